#include "workflow/internal/archive_card.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "archive/hits.h"
#include "core/utf8.h"
#include "core/words.h"
#include "workflow/internal/archive_checks.h"
#include "workflow/internal/archive_rows.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/audit_words.h"
#include "workflow/internal/decision_record.h"
#include "workflow/internal/retention_drawing.h"
#include "workflow/internal/score_corrections.h"

namespace evenhand::workflow::internal {

namespace {

using archive::SubjectStanding;

constexpr std::size_t most_seen = 20;
constexpr const char* separator = " \u00B7 ";

std::string rubrics_of(const Kit& kit) {
    std::string text;
    for (const PinnedRubric& pinned : kit) {
        const Rubric& rubric = pinned.rubric;
        const std::string name =
            rubric.number ? "Q" + std::to_string(*rubric.number) : rubric.title;
        text += (text.empty() ? "" : ", ") + name + " version " + std::to_string(rubric.version);
    }
    return text;
}

std::string quote_of(const QuestionRecord& record, const Id<Criterion>& criterion) {
    const NoteLine* found = nullptr;
    for (const NoteLine& line : record.notes) {
        if (line.criterion != criterion) {
            continue;
        }
        if (line.mark == NoteMark::quote) {
            return line.text;
        }
        found = found == nullptr ? &line : found;
    }
    return found == nullptr ? "" : found->text;
}

/// Fills one view.
class ViewMaker {
public:
    ViewMaker(const CardParts& parts, Timestamp now) : parts_(parts), now_(now) {}

    ArchiveCardView made() {
        const archive::FoundCard& found = parts_.found;
        view_.card = archive::hex_of(found.key);
        view_.title = candidate_of(found);
        view_.alarm = alarm();
        view_.badge = badge();
        view_.checks = check_lines(parts_.check, erased());
        view_.revisions = found.revisions;
        view_.decision = found.facts.decision.has_value();
        view_.revision = revision();
        view_.checked = checked();
        view_.retention = retention_view(parts_.rules, {submitted(), parts_.subject}, now_);
        if (parts_.card) {
            add_content(parts_.card->card);
        } else if (parts_.decision) {
            view_.subtitle = decision_subtitle(parts_.decision->record);
            view_.verdict = decision_words(parts_.decision->record);
        } else if (erased()) {
            view_.subtitle =
                "Erased on " + long_date(*found.erased) +
                (found.certificate.empty() ? "" : ", certificate " + found.certificate);
        }
        add_seen();
        add_actions();
        return std::move(view_);
    }

private:
    [[nodiscard]] bool erased() const { return parts_.found.erased.has_value(); }

    [[nodiscard]] Timestamp submitted() const {
        if (parts_.card) {
            return parts_.card->card.submitted_at();
        }
        if (parts_.decision) {
            return parts_.found.facts.submitted;
        }
        return parts_.revisions.empty() ? now_ : parts_.revisions.front().at;
    }

    [[nodiscard]] std::string alarm() const {
        const std::string changed = alarm_of(parts_.check);
        return parts_.stranger + (parts_.stranger.empty() || changed.empty() ? "" : " ") + changed;
    }

    [[nodiscard]] std::string badge() const {
        if (!erased() && parts_.check.changed()) {
            return "Changed";
        }
        if (!parts_.check.faults.empty()) {
            return parts_.check.key_lost ? "Key lost" : "Faulty";
        }
        if (erased()) {
            return "Erased";
        }
        if (!parts_.subject.holds.empty()) {
            return "On legal hold";
        }
        return parts_.subject.request ? "Erasure asked for" : "Sealed";
    }

    [[nodiscard]] std::string revision() const {
        if (parts_.revisions.empty()) {
            return "";
        }
        const archive::Revision& last = parts_.revisions.back();
        const std::string number = std::to_string(last.number);
        if (last.number == 1) {
            return "Revision 1 of 1, sealed " + long_date(last.at) + ".";
        }
        std::string reason(trimmed(last.reason));
        while (reason.ends_with('.')) {
            reason.pop_back();
        }
        const std::string earlier =
            last.number == 2 ? "Revision 1 is kept."
                             : "Revisions 1 to " + std::to_string(last.number - 1) + " are kept.";
        return "Revision " + number + " of " + number + ": " +
               (reason.empty() ? "" : reason + ", ") + long_date(last.at) + ". " +
               (erased() ? "All are erased." : earlier);
    }

    [[nodiscard]] std::string checked() const {
        std::string text = "Checked just now in " + std::to_string(parts_.took.count()) + " ms.";
        if (parts_.card) {
            text += " Seal " + short_seal(parts_.card->sha256);
        } else if (parts_.decision) {
            text += " Seal " + short_seal(parts_.decision->sha256);
        }
        return text;
    }

    void add_content(const Scorecard& card) {
        const InterviewHead& head = card.session().head;
        view_.subtitle = head.role + separator + "interview " +
                         long_date(interviewed_at(card.session())) + " by " +
                         head.interviewer.name + separator + rubrics_of(card.kit());
        view_.recommendation = uncapitalised(words(card.verdict().recommendation));
        view_.take_aways = card.verdict().summary;
        view_.departure = card.verdict().departure;
        view_.verdict = words(card.verdict().recommendation) + "." +
                        (card.verdict().summary.empty() ? "" : " " + card.verdict().summary);
        view_.scorable = scorable_of(card);
        view_.levels = levels_of(card);
        add_corrections();
        for (std::size_t at = 0; at < card.kit().size(); ++at) {
            add_scores(card.kit()[at].rubric, card.session().questions[at]);
        }
        mark_hits();
    }

    void add_corrections() {
        for (const Correction& correction : parts_.corrections) {
            view_.corrections.push_back({correction.revision,
                                         correction.by,
                                         long_date(correction.at),
                                         correction.reason,
                                         correction.before,
                                         correction_words(correction)});
        }
    }

    void add_scores(const Rubric& rubric, const QuestionRecord& record) {
        for (const Criterion& criterion : rubric.criteria) {
            const Rating* rating = find_rating(record, criterion.id);
            ArchiveCardView::Score score;
            score.score = rating != nullptr && rating->score
                              ? std::to_string(rating->score->value())
                              : "\u2013";
            score.criterion = criterion.title;
            score.quote = quote_of(record, criterion.id);
            view_.scores.push_back(std::move(score));
        }
    }

    void mark_hits() {
        std::vector<std::string> quotes;
        std::ranges::transform(
            view_.scores, std::back_inserter(quotes), &ArchiveCardView::Score::quote);
        auto hits = archive::hits_of(quotes, parts_.terms);
        for (std::size_t at = 0; at < hits.size(); ++at) {
            view_.scores[at].hits = std::move(hits[at]);
        }
    }

    void add_seen() {
        const auto& history = parts_.history;
        for (auto line = history.rbegin(); line != history.rend() && view_.seen.size() < most_seen;
             ++line) {
            view_.seen.push_back(
                {line->readable ? short_date(line->entry.at) : "\u2013", audit_sentence(*line)});
        }
    }

    void add_actions() {
        const std::string gone = erased() ? "Its words were erased." : "";
        const std::string cannot = first_of({gone, cannot_write()});
        const std::string no_card =
            parts_.found.facts.decision ? "It is a decision: export it as XML." : "";
        set(view_.open, first_of({gone, no_card}));
        set(view_.export_pdf, gone);
        set(view_.prove, cannot);
        const std::string keepers = first_of({cannot, not_for_this_person()});
        set(view_.decide, keepers);
        set(view_.correct,
            first_of(
                {cannot,
                 parts_.found.facts.decision ? "It is a decision, which is not corrected." : "",
                 view_.recommendation.empty() ? "What it says cannot be read." : ""}));
        set(view_.hold, keepers);
        set(view_.release,
            first_of({keepers, parts_.subject.holds.empty() ? "No hold stands." : ""}));
        add_erase(keepers);
    }

    void add_erase(const std::string& cannot) {
        set(view_.certificate, erased() ? "" : "It was not erased: there is nothing to certify.");
        const auto& request = parts_.subject.request;
        view_.erase_second = request.has_value();
        std::string second;
        if (request) {
            view_.erase_words = request_words(*request);
            view_.erase_request = request->id;
            if (!request->read) {
                second = view_.erase_words;
            } else if (parts_.powers.others_sign && parts_.powers.asked_myself) {
                second = "You asked for it: somebody else must confirm it.";
            }
        }
        set(view_.withdraw, first_of({cannot, request ? "" : "Nobody asked for the erasure."}));
        set(view_.erase,
            first_of({cannot, keep_reason(parts_.rules, parts_.subject, now_), second}));
    }

    /// A locked key is none: whoever presses the button is asked for its passphrase.
    [[nodiscard]] std::string cannot_write() const {
        return parts_.powers.read_only ? "The archive is open to be read only." : "";
    }

    [[nodiscard]] std::string not_for_this_person() const {
        return parts_.powers.retention
                   ? ""
                   : "Keepers and the committee see to decisions, holds and erasure.";
    }

    static std::string first_of(const std::vector<std::string>& reasons) {
        for (const std::string& reason : reasons) {
            if (!reason.empty()) {
                return reason;
            }
        }
        return "";
    }

    static void set(ActionState& action, const std::string& reason) {
        action.possible = reason.empty();
        action.reason = reason;
    }

    const CardParts& parts_;
    Timestamp now_;
    ArchiveCardView view_;
};

}  // namespace

ArchiveCardView card_view(const CardParts& parts, Timestamp now) {
    return ViewMaker(parts, now).made();
}

std::string keep_reason(const std::vector<RetentionRule>& rules,
                        const SubjectStanding& subject,
                        Timestamp now) {
    if (subject.erased) {
        return "It was erased on " + long_date(*subject.erased) + ".";
    }
    if (!subject.holds.empty()) {
        return "A legal hold stands: lift it first.";
    }
    const RetentionStanding standing = retention_standing(rules, subject, now);
    if (!standing.must_keep(now)) {
        return "";
    }
    return standing.keep_open
               ? "A rule says to keep it, counted from the decision, which is not recorded yet."
               : "It must be kept until " + long_date(*standing.keep_until) + " (" +
                     rules[*standing.keep_rule].title + ").";
}

std::string request_words(const SubjectStanding::Request& request) {
    if (!request.read) {
        return "The request for erasure cannot be read any more: who asked, and why, is not known. "
               "Take it back, and ask again.";
    }
    return "Asked by " + request.by + " on " + long_date(request.at) +
           (trimmed(request.ground).empty() ? "." : ": " + as_sentence(request.ground));
}

}  // namespace evenhand::workflow::internal
