#pragma once

#include <string>

#include "core/finding.h"
#include "core/session_change.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// The same with clean one-line texts. No value, and an error for each that is blank
/// ("invitation.candidate", "invitation.role", "invitation.interviewer").
[[nodiscard]] Parsed<AboutCorrected> cleaned_about(const AboutCorrected& typed);

/// Why the names and the role of this interview cannot be corrected, in a sentence; empty when they
/// can.
[[nodiscard]] std::string about_refusal(const SessionEditor& editor);

/// How they read now.
[[nodiscard]] AboutCorrected about_of(const SessionEditor& editor);

/// Corrects them, when about_refusal() gives no reason. Errors are those of cleaned_about(), and
/// nothing is changed then; where they are blank the field is named by its code.
[[nodiscard]] Findings correct_about(SessionEditor& editor, const AboutCorrected& typed);

}  // namespace evenhand::workflow
