#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/printable_kit.h"

namespace evenhand::report {

/// How many pages the sheet of one question takes.
inline constexpr std::size_t pages_per_question = 2;

/// What stands on every page of blank sheets.
inline constexpr const char* sheet_notice = "Confidential when filled in";

/// "0:03": after so many minutes.
[[nodiscard]] std::string starts_text(int minutes);

/// The minute at which an entry of the plan begins.
[[nodiscard]] int begin_of(const KitPlan& plan, std::size_t entry);

/// Candidate, role, interviewer, date, start and end. `role` is filled in when it is known.
[[nodiscard]] BlankFields head_fields(const std::string& role);

/// One question from its wording on: what to ask and to listen for, lines for notes down to the
/// page's end; then its criteria on a page of their own. `number`: "Question 2", or empty for a
/// single one.
[[nodiscard]] std::vector<Block> question_blocks(const Rubric& rubric, const std::string& number);

/// The sheets of a kit, each with its heading and fields; the first part begins as `opens` says,
/// unless the document has its head there already.
[[nodiscard]] std::vector<Block> kit_sheets(const PrintableKit& kit,
                                            PageBreak::Opens opens,
                                            bool first_begins_a_page);

/// The last page of a kit: recommendation, reasons, and the rule they are given by.
[[nodiscard]] std::vector<Block> conclusion_blocks();

}  // namespace evenhand::report
