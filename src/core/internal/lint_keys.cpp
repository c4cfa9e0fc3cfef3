#include "core/internal/lint_keys.h"

#include <algorithm>
#include <utility>

#include "core/internal/lint_provenance.h"
#include "core/internal/sample_speech.h"
#include "core/utf8.h"

namespace evenhand::internal {

namespace {

std::string place_of(const SampleAnswer& sample, const std::string& part) {
    return internal::place_of(sample) + ", " + part;
}

/// Where `words` first stand in `text` at `from` or later, not from the middle of a word or to the
/// middle of one; else npos.
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from) {
    const auto in_word = [&](std::size_t at) { return at < text.size() && is_word_byte(text[at]); };
    std::size_t at = text.find(words, from);
    while (at != std::string_view::npos) {
        const std::size_t end = at + words.size();
        const bool begins_inside = at > 0 && in_word(at - 1) && in_word(at);
        const bool ends_inside = in_word(end - 1) && in_word(end);
        if (!begins_inside && !ends_inside) {
            return at;
        }
        at = text.find(words, at + 1);
    }
    return at;
}

std::string_view without_stop(std::string_view piece) {
    piece = trimmed(piece);
    while (!piece.empty() &&
           std::string_view(",.;:").find(piece.back()) != std::string_view::npos) {
        piece.remove_suffix(1);
    }
    return piece;
}

/// Whether the quotation is the speech's, word for word; "..." stands for what was left out.
bool is_spoken(std::string_view quotation, std::string_view speech) {
    const std::string plain = plain_text(quotation).text;
    const std::string_view rest = plain;
    std::size_t heard_to = 0;
    bool any = false;
    for (std::size_t begin = 0; begin <= rest.size();) {
        const std::size_t gap = std::min(rest.find("...", begin), rest.size());
        const std::string_view piece = without_stop(rest.substr(begin, gap - begin));
        begin = gap + 3;
        if (piece.empty()) {
            continue;
        }
        const std::size_t at = find_words(speech, piece, heard_to);
        if (at == std::string_view::npos) {
            return false;
        }
        heard_to = at + piece.size();
        any = true;
    }
    return any;
}

void lint_reason(const LintRun& run,
                 const Key& key,
                 std::string_view speech,
                 const std::string& where) {
    const auto quotations = quotations_in(key.reason);
    // What was not observed may have no words to quote.
    if (quotations.empty() && key.score) {
        run.remarks.fault("sample.key",
                          "The reason quotes no words of the sample; write between quotation marks "
                          "what the speaker says, and the act that it is.",
                          where);
    }
    for (const std::string_view quotation : quotations) {
        if (!is_spoken(quotation, speech)) {
            run.remarks.fault("sample.key",
                              "\u201C" + shorten(quotation, 60) +
                                  "\u201D is not what the speaker says, word for word; quote the "
                                  "sample exactly, with \u201C\u2026\u201D for what is left out.",
                              where);
        }
    }
}

/// Whether each item is heard must be told, with a sentence.
void lint_told(const LintRun& run, const SampleAnswer& sample) {
    if (sample.ticks.empty() && !run.rubric.items.empty()) {
        run.remarks.gap("sample.key",
                        "Say for each look-for and pitfall whether it is heard in the sample.",
                        internal::place_of(sample));
        return;
    }
    for (const Item& item : run.rubric.items) {
        const auto tick = std::ranges::find(sample.ticks, item.id, &KeyTick::item);
        const std::string where = place_of(sample, internal::place_of(item));
        if (tick == sample.ticks.end()) {
            run.remarks.gap("sample.key", "Say whether this item is heard in the sample.", where);
        } else if (is_blank(tick->reason)) {
            run.remarks.gap(
                "sample.key", "Say in a sentence why this item is heard or not heard.", where);
        } else {
            lint_fairness(run, LintText(tick->reason), Voice::sample, where);
        }
    }
}

bool is_asked(const LintRun& run, const Criterion& criterion, std::string_view answer) {
    const auto asks = [&](const Probe& probe) {
        return probe.criterion == criterion.id && !is_blank(probe.text) &&
               answer.find(plain_text(trimmed(probe.text)).text) != std::string_view::npos;
    };
    return std::ranges::any_of(run.rubric.probes, asks);
}

bool has_probe(const Rubric& rubric, const Criterion& criterion) {
    return std::ranges::any_of(rubric.probes, [&](const Probe& probe) {
        return probe.criterion == criterion.id && !is_blank(probe.text);
    });
}

/// The two lowest levels, as far as they lie below the middle.
bool is_low(const Scale& scale, int level) {
    return level <= scale.lowest() + 1 && 2 * level < scale.lowest() + scale.highest();
}

void lint_probed(const LintRun& run, const SampleAnswer& sample) {
    const std::string answer = plain_text(answer_of(sample)).text;
    for (const Criterion& criterion : run.rubric.criteria) {
        const Key* const key = key_for(sample, criterion.id);
        if (key != nullptr && key->score && is_low(run.rubric.scale, key->score->value()) &&
            has_probe(run.rubric, criterion) && !is_asked(run, criterion, answer)) {
            run.remarks.advice(
                "sample.probed",
                "A key of " + std::to_string(key->score->value()) +
                    " for something missing needs its planned probe in the sample; let the "
                    "interviewer ask it.",
                place_of(sample, internal::place_of(criterion)));
        }
    }
}

std::string disagreement(const Item& item, const KeyTick& tick, int level, const Scale& scale) {
    const bool is_look_for = item.kind == ItemKind::look_for;
    if (is_look_for && !tick.heard && level == scale.highest()) {
        return "The key is the top level, and this look-for is not heard";
    }
    if (is_look_for && tick.heard && level == scale.lowest()) {
        return "The key is the lowest level, and this look-for is heard";
    }
    if (item.kind == ItemKind::pitfall && tick.heard &&
        2 * level > scale.lowest() + scale.highest()) {
        return "The key is above the middle, and this pitfall is heard";
    }
    return "";
}

std::string title_of(const Rubric& rubric, const Id<Criterion>& id) {
    const Criterion* const criterion = find_criterion(rubric, id);
    return criterion == nullptr ? id.text() : criterion->title;
}

void lint_ticks(const LintRun& run, const SampleAnswer& sample) {
    for (const KeyTick& tick : sample.ticks) {
        const Item* const item = find_item(run.rubric, tick.item);
        const Key* const key =
            item != nullptr && item->criterion ? key_for(sample, *item->criterion) : nullptr;
        if (key == nullptr || !key->score) {
            continue;
        }
        std::string wrong = disagreement(*item, tick, key->score->value(), run.rubric.scale);
        if (!wrong.empty()) {
            wrong += "; change the tick, or the key for \u201C";
            wrong += title_of(run.rubric, *item->criterion) + "\u201D.";
            run.remarks.fault(
                "sample.ticks", std::move(wrong), place_of(sample, internal::place_of(*item)));
        }
    }
}

}  // namespace

const Key* key_for(const SampleAnswer& sample, const Id<Criterion>& criterion) {
    const auto found = std::ranges::find(sample.keys, criterion, &Key::criterion);
    return found == sample.keys.end() ? nullptr : &*found;
}

void lint_keys(const LintRun& run, const SampleAnswer& sample) {
    const std::string speech = plain_text(speech_of(sample)).text;
    for (const Key& key : sample.keys) {
        if (!key.criterion) {
            lint_provenance(run, key.provenance, place_of(sample, "whole answer"));
            continue;
        }
        const std::string where = place_of(sample, "criterion '" + key.criterion->text() + "'");
        run.remarks.missing(reason_size, key.reason, where);
        if (!is_blank(key.reason) && !is_blank(speech)) {
            lint_reason(run, key, speech, where);
        }
        lint_fairness(run, LintText(key.reason), Voice::sample, where);
        lint_fairness(run,
                      LintText(key.not_neighbour),
                      Voice::sample,
                      at_field(where, RubricField::not_neighbour));
        lint_provenance(run, key.provenance, where);
    }
    lint_told(run, sample);
    lint_ticks(run, sample);
    lint_probed(run, sample);
}

}  // namespace evenhand::internal
