#include "workflow/form_view.h"

#include <doctest/doctest.h>

#include "example_interview.h"
#include "workflow/services.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

RubricPlace place_of(RubricPart part, const std::string& id, RubricField field) {
    RubricPlace place;
    place.part = part;
    place.id = id;
    place.field = field;
    return place;
}

Finding finding(Severity severity,
                const std::string& code,
                const std::string& message,
                const std::string& location) {
    return {severity, code, message, location};
}

RubricEditor example_editor() {
    Rubric rubric = testing::example_rubric();
    rubric.status = RubricStatus::draft;
    return {rubric, std::nullopt, {}, system_services().clock};
}

}  // namespace

TEST_CASE("a finding is told at the text that its code speaks of") {
    const auto at = [](const std::string& code, const std::string& location) {
        return field_of(finding(Severity::error, code, "", location));
    };
    CHECK(at("criterion.size", "criterion 'owning'") ==
          place_of(RubricPart::criterion, "owning", RubricField::title));
    CHECK(at("handle.size", "criterion 'owning'") ==
          place_of(RubricPart::criterion, "owning", RubricField::handle));
    CHECK(at("criterion.weight", "criterion 'owning'") ==
          place_of(RubricPart::criterion, "owning", RubricField::weight));
    CHECK(at("probe.cover", "criterion 'owning'") ==
          place_of(RubricPart::criterion, "owning", RubricField::probe));
    CHECK(at("probe.size", "probe 'P1'") == place_of(RubricPart::probe, "P1", RubricField::text));
    CHECK(at("sample.size", "sample 'S1'") ==
          place_of(RubricPart::sample, "S1", RubricField::answer));
    RubricPlace anchor = place_of(RubricPart::anchor, "owning", RubricField::handle);
    anchor.level = 3;
    CHECK(at("handle.size", "criterion 'owning', level 3") == anchor);
    RubricPlace key = place_of(RubricPart::key, "S1", RubricField::reason);
    key.of = "owning";
    CHECK(at("key.size", "sample 'S1', criterion 'owning'") == key);
    CHECK(at("job-link.size", "job link") ==
          place_of(RubricPart::rubric, "", RubricField::job_link));
}

TEST_CASE("a field says the gravest of its findings and how many more there are") {
    const FieldRemarks remarks({finding(Severity::hint, "probe.size", "Short.", "probe 'P1'"),
                                finding(Severity::error, "probe.open", "Closed.", "probe 'P1'"),
                                finding(Severity::warning, "probe.hint", "Hints.", "probe 'P2'")});
    CHECK(remarks.at(place_of(RubricPart::probe, "P1", RubricField::text)) ==
          Remark{"!", "Closed.", 1});
    CHECK(remarks.at(place_of(RubricPart::probe, "P2", RubricField::text)) ==
          Remark{"?", "Hints.", 0});
    CHECK(remarks.at(place_of(RubricPart::probe, "P3", RubricField::text)) == Remark{});
    CHECK(remarks.at(place_of(RubricPart::probe, "P1", RubricField::ask_when)) == Remark{});
}

TEST_CASE("what is said of a list as a whole is found by the beginning of its code") {
    const FieldRemarks remarks(
        {finding(Severity::hint, "probe.cover", "Plan a fallback.", "probes"),
         finding(Severity::error, "sample.count", "Too few.", "samples"),
         finding(Severity::error, "probe.size", "Long.", "probe 'P1'")});
    CHECK(remarks.of_whole("probe.") == Remark{"", "Plan a fallback.", 0});
    CHECK(remarks.of_whole("sample.") == Remark{"!", "Too few.", 0});
    CHECK(remarks.of_whole("criterion.") == Remark{});
}

TEST_CASE("where words come from is said in words") {
    CHECK(origin_words({Origin::stated, {{33, 1, "Ownership"}}, "", false}) == "stated, line 33");
    CHECK(origin_words({Origin::derived, {}, "LF1, SA1", false}) == "derived from LF1, SA1");
    CHECK(origin_words({Origin::derived, {{9, 4, "the fix"}}, "", true}) ==
          "derived, line 9 · not accepted yet");
    CHECK(origin_words({}) == "added");
}

TEST_CASE("sizes are counted as the checks count them") {
    CHECK(word_count("").empty());
    CHECK(word_count("  \n ").empty());
    CHECK(word_count("once") == "1 word");
    CHECK(word_count("a “quoted” word") == "3 words");
    CHECK(character_count("naïve", 20) == "5 of 20");
    CHECK(character_count("", 20).empty());
}

TEST_CASE("a text that cannot be taken is refused in words and changes nothing") {
    RubricEditor editor = example_editor();
    const Rubric before = editor.rubric();
    const RubricPlace minutes = place_of(RubricPart::rubric, "", RubricField::minutes);
    CHECK_FALSE(type_or_reason(editor, minutes, "soon").empty());
    CHECK(editor.rubric() == before);
    CHECK(type_or_reason(editor, minutes, "12").empty());
    CHECK(editor.rubric().minutes == 12);
}

TEST_CASE("a field carries label, owner, text and size") {
    const Rubric rubric = testing::example_rubric();
    const FieldRemarks remarks;
    const FieldMaker maker(rubric, remarks);
    const FieldView title = maker.counted(
        place_of(RubricPart::criterion, "owning", RubricField::title), "Title", "Owning the gap");
    CHECK(title.label == "Title");
    CHECK(title.spoken == "Title of Owning the gap");
    CHECK(title.text == "Owning the gap");
    CHECK(title.size == "3 words");
    const FieldView handle =
        maker.handle(place_of(RubricPart::criterion, "owning", RubricField::handle), "");
    CHECK(handle.spoken == "Handle");
    CHECK(handle.size == "8 of 20");
}

TEST_CASE("a part without a title is called by its number") {
    CHECK(title_or(" Owning ", "Criterion", 0) == "Owning");
    CHECK(title_or("  ", "Criterion", 1) == "Criterion 2");
}

TEST_CASE("kinds of items have names, plain look-fors need none") {
    CHECK(item_kind_words(ItemKind::look_for).empty());
    CHECK(item_kind_words(ItemKind::bonus) == "Bonus");
    CHECK(item_kind_words(ItemKind::strongest) == "Strongest");
    CHECK(item_kind_words(ItemKind::pitfall) == "Pitfall");
}
