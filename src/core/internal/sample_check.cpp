#include "core/internal/sample_check.h"

#include <algorithm>

namespace evenhand::internal {

namespace {

void check_text(const SampleAnswer& sample, RubricRemarks& remarks) {
    std::string text;
    for (const Passage& passage : sample.passages) {
        text += passage.text + "\n";
    }
    if (is_blank(text)) {
        remarks.gap("sample.size", "The sample answer has no words.", place_of(sample));
    }
    // A page's own sample is as long as the page has it.
    if (sample.provenance.origin == Origin::added) {
        remarks.size(sample_size, text, place_of(sample));
    }
}

void check_key(const Key& key,
               const SampleAnswer& sample,
               const Rubric& rubric,
               RubricRemarks& remarks) {
    const std::string where =
        place_of(sample) + (key.criterion ? ", criterion '" + key.criterion->text() + "'" : "");
    remarks.known_criterion("sample.key", key.criterion, where);
    if (key.score && !rubric.scale.score(key.score->value())) {
        remarks.fault("sample.key", "The key is no level of the scale.", where);
    }
    remarks.size(reason_size, key.reason, where);
    remarks.mark(key.provenance, where);
}

void check_keys(const SampleAnswer& sample, const Rubric& rubric, RubricRemarks& remarks) {
    for (const Criterion& criterion : rubric.criteria) {
        const auto count = std::ranges::count(sample.keys, criterion.id, &Key::criterion);
        const std::string where = place_of(sample) + ", " + place_of(criterion);
        if (count == 0) {
            remarks.gap("sample.key", "The sample has no key for this criterion.", where);
        } else if (count > 1) {
            remarks.fault(
                "sample.key", "The sample has two keys for this criterion; one is right.", where);
        }
    }
    for (const Key& key : sample.keys) {
        check_key(key, sample, rubric, remarks);
    }
}

void check_ticks(const SampleAnswer& sample, const Rubric& rubric, RubricRemarks& remarks) {
    for (const KeyTick& tick : sample.ticks) {
        if (find_item(rubric, tick.item) == nullptr) {
            remarks.fault("sample.key",
                          "There is no item '" + tick.item.text() + "' to tick.",
                          place_of(sample));
        }
    }
    for (const Item& item : rubric.items) {
        if (std::ranges::count(sample.ticks, item.id, &KeyTick::item) > 1) {
            remarks.fault("sample.key",
                          "The item is keyed twice; once is right.",
                          place_of(sample) + ", " + place_of(item));
        }
    }
}

}  // namespace

void check_samples(const Rubric& rubric, RubricRemarks& remarks) {
    remarks.ids(rubric.samples);
    for (const SampleAnswer& sample : rubric.samples) {
        check_text(sample, remarks);
        if (sample.panel < 0) {
            remarks.fault("sample.key", "A panel has 0 raters or more.", place_of(sample));
        }
        remarks.mark(sample.provenance, place_of(sample));
        check_keys(sample, rubric, remarks);
        check_ticks(sample, rubric, remarks);
    }
}

}  // namespace evenhand::internal
