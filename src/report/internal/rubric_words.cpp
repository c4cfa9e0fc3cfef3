#include "report/internal/rubric_words.h"

#include "report/internal/score_words.h"

namespace evenhand::report {

std::string rule_text(const Scale& scale) {
    const int levels = scale.highest() - scale.lowest() + 1;
    if (scale.lowest() == 1 && levels == 5) {
        return scoring_rule();
    }
    const std::string upper_half = std::to_string(scale.lowest() + levels / 2);
    const bool has_middle = levels % 2 == 1;
    return (has_middle ? "Start at " + upper_half + ". " : std::string()) +
           "Take the highest anchor whose every act you heard. What is said in reply to a planned "
           "probe counts in full. Give less than " +
           upper_half + " for something missing only when its planned probe was asked.";
}

const std::string& not_observed_text() {
    static const std::string text =
        "Not observed is no score: mark it when the question or its planned probe was not asked, "
        "time ran out, or there was no example after the fallback.";
    return text;
}

std::string minutes_text(int minutes) {
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string facets_text(const Rubric& rubric, int minutes) {
    std::string place;
    if (rubric.number) {
        place = "Q" + std::to_string(*rubric.number);
        place += rubric.set_size ? " of " + std::to_string(*rubric.set_size) : "";
    }
    return joined({place, rubric.competency, rubric.level, minutes_text(minutes)});
}

std::string version_text(const Rubric& rubric) {
    const bool is_draft = rubric.status == RubricStatus::draft;
    return (is_draft ? "draft of version " : "version ") + std::to_string(rubric.version);
}

std::string foot_text(const PinnedRubric& pinned) {
    const Rubric& rubric = pinned.rubric;
    return joined({rubric.id.text(), version_text(rubric), pinned.sha256.substr(0, 8)});
}

std::string kind_text(ItemKind kind) {
    switch (kind) {
        case ItemKind::look_for:
            return "Look for";
        case ItemKind::bonus:
            return "Bonus";
        case ItemKind::strongest:
            return "Strongest";
        case ItemKind::pitfall:
            break;
    }
    return "Pitfall";
}

}  // namespace evenhand::report
