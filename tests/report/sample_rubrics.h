#pragma once

#include <string>
#include <variant>
#include <vector>

#include "report/document.h"
#include "report/printable_kit.h"
#include "report/sample_cards.h"

namespace evenhand::report {

inline const std::string rubric_hash(64, 'a');

inline Probe fallback_probe(const std::string& text) {
    return {Id<Probe>("F1"), ProbeKind::fallback, text, "no example after half a minute", {}, {}};
}

/// missed_bug_rubric() with all that a rubric can have.
inline Rubric whole_rubric() {
    Rubric rubric = missed_bug_rubric();
    rubric.job_link = "In this job people release work that others rely on.";
    rubric.read_aloud = "Please leave out names and anything confidential.";
    rubric.criteria[2].terms = "Routine: a step that the team meets each time.";
    for (Item& item : rubric.items) {
        item.tick_when = "when " + item.id.text() + " is told";
        item.not_when = item.kind == ItemKind::pitfall ? "an apology" : "";
    }
    rubric.items[6].signal = "fragility";
    rubric.probes[0].ask_when = "no part was named";
    rubric.probes.push_back(fallback_probe("Tell me about any work that went out with a fault."));
    rubric.coverage = {{Id<CoverageItem>("CV1"), "Situation", "the bug's nature", {}, {}},
                       {Id<CoverageItem>("CV2"), "", "the immediate fix", {}, {}}};
    rubric.rater_notes = {"Wait for the end of the first answer.",
                          "\"Signals Fragility\" is the page's phrase."};
    const Scale scale = default_scale();
    SampleAnswer sample{Id<SampleAnswer>("A"), "Nkiru, test engineer", {}, 3, {}, {}, {}};
    sample.passages = {{"", "I test the software in ticket machines."},
                       {"Interviewer", "What was your own part?"}};
    sample.keys = {{Id<Criterion>("ownership"), scale.score(5), "gap, plain", "4 lacks it", {}},
                   {Id<Criterion>("immediate-fix"), {}, "not asked", "", {}}};
    sample.ticks = {{Id<Item>("LF1"), true, "own gap"}, {Id<Item>("PF1"), false, "no blame"}};
    rubric.samples = {sample};
    return rubric;
}

inline PinnedRubric whole_pinned() {
    return {whole_rubric(), rubric_hash};
}

/// The rubric on a scale of so many levels, each anchor as long as one may be.
inline Rubric with_levels(Rubric rubric, int levels) {
    std::vector<std::string> labels;
    for (int level = 1; level <= levels; ++level) {
        labels.push_back("Level " + std::to_string(level));
    }
    rubric.scale = Scale(1, labels);
    for (Criterion& criterion : rubric.criteria) {
        criterion.anchors.clear();
        for (int level = 1; level <= levels; ++level) {
            std::string text = "Anchor " + std::to_string(level) + " of " + criterion.id.text();
            while (text.size() < 232) {
                text += " and more";
            }
            criterion.anchors.push_back({*rubric.scale.score(level), text, "", {}});
        }
    }
    return rubric;
}

/// A kit that asks these, 8 minutes each, after 3 minutes and before 5.
inline PrintableKit kit_of(const std::vector<Rubric>& rubrics) {
    PrintableKit kit{
        {"qa-mid", "QA engineer, mid", "QA engineer", "Mid", 3, 5}, {}, {}, rubric_hash};
    for (const Rubric& rubric : rubrics) {
        kit.plan.entries.push_back({rubric.id, rubric.version, rubric_hash, 8, ""});
        kit.questions.push_back({rubric, rubric_hash});
    }
    return kit;
}

/// The blocks of one kind, in order.
template <typename Kind>
std::vector<Kind> blocks_of(const std::vector<Block>& blocks) {
    std::vector<Kind> found;
    for (const Block& block : blocks) {
        if (const Kind* kind = std::get_if<Kind>(&block)) {
            found.push_back(*kind);
        }
    }
    return found;
}

inline std::vector<std::string> headings_of(const std::vector<Block>& blocks) {
    std::vector<std::string> all;
    for (const Heading& heading : blocks_of<Heading>(blocks)) {
        all.push_back(std::to_string(heading.level) + " " + heading.text);
    }
    return all;
}

}  // namespace evenhand::report
