#include <algorithm>

#include <doctest/doctest.h>
#include <wx/checkbox.h>
#include <wx/dirdlg.h>
#include <wx/modalhook.h>

#include "app/window/driver.h"
#include "formats/file.h"
#include "workflow/practice_desk.h"

using namespace evenhand;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

const std::string q09 = "q09-missed-bug-to-production";

/// Answers the next folder dialog with this folder, without a window.
class FolderAnswer : public wxModalDialogHook {
public:
    explicit FolderAnswer(fs::path folder) : folder_(std::move(folder)) { Register(); }
    ~FolderAnswer() override { Unregister(); }
    FolderAnswer(const FolderAnswer&) = delete;
    FolderAnswer& operator=(const FolderAnswer&) = delete;

protected:
    int Enter(wxDialog* dialog) override {
        if (auto* chooser = dynamic_cast<wxDirDialog*>(dialog)) {
            chooser->wxDirDialogBase::SetPath(folder_.string());  // As its own window would.
            return wxID_OK;
        }
        return wxID_NONE;
    }

private:
    fs::path folder_;
};

/// The window at the practice of Rater One.
class Lab : public testing::WindowDriver {
public:
    Lab() { formats::make_folder(shared); }

    [[nodiscard]] workflow::PracticeDesk desk() const {
        return {{data(), EVENHAND_ONE_RUBRIC}, workflow::system_services()};
    }
    /// A round of the answers A and B that is there before the window reads; gives its file.
    fs::path hand_out() const {
        workflow::RoundOrder order;
        order.title = "Missed bugs";
        order.lead = "Lead One";
        order.rubric = q09;
        order.answers = {"A", "B"};
        order.seed = 7;
        const auto round = desk().make(order);
        REQUIRE(round.value);
        const auto file = desk().hand_out(*round.value, shared);
        REQUIRE(file.value);
        return *file.value;
    }
    void settle() {
        REQUIRE(wait_for([&] { return !frame().practice().loading(); }));
    }
    void go_to_practice() {
        ctrl('6');
        need_page(app::Place::practice);
        settle();
    }
    void begin_rating() {
        hand_out();
        go_to_practice();
        REQUIRE(wait_for([&] { return focus() == "Rounds"; }));
        ctrl(WXK_RETURN);
        need_page(app::Place::rate);
        REQUIRE(wait_for([&] { return focus() == "Answer to rate"; }));
    }
    /// Scores the three criteria of the answer by keys.
    void score(char first, char second, char third) {
        ctrl(first);
        alt(WXK_DOWN);
        ctrl(second);
        alt(WXK_DOWN);
        ctrl(third);
        REQUIRE(wait_for([&] { return says("Seal the answer and see the key"); }));
    }
    void seal() {
        ctrl(WXK_RETURN);
        need_page(app::Place::comparison);
    }

    fs::path shared = folder() / "shared";
};

}  // namespace

TEST_CASE_FIXTURE(Lab,
                  "a round is made, two answers are rated by keys, and the comparison is seen") {
    go_to_practice();
    CHECK(wait_for([&] { return says("No round yet."); }));
    ctrl('N');
    need_page(app::Place::new_round);
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    type("My round");
    const FolderAnswer answer(shared);
    ctrl(WXK_RETURN);
    need_page(app::Place::practice);
    settle();
    REQUIRE(wait_for([&] { return says("My round"); }));
    CHECK(frame().notice().find("My round") != std::string::npos);
    const auto rounds = desk().rounds("Rater One");
    REQUIRE(rounds.size() == 1);
    CHECK(fs::exists(shared / (rounds[0].id + ".round.xml")));

    REQUIRE(wait_for([&] { return focus() == "Rounds"; }));
    ctrl(WXK_RETURN);
    need_page(app::Place::rate);
    for (int number = 1; number <= 2; ++number) {
        REQUIRE(wait_for([&] { return says("Answer " + std::to_string(number) + " of "); }));
        score('3', '3', '3');
        alt('1');
        seal();
        CHECK(wait_for([&] { return says("the key's."); }));
        CHECK(wait_for([&] { return says("the key") && says("Why"); }));
        CHECK(desk().rounds("Rater One")[0].sealed == static_cast<std::size_t>(number));
        ctrl(WXK_RETURN);
        need_page(app::Place::rate);
    }
    press(WXK_ESCAPE);
    need_page(app::Place::practice);
    settle();
    CHECK(wait_for([&] { return says("Against the key you are"); }));
}

TEST_CASE_FIXTURE(Lab, "at the end of a round its result is shown, and from there the rounds") {
    begin_rating();
    score('5', '4', '5');
    seal();
    ctrl(WXK_RETURN);
    need_page(app::Place::rate);
    score('2', '5', '3');
    seal();
    CHECK(wait_for([&] { return says("See the result"); }));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("Result of the round"); }));
    CHECK(says("2 of 2 answers"));
    ctrl(WXK_RETURN);
    need_page(app::Place::practice);
    settle();
    CHECK(wait_for([&] { return says("2 of 2 answers"); }));
}

TEST_CASE_FIXTURE(Lab, "the result of a second round begins with its words, not at its drawing") {
    hand_out();
    begin_rating();
    for (int round = 1; round <= 2; ++round) {
        if (round == 2) {
            REQUIRE(wait_for([&] { return focus() == "Rounds"; }));
            press(WXK_DOWN);
            REQUIRE(wait_for([&] { return says("0 of 2 answers"); }));
            ctrl(WXK_RETURN);
            need_page(app::Place::rate);
        }
        for (int answer = 1; answer <= 2; ++answer) {
            REQUIRE(wait_for([&] { return focus() == "Answer to rate"; }));
            score('3', '3', '3');
            seal();
            ctrl(WXK_RETURN);
            if (answer == 1) {
                need_page(app::Place::rate);
            }
        }
        REQUIRE(wait_for([&] { return says("Result of the round"); }));
        if (round == 1) {
            ctrl(WXK_RETURN);
            need_page(app::Place::practice);
            settle();
        }
    }
    CHECK(says("Over the rounds"));
    CHECK(wait_for([&] { return focus() == "The answer beside the key"; }));
    press(WXK_TAB);
    CHECK(wait_for([&] { return focus() != "The answer beside the key"; }));
}

TEST_CASE_FIXTURE(Lab, "before the seal nothing of a key is on the page") {
    begin_rating();
    const auto round = desk().round(desk().rounds("Rater One")[0].id);
    REQUIRE(answers_of(*round.value).size() == 2);
    for (const SampleAnswer* answer : answers_of(*round.value)) {
        REQUIRE_FALSE(answer->keys.empty());
        for (const Key& key : answer->keys) {
            CHECK_FALSE(says(key.reason));
        }
    }
    CHECK(says("Next: Score Owning the gap"));
    ctrl(WXK_RETURN);
    CHECK(frame().page().place() == app::Place::rate);
}

TEST_CASE_FIXTURE(Lab, "an answer that was left is taken up as it was, also by another run") {
    begin_rating();
    ctrl('4');
    alt('1');
    press(WXK_F6);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    type("said so");
    press(WXK_ESCAPE);
    press(WXK_ESCAPE);
    need_page(app::Place::practice);
    restart();
    go_to_practice();
    REQUIRE(wait_for([&] { return focus() == "Rounds"; }));
    ctrl(WXK_RETURN);
    need_page(app::Place::rate);
    CHECK(wait_for([&] { return says("4 of 5"); }));
    press(WXK_F6);
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(focused_text() == "said so");
}

TEST_CASE_FIXTURE(Lab, "a round file is opened as any file, and shown among the rounds") {
    const fs::path file = hand_out();
    fs::remove_all(data() / "practice");
    frame().open_files({file});
    need_page(app::Place::practice);
    settle();
    CHECK(wait_for([&] { return says("Missed bugs"); }));
    CHECK(desk().rounds("Rater One").size() == 1);
}

TEST_CASE_FIXTURE(Lab, "a round file that cannot be read is told, and the rounds are shown") {
    const fs::path file = folder() / "broken.round.xml";
    formats::write_file(file, "<calibrationRound");
    frame().open_files({file});
    REQUIRE(wait_for([&] { return frame().notice().starts_with("! "); }));
    need_page(app::Place::practice);
    settle();
    ctrl('N');
    need_page(app::Place::new_round);
}

TEST_CASE_FIXTURE(Lab, "the lead sees who has rated, and Esc shows one's own result again") {
    begin_rating();
    score('5', '4', '5');
    seal();
    press(WXK_ESCAPE);
    need_page(app::Place::practice);
    settle();
    ctrl('G');
    CHECK(wait_for([&] { return says("Handed in"); }));
    CHECK(says("0 of 1 rater"));
    CHECK(says("Rater One"));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return says("How you rated"); }));
    const FolderAnswer answer(shared);
    ctrl('E');
    const std::string id = desk().rounds("Rater One")[0].id;
    CHECK(wait_for([&] { return fs::exists(shared / (id + ".ratings.csv")); }));
    CHECK(fs::exists(shared / (id + ".gold.csv")));
}

TEST_CASE_FIXTURE(Lab, "without a team's archive its keys say what rounds go by") {
    begin_rating();
    press(WXK_ESCAPE);
    need_page(app::Place::practice);
    settle();
    CHECK_FALSE(says("Publish to the team"));
    CHECK_FALSE(says("Get the team’s rounds"));
    ctrl('I');
    CHECK(wait_for([&] { return frame().notice().find("is a folder") != std::string::npos; }));
}

TEST_CASE_FIXTURE(Lab, "a team's archive that is away is told of, and the rounds here are shown") {
    restart([&] {
        hand_out();
        app::Settings settings = app::load_settings();
        settings.archive = "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2";
        app::save_settings(settings);
    });
    go_to_practice();
    CHECK(wait_for([&] { return says("Missed bugs"); }));
    CHECK(wait_for([&] { return says("! The team's archive could not be asked"); }));
    ctrl('G');
    CHECK(wait_for([&] { return says("Handed in"); }));
    CHECK(frame().notice().find("What lies in files is shown") != std::string::npos);
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(wait_for([&] { return frame().notice().starts_with("! "); }));
}

TEST_CASE_FIXTURE(Lab, "a new round without a title says so, and a round without answers too") {
    go_to_practice();
    ctrl('N');
    need_page(app::Place::new_round);
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("! The round has no title"); }));
    CHECK(frame().page().place() == app::Place::new_round);
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    type("No answers");
    settle();
    for (int i = 0; i < 20 && !focus().starts_with("Raters, "); ++i) {
        press(WXK_TAB);
        if (focus().substr(0, 3).ends_with(": ")) {
            press(WXK_SPACE);
        }
    }
    REQUIRE(focus().starts_with("Raters, "));
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return says("! The round has no answer to rate"); }));
    CHECK(frame().page().place() == app::Place::new_round);
    press(WXK_ESCAPE);
    need_page(app::Place::practice);
}

TEST_CASE_FIXTURE(Lab, "an own answer is written with its key on the way to a round that has it") {
    go_to_practice();
    ctrl('N');
    need_page(app::Place::new_round);
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    type("With our own");
    settle();
    ctrl('N');
    need_page(app::Place::rubric);
    REQUIRE(wait_for([&] { return says("No answer of your own yet."); }));
    ctrl('N');
    REQUIRE(wait_for([&] { return focus() == "Who speaks of sample 1"; }));
    type("Someone we met");
    for (int i = 0; i < 5 && focus() != "Answer of sample 1"; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Answer of sample 1");
    type("I told nobody, and mended it at night.");
    press(WXK_F6);
    for (const char level : {'1', '3', '2'}) {
        REQUIRE(wait_for([&] { return focus().find(", key for ") != std::string::npos; }));
        type(std::string(1, level));
        press(WXK_TAB);
        press(WXK_TAB);
        press(WXK_TAB);
    }
    ctrl(WXK_RETURN);
    need_page(app::Place::new_round);
    settle();
    CHECK(
        wait_for([&] { return says("own-1 (your own): I told nobody, and mended it at night."); }));
    CHECK(says("1 · 3 · 2"));
    const FolderAnswer answer(shared);
    ctrl(WXK_RETURN);
    need_page(app::Place::practice);
    settle();
    const auto rounds = desk().rounds("Rater One");
    REQUIRE(rounds.size() == 1);
    const auto round = desk().round(rounds[0].id);
    REQUIRE(round.value);
    REQUIRE(round.value->own.size() == 1);
    CHECK(round.value->own[0].passages[0].text == "I told nobody, and mended it at night.");
    CHECK(find_key(round.value->own[0], Id<Criterion>("ownership"))->score->value() == 1);
    const std::string bytes = formats::read_file(shared / (rounds[0].id + ".round.xml"));
    CHECK(bytes.find("Someone we met") == std::string::npos);
}

TEST_CASE_FIXTURE(Lab,
                  "own answers keep what was unticked, and are there after the window closed") {
    go_to_practice();
    ctrl('N');
    need_page(app::Place::new_round);
    settle();
    for (int i = 0; i < 20 && !focus().starts_with("A: "); ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus().starts_with("A: "));
    press(WXK_SPACE);
    ctrl('N');
    need_page(app::Place::rubric);
    ctrl('N');
    REQUIRE(wait_for([&] { return focus() == "Who speaks of sample 1"; }));
    type("Kept");
    ctrl('Z');
    ctrl('Y');
    press(WXK_ESCAPE);
    press(WXK_ESCAPE);
    need_page(app::Place::new_round);
    settle();
    CHECK(wait_for([&] { return says("own-1 (your own)"); }));
    for (int i = 0; i < 20 && !focus().starts_with("A: "); ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus().starts_with("A: "));
    CHECK_FALSE(dynamic_cast<wxCheckBox*>(wxWindow::FindFocus())->GetValue());
    ctrl('N');
    need_page(app::Place::rubric);
    REQUIRE(wait_for([&] { return focus() == "Answer of sample 1"; }));
    type("I told them.");
    restart();
    go_to_practice();
    ctrl('N');
    need_page(app::Place::new_round);
    settle();
    CHECK(wait_for([&] { return says("own-1 (your own): I told them."); }));
}

TEST_CASE_FIXTURE(Lab, "a round is repeated with its raters and answers chosen") {
    hand_out();
    go_to_practice();
    REQUIRE(wait_for([&] { return focus() == "Rounds"; }));
    ctrl('R');
    need_page(app::Place::new_round);
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    CHECK(focused_text() == "Missed bugs, again");
    const FolderAnswer answer(shared);
    ctrl(WXK_RETURN);
    need_page(app::Place::practice);
    settle();
    const auto rounds = desk().rounds("Rater One");
    REQUIRE(rounds.size() == 2);
    const auto again =
        std::ranges::find(rounds, "Missed bugs, again", &workflow::RoundEntry::title);
    REQUIRE(again != rounds.end());
    CHECK(again->answers == 2);
}
