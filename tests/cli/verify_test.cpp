#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;

namespace {

std::string demo_pdf(const Program& program) {
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    return program.path("demo/demo-interview.pdf");
}

}  // namespace

TEST_CASE("a PDF with its scorecard in it is intact, in words and in JSON, and can be shown") {
    const Program program;
    const std::string pdf = demo_pdf(program);
    const auto ran = program.run({"verify", pdf});
    CHECK(ran.exit == 0);
    CHECK(ran.out.starts_with("Intact: this is the scorecard that was sealed.\n  The scorecard"));
    const auto json = nlohmann::json::parse(program.run({"verify", pdf, "--json"}).out);
    CHECK(json["result"] == "intact");
    CHECK(json["seal"].get<std::string>().size() == 64);
    CHECK(json["lines"].size() == 3);
    CHECK(program.run({"show", pdf}).out.find("Overall         4.7 of 5\n") != std::string::npos);
}

TEST_CASE("a PDF that is none of ours is exit 2") {
    const Program program;
    evenhand::formats::write_file(program.path("other.pdf"), "%PDF-1.7\nof something else");
    const auto ran = program.run({"verify", program.path("other.pdf"), "--json"});
    CHECK(ran.exit == 2);
    CHECK(nlohmann::json::parse(ran.out)["result"] == "no-scorecard");
    CHECK(nlohmann::json::parse(ran.out)["seal"].is_null());
}
