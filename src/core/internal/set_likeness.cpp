#include "core/internal/set_likeness.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "core/internal/lint_copies.h"
#include "core/internal/lint_phrases.h"
#include "core/internal/rubric_remarks.h"
#include "core/internal/sample_speech.h"
#include "core/internal/set_counts.h"
#include "core/internal/shared_run.h"
#include "core/number_text.h"

namespace evenhand::internal {

namespace {

constexpr double most_overlap = 0.6;
constexpr std::size_t most_of_a_name = 3;
constexpr std::size_t most_of_an_industry = 10;

/// The words that a question does not share with any question: its content words but the frame.
std::vector<std::string> own_words(const Rubric& rubric, const PhraseList& frame) {
    std::vector<std::string> words = content_words(LintText(rubric.question));
    std::erase_if(
        words, [&](const std::string& word) { return frame.at_start(LintText(word)).has_value(); });
    return words;
}

/// Jaccard: the shared words over all words of both; 0 when there are none.
double overlap(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    std::vector<std::string> shared;
    std::ranges::set_intersection(left, right, std::back_inserter(shared));
    const std::size_t all = left.size() + right.size() - shared.size();
    return all == 0 ? 0 : static_cast<double>(shared.size()) / static_cast<double>(all);
}

void lint_questions(std::span<const Rubric> rubrics, const LintWords& lists, Findings& findings) {
    const PhraseList frame(lists, {"question-frame"});
    std::vector<std::vector<std::string>> words;
    for (const Rubric& rubric : rubrics) {
        words.push_back(own_words(rubric, frame));
    }
    for (std::size_t i = 1; i < rubrics.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(words[i], words[j]) >= most_overlap) {
                findings.push_back({Severity::warning,
                                    "set.overlap",
                                    "The question shares most of its words with that of " +
                                        rubrics[j].id.text() + ", \u201C" + rubrics[j].question +
                                        "\u201D; ask for another event.",
                                    place_in(rubrics[i], "question")});
            }
        }
    }
}

void lint_copied_samples(std::span<const Rubric> rubrics, Findings& findings) {
    SharedRuns earlier(copied_words);
    for (const Rubric& rubric : rubrics) {
        for (const SampleAnswer& sample : rubric.samples) {
            const std::string speech = speech_of(sample);
            const LintText text(speech);
            for (const SharedRuns::Hit& hit : earlier.in(text)) {
                findings.push_back({Severity::error,
                                    "sample.copy",
                                    copy_remark(hit),
                                    place_in(rubric, place_of(sample))});
            }
        }
        // Within a rubric lint() compares them.
        for (const SampleAnswer& sample : rubric.samples) {
            earlier.add(LintText(speech_of(sample)), place_in(rubric, place_of(sample)));
        }
    }
}

/// Where each name or industry is used, in the order of the library.
using Uses = std::map<std::string, std::vector<std::string>>;

void lint_uses(const Uses& uses, std::size_t most, const std::string& what, Findings& findings) {
    for (const auto& [name, places] : uses) {
        if (places.size() > most) {
            std::string sentence = "The " + what + " \u201C";
            sentence += name + "\u201D is used " + std::to_string(places.size()) +
                        " times in the library; at most " + std::to_string(most) + " are right.";
            findings.push_back(
                {Severity::warning, "sample.person", std::move(sentence), places[most]});
        }
    }
}

void lint_speakers(std::span<const Rubric> rubrics, const LintWords& lists, Findings& findings) {
    const PhraseList known(lists, {"industry"});
    Uses names;
    Uses industries;
    for (const Rubric& rubric : rubrics) {
        for (const SampleAnswer& sample : rubric.samples) {
            const auto parts = speaker_parts(sample);
            const std::string where = place_in(rubric, place_of(sample));
            if (!parts.empty() && !parts[0].empty()) {
                names[parts[0]].push_back(where);
            }
            if (parts.size() > 2 && !parts[2].empty()) {
                industries[industry_of(parts[2], known)].push_back(where);
            }
        }
    }
    lint_uses(names, most_of_a_name, "name", findings);
    lint_uses(industries, most_of_an_industry, "industry", findings);
}

/// How many keys each level of a scale has; keys of scales with other levels are counted apart.
using Levels = std::map<int, std::size_t>;

/// Per cent: "12.5", "10".
std::string percent(double share) {
    std::string number = one_decimal(share * 100);
    if (number.ends_with(".0")) {
        number.resize(number.size() - 2);
    }
    return number;
}

double share(std::size_t count, std::size_t all) {
    return static_cast<double>(count) / static_cast<double>(all);
}

/// Each level has from half to one and a half of what it would have if all had as many keys.
void lint_shares(const Levels& levels, Findings& findings) {
    std::size_t all = 0;
    for (const auto& [level, count] : levels) {
        all += count;
    }
    for (const auto& [level, count] : levels) {
        const std::size_t doubled = 2 * count * levels.size();
        if (doubled < all || doubled > 3 * all) {
            findings.push_back(
                {Severity::warning,
                 "set.level",
                 "Level " + std::to_string(level) + " is " + std::to_string(count) + " of " +
                     std::to_string(all) + " keys, " + percent(share(count, all)) + " %; " +
                     percent(share(1, 2 * levels.size())) + " to " +
                     percent(share(3, 2 * levels.size())) + " % of each level teach all levels.",
                 ""});
        }
    }
}

void lint_levels(std::span<const Rubric> rubrics, Findings& findings) {
    std::map<std::pair<int, int>, Levels> by_scale;
    for (const Rubric& rubric : rubrics) {
        Levels& levels = by_scale[{rubric.scale.lowest(), rubric.scale.highest()}];
        for (int level = rubric.scale.lowest(); level <= rubric.scale.highest(); ++level) {
            levels.try_emplace(level, 0);
        }
        for (const SampleAnswer& sample : rubric.samples) {
            for (const Key& key : sample.keys) {
                if (key.criterion && key.score) {
                    ++levels[key.score->value()];
                }
            }
        }
    }
    for (const auto& [scale, levels] : by_scale) {
        lint_shares(levels, findings);
    }
}

}  // namespace

void lint_likeness(std::span<const Rubric> rubrics, const LintWords& words, Findings& findings) {
    lint_questions(rubrics, words, findings);
    lint_copied_samples(rubrics, findings);
    lint_speakers(rubrics, words, findings);
    lint_levels(rubrics, findings);
}

}  // namespace evenhand::internal
