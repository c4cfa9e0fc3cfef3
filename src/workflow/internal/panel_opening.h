#pragma once

#include <string>

#include "archive/signing.h"
#include "core/finding.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

/// Opens all cards of a panel with its chair's key, checks each, and writes them together with a
/// signed record into its opened_path(), at once or not at all.
///
/// `closed`: why the chair does not wait for all; empty: all must be in. Errors, and nothing is
/// opened: a card is missing ("panel.missing"), the panel may not be closed early
/// ("panel.not-closable"), the cards are opened already ("panel.opened"), a box does not open or
/// says something else than its head ("panel.box-damaged"), there is no card that counts
/// ("panel.no-card"), a card is not the one committed to or
/// none of this panel ("panel.not-committed", "panel.foreign-card"). Of an earlier revision, and of
/// any when the panel is closed, such a fault is a warning, and the card counts as missing. Throws
/// Error when the place cannot be written.
[[nodiscard]] Findings open_panel(PanelPlace& place,
                                  const PanelFolder& in,
                                  const archive::Seed& key,
                                  const std::string& closed,
                                  Timestamp now);

/// A warning ("panel.card-gone") for each card that was opened and whose sealed file is there no
/// longer. The cards are opened.
[[nodiscard]] Findings gone_cards(const PanelFolder& in);

/// The opened cards as the record has them, with gone_cards(). No value, and errors, when they are
/// not opened
/// ("panel.not-opened"), or a card is not the one in the record ("panel.card-changed").
[[nodiscard]] Parsed<OpenedPanel> read_opened(const PanelPlace& place, const PanelFolder& in);

[[nodiscard]] PanelOpeningView opening_view(const formats::RevealRecord& record);

}  // namespace evenhand::workflow::internal
