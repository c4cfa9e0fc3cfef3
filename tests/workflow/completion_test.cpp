#include "workflow/completion.h"

#include <doctest/doctest.h>

using namespace evenhand::workflow;

namespace {

const std::vector<std::string> phrases = {
    "Owning the gap", "Repair", "named the missing test first"};

std::string after(std::string_view typed, const std::vector<std::string>& lines = {}) {
    return completion(typed, lines, phrases);
}

}  // namespace

TEST_CASE("a word of the notes is completed, the latest one foremost, however it is written") {
    CHECK(after("then kub", {"moved it to Kubernetes", "then kub"}) == "ernetes");
    CHECK(after("dep", {"deployed it", "depends on it", "dep"}) == "ends");
    CHECK(after("dep", {"deployed, or depends"}) == "ends");
    CHECK(after("+ Fre", {"Fréjus"}) == "");
    CHECK(after("Fré", {"Fréjus"}) == "jus");
}

TEST_CASE("a title is completed whole, a phrase of the rubric by the word") {
    CHECK(after("own") == "ing the gap");
    CHECK(after("she mis") == "sing");
    CHECK(after("nam") == "ed the missing test first");
}

TEST_CASE("nothing is offered for a word that has barely begun, is whole, or is unknown") {
    CHECK(after("") == "");
    CHECK(after("ow") == "");
    CHECK(after("own ") == "");
    CHECK(after("zzz") == "");
    CHECK(after("repair") == "");
    CHECK(after("tests", {"tests"}) == "");
    CHECK(after("test", {"tests"}) == "");
}

TEST_CASE("a word within another one is not taken for its beginning") {
    CHECK(after("port", {"support reports"}) == "");
    CHECK(after("the-port", {"portable"}) == "");
}

TEST_CASE("what the rubric gives is titles first, then handles, then words") {
    LiveView view;
    view.criteria.resize(1);
    view.criteria.front().title = "Repair";
    LiveView::ItemRow item;
    item.text = "told the customer before they asked";
    item.handle = "told the customer";
    view.items = {item};
    CHECK(completion_phrases(view) ==
          std::vector<std::string>{
              "Repair", "told the customer", "told the customer before they asked"});
}
