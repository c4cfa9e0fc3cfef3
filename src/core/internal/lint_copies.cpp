#include "core/internal/lint_copies.h"

#include "core/internal/sample_speech.h"
#include "core/utf8.h"

namespace evenhand::internal {

namespace {

constexpr std::size_t copied_from_anchor = 6;

/// What no sample of the library's own may be copied from: the page, look-fors, the page's sample.
SharedRuns sources_of(const LintRun& run) {
    SharedRuns sources(copied_words);
    if (run.page_lines) {
        std::string page;
        for (const std::string& line : *run.page_lines) {
            page += line + "\n";
        }
        sources.add(LintText(page), "the page");
    }
    for (const Item& item : run.rubric.items) {
        sources.add(LintText(item.text), place_of(item));
    }
    for (const SampleAnswer& sample : run.rubric.samples) {
        if (is_stated(sample.provenance)) {
            sources.add(LintText(speech_of(sample)), place_of(sample));
        }
    }
    return sources;
}

SharedRuns anchors_of(const Rubric& rubric) {
    SharedRuns anchors(copied_from_anchor);
    for (const Criterion& criterion : rubric.criteria) {
        for (const Anchor& anchor : criterion.anchors) {
            anchors.add(LintText(anchor.text),
                        place_of(criterion) + ", level " + std::to_string(anchor.score.value()));
        }
    }
    return anchors;
}

}  // namespace

std::string copy_remark(const SharedRuns::Hit& hit) {
    return "\u201C" + shorten(hit.words, 80) + "\u201D stands in " + std::string(hit.source) +
           " too; let the speaker say it in other words.";
}

void lint_copies(const LintRun& run) {
    SharedRuns sources = sources_of(run);
    const SharedRuns anchors = anchors_of(run.rubric);
    for (const SampleAnswer& sample : run.rubric.samples) {
        if (is_stated(sample.provenance)) {
            continue;
        }
        const std::string speech = speech_of(sample);
        const LintText text(speech);
        for (const SharedRuns::Hit& hit : sources.in(text)) {
            run.remarks.fault("sample.copy", copy_remark(hit), place_of(sample));
        }
        for (const SharedRuns::Hit& hit : anchors.in(text)) {
            run.remarks.advice("sample.copy", copy_remark(hit), place_of(sample));
        }
        sources.add(text, place_of(sample));
    }
}

}  // namespace evenhand::internal
