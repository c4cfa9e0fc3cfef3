#pragma once

#include <string>
#include <vector>

#include "core/check_of.h"

/// A rubric that can be published, for the tests of several folders.
namespace evenhand::testing {

/// 130 short words that no other sample has, ten to a sentence.
inline std::string made_up_speech(char letter) {
    std::string speech;
    for (int i = 0; i < 130; ++i) {
        speech += speech.empty() ? "" : " ";
        const char first = i % 10 == 0 ? 'A' : 'a';
        speech += {static_cast<char>(first + i % 26), letter, static_cast<char>('b' + i / 26)};
        speech += i % 10 == 9 ? "." : "";
    }
    return speech;
}

inline void write_anchors(Criterion& criterion, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        criterion.anchors[i].text = texts[i];
    }
}

inline SampleAnswer made_up_sample(const Rubric& rubric,
                                   char letter,
                                   const std::string& speaker,
                                   const std::vector<int>& keys) {
    SampleAnswer sample{Id<SampleAnswer>(std::string(1, static_cast<char>(letter - 'a' + 'A'))),
                        speaker,
                        {{"", made_up_speech(letter)}},
                        0,
                        {},
                        {},
                        {}};
    const std::string begin = made_up_speech(letter).substr(0, 11);
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        const Criterion& criterion = rubric.criteria[i];
        sample.keys.push_back({criterion.id,
                               rubric.scale.score(keys[i]),
                               "\"" + begin + "\" is heard, and that is the act of this level here",
                               "not the next one",
                               {}});
    }
    for (const Item& item : rubric.items) {
        const std::size_t criterion = item.criterion == rubric.criteria[0].id ? 0 : 1;
        const bool is_pitfall = item.kind == ItemKind::pitfall;
        sample.ticks.push_back(
            {item.id, (keys[criterion] > 2) != is_pitfall, "it is so in the answer"});
    }
    return sample;
}

/// A published rubric on which neither check() nor lint() has a remark.
inline Rubric sound_rubric() {
    Rubric rubric = complete_rubric();
    write_anchors(rubric.criteria[0],
                  {"Denies any miss, or lays the cause on others, even when asked.",
                   "Says that there was a part of theirs; does not say which one.",
                   "Says what they left unchecked, with an excuse beside the plain gap.",
                   "Says what they left unchecked, as a fact without excuse or blame.",
                   "Says what they left unchecked, as a fact; tells who heard the same then."});
    write_anchors(rubric.criteria[1],
                  {"Tells of nothing done about the bug, even when asked for it.",
                   "Says that something was done; does not say how it was stopped.",
                   "Tells how the bug was stopped and their own part in the response.",
                   "Tells how the bug was stopped, their own part and which people it hit.",
                   "Tells how the bug was stopped, their part, which people it hit and their "
                   "loss put right."});
    rubric.items.insert(rubric.items.begin() + 2,
                        {Id<Item>("LF3"),
                         ItemKind::look_for,
                         "tells who was hit",
                         "who was hit",
                         "",
                         "people or a number",
                         "",
                         rubric.criteria[1].id,
                         {},
                         {}});
    rubric.probes.insert(
        rubric.probes.begin() + 2,
        {Id<Probe>("G1"), ProbeKind::general, "What did you do?", "no part is named", {}, {}});
    rubric.coverage.clear();
    for (const char* id : {"CV1", "CV2", "CV3", "CV4"}) {
        rubric.coverage.push_back(
            {Id<CoverageItem>(id), "Action", "what was done", Id<Probe>("P1"), {}});
    }
    rubric.samples = {made_up_sample(rubric, 'a', "Noor, tester, city buses", {5, 5}),
                      made_up_sample(rubric, 'b', "Quinn, analyst, a bank", {1, 4}),
                      made_up_sample(rubric, 'c', "Robin, nurse, hospital", {3, 2})};
    // A low key follows its planned probe.
    rubric.samples[1].passages.push_back({"Interviewer", rubric.probes[0].text});
    rubric.samples[2].passages.push_back({"Interviewer", rubric.probes[1].text});
    return rubric;
}

}  // namespace evenhand::testing
