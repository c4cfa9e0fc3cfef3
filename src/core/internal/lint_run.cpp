#include "core/internal/lint_run.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/internal/place_words.h"
#include "core/number_text.h"

namespace evenhand::internal {

namespace {

void remark(RubricRemarks& remarks,
            Weight weight,
            const char* code,
            std::string sentence,
            const std::string& where) {
    switch (weight) {
        case Weight::error:
            remarks.fault(code, std::move(sentence), where);
            break;
        case Weight::warning:
            remarks.advice(code, std::move(sentence), where);
            break;
        case Weight::hint:
            remarks.tip(code, std::move(sentence), where);
            break;
    }
}

bool is_spoken(Voice voice) {
    return voice == Voice::sample || voice == Voice::page_sample;
}

void remark_protected(const LintRun& run,
                      const LintText& text,
                      const PhraseMatch& match,
                      Voice voice,
                      const std::string& where) {
    if (voice != Voice::guard) {
        remark(run.remarks,
               is_spoken(voice) ? Weight::warning : Weight::error,
               "fair.protected",
               word_remark(text, match, "is likely to touch what the law protects"),
               where);
    }
}

void remark_wording(const LintRun& run,
                    const LintText& text,
                    const PhraseMatch& match,
                    const std::string& where) {
    if (match.section == "idiom") {
        run.remarks.tip(
            "fair.idiom",
            word_remark(text, match, "is an idiom that not everybody who speaks English knows"),
            where);
    } else {
        const char* const against =
            match.section == "gendered" ? "names one sex for all" : "is American spelling";
        run.remarks.advice("fair.words", word_remark(text, match, against), where);
    }
}

}  // namespace

std::string at_field(const std::string& part, RubricField field) {
    return part + ", " + std::string(words_for(field));
}

void lint_fairness(const LintRun& run,
                   const LintText& text,
                   Voice voice,
                   const std::string& where) {
    const bool kept_as_it_is = voice == Voice::stated || voice == Voice::page_sample;
    std::set<const LintWord*> told;
    for (const PhraseMatch& match : run.lists.fairness.in(text)) {
        if (!told.insert(match.word).second) {
            continue;
        }
        if (match.section == "protected") {
            remark_protected(run, text, match, voice, where);
        } else if (!kept_as_it_is) {
            remark_wording(run, text, match, where);
        }
    }
}

void lint_words(const LintRun& run,
                const LintText& text,
                const PhraseList& list,
                Weight weight,
                const char* code,
                const std::string& against,
                const std::string& where) {
    std::set<const LintWord*> told;
    for (const PhraseMatch& match : list.in(text)) {
        if (!text.is_quoted(match.begin) && told.insert(match.word).second) {
            remark(run.remarks, weight, code, word_remark(text, match, against), where);
        }
    }
}

void lint_grade(const LintRun& run,
                const ReadingMeasure& measure,
                int highest,
                const char* code,
                const std::string& what,
                const std::string& where) {
    const double grade = reading_grade(measure);
    if (grade > highest) {
        run.remarks.advice(code,
                           what + " at school grade " + one_decimal(grade) + "; " +
                               std::to_string(highest) +
                               " or lower is taken in by ear: use shorter words and sentences.",
                           where);
    }
}

}  // namespace evenhand::internal
