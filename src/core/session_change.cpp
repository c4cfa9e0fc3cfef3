#include "core/session_change.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

[[noreturn]] void refuse(const std::string& message) {
    throw Error(ErrorCode::invalid_value, message);
}

void stop_clocks(Session& session, Timestamp now) {
    for (QuestionRecord& record : session.questions) {
        if (!record.spans.empty() && !record.spans.back().until) {
            // A clock set back must not make a span end before it begins.
            record.spans.back().until = std::max(now, record.spans.back().from);
        }
    }
}

/// Leaves out a line's mark characters and the blanks after them.
std::string without_prefix(const std::string& text) {
    const std::size_t start = text.find_first_not_of(' ', 2);
    return start == std::string::npos ? std::string() : text.substr(start);
}

/// Applies one change to the session it holds; a member for each kind of change.
class Application {
public:
    Application(Session& session, const Kit& kit, Timestamp now)
        : session_(session), kit_(kit), now_(now) {}

    void operator()(const QuestionOpened& change) {
        QuestionRecord& record = record_at(change.question);
        session_.current_question = change.question;
        const bool runs = !record.spans.empty() && !record.spans.back().until;
        if (!runs) {
            stop_clocks(session_, now_);
            record.spans.push_back({now_, std::nullopt});
        }
    }

    void operator()(const QuestionShown& change) {
        (void)record_at(change.question);
        session_.current_question = change.question;
    }

    void operator()(const QuestionAdded& change) {
        const Id<Rubric>& id = change.question.rubric.id;
        if (std::ranges::any_of(kit_, [&](const PinnedRubric& p) { return p.rubric.id == id; })) {
            refuse("The interview has the question '" + id.text() + "' already.");
        }
        session_.questions.emplace_back();
    }

    void operator()(const MarginOpened& /*change*/) { stop_clocks(session_, now_); }

    /// The session holds no margins: session_margins.h does.
    void operator()(const MarginShown& /*change*/) {}

    void operator()(const ClockStopped& /*change*/) { stop_clocks(session_, now_); }

    void operator()(const QuestionSkipped& change) {
        QuestionRecord& record = record_at(change.question);
        const std::string reason(trimmed(clean_line(change.reason)));
        if (reason.empty()) {
            record.skipped.reset();
            return;
        }
        record.skipped = reason;
        if (!record.spans.empty() && !record.spans.back().until) {
            stop_clocks(session_, now_);
        }
    }

    void operator()(const CriterionChosen& change) {
        if (change.criterion >= rubric_at(change.question).criteria.size()) {
            refuse("The question has no such criterion.");
        }
        record_at(change.question).current_criterion = change.criterion;
    }

    void operator()(const RatingGiven& change) {
        const Rubric& rubric = rubric_at(change.question);
        need_criterion(rubric, change.criterion);
        std::optional<Score> score;
        if (change.level) {
            score = rubric.scale.score(*change.level);
            if (!score) {
                refuse("The scale has no level " + std::to_string(*change.level) + ".");
            }
        }
        auto& ratings = record_at(change.question).ratings;
        const Rating rating{change.criterion, score, now_};
        const auto earlier = std::ranges::find(ratings, change.criterion, &Rating::criterion);
        if (earlier == ratings.end()) {
            ratings.push_back(rating);
        } else if (earlier->score != score) {
            *earlier = rating;
        }
    }

    void operator()(const RatingCleared& change) {
        need_criterion(rubric_at(change.question), change.criterion);
        std::erase_if(record_at(change.question).ratings,
                      [&](const Rating& r) { return r.criterion == change.criterion; });
    }

    void operator()(const ItemTicked& change) {
        const Item* item = find_item(rubric_at(change.question), change.item);
        if (item == nullptr) {
            refuse("The question has no look-for or pitfall '" + change.item.text() + "'.");
        }
        QuestionRecord& record = record_at(change.question);
        std::erase_if(record.ticks, [&](const Tick& t) { return t.item == change.item; });
        if (!change.ticked) {
            return;
        }
        record.ticks.push_back({change.item, now_});
        if (change.line && item->criterion) {
            line_at(change.question, *change.line).criterion = item->criterion;
        }
    }

    void operator()(const ProbeMarked& change) {
        if (find_probe(rubric_at(change.question), change.probe) == nullptr) {
            refuse("The question has no probe '" + change.probe.text() + "'.");
        }
        auto& probes = record_at(change.question).probes;
        std::erase_if(probes, [&](const ProbeUse& p) { return p.probe == change.probe; });
        if (change.asked) {
            probes.push_back({change.probe, now_});
        }
    }

    void operator()(const NotesEdited& change) {
        auto& notes = record_at(change.question).notes;
        if (change.first > notes.size() || change.removed > notes.size() - change.first) {
            refuse("The notes have no such lines.");
        }
        const auto begin = notes.begin() + static_cast<std::ptrdiff_t>(change.first);
        const auto end = begin + static_cast<std::ptrdiff_t>(change.removed);
        const std::vector<NoteLine> before(begin, end);
        const auto place = notes.erase(begin, end);
        notes.insert(place, change.lines.size(), NoteLine{now_, NoteMark::none, "", std::nullopt});
        for (std::size_t i = 0; i < change.lines.size(); ++i) {
            notes[change.first + i] = edited_line(before, change.lines, i);
        }
    }

    void operator()(const LineEdited& change) {
        std::string whole = line_at(change.question, change.line).text;
        if (change.at > whole.size() || change.removed > whole.size() - change.at) {
            refuse("The line is shorter.");
        }
        whole.replace(change.at, change.removed, change.text);
        if (!is_utf8(whole)) {
            refuse("The change of the line parts a character.");
        }
        (*this)(NotesEdited{change.question, change.line, 1, {std::move(whole)}});
    }

    void operator()(const MarkAbsorbed& change) {
        NoteLine& line = line_at(change.question, change.line);
        const NoteMark mark = mark_of_prefix(line.text);
        if (mark == NoteMark::none) {
            refuse("The line does not begin with a mark.");
        }
        line.mark = mark;
        line.text = without_prefix(line.text);
    }

    void operator()(const LineTied& change) {
        if (change.criterion) {
            need_criterion(rubric_at(change.question), *change.criterion);
        }
        line_at(change.question, change.line).criterion = change.criterion;
    }

    void operator()(const AboutCorrected& change) {
        InterviewHead& head = session_.head;
        if (head.panel) {
            refuse("The names and the role of a panel's interview are locked with the panel.");
        }
        for (const std::string* text : {&change.candidate, &change.role, &change.interviewer}) {
            if (trimmed(*text).empty() || text->find('\n') != std::string::npos) {
                refuse("A name or role is one line that is not blank.");
            }
        }
        head.candidate.name = change.candidate;
        head.role = change.role;
        head.interviewer.name = change.interviewer;
    }

    void operator()(const HeldBefore& change) {
        if (change.at > session_.opened_at) {
            refuse("An interview that is entered later was held before.");
        }
        session_.held_at = change.at;
    }

    void operator()(const HintRaised& change) {
        const ScoreHint& hint = change.hint;
        if (hint.criterion && !hint.question) {
            refuse("A hint about a criterion must name its question.");
        }
        if (hint.question) {
            (void)record_at(*hint.question);
        }
        if (hint.criterion) {
            need_criterion(rubric_at(*hint.question), *hint.criterion);
        }
        session_.hints.push_back({hint, now_});
    }

    void operator()(const HintSettled& change) {
        if (change.hint >= session_.hints.size() ||
            session_.hints[change.hint].outcome != HintOutcome::open) {
            refuse("The interview has no such open hint.");
        }
        ShownHint& shown = session_.hints[change.hint];
        shown.outcome = change.outcome;
        if (change.outcome != HintOutcome::open) {
            shown.settled_at = now_;
        }
    }

private:
    QuestionRecord& record_at(std::size_t question) {
        if (question >= session_.questions.size()) {
            refuse("The interview has no such question.");
        }
        return session_.questions[question];
    }

    const Rubric& rubric_at(std::size_t question) {
        if (question >= kit_.size()) {
            refuse("The interview has no such question.");
        }
        return kit_[question].rubric;
    }

    NoteLine& line_at(std::size_t question, std::size_t line) {
        auto& notes = record_at(question).notes;
        if (line >= notes.size()) {
            refuse("The notes have no such line.");
        }
        return notes[line];
    }

    static void need_criterion(const Rubric& rubric, const Id<Criterion>& id) {
        if (find_criterion(rubric, id) == nullptr) {
            refuse("The question has no criterion '" + id.text() + "'.");
        }
    }

    /// Line `i` of an edit. A line keeps what it had while only its text changes. A line that was
    /// parted in two has heard both halves at the same time, so the second half keeps the time too.
    [[nodiscard]] NoteLine edited_line(const std::vector<NoteLine>& before,
                                       const std::vector<std::string>& lines,
                                       std::size_t i) const {
        NoteLine line{now_, NoteMark::none, clean_line(lines[i]), std::nullopt};
        if (i < before.size()) {
            const bool was_empty = before[i].text.empty() && before[i].mark == NoteMark::none;
            line.at = was_empty ? now_ : before[i].at;
            line.mark = before[i].mark;
            line.criterion = before[i].criterion;
            if (before[i].text.empty() && line.mark != NoteMark::none) {
                // The blank that a typist puts behind "s:" belongs to the mark.
                line.text.erase(0, std::min(line.text.find_first_not_of(' '), line.text.size()));
            }
        } else if (before.size() == 1 && i == 1 && !line.text.empty() &&
                   before[0].text == lines[0] + lines[1]) {
            line.at = before[0].at;
            line.criterion = before[0].criterion;
        }
        return line;
    }

    static std::string clean_line(const std::string& text) {
        std::string clean = clean_text(text);
        std::ranges::replace(clean, '\n', ' ');
        return clean;
    }

    Session& session_;
    const Kit& kit_;
    Timestamp now_;
};

}  // namespace

Session apply(Session session, const SessionChange& change, const Kit& kit, Timestamp now) {
    std::visit(Application(session, kit, now), change);
    return session;
}

NoteMark mark_of_prefix(std::string_view line) {
    if (line.size() < 2) {
        return NoteMark::none;
    }
    static constexpr std::string_view letters = "+-?\"sStTaArR";
    static constexpr std::array marks = {NoteMark::plus,
                                         NoteMark::minus,
                                         NoteMark::ask,
                                         NoteMark::quote,
                                         NoteMark::situation,
                                         NoteMark::situation,
                                         NoteMark::task,
                                         NoteMark::task,
                                         NoteMark::action,
                                         NoteMark::action,
                                         NoteMark::result,
                                         NoteMark::result};
    const std::size_t at = letters.find(line[0]);
    if (at == std::string_view::npos) {
        return NoteMark::none;
    }
    const char wanted = at < 4 ? ' ' : ':';
    return line[1] == wanted ? marks.at(at) : NoteMark::none;
}

}  // namespace evenhand
