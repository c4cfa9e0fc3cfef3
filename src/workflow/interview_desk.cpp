#include "workflow/interview_desk.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/invitation_file.h"
#include "formats/scorecard_file.h"
#include "formats/session_journal.h"
#include "workflow/discarded.h"
#include "workflow/internal/kit_stock.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/other_places.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_hand_in.h"
#include "workflow/internal/panel_invitation.h"
#include "workflow/internal/publishing.h"
#include "workflow/internal/session_archive.h"
#include "workflow/internal/version_shelf.h"
#include "workflow/interview_about.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using internal::ShelfVersion;
using internal::VersionShelf;

constexpr std::string_view journal_ending = ".journal";

/// Those in the archive are found there; this list is for what was done lately.
constexpr std::size_t most_archived = 50;

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

fs::path data_folder() {
    if (const auto own = environment("EVENHAND_DATA")) {
        return *own;
    }
    if (const auto shared = environment("XDG_DATA_HOME")) {
        return fs::path(*shared) / "evenhand";
    }
    if (const auto home = environment("HOME")) {
        return fs::path(*home) / ".local" / "share" / "evenhand";
    }
    throw Error(ErrorCode::unwritable_file,
                "There is no home folder to keep interviews in: set EVENHAND_DATA to a folder.");
}

/// Empty when there is none.
fs::path settings_folder() {
    if (const auto own = environment("XDG_CONFIG_HOME")) {
        return fs::path(*own) / "evenhand";
    }
    const auto home = environment("HOME");
    return home ? fs::path(*home) / ".config" / "evenhand" : fs::path();
}

/// Installed: PREFIX/bin beside PREFIX/share. Built: build/PRESET/bin in the project.
fs::path shipped_folder() {
    std::error_code error;
    const fs::path programs = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& folder : {programs / ".." / "share" / "evenhand" / "rubrics",
                                   programs / ".." / ".." / ".." / "rubrics"}) {
        if (fs::is_directory(folder, error)) {
            return fs::weakly_canonical(folder);
        }
    }
    throw Error(
        ErrorCode::unreadable_file,
        "The program's rubrics are missing: install it again, with share/evenhand/rubrics.");
}

Finding missing_rubric(const formats::RubricReference& wanted,
                       const fs::path& folder,
                       const std::string& place) {
    return {Severity::error,
            "invitation.rubric-missing",
            "The rubric '" + wanted.id.text() + "', version " + std::to_string(wanted.version) +
                ", is not on this computer as the invitation names it (" +
                wanted.sha256.substr(0, 12) + "\u2026). Put its file into " + folder.string() + ".",
            place};
}

Id<Session> id_of(const fs::path& journal) {
    const std::string name = journal.filename().string();
    return Id<Session>(name.substr(0, name.size() - journal_ending.size()));
}

/// Those in the data folder and in other places. Of one that was gone on with in another place, or
/// put aside there, what stayed behind is passed over.
std::vector<fs::path> journals(const Folders& folders) {
    std::vector<fs::path> found;
    for (const Folders& place : internal::every_place(folders)) {
        for (const fs::path& journal :
             internal::files_in(place.data / "sessions", journal_ending)) {
            const Id<Session> id = id_of(journal);
            if (journal_path(internal::folders_of(folders, id), id) == journal &&
                !is_put_aside(folders, id)) {
                found.push_back(journal);
            }
        }
    }
    return found;
}

fs::path card_beside(const fs::path& journal) {
    return card_path({journal.parent_path().parent_path(), {}}, id_of(journal));
}

/// Of a journal that can be read.
SessionEntry::State state_of(const fs::path& journal) {
    std::error_code unreadable;
    return fs::exists(card_beside(journal), unreadable) ? SessionEntry::State::submitted
           : formats::is_open_elsewhere(journal)        ? SessionEntry::State::elsewhere
                                                        : SessionEntry::State::unfinished;
}

SessionEntry entry_of(const fs::path& journal) {
    const Id<Session> id = id_of(journal);
    SessionEntry entry{id, "", "", {}, SessionEntry::State::unreadable, "", {}};
    try {
        const auto summary =
            formats::read_journal_summary(formats::read_file(journal, formats::largest_journal));
        if (!summary) {
            entry.detail = "This journal cannot be read: " + journal.string();
            return entry;
        }
        entry.candidate = summary->interview.candidate.name;
        entry.role = summary->interview.role;
        entry.opened_at = summary->opened_at;
        entry.detail = summary->about;
    } catch (const Error& error) {
        entry.detail = error.what();
        return entry;
    }
    entry.state = state_of(journal);
    if (entry.state == SessionEntry::State::submitted) {
        entry.card.path = card_beside(journal);
    }
    return entry;
}

SessionEntry entry_of_discarded(const DiscardedInterview& interview) {
    return {interview.id,
            interview.candidate,
            interview.role,
            interview.opened_at,
            SessionEntry::State::discarded,
            words(interview.kind) + (interview.reason.empty() ? "" : ": " + interview.reason),
            {}};
}

/// Drops a journal that says no more than the card that is kept. False when it stays: it says
/// something else, cannot be read, or is open in a program.
bool drop_told_journal(const fs::path& journal, const internal::KeptInterview& kept) {
    try {
        const auto reopened = formats::JournalWriter::reopen(journal);
        if (!reopened.value) {
            return false;
        }
        const formats::JournalHead& head = reopened.value->content.head;
        SessionEditor editor(head.kit, new_session(head.interview, head.kit, head.opened_at), [] {
            return Timestamp();
        });
        editor.replay(reopened.value->content.events);
        std::error_code stays;
        return kept.tells(editor.session()) && fs::remove(journal, stays);
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

Folders usual_folders() {
    Folders folders{data_folder(), shipped_folder(), environment("EVENHAND_RUBRICS").value_or("")};
    folders.settings = settings_folder();
    folders.archive = environment("EVENHAND_ARCHIVE").value_or((folders.data / "archive").string());
    return folders;
}

InterviewDesk::InterviewDesk(Folders folders, Services services)
    : folders_(std::move(folders)), services_(std::move(services)) {}

Parsed<std::vector<RubricEntry>> InterviewDesk::rubrics() const {
    const internal::LibraryPaths paths(rubrics_folder(folders_));
    internal::try_to_finish_publishing(paths);
    const VersionShelf shelf(paths, folders_.shipped);
    Parsed<std::vector<RubricEntry>> result{std::vector<RubricEntry>(), shelf.list_findings()};
    for (const VersionShelf::Unusable& unusable : shelf.unusable()) {
        std::ranges::copy_if(unusable.errors, std::back_inserter(result.findings), is_error);
    }
    for (const ShelfVersion& version : shelf.versions()) {
        if (shelf.newest(version.id) != &version ||
            version.source == ShelfVersion::Source::unproved) {
            continue;
        }
        auto read = VersionShelf::read_fit(version);
        append(result.findings, std::move(read.findings));
        if (read.value) {
            result.value->push_back({version.entry.path, std::move(*read.value)});
        }
    }
    std::ranges::sort(*result.value, {}, [](const RubricEntry& entry) {
        return std::pair(entry.pinned.rubric.title, entry.pinned.rubric.id);
    });
    return result;
}

std::vector<SessionEntry> InterviewDesk::sessions() const {
    std::vector<SessionEntry> entries;
    std::vector<Id<Session>> ids;
    for (const fs::path& journal : journals(folders_)) {
        entries.push_back(entry_of(journal));
        ids.push_back(entries.back().id);
    }
    auto archived = internal::SessionArchive(folders_, services_).known(ids, most_archived);
    // A run that was killed between keeping the card and dropping the journal.
    for (const auto& [id, kept] : archived.submitted) {
        if (drop_told_journal(journal_path(internal::folders_of(folders_, id), id), kept)) {
            std::erase_if(entries, [id = id](const SessionEntry& entry) { return entry.id == id; });
        }
    }
    // One whose journal says something else is to be gone on with.
    std::erase_if(archived.newest, [&](const SessionEntry& entry) {
        return std::ranges::find(entries, entry.id, &SessionEntry::id) != entries.end();
    });
    std::ranges::move(archived.newest, std::back_inserter(entries));
    std::ranges::stable_sort(entries, std::ranges::greater(), &SessionEntry::opened_at);
    std::ranges::transform(
        discarded_interviews(folders_), std::back_inserter(entries), entry_of_discarded);
    return entries;
}

bool InterviewDesk::has_changed(const std::vector<SessionEntry>& sessions) const {
    using State = SessionEntry::State;
    const std::vector<fs::path> now = journals(folders_);
    const auto listed = std::ranges::count_if(sessions, [](const SessionEntry& session) {
        return session.card.archived.empty() && session.state != State::discarded;
    });
    return std::cmp_not_equal(listed, now.size()) ||
           std::ranges::any_of(now, [&](const fs::path& journal) {
               const auto session = std::ranges::find(sessions, id_of(journal), &SessionEntry::id);
               return session == sessions.end() ||
                      (session->state != State::unreadable && session->state != state_of(journal));
           });
}

Parsed<Invitation> InterviewDesk::open_invitation(const fs::path& path) const {
    const auto [bytes, file] = internal::invitation_file(folders_, path);
    const auto read = formats::read_invitation(bytes, file.filename().string());
    if (!read.value) {
        return {std::nullopt, read.findings};
    }
    Parsed<Invitation> result{std::nullopt, read.findings};
    Invitation invitation{
        read.value->candidate, read.value->role, read.value->interviewer, {}, read.value->margins};
    if (read.value->panel) {
        invitation.panel = read.value->panel->pin;
        invitation.focus = read.value->panel->focus;
        if (is_in_archive(path)) {
            invitation.panel_folder = path;
        } else if (const internal::FolderPlace beside(fs::absolute(path).parent_path());
                   internal::has_panel(beside, invitation.panel->id)) {
            invitation.panel_folder = beside.path();
        }
        append(result.findings, internal::too_late(folders_, invitation));
    }
    const fs::path folder = rubrics_folder(folders_);
    const VersionShelf shelf(internal::LibraryPaths(folder), folders_.shipped);
    for (const formats::RubricReference& wanted : read.value->rubrics) {
        const ShelfVersion* version = shelf.with_hash(wanted.sha256);
        auto rubric =
            version != nullptr ? VersionShelf::read_fit(*version) : Parsed<PinnedRubric>();
        append(result.findings, std::move(rubric.findings));
        if (rubric.value) {
            rubric.value->minutes = wanted.minutes;
            invitation.kit.push_back(std::move(*rubric.value));
        } else if (version == nullptr) {
            result.findings.push_back(missing_rubric(wanted, folder, file.filename().string()));
        }
    }
    if (invitation.kit.size() == read.value->rubrics.size()) {
        result.value = std::move(invitation);
    }
    return result;
}

Parsed<Kit> InterviewDesk::questions_of(const KitPlan& plan) const {
    const internal::KitStock stock(internal::LibraryPaths(rubrics_folder(folders_)),
                                   folders_.shipped);
    std::vector<KitRubric> rubrics;
    Kit kit;
    for (const KitEntry& entry : plan.entries) {
        const KitRubric& found = rubrics.emplace_back(stock.find(entry));
        if (found.rubric) {
            kit.push_back({*found.rubric, entry.sha256, entry.minutes});
        }
    }
    Findings findings = check_kit(plan, rubrics, {});
    std::erase_if(findings, [](const Finding& finding) { return !is_error(finding); });
    return {findings.empty() ? std::optional(std::move(kit)) : std::nullopt, std::move(findings)};
}

Parsed<Invitation> InterviewDesk::invitation(const std::string& candidate,
                                             const std::string& role,
                                             const std::string& interviewer,
                                             Kit kit,
                                             InterviewMargins margins) const {
    auto about = cleaned_about({candidate, role, interviewer});
    Parsed<Invitation> result{std::nullopt, std::move(about.findings)};
    if (kit.empty()) {
        result.findings.push_back({Severity::error, "invitation.rubric", "Choose a rubric.", ""});
    }
    if (result.findings.empty()) {
        result.value =
            Invitation{{Id<Candidate>(services_.new_id()), std::move(about.value->candidate)},
                       std::move(about.value->role),
                       {Id<Rater>(services_.new_id()), std::move(about.value->interviewer)},
                       std::move(kit),
                       margins};
    }
    return result;
}

std::unique_ptr<LiveInterview> InterviewDesk::start(const Invitation& invitation) const {
    auto interview = begin_interview(folders_, services_, invitation);
    internal::note_panel_interview(
        folders_, interview->editor().session(), invitation.panel_folder);
    return interview;
}

Parsed<std::unique_ptr<LiveInterview>> InterviewDesk::start_in(const Invitation& invitation,
                                                               const fs::path& folder) const {
    auto begun = begin_elsewhere(folders_, services_, invitation, folder);
    if (begun.value) {
        internal::note_panel_interview(
            folders_, (*begun.value)->editor().session(), invitation.panel_folder);
    }
    return begun;
}

void InterviewDesk::tell_begun(const Invitation& invitation, const Session& session) const {
    internal::tell_panel_begun(folders_, session, invitation.panel_folder);
}

Parsed<std::unique_ptr<LiveInterview>> InterviewDesk::resume(const Id<Session>& id) const {
    return resume_interview(folders_, services_, id);
}

Parsed<InterviewDesk::Opened> InterviewDesk::open(const Id<Session>& id) const {
    Parsed<Opened> result;
    try {
        auto own = resume(id);
        result.findings = std::move(own.findings);
        if (own.value) {
            result.value = Opened{std::move(*own.value), nullptr};
        }
    } catch (const Error& error) {
        if (error.code() != ErrorCode::locked && error.code() != ErrorCode::unwritable_file) {
            throw;
        }
        auto followed = FollowedInterview::open(folders_, services_, id);
        result.findings = std::move(followed.findings);
        if (followed.value) {
            const bool fixed = error.code() == ErrorCode::unwritable_file;
            result.value =
                Opened{nullptr, std::move(*followed.value), fixed ? error.what() : std::string()};
        }
    }
    return result;
}

}  // namespace evenhand::workflow
