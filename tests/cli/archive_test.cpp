#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include <doctest/doctest.h>

#include "archive_office.h"
#include "formats/scorecard_file.h"

using evenhand::testing::Office;
using evenhand::testing::Program;
using evenhand::testing::Ran;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// What differs from run to run: ids, keys, hashes, moments and durations.
std::string steady(std::string text) {
    text = std::regex_replace(text, std::regex("[0-9a-f]{64}"), "HASH");
    text = std::regex_replace(text, std::regex("\\b[0-9a-f]{32}\\b"), "ID");
    text = std::regex_replace(text, std::regex("\\b[0-9a-f]{10}\\b"), "IDSTART");
    text = std::regex_replace(text, std::regex("20[0-9-]{8}T[0-9:]{8}Z"), "MOMENT");
    return std::regex_replace(text,
                              std::regex("[0-9]+ "
                                         "(January|February|March|April|May|June|July|August|"
                                         "September|October|November|December|Jan|Feb|Mar|"
                                         "Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20[0-9]{2}"),
                              "DAY");
}

}  // namespace

TEST_CASE("a card is kept, listed, found and shown") {
    const Office office;
    CHECK(steady(office.archive({"keep", office.file}).out) ==
          "ID revision 1 entry 3 kept before\nseal HASH\n");
    // One that cannot be kept is named, and keeps none of the others out.
    const Ran both = office.archive({"keep", office.program.path("none.xml"), office.file});
    CHECK(both.exit == 2);
    CHECK(both.err.find("none.xml: error: ") != std::string::npos);
    CHECK(both.out.find("kept before") != std::string::npos);
    const Ran list = office.archive({"list"});
    CHECK(list.exit == 0);
    CHECK(steady(list.out).starts_with(
        "IDSTART  DAY   Ines Moreau               sealed, yes, QA engineer, mid\n            "
        "Names the gap plainly"));
    CHECK(list.out.ends_with("\n1 card\n"));
    CHECK(office.archive({"find", "settings feature*"}).out.ends_with("\n1 of 1 card\n"));
    CHECK(office.archive({"find", "role:QA engineer"}).out.ends_with("\n1 of 1 card\n"));
    CHECK(office.archive({"find", "nowhere"}).out.starts_with("Nothing found."));
    const Ran unread = office.archive({"find", "before:spring"});
    CHECK(unread.exit == 0);
    CHECK(unread.err.find("is searched as words") != std::string::npos);
    const Ran shown = office.archive({"show", office.card.substr(0, 8)});
    CHECK(shown.exit == 0);
    CHECK(shown.out.starts_with("Ines Moreau\nQA engineer, mid"));
    CHECK(shown.out.find("+ Text        Byte for byte what was sealed") != std::string::npos);
    CHECK(shown.out.find("No retention rule is chosen") != std::string::npos);
    CHECK(office.archive({"history", office.card}).out.find("opened it") != std::string::npos);
    CHECK(office.archive({"show", "000000"}).exit == 2);
    const Ran none = office.archive({"list", "--archive", office.program.path("none")});
    CHECK(none.exit == 2);
    for (const char* wrong : {"-1", "0", "many"}) {
        CHECK(office.archive({"list", "--most", wrong}).exit == 2);
        CHECK(office.archive({"audit", "--most", wrong}).exit == 2);
    }
}

TEST_CASE("an archived card is shown and printed by its id wherever a file would do") {
    const Office office;
    CHECK(office.program.run({"show", office.card}).out ==
          office.program.run({"show", office.file}).out);
    const std::string pdf = office.program.path("card.pdf");
    CHECK(office.program.run({"export", office.card, "-o", pdf}).out == pdf + "\n");
    CHECK(office.archive({"export", office.card, "-o", office.program.path("out.xml")}).exit == 0);
    CHECK(evenhand::formats::read_file(office.program.path("out.xml")) ==
          evenhand::formats::read_file(office.file));
    const Ran history = office.archive({"history", office.card});
    CHECK(history.out.find("exported it: PDF") != std::string::npos);
    CHECK(history.out.find("exported it: XML") != std::string::npos);
    CHECK(history.out.find("opened it") != std::string::npos);
    const std::string paper = evenhand::formats::read_file(pdf);
    for (const std::vector<std::string>& again :
         {std::vector<std::string>{"export", office.card, "-o", pdf},
          std::vector<std::string>{"archive", "export", office.card, "-o", pdf}}) {
        const Ran taken = office.program.run(again);
        CHECK(taken.exit == 2);
        CHECK(taken.err.find("There is a file of this name already") != std::string::npos);
    }
    CHECK(evenhand::formats::read_file(pdf) == paper);
    CHECK(office.archive({"export", office.card, "-o", pdf, "--replace"}).exit == 0);
    CHECK(office.program.run({"export", office.card, "-o", pdf, "--replace"}).exit == 0);
    const std::string text = office.program.path("card.txt");
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"export", office.card, "-o", text},
          std::vector<std::string>{"archive", "export", office.card, "-o", text}}) {
        const Ran misnamed = office.program.run(command);
        CHECK(misnamed.exit == 2);
        CHECK(misnamed.err.find(".pdf, .xml, .json, .csv or .md") != std::string::npos);
    }
    CHECK_FALSE(fs::exists(text));
    CHECK(office.archive({"list", "--archive", office.program.path("none")}).exit == 2);
}

TEST_CASE("a correction is a revision with its reason") {
    const Office office;
    const Ran corrected = office.archive({"correct",
                                          office.card,
                                          "--recommend",
                                          "no",
                                          "--summary",
                                          "On reflection no.",
                                          "--reason",
                                          "misheard",
                                          "--departure",
                                          "The second answer was borrowed."});
    CHECK(corrected.exit == 0);
    CHECK(steady(corrected.out) == "ID revision 2 entry 4\nseal HASH\n");
    CHECK(office.archive({"show", office.card}).out.find("Revision 2 of 2: misheard") !=
          std::string::npos);
    CHECK(office.archive({"correct", office.card, "--recommend", "strong-no", "--summary", "No."})
              .exit == 2);
    CHECK(office
              .archive({"correct",
                        office.card,
                        "--recommend",
                        "strong-no",
                        "--summary",
                        "No.",
                        "--reason",
                        "misheard"})
              .err.find("verdict.departure") != std::string::npos);
    CHECK(office.archive({"list"}).out.find("revised once, no") != std::string::npos);
    CHECK(office.archive({"revise", office.card, office.file, "--reason", " "}).exit == 2);
    CHECK(office.archive({"revise", office.card, office.file, "--reason", "back"}).exit == 0);
}

TEST_CASE("a proof is checked without the archive, and what was altered ends with 2") {
    const Office office;
    const std::string proof = office.program.path("one.proof");
    CHECK(office.archive({"prove", office.card, "-o", proof}).out == proof + "\n");
    const Ran whole = office.program.run({"verify", proof});
    CHECK(whole.exit == 0);
    CHECK(
        steady(whole.out) ==
        "Unchanged: the scorecard is the one that was sealed.\n"
        "  The scorecard is, byte for byte, the one that was sealed.\n"
        "  Its entry of MOMENT bears the signature of the key HASH; that it is the key of Tomasz "
        "Nowak is the proof's own claim.\n"
        "  The entry is number 3 of a log of 4 entries.\n"
        "  The checkpoint bears the signature of the archive's key HASH.\n"
        "  Not checked: whether that key is the archive's. Compare it with the one on a printed "
        "scorecard, or ask who keeps the archive, who can also say whose key signed the entry.\n");
    CHECK(office.program.run({"verify", office.program.path("one.scorecard.xml")}).exit == 0);
    std::string altered = evenhand::formats::read_file(office.file);
    altered.replace(altered.find("Ines"), 4, "Inez");
    evenhand::formats::write_file(office.program.path("one.scorecard.xml"), altered);
    const Ran changed = office.program.run({"verify", proof});
    CHECK(changed.exit == 2);
    CHECK(changed.out.starts_with("Not the scorecard that was sealed.\n"));
    CHECK(office.program.run({"verify", proof, office.file}).exit == 0);
    CHECK(office.program.run({"verify", office.program.path("none")}).exit == 2);
}

TEST_CASE("the archive is verified, its log listed and its standing told, for programs too") {
    const Office office;
    CHECK(office.archive({"verify"})
              .out.starts_with("3 entries, 1 revision of 1 scorecard: nothing was changed\n"));
    const Json verified = Json::parse(office.archive({"verify", "--json"}).out);
    CHECK(verified["holds"] == true);
    CHECK(verified["entries"] == 3);
    CHECK(verified["faults"].empty());
    CHECK(steady(office.archive({"audit"}).out) ==
          "1     MOMENT              Tomasz Nowak began the archive\n"
          "2     MOMENT              Tomasz Nowak enrolled a key\n"
          "3     MOMENT  IDSTART  Tomasz Nowak sealed it\n");
    const Json log = Json::parse(office.archive({"audit", "--json", "--from", "3"}).out);
    REQUIRE(log.size() == 1);
    CHECK(log[0]["kind"] == "submit");
    CHECK(log[0]["card"] == office.card);
    const Json standing = Json::parse(office.archive({"status", "--json"}).out);
    CHECK(standing["cards"] == 1);
    CHECK(standing["person"] == "Tomasz Nowak");
    const Json list = Json::parse(office.archive({"list", "--json"}).out);
    CHECK(list["found"] == 1);
    CHECK(list["cards"][0]["candidate"] == "Ines Moreau");
    const Json shown = Json::parse(office.archive({"show", office.card, "--json"}).out);
    CHECK(shown["checks"][0]["result"] == "holds");
    CHECK(Json::parse(office.archive({"due", "--json"}).out).empty());
    CHECK(office.archive({"checkpoint"}).out.starts_with("evenhand/"));
}

TEST_CASE("a changed byte in the archive's file is found, and verification ends with 2") {
    const Office office;
    const fs::path file = office.program.data() / "archive/archive.db";
    std::string bytes = evenhand::formats::read_file(file, std::size_t{64} << 20U);
    const auto at = bytes.find("Ines Moreau");
    REQUIRE(at != std::string::npos);
    bytes[at] = 'J';
    evenhand::formats::write_file(file, bytes);
    const Ran verified = office.archive({"verify"});
    CHECK(verified.exit == 2);
    CHECK(verified.out.find("! ") != std::string::npos);
    const Ran shown = office.archive({"show", office.card});
    CHECK(shown.exit == 2);
    CHECK(shown.out.find("Changed since sealing") != std::string::npos);
    CHECK(shown.out.find("State         Changed\n") != std::string::npos);
    CHECK(office.archive({"list"}).out.find("  changed, ") != std::string::npos);
}

TEST_CASE("retention: rules are chosen, a decision counts, a hold stops, erasure takes two steps") {
    const Office office;
    CHECK(office.archive({"due"}).out ==
          "No retention rule is chosen: nothing is due for erasure.\n");
    CHECK(office.archive({"rules"}).out.find("[ ] us-eeoc: US EEOC") != std::string::npos);
    const Ran chosen = office.archive({"rules", "--use", "uk-eu-6-months"});
    CHECK(chosen.exit == 0);
    CHECK(chosen.out.starts_with("[x] uk-eu-6-months"));
    CHECK(chosen.out.ends_with("None of these rules is legal advice.\n"));
    CHECK(office.archive({"rules", "--use", "none-such"}).exit == 2);
    CHECK(office.archive({"due"}).out == "Nothing is due for erasure.\n");
    CHECK(office.archive({"decide", office.card, "--on", "2026-03-03"}).out ==
          "The decision of 2026-03-03 is recorded.\n");
    CHECK(steady(office.archive({"due"}).out) ==
          "IDSTART  Ines Moreau, 1 scorecard, due since DAY (UK and EU, six months after the "
          "decision)\n");
    CHECK(office.archive({"hold", office.card, "--matter", "complaint 7"}).exit == 0);
    CHECK(office.archive({"erase", office.card, "--ground", "wish"})
              .err.find("A legal hold stands") != std::string::npos);
    CHECK(office.archive({"release", office.card, "--reason", "closed"}).exit == 0);
    CHECK(office.archive({"erase", office.card}).exit == 2);
    CHECK(office.archive({"erase", office.card, "--confirm"}).exit == 2);
    CHECK(office.archive({"erase", office.card, "--withdraw", "a mistake"}).exit == 2);
    CHECK(office.archive({"erase", office.card, "--ground", "a mistake"}).exit == 0);
    CHECK(office.archive({"erase", office.card, "--withdraw", "the wrong candidate"}).exit == 0);
    CHECK(office.archive({"erase", office.card, "--confirm"}).exit == 2);
    CHECK(office.archive({"erase", office.card, "--ground", "the candidate asked"}).exit == 0);
    const Ran unwritable = office.archive(
        {"erase", office.card, "--confirm", "--certificate", office.program.path("no/x.pdf")});
    CHECK(unwritable.exit == 2);
    CHECK(office.archive({"show", office.card}).out.starts_with("Ines Moreau"));
    CHECK(
        office.archive({"certificate", office.card, "-o", office.program.path("early.pdf")}).exit ==
        2);
    const std::string pdf = office.program.path("erased.pdf");
    const Ran erased = office.archive({"erase", office.card, "--confirm", "--certificate", pdf});
    CHECK(erased.exit == 0);
    CHECK(erased.out == "Erased.\n" + pdf + "\n");
    CHECK(fs::exists(pdf));
    CHECK(office.archive({"certificate", office.card, "-o", pdf}).exit == 2);
    CHECK(office.archive({"certificate", office.card, "-o", pdf, "--replace"}).out == pdf + "\n");
    CHECK(office.archive({"export", office.card, "-o", office.program.path("x.pdf")}).exit == 2);
    CHECK(office.archive({"show", office.card}).out.starts_with("Erased candidate "));
    CHECK(office.archive({"verify"}).exit == 0);
    CHECK(office.archive({"find", "Moreau"}).out.starts_with("Nothing found."));
}

TEST_CASE("help for a command that is not there is refused") {
    const Program program;
    const Ran none = program.run({"archive", "nonsense", "--help"});
    CHECK(none.exit == 2);
    CHECK(none.err.find("nonsense") != std::string::npos);
    CHECK(program.run({"nonsense", "--help"}).exit == 2);
    CHECK(program.run({"archive", "show", "--help"}).exit == 0);
    CHECK(program.run({"archive", "--help"}).exit == 0);
}

TEST_CASE("searches are kept, listed and dropped") {
    const Office office;
    CHECK(office.archive({"find", "gap", "--save", "Gaps"}).exit == 0);
    CHECK(office.archive({"searches"}).out == "Gaps: gap\n");
    const Ran unknown = office.archive({"searches", "--drop", "Other"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.find("No search is kept under the name") != std::string::npos);
    CHECK(office.archive({"searches", "--drop", "Gaps"}).out.empty());
}

TEST_CASE("a search in one argument is read as it is typed in the window") {
    const Office office;
    CHECK(office.archive({"find", "interviewer:nowak gap"})
              .out.ends_with(
                  "Nothing found. Fewer "
                  "words, or the beginning of a word with a star (regress*), find more.\n"));
    CHECK(office.archive({"find", "gap interviewer:nowak year:2026"}).exit == 0);
    CHECK(office.archive({"find", "gap interviewer:nowak"}).out.ends_with("1 of 1 card\n"));
}
