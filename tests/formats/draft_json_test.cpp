#include "formats/draft_json.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

using namespace evenhand;
using Json = nlohmann::ordered_json;

namespace {

Rubric empty_rubric() {
    Rubric rubric = {Id<Rubric>("q09"),
                     1,
                     RubricStatus::draft,
                     "",
                     std::nullopt,
                     std::nullopt,
                     "",
                     "",
                     {},
                     "",
                     "Tell me.",
                     {},
                     "",
                     "",
                     "",
                     default_scale(),
                     8,
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     "",
                     ""};
    return rubric;
}

Item item(ItemKind kind, const char* text, Provenance provenance) {
    return {Id<Item>("X"), kind, text, "", "", "", "", std::nullopt, std::move(provenance), {}};
}

Json draft(const Rubric& rubric, const Findings& findings = {}) {
    return Json::parse(formats::draft_json(rubric, findings));
}

}  // namespace

TEST_CASE("what is not known is null, and every member is there in its order") {
    CHECK(
        draft(empty_rubric()).dump() ==
        R"({"question":"Tell me.","number":null,"of":null,"category":null,"level":null,"tags":[],)"
        R"("look_fors":[],"strongest":[],"pitfalls":[],"coverage":[],"sample_answers":[],)"
        R"("findings":[]})");
}

TEST_CASE("the head of a rubric is written") {
    Rubric rubric = empty_rubric();
    rubric.number = 9;
    rubric.set_size = 32;
    rubric.category = "Behavioural";
    rubric.level = "Mid";
    rubric.tags = {"ownership", "star"};
    const Json json = draft(rubric);
    CHECK(json["number"] == 9);
    CHECK(json["of"] == 32);
    CHECK(json["category"] == "Behavioural");
    CHECK(json["level"] == "Mid");
    CHECK(json["tags"] == Json{"ownership", "star"});
}

TEST_CASE("an item gives its last place, and its kind decides its members") {
    Rubric rubric = empty_rubric();
    rubric.items = {
        item(ItemKind::look_for, "did: fix", {Origin::stated, {{3, 1, "did"}, {3, 8, "fix"}}, ""}),
        item(ItemKind::bonus, "share", {Origin::derived, {}, "LF1"}),
        item(ItemKind::strongest, "plain", {Origin::added, {}, ""}),
        item(ItemKind::pitfall, "blame", {Origin::stated, {{5, 2, "\u201Cblame\u201D"}}, ""}),
        item(ItemKind::pitfall, "haste", {Origin::stated, {{6, 2, "haste"}}, ""})};
    rubric.items[3].signal = "fear";
    const Json json = draft(rubric);
    CHECK(
        json["look_fors"].dump() ==
        R"([{"text":"did: fix","bonus":false,"origin":"stated","line":3,"column":8,"quote":"fix"},)"
        R"({"text":"share","bonus":true,"origin":"derived","line":null,"column":null,"quote":null}])");
    CHECK(json["strongest"].dump() ==
          R"([{"text":"plain","origin":"added","line":null,"column":null,"quote":null}])");
    CHECK(json["pitfalls"].dump() ==
          "[{\"text\":\"blame\",\"signals\":\"fear\",\"origin\":\"stated\",\"line\":5,\"column\":2,"
          "\"quote\":\"\u201Cblame\u201D\"},"
          "{\"text\":\"haste\",\"signals\":null,\"origin\":\"stated\",\"line\":6,\"column\":2,"
          "\"quote\":\"haste\"}]");
}

TEST_CASE("coverage, samples and findings are written") {
    Rubric rubric = empty_rubric();
    rubric.coverage = {{Id<CoverageItem>("CV1"),
                        "Action",
                        "the fix",
                        std::nullopt,
                        {Origin::stated, {{9, 4, "the fix"}}, ""}}};
    const Key key{std::nullopt, default_scale().score(5), "it is plain", "", {}};
    rubric.samples = {{Id<SampleAnswer>("S"),
                       "",
                       {{"Situation", "It broke."}, {"", "I mended it."}},
                       0,
                       {key},
                       {},
                       {}},
                      {Id<SampleAnswer>("T"), "", {{"", "Nothing."}}, 0, {}, {}, {}}};
    const Json json = draft(rubric,
                            {{Severity::hint, "a.b", "Mend it.", "page.txt:3"},
                             {Severity::warning, "c.d", "Look.", ""},
                             {Severity::error, "e.f", "Stop.", "x"}});
    CHECK(json["coverage"].dump() ==
          R"([{"text":"the fix","origin":"stated","line":9,"column":4,"quote":"the fix"}])");
    CHECK(
        json["sample_answers"].dump() ==
        R"([{"text":"Situation: It broke.\n\nI mended it.","key_score":5,"reason":"it is plain"},)"
        R"({"text":"Nothing.","key_score":null,"reason":null}])");
    CHECK(json["findings"].dump() ==
          R"([{"severity":"hint","code":"a.b","message":"Mend it.","location":"page.txt:3"},)"
          R"({"severity":"warning","code":"c.d","message":"Look.","location":null},)"
          R"({"severity":"error","code":"e.f","message":"Stop.","location":"x"}])");
}

TEST_CASE("the text ends with a line feed and quotes what JSON must quote") {
    Rubric rubric = empty_rubric();
    rubric.question = "Say \"why\"\nnow \\ \u2014";
    const std::string text = formats::draft_json(rubric, {});
    CHECK(text.ends_with("}\n"));
    CHECK(Json::parse(text)["question"] == rubric.question);
}
