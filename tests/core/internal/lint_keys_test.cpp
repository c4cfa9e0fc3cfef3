#include "core/internal/lint_keys.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;
using testing::lint_after;
using testing::sentence_after;

namespace {

/// Sample A says these words first.
auto with_reason(const std::string& reason) {
    return [=](Rubric& rubric) {
        rubric.samples[0].passages[0].text =
            "I hadn\u2019t tested it, I own that. " + rubric.samples[0].passages[0].text;
        for (Key& key : rubric.samples[0].keys) {
            key.reason = "\u201CI own that\u201D is the act that this level asks for in a word";
        }
        rubric.samples[0].keys[0].reason = reason;
    };
}

auto with_key(std::size_t sample, std::size_t criterion, int level) {
    return [=](Rubric& rubric) {
        rubric.samples[sample].keys[criterion].score = rubric.scale.score(level);
    };
}

auto with_tick(std::size_t sample, std::size_t item, bool heard) {
    return [=](Rubric& rubric) { rubric.samples[sample].ticks[item].heard = heard; };
}

const std::string key_place = "sample 'A', criterion 'owning'";

}  // namespace

TEST_CASE("a reason quotes the speaker word for word, whichever quotes are used") {
    CHECK(lint_after(with_reason("\u201CI hadn't tested it\u201D is the gap, plainly")).empty());
    CHECK(lint_after(with_reason("\"I hadn\u2019t tested it, I own that\" is it")).empty());
    CHECK(lint_after(with_reason("\"I own that.\" and \u201CI own that,\u201D are it")).empty());
    CHECK(lint_after(with_reason("\u201CI hadn't \u2026 own that\u201D is the gap")).empty());
    CHECK(lint_after(with_reason("\u201CI hadn't tested ... it\u201D is the gap")).empty());
}

TEST_CASE("a quotation that the speaker does not say is told") {
    CHECK(lint_after(with_reason("\u201CI had not tested it\u201D is the gap")) ==
          Lines{"error sample.key " + key_place});
    CHECK(lint_after(with_reason("\u201Cown that \u2026 hadn't\u201D is the wrong way round")) ==
          Lines{"error sample.key " + key_place});
    CHECK(lint_after(with_reason("\u201Cest\u201D is no word")) ==
          Lines{"error sample.key " + key_place});
    CHECK(lint_after(with_reason("\u201C\u2026\u201D is nothing at all")) ==
          Lines{"error sample.key " + key_place});
    CHECK(sentence_after(with_reason("\u201Cit was mine\u201D is said")) ==
          "\u201Cit was mine\u201D is not what the speaker says, word for word; quote the sample "
          "exactly, with \u201C\u2026\u201D for what is left out.");
    CHECK(sentence_after(with_reason("it is the gap")) ==
          "The reason quotes no words of the sample; write between quotation marks what the "
          "speaker says, and the act that it is.");
}

TEST_CASE("what the interviewer says are not the speaker's words") {
    CHECK(lint_after([](Rubric& rubric) {
              rubric.samples[1].keys[0].reason =
                  "\"" + rubric.probes[0].text + "\" is only the interviewer's part";
          }) == Lines{"error sample.key sample 'B', criterion 'owning'"});
}

TEST_CASE("a reason that is not written is missing, not wrong") {
    CHECK(lint_after(with_reason("")) == Lines{"error key.size " + key_place});
    CHECK(lint_after(with_reason(""), RubricStatus::draft) == Lines{"hint key.size " + key_place});
}

TEST_CASE("the key of a whole answer needs no quotation") {
    CHECK(lint_after([](Rubric& rubric) {
              rubric.samples[0].keys.push_back({{}, rubric.scale.score(5), "top", "", {}});
          }).empty());
}

TEST_CASE("what was not observed needs no quotation, but a quotation is exact") {
    const auto unobserved = [](const std::string& reason) {
        return [=](Rubric& rubric) {
            with_reason(reason)(rubric);
            rubric.samples[0].keys[0].score.reset();
            rubric.samples[0].keys[1].score = rubric.scale.score(5);
            rubric.samples[2].keys[0].score = rubric.scale.score(4);
            rubric.samples[2].keys[1].score = rubric.scale.score(2);
        };
    };
    CHECK(lint_after(unobserved("Nobody asked for it, and time ran out before the probe")).empty());
    CHECK(lint_after(unobserved("\u201Cit was mine\u201D is not said, and nobody asked for it")) ==
          Lines{"error sample.key " + key_place});
}

TEST_CASE("each item is heard or not, with a sentence") {
    CHECK(lint_after([](Rubric& r) { r.samples[0].ticks.clear(); }) ==
          Lines{"error sample.key sample 'A'"});
    CHECK(lint_after([](Rubric& r) { r.samples[0].ticks.clear(); }, RubricStatus::draft) ==
          Lines{"hint sample.key sample 'A'"});
    CHECK(lint_after([](Rubric& r) { r.samples[0].ticks.pop_back(); }) ==
          Lines{"error sample.key sample 'A', item 'PF1'"});
    CHECK(lint_after([](Rubric& r) { r.samples[0].ticks[0].reason = " "; }) ==
          Lines{"error sample.key sample 'A', item 'LF1'"});
}

TEST_CASE("ticks and keys do not contradict each other") {
    CHECK(lint_after(with_tick(0, 0, false)) == Lines{"error sample.ticks sample 'A', item 'LF1'"});
    CHECK(sentence_after(with_tick(0, 0, false)) ==
          "The key is the top level, and this look-for is not heard; change the tick, or the key "
          "for \u201COwning the gap\u201D.");
    // It is heard in all samples then, which is asked about too.
    CHECK(testing::findings_after(with_tick(1, 0, true)).front().message ==
          "The key is the lowest level, and this look-for is heard; change the tick, or the key "
          "for \u201COwning the gap\u201D.");
    CHECK(sentence_after(with_tick(0, 3, true)) ==
          "The key is above the middle, and this pitfall is heard; change the tick, or the key "
          "for \u201COwning the gap\u201D.");
    CHECK(lint_after([](Rubric& rubric) {
              rubric.items[0].kind = ItemKind::bonus;
              rubric.samples[0].ticks[0].heard = false;
          }).empty());
    // The middle level is not above the middle.
    CHECK(lint_after(with_tick(2, 3, true)).empty());
}

TEST_CASE("a low key follows its planned probe") {
    CHECK(lint_after([](Rubric& r) { r.samples[1].passages.pop_back(); }) ==
          Lines{"warning sample.probed sample 'B', criterion 'owning'"});
    CHECK(sentence_after([](Rubric& r) { r.samples[2].passages.pop_back(); }) ==
          "A key of 2 for something missing needs its planned probe in the sample; let the "
          "interviewer ask it.");
    CHECK(lint_after(with_key(2, 0, 4)).empty());
    CHECK(lint_after([](Rubric& r) {
              r.samples[1].passages.back().text = "So: What was your  own part? Take your time.";
          }).empty());
}

TEST_CASE("the second of two levels is not low") {
    CHECK(lint_after([](Rubric& rubric) {
              rubric.scale = Scale(1, {"no", "yes"});
              for (Criterion& criterion : rubric.criteria) {
                  criterion.anchors.resize(2, criterion.anchors.front());
              }
              for (std::size_t i = 0; i < 3; ++i) {
                  for (Key& key : rubric.samples[i].keys) {
                      key.score = rubric.scale.score(2);
                  }
                  rubric.samples[i].passages.resize(1, {"", ""});
                  for (KeyTick& tick : rubric.samples[i].ticks) {
                      tick.heard = tick.item != Id<Item>("PF1");
                  }
              }
          }).front() != "warning sample.probed sample 'A', criterion 'owning'");
}

TEST_CASE("reasons and ticks are fair, as spoken words are") {
    CHECK(lint_after([](Rubric& r) { r.samples[0].keys[0].not_neighbour = "not the accent"; }) ==
          Lines{"warning fair.protected " + key_place + ", why not the neighbour"});
    CHECK(lint_after([](Rubric& r) { r.samples[0].ticks[0].reason = "the guys"; }) ==
          Lines{"warning fair.words sample 'A', item 'LF1'"});
}

TEST_CASE("a key that an import made is open until it is accepted") {
    CHECK(lint_after([](Rubric& r) { r.samples[0].keys[0].provenance.open = true; }) ==
          Lines{"error review.open " + key_place});
}
