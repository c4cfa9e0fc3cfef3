#include "formats/internal/card_words.h"

#include <array>
#include <cstddef>

#include "core/given_score.h"

namespace evenhand::formats::internal {

namespace {

std::string line_of(const NoteLine& note) {
    if (note.mark == NoteMark::quote) {
        return "“" + note.text + "”";
    }
    return note.mark == NoteMark::none ? note.text : words(note.mark) + ": " + note.text;
}

template <typename Wanted>
std::vector<std::string> lines_of(const Rubric& rubric,
                                  const QuestionRecord& record,
                                  const Wanted& wanted) {
    std::vector<std::string> lines;
    for (const NoteLine& note : record.notes) {
        if (wanted(note.criterion)) {
            lines.push_back(line_of(note));
        }
    }
    for (const Item& item : rubric.items) {
        if (wanted(item.criterion) && find_tick(record, item.id) != nullptr) {
            lines.push_back(words(item.kind) + ": " + item.text);
        }
    }
    return lines;
}

}  // namespace

const char* exchange_word(Recommendation recommendation) {
    static constexpr std::array<const char*, 5> names = {
        "definitely_not", "no", "yes", "strong_yes", "no_decision"};
    return names.at(static_cast<std::size_t>(recommendation));
}

std::vector<std::string> evidence_lines(const Rubric& rubric,
                                        const QuestionRecord& record,
                                        const std::optional<Id<Criterion>>& criterion) {
    return lines_of(rubric, record, [&](const auto& own) { return own == criterion; });
}

std::vector<std::string> evidence_lines(const Rubric& rubric, const QuestionRecord& record) {
    return lines_of(rubric, record, [](const auto&) { return true; });
}

std::string unscored_words(const QuestionRecord& record, const Criterion& criterion) {
    if (record.skipped) {
        return "Skipped: " + *record.skipped;
    }
    return score_of(record, criterion) ? "" : "Not observed";
}

}  // namespace evenhand::formats::internal
