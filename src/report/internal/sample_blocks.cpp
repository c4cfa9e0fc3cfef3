#include "report/internal/sample_blocks.h"

#include <string>
#include <utility>

namespace evenhand::report {

namespace {

std::string status_of(const SampleAnswer& sample) {
    return sample.panel == 0 ? "Author’s key" : "Key of a panel of " + std::to_string(sample.panel);
}

Facts speech_of(const SampleAnswer& sample) {
    Facts speech;
    for (const Passage& passage : sample.passages) {
        speech.facts.push_back({passage.label.empty() ? "Answer" : passage.label, passage.text});
    }
    return speech;
}

std::string title_of(const Rubric& rubric, const Key& key) {
    const Criterion* criterion = key.criterion ? find_criterion(rubric, *key.criterion) : nullptr;
    return criterion == nullptr ? "The answer as a whole" : criterion->title;
}

std::string score_of(const Rubric& rubric, const Key& key) {
    return key.score ? std::to_string(key.score->value()) + " " + rubric.scale.label(*key.score)
                     : "Not observed";
}

Table keys_of(const Rubric& rubric, const SampleAnswer& sample) {
    Table table;
    table.columns = {
        {"Criterion", Side::left, 1}, {"Key", Side::left, 0.7}, {"Why", Side::left, 2.6}};
    for (const Key& key : sample.keys) {
        Cell why{{}, {{CellTone::plain, key.reason}}};
        if (!key.not_neighbour.empty()) {
            why.texts.push_back({CellTone::quiet, key.not_neighbour});
        }
        table.rows.push_back({Cell{{}, {{CellTone::strong, title_of(rubric, key)}}},
                              Cell{{}, {{CellTone::phrase, score_of(rubric, key)}}},
                              std::move(why)});
    }
    return table;
}

Entries heard_in(const Rubric& rubric, const SampleAnswer& sample) {
    Entries entries;
    for (const KeyTick& tick : sample.ticks) {
        const Item* item = find_item(rubric, tick.item);
        std::string text = item == nullptr ? tick.item.text() : item->text;
        text += tick.reason.empty() ? "" : ": " + tick.reason;
        entries.entries.push_back({tick.heard ? EntryKind::item : EntryKind::absent,
                                   "",
                                   tick.heard ? "Heard" : "Not heard",
                                   std::move(text)});
    }
    return entries;
}

}  // namespace

std::vector<Block> sample_blocks(const Rubric& rubric) {
    std::vector<Block> blocks;
    blocks.emplace_back(Heading{2, "Sample answers with their keys", ""});
    blocks.emplace_back(Paragraph{
        ParagraphKind::secondary,
        "For authors and calibration leads. Whoever is to score these answers blindly does not "
        "see these pages.",
        true});
    for (const SampleAnswer& sample : rubric.samples) {
        blocks.emplace_back(Heading{3, "Sample " + sample.id.text(), status_of(sample)});
        blocks.emplace_back(speech_of(sample));
        if (!sample.keys.empty()) {
            blocks.emplace_back(keys_of(rubric, sample));
        }
        if (!sample.ticks.empty()) {
            blocks.emplace_back(Heading{4, "Look-fors and pitfalls", ""});
            blocks.emplace_back(heard_in(rubric, sample));
        }
    }
    return blocks;
}

}  // namespace evenhand::report
