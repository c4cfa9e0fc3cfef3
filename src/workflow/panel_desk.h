#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "workflow/panel_order.h"
#include "workflow/panel_view.h"
#include "workflow/pdf_target.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// A chair's key that was made.
struct MadeChairKey {
    std::filesystem::path file;
    std::string public_key;  ///< 64 hex digits.
    std::string recovery;    ///< In words, to be kept on paper.
};

/// How a panel is to be locked.
struct PanelLocking {
    std::filesystem::path panel;   ///< Its *.panel.xml.
    std::filesystem::path folder;  ///< What its people share.
    std::string reason;            ///< Why this is another revision; empty: it is the first.
    std::string passphrase;        ///< Of the chair's key.
};

/// The hiring panel, sealed until its cards are opened together, in a shared folder
/// (docs/formats.md, "Panel folder"). Holds nothing but the names of the data folders: every call
/// reads the shared folder anew. All throw Error when a folder cannot be read or written.
class PanelDesk {
public:
    PanelDesk(Folders folders, Services services);

    /// The chair's key of this computer; empty while there is none.
    [[nodiscard]] std::string chair_key() const;
    /// Whether the person can act as the chair of a panel (its file, or its folder), to be asked
    /// before their passphrase is. Errors: "panel.not-chair", and why it cannot be read.
    [[nodiscard]] Findings check_chair(const std::filesystem::path& place) const;
    /// No value, and an error ("panel.key-exists"), when there is one: it is never overwritten.
    [[nodiscard]] Parsed<MadeChairKey> make_key(const std::string& passphrase) const;
    /// Seals the key by another passphrase; an error ("panel.recovery") for another recovery key.
    [[nodiscard]] Findings recover_key(const std::string& recovery,
                                       const std::string& passphrase) const;

    [[nodiscard]] Parsed<Panel> make(const PanelOrder& order) const {
        return make_panel(folders_, services_, order);
    }
    /// Writes a panel that is not locked yet. Errors when the name has another ending
    /// ("panel.name") or is taken ("panel.exists").
    [[nodiscard]] static Findings write(const Panel& panel, const std::filesystem::path& file);
    /// A panel's file, or that of a folder, locked or not, with what check_panel() says.
    [[nodiscard]] Parsed<Panel> read(const std::filesystem::path& place) const;

    /// Locks the panel, as the chair, and writes an invitation for each interviewer; gives these.
    /// Locked with the same content already, only invitations that are missing are written. Other
    /// content is the next revision, with a reason, as long as nobody has begun. The panel is noted
    /// for the Committee, as by reveal(); a warning ("panel.not-noted") when it cannot. No value,
    /// and errors: what check_panel() says, "panel.not-chair", "panel.passphrase",
    /// "panel.other-panel", "panel.begun".
    [[nodiscard]] Parsed<std::vector<std::filesystem::path>> invite(
        const PanelLocking& locking) const;

    /// Hands in a card, as internal::hand_in_card() says; `name` is what findings call it, `reason`
    /// that of a later revision, else empty.
    [[nodiscard]] Parsed<HandedInCard> submit(const Scorecard& card,
                                              const std::string& name,
                                              const std::filesystem::path& folder,
                                              const std::string& reason) const;

    /// Hands in the cards of this computer that wait for it: their panel's folder was away when
    /// they were submitted, or the program ended in between. Gives how many are in now; warnings
    /// say why others are not.
    [[nodiscard]] Parsed<std::size_t> submit_waiting() const;

    /// Who is in and who is late; nothing of what a card says.
    [[nodiscard]] Parsed<PanelStatus> status(const std::filesystem::path& folder) const;

    /// Opens all cards together, as the chair; `closed`: why not all are waited for, else empty.
    /// Errors as of internal::open_panel(), and "panel.not-chair", "panel.passphrase".
    [[nodiscard]] Parsed<OpenedPanel> reveal(const std::filesystem::path& folder,
                                             const std::string& closed,
                                             const std::string& passphrase) const;

    /// The cards, once they were opened: each compared with the chair's record of the opening.
    [[nodiscard]] Parsed<OpenedPanel> opened(const std::filesystem::path& folder) const;

    /// Prints the list of missing cards. Errors when the PDF's name is none ("export.target").
    [[nodiscard]] Findings print_reminders(const PanelStatus& status, const PdfTarget& pdf) const;

private:
    Folders folders_;
    Services services_;
};

}  // namespace evenhand::workflow
