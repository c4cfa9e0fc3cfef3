#include "formats/harvest_json.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "core/given_score.h"
#include "formats/internal/card_words.h"

namespace evenhand::formats {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 5> rating_words = {
    "definitely_not", "no", "mixed", "yes", "strong_yes"};
constexpr const char* no_decision = "no_decision";

int levels_of(const Scale& scale) {
    return scale.highest() - scale.lowest() + 1;
}

/// The word nearest to a score's place between the ends of its scale.
const char* word_of(const Scale& scale, Score score) {
    constexpr int middle = 2;
    const int steps = std::max(1, levels_of(scale) - 1);
    // Twice the distance from the middle, in steps: whole numbers, so that halves are exact.
    const int doubled = 2 * (score.value() - scale.lowest()) - steps;
    const int distance = (2 * middle * std::abs(doubled) + steps - 1) / (2 * steps);
    const int place = doubled < 0 ? middle - distance : middle + distance;
    return rating_words.at(static_cast<std::size_t>(place));
}

std::string lines_text(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += text.empty() ? line : "\n" + line;
    }
    return text;
}

class HarvestWriter {
public:
    explicit HarvestWriter(const Scorecard& card) : card_(card) {}

    HarvestJson write() {
        const Session& session = card_.session();
        const InterviewHead& head = session.head;
        const Json interviewer = {{"id", head.interviewer.id.text()},
                                  {"name", head.interviewer.name}};
        for (std::size_t i = 0; i < card_.kit().size(); ++i) {
            add_question(card_.kit()[i].rubric, session.questions[i]);
        }
        add_answer("Key take-aways", card_.verdict().summary);
        add_answer("Why the recommendation departs from the scores", card_.verdict().departure);
        add_answer("For the next interviewer", card_.verdict().next_interviewer);
        const Json scorecard = {
            {"id", head.id.text()},
            {"created_at", to_iso(session.opened_at)},
            {"updated_at", to_iso(card_.submitted_at())},
            {"interview", head.role},
            {"candidate_id", head.candidate.id.text()},
            {"candidate", {{"id", head.candidate.id.text()}, {"name", head.candidate.name}}},
            {"interviewed_at", to_iso(interviewed_at(session))},
            {"submitted_by", interviewer},
            {"interviewer", interviewer},
            {"submitted_at", to_iso(card_.submitted_at())},
            {"overall_recommendation", internal::exchange_word(card_.verdict().recommendation)},
            {"attributes", std::move(attributes_)},
            {"ratings", ratings()},
            {"questions", std::move(questions_)}};
        return {Json::array({scorecard}).dump(2) + "\n", std::move(findings_)};
    }

private:
    void add_question(const Rubric& rubric, const QuestionRecord& record) {
        const bool as_it_is = levels_of(rubric.scale) == static_cast<int>(rating_words.size());
        for (const Criterion& criterion : rubric.criteria) {
            add_attribute(rubric, record, criterion);
        }
        if (!as_it_is && !record.skipped) {
            findings_.push_back(
                {Severity::warning,
                 "export.scale",
                 "It is scored from " + std::to_string(rubric.scale.lowest()) + " to " +
                     std::to_string(rubric.scale.highest()) +
                     ", and this format has five words: the nearest is written, and the score "
                     "itself stands in each note.",
                 rubric.title});
        }
        add_answer(rubric.question,
                   lines_text(internal::evidence_lines(rubric, record, std::nullopt)));
    }

    void add_attribute(const Rubric& rubric,
                       const QuestionRecord& record,
                       const Criterion& criterion) {
        const auto score = score_of(record, criterion);
        std::vector<std::string> note = internal::evidence_lines(rubric, record, criterion.id);
        const char* word = no_decision;
        if (score) {
            word = word_of(rubric.scale, *score);
            note.insert(note.begin(),
                        std::to_string(score->value()) + " of " +
                            std::to_string(rubric.scale.highest()) + ": " +
                            rubric.scale.label(*score));
        } else {
            note.insert(note.begin(), internal::unscored_words(record, criterion));
        }
        const std::string name = name_of(rubric, criterion);
        attributes_.push_back(
            {{"name", name}, {"type", rubric.title}, {"note", lines_text(note)}, {"rating", word}});
        names_by_word_[word].push_back(name);
    }

    /// Readers tell attributes apart by their names alone.
    [[nodiscard]] std::string name_of(const Rubric& rubric, const Criterion& criterion) const {
        std::ptrdiff_t namesakes = 0;
        std::ptrdiff_t of_same_question = 0;
        for (const PinnedRubric& pinned : card_.kit()) {
            const std::ptrdiff_t here =
                std::ranges::count(pinned.rubric.criteria, criterion.title, &Criterion::title);
            namesakes += here;
            of_same_question += pinned.rubric.title == rubric.title ? here : 0;
        }
        if (of_same_question > 1) {
            return rubric.id.text() + ": " + criterion.id.text();
        }
        return namesakes > 1 ? rubric.title + ": " + criterion.title : criterion.title;
    }

    void add_answer(const std::string& question, const std::string& answer) {
        if (!answer.empty()) {
            questions_.push_back({{"id", nullptr}, {"question", question}, {"answer", answer}});
        }
    }

    [[nodiscard]] Json ratings() const {
        Json lists = Json::object();
        for (const char* word : rating_words) {
            const auto found = names_by_word_.find(word);
            lists[word] = found == names_by_word_.end() ? Json::array() : Json(found->second);
        }
        return lists;
    }

    const Scorecard& card_;
    Json attributes_ = Json::array();
    Json questions_ = Json::array();
    std::map<std::string, std::vector<std::string>> names_by_word_;
    Findings findings_;
};

}  // namespace

HarvestJson harvest_json(const Scorecard& card) {
    return HarvestWriter(card).write();
}

}  // namespace evenhand::formats
