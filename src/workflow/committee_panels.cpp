#include "workflow/committee_panels.h"

#include <algorithm>
#include <set>
#include <utility>

#include "archive/archive.h"
#include "archive/team_drawers.h"
#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "workflow/panel_text.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

using Step = PanelEntry::Step;

fs::path notes_folder(const Folders& folders) {
    return folders.data / "panels";
}

fs::path seen_file(const Folders& folders) {
    return notes_folder(folders) / "seen.txt";
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::vector<std::string> lines;
    if (!fs::exists(file)) {
        return lines;
    }
    std::string line;
    for (const char sign : formats::read_file(file) + "\n") {
        if (sign != '\n') {
            line += sign;
        } else if (!line.empty()) {
            lines.push_back(std::exchange(line, {}));
        }
    }
    return lines;
}

void write_seen(const Folders& folders, const std::vector<std::string>& seen) {
    std::string text;
    for (const std::string& each : seen) {
        text += each + "\n";
    }
    formats::make_folder(notes_folder(folders));
    formats::write_file(seen_file(folders), text);
}

std::string moment_text(Timestamp moment) {
    return long_date(moment) + ", " + to_iso(moment).substr(11, 5) + " UTC";
}

std::string count_text(const PanelStatus& status) {
    return std::to_string(status.cards_in()) + " of " + std::to_string(status.members.size()) +
           " cards in";
}

const std::string left_to_right = "\u200E";

std::string member_text(const PanelMemberView& member, bool opened) {
    // A line of the window's has the direction of its first letter, isolated or not.
    const std::string& own = member.interviewer.who.name;
    const std::string isolated = beside_others(own);
    const std::string name = isolated == own ? own : left_to_right + isolated;
    if (member.at) {
        return name + ": in since " + moment_text(*member.at) +
               (member.revisions > 1 ? ", revision " + std::to_string(member.revisions) : "") +
               (member.late ? ", late" : "");
    }
    return name + (member.begun ? ": not in, interview begun" : ": not in, not begun") +
           (member.late && !opened ? ", late" : "");
}

Step step_of(const PanelDesk& desk, const PanelStatus& status, const std::string& member) {
    if (status.opened) {
        return Step::look;
    }
    const bool invited = std::ranges::any_of(status.members, [&](const PanelMemberView& one) {
        return one.interviewer.who.id.text() == member && !one.begun && one.revisions == 0;
    });
    if (invited) {
        return Step::interview;
    }
    if (desk.chair_key() != status.panel.chair.key) {
        return Step::none;
    }
    if (status.all_in()) {
        return Step::open;
    }
    return status.panel.opening == PanelOpening::chair_may_close && status.cards_in() > 0
               ? Step::open_early
               : Step::none;
}

std::string next_words(const PanelStatus& status, Step step) {
    const std::string& chair = status.panel.chair.who.name;
    switch (step) {
        case Step::open:
            return "All cards are in and sealed. You chair this panel: open them together, and "
                   "nobody has been swayed by anybody.";
        case Step::open_early:
            return "Until all cards are in nobody sees one. You chair this panel and may close it "
                   "earlier, with a reason that is kept.";
        case Step::look:
            return "Opened by " + status.opened->chair + " on " + moment_text(status.opened->at) +
                   "." +
                   (status.opened->closed.empty()
                        ? ""
                        : " Closed before all were in: " + status.opened->closed) +
                   (status.decided ? " Decided: the record of the debrief lies there." : "");
        case Step::interview:
            return "You interview for this panel. Your card is sealed when you submit it, until " +
                   chair + ", who chairs, opens all together.";
        case Step::none:
            break;
    }
    return status.all_in()
               ? "All cards are in and sealed; " + chair + ", who chairs, opens them."
               : "Sealed until all are in; then " + chair + ", who chairs, opens them together.";
}

int rank_of(const PanelEntry& entry) {
    return !entry.fault.empty() ? 3 : entry.decided ? 2 : entry.step == Step::look ? 1 : 0;
}

PanelEntry faulty(const fs::path& folder, std::string fault) {
    PanelEntry entry;
    entry.folder = folder;
    entry.title = folder.filename().string();
    entry.fault = std::move(fault);
    return entry;
}

PanelEntry entry_of(const PanelDesk& desk, const PanelStatus& status, const std::string& own) {
    PanelEntry entry;
    entry.folder = status.folder;
    entry.lock = status.lock;
    entry.title = status.panel.candidate.name;
    entry.facts = status.panel.role + " · panel " + status.panel.id.text();
    entry.decided = status.decided;
    entry.state = status.decided ? "decided" : status.opened ? "opened" : count_text(status);
    entry.step = step_of(desk, status, own);
    if (!status.opened && !status.all_in() && desk.chair_key() == status.panel.chair.key) {
        entry.reminders = reminders_text(status);
    }
    if (!status.opened) {
        entry.lines.push_back(count_text(status) + ", due " + moment_text(status.panel.due) +
                              (status.overdue() ? ": overdue" : ""));
    }
    entry.lines.push_back(next_words(status, entry.step));
    for (const PanelMemberView& member : status.members) {
        entry.members.push_back(member_text(member, status.opened.has_value()));
    }
    return entry;
}

}  // namespace

std::vector<fs::path> known_panels(const Folders& folders) {
    std::set<fs::path> known;
    const auto add_all = [&](const fs::path& file) {
        for (const std::string& line : lines_of(file)) {
            if (!is_in_archive(line)) {  // The archive itself lists those that are there.
                known.insert(line);
            }
        }
    };
    add_all(seen_file(folders));
    if (fs::exists(notes_folder(folders))) {
        for (const fs::directory_entry& note : fs::directory_iterator(notes_folder(folders))) {
            if (note.path().extension() == ".folder") {
                add_all(note.path());
            }
        }
    }
    return {known.begin(), known.end()};
}

std::vector<ArchivedPanel> archived_panels(const Folders& folders) {
    std::vector<ArchivedPanel> panels;
    if (archive::is_server(folders.archive)) {
        for (archive::TeamDrawer& one : archive::TeamDrawers::open(folders.archive)->drawers()) {
            panels.push_back({in_archive(Id<Panel>(one.panel)), std::move(one.member)});
        }
    }
    return panels;
}

void note_panel(const Folders& folders, const fs::path& folder) {
    std::vector<std::string> seen = lines_of(seen_file(folders));
    const std::string name = fs::absolute(folder).lexically_normal().string();
    if (seen.empty() || seen.back() != name) {
        std::erase(seen, name);  // The one that was opened last stands last.
        seen.push_back(name);
        write_seen(folders, seen);
    }
}

void forget_panel(const Folders& folders, const fs::path& folder) {
    std::vector<std::string> seen = lines_of(seen_file(folders));
    if (std::erase(seen, folder.string()) > 0) {
        write_seen(folders, seen);
    }
}

PanelEntry panel_entry(const PanelDesk& desk, const fs::path& folder, const std::string& member) {
    try {
        const Parsed<PanelStatus> status = desk.status(folder);
        if (!status.value) {
            return faulty(folder, first_fault(status.findings));
        }
        PanelEntry entry = entry_of(desk, *status.value, member);
        entry.folder = folder;
        return entry;
    } catch (const Error& error) {
        return faulty(folder, error.what());
    }
}

std::vector<PanelEntry> panel_entries(const PanelDesk& desk, const Folders& folders) {
    std::vector<PanelEntry> entries;
    const std::vector<std::string> seen = lines_of(seen_file(folders));
    const auto opened = [&](const PanelEntry& entry) {
        return std::ranges::find(seen, entry.folder.string()) - seen.begin();
    };
    const auto add = [&](PanelEntry entry) {
        const auto known = entry.lock.empty()
                               ? entries.end()
                               : std::ranges::find(entries, entry.lock, &PanelEntry::lock);
        if (known == entries.end()) {
            entries.push_back(std::move(entry));
        } else if (const auto at = opened(entry);
                   std::cmp_less(at, seen.size()) &&
                   (at > opened(*known) || std::cmp_equal(opened(*known), seen.size()))) {
            *known = std::move(entry);  // Of copies of one panel the one opened last is meant.
        }
    };
    for (const fs::path& folder : known_panels(folders)) {
        add(panel_entry(desk, folder));
    }
    try {
        for (const ArchivedPanel& panel : archived_panels(folders)) {
            add(panel_entry(desk, panel.place, panel.member));
        }
    } catch (const Error& error) {
        add(faulty("The team's archive", error.what()));
    }
    std::ranges::stable_sort(entries, {}, rank_of);
    return entries;
}

}  // namespace evenhand::workflow
