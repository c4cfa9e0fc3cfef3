#include "report/own_calibration_document.h"

#include <utility>

#include "report/internal/figure_blocks.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

constexpr std::size_t most_rows = 12;  ///< More says less than the drawing: a row an interview.

Facts facts_of(const OwnCalibrationReport& report) {
    const CalibrationScope& scope = report.scope;
    Facts facts;
    const std::vector<Fact> words = {{"Interviews", report.interviews},
                                     {"Period", scope.period},
                                     {"Role", scope.role},
                                     {"Rubric", scope.rubric},
                                     {"Criterion", scope.criterion},
                                     {"Source", scope.source}};
    for (const Fact& fact : words) {
        if (!fact.value.empty()) {
            facts.facts.push_back(fact);
        }
    }
    return facts;
}

}  // namespace

Document own_calibration_document(const OwnCalibrationReport& report) {
    const CalibrationScope& scope = report.scope;
    Document document;
    document.info.title = "Calibration of " + report.name;
    document.info.subject = joined({scope.role, scope.rubric, scope.period});
    document.info.language = "en-GB";
    document.info.identity = report.identity;
    document.frame = {"CALIBRATION, OWN PAGE",
                      "Confidential: " + report.name + "’s own",
                      joined({report.name, scope.role, scope.rubric, scope.period})};
    document.blocks.emplace_back(
        Title{report.name, joined({"How I score", scope.role, scope.rubric, scope.period})});
    document.blocks.emplace_back(facts_of(report));
    document.blocks.emplace_back(Heading{2, "What it comes to", {}});
    document.blocks.emplace_back(Paragraph{ParagraphKind::lead, report.sentence, false});
    if (!report.help.empty()) {
        document.blocks.emplace_back(Heading{2, "One thing to do", {}});
        document.blocks.emplace_back(Paragraph{ParagraphKind::body, report.help, false});
    }
    for (figures::Figure figure : report.figures) {
        if (figure.table.rows.size() > most_rows) {
            figure.table.rows.clear();
        }
        internal::add_figure(document, figure);
    }
    return document;
}

}  // namespace evenhand::report
