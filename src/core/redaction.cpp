#include "core/redaction.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/error.h"
#include "core/internal/all_texts.h"
#include "core/internal/id_matcher.h"
#include "core/internal/redacted_rubric.h"
#include "core/internal/text_redactor.h"
#include "core/internal/usual_words.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

using internal::NameMatcher;
using internal::RedactedText;
using internal::TextRedactor;

constexpr const char* candidate_mark = "[candidate]";
constexpr const char* interviewer_mark = "[interviewer]";
constexpr const char* panel_mark = "[panel]";
constexpr const char* other_mark = "[removed]";

TextRedactor redactor_for(const Scorecard& card, const CopyOrder& order, const CopyMeans& means) {
    const InterviewHead& head = card.session().head;
    TextRedactor::Rules rules;
    internal::add_usual_words(card.kit(), means.words_in, rules.usual);
    const auto named = [&](const std::vector<std::string>& names, const char* mark) {
        return TextRedactor::Person{NameMatcher(names, rules.usual, means.words_in), mark};
    };
    const bool anonymised = order.kind == CopyKind::anonymised;
    const auto candidate = named({head.candidate.name}, candidate_mark);
    std::vector<std::string> interviewer_names = {head.interviewer.name};
    if (is_written_as_name(head.interviewer.id.text())) {
        interviewer_names.push_back(head.interviewer.id.text());
    }
    const auto interviewer = named(interviewer_names, interviewer_mark);
    rules.out.push_back(anonymised ? candidate : interviewer);
    const auto add_id = [&](const std::string& id, const char* mark) {
        internal::add_id(rules.ids, id, mark, means.words_in);
    };
    if (anonymised) {
        add_id(head.candidate.id.text(), candidate_mark);
        add_id(head.panel ? head.panel->id.text() : "", panel_mark);
    } else {
        add_id(head.interviewer.id.text(), interviewer_mark);
    }
    for (const std::string& also : order.also) {
        add_id(also, other_mark);
        if (internal::is_id_alone(also)) {
            continue;
        }
        rules.out.push_back(named({also}, other_mark));
        rules.out.back().certain = means.words_in(also).size() == 1;
    }
    rules.stay.push_back(anonymised ? interviewer : candidate);
    rules.anonymous = anonymised;
    return {std::move(rules), means.words_in};
}

/// Makes the parts of the copy.
class Copier {
public:
    Copier(const Scorecard& card, const CopyOrder& order, const CopyMeans& means)
        : card_(card), order_(order), means_(means), redactor_(redactor_for(card, order, means)) {}

    CardCopy copy() {
        Session session = card_.session();
        Kit kit = card_.kit();
        Verdict verdict = card_.verdict();
        redact_head(session.head);
        redact(verdict.summary, "the summary");
        redact(verdict.departure, "the reason for the recommendation");
        redact_next(verdict.next_interviewer);
        redact_hints(session.hints);
        for (std::size_t i = 0; i < session.questions.size(); ++i) {
            redact_question(session.questions[i], "question " + std::to_string(i + 1));
        }
        for (std::size_t i = 0; i < kit.size(); ++i) {
            const auto before = order_.rubrics.find(kit[i].sha256);
            if (before != order_.rubrics.end()) {
                kit[i].rubric = before->second.rubric;
                kit[i].sha256 = before->second.sha256;
                continue;
            }
            kit[i].rubric = internal::redacted(std::move(kit[i].rubric));
            redact_rubric(kit[i].rubric, "question " + std::to_string(i + 1));
            kit[i].sha256 = means_.hash_of(kit[i].rubric);
        }
        Parsed<Scorecard> made = finish(session, kit, verdict, order_.salt, card_.submitted_at());
        if (!made.value) {
            throw Error(ErrorCode::invalid_value,
                        "No copy can be made of the card: " + first_fault(made.findings));
        }
        return {order_.kind, std::move(*made.value), std::move(replaced_), std::move(doubts_)};
    }

private:
    [[nodiscard]] bool anonymised() const { return order_.kind == CopyKind::anonymised; }

    void redact(std::string& text, const std::string& place) {
        use(redactor_.redacted(text), text, place);
    }

    void redact_rubric(Rubric& rubric, const std::string& question) {
        const auto redact_text =
            [&](std::string& text, internal::RubricText kind, const char* part) {
                RedactedText redacted = redactor_.redacted_template(text);
                if (kind == internal::RubricText::heading) {
                    redacted.remarks.clear();
                }
                use(std::move(redacted), text, question + ", " + part);
            };
        internal::each_shown_text(rubric, redact_text);
    }

    void use(RedactedText redacted, std::string& text, const std::string& place) {
        for (RedactedText::Removal& removal : redacted.removed) {
            replaced_.push_back({place, std::move(removal.words), std::move(removal.shown)});
        }
        for (RedactedText::Remark& remark : redacted.remarks) {
            doubts_.push_back({place, std::move(remark.words), std::move(remark.reason)});
        }
        text = std::move(redacted.text);
    }

    void replace(std::string& text, const char* shown, const char* place) {
        if (!text.empty()) {
            replaced_.push_back({place, text, shown});
        }
        text = shown;
    }

    void redact_head(InterviewHead& head) {
        head.id = order_.id;
        // Whoever guesses a panel's names can try them on its hash.
        head.panel.reset();
        if (anonymised()) {
            replace(head.candidate.name, "Anonymised candidate", "the candidate’s name");
            head.candidate.id = Id<Candidate>("candidate");
            doubt_shared_name(head);
        } else {
            replace(head.interviewer.name, "Name left out", "the interviewer’s name");
            head.interviewer.id = Id<Rater>("interviewer");
        }
        redact(head.role, "the role");
    }

    /// The interviewer stays, also where the name is the candidate's in part.
    void doubt_shared_name(const InterviewHead& head) {
        if (!redactor_.redacted(head.interviewer.name).removed.empty()) {
            doubts_.push_back({"the interviewer’s name",
                               head.interviewer.name,
                               "Has a part of the candidate’s name, and stays."});
        }
    }

    void redact_next(std::string& note) {
        if (anonymised()) {
            redact(note, "the note for the next interviewer");
        } else if (!trimmed(note).empty()) {
            replace(note, "", "the note for the next interviewer");
            doubts_.push_back({"the note for the next interviewer",
                               "",
                               "It is between colleagues, and left out. Where the law gives the "
                               "candidate that too, send it separately."});
        }
    }

    void redact_hints(std::vector<ShownHint>& hints) {
        if (!anonymised()) {
            hints.clear();  // They are about how the interviewer scored.
        }
        for (ShownHint& shown : hints) {
            redact(shown.hint.reason, "what the interviewer was asked to look at again");
        }
    }

    void redact_question(QuestionRecord& record, const std::string& place) {
        if (record.skipped) {
            redact(*record.skipped, place + ", why it was skipped");
        }
        for (std::size_t line = 0; line < record.notes.size(); ++line) {
            redact(record.notes[line].text, place + ", note " + std::to_string(line + 1));
        }
    }

    const Scorecard& card_;
    const CopyOrder& order_;
    const CopyMeans& means_;
    TextRedactor redactor_;
    std::vector<Replacement> replaced_;
    std::vector<Doubt> doubts_;
};

}  // namespace

std::string words(CopyKind kind) {
    return kind == CopyKind::anonymised ? "Anonymised copy" : "Copy for the candidate";
}

bool is_written_as_name(std::string_view id) noexcept {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 20;  // What programs make is longer, or has digits.
    return id.size() >= shortest && id.size() <= longest &&
           std::ranges::none_of(id, [](char sign) { return sign >= '0' && sign <= '9'; });
}

bool is_told_from_words(std::string_view id) noexcept {
    constexpr std::ptrdiff_t telling = 5;  // Fewer may be a year, or count something.
    const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    const auto is_mark = [](char sign) { return sign == '-' || sign == '_' || sign == '.'; };
    const auto is_letter = [&](char sign) {
        return !is_digit(sign) && !is_mark(sign) && static_cast<unsigned char>(sign) > ' ';
    };
    if (std::ranges::find(id, ' ') != id.end()) {
        return false;
    }
    const auto digits = std::ranges::count_if(id, is_digit);
    if (digits > 0) {
        return digits >= telling || std::ranges::any_of(id, is_letter);
    }
    for (std::size_t at = 1; at + 1 < id.size(); ++at) {
        if (is_mark(id[at]) && is_letter(id[at - 1]) && is_letter(id[at + 1])) {
            return true;
        }
    }
    return false;
}

CardCopy copy_of(const Scorecard& card, const CopyOrder& order, const CopyMeans& means) {
    return Copier(card, order, means).copy();
}

}  // namespace evenhand
