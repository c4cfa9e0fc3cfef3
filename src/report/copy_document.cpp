#include "report/copy_document.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "report/internal/score_words.h"
#include "report/scorecard_document.h"

namespace evenhand::report {

namespace {

std::string kind_words(CopyKind kind) {
    return kind == CopyKind::anonymised ? "ANONYMISED SCORECARD"
                                        : "SCORECARD, COPY FOR THE CANDIDATE";
}

std::string explanation(CopyKind kind) {
    return kind == CopyKind::anonymised
               ? "An anonymised copy: marks in square brackets stand for the candidate’s name, for "
                 "addresses, and for he, she and their kin. Scores and times are the scorecard’s."
               : "A copy of what the scorecard holds about the candidate: scores, notes and "
                 "recommendation. The interviewer’s name, and what else had to go, are marks in "
                 "square brackets; notes between colleagues are left out.";
}

/// The seal is of the copy, which anybody can check; the rubrics in it are shortened too.
void name_seal(Document& document,
               const std::vector<CardSection>& left_out,
               const std::string& attached) {
    for (Block& block : document.blocks) {
        auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph != nullptr && !left_out.empty() &&
            paragraph->text == left_out_words(left_out)) {
            paragraph->text = left_out_words(left_out, "copy");
        }
        if (auto* facts = std::get_if<Facts>(&block)) {
            std::erase_if(facts->facts, [](const Fact& fact) {
                return fact.label.starts_with("Rubric") && fact.label.ends_with("SHA-256");
            });
            for (Fact& fact : facts->facts) {
                fact.label = fact.label == "Interview" ? "Copy" : fact.label;
            }
        }
    }
    document.blocks.back() = Paragraph{
        ParagraphKind::secondary,
        "The PDF of these pages holds the data of this copy, and no more, as the attachment " +
            attached +
            ". The seal is the copy’s own, not the scorecard’s. To verify: evenhand-cli verify "
            "compares the file’s data with this seal and with these pages.",
        false};
}

}  // namespace

Document copy_document(const SealedCardCopy& sealed,
                       const std::vector<CardSection>& left_out,
                       std::string_view attached) {
    const InterviewHead& head = sealed.card.session().head;
    Document document = scorecard_document(sealed.card, sealed.sha256, {}, left_out);
    document.info.title =
        words(sealed.kind) + " of an interview scorecard" +
        (sealed.kind == CopyKind::anonymised || trimmed(head.candidate.name).empty()
             ? ""
             : ": " + head.candidate.name);
    document.frame.kind = kind_words(sealed.kind);
    name_seal(document, left_out, std::string(attached));
    constexpr std::string_view card_foot = "Scorecard ";
    if (document.frame.foot.starts_with(card_foot)) {
        document.frame.foot.replace(0, card_foot.size(), "Copy ");
    }
    document.blocks.insert(document.blocks.begin() + 1,
                           Paragraph{ParagraphKind::secondary, explanation(sealed.kind), true});
    document.info.attached = {{std::string(attached),
                               "The data of this redacted copy, under its own seal",
                               sealed.bytes}};
    return document;
}

}  // namespace evenhand::report
