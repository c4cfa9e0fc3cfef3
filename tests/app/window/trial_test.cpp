#include <algorithm>
#include <filesystem>
#include <vector>

#include <doctest/doctest.h>
#include <wx/checkbox.h>
#include <wx/scrolwin.h>

#include "app/window/driver.h"
#include "workflow/interview_desk.h"
#include "workflow/trial_desk.h"

using namespace evenhand;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

void collect_probes(const wxWindow& window, std::vector<const wxWindow*>& probes) {
    const auto* box = dynamic_cast<const wxCheckBox*>(&window);
    // Those of the pane with look-fors and pitfalls stand on a panel that scrolls.
    const bool fixed = dynamic_cast<const wxScrolledWindow*>(window.GetParent()) != nullptr;
    if (box != nullptr && box->IsShownOnScreen() && fixed) {
        probes.push_back(box);
    }
    for (const wxWindow* child : window.GetChildren()) {
        collect_probes(*child, probes);
    }
}

/// The window of somebody who tries an interview before the first one.
class Beginner : public testing::WindowDriver {
public:
    [[nodiscard]] workflow::Folders folders() const { return {data(), EVENHAND_ONE_RUBRIC}; }

    void settle() {
        REQUIRE(wait_for([&] { return !frame().trials().loading(); }));
    }
    void open_list() {
        ctrl('T');
        need_page(app::Place::trials);
        settle();
        REQUIRE(wait_for([&] { return focus() == "Sample answers"; }));
    }
    /// Up to the live page, with the answer S, which stands first.
    void begin() {
        open_list();
        ctrl(WXK_RETURN);
        need_page(app::Place::trial);
        REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    }
    void ask() {
        ctrl(WXK_RETURN);
        REQUIRE(wait_for([&] { return !heard().empty(); }));
    }
    /// Scores the three criteria by keys.
    void score(char level) {
        for (int i = 0; i < 3; ++i) {
            ctrl(level);
            alt(WXK_DOWN);
        }
    }
    [[nodiscard]] std::vector<const wxWindow*> probes_shown() const {
        std::vector<const wxWindow*> probes;
        collect_probes(frame().page(), probes);
        return probes;
    }
    [[nodiscard]] std::string heard() const {
        const auto* field =
            dynamic_cast<const wxTextCtrl*>(wxWindow::FindWindowByName("speech", &frame()));
        return field == nullptr ? "" : field->GetValue().utf8_string();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Beginner, "who has no interview yet is offered to try one") {
    REQUIRE(wait_for([&] { return shows("Try an interview"); }));
    open_list();
    CHECK(says("Begin"));
    press(WXK_ESCAPE);
    need_page(app::Place::start);
}

TEST_CASE_FIXTURE(Beginner,
                  "the candidate waits for the question, and the notes have the keyboard") {
    begin();
    CHECK(says("Sample answer S"));
    CHECK(says("Waits for your question"));
    CHECK(heard().empty());
    ask();
    REQUIRE(wait_for([&] { return heard().starts_with("A previous team"); }));
    type("settings page");
    CHECK(focus() == "Notes");
    CHECK(focused_text() == "settings page");
}

TEST_CASE_FIXTURE(Beginner, "keys pause the candidate, and let the words come faster or slower") {
    begin();
    ask();
    press(WXK_F8);
    REQUIRE(wait_for([&] { return says("Paused"); }));
    const std::string held = heard();
    press(WXK_F9);
    CHECK(wait_for([&] { return says("175 words/min"); }));
    press(WXK_F9, wxMOD_SHIFT);
    press(WXK_F9, wxMOD_SHIFT);
    CHECK(wait_for([&] { return says("125 words/min"); }));
    CHECK(heard() == held);
    press(WXK_F8);
    CHECK(wait_for([&] { return heard().size() > held.size(); }));
}

TEST_CASE_FIXTURE(Beginner, "what is heard stands above the notes, whatever the window's size") {
    begin();
    for (const wxSize size : {wxSize(1280, 800), wxSize(1024, 700), wxSize(480, 800)}) {
        frame().SetClientSize(size);
        REQUIRE(wait_for([&] { return frame().GetClientSize().x == size.x; }));
        const auto stands = [&] {
            const wxRect words = place_of("The candidate says");
            const wxRect notes = place_of("Notes");
            return words.height >= 60 && notes.height >= 90 && words.GetBottom() < notes.y;
        };
        CAPTURE(size.x);
        CHECK(wait_for(stands));
    }
}

TEST_CASE_FIXTURE(Beginner, "in a low window no probe is cut") {
    begin();
    ask();
    for (const wxSize size : {wxSize(1024, 700), wxSize(1280, 800)}) {
        frame().SetClientSize(size);
        REQUIRE(wait_for([&] { return frame().GetClientSize().x == size.x; }));
        const auto whole = [&] {
            const auto probes = probes_shown();
            return probes.size() > 3 && std::ranges::all_of(probes, [](const wxWindow* probe) {
                       return probe->GetRect().GetBottom() < probe->GetParent()->GetClientSize().y;
                   });
        };
        CAPTURE(size.x);
        CHECK(wait_for(whole));
    }
}

TEST_CASE_FIXTURE(Beginner,
                  "a trial ends with the scores beside the key, and leaves no interview") {
    begin();
    ask();
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_for([&] { return !frame().notice().empty(); }));
    CHECK(frame().page().place() == app::Place::trial);
    score('5');
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    need_page(app::Place::comparison);
    CHECK(wait_for([&] { return says("3 of 3 scores are the key's."); }));
    CHECK(says("Try another"));
    CHECK(is_on("Interviews"));
    CHECK_FALSE(is_on("Practice"));
    CHECK(workflow::InterviewDesk(folders(), workflow::system_services()).sessions().empty());
    ctrl(WXK_RETURN);
    need_page(app::Place::trials);
    settle();
    CHECK(wait_for([&] { return focus() == "Sample answers"; }));
    const auto offers = workflow::TrialDesk(folders(), workflow::system_services()).offers();
    CHECK(std::ranges::any_of(offers, [](const workflow::TrialOffer& offer) {
        return offer.answer == "S" && offer.tried.starts_with("3 of 3");
    }));
}

TEST_CASE_FIXTURE(Beginner,
                  "a trial that was left, or whose window was closed, goes on with its notes") {
    begin();
    ask();
    type("legacy plan");
    SUBCASE("left by Esc") {
        press(WXK_ESCAPE);
        need_page(app::Place::trials);
        CHECK(wait_for([&] { return frame().notice().find("kept") != std::string::npos; }));
        settle();
        REQUIRE(wait_for([&] { return focus() == "Sample answers"; }));
        ctrl(WXK_RETURN);
        need_page(app::Place::trial);
    }
    SUBCASE("another window") {
        restart();
        need_page(app::Place::start);
        open_list();
        CHECK(wait_for([&] { return says("Continue"); }));
        ctrl(WXK_RETURN);
        need_page(app::Place::trial);
    }
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(focused_text() == "legacy plan");
    CHECK(says("Paused"));
    const std::string before = heard();
    press(WXK_F8);
    CHECK(wait_for([&] { return heard().size() > before.size(); }));
}
