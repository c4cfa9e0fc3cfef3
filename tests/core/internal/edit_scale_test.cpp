#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_edit.h"

using namespace evenhand;

namespace {

Scale scale_of(int lowest, std::size_t levels) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < levels; ++i) {
        labels.push_back("level " + std::to_string(i));
    }
    return {lowest, labels};
}

/// "1:handle 2: …" of the first criterion's anchors.
std::string anchors_of(const Rubric& rubric) {
    std::string words;
    for (const Anchor& anchor : rubric.criteria[0].anchors) {
        words +=
            (words.empty() ? "" : " ") + std::to_string(anchor.score.value()) + ":" + anchor.text;
    }
    return words;
}

/// Anchors a to e on five levels, and no rater notes.
Rubric lettered() {
    Rubric rubric = testing::example_draft();
    for (Criterion& criterion : rubric.criteria) {
        for (Anchor& anchor : criterion.anchors) {
            anchor.text = std::string(1, static_cast<char>('a' + anchor.score.value() - 1));
            anchor.handle.clear();
        }
    }
    testing::keep_first(rubric.criteria, 1);
    rubric.rater_notes.clear();
    return rubric;
}

}  // namespace

TEST_CASE("other labels change no anchor and no key") {
    const Rubric before = testing::example_draft();
    const Scale labels(1, {"a", "b", "c", "d", "e"});
    Rubric expected = before;
    expected.scale = labels;
    CHECK(with_scale(before, labels) == expected);
}

TEST_CASE("on a wider scale the anchors spread and the new levels are empty") {
    const Rubric after = with_scale(lettered(), scale_of(1, 7));
    CHECK(anchors_of(after) == "1:a 2: 3:b 4:c 5: 6:d 7:e");
    CHECK(after.rater_notes.empty());
}

TEST_CASE("on a narrower scale each level takes the nearest anchor and loses no words") {
    Rubric rubric = lettered();
    rubric.criteria[0].anchors[2].handle = "middle";
    const Rubric after = with_scale(rubric, scale_of(1, 4));
    CHECK(anchors_of(after) == "1:a 2:b 3:d 4:e");
    CHECK(after.rater_notes ==
          std::vector<std::string>{
              "Anchor 3 of “Owning the gap” before the scale was changed: c (middle)"});
    CHECK(anchors_of(with_scale(lettered(), scale_of(1, 2))) == "1:a 2:e");
    CHECK(with_scale(lettered(), scale_of(1, 2)).rater_notes.size() == 3);
    const Rubric of_four = with_scale(lettered(), scale_of(1, 4));
    CHECK(anchors_of(with_scale(of_four, scale_of(1, 3))) == "1:a 2:b 3:e");
}

TEST_CASE("an anchor that is not written gives way to one that is") {
    Rubric rubric = lettered();
    rubric.criteria[0].anchors[3].text.clear();
    const Rubric after = with_scale(rubric, scale_of(1, 4));
    CHECK(anchors_of(after) == "1:a 2:b 3:c 4:e");
    CHECK(after.rater_notes.empty());
}

TEST_CASE("keys follow their level") {
    Rubric rubric = lettered();
    testing::keep_first(rubric.samples, 1);
    rubric.samples[0].keys.clear();
    for (int level = 1; level <= 5; ++level) {
        rubric.samples[0].keys.push_back({std::nullopt, rubric.scale.score(level), "", "", {}});
    }
    rubric.samples[0].keys.push_back({});
    const auto keys_on = [&](const Scale& scale) {
        std::string words;
        const Rubric after = with_scale(rubric, scale);
        for (const Key& key : after.samples[0].keys) {
            words += key.score ? std::to_string(key.score->value()) : "-";
        }
        return words;
    };
    CHECK(keys_on(scale_of(1, 4)) == "12334-");
    CHECK(keys_on(scale_of(1, 7)) == "13467-");
    CHECK(keys_on(scale_of(1, 2)) == "11222-");
    CHECK(keys_on(scale_of(2, 5)) == "23456-");
}
