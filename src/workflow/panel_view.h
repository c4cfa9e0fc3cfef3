#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/panel.h"
#include "core/scorecard.h"

namespace evenhand::workflow {

/// "archive:p-014" names a panel in the team's archive where others are named by their folder;
/// "archive:" alone the archive.
[[nodiscard]] bool is_in_archive(const std::filesystem::path& place);
[[nodiscard]] std::filesystem::path in_archive(const Id<Panel>& panel);
/// Which panel such a place, or a file of it, is of; an empty id: none is named.
[[nodiscard]] Id<Panel> panel_in_archive(const std::filesystem::path& place);

/// What handing in a card gave.
struct HandedInCard {
    std::filesystem::path file;
    int revision = 1;  ///< Of this interviewer's cards.
};

/// How one interviewer stands.
struct PanelMemberView {
    PanelInterviewer interviewer;
    bool begun = false;
    int revisions = 0;            ///< 0 while no card is in.
    std::optional<Timestamp> at;  ///< When the newest was handed in.
    bool late = false;            ///< It was not in when it was due, or is not now.
};

/// That a panel's cards were opened.
struct PanelOpeningView {
    std::string chair;
    Timestamp at;
    std::string closed;                ///< Why the chair did not wait for all; else empty.
    std::vector<std::string> missing;  ///< The ids of those whose cards were not in.
};

/// How a panel stands; nothing of what a card says.
struct PanelStatus {
    std::filesystem::path folder;
    Panel panel;
    std::string lock;  ///< Its SHA-256.
    Timestamp locked_at;
    Timestamp now;  ///< When this was asked.
    std::vector<PanelMemberView> members;
    std::optional<PanelOpeningView> opened;
    bool decided = false;  ///< They are opened, and a record of the debrief lies there.

    [[nodiscard]] std::size_t cards_in() const;
    [[nodiscard]] bool all_in() const { return cards_in() == members.size(); }
    [[nodiscard]] bool overdue() const { return !opened && !all_in() && now > panel.due; }
};

/// A card that was opened.
struct OpenedPanelCard {
    std::filesystem::path file;
    Scorecard card;
    std::string seal;  ///< 64 hex digits.
    int revision = 1;
    bool counts = true;  ///< False for one that a later revision has taken the place of.
    std::string reason;  ///< Why it took the place of an earlier one; else empty.
    Timestamp handed_in;
};

/// A panel with its cards, once they are opened: what a committee works on.
struct OpenedPanel {
    Panel panel;
    std::string lock;
    Timestamp locked_at;
    PanelOpeningView opening;
    std::vector<OpenedPanelCard> cards;  ///< By interviewer, in the panel's order.

    /// The cards that count, in that order.
    [[nodiscard]] std::vector<Scorecard> counting() const;
};

}  // namespace evenhand::workflow
