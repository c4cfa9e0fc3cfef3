#include "workflow/discarded.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/session_journal.h"
#include "formats/shared_folder.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/other_places.h"
#include "workflow/internal/replay.h"
#include "workflow/internal/session_archive.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view journal_ending = ".journal";
constexpr std::string_view first_line = "evenhand-discarded 1";

struct Name {
    DiscardKind kind;
    std::string_view name;
    std::string_view words;
};
constexpr std::array names = {Name{DiscardKind::cancelled, "cancelled", "Cancelled"},
                              Name{DiscardKind::no_show, "no-show", "No-show"},
                              Name{DiscardKind::discarded, "discarded", "Discarded"}};

const Name& entry_of(DiscardKind kind) {
    return *std::ranges::find(names, kind, &Name::kind);
}

fs::path shelf(const Folders& folders) {
    return folders.data / "discarded";
}

fs::path shelved(const Folders& folders, const Id<Session>& id) {
    return shelf(folders) / (id.text() + std::string(journal_ending));
}

fs::path note_path(const Folders& folders, const Id<Session>& id) {
    return shelf(folders) / (id.text() + ".reason.txt");
}

/// One line each, the reason last: it may have no line break.
struct Note {
    DiscardKind kind = DiscardKind::discarded;
    Timestamp at;
    std::string reason;
};

std::string note_bytes(const Note& note) {
    return std::string(first_line) + "\n" + std::string(name_of(note.kind)) + "\n" +
           to_iso(note.at) + "\n" + note.reason + "\n";
}

std::optional<Note> read_note(const fs::path& path) {
    std::array<std::string, 4> lines;
    try {
        const std::string bytes = formats::read_file(path);
        std::size_t from = 0;
        for (std::string& line : lines) {
            const std::size_t end = std::min(bytes.find('\n', from), bytes.size());
            line = bytes.substr(std::min(from, bytes.size()), end - std::min(from, end));
            from = end + 1;
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    const auto kind = discard_kind_of(lines[1]);
    const auto at = from_iso(lines[2]);
    return lines[0] == first_line && kind && at ? std::optional(Note{*kind, *at, lines[3]})
                                                : std::nullopt;
}

Finding refusal(const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), ""};
}

/// An id is a file's name: one that is a path would name something else.
bool is_there(const fs::path& journal, const Id<Session>& id) {
    std::error_code missing;
    return id.text().find('/') == std::string::npos && fs::is_regular_file(journal, missing);
}

/// False, and nothing is changed, when there is a journal already.
bool move_journal(const fs::path& from, const fs::path& to) {
    if (!formats::move_file(from, to)) {
        return false;
    }
    formats::sync_folder(to.parent_path());
    formats::sync_folder(from.parent_path());
    return true;
}

Finding taken(const Id<Session>& id) {
    return refusal("discard.there",
                   "There is an interview '" + id.text() + "' there already; none was moved.");
}

/// Whether all is there that a card needs; true also when nobody can tell.
bool is_complete(const formats::JournalContent& content) {
    const formats::JournalHead& head = content.head;
    SessionEditor editor(head.kit, new_session(head.interview, head.kit, head.opened_at), [] {
        return Timestamp();
    });
    return internal::replay_fault(editor, content.events) || editor.gaps().empty();
}

/// Whether the interview has a card; `place`: where it is kept. The journal is locked while this is
/// found out. Throws Error when the archive cannot be asked and may have it.
bool was_submitted(const Folders& folders,
                   const Folders& place,
                   const Services& services,
                   const Id<Session>& id,
                   const formats::JournalContent& content) {
    std::error_code missing;
    if (content.end || fs::exists(card_path(place, id), missing)) {
        return true;
    }
    try {
        return internal::SessionArchive(folders, services).holds(id);
    } catch (const Error&) {
        if (is_complete(content)) {
            throw;
        }
        return false;  // What lacks something was not sealed, wherever the archive is.
    }
}

/// The folders on whose shelf the interview lies.
std::optional<Folders> place_on_shelf(const Folders& folders, const Id<Session>& id) {
    for (Folders& place : internal::every_place(folders)) {
        if (is_there(shelved(place, id), id)) {
            return std::move(place);
        }
    }
    return std::nullopt;
}

DiscardedInterview entry_at(const Folders& folders, const fs::path& journal) {
    const std::string name = journal.filename().string();
    DiscardedInterview entry{Id<Session>(name.substr(0, name.size() - journal_ending.size())),
                             "",
                             "",
                             {},
                             DiscardKind::discarded,
                             "",
                             std::nullopt};
    try {
        if (const auto summary = formats::read_journal_summary(
                formats::read_file(journal, formats::largest_journal))) {
            entry.candidate = summary->interview.candidate.name;
            entry.role = summary->interview.role;
            entry.opened_at = summary->opened_at;
        }
    } catch (const Error&) {
        // It is listed by its id: what cannot be read now can still be brought back.
    }
    if (const auto note = read_note(note_path(folders, entry.id))) {
        entry.kind = note->kind;
        entry.reason = note->reason;
        entry.at = note->at;
    }
    return entry;
}

std::vector<DiscardedInterview> on_shelf(const Folders& place) {
    std::vector<DiscardedInterview> entries;
    for (const fs::path& journal : internal::files_in(shelf(place), journal_ending)) {
        entries.push_back(entry_at(place, journal));
    }
    return entries;
}

void remove_all(const Folders& folders, const Id<Session>& id) {
    for (const fs::path& file : internal::files_in(folders.data / "private", "")) {
        if (file.filename().string().starts_with(id.text() + ".")) {
            formats::remove_file(file);
        }
    }
    formats::remove_file(shelved(folders, id));
    formats::remove_file(note_path(folders, id));
}

bool try_to_remove(const Folders& folders, const Id<Session>& id) {
    try {
        remove_all(folders, id);
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

std::string words(DiscardKind kind) {
    return std::string(entry_of(kind).words);
}

std::string_view name_of(DiscardKind kind) {
    return entry_of(kind).name;
}

std::optional<DiscardKind> discard_kind_of(std::string_view name) {
    const auto* found = std::ranges::find(names, name, &Name::name);
    return found == names.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<Timestamp> DiscardedInterview::kept_until() const {
    return at ? std::optional(*at + discarded_kept) : std::nullopt;
}

Findings discard_interview(const Folders& folders,
                           const Services& services,
                           const Id<Session>& id,
                           DiscardKind kind,
                           const std::string& reason) {
    const Folders place = internal::folders_of(folders, id);
    const fs::path journal = journal_path(place, id);
    if (!is_there(journal, id)) {
        return {refusal("discard.no-session",
                        "There is no unfinished interview '" + id.text() + "' on this computer.")};
    }
    std::string why(trimmed(clean_text(reason)));
    std::ranges::replace(why, '\n', ' ');
    if (why.empty()) {
        return {refusal("discard.reason", "Say why: the reason is kept with the interview.")};
    }
    // Held until the journal is moved, so that no other program takes it up meanwhile.
    const auto held = formats::JournalWriter::reopen(journal);
    if (held.value && was_submitted(folders, place, services, id, held.value->content)) {
        return {refusal("discard.submitted",
                        "This interview was submitted: its card is sealed, and a correction of it "
                        "is the next revision.")};
    }
    if (is_put_aside(folders, id)) {
        return {taken(id)};
    }
    formats::make_folder(shelf(place));
    formats::write_file(note_path(place, id), note_bytes({kind, services.clock(), why}));
    return move_journal(journal, shelved(place, id)) ? Findings() : Findings{taken(id)};
}

Findings restore_interview(const Folders& folders, const Id<Session>& id) {
    const std::optional<Folders> place = place_on_shelf(folders, id);
    if (!place) {
        return {refusal("discard.none",
                        "No interview '" + id.text() +
                            "' was put aside on this computer; one is "
                            "kept for " +
                            std::to_string(discarded_kept.count()) + " days.")};
    }
    formats::make_folder(place->data / "sessions");
    if (!move_journal(shelved(*place, id), journal_path(*place, id))) {
        return {taken(id)};
    }
    formats::remove_file(note_path(*place, id));
    return {};
}

bool is_put_aside(const Folders& folders, const Id<Session>& id) {
    return place_on_shelf(folders, id).has_value();
}

std::vector<DiscardedInterview> discarded_interviews(const Folders& folders) {
    std::vector<DiscardedInterview> entries;
    for (const Folders& place : internal::every_place(folders)) {
        std::ranges::move(on_shelf(place), std::back_inserter(entries));
    }
    std::ranges::stable_sort(entries, std::ranges::greater(), &DiscardedInterview::at);
    return entries;
}

std::size_t remove_overdue(const Folders& folders, const Services& services) {
    std::size_t removed = 0;
    const Timestamp now = services.clock();
    for (const Folders& place : internal::every_place(folders)) {
        for (const DiscardedInterview& entry : on_shelf(place)) {
            const auto until = entry.kept_until();
            removed += until && *until <= now && try_to_remove(place, entry.id) ? 1 : 0;
        }
    }
    return removed;
}

}  // namespace evenhand::workflow
