#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/finding.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/live_interview.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

/// Why a panel takes no card any more ("panel.opened"); nothing while it does. `name` is what the
/// finding calls whatever is too late.
[[nodiscard]] std::optional<Finding> takes_no_card(const PanelFolder& in, const std::string& name);

/// Seals a card to the chair of the panel that lies in `place` and puts it there; reads it back and
/// compares. What is there is never replaced: another card of the same interviewer is the next
/// revision, and needs a reason. `name` is what findings call the card.
///
/// No value, and an error, when the card is none of this panel's ("panel.no-panel",
/// "panel.wrong-panel", "panel.other-lock", "panel.not-member", "panel.other-candidate"), the
/// interviewer has handed one in already and gives no reason ("panel.already-in"), the cards are
/// opened ("panel.opened"), or read_panel_folder() finds one. A warning when a clock must be wrong
/// ("panel.clock"), a hint when this very card is there ("panel.same-card"). Throws Error when the
/// place cannot be read or written.
[[nodiscard]] Parsed<HandedInCard> hand_in_card(const Folders& folders,
                                                const std::filesystem::path& place,
                                                const std::string& bytes,
                                                const std::string& name,
                                                const std::string& reason,
                                                Timestamp now);

// What a live interview does for the panel that has invited. Its folder or archive may be away at
// any time; the interview goes on without it.

/// Notes here what takes the card: looks at nothing but the own data folder. Of a panel whose place
/// is not known the team's archive may turn out to be it.
void note_panel_interview(const Folders& folders,
                          const Session& session,
                          const std::filesystem::path& panel_folder);

/// Notes there that the interview has begun, and here which panel of the folder it is, and that
/// there is such a panel. Takes as long as that place does.
void tell_panel_begun(const Folders& folders,
                      const Session& session,
                      const std::filesystem::path& panel_folder);

/// Hands in the card of a session of which such a note is here. Warnings, that say how to do it
/// later ("panel.not-handed-in", and those of hand_in_card()); nothing when there is no note, or
/// all went well. When the team's archive turned out to show no such panel ("panel.none") the note
/// is gone then: it was a guess.
[[nodiscard]] Findings hand_in_noted(const Folders& folders,
                                     const Id<Session>& session,
                                     const std::string& bytes,
                                     Timestamp now);

/// The same of a card that was just submitted: also a warning where nothing is known of where its
/// panel lies ("panel.place-unknown"), and a hint that it was handed in ("panel.handed-in").
[[nodiscard]] Findings hand_in_submitted(const Folders& folders,
                                         const Scorecard& card,
                                         Timestamp now);

}  // namespace evenhand::workflow::internal
