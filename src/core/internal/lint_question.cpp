#include "core/internal/lint_question.h"

#include <algorithm>

#include "core/internal/lint_provenance.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr int highest_grade = 8;
constexpr const char* place = "question";

std::string first_words(std::string_view text) {
    std::string first;
    for (const std::string_view word : words_of(text)) {
        first += first.empty() ? "" : " ";
        first += word;
        if (first.size() >= 12) {
            break;
        }
    }
    return first;
}

void lint_past(const LintRun& run, const LintText& text) {
    const auto hypothetical = run.lists.question_hypothetical.in(text);
    for (const PhraseMatch& match : hypothetical) {
        run.remarks.fault(
            "question.past", word_remark(text, match, "asks for what might be done"), place);
    }
    const PhraseList& openings = run.lists.question_opening;
    if (hypothetical.empty() && !openings.empty() && !openings.at_start(text)) {
        run.remarks.fault("question.past",
                          "The question begins \u201C" + first_words(run.rubric.question) +
                              "\u201D; a question about a past event begins " + openings.listed() +
                              ".",
                          place);
    }
}

bool is_allowed_second(const LintRun& run, std::string_view sentence) {
    const LintText text(sentence);
    const auto match = run.lists.question_second.at_start(text);
    return match && match->end == text.plain().size();
}

void lint_second_sentences(const LintRun& run) {
    if (run.lists.question_second.empty()) {
        return;
    }
    const auto sentences = sentences_of(run.rubric.question);
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        if (!is_allowed_second(run, sentences[i])) {
            run.remarks.advice("question.one",
                               "\u201C" + shorten(sentences[i], 60) +
                                   "\u201D asks for more; a second sentence may be " +
                                   run.lists.question_second.listed() + ".",
                               place);
        }
    }
}

void lint_one(const LintRun& run, const LintText& text) {
    const auto marks = std::ranges::count(text.plain(), '?');
    for (const PhraseMatch& match : run.lists.question_joined.in(text)) {
        run.remarks.fault(
            "question.one", word_remark(text, match, "makes it two questions"), place);
    }
    if (marks > 1) {
        run.remarks.fault("question.one",
                          "The question asks " + std::to_string(marks) +
                              " things; ask one, and leave the others to the probes.",
                          place);
    } else {
        lint_second_sentences(run);
    }
}

void lint_question(const LintRun& run) {
    if (is_blank(run.rubric.question)) {
        return;
    }
    const LintText text(run.rubric.question);
    lint_past(run, text);
    lint_one(run, text);
    lint_words(run,
               text,
               run.lists.question_loaded,
               Weight::warning,
               "question.neutral",
               "tells how the story should end",
               place);
    lint_grade(run,
               reading_measure(run.rubric.question),
               highest_grade,
               "question.grade",
               "The question reads",
               place);
    lint_fairness(run,
                  text,
                  is_stated(run.rubric.question_provenance) ? Voice::stated : Voice::author,
                  place);
    lint_provenance(run, run.rubric.question_provenance, place);
}

}  // namespace

void lint_head(const LintRun& run) {
    lint_fairness(run, LintText(run.rubric.title), Voice::author, "title");
    lint_question(run);
    run.remarks.missing(job_link_size, run.rubric.job_link, "job link");
    lint_fairness(run, LintText(run.rubric.job_link), Voice::author, "job link");
    // It may offer an adjustment for what the law protects.
    lint_fairness(run, LintText(run.rubric.read_aloud), Voice::guard, "read aloud");
}

}  // namespace evenhand::internal
