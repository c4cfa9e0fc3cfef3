#include <algorithm>

#include <doctest/doctest.h>
#include <wx/modalhook.h>

#include "app/window/kits_driver.h"
#include "formats/file.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

/// Answers each dialog that opens, without a window.
class Answer : public wxModalDialogHook {
public:
    explicit Answer(int answer) : answer_(answer) { Register(); }
    ~Answer() override { Unregister(); }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    [[nodiscard]] int asked() const noexcept { return asked_; }

protected:
    int Enter(wxDialog* /*dialog*/) override {
        ++asked_;
        return answer_;
    }

private:
    int answer_;
    int asked_ = 0;
};

/// The kits with two of a person's own.
class Shelf : public KitsDriver {
public:
    Shelf() {
        add_kit("Alpaca kit", {"zebra-two", "zebra-one"});
        add_kit("Zebra kit", {"zebra-three"});
        go_to_kits();
    }

    void find(const std::string& words) {
        type(words);
        settle();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Shelf, "typing anywhere finds a kit by any of its words") {
    find("alpa");
    CHECK(focus() == "Find a kit");
    CHECK(wait_for([&] { return says("1  Zebra dos") && says("2  Zebra uno"); }));
    press(WXK_ESCAPE);
    settle();
    CHECK(focus() == "Kits");
    find("three");
    CHECK(wait_for([&] { return says("1  Zebra tres"); }));
    find(" zzz");
    CHECK(wait_for([&] { return says("No kit has all of these words."); }));
}

TEST_CASE_FIXTURE(Shelf, "the chosen kit tells its times, what it covers and what it leaves out") {
    find("alpaca");
    REQUIRE(wait_for([&] { return says("1  Zebra dos"); }));
    CHECK(says("16 minutes"));
    CHECK(says("0:08 · Delivery · Mid · Version 1"));
    CHECK(says("Left to another interview: "));
}

TEST_CASE_FIXTURE(Shelf, "a kit of one's own is discarded when the person says so") {
    find("alpaca");
    press(WXK_ESCAPE);
    find("alpaca");
    press(WXK_TAB);
    ctrl('F');
    press(WXK_F6);
    REQUIRE(wait_for([&] { return focus() == "Kits"; }));
    {
        const Answer no(wxID_NO);
        press(WXK_DELETE);
        CHECK(no.asked() == 1);
    }
    CHECK(saved("alpaca-kit").has_value());
    const Answer yes(wxID_YES);
    press(WXK_DELETE);
    CHECK(wait_for([&] { return !saved("alpaca-kit").has_value(); }));
    CHECK(frame().notice().find("kits/discarded/alpaca-kit.") != std::string::npos);
    const fs::path discarded = data() / "rubrics/kits/discarded";
    CHECK(std::distance(fs::directory_iterator(discarded), fs::directory_iterator()) == 1);
}

TEST_CASE_FIXTURE(Shelf, "a copy has the questions of the kit under another title") {
    find("alpaca");
    ctrl('D');
    REQUIRE(wait_for([&] { return focus() == "Title of the copy"; }));
    CHECK(focused_text() == "Alpaca kit, copy");
    type("Llama");
    press(WXK_RETURN);
    need_page(app::Place::kit);
    CHECK(asks("llama") == "zebra-two zebra-one");
    CHECK(saved("llama")->title == "Llama");
}

TEST_CASE_FIXTURE(Shelf, "a new kit needs a title, and Esc makes none") {
    const std::size_t before = kits().kits().size();
    ctrl('N');
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Type a title; Esc makes no kit."); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return !shows("Title of the new kit"); }));
    CHECK(kits().kits().size() == before);
    CHECK(frame().page().place() == app::Place::kits);
}

TEST_CASE_FIXTURE(KitsDriver, "a kit that cannot be read says why, and is not opened") {
    formats::make_folder(data() / "rubrics/kits");
    formats::write_file(data() / "rubrics/kits/broken.kit.xml", "<kit");
    go_to_kits();
    type("broken");
    settle();
    CHECK(wait_for([&] { return says("Cannot be read"); }));
    press(WXK_RETURN);
    settle();
    CHECK(frame().page().place() == app::Place::kits);
    CHECK_FALSE(shows("Edit the kit"));
    CHECK(shows("Discard…"));
}

TEST_CASE_FIXTURE(Shelf, "a kit is chosen for an interview, whose screen shows its questions") {
    find("alpaca");
    ctrl(WXK_RETURN);
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return says("2 questions, 16 min"); }));
    CAPTURE(focus());
    REQUIRE(wait_for([&] { return focus() == "Candidate"; }));
    type("Ada L");
    press(WXK_RETURN);
    need_page(app::Place::live);
    CHECK(says("QA engineer"));
    CHECK(wait_for([&] { return says("Zebra dos") && says("Zebra uno"); }));
    CHECK(place_of("Zebra dos").x < place_of("Zebra uno").x);
}

TEST_CASE_FIXTURE(Shelf, "the start form offers the kits, and single questions again") {
    ctrl('1');
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return shows("Kit"); }));
    press(WXK_TAB, wxMOD_SHIFT);
    CAPTURE(focus());
    REQUIRE(wait_for([&] { return focus() == "Kit"; }));
    press(WXK_END);
    CHECK(wait_for([&] { return says("1 question, 8 min"); }));
    CHECK_FALSE(shows("Find a question"));
    press(WXK_HOME);
    CHECK(wait_for([&] { return shows("Find a question"); }));
}

TEST_CASE_FIXTURE(Shelf, "a chosen kit that is discarded meanwhile gives way to single questions") {
    find("alpaca");
    ctrl(WXK_RETURN);
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return says("2 questions, 16 min"); }));
    go_to_kits();
    (void)kits().discard("alpaca-kit");
    ctrl('1');
    need_page(app::Place::start);
    CHECK(wait_for([&] { return shows("Find a question") && says("1 question, 8 min"); }));
    CHECK_FALSE(says("2 questions"));
}

TEST_CASE_FIXTURE(Shelf, "the start form says the time that the kit plans") {
    const auto kit = kits().open("alpaca-kit");
    (*kit.value)->editor().set_question_minutes(0, 20);
    (*kit.value)->editor().set_minutes(workflow::KitEditor::Stretch::opening, 3);
    REQUIRE((*kit.value)->save().empty());
    go_to_kits();
    find("alpaca");
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("2 questions, 31 min"); }));
}

TEST_CASE_FIXTURE(Shelf, "an interview with a kit puts an open invitation away") {
    open_invitation("zebra-kit");
    REQUIRE(says("As the invitation says"));
    go_to_kits();
    find("alpaca");
    ctrl(WXK_RETURN);
    need_page(app::Place::start);
    REQUIRE(wait_for([&] { return says("2 questions, 16 min"); }));
    CHECK_FALSE(says("As the invitation says"));
    CHECK(wait_for([&] { return focus() == "Candidate"; }));
    CHECK(focused_text().empty());
    press(WXK_TAB);
    CHECK(focus() == "Role");
    CHECK(focused_text() == "QA engineer");
}

TEST_CASE_FIXTURE(Shelf, "a kit that cannot be asked goes on saying why") {
    add_kit("Nothing yet", {});
    go_to_kits();
    find("nothing yet");
    ctrl(WXK_RETURN);
    need_page(app::Place::start);
    const std::string why = "! The kit asks nothing yet; add a question.";
    REQUIRE(wait_for([&] { return says(why) && focus() == "Candidate"; }));
    type("Ada L");
    ctrl(WXK_RETURN);
    CHECK(says(why));
    CHECK(frame().page().place() == app::Place::start);
}
