#include "workflow/trial_desk.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "library_fixture.h"
#include "workflow/interview_desk.h"
#include "workflow/practice_desk.h"

using namespace evenhand;
using testing::seed_id;
using testing::shipped_rubrics;
using workflow::Trial;
using workflow::TrialDesk;
using workflow::TrialOffer;
namespace fs = std::filesystem;

namespace {

struct TrialFixture {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder / "data", shipped_rubrics};
    TrialDesk desk{folders, time.services()};

    [[nodiscard]] TrialOffer offer(const std::string& answer) const {
        const auto offers = desk.offers();
        const auto found = std::ranges::find(offers, answer, &TrialOffer::answer);
        REQUIRE(found != offers.end());
        return *found;
    }
    [[nodiscard]] std::unique_ptr<Trial> begin(const std::string& answer) const {
        auto trial = desk.begin(seed_id.text(), answer);
        REQUIRE(trial.value);
        return std::move(*trial.value);
    }
    static void seal(Trial& trial, int level) {
        for (std::size_t i = 0; i < trial.editor().rubric().criteria.size(); ++i) {
            trial.editor().score(i, level);
        }
        REQUIRE(trial.seal().empty());
    }
};

std::string code_of(const Findings& findings) {
    return findings.empty() ? "" : findings.front().code;
}

}  // namespace

TEST_CASE_FIXTURE(TrialFixture, "every sample answer of the library is offered, with its length") {
    const auto offers = desk.offers();
    std::vector<std::string> answers;
    std::ranges::transform(offers, std::back_inserter(answers), &TrialOffer::answer);
    CHECK(answers == std::vector<std::string>{"S", "A", "B", "C"});
    const TrialOffer a = offer("A");
    CHECK(a.rubric == seed_id.text());
    CHECK(a.title == "Missed bug in production");
    CHECK(a.length > std::chrono::seconds(60));
    CHECK_FALSE(a.under_way);
    CHECK(a.tried.empty());
}

TEST_CASE_FIXTURE(TrialFixture,
                  "a trial is begun as an interview is, with the question not asked yet") {
    const auto trial = begin("B");
    const workflow::LiveView view = live_view(trial->editor(), time.now);
    CHECK(view.candidate == "Sample answer B");
    CHECK(view.role == "Missed bug in production");
    CHECK(view.next.text == "Start question 1");
    CHECK(view.probes.size() > 2);
    CHECK(trial->editor().rubric().samples.empty());
    CHECK(offer("B").under_way);
    CHECK_FALSE(offer("A").under_way);
}

TEST_CASE_FIXTURE(TrialFixture, "the list says how the last trial of an answer ended") {
    seal(*begin("A"), 5);
    CHECK(offer("A").tried.find("2 of 3 scores are the key's.") == 0);
    CHECK_FALSE(offer("A").under_way);
    time.set(100);
    seal(*begin("A"), 1);
    CHECK(offer("A").tried.find("0 of 3 scores are the key's.") == 0);
}

TEST_CASE_FIXTURE(TrialFixture, "a trial that was ended is kept when the answer is tried again") {
    { seal(*begin("A"), 5); }
    const auto trial = begin("A");
    CHECK(trial->editor().record().ratings.empty());
    const fs::path trials = folder / "data/trials";
    CHECK(fs::exists(trials / "q09-missed-bug-to-production-a-1/you-3b35fb.practice.xml") !=
          fs::exists(trials / "q09-missed-bug-to-production-a-1/you.practice.xml"));
    CHECK(fs::exists(trials / "q09-missed-bug-to-production-a-2"));
}

TEST_CASE_FIXTURE(TrialFixture, "nothing of a trial is among interviews, cards or rounds") {
    seal(*begin("A"), 5);
    const auto under_way = begin("B");
    under_way->flush();
    CHECK(workflow::InterviewDesk(folders, time.services()).sessions().empty());
    CHECK(workflow::PracticeDesk(folders, time.services()).rounds("You").empty());
    std::vector<std::string> parts;
    for (const auto& entry : fs::directory_iterator(folder / "data")) {
        parts.push_back(entry.path().filename().string());
    }
    CHECK(parts == std::vector<std::string>{"trials"});
}

TEST_CASE_FIXTURE(TrialFixture, "what another program has open is not begun a second time") {
    const auto trial = begin("A");
    CHECK_THROWS_AS((void)desk.begin(seed_id.text(), "A"), Error);
    CHECK_FALSE(fs::exists(folder / "data/trials/q09-missed-bug-to-production-a-2"));
}

TEST_CASE_FIXTURE(TrialFixture, "a rubric or an answer that there is not is refused by name") {
    CHECK(code_of(desk.begin("q99-none", "A").findings) == "trial.rubric");
    CHECK(code_of(desk.begin(seed_id.text(), "Z").findings) == "trial.answer");
    CHECK(code_of(desk.script(seed_id.text(), "A", 74).findings) == "trial.pace");
    CHECK(code_of(desk.script(seed_id.text(), "A", 301).findings) == "trial.pace");
    CHECK_FALSE(fs::exists(folder / "data"));
}

TEST_CASE_FIXTURE(TrialFixture,
                  "a script says what is heard when, at the pace that was asked for") {
    const auto script = desk.script(seed_id.text(), "A", 150);
    REQUIRE(script.value);
    CHECK(script.value->sentences.front().at.count() == 0);
    CHECK(script.value->sentences.front().text ==
          "I test the software in ticket machines for a bus company.");
    CHECK(script.value->sentences[1].at.count() == 11 * 400);
    const auto slow = desk.script(seed_id.text(), "A", 75);
    CHECK(slow.value->sentences[1].at.count() == 11 * 800);
    CHECK(slow.value->length == 2 * script.value->length);
    CHECK(desk.script(seed_id.text(), "", 150).value->answer == "S");
}

TEST_CASE_FIXTURE(TrialFixture, "list and script are printed as text") {
    { const auto trial = begin("B"); }
    const std::string list = trials_text(desk.offers());
    CHECK(list.find("q09-missed-bug-to-production  B  ") != std::string::npos);
    CHECK(list.find("Missed bug in production  under way\n") != std::string::npos);
    const std::string text = script_text(*desk.script(seed_id.text(), "B", 150).value);
    CHECK(text.find("sample answer B: ") != std::string::npos);
    CHECK(text.find("\n0:00  I look after the software") != std::string::npos);
    CHECK(text.find("Interviewer: What was your own part") != std::string::npos);
    CHECK(text.find("careful person") < text.size());
}
