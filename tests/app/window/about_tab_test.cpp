#include "app/rubric/about_tab.h"

#include <doctest/doctest.h>

#include "app/window/tab_driver.h"

using namespace evenhand;
using testing::q09_draft;
using testing::TabDriver;
using testing::wait_for;

namespace {

app::RubricTab* new_tab(wxWindow* parent, workflow::RubricEditor& editor) {
    return new app::AboutTab(parent, editor);
}

/// The about tab on the Q9 rubric, the title at the keyboard.
class AboutDriver : public TabDriver {
public:
    AboutDriver() : TabDriver(q09_draft(), new_tab) {}

    void replace(std::string_view name, std::string_view text) {
        REQUIRE(tab_to(name));
        ctrl('A');
        type(text);
    }
    [[nodiscard]] static RubricPlace at(RubricField field) {
        RubricPlace place;
        place.field = field;
        return place;
    }
};

}  // namespace

TEST_CASE_FIXTURE(AboutDriver, "each field is typed into, in the order in which they are read") {
    REQUIRE(focus() == "Title");
    type("!");
    CHECK(rubric().title == "Missed bug in production!");
    replace("Minutes", "10");
    CHECK(rubric().minutes == 10);
    replace("Question", "Tell me about a bug.");
    CHECK(rubric().question == "Tell me about a bug.");
    CHECK(says("derived, line 3"));
    replace("Read aloud before the question", "No names.");
    CHECK(rubric().read_aloud == "No names.");
    replace("Job link", "In this job people fix things.");
    CHECK(rubric().job_link == "In this job people fix things.");
    replace("What the question is meant to show", "systems");
    CHECK(rubric().construct == "systems");
    replace("Category", "Past");
    CHECK(rubric().category == "Past");
    replace("Level", "Trainee");
    CHECK(rubric().level == "Trainee");
    replace("Competency", "Quality");
    CHECK(rubric().competency == "Quality");
    replace("Number in its set", "3 of 8");
    CHECK(rubric().number == 3);
    CHECK(rubric().set_size == 8);
    replace("Tags, parted by commas", "a, b");
    CHECK(rubric().tags == std::vector<std::string>{"a", "b"});
}

TEST_CASE_FIXTURE(AboutDriver, "the usual levels can be chosen") {
    REQUIRE(tab_to("Level"));
    press(WXK_DOWN);
    CHECK(wait_for([&] { return rubric().level == "Senior"; }));
    CHECK(focused_text() == "Senior");
    ctrl('Z');
    CHECK(rubric().level == "Mid");
    CHECK(focused_text() == "Mid");
}

TEST_CASE_FIXTURE(AboutDriver, "a comma being typed stays until the field is left") {
    replace("Tags, parted by commas", "one,");
    CHECK(focused_text() == "one,");
    type("two , ");
    CHECK(rubric().tags == std::vector<std::string>{"one", "two"});
    CHECK(focused_text() == "one,two , ");
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_TAB);
    CHECK(focused_text() == "one, two");
}

TEST_CASE_FIXTURE(AboutDriver, "minutes that are none are kept with the reason") {
    replace("Minutes", "soon");
    CHECK(rubric().minutes == 8);
    CHECK(says("! The planned time must be a whole number of minutes"));
    press(WXK_TAB);
    press(WXK_TAB, wxMOD_SHIFT);
    CHECK(focused_text() == "soon");
    replace("Minutes", "6");
    CHECK(rubric().minutes == 6);
    CHECK_FALSE(says("! The planned time must be"));
}

TEST_CASE_FIXTURE(AboutDriver, "notes are added, moved and deleted by keys") {
    const std::vector<std::string> before = rubric().rater_notes;
    ctrl('N');
    REQUIRE(rubric().rater_notes.size() == before.size() + 1);
    const std::string last = std::to_string(before.size() + 1);
    REQUIRE(focus() == "Note " + last + " for raters");
    CHECK(sees_focus());
    type("Ask twice.");
    CHECK(rubric().rater_notes.back() == "Ask twice.");
    alt(WXK_UP);
    CHECK(focus() == "Note " + std::to_string(before.size()) + " for raters");
    CHECK(focused_text() == "Ask twice.");
    CHECK(rubric().rater_notes.at(before.size() - 1) == "Ask twice.");
    alt(WXK_DELETE);
    CHECK(rubric().rater_notes == before);
}

TEST_CASE_FIXTURE(AboutDriver, "Enter goes on to the next field and makes no line") {
    (void)tab().lead_to(at(RubricField::question));
    REQUIRE(focus() == "Question");
    press(WXK_RETURN);
    CHECK(focus() == "Read aloud before the question");
    CHECK(rubric() == q09_draft());
}

TEST_CASE_FIXTURE(AboutDriver, "name, version and page are shown") {
    CHECK(says("q09-missed-bug-to-production"));
    CHECK(says("1, draft"));
    CHECK(says("q09-missed-bug-to-production.txt"));
    CHECK(says(rubric().source_sha256));
}

TEST_CASE_FIXTURE(AboutDriver, "findings stand under their field") {
    replace("Question", "Tell me about it.");
    CHECK(wait_for([&] { return says("The question has 4 words; 6 to 25 are right."); }));
}

TEST_CASE_FIXTURE(AboutDriver, "each kind of place is led to") {
    using enum RubricField;
    const auto leads = [&](const RubricPlace& place) {
        return tab().lead_to(place) ? focus() : "nowhere";
    };
    CHECK(leads(at(job_link)) == "Job link");
    CHECK(leads(at(tags)) == "Tags, parted by commas");
    CHECK(leads(workflow::note_place(1)) == "Note 2 for raters");
    CHECK(tab().place() == workflow::note_place(1));
    CHECK(leads(at(scale)) == "nowhere");
    CHECK(leads(workflow::note_place(99)) == "nowhere");
}
