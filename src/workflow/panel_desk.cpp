#include "workflow/panel_desk.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/panel_file.h"
#include "formats/scorecard_file.h"
#include "formats/shared_folder.h"
#include "report/document_pdf.h"
#include "report/reminder_document.h"
#include "workflow/committee_panels.h"
#include "workflow/internal/chair_key.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_hand_in.h"
#include "workflow/internal/panel_locking.h"
#include "workflow/internal/panel_opening.h"
#include "workflow/internal/panel_place.h"
#include "workflow/internal/panel_waiting.h"
#include "workflow/internal/print_target.h"
#include "workflow/print_style.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using internal::ChairKey;
using internal::PanelFolder;

Finding fault(const char* code, const std::string& message, const fs::path& place = {}) {
    return {Severity::error, code, message, place.string()};
}

/// The card that counts, once the cards are opened; null when none does.
const formats::OpenedCard* opened_of(const PanelFolder& in, const Id<Rater>& who) {
    if (!in.record) {
        return nullptr;
    }
    const auto& cards = in.record->cards;
    const auto found = std::ranges::find_if(cards, [&](const formats::OpenedCard& card) {
        return card.interviewer == who && formats::counts(*in.record, card);
    });
    return found == cards.end() ? nullptr : &*found;
}

PanelMemberView member_of(const PanelFolder& in, const PanelInterviewer& one, Timestamp now) {
    PanelMemberView member{one, false, 0, std::nullopt, false};
    member.begun = std::ranges::find(in.begun, one.who.id) != in.begun.end();
    if (const formats::SealedCardFile* newest = in.counting_of(one.who.id)) {
        member.revisions = newest->head.revision;
        member.at = newest->head.at;
    } else if (const formats::OpenedCard* opened = opened_of(in, one.who.id)) {
        member.revisions = opened->revision;
        member.at = opened->at;
    }
    member.late = member.at.value_or(now) > in.panel.due;
    return member;
}

report::Reminders reminders_of(const PanelStatus& status) {
    report::Reminders reminders;
    reminders.panel = status.panel.id.text();
    reminders.candidate = status.panel.candidate.name;
    reminders.role = status.panel.role;
    reminders.chair = status.panel.chair.who.name;
    reminders.lock = status.lock;
    reminders.due = status.panel.due;
    reminders.made = status.now;
    reminders.interviewers = status.members.size();
    reminders.opened = status.opened.has_value();
    for (const PanelMemberView& member : status.members) {
        if (member.revisions == 0 && !status.opened) {
            reminders.missing.push_back({member.interviewer.who.name,
                                         member.interviewer.mail,
                                         member.begun ? "interview begun" : "not begun"});
        }
    }
    return reminders;
}

/// The file of a locked panel: another one may come to lie in the same folder.
fs::path locked_panel(const internal::PanelPlace& place, const Id<Panel>& id) {
    return internal::panel_path(place.path(), id, internal::locked_revision(place, id));
}

/// Notes a panel that is locked, or opened, already: what fails now is only told.
Findings noted(const Folders& folders, const fs::path& panel) {
    if (is_in_archive(panel)) {
        return {};  // The archive lists it.
    }
    try {
        note_panel(folders, panel);
        return {};
    } catch (const Error& error) {
        return {{Severity::warning,
                 "panel.not-noted",
                 std::string(error.what()) +
                     " The panel is not in the Committee's list; open it there by its folder "
                     "(Ctrl+O).",
                 panel.string()}};
    }
}

}  // namespace

PanelDesk::PanelDesk(Folders folders, Services services)
    : folders_(std::move(folders)), services_(std::move(services)) {}

std::string PanelDesk::chair_key() const {
    return ChairKey(folders_, services_).public_key();
}

Findings PanelDesk::check_chair(const fs::path& place) const {
    auto panel = read(place);
    if (!panel.value) {
        return std::move(panel.findings);
    }
    const auto wrong = internal::not_chair(ChairKey(folders_, services_), *panel.value);
    return wrong ? Findings{*wrong} : Findings();
}

Parsed<MadeChairKey> PanelDesk::make_key(const std::string& passphrase) const {
    ChairKey key(folders_, services_);
    const auto recovery = key.make(passphrase);
    if (!recovery) {
        return {
            std::nullopt,
            {fault("panel.key-exists",
                   "There is a chair's key already, which panels may need; it is left as it is.",
                   key.file())}};
    }
    return {MadeChairKey{key.file(), key.public_key(), *recovery}, {}};
}

Findings PanelDesk::recover_key(const std::string& recovery, const std::string& passphrase) const {
    ChairKey key(folders_, services_);
    if (key.recover(recovery, passphrase)) {
        return {};
    }
    return {fault("panel.recovery",
                  "This is not the recovery key of the chair's key, or it is mistyped.",
                  key.file())};
}

Findings PanelDesk::write(const Panel& panel, const fs::path& file) {
    if (!file.filename().string().ends_with(formats::panel_ending)) {
        return {fault(
            "panel.name", "A panel is told by its name; call the file NAME.panel.xml.", file)};
    }
    if (!formats::create_file(file, formats::panel_bytes(panel), formats::Permanence::changeable)) {
        return {fault("panel.exists",
                      "There is a file of this name already, which was left as it is; give another "
                      "name.",
                      file)};
    }
    return {};
}

Parsed<Panel> PanelDesk::read(const fs::path& place) const {
    std::error_code none;
    Parsed<Panel> read;
    if (is_in_archive(place) || fs::is_directory(place, none)) {
        auto in = internal::read_panel_folder(*internal::open_place(folders_, place));
        read.findings = std::move(in.findings);
        if (in.value) {
            read.value = std::move(in.value->panel);
        }
    } else {
        read = formats::read_panel(formats::read_file(place), place.filename().string());
    }
    if (read.value) {
        append(read.findings, check_panel(*read.value));
    }
    return read;
}

Parsed<std::vector<fs::path>> PanelDesk::invite(const PanelLocking& locking) const {
    auto panel = read(locking.panel);
    if (!panel.value || has_error(panel.findings)) {
        return {std::nullopt, std::move(panel.findings)};
    }
    auto seed =
        internal::chair_seed(ChairKey(folders_, services_), *panel.value, locking.passphrase);
    if (!seed.value) {
        append(panel.findings, std::move(seed.findings));
        return {std::nullopt, std::move(panel.findings)};
    }
    const Id<Panel> id = panel.value->id;
    const auto place = internal::open_place_for(folders_, locking.folder, id);
    auto invited = internal::lock_and_invite(std::move(*panel.value),
                                             *place,
                                             std::string(trimmed(clean_text(locking.reason))),
                                             *seed.value,
                                             services_.clock());
    append(panel.findings, std::move(invited.findings));
    if (invited.value) {
        append(panel.findings, noted(folders_, locked_panel(*place, id)));
    }
    return {std::move(invited.value), std::move(panel.findings)};
}

Parsed<HandedInCard> PanelDesk::submit(const Scorecard& card,
                                       const std::string& name,
                                       const fs::path& folder,
                                       const std::string& reason) const {
    return internal::hand_in_card(folders_,
                                  folder,
                                  formats::scorecard_bytes(card),
                                  name,
                                  clean_text(reason),
                                  services_.clock());
}

Parsed<std::size_t> PanelDesk::submit_waiting() const {
    auto done = internal::hand_in_waiting(folders_, services_);
    return {done.value->size(), std::move(done.findings)};
}

Parsed<PanelStatus> PanelDesk::status(const fs::path& folder) const {
    auto in = internal::read_panel_folder(*internal::open_place(folders_, folder));
    if (!in.value) {
        return {std::nullopt, std::move(in.findings)};
    }
    const Timestamp now = services_.clock();
    PanelStatus status{in.value->folder,
                       in.value->panel,
                       in.value->lock.panel.sha256,
                       in.value->lock.at,
                       now,
                       {},
                       {},
                       in.value->decided};
    for (const PanelInterviewer& one : in.value->panel.interviewers) {
        status.members.push_back(member_of(*in.value, one, now));
        const auto at = status.members.back().at;
        if (at && (*at > now || *at < in.value->lock.at)) {
            in.findings.push_back(
                {Severity::warning,
                 "panel.clock",
                 "The card of " + one.who.name + " says that it was handed in at " + to_iso(*at) +
                     ", which is " + (*at > now ? "still to come" : "before the panel was locked") +
                     ": a clock is wrong.",
                 one.who.id.text()});
        }
    }
    if (in.value->record) {
        status.opened = internal::opening_view(*in.value->record);
        append(in.findings, internal::gone_cards(*in.value));
    }
    return {std::move(status), std::move(in.findings)};
}

Parsed<OpenedPanel> PanelDesk::reveal(const fs::path& folder,
                                      const std::string& closed,
                                      const std::string& passphrase) const {
    const auto place = internal::open_place(folders_, folder);
    auto in = internal::read_panel_folder(*place);
    if (!in.value) {
        return {std::nullopt, std::move(in.findings)};
    }
    auto seed = internal::chair_seed(ChairKey(folders_, services_), in.value->panel, passphrase);
    append(in.findings, std::move(seed.findings));
    if (seed.value) {
        append(in.findings,
               internal::open_panel(*place,
                                    *in.value,
                                    *seed.value,
                                    std::string(trimmed(clean_text(closed))),
                                    services_.clock()));
    }
    if (has_error(in.findings)) {
        return {std::nullopt, std::move(in.findings)};
    }
    append(in.findings, noted(folders_, locked_panel(*place, in.value->panel.id)));
    auto read = opened(folder);
    append(in.findings, std::move(read.findings));
    return {std::move(read.value), std::move(in.findings)};
}

Parsed<OpenedPanel> PanelDesk::opened(const fs::path& folder) const {
    const auto place = internal::open_place(folders_, folder);
    auto in = internal::read_panel_folder(*place);
    if (!in.value) {
        return {std::nullopt, std::move(in.findings)};
    }
    return internal::read_opened(*place, *in.value);
}

Findings PanelDesk::print_reminders(const PanelStatus& status, const PdfTarget& pdf) const {
    if (auto refused = pdf.refusal()) {
        return {std::move(*refused)};
    }
    return in_style(folders_, [&](const ReportStyle& style) {
        report::PrintedPdf printed =
            report::document_pdf(report::reminder_document(reminders_of(status)), style);
        pdf.put(printed.bytes);
        return std::move(printed.findings);
    });
}

}  // namespace evenhand::workflow
