#include "core/internal/lint_evidence.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;
using testing::lint_after;
using testing::sentence_after;

namespace {

constexpr std::size_t pitfall = 3;

Lines probed(const char* text) {
    return lint_after([&](Rubric& rubric) { rubric.probes[2].text = text; });
}

auto with_item(const char* text, Origin origin = Origin::added) {
    return [=](Rubric& rubric) {
        rubric.items[0].text = text;
        rubric.items[0].provenance = {origin, {{1, 1, "words"}}, "", false};
    };
}

}  // namespace

TEST_CASE("an item of the authors' own words says what is heard") {
    CHECK(lint_after(with_item("a good plan")) == Lines{"error anchor.vague item 'LF1'"});
    CHECK(lint_after(with_item("a good plan", Origin::derived)) ==
          Lines{"error anchor.vague item 'LF1'"});
    CHECK(lint_after(with_item("a good plan", Origin::stated)).empty());
    CHECK(lint_after(with_item("what he planned")) == Lines{"error anchor.pronoun item 'LF1'"});
    CHECK(lint_after(with_item("a careless plan")) == Lines{"error anchor.verdict item 'LF1'"});
}

TEST_CASE("an item is fair, in its words, its tick and its signal") {
    CHECK(lint_after(with_item("an accent", Origin::stated)) ==
          Lines{"error fair.protected item 'LF1'"});
    CHECK(lint_after([](Rubric& r) { r.items[0].tick_when = "pregnancy"; }) ==
          Lines{"error fair.protected item 'LF1', tick when"});
    CHECK(
        lint_after([](Rubric& r) { r.items[pitfall].not_when = "pregnancy, an accent"; }).empty());
    CHECK(lint_after([](Rubric& r) { r.items[pitfall].signal = "a red flag"; }) ==
          Lines{"hint fair.idiom item 'PF1', signal"});
}

TEST_CASE("a signal that was added is about the work, one of the page is kept") {
    const auto signal = [](Origin origin) {
        return [origin](Rubric& rubric) {
            rubric.items[pitfall].signal = "fragility";
            rubric.items[pitfall].signal_provenance = {origin, {{1, 1, "x"}}, "", false};
        };
    };
    CHECK(lint_after(signal(Origin::added)) == Lines{"warning item.tick item 'PF1', signal"});
    CHECK(sentence_after(signal(Origin::added)) ==
          "\u201Cfragility\u201D says what the person is, not what it signals about the work.");
    CHECK(lint_after(signal(Origin::stated)).empty());
}

TEST_CASE("an item needs its handle, and is open until it is accepted, signal and all") {
    CHECK(lint_after([](Rubric& r) { r.items[0].handle = ""; }) ==
          Lines{"error handle.size item 'LF1'"});
    CHECK(lint_after([](Rubric& r) {
              r.items[pitfall].provenance.open = true;
              r.items[pitfall].signal_provenance.open = true;
          }) == Lines{"error review.open item 'PF1'"});
    CHECK(lint_after([](Rubric& r) { r.items[pitfall].signal_provenance.open = true; }) ==
          Lines{"error review.open item 'PF1', signal"});
}

TEST_CASE("a probe is open") {
    CHECK(probed("Did you do it?") == Lines{"error probe.open probe 'G1'"});
    CHECK(probed("Why did you do it?") == Lines{"warning probe.open probe 'G1'"});
    CHECK(probed("How was it done?").empty());
    CHECK(probed("Whatever you did?") == Lines{"error probe.open probe 'G1'"});
    CHECK(sentence_after([](Rubric& r) { r.probes[2].text = "Did you do it?"; }) ==
          "The probe begins \u201CDid\u201D; an open one begins \u201CWhat\u201D, \u201CHow\u201D "
          "or \u201CTell\u201D.");
}

TEST_CASE("a probe neither leads nor judges") {
    CHECK(probed("What failed there?") == Lines{"error probe.neutral probe 'G1'"});
    CHECK(probed("What did you do, right?") == Lines{"error probe.neutral probe 'G1'"});
    CHECK(probed("What was right of it?").empty());
}

TEST_CASE("a probe does not give away the top anchor") {
    const auto asking = [](std::size_t probe, const char* text) {
        return [=](Rubric& rubric) { rubric.probes[probe].text = text; };
    };
    // The low key of sample C follows the second probe as it was.
    const auto hinting = [&](Rubric& rubric) {
        asking(1, "What was put right of the loss?")(rubric);
        rubric.samples[2].passages.back().text = rubric.probes[1].text;
    };
    CHECK(lint_after(hinting) == Lines{"warning probe.hint probe 'P2'"});
    CHECK(sentence_after(hinting) ==
          "The probe gives away words of the top anchor, \u201Closs\u201D, \u201Cput\u201D, "
          "\u201Cright\u201D; ask so that every level can still be the answer.");
    CHECK(lint_after([&](Rubric& rubric) {
              asking(1, "What was lost, and which people were hit?")(rubric);
              rubric.samples[2].passages.back().text = rubric.probes[1].text;
          }).empty());
    // A general probe has no criterion whose top it could give away.
    CHECK(lint_after(asking(2, "What was put right of the loss?")).empty());
}

TEST_CASE("the fallback and the other probes together are read with ease") {
    const char* const hard = "Tell me about organisational responsibilities misinterpreted.";
    CHECK(lint_after([&](Rubric& r) { r.probes[3].text = hard; }) ==
          Lines{"warning probe.grade probe 'F1'"});
    CHECK(lint_after([&](Rubric& r) {
              r.probes[2].text =
                  "What organisational responsibilities necessitated "
                  "administrative documentation?";
          }) == Lines{"warning probe.grade probes"});
}

TEST_CASE("coverage and rater notes are fair, and a note may say what must not count") {
    CHECK(lint_after([](Rubric& r) { r.coverage[0].text = "what the guys did"; }) ==
          Lines{"warning fair.words coverage 'CV1'"});
    CHECK(lint_after([](Rubric& r) {
              r.rater_notes = {"An accent is not scored.", "Nor is labor."};
          }) == Lines{"warning fair.words rater note 2"});
    CHECK(lint_after([](Rubric& r) { r.probes[0].ask_when = "the guys are named"; }) ==
          Lines{"warning fair.words probe 'P1', ask when"});
}
