#include "formats/internal/scorecard_reader.h"

#include <doctest/doctest.h>

#include "formats/example_card.h"
#include "formats/internal/scorecard_rule.h"
#include "formats/scorecard_file.h"

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

/// "code location" of what is said of the example card after one stretch of it was replaced. The
/// seal is not looked at here.
std::vector<std::string> after(const std::string& old, const std::string& now) {
    std::string bytes = formats::scorecard_bytes(testing::example_card());
    REQUIRE(bytes.find(old) != std::string::npos);
    bytes.replace(bytes.find(old), old.size(), now);
    XmlDocument document(bytes, "f", scorecard_kind());
    check_grammar(document, scorecard_rule());
    REQUIRE(document.findings().empty());
    const auto card = to_scorecard(*document.root(), document);
    CHECK_FALSE(card);
    std::vector<std::string> found;
    for (const Finding& finding : document.findings()) {
        found.push_back(finding.code + " " + finding.location);
    }
    return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a card comes back as it was written") {
    const Scorecard card = testing::example_card();
    const std::string bytes = formats::scorecard_bytes(card);
    XmlDocument document(bytes, "f", scorecard_kind());
    const auto read = to_scorecard(*document.root(), document);
    REQUIRE(read);
    CHECK(*read == card);
    CHECK(document.findings().empty());
}

TEST_CASE("what was recorded must be about the rubric that it was recorded with") {
    CHECK(after("<tick item=\"LF1\"", "<tick item=\"LF9\"") == Found{"card.unknown-item f:22"});
    CHECK(after("<probe id=\"P1\" at", "<probe id=\"P9\" at") == Found{"card.unknown-probe f:23"});
    CHECK(after("<rating criterion=\"owning\"", "<rating criterion=\"speed\"") ==
          Found{"card.unknown-criterion f:24"});
    CHECK(after("mark=\"quote\" criterion=\"owning\"", "mark=\"quote\" criterion=\"speed\"") ==
          Found{"card.unknown-criterion f:17"});
    CHECK(after("score=\"4\"", "score=\"6\"") == Found{"card.score f:24"});
    CHECK(after("shown-criterion=\"2\"", "shown-criterion=\"3\"") ==
          Found{"card.unknown-criterion f:14"});
    CHECK(after("shown-question=\"1\"", "shown-question=\"3\"") ==
          Found{"card.unknown-question f:2"});
}

TEST_CASE("an item, probe or criterion is recorded once") {
    CHECK(after("<tick item=\"LF1\"", "<tick item=\"PF1\"") == Found{"card.repeated f:22"});
    CHECK(after("<rating criterion=\"repair\"", "<rating criterion=\"owning\"").front() ==
          "card.repeated f:25");
}

TEST_CASE("a rubric that is missing, another or changed is told") {
    CHECK(after("rubric=\"q01-example\"", "rubric=\"q03-example\"") ==
          Found{"card.rubric-missing f:14"});
    CHECK(after("rubric=\"q01-example\" version=\"1\"", "rubric=\"q01-example\" version=\"2\"") ==
          Found{"card.rubric-missing f:14"});
    CHECK(after("<text>Tells 1 of five acts.", "<text>Tells 2 of five acts.") ==
          Found{"card.rubric-changed f:14"});
    const std::string bytes = formats::scorecard_bytes(testing::example_card());
    const std::size_t start = bytes.find("<rubric ");
    const std::size_t end = bytes.find("<rubric ", start + 1);
    CHECK(after(bytes.substr(start, end - start), "") == Found{"card.rubric-missing f:2"});
}

TEST_CASE("a session with gaps makes no card") {
    CHECK(after("    <rating criterion=\"repair\" score=\"not-observed\" "
                "at=\"2026-03-02T09:03:25Z\" />\n",
                "") == Found{"session.not-rated f"});
    CHECK(after("    <skipped>no time left</skipped>\n", "") == Found{"session.not-asked f"});
}
