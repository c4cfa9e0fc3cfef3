#include "core/calibration_round.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <utility>

#include "core/internal/name_hints.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand {

namespace {

/// SplitMix64: a step of 64 well-mixed bits from a counter.
std::uint64_t next_bits(std::uint64_t& state) noexcept {
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t bits = state;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31U);
}

/// FNV-1a.
std::uint64_t hash_of(std::string_view text) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : text) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    }
    return hash;
}

std::string place_of(const SampleAnswer& answer) {
    return "answer '" + answer.id.text() + "'";
}

class Checker {
public:
    explicit Checker(const CalibrationRound& round) : round_(round) {}

    Findings check() {
        check_head();
        check_chosen();
        for (const SampleAnswer* answer : answers_of(round_)) {
            check_answer(*answer);
        }
        for (const SampleAnswer& answer : round_.own) {
            hint_names(answer);
        }
        check_spread();
        return std::move(findings_);
    }

private:
    void add(Severity severity, std::string code, std::string message, std::string place = "") {
        findings_.push_back({severity, std::move(code), std::move(message), std::move(place)});
    }

    void check_head() {
        if (trimmed(round_.title).empty()) {
            add(Severity::error,
                "round.title",
                "The round has no title; give it one by which raters know it.");
        }
        if (round_.rubric.rubric.status == RubricStatus::draft) {
            add(Severity::error,
                "round.draft",
                "The rubric is still a draft; publish it, so that everybody scores with the same "
                "words.");
        }
        if (round_.chosen.empty() && round_.own.empty()) {
            add(Severity::error,
                "round.no-answer",
                "The round has no answer to rate; choose at least one.");
        }
    }

    void check_chosen() {
        std::set<Id<SampleAnswer>> seen;
        const auto once = [&](const Id<SampleAnswer>& id) {
            if (!seen.insert(id).second) {
                add(Severity::error,
                    "round.repeated",
                    "The answer '" + id.text() + "' is in the round twice; once is right.",
                    "answer '" + id.text() + "'");
            }
        };
        for (const Id<SampleAnswer>& id : round_.chosen) {
            once(id);
            if (find_answer(round_, id) == nullptr) {
                add(Severity::error,
                    "round.unknown-answer",
                    "The rubric has no sample answer '" + id.text() + "'.",
                    "answer '" + id.text() + "'");
            }
        }
        for (const SampleAnswer& answer : round_.own) {
            once(answer.id);
        }
    }

    void check_answer(const SampleAnswer& answer) {
        const bool blank = std::ranges::all_of(
            answer.passages, [](const Passage& passage) { return trimmed(passage.text).empty(); });
        if (blank) {
            add(Severity::error,
                "round.blank-answer",
                "The answer has no words to rate.",
                place_of(answer));
        }
        for (const Criterion& criterion : round_.rubric.rubric.criteria) {
            check_key(answer, criterion);
        }
        check_ticks(answer);
    }

    void check_key(const SampleAnswer& answer, const Criterion& criterion) {
        const std::string place = place_of(answer) + ", criterion '" + criterion.id.text() + "'";
        const Key* key = find_key(answer, criterion.id);
        const Scale& scale = round_.rubric.rubric.scale;
        if (key == nullptr) {
            add(Severity::error,
                "round.no-key",
                "The answer has no key for " + criterion.title +
                    "; without one there is nothing to compare with.",
                place);
        } else if (key->score && !scale.score(key->score->value())) {
            add(Severity::error,
                "round.key-off-scale",
                "The key is not on the scale, which runs from " + std::to_string(scale.lowest()) +
                    " to " + std::to_string(scale.highest()) + ".",
                place);
        }
    }

    void check_ticks(const SampleAnswer& answer) {
        std::string lacking;
        for (const Item& item : round_.rubric.rubric.items) {
            if (std::ranges::find(answer.ticks, item.id, &KeyTick::item) == answer.ticks.end()) {
                lacking += (lacking.empty() ? "" : ", ") + item.id.text();
            }
        }
        if (!lacking.empty()) {
            add(Severity::hint,
                "round.no-tick-key",
                "The key does not say whether these are heard: " + lacking +
                    "; raters are told nothing about them.",
                place_of(answer));
        }
    }

    void hint_names(const SampleAnswer& answer) {
        std::string names;
        for (const Passage& passage : answer.passages) {
            for (const std::string& word : internal::words_like_names(passage.text)) {
                names += (names.empty() ? "“" : ", “") + word + "”";
            }
        }
        if (!names.empty()) {
            add(Severity::hint,
                "round.names",
                "These may be names of people or employers: " + names +
                    ". An own answer is handed to others; take out what tells who spoke.",
                place_of(answer));
        }
    }

    /// Answers with one and the same key tell nothing of who rates too high or too low.
    void check_spread() {
        std::set<int> levels;
        std::size_t keys = 0;
        for (const SampleAnswer* answer : answers_of(round_)) {
            for (const Key& key : answer->keys) {
                if (key.score) {
                    levels.insert(key.score->value());
                    ++keys;
                }
            }
        }
        if (keys > 1 && levels.size() == 1) {
            add(Severity::warning,
                "round.one-level",
                "Every key is the same level; whoever always gives it would look perfect. Add an "
                "answer of another level.");
        }
    }

    const CalibrationRound& round_;
    Findings findings_;
};

}  // namespace

std::vector<const SampleAnswer*> answers_of(const CalibrationRound& round) {
    std::vector<const SampleAnswer*> answers;
    for (const Id<SampleAnswer>& id : round.chosen) {
        const auto& samples = round.rubric.rubric.samples;
        if (const auto found = std::ranges::find(samples, id, &SampleAnswer::id);
            found != samples.end()) {
            answers.push_back(&*found);
        }
    }
    for (const SampleAnswer& answer : round.own) {
        answers.push_back(&answer);
    }
    return answers;
}

const SampleAnswer* find_answer(const CalibrationRound& round, const Id<SampleAnswer>& id) {
    const std::vector<const SampleAnswer*> answers = answers_of(round);
    const auto found = std::ranges::find(answers, id, &SampleAnswer::id);
    return found == answers.end() ? nullptr : *found;
}

const Key* find_key(const SampleAnswer& answer, const Id<Criterion>& criterion) {
    const auto found = std::ranges::find(answer.keys, criterion, &Key::criterion);
    return found == answer.keys.end() ? nullptr : &*found;
}

std::vector<std::size_t> order_for(const CalibrationRound& round, std::string_view rater) {
    std::vector<std::size_t> order(answers_of(round).size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::uint64_t state = hash_of(rater) ^ static_cast<std::uint64_t>(round.seed);
    for (std::size_t left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[next_bits(state) % left]);
    }
    return order;
}

Findings check_round(const CalibrationRound& round) {
    return Checker(round).check();
}

}  // namespace evenhand
