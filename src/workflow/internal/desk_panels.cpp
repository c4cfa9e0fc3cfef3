#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "core/error.h"
#include "formats/scorecard_file.h"
#include "workflow/committee_panels.h"
#include "workflow/internal/desk.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_hand_in.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// The panel of a card where this computer knows it to be.
struct FoundPanel {
    fs::path place;  ///< Names the panel also where others lie beside it.
    PanelFolder in;
};

std::optional<FoundPanel> panel_at(const Folders& folders,
                                   const fs::path& known,
                                   const PanelPin& pin) {
    try {
        const auto place = open_place(folders, known);
        auto in = read_panel_folder(*place, pin.id);
        if (!in.value || in.value->lock.panel != pin) {
            return std::nullopt;
        }
        fs::path named =
            is_in_archive(known)
                ? known
                : panel_path(in.value->folder, pin.id, locked_revision(*place, pin.id));
        return FoundPanel{std::move(named), std::move(*in.value)};
    } catch (const Error&) {
        return std::nullopt;  // Another place may have it.
    }
}

/// What cannot be read now is as if it were not known: the card itself is safe.
std::optional<FoundPanel> panel_of(const Folders& folders, const PanelPin& pin) {
    try {
        std::vector<fs::path> places = known_panels(folders);
        if (archive::is_server(folders.archive)) {
            places.push_back(in_archive(pin.id));
        }
        for (const fs::path& place : places) {
            if (auto found = panel_at(folders, place, pin)) {
                return found;
            }
        }
    } catch (const Error&) {
        return std::nullopt;
    } catch (const fs::filesystem_error&) {
        return std::nullopt;
    }
    return std::nullopt;
}

std::string command_of(const std::string& card, const std::string& place, bool again) {
    return "evenhand-cli panel submit " + card + " --folder " + place +
           (again ? " --reason WHY" : "");
}

constexpr const char* as_it_was =
    " has the card as it was handed in. Until its cards are opened the corrected one can take its "
    "place.";

/// Its committee goes by what lies sealed there, and only the interviewer can say whether it is to
/// see the correction.
PanelOfCard standing_of(const FoundPanel& found,
                        const InterviewHead& head,
                        const std::string& card) {
    const std::string& id = found.in.panel.id.text();
    if (found.in.record) {
        return {"",
                "Panel " + id +
                    " keeps the card as it was handed in, for its cards were opened on " +
                    long_date(found.in.record->at) + ". Tell its chair, " +
                    found.in.panel.chair.who.name + ", of the correction.",
                ""};
    }
    const bool first = found.in.newest_of(head.interviewer.id) == nullptr;
    return {id,
            "Panel " + id + (first ? " has no card of this interview yet." : as_it_was),
            command_of(card, in_command(found.place), !first),
            first};
}

}  // namespace

PanelOfCard Desk::panel_of_corrected(const std::string& card, const InterviewHead& head) const {
    if (!head.panel) {
        return {};
    }
    const auto found = panel_of(folders_, *head.panel);
    return found ? standing_of(*found, head, card)
                 : PanelOfCard{"",
                               "Panel " + head.panel->id.text() + as_it_was,
                               command_of(card, "FOLDER", true)};
}

PanelOfCard Desk::panel_of_card(const std::string& card) {
    std::optional<InterviewHead> head;
    std::string id;
    {
        const std::lock_guard lock(working_);
        const Parsed<Key> key = key_of(card);
        const auto content = key.value ? content_of(*key.value, 0) : Parsed<formats::SealedCard>();
        if (!content.value) {
            return {};
        }
        head = content.value->card.session().head;
        id = archive::hex_of(*key.value);
    }
    return panel_of_corrected(id, *head);
}

Parsed<ArchivedCard> Desk::told_of_panel(Parsed<ArchivedCard> revised,
                                         const InterviewHead& head) const {
    if (revised.value) {
        const PanelOfCard panel = panel_of_corrected(revised.value->card, head);
        if (!panel.words.empty()) {
            revised.findings.push_back(
                {Severity::warning, "archive.panel-card", panel.advice(), revised.value->card});
        }
    }
    return revised;
}

Findings Desk::hand_in(const std::string& card, const std::string& reason) {
    const Parsed<ReadCard> content = read(card, 0);
    if (!content.value) {
        return content.findings;
    }
    const auto& panel = content.value->card.session().head.panel;
    if (!panel) {
        return {card_error(card, "panel.no-panel", "This card is of no panel's interview.")};
    }
    const auto found = panel_of(folders_, *panel);
    if (!found) {
        return {card_error(card,
                           "panel.place-unknown",
                           "Where the panel '" + panel->id.text() +
                               "' lies is not known here, or it is away now. Hand the card in with "
                               "its folder: " +
                               command_of(card, "FOLDER", true))};
    }
    return hand_in_card(folders_,
                        found->place,
                        formats::scorecard_bytes(content.value->card),
                        card,
                        reason,
                        services_.clock())
        .findings;
}

}  // namespace evenhand::workflow::internal
