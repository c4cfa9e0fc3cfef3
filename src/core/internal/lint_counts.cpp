#include "core/internal/lint_counts.h"

#include <algorithm>

namespace evenhand::internal {

namespace {

constexpr std::size_t least_samples = 2;
constexpr std::size_t right_samples = 3;

struct CountRule {
    const char* code;
    const char* one;
    const char* many;
    const char* where;
    std::size_t least;
    std::size_t most;
};

constexpr CountRule look_fors{"item.size", "look-for", "look-fors", "items", 3, 8};
constexpr CountRule pitfalls{"item.size", "pitfall", "pitfalls", "items", 1, 4};
constexpr CountRule probes{"probe.size", "probe", "probes beside the fallback", "probes", 3, 6};
constexpr CountRule coverage{"coverage.size", "part", "parts of a story", "coverage", 4, 8};

std::string sentence(const CountRule& rule, std::size_t count) {
    return "The rubric has " + std::to_string(count) + " " + (count == 1 ? rule.one : rule.many) +
           "; " + std::to_string(rule.least) + " to " + std::to_string(rule.most) + " are right.";
}

void lint_count_of(const LintRun& run, const CountRule& rule, std::size_t count) {
    if (count < rule.least) {
        run.remarks.wish(rule.code, sentence(rule, count), rule.where);
    } else if (count > 2 * rule.most) {
        run.remarks.fault(rule.code, sentence(rule, count), rule.where);
    } else if (count > rule.most) {
        run.remarks.advice(rule.code, sentence(rule, count), rule.where);
    }
}

}  // namespace

void lint_item_count(const LintRun& run) {
    const auto& items = run.rubric.items;
    if (items.size() > most_items) {
        return;
    }
    const auto pitfall_count =
        static_cast<std::size_t>(std::ranges::count(items, ItemKind::pitfall, &Item::kind));
    lint_count_of(run, look_fors, items.size() - pitfall_count);
    lint_count_of(run, pitfalls, pitfall_count);
}

void lint_probe_count(const LintRun& run) {
    const auto& planned = run.rubric.probes;
    const auto fallbacks =
        static_cast<std::size_t>(std::ranges::count(planned, ProbeKind::fallback, &Probe::kind));
    if (fallbacks == 0) {
        run.remarks.gap(
            "probe.cover", "Plan a fallback for a candidate who has no example.", "probes");
    }
    if (planned.size() <= most_probes) {
        lint_count_of(run, probes, planned.size() - fallbacks);
    }
}

void lint_coverage_count(const LintRun& run) {
    lint_count_of(run, coverage, run.rubric.coverage.size());
}

void lint_sample_count(const LintRun& run) {
    const std::size_t count = run.rubric.samples.size();
    const std::string remark =
        "Raters learn from three sample answers; this rubric has " + std::to_string(count) + ".";
    if (count < least_samples) {
        run.remarks.gap("sample.count", remark, "samples");
    } else if (count < right_samples) {
        run.remarks.wish("sample.count", remark, "samples");
    }
}

}  // namespace evenhand::internal
