#include "report/internal/severity_blocks.h"

#include <optional>
#include <string>

#include "core/words.h"

namespace evenhand::report {

std::vector<Block> severity_blocks(const PacketPanel& panel) {
    if (panel.severity.empty()) {
        return {};
    }
    std::vector<Block> blocks = {Heading{3, "With severity taken out", "A second look, no rule"}};
    if (panel.taken_out) {
        blocks.push_back(Paragraph{
            ParagraphKind::body, taken_out_words(*panel.taken_out, panel.panel.rule.bar), true});
    }
    blocks.push_back(
        Paragraph{ParagraphKind::secondary, std::string(figures::taken_out_caution), true});
    Table table{{{"Interviewer", Side::left, 1.2}, {"With other candidates", Side::left, 3.6}}, {}};
    for (const figures::InterviewerSeverity& one : panel.severity) {
        table.rows.push_back(
            {{std::nullopt, {{CellTone::strong, one.name}}},
             {std::nullopt, {{CellTone::plain, capitalised(severity_words(one))}}}});
    }
    blocks.push_back(std::move(table));
    blocks.push_back(Paragraph{ParagraphKind::secondary,
                               panel.severity_basis +
                                   " It stands in this packet as it was found when the packet was "
                                   "made; nothing else in it can confirm it.",
                               false});
    return blocks;
}

}  // namespace evenhand::report
