#include "core/internal/lint_evidence.h"

#include <algorithm>
#include <set>

#include "core/internal/lint_anchors.h"
#include "core/internal/lint_counts.h"
#include "core/internal/lint_provenance.h"

namespace evenhand::internal {

namespace {

constexpr int highest_grade = 8;
constexpr std::size_t least_hint = 2;

using Words = std::set<std::string>;

void lint_signal(const LintRun& run, const Item& item) {
    if (is_blank(item.signal)) {
        return;
    }
    const std::string where = at_field(place_of(item), RubricField::signal);
    const LintText signal(item.signal);
    if (item.signal_provenance.origin == Origin::added) {
        lint_words(run,
                   signal,
                   run.lists.signal,
                   Weight::warning,
                   "item.tick",
                   "says what the person is, not what it signals about the work",
                   where);
    }
    lint_fairness(
        run, signal, is_stated(item.signal_provenance) ? Voice::stated : Voice::author, where);
    // An open item is told as one.
    if (item.provenance.open) {
        lint_source(run, item.signal_provenance, where);
    } else {
        lint_provenance(run, item.signal_provenance, where);
    }
}

void add(Words& words, const LintText& text) {
    for (std::string& word : content_words(text)) {
        words.insert(std::move(word));
    }
}

/// What only the top anchor of the probe's criterion says.
Words top_words(const Rubric& rubric, const Criterion& criterion) {
    Words known;
    add(known, LintText(rubric.question));
    Words top;
    for (const Anchor& anchor : criterion.anchors) {
        const bool is_top = anchor.score.value() == rubric.scale.highest();
        add(is_top ? top : known, LintText(anchor.text));
    }
    std::erase_if(top, [&](const std::string& word) { return known.contains(word); });
    return top;
}

void lint_hint(const LintRun& run, const Probe& probe, const LintText& text) {
    const Criterion* const criterion =
        probe.criterion ? find_criterion(run.rubric, *probe.criterion) : nullptr;
    if (criterion == nullptr) {
        return;
    }
    const Words top = top_words(run.rubric, *criterion);
    std::string hinted;
    std::size_t count = 0;
    for (const std::string& word : content_words(text)) {
        if (top.contains(word)) {
            hinted += (count == 0 ? "\u201C" : ", \u201C") + word + "\u201D";
            ++count;
        }
    }
    if (count >= least_hint) {
        run.remarks.advice("probe.hint",
                           "The probe gives away words of the top anchor, " + hinted +
                               "; ask so that every level can still be the answer.",
                           place_of(probe));
    }
}

void lint_open(const LintRun& run, const Probe& probe, const LintText& text) {
    if (text.words().empty() || run.lists.probe_opening.empty() ||
        run.lists.probe_opening.at_start(text)) {
        return;
    }
    const std::string where = place_of(probe);
    if (const auto why = run.lists.probe_why.at_start(text)) {
        run.remarks.advice(
            "probe.open", word_remark(text, *why, "makes people defend themselves"), where);
        return;
    }
    const LintText::Word& first = text.words().front();
    run.remarks.fault("probe.open",
                      "The probe begins \u201C" +
                          std::string(text.written(first.begin, first.end)) +
                          "\u201D; an open one begins " + run.lists.probe_opening.listed() + ".",
                      where);
}

void lint_probe(const LintRun& run, const Probe& probe) {
    const std::string where = place_of(probe);
    const LintText text(probe.text);
    lint_open(run, probe, text);
    lint_words(run,
               text,
               run.lists.probe_loaded,
               Weight::error,
               "probe.neutral",
               "leads or judges",
               where);
    lint_hint(run, probe, text);
    if (probe.kind == ProbeKind::fallback) {
        lint_grade(run,
                   reading_measure(probe.text),
                   highest_grade,
                   "probe.grade",
                   "The fallback reads",
                   where);
    }
    lint_fairness(run, text, is_stated(probe.provenance) ? Voice::stated : Voice::author, where);
    lint_fairness(
        run, LintText(probe.ask_when), Voice::author, at_field(where, RubricField::ask_when));
    lint_provenance(run, probe.provenance, where);
}

void lint_item(const LintRun& run, const Item& item) {
    const std::string where = place_of(item);
    const LintText text(item.text);
    run.remarks.missing(handle_size, item.handle, where);
    if (!is_stated(item.provenance)) {
        lint_acts(run, text, where);
    }
    lint_signal(run, item);
    lint_fairness(run, text, is_stated(item.provenance) ? Voice::stated : Voice::author, where);
    lint_fairness(
        run, LintText(item.tick_when), Voice::author, at_field(where, RubricField::tick_when));
    lint_fairness(
        run, LintText(item.not_when), Voice::guard, at_field(where, RubricField::not_when));
    lint_provenance(run, item.provenance, where);
}

}  // namespace

void lint_items(const LintRun& run) {
    lint_item_count(run);
    for (const Item& item : run.rubric.items) {
        lint_item(run, item);
    }
}

void lint_probes(const LintRun& run) {
    lint_probe_count(run);
    ReadingMeasure measure;
    for (const Probe& probe : run.rubric.probes) {
        lint_probe(run, probe);
        if (probe.kind != ProbeKind::fallback) {
            measure += reading_measure(probe.text);
        }
    }
    lint_grade(run, measure, highest_grade, "probe.grade", "The probes together read", "probes");
}

void lint_coverage(const LintRun& run) {
    lint_coverage_count(run);
    for (const CoverageItem& part : run.rubric.coverage) {
        lint_fairness(run,
                      LintText(part.text),
                      is_stated(part.provenance) ? Voice::stated : Voice::author,
                      place_of(part));
        lint_provenance(run, part.provenance, place_of(part));
    }
}

void lint_notes(const LintRun& run) {
    for (std::size_t i = 0; i < run.rubric.rater_notes.size(); ++i) {
        lint_fairness(run,
                      LintText(run.rubric.rater_notes[i]),
                      Voice::guard,
                      "rater note " + std::to_string(i + 1));
    }
}

}  // namespace evenhand::internal
