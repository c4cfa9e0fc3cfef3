#include "formats/internal/card_words.h"

#include <array>
#include <cstddef>

namespace evenhand::formats::internal {

const char* exchange_word(Recommendation recommendation) {
    static constexpr std::array<const char*, 5> names = {
        "definitely_not", "no", "yes", "strong_yes", "no_decision"};
    return names.at(static_cast<std::size_t>(recommendation));
}

std::vector<std::string> evidence_lines(const Rubric& rubric,
                                        const QuestionRecord& record,
                                        const std::optional<Id<Criterion>>& criterion) {
    std::vector<std::string> lines;
    for (const NoteLine& note : record.notes) {
        if (note.criterion == criterion) {
            lines.push_back(note.mark == NoteMark::quote ? "“" + note.text + "”" : note.text);
        }
    }
    for (const Item& item : rubric.items) {
        if (item.criterion == criterion && find_tick(record, item.id) != nullptr) {
            const bool is_pitfall = item.kind == ItemKind::pitfall;
            lines.push_back((is_pitfall ? "Pitfall: " : "Look-for: ") + item.text);
        }
    }
    return lines;
}

std::string unscored_words(const QuestionRecord& record, const Criterion& criterion) {
    if (record.skipped) {
        return "Not asked: " + *record.skipped;
    }
    return score_of(record, criterion) ? "" : "Not observed";
}

std::optional<Score> score_of(const QuestionRecord& record, const Criterion& criterion) {
    const Rating* rating = record.skipped ? nullptr : find_rating(record, criterion.id);
    return rating == nullptr ? std::nullopt : rating->score;
}

}  // namespace evenhand::formats::internal
