#include "app/rubric/probes_tab.h"

#include <gtk/gtk.h>

#include <doctest/doctest.h>

#include "app/window/tab_driver.h"
#include "core/rubric_edit.h"

using namespace evenhand;
using testing::q09_draft;
using testing::TabDriver;
using testing::wait_for;

namespace {

app::RubricTab* new_tab(wxWindow* parent, workflow::RubricEditor& editor) {
    return new app::ProbesTab(parent, editor);
}

/// The probes tab on the Q9 rubric, the first probe at the keyboard.
class ProbesDriver : public TabDriver {
public:
    ProbesDriver() : TabDriver(q09_draft(), new_tab) {}

    [[nodiscard]] const Probe& probe(std::size_t index) const { return rubric().probes.at(index); }
    [[nodiscard]] const CoverageItem& part(std::size_t index) const {
        return rubric().coverage.at(index);
    }
};

/// Turns the wheel over the middle of what has the keyboard.
void turn_wheel(TabDriver& driver) {
    const auto* top = static_cast<GtkWidget*>(driver.tab().GetParent()->GetHandle());
    GtkWidget* widget = gtk_window_get_focus(GTK_WINDOW(top));
    GdkEvent* event = gdk_event_new(GDK_SCROLL);
    event->scroll.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(widget)));
    event->scroll.direction = GDK_SCROLL_DOWN;
    gdk_event_set_device(
        event, gdk_seat_get_pointer(gdk_display_get_default_seat(gdk_display_get_default())));
    gtk_main_do_event(event);
    gdk_event_free(event);
}

}  // namespace

TEST_CASE_FIXTURE(ProbesDriver, "a probe is written, tied and told when to ask") {
    REQUIRE(focus() == "Probe a");
    type(" And then?");
    CHECK(probe(0).text == "What was your own part in the bug getting through? And then?");
    CHECK(says("12 words"));
    press(WXK_TAB);
    REQUIRE(focus() == "Draws out, probe a");
    press(WXK_DOWN);
    CHECK(probe(0).criterion == Id<Criterion>("immediate-fix"));
    press(WXK_END);
    CHECK(probe(0).kind == ProbeKind::fallback);
    CHECK_FALSE(probe(0).criterion);
    press(WXK_TAB);
    REQUIRE(focus() == "Asked when of probe a");
    press(WXK_END, wxMOD_CONTROL);
    type("!");
    CHECK(probe(0).ask_when == "no part or no gap was named; always before a 1 or 2!");
}

TEST_CASE_FIXTURE(ProbesDriver, "undo takes back what was chosen and what was typed") {
    const Rubric before = rubric();
    type("?");
    press(WXK_TAB);
    press(WXK_DOWN);
    REQUIRE_FALSE(rubric() == before);
    ctrl('Z');
    ctrl('Z');
    CHECK(rubric() == before);
    (void)tab().lead_to(workflow::probe_place("P1", RubricField::text));
    CHECK(focused_text() == before.probes.front().text);
}

TEST_CASE_FIXTURE(ProbesDriver, "probes are moved with the keyboard in them") {
    alt(WXK_DOWN);
    CHECK(probe(1).id == Id<Probe>("P1"));
    CHECK(focus() == "Probe b");
    alt(WXK_UP);
    alt(WXK_UP);
    CHECK(probe(0).id == Id<Probe>("P1"));
    CHECK(focus() == "Probe a");
}

TEST_CASE_FIXTURE(ProbesDriver, "a deleted probe leaves the keyboard to its neighbour") {
    alt(WXK_DELETE);
    CHECK(probe(0).id == Id<Probe>("P2"));
    CHECK(focus() == "Probe a");
    CHECK(focused_text() == probe(0).text);
    CHECK_FALSE(part(2).probe);
    ctrl('Z');
    CHECK(part(2).probe == Id<Probe>("P1"));
}

TEST_CASE_FIXTURE(ProbesDriver, "a probe is added and a fallback only where there is none") {
    CHECK_FALSE(shows("Add fallback"));
    ctrl('N');
    REQUIRE(rubric().probes.size() == 8);
    CHECK(focus() == "Probe h");
    CHECK(sees_focus());
    type("What came of it?");
    CHECK(probe(7).text == "What came of it?");
    CHECK(probe(7).kind == ProbeKind::general);
    (void)tab().lead_to(workflow::probe_place("F1", RubricField::text));
    alt(WXK_DELETE);
    CHECK(shows("Add fallback"));
    REQUIRE(tab_to("Add fallback"));
    press(WXK_SPACE);
    CHECK(rubric().probes.back().kind == ProbeKind::fallback);
    CHECK_FALSE(shows("Add fallback"));
}

TEST_CASE_FIXTURE(ProbesDriver, "a part of the story has its element, words and probe") {
    (void)tab().lead_to(workflow::story_place("CV1", RubricField::element));
    REQUIRE(focus() == "Part, story part 1");
    press(WXK_DOWN);
    CHECK(part(0).element == "Task");
    press(WXK_TAB);
    REQUIRE(focus() == "What to hear of story part 1");
    ctrl('A');
    type("who was hurt");
    CHECK(part(0).text == "who was hurt");
    press(WXK_TAB);
    REQUIRE(focus() == "Filled by, story part 1");
    press(WXK_HOME);
    CHECK_FALSE(part(0).probe);
    press(WXK_DOWN);
    CHECK(part(0).probe == Id<Probe>("P1"));
    alt(WXK_DOWN);
    CHECK(part(1).text == "who was hurt");
    ctrl('N');
    CHECK(rubric().coverage.size() == 9);
    CHECK(focus() == "What to hear of story part 9");
    alt(WXK_DELETE);
    CHECK(rubric().coverage.size() == 8);
}

TEST_CASE_FIXTURE(ProbesDriver, "the wheel over a choice scrolls the form and chooses nothing") {
    const Rubric before = rubric();
    REQUIRE(tab_to("Draws out, probe a"));
    const int top = place_of("Probe a").y;
    turn_wheel(*this);
    CHECK(wait_for([&] { return place_of("Probe a").y < top; }));
    CHECK(rubric() == before);
}

TEST_CASE_FIXTURE(ProbesDriver, "the wheel over a text scrolls the form") {
    const int top = place_of("Probe a").y;
    turn_wheel(*this);
    CHECK(wait_for([&] { return place_of("Probe a").y < top; }));
}

TEST_CASE_FIXTURE(ProbesDriver, "findings stand under the probe that they are about") {
    ctrl('A');
    press(WXK_DELETE);
    CHECK(wait_for([&] { return says("The probe is not written yet."); }));
    CHECK(description("Probe a") == "The probe is not written yet.");
}

TEST_CASE_FIXTURE(ProbesDriver, "each kind of place is led to") {
    using enum RubricField;
    const auto leads = [&](const RubricPlace& place) {
        return tab().lead_to(place) ? focus() : "nowhere";
    };
    CHECK(leads(workflow::probe_place("G1", none)) == "Probe f");
    CHECK(leads(workflow::probe_place("G1", ask_when)) == "Asked when of probe f");
    CHECK(leads(workflow::probe_place("P3", criterion)) == "Draws out, probe c");
    CHECK(leads(workflow::story_place("CV4", probe)) == "Filled by, story part 6");
    CHECK(leads(workflow::story_place("learned", text)) == "What to hear of story part 8");
    CHECK(tab().place() == workflow::story_place("learned", text));
    CHECK(wait_for([&] { return sees_focus(); }));
    CHECK(leads(workflow::probe_place("gone", text)) == "nowhere");
    CHECK(leads(RubricPlace{}) == "nowhere");
}

TEST_CASE_FIXTURE(ProbesDriver, "whatever Tab comes to is in view") {
    for (int i = 0; i < 60; ++i) {
        press(WXK_TAB);
        CAPTURE(focus());
        CHECK(sees_focus());
    }
}

TEST_CASE("what is wrong with the list of probes stands at its head") {
    Rubric rubric = q09_draft();
    for (int i = 0; i < 3; ++i) {
        rubric = with_new_probe(rubric, ProbeKind::general, std::nullopt);
    }
    const TabDriver driver(rubric, new_tab);
    CHECK(driver.says("! There are keys for 8 probes"));
}

TEST_CASE("a rubric without probes offers the first") {
    Rubric rubric = q09_draft();
    rubric.probes.clear();
    rubric.coverage.clear();
    TabDriver driver(rubric, new_tab);
    CHECK(driver.focus() == "Add probe");
    driver.press(WXK_SPACE);
    CHECK(driver.focus() == "Probe a");
    driver.type("Which part was yours?");
    CHECK(driver.rubric().probes.front().text == "Which part was yours?");
}
