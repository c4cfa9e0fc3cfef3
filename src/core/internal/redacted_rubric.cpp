#include "core/internal/redacted_rubric.h"

#include <string>

#include "core/internal/all_provenance.h"
#include "core/internal/signal.h"

namespace evenhand::internal {

namespace {

/// Without the words that a text of its own may still hold: "blames others (signals fragility)".
std::string without_signal(const std::string& text) {
    PageLine line;
    line.text = text;
    const auto found = signal_in(Stretch(line));
    return found ? std::string(found->act.text()) : text;
}

}  // namespace

Rubric redacted(Rubric rubric) {
    rubric.samples.clear();
    rubric.rater_notes.clear();
    rubric.source_name.clear();
    rubric.source_sha256.clear();
    for (Item& item : rubric.items) {
        item.signal.clear();
        item.signal_provenance = {};
        item.text = without_signal(item.text);
    }
    each_provenance(rubric, [](Provenance& provenance) {
        provenance.places.clear();
        provenance.basis.clear();
    });
    return rubric;
}

}  // namespace evenhand::internal
