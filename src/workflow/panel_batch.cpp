#include "workflow/panel_batch.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "archive/team_drawers.h"
#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/panel_file.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_place.h"
#include "workflow/packet_archive.h"
#include "workflow/packet_copy.h"
#include "workflow/packet_panel.h"
#include "workflow/panel_view.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

/// "p-1" of "p-1.2.panel.xml", for a panel's id has no dot, and of "archive:p-1".
std::string id_of(const fs::path& file) {
    if (is_in_archive(file)) {
        return panel_in_archive(file).text();
    }
    const std::string name = file.filename().string();
    return name.substr(0, name.find('.'));
}

/// Whether all that is wrong with a panel is that its cards are not opened yet.
bool is_waiting(const Findings& findings) {
    bool waiting = false;
    for (const Finding& finding : findings) {
        const bool opens = finding.code == "panel.not-opened";
        if (is_error(finding) && !opens) {
            return false;
        }
        waiting |= opens;
    }
    return waiting;
}

/// One that cannot be read stays: what is wrong with it is told when it is printed.
std::vector<fs::path> of_role(const Folders& folders,
                              std::vector<fs::path> panels,
                              const std::string& role) {
    if (!trimmed(role).empty()) {
        std::erase_if(panels, [&](const fs::path& panel) {
            try {
                const auto in = internal::read_panel_folder(*internal::open_place(folders, panel));
                return in.value && !is_role(role, in.value->panel.role);
            } catch (const Error&) {
                return false;
            }
        });
    }
    return panels;
}

Finding no_panel(const PacketBatch& wish) {
    const bool archived = is_in_archive(wish.from);
    const std::string where = archived ? " in the team's archive that you may see."
                                       : " in this folder, nor in those below it.";
    return {Severity::error,
            "packet.no-panel",
            trimmed(wish.role).empty()
                ? std::string(archived ? "There is no panel" : "There is no locked panel") + where
                : "There is no panel for the role \u201C" + wish.role + "\u201D" + where,
            wish.from.string()};
}

class PacketPrinter {
public:
    PacketPrinter(const Folders& folders,
                  const PacketBatch& wish,
                  const Services& services,
                  const ReportStyle& style)
        : folders_(folders),
          into_(wish.into),
          replace_(wish.replace),
          made_at_(services.clock()),
          style_(style),
          copies_(wish.copies),
          witness_(folders, services) {}

    Findings print(const fs::path& panel) {
        return copies_ ? print_copy(panel, *copies_) : print_original(panel);
    }
    [[nodiscard]] std::vector<fs::path>& files() { return files_; }

private:
    Findings print_original(const fs::path& panel) {
        const fs::path target = into_ / packet_file_name(id_of(panel));
        if (!targets_.insert(target).second) {
            return {{Severity::error,
                     "packet.same-name",
                     "Another panel here has the same id, and its packet is " + target.string() +
                         ". Print this one by itself, with -o.",
                     panel.string()}};
        }
        Findings taken = taken_target(target, replace_);
        if (!taken.empty()) {
            return taken;
        }
        auto cards = gathered(panel);
        if (cards.value) {
            append(cards.findings, about_panel(panel, witness_.add_to(*cards.value, panel)));
            formats::make_folder(into_);
            append(cards.findings, about_panel(panel, print_packet(*cards.value, target, style_)));
            note(target, cards.findings);
        }
        return std::move(cards.findings);
    }

    [[nodiscard]] Findings print_copy(const fs::path& panel, const CopyWish& wish) {
        auto cards = gathered(panel);
        if (!cards.value) {
            return std::move(cards.findings);
        }
        auto made = redacted(panel, *cards.value, wish);
        if (!made.value) {
            return std::move(made.findings);
        }
        const PacketCopies& copies = *made.value;
        const fs::path target = into_ / packet_file_name(copy_name(copies));
        Findings taken = taken_target(target, replace_);
        if (!taken.empty()) {
            return taken;
        }
        formats::make_folder(into_);
        Findings written = print_packet_copy(copies, target, style_);
        for (Finding& finding : written) {
            const std::string place = finding.location.empty() ? "" : ": " + finding.location;
            finding.location = target.filename().string() + place;
        }
        append(cards.findings, std::move(written));
        note(target, cards.findings);
        return std::move(cards.findings);
    }

    void note(const fs::path& target, const Findings& findings) {
        if (!has_error(findings)) {
            files_.push_back(target);
        }
    }

    /// What cannot be copied stops none of the others.
    [[nodiscard]] static Parsed<PacketCopies> redacted(const fs::path& panel,
                                                       const CommitteeCards& cards,
                                                       const CopyWish& wish) {
        try {
            return {redacted_packet(cards, wish), {}};
        } catch (const Error& error) {
            if (error.code() != ErrorCode::invalid_value) {
                throw;
            }
            return {std::nullopt,
                    {{Severity::error, "packet.no-copy", error.what(), panel.string()}}};
        }
    }

    [[nodiscard]] Parsed<CommitteeCards> gathered(const fs::path& panel) const {
        try {
            auto cards = gather_panel(folders_, panel, made_at_);
            cards.findings = about_panel(panel, std::move(cards.findings));
            if (is_waiting(cards.findings)) {
                // Of many panels some are always under way: that stops nobody.
                for (Finding& finding : cards.findings) {
                    finding.severity = std::min(finding.severity, Severity::warning);
                }
            }
            return cards;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::unreadable_file) {
                throw;
            }
            return {std::nullopt,
                    {{Severity::error, "packet.unreadable", error.what(), panel.string()}}};
        }
    }

    const Folders& folders_;
    const fs::path& into_;
    bool replace_;
    Timestamp made_at_;
    const ReportStyle& style_;
    const std::optional<CopyWish>& copies_;
    PacketWitness witness_;
    std::set<fs::path> targets_;
    std::vector<fs::path> files_;
};

std::vector<fs::path> archived_in(const Folders& folders, const fs::path& place) {
    if (!panel_in_archive(place).text().empty()) {
        return {place};
    }
    std::vector<fs::path> panels;
    const auto team = archive::TeamDrawers::open(internal::archive_address(folders, "").address);
    for (const archive::TeamDrawer& one : team->drawers()) {
        panels.push_back(in_archive(Id<Panel>(one.panel)));
    }
    std::ranges::sort(panels);
    return panels;
}

}  // namespace

Findings about_panel(const fs::path& panel, Findings findings) {
    std::string folder;
    std::string own = panel.string();
    if (std::error_code none; !is_in_archive(panel)) {
        const fs::path whole = fs::absolute(panel);
        const bool is_folder = fs::is_directory(whole, none);
        folder = (is_folder ? whole : whole.parent_path()).string();
        own = (is_folder ? whole / "" : whole.parent_path() / id_of(panel)).string();
    }
    for (Finding& finding : findings) {
        if (finding.location.empty() || finding.location == folder) {
            finding.location = panel.string();
        } else if (!finding.location.starts_with(own)) {
            finding.location = panel.string() + ": " + finding.location;
        }
    }
    return findings;
}

std::vector<fs::path> panels_in(const Folders& folders, const fs::path& place) {
    if (is_in_archive(place)) {
        return archived_in(folders, place);
    }
    std::set<std::pair<fs::path, std::string>> seen;
    std::vector<fs::path> panels;
    std::error_code error;
    fs::recursive_directory_iterator entries(place, error);
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        const fs::path& file = entries->path();
        if (file.filename().string().ends_with(formats::panel_ending) && holds_panel(file) &&
            seen.emplace(file.parent_path(), id_of(file)).second) {
            panels.push_back(file);
        }
    }
    if (error) {
        throw Error(ErrorCode::unreadable_file,
                    "Cannot read " + place.string() + ": " + error.message() + ".");
    }
    std::ranges::sort(panels);
    return panels;
}

std::string packet_file_name(const std::string& panel) {
    return panel + ".packet.pdf";
}

bool is_role(const std::string& wanted, const std::string& role) {
    return trimmed(wanted).empty() ||
           lowered(std::string(trimmed(wanted))) == lowered(std::string(trimmed(role)));
}

Parsed<PrintedPackets> print_packets(const Folders& folders,
                                     const Services& services,
                                     const PacketBatch& wish,
                                     const BatchProgress& progress,
                                     const ReportStyle& style) {
    const std::vector<fs::path> panels = of_role(folders, panels_in(folders, wish.from), wish.role);
    if (panels.empty()) {
        return {std::nullopt, {no_panel(wish)}};
    }
    Parsed<PrintedPackets> batch{PrintedPackets{}, {}};
    PrintedPackets& printed = *batch.value;
    printed.all = panels.size();
    PacketPrinter printer(folders, wish, services, style);
    for (const fs::path& panel : panels) {
        if (!progress(printed.written + printed.refused + printed.waiting, panels.size())) {
            printed.stopped = true;
            break;
        }
        Findings findings = printer.print(panel);
        ++(is_waiting(findings)  ? printed.waiting
           : has_error(findings) ? printed.refused
                                 : printed.written);
        append(batch.findings, std::move(findings));
    }
    printed.files = std::move(printer.files());
    return batch;
}

}  // namespace evenhand::workflow
