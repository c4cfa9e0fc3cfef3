#include "core/score_hints.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "core/internal/lint_phrases.h"
#include "core/internal/lint_text.h"

namespace evenhand {

namespace {

constexpr std::size_t enough_to_compare = 3;  // Two equal scores are no pattern.
constexpr std::ptrdiff_t enough_look_fors = 2;

constexpr std::array<std::string_view, 6> sections = {
    "note-age", "note-family", "note-health", "note-speech", "note-looks", "note-person"};

constexpr std::array<std::string_view, 3> places = {"in the reason for departing from the scores",
                                                    "in the key take-aways",
                                                    "in the notes for the next interviewer"};

/// What the words of a section are about.
std::string_view topic_of(std::string_view section) {
    static constexpr std::array<std::string_view, sections.size()> topics = {
        "somebody\u2019s age",
        "somebody\u2019s family, belief or private life",
        "somebody\u2019s health or disability",
        "somebody\u2019s origin or way of speaking",
        "somebody\u2019s looks",
        "how somebody is liked"};
    const auto found = std::ranges::find(sections, section);
    return found == sections.end() ? "the person"
                                   : topics.at(static_cast<std::size_t>(found - sections.begin()));
}

bool is_scored(const Session& session, const Kit& kit) {
    const std::vector<Gap> open = gaps(session, kit);
    return std::ranges::all_of(open,
                               [](const Gap& gap) { return gap.kind == GapKind::no_evidence; });
}

std::optional<int> middle_of(const Scale& scale) {
    const int sum = scale.lowest() + scale.highest();
    return sum % 2 == 0 && scale.highest() > scale.lowest() ? std::optional(sum / 2) : std::nullopt;
}

/// An observed score with what it was given on.
struct Given {
    std::size_t question;
    const Criterion* criterion;
    const Scale* scale;
    const Rating* rating;

    [[nodiscard]] int level() const { return rating->score->value(); }
};

std::vector<Given> scores_of(const Session& session, const Kit& kit) {
    std::vector<Given> scores;
    for (std::size_t question = 0; question < kit.size(); ++question) {
        const QuestionRecord& record = session.questions.at(question);
        const Rubric& rubric = kit[question].rubric;
        for (const Criterion& criterion : rubric.criteria) {
            const Rating* rating = find_rating(record, criterion.id);
            if (!record.skipped && rating != nullptr && rating->score) {
                scores.push_back({question, &criterion, &rubric.scale, rating});
            }
        }
    }
    return scores;
}

void add_pattern(const std::vector<Given>& scores, std::vector<ScoreHint>& hints) {
    if (scores.size() < enough_to_compare) {
        return;
    }
    const std::string all = "All " + std::to_string(scores.size()) + " scores are ";
    const bool middle = std::ranges::all_of(
        scores, [](const Given& each) { return middle_of(*each.scale) == each.level(); });
    if (middle) {
        hints.push_back({HintKind::all_middle,
                         std::nullopt,
                         std::nullopt,
                         all + "the middle of the scale. Read the anchors above and below once "
                               "more: the middle is a level, not a way to leave it open."});
        return;
    }
    const Given& first = scores.front();
    const bool equal = std::ranges::all_of(scores, [&](const Given& each) {
        return *each.scale == *first.scale && each.level() == first.level();
    });
    if (equal) {
        hints.push_back({HintKind::all_equal,
                         std::nullopt,
                         std::nullopt,
                         all + std::to_string(first.level()) +
                             ". One strong impression may have coloured them all: read each "
                             "criterion\u2019s evidence by itself."});
    }
}

bool was_ticked(const QuestionRecord& record, const Item& item) {
    return find_tick(record, item.id) != nullptr;
}

void add_evidence(const QuestionRecord& record,
                  const Rubric& rubric,
                  const Given& given,
                  std::vector<ScoreHint>& hints) {
    const Id<Criterion>& id = given.criterion->id;
    const std::string scored =
        given.criterion->title + " is scored " + std::to_string(given.level());
    const EvidenceCount evidence = evidence_for(record, rubric, id);
    if (evidence.lines + evidence.ticks == 0) {
        hints.push_back({HintKind::no_evidence,
                         given.question,
                         id,
                         scored + " and nothing noted speaks for it."});
    }
    const auto pitfall = std::ranges::find_if(rubric.items, [&](const Item& item) {
        return item.kind == ItemKind::pitfall && item.criterion == id && was_ticked(record, item);
    });
    if (pitfall != rubric.items.end() && given.level() == given.scale->highest()) {
        hints.push_back({HintKind::pitfall_and_top,
                         given.question,
                         id,
                         scored + ", the top, and a pitfall is ticked: " + pitfall->text + "."});
    }
    std::ptrdiff_t look_fors = 0;
    std::ptrdiff_t heard = 0;
    for (const Item& item : rubric.items) {
        const bool counts = item.kind == ItemKind::look_for && item.criterion == id;
        look_fors += counts ? 1 : 0;
        heard += counts && was_ticked(record, item) ? 1 : 0;
    }
    if (look_fors >= enough_look_fors && heard == look_fors &&
        given.level() == given.scale->lowest()) {
        hints.push_back({HintKind::look_fors_and_bottom,
                         given.question,
                         id,
                         scored + ", the bottom, and all " + std::to_string(look_fors) +
                             " of its look-fors are ticked."});
    }
}

void add_late(const Session& session, const Given& given, std::vector<ScoreHint>& hints) {
    const std::string late = late_words(session, session.questions[given.question], *given.rating);
    if (!late.empty()) {
        hints.push_back(
            {HintKind::late,
             given.question,
             given.criterion->id,
             given.criterion->title + " was " + late + ": score by the notes, not by memory."});
    }
}

internal::PhraseList person_phrases(const LintWords& words) {
    return {words, {sections[0], sections[1], sections[2], sections[3], sections[4], sections[5]}};
}

std::string reason_of(const std::string& word,
                      const std::string& where,
                      std::string_view section,
                      const std::string& advice) {
    return "\u201C" + word + "\u201D " + where + " is about " + std::string(topic_of(section)) +
           ", not about what was said or done" +
           (advice.empty() ? "." : "; better: " + advice + ".");
}

/// `where`: "in the notes".
void add_person_words(const std::string& said,
                      const std::string& where,
                      const internal::PhraseList& phrases,
                      std::optional<std::size_t> question,
                      std::set<std::string>& told,
                      std::vector<ScoreHint>& hints) {
    const internal::LintText text(said);
    for (const internal::PhraseMatch& match : phrases.in(text)) {
        const std::string word(text.plain().substr(match.begin, match.end - match.begin));
        if (text.is_quoted(match.begin) || !told.insert(word).second) {
            continue;
        }
        hints.push_back({HintKind::about_person,
                         question,
                         std::nullopt,
                         reason_of(word, where, match.section, match.word->advice)});
    }
}

void add_person_words(const QuestionRecord& record,
                      std::size_t question,
                      const internal::PhraseList& phrases,
                      std::vector<ScoreHint>& hints) {
    std::set<std::string> told;
    for (const NoteLine& line : record.notes) {
        if (line.mark != NoteMark::quote) {
            add_person_words(line.text, "in the notes", phrases, question, told, hints);
        }
    }
}

}  // namespace

std::vector<ScoreHint> score_hints(const Session& session, const Kit& kit, const LintWords& words) {
    std::vector<ScoreHint> hints;
    if (!is_scored(session, kit)) {
        return hints;
    }
    const std::vector<Given> scores = scores_of(session, kit);
    add_pattern(scores, hints);
    const internal::PhraseList phrases = person_phrases(words);
    auto given = scores.begin();
    for (std::size_t question = 0; question < kit.size(); ++question) {
        const QuestionRecord& record = session.questions[question];
        for (; given != scores.end() && given->question == question; ++given) {
            add_evidence(record, kit[question].rubric, *given, hints);
            add_late(session, *given, hints);
        }
        add_person_words(record, question, phrases, hints);
    }
    return hints;
}

std::vector<ScoreHint> verdict_hints(const Verdict& verdict, const LintWords& words) {
    std::vector<ScoreHint> hints;
    const internal::PhraseList phrases = person_phrases(words);
    std::set<std::string> told;
    for (const auto& [text, where] : {std::pair(&verdict.departure, places[0]),
                                      std::pair(&verdict.summary, places[1]),
                                      std::pair(&verdict.next_interviewer, places[2])}) {
        add_person_words(*text, std::string(where), phrases, std::nullopt, told, hints);
    }
    return hints;
}

std::optional<std::size_t> verdict_text_of(const ScoreHint& hint) {
    const auto place = std::ranges::find_if(places, [&](std::string_view where) {
        return hint.reason.find(where) != std::string::npos;
    });
    return hint.kind == HintKind::about_person && !hint.question && place != places.end()
               ? std::optional(static_cast<std::size_t>(place - places.begin()))
               : std::nullopt;
}

std::span<const std::string_view> hint_sections() noexcept {
    return sections;
}

std::vector<std::size_t> open_hints(const Session& session) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < session.hints.size(); ++i) {
        if (session.hints[i].outcome == HintOutcome::open) {
            open.push_back(i);
        }
    }
    return open;
}

}  // namespace evenhand
