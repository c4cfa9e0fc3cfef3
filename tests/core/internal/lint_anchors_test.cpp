#include "core/internal/lint_anchors.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;
using testing::lint_after;
using testing::sentence_after;

namespace {

auto with_anchor(const std::string& text, std::size_t level = 3) {
    return [=](Rubric& rubric) { rubric.criteria[0].anchors[level - 1].text = text; };
}

Lines anchored(const std::string& text, std::size_t level = 3) {
    return lint_after(with_anchor(text, level));
}

Lines titled(const char* title) {
    return lint_after([&](Rubric& rubric) { rubric.criteria[0].title = title; });
}

const std::string place = "criterion 'owning', level 3";

}  // namespace

TEST_CASE("a title has one dimension and no trait") {
    CHECK(titled("Owning and mending") == Lines{"error criterion.double criterion 'owning'"});
    CHECK(titled("Owning/mending it") == Lines{"error criterion.double criterion 'owning'"});
    CHECK(titled("Owning, mending, and more") ==
          Lines{"error criterion.double criterion 'owning'"});
    CHECK(titled("Handing over sand").empty());
    CHECK(titled("Proactive owning") == Lines{"error criterion.trait criterion 'owning'"});
    CHECK(titled("Attitude to work") == Lines{"error criterion.trait criterion 'owning'"});
    CHECK(titled("Accent of work") == Lines{"error fair.protected criterion 'owning'"});
}

TEST_CASE("an anchor has no vague word but within quoted speech") {
    CHECK(anchored("Says what was a good check to leave out of the plan.") ==
          Lines{"error anchor.vague " + place});
    CHECK(sentence_after(with_anchor("Says what was clearly left out of the plan by them.")) ==
          "\u201Cclearly\u201D says how much, which nobody can hear; better: leave it out.");
    CHECK(anchored("Says often and clearly that several stakeholders were told, etc.") ==
          Lines{"error anchor.vague " + place,
                "error anchor.vague " + place,
                "error anchor.vague " + place,
                "error anchor.vague " + place,
                "error anchor.vague " + place});
    CHECK(anchored("Says that it was \"all good\", and names the well-known gap.").empty());
}

TEST_CASE("a word that is protected and vague is told once") {
    CHECK(anchored("Says it with an accent of doubt, and names the gap.") ==
          Lines{"error fair.protected " + place});
}

TEST_CASE("the longest phrase is told, not the word within it") {
    CHECK(sentence_after(with_anchor("Says it to all, as appropriate, and names the gap.")) ==
          "\u201Cas appropriate\u201D leaves the list open.");
}

TEST_CASE("an anchor begins with what is done") {
    CHECK(anchored("Understands what they left unchecked, with an excuse.") ==
          Lines{"error anchor.opening " + place});
    CHECK(anchored("Shows what they left unchecked, with an excuse.") ==
          Lines{"error anchor.opening " + place});
    CHECK(anchored("Builds what they left unchecked, with an excuse.") ==
          Lines{"warning anchor.opening " + place});
    CHECK(sentence_after(with_anchor("Builds what they left unchecked, with an excuse.")) ==
          "\u201CBuilds\u201D is no verb that anchors begin with; begin with what is done, such as "
          "\u201CSays\u201D, \u201CNames\u201D or \u201CTells\u201D.");
}

TEST_CASE("behind the first word, what is in the mind is asked about") {
    CHECK(anchored("Says that the team knows what was left, with an excuse.") ==
          Lines{"warning anchor.vague " + place});
    CHECK(anchored("Says \u201Ceverybody knows\u201D, and puts an excuse there.").empty());
}

TEST_CASE("an anchor can be read alone, by and about anybody") {
    CHECK(anchored("Says as above what was left unchecked, with an excuse.") ==
          Lines{"error anchor.alone " + place});
    CHECK(anchored("Says more than at level 3 of what was left unchecked.") ==
          Lines{"error anchor.alone " + place});
    CHECK(anchored("Says what he left unchecked, with an excuse beside it.") ==
          Lines{"error anchor.pronoun " + place});
    CHECK(anchored("Says what a careless person left unchecked, with an excuse.") ==
          Lines{"error anchor.verdict " + place});
    CHECK(anchored("Says what the test left unchecked, with an excuse there.").empty());
}

TEST_CASE("planned probes cost nothing") {
    CHECK(anchored("Says unprompted what they left unchecked, with an excuse.") ==
          Lines{"warning anchor.unasked " + place});
}

TEST_CASE("two ways to a level are asked about above the second") {
    CHECK(anchored("Says what they left; or names the excuse beside the gap.") ==
          Lines{"warning anchor.alternative " + place});
    CHECK(anchored("Says that it was theirs; or names a part without a gap.", 2).empty());
}

TEST_CASE("a number behind \u201Cat least\u201D is a hint, the phrase alone is none") {
    CHECK(anchored("Says at least two things that they left, with an excuse.") ==
          Lines{"hint anchor.count " + place});
    CHECK(anchored("Says at least 3 things that they left, with an excuse.") ==
          Lines{"hint anchor.count " + place});
    CHECK(anchored("Says at least what they left unchecked, with an excuse.").empty());
}

TEST_CASE("levels that say the same are told, neighbours that differ in one word asked about") {
    const auto same = [](Rubric& rubric) {
        rubric.criteria[0].anchors[3].text = rubric.criteria[0].anchors[1].text;
    };
    CHECK(lint_after(same) == Lines{"error anchor.degree criterion 'owning', level 4"});
    CHECK(sentence_after(same) ==
          "Levels 2 and 4 say the same; write the act that sets them apart.");
    const auto close = [](Rubric& rubric) {
        rubric.criteria[0].anchors[2].text = rubric.criteria[0].anchors[1].text + " Late.";
    };
    CHECK(lint_after(close) == Lines{"warning anchor.degree criterion 'owning', level 3"});
    const auto denied = [](Rubric& rubric) {
        rubric.criteria[0].anchors[2].text =
            "Says that there was not a part of theirs; does say which one, and names it.";
    };
    CHECK(lint_after(denied).size() == 1);
}

TEST_CASE("one anchor of more than four times the words of another is a hint") {
    const auto longer = [](Rubric& rubric) {
        rubric.criteria[0].anchors[0].text = "Denies any miss.";
        rubric.criteria[0].anchors[4].text += " Tells why.";
    };
    CHECK(lint_after(longer) == Lines{"hint anchor.length criterion 'owning'"});
}

TEST_CASE("the anchors together are read with ease") {
    CHECK(anchored("Says organisational responsibilities considerably misinterpreted, "
                   "enthusiastically reorganising intermediary administrative documentation.") ==
          Lines{"warning anchor.grade criterion 'owning'"});
}

TEST_CASE("an anchor needs its handle") {
    const auto bare = [](Rubric& rubric) { rubric.criteria[0].anchors[2].handle = ""; };
    CHECK(lint_after(bare) == Lines{"error handle.size " + place});
    CHECK(lint_after(bare, RubricStatus::draft) == Lines{"hint handle.size " + place});
}

TEST_CASE("an anchor that is not written has no wording") {
    CHECK(anchored("").empty());
    CHECK(lint_after([](Rubric& rubric) { rubric.criteria[0].anchors.clear(); }).empty());
}

TEST_CASE("an anchor that an import made is open until it is accepted") {
    const auto open = [](Rubric& rubric) {
        rubric.criteria[0].anchors[2].provenance = {Origin::derived, {}, "LF1", true};
        rubric.criteria[1].provenance = {Origin::stated, {}, "", true};
    };
    CHECK(lint_after(open) ==
          Lines{"error review.open " + place, "warning review.open criterion 'repair'"});
}
