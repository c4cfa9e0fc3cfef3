#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/kit_plan.h"
#include "core/panel_focus.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/rubric.h"

namespace evenhand::formats {

/// One published version of a rubric, by the hash of its canonical bytes.
struct RubricReference {
    Id<Rubric> id;
    int version = 1;
    std::string sha256;  ///< 64 lower-case hex digits.
    int minutes = 0;     ///< Planned for it here, 1 to 240; 0: as many as the rubric says.

    friend bool operator==(const RubricReference&, const RubricReference&) = default;
};

/// The panel that an invitation comes from.
struct InvitationPanel {
    PanelPin pin;
    std::string application;  ///< The candidate's application; may be empty.
    /// What this interviewer is to look at above all, of rubrics that are asked; none twice.
    /// Empty: all alike.
    std::vector<PanelFocus> focus;

    friend bool operator==(const InvitationPanel&, const InvitationPanel&) = default;
};

/// Who is to interview whom for what, with which questions.
struct InvitationFile {
    Candidate candidate;
    std::string role;
    Rater interviewer;
    std::vector<RubricReference> rubrics;  ///< In the order asked; at least one, none twice.
    InterviewMargins margins = {};
    std::optional<InvitationPanel> panel = {};

    friend bool operator==(const InvitationFile&, const InvitationFile&) = default;
};

/// The invitation in its canonical form (docs/formats.md, "Invitation"). Throws Error
/// (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string invitation_bytes(const InvitationFile& invitation);

/// Reads an invitation as strictly as read_rubric() reads a rubric. No text in it may be blank.
/// `name` is what findings call the file.
[[nodiscard]] Parsed<InvitationFile> read_invitation(std::string_view bytes,
                                                     const std::string& name);

}  // namespace evenhand::formats
