#include "core/kit_check.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/number_text.h"
#include "core/words.h"

namespace evenhand {

namespace {

const std::string place_word = "question ";

/// Fewer minutes than this behind the last question are no plan of their own.
constexpr int little_time = 5;

/// With fewer questions each of them opens or closes the interview.
constexpr std::size_t fewest_with_a_middle = 3;

std::string quoted(const std::string& text) {
    return "\u201C" + text + "\u201D";
}

std::string counted_minutes(int minutes) {
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

bool same_name(const std::string& one, const std::string& other) {
    return lowered(one) == lowered(other);
}

const std::vector<LintWord>& list_of(const LintWords& words, const std::string& section) {
    static const std::vector<LintWord> none;
    const auto list = words.find(section);
    return list == words.end() ? none : list->second;
}

/// Collects what is wrong with one kit.
class KitChecker {
public:
    KitChecker(const KitPlan& kit, const std::vector<KitRubric>& rubrics, const LintWords& words)
        : kit_(kit), rubrics_(rubrics), words_(words) {}

    Findings run() {
        check_time();
        check_coverage();
        check_levels();
        check_rounds();
        for (std::size_t i = 0; i < kit_.entries.size(); ++i) {
            check_entry(i);
        }
        return std::move(findings_);
    }

private:
    void say(Severity severity, const char* code, std::string sentence, std::string place = "") {
        findings_.push_back({severity, code, std::move(sentence), std::move(place)});
    }

    void check_time() {
        if (kit_.entries.empty()) {
            say(Severity::error, "kit.empty", "The kit asks nothing yet; add a question.");
            return;
        }
        const KitTime time = time_of(kit_);
        if (kit_.length_minutes == 0) {
            return;
        }
        const std::string sum = "The parts take " + counted_minutes(time.total) +
                                ", the interview has " + std::to_string(kit_.length_minutes);
        if (time.spare < 0) {
            say(Severity::warning,
                "kit.too-long",
                sum + "; take out a question, or " + counted_minutes(-time.spare) + ".");
        } else if (time.spare >= little_time) {
            say(Severity::hint,
                "kit.spare-time",
                sum + ": " + counted_minutes(time.spare) + " are not planned.");
        }
    }

    void check_coverage() {
        for (const KitCoverage& part : coverage_of(kit_, rubrics_, words_)) {
            if (part.chosen && part.entries.empty()) {
                say(Severity::warning,
                    "kit.coverage",
                    "No question is about " + quoted(part.competency) +
                        ", which this kit is to cover.");
            }
        }
    }

    /// Told of the whole kit when it names no level, for then no question is the odd one out.
    void check_levels() {
        if (!kit_.level.empty()) {
            return;
        }
        std::vector<std::string> levels;
        for (const KitRubric& question : rubrics_) {
            const std::string level = question.rubric ? question.rubric->level : "";
            const bool known = std::ranges::any_of(
                levels, [&](const std::string& other) { return same_name(level, other); });
            if (!level.empty() && !known) {
                levels.push_back(level);
            }
        }
        if (levels.size() > 1) {
            say(Severity::warning,
                "kit.level",
                "The questions are for " + std::to_string(levels.size()) +
                    " levels; keep to one, so that a score means the same throughout.");
        }
    }

    /// A round is a label that neighbouring questions share.
    void check_rounds() {
        std::vector<std::string> ended;
        std::string current;
        for (std::size_t i = 0; i < kit_.entries.size(); ++i) {
            const std::string& round = kit_.entries[i].round;
            if (round == current) {
                continue;
            }
            ended.push_back(current);
            current = round;
            if (!round.empty() && std::ranges::find(ended, round) != ended.end()) {
                say(Severity::warning,
                    "kit.round",
                    quoted(round) + " begins again here; keep its questions together.",
                    place_word + std::to_string(i + 1));
            }
        }
    }

    void check_entry(std::size_t index) {
        const KitRubric& found = rubrics_[index];
        const std::string place = place_word + std::to_string(index + 1);
        if (!found.rubric) {
            say(Severity::error, "kit.missing", found.fault, place);
            return;
        }
        const KitEntry& entry = kit_.entries[index];
        check_version(entry, found, place);
        const Rubric& rubric = *found.rubric;
        if (!kit_.level.empty() && !rubric.level.empty() && !same_name(kit_.level, rubric.level)) {
            say(Severity::warning,
                "kit.level",
                quoted(rubric.title) + " is for level " + rubric.level + ", the kit for " +
                    kit_.level + "; keep to one, so that a score means the same throughout.",
                place);
        }
        if (entry.minutes < rubric.minutes) {
            say(Severity::hint,
                "kit.minutes",
                quoted(rubric.title) + " has " + counted_minutes(entry.minutes) +
                    " here; its rubric plans " + std::to_string(rubric.minutes) + ".",
                place);
        }
        check_position(index, rubric, place);
    }

    void check_version(const KitEntry& entry, const KitRubric& found, const std::string& place) {
        const std::string title = quoted(found.rubric->title);
        if (entry.version == 0) {
            say(Severity::error,
                "kit.draft",
                title + " is a draft; publish it before anybody is invited.",
                place);
        } else if (found.newest > entry.version) {
            say(Severity::hint,
                "kit.newer",
                "Version " + std::to_string(found.newest) + " of " + title +
                    " is published; this kit asks version " + std::to_string(entry.version) + ".",
                place);
        }
    }

    void check_position(std::size_t index, const Rubric& rubric, const std::string& place) {
        const std::size_t count = kit_.entries.size();
        const bool first = index == 0;
        if (count < fewest_with_a_middle || (!first && index + 1 < count)) {
            return;
        }
        const auto& list = list_of(words_, "not-first-or-last");
        if (std::ranges::find(list, rubric.id.text(), &LintWord::phrase) != list.end()) {
            say(Severity::warning,
                "kit.position",
                quoted(rubric.title) + " is no question to " + (first ? "open" : "close") +
                    " an interview with; put it between other questions.",
                place);
        }
    }

    const KitPlan& kit_;
    const std::vector<KitRubric>& rubrics_;
    const LintWords& words_;
    Findings findings_;
};

KitCoverage& part_of(std::vector<KitCoverage>& parts, const std::string& competency) {
    const auto known = std::ranges::find_if(
        parts, [&](const KitCoverage& part) { return same_name(part.competency, competency); });
    return known != parts.end() ? *known : parts.emplace_back(KitCoverage{competency, false, {}});
}

}  // namespace

KitTime time_of(const KitPlan& kit) {
    KitTime time;
    for (const KitEntry& entry : kit.entries) {
        time.questions += entry.minutes;
    }
    time.total = kit.opening_minutes + time.questions + kit.closing_minutes;
    time.spare = kit.length_minutes == 0 ? 0 : kit.length_minutes - time.total;
    return time;
}

std::vector<KitCoverage> coverage_of(const KitPlan& kit,
                                     const std::vector<KitRubric>& rubrics,
                                     const LintWords& words) {
    std::vector<KitCoverage> parts;
    for (const std::string& competency : kit.competencies) {
        part_of(parts, competency).chosen = true;
    }
    for (std::size_t i = 0; i < rubrics.size(); ++i) {
        if (rubrics[i].rubric && !rubrics[i].rubric->competency.empty()) {
            part_of(parts, rubrics[i].rubric->competency).entries.push_back(i);
        }
    }
    for (const LintWord& word : list_of(words, "competency")) {
        (void)part_of(parts, capitalised(word.phrase));
    }
    return parts;
}

Findings check_kit(const KitPlan& kit,
                   const std::vector<KitRubric>& rubrics,
                   const LintWords& words) {
    return KitChecker(kit, rubrics, words).run();
}

bool can_be_newer(const KitEntry& entry, const KitRubric& found) {
    if (!found.rubric) {
        return found.newest > 0 && found.newest >= entry.version;
    }
    return entry.version > 0 && found.newest > entry.version;
}

std::optional<std::size_t> question_at(const std::string& location) {
    if (!location.starts_with(place_word)) {
        return std::nullopt;
    }
    const auto number = to_int(std::string_view(location).substr(place_word.size()));
    return number && *number > 0 ? std::optional(static_cast<std::size_t>(*number - 1))
                                 : std::nullopt;
}

}  // namespace evenhand
