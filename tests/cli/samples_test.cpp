#include <cstdio>
#include <memory>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::formats::read_file;
using evenhand::testing::Program;

// The sample PDFs are what the program prints: made anew by the commands of `./run samples`.

namespace {

namespace fs = std::filesystem;

const fs::path samples = fs::path(EVENHAND_SOURCE_DIR) / "reports" / "samples";

void make_samples(const Program& program) {
    const std::string question = "q09-missed-bug-to-production";
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    fs::rename(program.path("demo/demo-interview.pdf"), program.path("scorecard.pdf"));
    REQUIRE(program
                .run({"kit",
                      "--new",
                      "QA engineer, first interview",
                      "--role",
                      "QA engineer",
                      "--level",
                      "Mid",
                      "--length",
                      "20",
                      "--opening",
                      "4",
                      "--closing",
                      "6",
                      "--ask",
                      question + "=10"})
                .exit == 0);
    REQUIRE(program.run({"print", question, "-o", program.path("rubric.pdf")}).exit == 0);
    REQUIRE(program.run({"print", question, "--sheet", "-o", program.path("sheet.pdf")}).exit == 0);
    REQUIRE(
        program.run({"print", "qa-engineer-first-interview", "-o", program.path("kit.pdf")}).exit ==
        0);
}

/// What a command line of the shell prints.
std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"),
                                                               ::pclose);
    std::string output;
    for (int byte = std::fgetc(pipe.get()); byte != EOF; byte = std::fgetc(pipe.get())) {
        output += static_cast<char>(byte);
    }
    return output;
}

/// The pages' text as they are laid out, then the text by its tags.
std::string said_by(const fs::path& pdf) {
    const std::string file = "'" + pdf.string() + "'";
    return output_of("pdftotext -layout -enc UTF-8 " + file + " -") +
           output_of("pdfinfo -struct-text " + file);
}

}  // namespace

TEST_CASE("the samples are what the program prints") {
    const Program program;
    make_samples(program);
    const std::string versions =
        output_of("'" EVENHAND_SOURCE_DIR "/tests/cli/sample_versions.sh'");
    const bool same_versions = versions == read_file(samples / "versions.txt");
    const std::string how = same_versions
                                ? "compared byte for byte"
                                : "compared by text and structure: fonts or libraries are others "
                                  "than those of reports/samples/versions.txt";
    MESSAGE(how);
    for (const char* name : {"scorecard.pdf", "rubric.pdf", "sheet.pdf", "kit.pdf"}) {
        CAPTURE(name);
        const fs::path made = program.path(name);
        const std::string said = said_by(samples / name);
        REQUIRE_FALSE(said.empty());  // Without poppler two empty texts would be equal.
        CHECK(said_by(made) == said);
        if (same_versions) {
            const bool same_bytes = read_file(made) == read_file(samples / name);
            CHECK(same_bytes);
        }
    }
}
