#include "core/internal/lint_anchors.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "core/internal/lint_provenance.h"

namespace evenhand::internal {

namespace {

constexpr int highest_grade = 9;
constexpr std::size_t least_difference = 2;
constexpr std::size_t most_times_longer = 4;

constexpr std::array<std::string_view, 12> number_words = {"one",
                                                           "two",
                                                           "three",
                                                           "four",
                                                           "five",
                                                           "six",
                                                           "seven",
                                                           "eight",
                                                           "nine",
                                                           "ten",
                                                           "eleven",
                                                           "twelve"};

struct ReadAnchor {
    const Anchor* anchor;
    LintText text;
    std::vector<std::string> content;
    std::string where;
};

std::vector<ReadAnchor> read_anchors(const Criterion& criterion) {
    std::vector<ReadAnchor> read;
    for (const Anchor& anchor : criterion.anchors) {
        if (!is_blank(anchor.text)) {
            LintText text(anchor.text);
            auto content = content_words(text);
            read.push_back(
                {&anchor,
                 std::move(text),
                 std::move(content),
                 place_of(criterion) + ", level " + std::to_string(anchor.score.value())});
        }
    }
    return read;
}

void lint_title(const LintRun& run, const Criterion& criterion) {
    const LintText title(criterion.title);
    const std::string where = place_of(criterion);
    const auto joined = run.lists.title_joined.in(title);
    if (!joined.empty()) {
        run.remarks.fault("criterion.double",
                          word_remark(title, joined.front(), "joins two dimensions in one title"),
                          where);
    }
    lint_words(run,
               title,
               run.lists.title_trait,
               Weight::error,
               "criterion.trait",
               "names a trait; a criterion is something that is done",
               where);
    lint_fairness(run, title, Voice::author, where);
    lint_fairness(
        run, LintText(criterion.dimension), Voice::author, at_field(where, RubricField::dimension));
    lint_fairness(
        run, LintText(criterion.terms), Voice::author, at_field(where, RubricField::terms));
}

void lint_opening(const LintRun& run, const ReadAnchor& read) {
    if (read.text.words().empty() || read.text.words().front().quoted) {
        return;
    }
    if (const auto match = run.lists.inward.at_start(read.text)) {
        run.remarks.fault("anchor.opening",
                          word_remark(read.text, *match, against_vague(match->section)),
                          read.where);
    } else if (!run.lists.opening.empty() && !run.lists.opening.at_start(read.text)) {
        const LintText::Word& first = read.text.words().front();
        run.remarks.advice("anchor.opening",
                           "\u201C" + std::string(read.text.written(first.begin, first.end)) +
                               "\u201D is no verb that anchors begin with; begin with what is "
                               "done, such as \u201CSays\u201D, \u201CNames\u201D or "
                               "\u201CTells\u201D.",
                           read.where);
    }
}

/// The words of mind and display behind the first word, which anchor.opening looks at.
void lint_inward(const LintRun& run, const ReadAnchor& read) {
    std::set<const LintWord*> told;
    for (const PhraseMatch& match : run.lists.inward.in(read.text)) {
        const bool first = match.begin == read.text.words().front().begin;
        if (!first && !read.text.is_quoted(match.begin) && told.insert(match.word).second) {
            run.remarks.advice("anchor.vague",
                               word_remark(read.text, match, against_vague(match.section)),
                               read.where);
        }
    }
}

bool is_number(std::string_view word) {
    return (word.front() >= '0' && word.front() <= '9') ||
           std::ranges::find(number_words, word) != number_words.end();
}

void lint_count(const LintRun& run, const ReadAnchor& read) {
    const auto& words = read.text.words();
    for (const PhraseMatch& match : run.lists.count.in(read.text)) {
        const auto next = std::ranges::lower_bound(words, match.end, {}, &LintText::Word::begin);
        if (next != words.end() &&
            is_number(read.text.word(static_cast<std::size_t>(next - words.begin())))) {
            run.remarks.tip("anchor.count",
                            word_remark(read.text, match, "with a number favours who talks more"),
                            read.where);
        }
    }
}

void lint_anchor(const LintRun& run, const ReadAnchor& read) {
    const Anchor& anchor = *read.anchor;
    run.remarks.missing(handle_size, anchor.handle, read.where);
    lint_opening(run, read);
    lint_acts(run, read.text, read.where);
    lint_inward(run, read);
    lint_words(run,
               read.text,
               run.lists.alone,
               Weight::error,
               "anchor.alone",
               "leans on another anchor",
               read.where);
    lint_words(run,
               read.text,
               run.lists.unasked,
               Weight::warning,
               "anchor.unasked",
               "makes a planned probe cost points",
               read.where);
    if (anchor.score.value() > run.rubric.scale.lowest() + 1) {
        lint_words(run,
                   read.text,
                   run.lists.alternative,
                   Weight::warning,
                   "anchor.alternative",
                   "gives two ways to this level",
                   read.where);
    }
    lint_count(run, read);
    lint_fairness(
        run, read.text, is_stated(anchor.provenance) ? Voice::stated : Voice::author, read.where);
    lint_provenance(run, anchor.provenance, read.where);
}

std::size_t difference(const std::vector<std::string>& left,
                       const std::vector<std::string>& right) {
    std::vector<std::string> apart;
    std::ranges::set_symmetric_difference(left, right, std::back_inserter(apart));
    return apart.size();
}

std::string level_of(const ReadAnchor& read) {
    return std::to_string(read.anchor->score.value());
}

/// Each level against those below it.
void lint_degree(const LintRun& run, const std::vector<ReadAnchor>& anchors) {
    for (std::size_t upper = 1; upper < anchors.size(); ++upper) {
        for (std::size_t lower = 0; lower < upper; ++lower) {
            const std::size_t apart = difference(anchors[lower].content, anchors[upper].content);
            if (apart == 0) {
                run.remarks.fault("anchor.degree",
                                  "Levels " + level_of(anchors[lower]) + " and " +
                                      level_of(anchors[upper]) +
                                      " say the same; write the act that sets them apart.",
                                  anchors[upper].where);
            } else if (apart < least_difference && lower + 1 == upper) {
                run.remarks.advice("anchor.degree",
                                   "Levels " + level_of(anchors[lower]) + " and " +
                                       level_of(anchors[upper]) +
                                       " differ in one word; write the act that sets them apart.",
                                   anchors[upper].where);
            }
        }
    }
}

void lint_lengths(const LintRun& run,
                  const std::vector<ReadAnchor>& anchors,
                  const std::string& where) {
    const auto words = [](const ReadAnchor& read) { return read.text.words().size(); };
    const auto [least, most] = std::ranges::minmax_element(anchors, {}, words);
    const ReadAnchor& shortest = *least;
    const ReadAnchor& longest = *most;
    if (words(longest) > most_times_longer * words(shortest)) {
        run.remarks.tip("anchor.length",
                        "The anchor of level " + level_of(longest) + " has " +
                            std::to_string(words(longest)) + " words, that of level " +
                            level_of(shortest) + " " + std::to_string(words(shortest)) +
                            "; anchors of like length are read alike.",
                        where);
    }
}

void lint_together(const LintRun& run,
                   const std::vector<ReadAnchor>& anchors,
                   const std::string& where) {
    if (anchors.empty()) {
        return;
    }
    lint_degree(run, anchors);
    lint_lengths(run, anchors, where);
    ReadingMeasure measure;
    for (const ReadAnchor& read : anchors) {
        measure += reading_measure(read.anchor->text);
    }
    lint_grade(run, measure, highest_grade, "anchor.grade", "The anchors together read", where);
}

}  // namespace

void lint_acts(const LintRun& run, const LintText& text, const std::string& where) {
    const auto protected_matches = run.lists.fairness.in(text);
    std::set<const LintWord*> told;
    for (const PhraseMatch& match : run.lists.vague.in(text)) {
        const bool told_as_protected =
            std::ranges::any_of(protected_matches, [&](const PhraseMatch& other) {
                return other.section == "protected" && other.begin < match.end &&
                       match.begin < other.end;
            });
        if (!told_as_protected && !text.is_quoted(match.begin) && told.insert(match.word).second) {
            run.remarks.fault(
                "anchor.vague", word_remark(text, match, against_vague(match.section)), where);
        }
    }
    lint_words(run,
               text,
               run.lists.pronoun,
               Weight::error,
               "anchor.pronoun",
               "leaves out everybody else",
               where);
    lint_words(
        run, text, run.lists.verdict, Weight::error, "anchor.verdict", "judges the person", where);
}

void lint_criterion(const LintRun& run, const Criterion& criterion) {
    lint_title(run, criterion);
    lint_provenance(run, criterion.provenance, place_of(criterion));
    const auto anchors = read_anchors(criterion);
    for (const ReadAnchor& read : anchors) {
        lint_anchor(run, read);
    }
    lint_together(run, anchors, place_of(criterion));
}

}  // namespace evenhand::internal
