#include "workflow/sample_form.h"

#include <algorithm>
#include <cctype>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow {

namespace {

constexpr std::string_view no_key = "?";
constexpr std::size_t longest_label = 40;  // Characters of a passage's label.

const Key* find_key(const SampleAnswer& sample, const Id<Criterion>& criterion) {
    const auto found = std::ranges::find_if(
        sample.keys, [&](const Key& key) { return key.criterion == criterion; });
    return found == sample.keys.end() ? nullptr : &*found;
}

const KeyTick* find_tick(const SampleAnswer& sample, const Id<Item>& item) {
    const auto found = std::ranges::find(sample.ticks, item, &KeyTick::item);
    return found == sample.ticks.end() ? nullptr : &*found;
}

std::size_t words_in(const SampleAnswer& sample) {
    std::size_t count = 0;
    for (const Passage& passage : sample.passages) {
        count += words_of(passage.text).size();
    }
    return count;
}

std::string label_of(const Scale& scale, int level) {
    const std::optional<Score> score = scale.score(level);
    return score ? scale.label(*score) : "";
}

std::string summary_of(const Scale& scale, const Key* key) {
    if (key == nullptr) {
        return "No key yet";
    }
    if (!key->score) {
        return "Not observed";
    }
    return std::to_string(key->score->value()) + ", " + label_of(scale, key->score->value());
}

std::string anchor_of(const Rubric& rubric, const Criterion& criterion, const Key* key) {
    if (key == nullptr) {
        return "Choose the highest level whose every act is in the answer.";
    }
    if (!key->score) {
        return "Its planned probe was not asked, or there was no example.";
    }
    const std::optional<Score> score = rubric.scale.score(key->score->value());
    const Anchor* anchor = score ? find_anchor(criterion, *score) : nullptr;
    return anchor == nullptr || trimmed(anchor->text).empty() ? "This level has no anchor yet."
                                                              : anchor->text;
}

std::vector<SampleForm::KeyBlock::Level> levels_of(const Rubric& rubric,
                                                   const std::string& title,
                                                   const Key* key) {
    const Scale& scale = rubric.scale;
    std::vector<SampleForm::KeyBlock::Level> levels;
    for (int level = scale.highest(); level >= scale.lowest(); --level) {
        const bool chosen = key != nullptr && key->score && key->score->value() == level;
        levels.push_back(
            {level,
             std::to_string(level) + ", " + label_of(scale, level) + ", key for " + title,
             chosen});
    }
    levels.push_back({0, "Not observed, key for " + title, key != nullptr && !key->score});
    return levels;
}

SampleForm::KeyBlock key_block(const FieldMaker& maker,
                               const SampleAnswer& sample,
                               std::size_t index) {
    const Rubric& rubric = maker.rubric();
    const Criterion& criterion = rubric.criteria[index];
    const Key* key = find_key(sample, criterion.id);
    const std::string& id = criterion.id.text();
    const auto place = [&](RubricField field) { return key_place(sample.id.text(), id, field); };
    SampleForm::KeyBlock block;
    block.criterion = id;
    block.title = title_or(criterion.title, "Criterion", index);
    block.summary = summary_of(rubric.scale, key);
    block.levels = levels_of(rubric, block.title, key);
    block.anchor = anchor_of(rubric, criterion, key);
    block.reason = maker.counted(place(RubricField::reason), "Reason: “words quoted” → act", "");
    block.reason.spoken = "Reason of the key for " + block.title;
    block.not_neighbour =
        maker.plain(place(RubricField::not_neighbour), "Why not the level beside it", "");
    block.not_neighbour.spoken = block.not_neighbour.label + ", key for " + block.title;
    block.remark = maker.remarks().at(place(RubricField::score));
    return block;
}

/// What a page says of its answer as a whole; a rubric that is ready has no such key.
SampleForm::KeyBlock whole_block(const FieldMaker& maker,
                                 const SampleAnswer& sample,
                                 const Key& key) {
    const auto place = [&](RubricField field) { return key_place(sample.id.text(), "", field); };
    SampleForm::KeyBlock block;
    block.title = "The answer as a whole";
    block.summary = summary_of(maker.rubric().scale, &key);
    block.levels = levels_of(maker.rubric(), "the answer as a whole", &key);
    block.anchor =
        "The page says this of the whole answer. Give each criterion a key of its own, then delete "
        "this one.";
    block.reason = maker.counted(place(RubricField::reason), "Reason", "");
    block.reason.spoken = "Reason of the key for the answer as a whole";
    block.not_neighbour =
        maker.plain(place(RubricField::not_neighbour), "Why not the level beside it", "");
    block.not_neighbour.spoken = block.not_neighbour.label + ", the answer as a whole";
    block.remark = maker.remarks().at(place(RubricField::score));
    return block;
}

SampleForm::TickRow tick_row(const FieldMaker& maker,
                             const SampleAnswer& sample,
                             const Item& item) {
    const KeyTick* tick = find_tick(sample, item.id);
    SampleForm::TickRow row;
    row.item = item.id.text();
    row.text = trimmed(item.text).empty() ? "(no words yet)" : item.text;
    row.kind = item_kind_words(item.kind);
    row.pitfall = item.kind == ItemKind::pitfall;
    row.heard = tick != nullptr && tick->heard;
    row.state = tick == nullptr ? "not said yet" : row.heard ? "heard" : "not heard";
    row.spoken = (row.kind.empty() ? "Look-for" : row.kind) + ": " + row.text;
    const RubricPlace place = tick_place(sample.id.text(), row.item, RubricField::reason);
    row.reason = maker.plain(place, "", "");
    row.reason.spoken = "What is heard or not of " + row.text;
    if (row.reason.remark.text.empty()) {
        row.reason.remark =
            maker.remarks().at(tick_place(sample.id.text(), row.item, RubricField::heard));
    }
    return row;
}

/// Bytes of the label "Situation: " that the line begins with, or 0. Labels begin in upper case and
/// hold letters and spaces only: words of the answer before a colon rarely look so.
std::size_t label_length(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || colon == 0 || colon > longest_label) {
        return 0;
    }
    const std::string_view label = line.substr(0, colon);
    const bool is_label =
        std::isupper(static_cast<unsigned char>(label.front())) != 0 &&
        std::ranges::all_of(label, [](char sign) {
            return sign == ' ' || std::isalpha(static_cast<unsigned char>(sign)) != 0;
        });
    return is_label ? colon + 2 : 0;
}

std::string quotations(std::string_view chosen) {
    std::string quotes;
    while (!chosen.empty()) {
        const std::size_t end = std::min(chosen.find('\n'), chosen.size());
        std::string_view line = trimmed(chosen.substr(0, end));
        line = trimmed(line.substr(label_length(line)));
        if (!line.empty()) {
            quotes += (quotes.empty() ? "“" : " “") + std::string(line) + "”";
        }
        chosen.remove_prefix(std::min(end + 1, chosen.size()));
    }
    return quotes;
}

}  // namespace

RubricPlace sample_place(const std::string& sample, RubricField field) {
    RubricPlace place;
    place.part = RubricPart::sample;
    place.id = sample;
    place.field = field;
    return place;
}

RubricPlace key_place(const std::string& sample, const std::string& criterion, RubricField field) {
    RubricPlace place = sample_place(sample, field);
    place.part = RubricPart::key;
    place.of = criterion;
    return place;
}

RubricPlace tick_place(const std::string& sample, const std::string& item, RubricField field) {
    RubricPlace place = key_place(sample, item, field);
    place.part = RubricPart::tick;
    return place;
}

std::string key_profile(const Rubric& rubric, const SampleAnswer& sample) {
    std::string profile;
    for (const Criterion& criterion : rubric.criteria) {
        const Key* key = find_key(sample, criterion.id);
        profile += profile.empty() ? "" : "-";
        if (key == nullptr) {
            profile += no_key;
        } else {
            profile += key->score ? std::to_string(key->score->value()) : "0";
        }
    }
    return profile;
}

std::vector<PartTab> sample_tabs(const Rubric& rubric) {
    std::vector<PartTab> tabs;
    for (std::size_t i = 0; i < rubric.samples.size(); ++i) {
        const SampleAnswer& sample = rubric.samples[i];
        const std::size_t words = words_in(sample);
        PartTab tab;
        const std::string speaker = title_or(sample.speaker, "Sample", i);
        tab.title = speaker.substr(0, speaker.find(','));
        tab.remark = key_profile(rubric, sample) + " · " + std::to_string(words) +
                     (words == 1 ? " word" : " words");
        tab.spoken = "Sample " + std::to_string(i + 1) + ", " + speaker;
        tabs.push_back(std::move(tab));
    }
    return tabs;
}

SampleForm sample_form(const FieldMaker& maker, std::size_t index) {
    const Rubric& rubric = maker.rubric();
    const SampleAnswer& sample = rubric.samples.at(index);
    const std::string owner = "sample " + std::to_string(index + 1);
    const auto place = [&](RubricField field) { return sample_place(sample.id.text(), field); };
    SampleForm form;
    form.heading =
        "Sample " + std::to_string(index + 1) + " of " + std::to_string(rubric.samples.size());
    form.origin = origin_words(sample.provenance);
    form.speaker = maker.plain(place(RubricField::speaker), "Who speaks", owner);
    form.panel = maker.plain(place(RubricField::panel), "Blind raters", owner);
    form.is_panel = sample.panel > 0;
    form.answer = maker.plain(place(RubricField::answer), "Answer", owner);
    form.answer.size =
        word_count(form.answer.text).empty() ? "" : std::to_string(words_in(sample)) + " words";
    for (const Key& key : sample.keys) {
        if (!key.criterion) {
            form.keys.push_back(whole_block(maker, sample, key));
        }
    }
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        form.keys.push_back(key_block(maker, sample, i));
    }
    for (const Item& item : rubric.items) {
        form.ticks.push_back(tick_row(maker, sample, item));
    }
    form.remark = maker.remarks().of_whole("sample.");
    return form;
}

std::string with_quotation(const std::string& reason, const std::string& chosen) {
    const std::string quotes = quotations(chosen);
    if (quotes.empty()) {
        return reason;
    }
    const std::string before(trimmed(reason));
    return before + (before.empty() ? "" : "; ") + quotes + " → ";
}

}  // namespace evenhand::workflow
