#include "core/internal/evidence_check.h"

#include <algorithm>

namespace evenhand::internal {

namespace {

void check_pitfall(const Item& item, RubricRemarks& remarks) {
    const std::string where = place_of(item);
    if (is_blank(item.signal)) {
        remarks.wish("item.tick", "Say what this pitfall signals about the work.", where);
    }
    if (is_blank(item.not_when)) {
        remarks.wish("item.tick", "Say what looks like this pitfall and is not.", where);
    }
    remarks.size(signal_size, item.signal, where);
    remarks.mark(item.signal_provenance, where);
}

void check_item(const Item& item, RubricRemarks& remarks) {
    const std::string where = place_of(item);
    remarks.needed(item_size, item.text, where);
    remarks.size(handle_size, item.handle, where);
    if (!item.criterion) {
        remarks.gap("item.link", "Tie it to the criterion that it is evidence for.", where);
    }
    remarks.known_criterion("item.link", item.criterion, where);
    if (is_blank(item.tick_when)) {
        remarks.wish("item.tick", "Say what must be heard for a tick.", where);
    }
    remarks.mark(item.provenance, where);
    if (item.kind == ItemKind::pitfall) {
        check_pitfall(item, remarks);
    }
}

void check_probe(const Probe& probe, RubricRemarks& remarks) {
    const std::string where = place_of(probe);
    const bool is_fallback = probe.kind == ProbeKind::fallback;
    remarks.needed(is_fallback ? fallback_size : probe_size, probe.text, where);
    if (probe.kind == ProbeKind::criterion && !probe.criterion) {
        remarks.gap("probe.link", "Say which criterion this probe draws out.", where);
    }
    remarks.known_criterion("probe.link", probe.criterion, where);
    remarks.mark(probe.provenance, where);
}

}  // namespace

void check_items(const Rubric& rubric, RubricRemarks& remarks) {
    if (rubric.items.size() > most_items) {
        remarks.fault("item.count",
                      "There are keys for 10 look-fors and pitfalls; this rubric has " +
                          std::to_string(rubric.items.size()) + ".",
                      "items");
    }
    if (!std::ranges::is_sorted(rubric.items, {}, &Item::kind)) {
        remarks.advice("item.order",
                       "The items stand best as the screen shows them: look-fors, bonus, "
                       "strongest, pitfalls.",
                       "items");
    }
    remarks.ids(rubric.items);
    for (const Item& item : rubric.items) {
        check_item(item, remarks);
    }
}

void check_probes(const Rubric& rubric, RubricRemarks& remarks) {
    if (rubric.probes.size() > most_probes) {
        remarks.fault("probe.count",
                      "There are keys for 8 probes; this rubric has " +
                          std::to_string(rubric.probes.size()) + ".",
                      "probes");
    }
    remarks.ids(rubric.probes);
    for (const Probe& probe : rubric.probes) {
        check_probe(probe, remarks);
    }
}

void check_coverage(const Rubric& rubric, RubricRemarks& remarks) {
    remarks.ids(rubric.coverage);
    for (const CoverageItem& part : rubric.coverage) {
        if (is_blank(part.text)) {
            remarks.gap("coverage.size", "Say what is to be heard.", place_of(part));
        }
        if (part.probe && find_probe(rubric, *part.probe) == nullptr) {
            remarks.fault(
                "coverage.link",
                "There is no probe '" + part.probe->text() + "'; name one that there is, or none.",
                place_of(part));
        }
        remarks.mark(part.provenance, place_of(part));
    }
}

}  // namespace evenhand::internal
