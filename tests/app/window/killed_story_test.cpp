// An interview that is killed again and again, for tests/app/killed_story.sh: each run of the first
// case is one person in front of one window, who looks what is there and types what is missing.

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>
#include <unistd.h>

#include <doctest/doctest.h>

#include "app/window/driver.h"
#include "app/window/kit_invitation.h"
#include "core/number_text.h"
#include "formats/file.h"
#include "workflow/live_view.h"
#include "workflow/report_desk.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;
namespace fs = std::filesystem;

namespace {

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// What is done with one question of the interview.
struct Part {
    std::size_t question;  ///< Its place on the time line.
    enum class Kind { asked, unplanned, skipped } kind;
};

/// In this order. The fifth question is the unplanned one; the fourth is skipped.
constexpr std::array parts = {Part{0, Part::Kind::asked},
                              Part{1, Part::Kind::asked},
                              Part{4, Part::Kind::unplanned},
                              Part{2, Part::Kind::asked},
                              Part{3, Part::Kind::skipped}};

/// A mark as it is typed, and how a screen reader hears it.
struct Mark {
    const char* typed;
    const char* told;
};
constexpr std::array marks = {Mark{"s:", ", situation"},
                              Mark{"+ ", ", for"},
                              Mark{"", ""},
                              Mark{"t:", ", task"},
                              Mark{"- ", ", against"},
                              Mark{"a:", ", action"},
                              Mark{"? ", ", to ask"},
                              Mark{"r:", ", result"},
                              Mark{"\" ", ", quote"}};
constexpr std::array said = {"fare rules of a whole town",
                             "1,140 passes were paid back",
                             "a test walks through midnight",
                             "told it before anybody asked"};

constexpr const char* opening = "Opening, before the first question";
constexpr const char* closing = "Closing, behind the questions";
constexpr const char* reason = "the time was up";
constexpr const char* departure = "the story was another's";
constexpr const char* take_aways = "knows what midnight does";
constexpr const char* for_the_next = "ask about the paid passes";
constexpr const char* own_notes = "seat by the window";

/// A person who may be killed at any moment.
class MortalPerson : public WindowDriver {
public:
    MortalPerson()
        : WindowDriver({}, fs::path(setting("EVENHAND_STORY"))),
          kit_(testing::invite_to_kit(data(), invitation())) {
        if (const auto seed = to_int(setting("EVENHAND_STORY_SEED"))) {
            chance_.seed(static_cast<unsigned>(*seed));
            const int most = to_int(setting("EVENHAND_STORY_KEYS")).value_or(20);
            keys_left_ = std::uniform_int_distribution<int>(1, most)(chance_);
        }
    }

    void tell_the_whole() {
        if (shows("Open read-only")) {
            return;  // It was submitted, and only then killed.
        }
        begin_or_go_on();
        if (description(opening).starts_with("Not begun")) {
            begin_margin(opening);
        }
        for (const Part& part : parts) {
            if (!is_done(part.question)) {
                tell(part);
            }
        }
        if (description(closing).starts_with("Not begun")) {
            if (!is_on(closing)) {
                turn_to(kit_.size());  // The unplanned one is the last.
                key([&] { alt(WXK_RIGHT); });
                REQUIRE(wait_for([&] { return is_on(closing); }));
            }
            begin_margin(closing);
        }
        finish();
        std::ofstream(data() / "keys") << keys_;
    }

private:
    [[nodiscard]] fs::path invitation() const { return folder() / "ada.invitation.xml"; }

    /// Each key may be the last one; the blow falls while the program works on it, or soon after.
    void key(const std::function<void()>& press_it) {
        ++keys_;
        if (--keys_left_ == 0) {
            const auto pause = std::chrono::microseconds(chance_() % 20000);
            std::thread([pause] {
                std::this_thread::sleep_for(pause);
                (void)::kill(::getpid(), SIGKILL);
            }).detach();
        }
        press_it();
    }
    /// `whole`: what is to stand where `shown` stands now, all of it typed but for its end.
    void write_rest(const std::string& whole, const std::string& shown) {
        INFO("shown: " << shown);
        REQUIRE(whole.starts_with(shown));
        for (const char sign : whole.substr(shown.size())) {
            key([&] { type(std::string_view(&sign, 1)); });
        }
    }

    void begin_or_go_on() {
        if (shows("Continue")) {
            while (focus() != "On this computer") {
                press(WXK_TAB);
            }
            key([&] { press(WXK_RETURN); });
        } else {
            frame().open_files({invitation()});
            REQUIRE(wait_for([&] { return focus() == "Start interview"; }));
            key([&] { press(WXK_RETURN); });
        }
        need_page(app::Place::live);
        need_notes();
    }
    /// What is shown is the opening or the closing.
    void begin_margin(const char* margin) {
        REQUIRE(is_on(margin));
        key([&] { ctrl(WXK_RETURN); });
        REQUIRE(wait_for([&] { return description(margin).starts_with("Now"); }));
    }
    void need_notes() {
        REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    }

    [[nodiscard]] std::string segment(std::size_t question) const {
        const std::string title =
            question < kit_.size() ? kit_[question].rubric.title : "More work than time";
        return "Question " + std::to_string(question + 1) + ", " + title;
    }
    [[nodiscard]] std::string state(std::size_t question) const {
        return description(segment(question));
    }
    [[nodiscard]] bool is_done(std::size_t question) const {
        const std::string words = state(question);
        const bool scored = words.starts_with("Scored") && words.find("gap") == std::string::npos;
        return scored || words.starts_with("Skipped");
    }

    void tell(const Part& part) {
        if (part.kind == Part::Kind::unplanned && !shows(segment(part.question))) {
            ask_unplanned();
        }
        turn_to(part.question);
        if (part.kind == Part::Kind::skipped) {
            key([&] { ctrl('K'); });
            REQUIRE(wait_for([&] { return focus() == "Skip this question because"; }));
            write_rest(reason, focused_text());
            key([&] { press(WXK_RETURN); });
            REQUIRE(wait_for([&] { return is_done(part.question); }));
            need_notes();
            return;
        }
        if (shows("Start question " + std::to_string(part.question + 1))) {
            key([&] { ctrl(WXK_RETURN); });
            REQUIRE(wait_for([&] { return state(part.question).starts_with("Now"); }));
        }
        rubric_ = frame_rubric(part.question);
        for (std::size_t line = 0; line <= rubric_.criteria.size(); ++line) {
            write_line(part.question, line);
        }
        use_probe();
        score_all();
    }
    void ask_unplanned() {
        key([&] { ctrl('N'); });
        REQUIRE(wait_for([&] { return focus() == "Find a question by any word"; }));
        write_rest("more work", "");
        REQUIRE(wait_for([&] { return shows("Questions of the library"); }));
        key([&] { press(WXK_RETURN); });
        REQUIRE(wait_for([&] { return shows(segment(parts[2].question)); }));
        need_notes();
    }
    void turn_to(std::size_t question) {
        const auto on = [&](std::size_t each) { return is_on(segment(each)); };
        std::size_t here = 0;
        if (is_on(opening)) {
            key([&] { alt(WXK_RIGHT); });
        } else if (is_on(closing)) {
            key([&] { alt(WXK_LEFT); });
        }
        REQUIRE(wait_for([&] { return !is_on(opening) && !is_on(closing); }));
        while (!on(here)) {
            ++here;
            REQUIRE(here <= kit_.size());
        }
        while (here != question) {
            const bool forward = here < question;
            here += forward ? 1 : std::size_t(-1);
            key([&] { alt(forward ? WXK_RIGHT : WXK_LEFT); });
            REQUIRE(wait_for([&] { return on(here); }));
        }
        need_notes();
    }

    /// One line for each criterion, tied to it, and one more, at which an item is ticked. They are
    /// written one after the other, so that only the last can be unfinished.
    void write_line(std::size_t question, std::size_t index) {
        std::vector<std::string> shown = shown_lines();
        if (shown.size() > index + 1) {
            return;
        }
        if (shown.size() <= index) {
            key([&] { press(WXK_RETURN); });
            REQUIRE(wait_for([&] { return shown_lines().size() == index + 1; }));
            shown = shown_lines();
        }
        const Mark& mark = marks[(question * 2 + index) % marks.size()];
        const std::string text = said[(question + index) % said.size()];
        const bool marked = *mark.typed == '\0' || told(mark.told);
        write_rest(marked ? text : mark.typed + text, shown[index]);
        REQUIRE(wait_for([&] { return shown_lines()[index] == text && told(mark.told); }));
        if (index < rubric_.criteria.size()) {
            tie(index);
        } else if (const std::string item = spoken_item(); !is_on(item)) {
            key([&] { alt('1'); });
            REQUIRE(wait_for([&] { return is_on(item); }));
        }
    }
    void tie(std::size_t criterion) {
        if (!told("tied to")) {
            turn_to_criterion(criterion);
            key([&] { ctrl('L'); });
            REQUIRE(wait_for([&] { return told("tied to"); }));
        }
    }
    void turn_to_criterion(std::size_t criterion) {
        for (std::size_t i = 1; i < rubric_.criteria.size(); ++i) {
            key([&] { alt(WXK_UP); });
        }
        for (std::size_t i = 0; i < criterion; ++i) {
            key([&] { alt(WXK_DOWN); });
        }
    }
    /// Of the line at which the caret stands.
    [[nodiscard]] bool told(const std::string& words) const {
        const std::string all = description("Notes");
        return all.substr(0, all.find(". Each line")).find(words) != std::string::npos;
    }
    [[nodiscard]] std::vector<std::string> shown_lines() const {
        std::vector<std::string> lines{""};
        for (const char sign : focused_text()) {
            if (sign == '\n') {
                lines.emplace_back();
            } else {
                lines.back() += sign;
            }
        }
        return lines;
    }

    void use_probe() {
        const std::string probe = "Probe a: " + rubric_.probes.at(0).text;
        if (!is_on(probe)) {
            key([&] { alt('A'); });
            REQUIRE(wait_for([&] { return is_on(probe); }));
        }
    }
    void score_all() {
        for (std::size_t i = 0; i < rubric_.criteria.size(); ++i) {
            const int level = i == 2 ? 0 : 5 - static_cast<int>(i);
            const std::string score =
                rubric_.criteria[i].title + (level == 0 ? std::string(", Not observed")
                                                        : ", " + std::to_string(level) + " of 5");
            if (!shows(score)) {
                turn_to_criterion(i);
                key([&] { ctrl('0' + level); });
                REQUIRE(wait_for([&] { return shows(score); }));
            }
        }
    }

    void finish() {
        key([&] { press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT); });
        need_page(app::Place::finish);
        if (!is_on("No")) {
            key([&] { press(WXK_SPACE); });
            while (!is_on("No")) {
                key([&] { press(WXK_RIGHT); });
            }
        }
        fill("Reason for departing from the scores", departure);
        fill("Key take-aways", take_aways);
        fill("Notes for the next interviewer", for_the_next);
        fill("Private notes", own_notes);
        key([&] { ctrl(WXK_RETURN); });
        need_page(app::Place::card);
    }
    void fill(const char* field, const char* text) {
        for (int stop = 0; stop < 20 && focus() != field; ++stop) {
            key([&] { press(WXK_TAB); });
        }
        REQUIRE(focus() == field);
        press(WXK_END, wxMOD_CONTROL);
        write_rest(text, focused_text());
    }

    /// The rubric of a question: of the unplanned one, what the library has.
    [[nodiscard]] Rubric frame_rubric(std::size_t question) const {
        if (question < kit_.size()) {
            return kit_[question].rubric;
        }
        const workflow::InterviewDesk desk({data(), {}}, workflow::system_services());
        const auto library = desk.rubrics();
        const auto found =
            std::ranges::find(*library.value, "More work than time", [](const auto& entry) {
                return entry.pinned.rubric.title;
            });
        REQUIRE(found != library.value->end());
        return found->pinned.rubric;
    }
    /// How a screen reader hears the first item.
    [[nodiscard]] std::string spoken_item() const {
        const Kit kit = {{rubric_, ""}};
        const Session session = new_session(
            {Id<Session>("s"), {Id<Candidate>("c"), ""}, "", {Id<Rater>("r"), ""}}, kit, {});
        const workflow::SessionEditor editor(kit, session, [] { return Timestamp(); });
        return workflow::live_view(editor, {}).items.at(0).spoken;
    }

    Kit kit_;
    Rubric rubric_ = kit_.front().rubric;  ///< Of the question that is being told.
    std::mt19937 chance_;
    int keys_left_ = 0;  ///< Until the blow; 0 or less: none falls.
    int keys_ = 0;
};

/// Without what differs from one telling to the next: times and ids.
Session timeless(Session session) {
    session.head.id = Id<Session>("");
    session.head.candidate.id = Id<Candidate>("");
    session.head.interviewer.id = Id<Rater>("");
    session.opened_at = {};
    for (ShownHint& hint : session.hints) {
        hint.shown_at = {};
        hint.settled_at.reset();
    }
    for (QuestionRecord& record : session.questions) {
        record.spans.clear();
        for (NoteLine& line : record.notes) {
            line.at = {};
        }
        for (Tick& tick : record.ticks) {
            tick.at = {};
        }
        for (ProbeUse& probe : record.probes) {
            probe.at = {};
        }
        for (Rating& rating : record.ratings) {
            rating.given_at = {};
        }
    }
    return session;
}

fs::path only_file(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    REQUIRE(files.size() == 1);
    return files.front();
}

Scorecard only_card(const fs::path& data) {
    const auto read = workflow::read_card(only_file(data / "cards"));
    REQUIRE(read.value);
    return read.value->card;
}

}  // namespace

TEST_CASE_FIXTURE(MortalPerson, "a person tells a whole interview" * doctest::skip()) {
    tell_the_whole();
}

TEST_CASE("two tellings are the same in everything but times and ids" * doctest::skip()) {
    const fs::path story = setting("EVENHAND_STORY");
    const fs::path other_story = setting("EVENHAND_OTHER_STORY");
    const Scorecard one = only_card(story);
    const Scorecard other = only_card(other_story);
    CHECK(timeless(one.session()) == timeless(other.session()));
    CHECK(one.verdict() == other.verdict());
    CHECK(one.kit() == other.kit());
    // What the person typed, once and whole.
    REQUIRE(one.kit().size() == 5);
    CHECK(one.kit()[4].unplanned);
    CHECK(one.session().questions[3].skipped == reason);
    for (const Part& part : parts) {
        const QuestionRecord& record = one.session().questions[part.question];
        const std::size_t criteria = one.kit()[part.question].rubric.criteria.size();
        const bool asked = part.kind != Part::Kind::skipped;
        CHECK(record.notes.size() == (asked ? criteria + 1 : 0));
        CHECK(record.ratings.size() == (asked ? criteria : 0));
        CHECK(record.ticks.size() == (asked ? 1 : 0));
        CHECK(record.probes.size() == (asked ? 1 : 0));
    }
    CHECK(one.verdict() == Verdict{Recommendation::no, take_aways, for_the_next, departure});
    for (const fs::path& data : {story, other_story}) {
        CHECK(formats::read_file(only_file(data / "private")) == own_notes);
    }
}
