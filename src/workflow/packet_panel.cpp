#include "workflow/packet_panel.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "formats/debrief_file.h"
#include "formats/panel_file.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/debrief_folder.h"
#include "workflow/internal/packet_papers.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_opening.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

/// Whether it is a panel's file, with the lock that makes it count beside it.
bool is_locked_panel(const fs::path& file) {
    const std::string name = file.filename().string();
    if (!name.ends_with(formats::panel_ending)) {
        return false;
    }
    const std::string id = name.substr(0, name.size() - formats::panel_ending.size());
    std::error_code none;
    return fs::exists(file.parent_path() / (id + ".lock"), none);
}

std::vector<PaperFile> papers_of(const internal::PanelPlace& place,
                                 const internal::PanelFolder& in) {
    const Id<Panel>& id = in.panel.id;
    std::vector<PaperFile> papers = {
        {PacketPaperKind::panel,
         place.read(internal::panel_path(in.folder, id, in.panel.revision))},
        {PacketPaperKind::lock, place.read(internal::lock_path(in.folder, id, in.panel.revision))},
        {PacketPaperKind::opening,
         place.read(internal::opened_path(in.folder, id) / internal::record_name)}};
    const fs::path decision = internal::decision_path(in.folder, id);
    if (place.has(decision)) {
        papers.push_back({PacketPaperKind::decision, place.read(decision)});
    }
    return papers;
}

/// Who sits in the debrief; nobody before it has begun.
Parsed<std::vector<Rater>> members_under_way(const Folders& folders,
                                             const fs::path& place,
                                             const Id<Panel>& panel) {
    const internal::DebriefFolder debrief(internal::open_place(folders, place), panel);
    auto contents = debrief.read();
    if (contents.value) {
        return {std::move(contents.value->start.members), {}};
    }
    const bool none = std::ranges::any_of(
        contents.findings, [](const Finding& finding) { return finding.code == "debrief.none"; });
    if (none) {
        return {std::vector<Rater>{}, {}};
    }
    return {std::nullopt, std::move(contents.findings)};
}

/// A rule that is locked while interviews go on may have been made to fit what they showed.
Findings late_lock(const CommitteeCards& cards, const fs::path& lock) {
    std::vector<Scorecard> counting;
    for (const ReadCard& card : cards.cards) {
        counting.push_back(card.card);
    }
    const Timestamp at = cards.panel->lock.at;
    const std::size_t begun = internal::begun_before(counting, at);
    if (begun == 0) {
        return {};
    }
    return {{Severity::warning,
             "packet.late-lock",
             internal::counted(begun, "interview") + " of " + std::to_string(counting.size()) +
                 " began before the panel was locked on " + long_date(at) +
                 ". The packet says so; a rule is locked before the first interview.",
             lock.string()}};
}

}  // namespace

bool holds_panel(const fs::path& place) {
    if (is_in_archive(place)) {
        return true;
    }
    std::error_code error;
    if (!fs::is_directory(place, error)) {
        return is_locked_panel(place);
    }
    return std::ranges::any_of(
        fs::directory_iterator(place, error),
        [](const fs::directory_entry& entry) { return is_locked_panel(entry.path()); });
}

Parsed<CommitteeCards> gather_panel(const Folders& folders,
                                    const fs::path& place,
                                    Timestamp made_at) {
    const auto there = internal::open_place(folders, place);
    const auto in = internal::read_panel_folder(*there);
    if (!in.value) {
        return {std::nullopt, in.findings};
    }
    Findings findings = in.findings;
    auto opened = internal::read_opened(*there, *in.value);
    append(findings, std::move(opened.findings));
    if (!opened.value) {
        return {std::nullopt, std::move(findings)};
    }
    auto panel = internal::read_papers(papers_of(*there, *in.value));
    append(findings, std::move(panel.findings));
    if (!panel.value) {
        return {std::nullopt, std::move(findings)};
    }
    if (!panel.value->decision) {
        auto members = members_under_way(folders, place, in.value->panel.id);
        if (!members.value) {
            append(findings, std::move(members.findings));
            return {std::nullopt, std::move(findings)};
        }
        panel.value->members = std::move(*members.value);
    }
    std::vector<PlacedCard> counting;
    for (OpenedPanelCard& card : opened.value->cards) {
        if (card.counts) {
            counting.push_back({{std::move(card.card), card.seal}, card.file.string()});
        } else {
            panel.value->earlier.push_back({std::move(card.card), card.seal});
        }
    }
    std::vector<Id<Rater>> seats;
    for (const PanelInterviewer& one : in.value->panel.interviewers) {
        seats.push_back(one.who.id);
    }
    auto gathered = gather_cards(std::move(counting), made_at, seats);
    append(findings, std::move(gathered.findings));
    if (gathered.value) {
        gathered.value->panel = std::move(panel.value);
        internal::name_papers(*gathered.value);
        append(findings,
               late_lock(*gathered.value,
                         internal::lock_path(
                             in.value->folder, in.value->panel.id, in.value->panel.revision)));
    }
    return {std::move(gathered.value), std::move(findings)};
}

}  // namespace evenhand::workflow
