#include "core/internal/lint_samples.h"

#include "core/internal/lint_copies.h"
#include "core/internal/lint_counts.h"
#include "core/internal/lint_keys.h"
#include "core/internal/lint_profiles.h"
#include "core/internal/lint_provenance.h"
#include "core/internal/sample_speech.h"

namespace evenhand::internal {

namespace {

constexpr int highest_grade = 8;

void lint_sample(const LintRun& run, const SampleAnswer& sample) {
    const std::string where = place_of(sample);
    const bool stated = is_stated(sample.provenance);
    const std::string answer = answer_of(sample);
    lint_fairness(
        run, LintText(sample.speaker), Voice::sample, at_field(where, RubricField::speaker));
    lint_fairness(run, LintText(answer), stated ? Voice::page_sample : Voice::sample, where);
    if (!stated) {
        lint_grade(run,
                   reading_measure(speech_of(sample)),
                   highest_grade,
                   "sample.grade",
                   "The sample reads",
                   where);
    }
    lint_provenance(run, sample.provenance, where);
    lint_keys(run, sample);
}

}  // namespace

void lint_samples(const LintRun& run) {
    lint_sample_count(run);
    for (const SampleAnswer& sample : run.rubric.samples) {
        lint_sample(run, sample);
    }
    lint_copies(run);
    lint_profiles(run);
}

}  // namespace evenhand::internal
