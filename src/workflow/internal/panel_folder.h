#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/panel.h"
#include "formats/panel_lock_file.h"
#include "formats/reveal_record_file.h"
#include "formats/sealed_card_file.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow::internal {

// What the people of a panel share (docs/formats.md, "Panel folder"): what lies where, and reading
// it.

[[nodiscard]] std::filesystem::path panel_path(const std::filesystem::path& folder,
                                               const Id<Panel>& id,
                                               int revision);
[[nodiscard]] std::filesystem::path lock_path(const std::filesystem::path& folder,
                                              const Id<Panel>& id,
                                              int revision);
[[nodiscard]] std::filesystem::path invitation_path(const std::filesystem::path& folder,
                                                    const Id<Panel>& id,
                                                    const Id<Rater>& interviewer);
/// Notes when the interviewer began.
[[nodiscard]] std::filesystem::path begun_path(const std::filesystem::path& folder,
                                               const Id<Panel>& id,
                                               const Id<Rater>& interviewer);
[[nodiscard]] std::filesystem::path sealed_path(const std::filesystem::path& folder,
                                                const formats::SealedCardHead& head);
/// The folder of the cards that were opened.
[[nodiscard]] std::filesystem::path opened_path(const std::filesystem::path& folder,
                                                const Id<Panel>& id);
/// The folder of its debrief.
[[nodiscard]] std::filesystem::path debrief_path(const std::filesystem::path& folder,
                                                 const Id<Panel>& id);
/// The record of its debrief, which is there once it is decided.
[[nodiscard]] std::filesystem::path decision_path(const std::filesystem::path& folder,
                                                  const Id<Panel>& id);
/// How an opened card's file is called.
[[nodiscard]] std::string opened_name(const formats::OpenedCard& card);
inline constexpr std::string_view invitation_ending = ".invitation.xml";
inline constexpr const char* record_name = "opening.txt";

/// A panel's folder, or its drawer, as it was found.
struct PanelFolder {
    std::filesystem::path folder;
    Panel panel;
    formats::PanelLock lock;
    /// In the order of the panel's interviewers, each one's revisions from the first on.
    std::vector<formats::SealedCardFile> cards = {};
    std::vector<Id<Rater>> begun = {};
    std::optional<formats::RevealRecord> record = {};  ///< Set once the cards are opened.
    bool decided = false;  ///< They are, and a debrief's record lies there, which is not read here.
    std::vector<std::filesystem::path> left_out = {};  ///< Files among the cards that are none.

    /// The newest of an interviewer; null when none is in. Points into this folder.
    [[nodiscard]] const formats::SealedCardFile* newest_of(const Id<Rater>& interviewer) const;
    /// The file that has the name of the interviewer's next revision and was left out: most likely
    /// a damaged card. Empty when there is none, no card is in, or the cards are opened.
    [[nodiscard]] std::filesystem::path left_out_after(const Id<Rater>& interviewer) const;
    /// newest_of(), unless left_out_after() has a file: nobody is in with the card before a damaged
    /// one.
    [[nodiscard]] const formats::SealedCardFile* counting_of(const Id<Rater>& interviewer) const;
};

/// Reads the panel that is meant at its newest locked revision. No value, and an error, when
/// PanelPlace::panel() has none, it is not locked ("panel.not-locked") or not what was locked
/// ("panel.changed"), or its chair did not sign the lock ("panel.lock-broken"). A file among the
/// cards that is none of this panel's is a warning ("panel.foreign-card", "panel.misnamed",
/// "sealed.…") and left out; one that may be an interviewer's newest card is told once more
/// ("panel.newest-left-out"). Throws Error (unreadable_file).
[[nodiscard]] Parsed<PanelFolder> read_panel_folder(const PanelPlace& place);
/// The same of this panel.
[[nodiscard]] Parsed<PanelFolder> read_panel_folder(const PanelPlace& place, const Id<Panel>& id);

/// Whether this panel is locked there.
[[nodiscard]] bool has_panel(const PanelPlace& place, const Id<Panel>& id);

/// The newest locked revision; 0 when there is none.
[[nodiscard]] int locked_revision(const PanelPlace& place, const Id<Panel>& id);

}  // namespace evenhand::workflow::internal
