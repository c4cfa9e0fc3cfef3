#include "workflow/about_form.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

AboutForm form_of(const Rubric& rubric) {
    const FieldRemarks none;
    return about_form(FieldMaker(rubric, none));
}

std::string fact(const AboutForm& form, const std::string& label) {
    const auto found = std::ranges::find(form.facts, label, &AboutForm::Fact::label);
    return found == form.facts.end() ? "" : found->text;
}

}  // namespace

TEST_CASE("a rubric shows what it says of itself") {
    const AboutForm form = form_of(testing::example_rubric());
    CHECK(form.title.text == "Missed bug");
    CHECK(form.minutes.text == "9");
    CHECK(form.number.text == "1 of 32");
    CHECK(form.tags.text == "ownership");
    CHECK(form.level.text == "Mid");
    CHECK(form.question.size == "8 words");
    CHECK(form.question.origin == "added");
    CHECK(form.job_link.spoken == "Job link");
}

TEST_CASE("name, version and page are shown and not written") {
    Rubric rubric = testing::example_rubric();
    CHECK(fact(form_of(rubric), "Name") == "q01-example");
    CHECK(fact(form_of(rubric), "Version") == "1, published");
    CHECK(fact(form_of(rubric), "Question page") == "none");
    CHECK(fact(form_of(rubric), "SHA-256 of the page").empty());
    rubric.status = RubricStatus::draft;
    rubric.source_name = "q01.txt";
    rubric.source_sha256 = std::string(64, 'a');
    CHECK(fact(form_of(rubric), "Version") == "1, draft");
    CHECK(fact(form_of(rubric), "Question page") == "q01.txt");
    CHECK(fact(form_of(rubric), "SHA-256 of the page") == std::string(64, 'a'));
}

TEST_CASE("notes for raters are fields in their order") {
    Rubric rubric = testing::example_rubric();
    rubric.rater_notes = {"Wait first.", "Eight minutes."};
    const AboutForm form = form_of(rubric);
    REQUIRE(form.notes.size() == 2);
    CHECK(form.notes[1].text == "Eight minutes.");
    CHECK(form.notes[1].place == note_place(1));
    CHECK(form.notes[1].spoken == "Note 2 for raters");
}

TEST_CASE("the usual levels are offered") {
    CHECK(usual_levels() == std::vector<std::string>{"Junior", "Mid", "Senior", "Lead"});
}
