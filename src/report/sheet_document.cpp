#include "report/sheet_document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/rubric_words.h"
#include "report/internal/score_words.h"
#include "report/internal/sheet_blocks.h"

namespace evenhand::report {

namespace {

Document new_sheet(const std::string& name, const std::string& sha256) {
    Document document;
    document.info.title = "Scoring sheet: " + name;
    document.info.language = "en-GB";
    document.info.identity = sha256;
    document.frame.kind = "SCORING SHEET";
    document.frame.notice = sheet_notice;
    document.pages_per_part = pages_per_question;
    return document;
}

void add_all(Document& document, std::vector<Block> blocks) {
    std::ranges::move(blocks, std::back_inserter(document.blocks));
}

}  // namespace

Document sheet_document(const PinnedRubric& rubric) {
    const std::string name = rubric_name(rubric.rubric);
    Document document = new_sheet(name, rubric.sha256);
    document.info.subject = joined({rubric.rubric.id.text(), version_text(rubric.rubric)});
    document.frame.foot = foot_text(rubric);
    document.blocks = {Title{name, facets_text(rubric.rubric, rubric.rubric.minutes)},
                       head_fields("")};
    add_all(document, question_blocks(rubric.rubric, ""));
    return document;
}

Document sheet_document(const PrintableKit& kit) {
    Document document = new_sheet(kit.plan.title, kit.sha256);
    document.info.subject = joined({kit.plan.role, kit.plan.level});
    document.frame.foot = joined({kit.plan.title, kit.sha256.substr(0, 8)});
    document.blocks = {Title{kit.plan.title, document.info.subject}, head_fields(kit.plan.role)};
    add_all(document, kit_sheets(kit, PageBreak::Opens::next_page, false));
    add_all(document, conclusion_blocks());
    return document;
}

}  // namespace evenhand::report
