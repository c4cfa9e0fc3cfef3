#include "workflow/internal/corrections.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

/// The earlier revision is kept whole: here enough of it is said to know it by.
constexpr std::size_t most_quoted = 160;

std::string quoted(const std::string& text) {
    std::string line(trimmed(text));
    std::ranges::replace(line, '\n', ' ');
    return "\u201C" + shorten(line, most_quoted) + "\u201D";
}

std::string without_stop(const std::string& text) {
    std::string words(trimmed(text));
    while (words.ends_with('.')) {
        words.pop_back();
    }
    return words;
}

std::string author(const std::string& name) {
    return trimmed(name).empty() ? "somebody unknown" : name;
}

/// Collects what was otherwise, in the order of the card.
class Comparison {
public:
    Comparison(const Scorecard& before, const Scorecard& after) : before_(before), after_(after) {}

    std::string words() {
        compare_verdict();
        compare_head();
        const bool same_kit = before_.kit() == after_.kit();
        for (std::size_t at = 0; same_kit && at < before_.kit().size(); ++at) {
            compare_scores(before_.kit()[at].rubric, at);
        }
        if (!same_kit) {
            add("other questions");
        } else if (without_ratings(before_) != without_ratings(after_)) {
            add("other notes");
        }
        return words_.empty() ? "the same verdict, scores and notes" : words_;
    }

private:
    void add(const std::string& words) { words_ += (words_.empty() ? "" : "; ") + words; }

    void compare_verdict() {
        const Verdict& old = before_.verdict();
        if (old.recommendation != after_.verdict().recommendation) {
            add(says_words(old.recommendation));
        }
        if (old.summary != after_.verdict().summary) {
            add(trimmed(old.summary).empty() ? "no take-aways"
                                             : "take-aways " + quoted(old.summary));
        }
        if (old.next_interviewer != after_.verdict().next_interviewer) {
            add("other notes for the next interviewer");
        }
        if (old.departure != after_.verdict().departure) {
            add(old.departure.empty()
                    ? "no departure from the scores"
                    : "departed from the scores because " + quoted(old.departure));
        }
    }

    void compare_head() {
        const InterviewHead& old = before_.session().head;
        const InterviewHead& now = after_.session().head;
        compare_name("candidate", old.candidate.name, now.candidate.name);
        compare_name("role", old.role, now.role);
        compare_name("interviewer", old.interviewer.name, now.interviewer.name);
    }

    void compare_name(const std::string& what, const std::string& old, const std::string& now) {
        if (old != now) {
            add(trimmed(old).empty() ? "no " + what : what + " " + quoted(old));
        }
    }

    void compare_scores(const Rubric& rubric, std::size_t question) {
        for (const Criterion& criterion : rubric.criteria) {
            const std::string old = score_in(before_.session().questions[question], criterion);
            if (old != score_in(after_.session().questions[question], criterion)) {
                add(criterion.title + " " + old);
            }
        }
    }

    static std::string score_in(const QuestionRecord& record, const Criterion& criterion) {
        const Rating* rating = find_rating(record, criterion.id);
        if (rating == nullptr) {
            return "not asked";
        }
        return rating->score ? std::to_string(rating->score->value()) : "not observed";
    }

    static std::vector<QuestionRecord> without_ratings(const Scorecard& card) {
        std::vector<QuestionRecord> records = card.session().questions;
        for (QuestionRecord& record : records) {
            record.ratings.clear();
        }
        return records;
    }

    const Scorecard& before_;
    const Scorecard& after_;
    std::string words_;
};

std::string by_whom_and_why(const Correction& correction) {
    return "by " + author(correction.by) + ", " + long_date(correction.at) +
           (correction.reason.empty() ? "" : ": " + correction.reason) + ".";
}

}  // namespace

std::vector<Correction> corrections_of(const std::vector<archive::Revision>& revisions,
                                       const CardOfRevision& card) {
    std::vector<Correction> corrections;
    if (revisions.size() < 2) {
        return corrections;
    }
    std::optional<Scorecard> before = card(revisions.front().number);
    for (std::size_t at = 1; at < revisions.size(); ++at) {
        const archive::Revision& revision = revisions[at];
        std::optional<Scorecard> after = card(revision.number);
        corrections.push_back({revision.number,
                               revision.by,
                               revision.at,
                               without_stop(revision.reason),
                               before && after ? before_words(*before, *after) : ""});
        before = std::move(after);
    }
    return corrections;
}

std::string correction_words(const Correction& correction) {
    // A quotation at the end may have brought its full stop.
    const bool has_stop = correction.before.ends_with(".\u201D");
    return "Corrected " + by_whom_and_why(correction) +
           (correction.before.empty() ? ""
                                      : " Before: " + correction.before + (has_stop ? "" : "."));
}

std::string standing_of_revision(const std::vector<Correction>& corrections, int revision) {
    if (corrections.empty()) {
        return "";
    }
    const Correction& last = corrections.back();
    if (revision < last.revision) {
        return "This is revision " + std::to_string(revision) + " of " +
               std::to_string(last.revision) + ", which was corrected since, " +
               by_whom_and_why(last);
    }
    std::string words;  // The last one says nothing of what an earlier one changed.
    for (auto each = corrections.rbegin(); each != corrections.rend(); ++each) {
        words += (words.empty() ? "" : " ") + correction_words(*each);
    }
    return words;
}

std::vector<std::string> revision_lines(const std::vector<archive::Revision>& revisions,
                                        const std::vector<Correction>& corrections) {
    std::vector<std::string> lines;
    if (corrections.empty()) {
        return lines;
    }
    const archive::Revision& first = revisions.front();
    lines.push_back("Sealed by " + author(first.by) + ", " + long_date(first.at) + ".");
    for (const Correction& correction : corrections) {
        lines.push_back(correction_words(correction));
    }
    return lines;
}

std::string before_words(const Scorecard& before, const Scorecard& after) {
    return Comparison(before, after).words();
}

}  // namespace evenhand::workflow::internal
