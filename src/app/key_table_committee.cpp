#include "app/key_table_parts.h"

// The key map as it is when nobody has changed it: panels and committees.

namespace evenhand::app::key_table {

std::vector<Binding> of_panels() {
    using enum Command;
    return {
        {ctrl('O'), {open_panel, 0}, panels, "open_panel", "choose the folder of a panel"},
        {ctrl(Key::enter),
         {next_step, 0},
         of_committee,
         "committee.next_step",
         "open the cards, look at them; do the highlighted step"},
        {ctrl('E'), {export_pdf, 0}, committee, "committee.export_pdf", "write the packet as PDF"},
        {plain('N'), {next_contested, 0}, committee, "next_contested", "next contested criterion"},
        {plain('A'),
         {show_anchors, 0},
         committee,
         "show_anchors",
         "all levels of the criterion, or those that were given"},
        {plain('R'),
         {row_order, 0},
         committee,
         "row_order",
         "contested first, or in the order asked"},
        {plain('F'),
         {fair_scores, 0},
         committee,
         "committee.severity",
         "the formula with severity taken out, as a second line"},
        {plain('D'),
         {tick_item, 0},
         committee,
         "committee.discussed",
         "the chosen criterion was discussed"},
        {plain('W'), {edit_text, 0}, committee, "committee.note", "write a note of the debrief"},
        {plain('T'), {show_table, 0}, committee, "committee.show_table", "table or drawing"},
        {plain('1'), {go_to_row, 0}, committee, "go_to_row", "go to a criterion"},
        {plain('2'), {go_to_row, 1}, committee, "", ""},
        {plain('3'), {go_to_row, 2}, committee, "", ""},
        {plain('4'), {go_to_row, 3}, committee, "", ""},
        {plain('5'), {go_to_row, 4}, committee, "", ""},
        {plain('6'), {go_to_row, 5}, committee, "", ""},
        {plain('7'), {go_to_row, 6}, committee, "", ""},
        {plain('8'), {go_to_row, 7}, committee, "", ""},
        {plain('9'), {go_to_row, 8}, committee, "", ""},
    };
}

}  // namespace evenhand::app::key_table
