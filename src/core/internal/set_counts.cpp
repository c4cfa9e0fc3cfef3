#include "core/internal/set_counts.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr std::size_t set_size = 32;
constexpr std::size_t each_competency = 4;
constexpr std::size_t each_criteria = 3;
constexpr std::size_t each_anchors = 15;
constexpr std::size_t each_samples = 3;

struct LevelCount {
    std::string_view level;
    std::size_t count;
};

constexpr std::array<LevelCount, 4> level_counts = {
    {{"Junior", 8}, {"Mid", 12}, {"Senior", 8}, {"Lead", 4}}};

/// Collects what is wrong with the counts of one set.
class Counting {
public:
    Counting(std::span<const Rubric> rubrics, Findings& findings)
        : rubrics_(rubrics), findings_(findings) {}

    void fault(const char* code, std::string sentence, std::string where) {
        findings_.push_back({Severity::error, code, std::move(sentence), std::move(where)});
    }

    /// A count of the whole set. Too few of a part is no news while rubrics are missing.
    void part(std::size_t count, std::size_t right, const std::string& of_what) {
        const bool told = rubrics_.size() < set_size ? count > right : count != right;
        if (told) {
            fault("set.count",
                  "The set has " + std::to_string(count) + " " + of_what + "; " +
                      std::to_string(right) + " are right.",
                  "");
        }
    }

    /// A count of one rubric, which is known however many there are.
    void part_of(const Rubric& rubric,
                 std::size_t count,
                 std::size_t right,
                 const std::string& of_what,
                 const std::string& where) {
        if (count != right) {
            fault("set.count",
                  "A rubric of the library has " + std::to_string(right) + " " + of_what +
                      "; this one has " + std::to_string(count) + ".",
                  place_in(rubric, where));
        }
    }

    template <typename Is>
    [[nodiscard]] std::size_t of(Is is) const {
        return static_cast<std::size_t>(std::ranges::count_if(rubrics_, is));
    }

private:
    std::span<const Rubric> rubrics_;
    Findings& findings_;
};

void lint_numbers(std::span<const Rubric> rubrics, Counting& counting) {
    std::map<int, const Rubric*> seen;
    for (const Rubric& rubric : rubrics) {
        if (!rubric.number) {
            continue;
        }
        const auto [earlier, is_new] = seen.try_emplace(*rubric.number, &rubric);
        if (!is_new) {
            counting.fault("set.number",
                           "The number " + std::to_string(*rubric.number) + " is that of " +
                               earlier->second->id.text() + " too; each question needs its own.",
                           place_in(rubric, "number"));
        }
    }
}

void lint_competencies(const LintWords& words, Counting& counting) {
    const auto list = words.find("competency");
    if (list == words.end()) {
        return;
    }
    for (const LintWord& competency : list->second) {
        const std::size_t count = counting.of([&](const Rubric& rubric) {
            return lowered(rubric.competency) == lowered(competency.phrase);
        });
        counting.part(count,
                      each_competency,
                      "questions on \u201C" + capitalised(competency.phrase) + "\u201D");
    }
}

void lint_levels(Counting& counting) {
    for (const LevelCount& known : level_counts) {
        const std::size_t count = counting.of(
            [&](const Rubric& rubric) { return lowered(rubric.level) == lowered(known.level); });
        counting.part(
            count, known.count, "questions of level \u201C" + std::string(known.level) + "\u201D");
    }
}

/// The page's own samples come on top of those written for the library.
std::size_t own_samples(const Rubric& rubric) {
    return static_cast<std::size_t>(std::ranges::count_if(
        rubric.samples,
        [](const SampleAnswer& sample) { return sample.provenance.origin == Origin::added; }));
}

std::size_t anchors(const Rubric& rubric) {
    std::size_t count = 0;
    for (const Criterion& criterion : rubric.criteria) {
        count += criterion.anchors.size();
    }
    return count;
}

void lint_parts(const Rubric& rubric, Counting& counting) {
    counting.part_of(rubric, rubric.criteria.size(), each_criteria, "criteria", "criteria");
    if (rubric.criteria.size() == each_criteria) {
        counting.part_of(rubric, anchors(rubric), each_anchors, "anchors", "criteria");
    }
    counting.part_of(
        rubric, own_samples(rubric), each_samples, "samples written for it", "samples");
}

}  // namespace

void lint_counts(std::span<const Rubric> rubrics, const LintWords& words, Findings& findings) {
    Counting counting(rubrics, findings);
    if (rubrics.size() != set_size) {
        counting.fault("set.count",
                       "The set has " + std::to_string(rubrics.size()) +
                           (rubrics.size() == 1 ? " rubric; " : " rubrics; ") +
                           std::to_string(set_size) + " are right.",
                       "");
    }
    lint_numbers(rubrics, counting);
    lint_competencies(words, counting);
    lint_levels(counting);
    for (const Rubric& rubric : rubrics) {
        lint_parts(rubric, counting);
    }
}

std::string place_in(const Rubric& rubric, const std::string& part) {
    return rubric.id.text() + (part.empty() ? "" : ": " + part);
}

}  // namespace evenhand::internal
