#include "report/internal/calibration_method.h"

#include <array>
#include <string>

namespace evenhand::report {

namespace {

struct Method {
    const char* name;
    const char* plain;  ///< For everybody.
    const char* exact;  ///< For those who want to check it.
};

constexpr std::array<Method, 8> methods = {
    Method{
        "Strict and lenient",
        "Interviewers meet different candidates, so their means cannot be compared. A model "
        "takes every score as what comes of three things: how strong the candidate is, how hard "
        "the criterion is, and how strict the interviewer is, and finds those that explain all "
        "scores best. Strictness is then told in score points: what this interviewer would give "
        "less or more than the average one for the same answers.",
        "Many-facet Rasch model with a common rating scale, joint maximum likelihood (marginal "
        "where "
        "few scores a candidate leave it without a maximum), severities and criteria summing to "
        "zero. Points: the fair average of the interviewer minus the "
        "mean of all, intervals carried through the same curve. Needs 15 interviews. Dependable: "
        "p below .05 after Holm’s correction, and at least 0.3 points."},
    Method{
        "Use of the scale",
        "How often each score was given, beside how often the model expects it for the very same "
        "answers.",
        "Slope of the scores on their expectations: below 0.75 stays in the middle, above 1.33 "
        "goes to the ends, Holm-corrected p below .05. Needs 30 interviews."},
    Method{
        "One impression (halo)",
        "Whether one candidate’s scores on different criteria are nearer to each other than the "
        "answers justify.",
        "One-way intraclass correlation of standardised residuals by candidate after the slope is "
        "removed, at least .10, Holm-corrected p below .05. The weakest of the checks: with 60 "
        "interviews it finds three of four."},
    Method{
        "Change over time",
        "Whether the same answers get lower or higher scores than at the beginning.",
        "Regression of the mean residual of each interview on its number; first to last at least "
        "0.4 points, Holm-corrected p below .05. Needs 30 interviews."},
    Method{"Hard to predict",
           "Whether scores scatter more than those of others around what everybody’s scores lead "
           "one to expect.",
           "Infit mean square above 1.5 with a standardised value above 2."},
    Method{"Agreement",
           "Out of every 100 times that two people scored the same answer: how often they gave the "
           "same score, and how often they were within one point.",
           "Weighted by pairs. Not given below 30 pairs."},
    Method{
        "How many interviewers",
        "How alike the order of candidates would come out if other interviewers had seen them: 0 "
        "is chance, 1 is exactly alike.",
        "Generalizability study of persons, raters and criteria: by mean squares when everybody "
        "met "
        "everybody on every criterion, otherwise by restricted maximum likelihood. Criteria fixed, "
        "raters nested in candidates. Band: bootstrap over candidates. Dashed: "
        "raters crossed, the limit that fair scores approach."},
    Method{
        "Fair scores",
        "The score that a candidate would be expected to get from an average interviewer. They "
        "help when candidates met few and different interviewers; when all met the same, nothing "
        "is gained.",
        "Expected score at mean severity and mean difficulty. Never given across groups of "
        "interviewers who share no candidate."}};

constexpr std::array<const char*, 7> sources = {
    "J. M. Linacre, Many-Facet Rasch Measurement, MESA Press, 1989.",
    "D. Andrich, A rating formulation for ordered response categories, Psychometrika 43, 1978.",
    "B. D. Wright, G. N. Masters, Rating Scale Analysis, MESA Press, 1982 (infit and outfit).",
    "C. M. Myford, E. W. Wolfe, Detecting and measuring rater effects using many-facet Rasch "
    "measurement, Journal of Applied Measurement 4, 2003, and 5, 2004.",
    "R. L. Brennan, Generalizability Theory, Springer, 2001.",
    "S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of "
    "Statistics 6, 1979.",
    "K. L. Gwet, Handbook of Inter-Rater Reliability, Advanced Analytics, 2014."};

}  // namespace

std::vector<Block> calibration_method() {
    std::vector<Block> blocks = {
        Heading{2, "How this was computed", {}},
        Paragraph{
            ParagraphKind::body,
            "A 95 % interval is the range that holds the true value in 95 of 100 such "
            "reports. Few interviews and few shared candidates make it wide. The thresholds "
            "were tried on simulated interviewers with known faults: of 480 without any, eight "
            "were flagged wrongly at 15 interviews, and one at 30 or more.",
            false}};
    for (const Method& method : methods) {
        blocks.emplace_back(Heading{4, method.name, {}});
        blocks.emplace_back(Paragraph{ParagraphKind::body, method.plain, true});
        blocks.emplace_back(Paragraph{ParagraphKind::secondary, method.exact, false});
    }
    blocks.emplace_back(Heading{3, "Sources", {}});
    TickBoxes list;
    list.mark = TickBoxes::Mark::bullet;
    for (const char* source : sources) {
        list.ticks.push_back({"", source, ""});
    }
    blocks.emplace_back(std::move(list));
    return blocks;
}

}  // namespace evenhand::report
