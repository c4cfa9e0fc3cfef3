#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/rubric_diff.h"
#include "core/rubric_lint.h"
#include "core/timestamp.h"
#include "workflow/live_interview.h"
#include "workflow/rubric_editor.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// One rubric of the library, with all its versions.
struct LibraryEntry {
    Id<Rubric> id;
    std::string title;
    std::string question;
    std::string competency;
    std::string level;
    std::vector<std::string> tags;
    std::optional<int> number;
    int published = 0;         ///< The newest published version; 0 when there is none.
    std::optional<int> draft;  ///< The version that a draft will be, when there is one.
    bool shipped = false;      ///< The newest published version came with the program.
    /// Why what an author would go on with, the draft, or without one the newest version, cannot be
    /// read; else empty. The texts above are then those of the newest version that can be, if any.
    std::string unreadable;
    std::string found_in;        ///< All its words, lower case, for searching.
    std::size_t open_parts = 0;  ///< Of the draft: made by an import and not accepted yet.
    /// Why the newest version cannot be used for interviews; else empty.
    std::string version_fault = {};
};

/// One published version of a rubric.
struct VersionEntry {
    int version = 1;
    std::string sha256;
    std::optional<Timestamp> published_at;  ///< Empty for one that was not published here.
    std::string author;                     ///< May be empty.
    std::string note;                       ///< What the author wrote about it; may be empty.
    bool shipped = false;
    bool altered = false;  ///< The file is missing or no longer what was published.
    std::string remark;    ///< What is odd about it, as a sentence; else empty.
    std::filesystem::path path;
};

/// A draft that is open for editing. Others may have it open too, in this program or elsewhere:
/// none ever overwrites what another has saved. Whoever edits it calls save() after a pause in
/// typing and on leaving.
class OpenDraft {
public:
    virtual ~OpenDraft() = default;
    OpenDraft(const OpenDraft&) = delete;
    OpenDraft& operator=(const OpenDraft&) = delete;

    [[nodiscard]] virtual RubricEditor& editor() noexcept = 0;
    [[nodiscard]] virtual const RubricEditor& editor() const noexcept = 0;
    /// The file that save() writes.
    [[nodiscard]] virtual std::filesystem::path path() const = 0;

    /// Writes the draft if it has changed since the last time; a next version that nobody has
    /// changed yet has no file. When another author has saved it meanwhile, nothing is overwritten:
    /// there is an error ("draft.conflict"), conflict() holds what they saved, and this draft's
    /// words are kept beside it as "ID.MINE.conflict.rubric.xml". Throws Error when the disk fails
    /// or somebody else keeps the library locked for seconds; the next save tries again.
    [[nodiscard]] Findings save() { return save_within(usual_patience); }
    /// The same, but waits no longer than `patience` for somebody else who is writing, and then
    /// throws Error (locked) with nothing done.
    [[nodiscard]] virtual Findings save_within(std::chrono::milliseconds patience) = 0;
    /// Others write for some milliseconds; who still waits after this has met a dead disk.
    static constexpr std::chrono::milliseconds usual_patience{3000};
    /// Tells of what another author has done to the file, as save() would, though there may be
    /// nothing to save. Who must rely on the answer holds the library's lock. Throws Error
    /// (unreadable_file).
    [[nodiscard]] virtual Findings confirm() = 0;
    /// Writes the file of a next version that nobody has changed yet. Findings and errors as
    /// save().
    [[nodiscard]] virtual Findings begin() = 0;
    /// Whether all that was typed is in the file; never while there is a conflict().
    [[nodiscard]] virtual bool saved() const noexcept = 0;

    /// What became of the draft's file in the hands of another author.
    struct Conflict {
        enum class Kind {
            changed,    ///< They have saved something else.
            gone,       ///< They have published or discarded it.
            unreadable  ///< Another program has written what is no rubric; `reason` says why.
        };
        Kind kind = Kind::changed;
        std::optional<Rubric> theirs;               ///< What they have saved; only of `changed`.
        std::vector<RubricDifference> differences;  ///< From theirs to ours.
        std::string reason;
    };
    [[nodiscard]] virtual const std::optional<Conflict>& conflict() const noexcept = 0;
    /// Theirs becomes this draft, as one edit that can be undone; of a draft that is gone, the
    /// editor becomes read-only. Does nothing when theirs cannot be read.
    virtual void take_theirs() = 0;
    /// Ours goes over theirs, which is kept beside it as "ID.THEIRS.conflict.rubric.xml"; a draft
    /// that is gone is there again, as the next version. Gives a hint that names the copy. Throws
    /// Error as save().
    [[nodiscard]] virtual Findings keep_ours() = 0;

    /// Ends the editing of a draft that was published: the editor becomes read-only.
    /// RubricLibrary::publish() calls it.
    virtual void retire() = 0;

protected:
    OpenDraft() = default;
};

/// A published rubric as publishing gives it.
struct PublishedRubric {
    PinnedRubric pinned;
    std::filesystem::path path;
};

/// The word lists of the program and of the person's library, without those that cannot be read: an
/// interview goes on without them, and the Rubrics place says what is wrong with them.
[[nodiscard]] LintWords words_for_hints(const Folders& folders, const Services& services);

/// Rubrics of a person or, in a shared folder, of a team: drafts that are edited, and published
/// versions that never change.
///
/// The folder holds drafts/ID.rubric.xml, ID.vN.rubric.xml for each published version,
/// published.txt (one line a version, with its hash) and pages/SHA256 for the source pages.
/// docs/formats.md, "Library folder", describes it, and which of two versions with one number
/// counts.
///
/// Holds nothing but the folders' names: each call sees what others have done meanwhile. May be
/// used from several threads.
class RubricLibrary {
public:
    /// `folder` is made when something is first written. `shipped`: the program's own rubrics and
    /// word lists, read only.
    RubricLibrary(std::filesystem::path folder, std::filesystem::path shipped, Services services);

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
    [[nodiscard]] const std::filesystem::path& shipped() const noexcept { return shipped_; }

    /// What is wrong or odd in the folder: versions that are missing, were altered or were not
    /// published here, files and lines that cannot be read. Reads every version.
    [[nodiscard]] Findings findings() const;

    /// What is wrong with the list of what was published, and no more: an error means that no
    /// version published here can be used.
    [[nodiscard]] Findings list_findings() const;

    /// The shipped word lists and, when the folder has one, its own lint.txt added to them. What is
    /// wrong in that one is a warning, and is left out. Throws Error (unreadable_file).
    [[nodiscard]] Parsed<LintWords> words() const;

    /// By number, then title. What cannot be read is an entry too, and says why.
    [[nodiscard]] std::vector<LibraryEntry> entries() const;
    /// Those that have all words of `text` somewhere, each as the beginning of a word.
    [[nodiscard]] static std::vector<LibraryEntry> matching(
        const std::vector<LibraryEntry>& entries, const std::string& text);

    /// Opens the draft; when there is none, the next version of the newest published one, which
    /// gets a file once it is changed. No value, and errors, when there is neither or it cannot be
    /// read.
    [[nodiscard]] Parsed<std::unique_ptr<OpenDraft>> open(const Id<Rubric>& id);
    /// The draft as it is saved, to be looked at. No value, and an error, when there is none or it
    /// cannot be read.
    [[nodiscard]] Parsed<Rubric> draft(const Id<Rubric>& id) const;
    /// A new draft with nothing but a title, and an id made of it that no other rubric has. Its
    /// file is there at once.
    [[nodiscard]] Parsed<std::unique_ptr<OpenDraft>> create(const std::string& title);
    /// Takes a draft in, never over another one: when the id is taken by a draft with other
    /// content, there is an error ("import.exists").
    [[nodiscard]] Findings add_draft(const Rubric& draft);
    /// Moves a draft to drafts/discarded/, where it stays. Gives the file it became. Throws Error
    /// (unreadable_file) when there is no draft.
    std::filesystem::path discard_draft(const Id<Rubric>& id);

    /// Oldest first.
    [[nodiscard]] std::vector<VersionEntry> versions(const Id<Rubric>& id) const;
    /// A published version, read only.
    [[nodiscard]] Parsed<PinnedRubric> version(const Id<Rubric>& id, int version) const;
    /// The source page, or nothing when the library does not have it.
    [[nodiscard]] std::optional<SourcePage> page(const Rubric& rubric) const;

    /// Freezes the draft as its version: writes ID.vN.rubric.xml, which is then read-only, and its
    /// line in published.txt, and removes the draft. No value, and the errors of
    /// publishing_findings(), when it is not fit; "publish.exists" when another author has
    /// published this version meanwhile: the draft stays and becomes the next version;
    /// "publish.unchanged" when it says what the newest version says; "draft.conflict" as
    /// OpenDraft::save(), also when there was nothing to save; "library.no-draft" when the draft
    /// was given up. Throws Error when the disk fails; nothing is published then.
    [[nodiscard]] Parsed<PublishedRubric> publish(OpenDraft& draft,
                                                  const std::string& author,
                                                  const std::string& note);

private:
    [[nodiscard]] std::unique_ptr<OpenDraft> opened(Rubric draft,
                                                    std::optional<std::string> bytes,
                                                    const Rubric& saved,
                                                    LintWords words) const;

    std::filesystem::path folder_;
    std::filesystem::path shipped_;
    Services services_;
};

/// The library of a person's data folder, data/rubrics, or the one that `folders` names instead.
[[nodiscard]] RubricLibrary usual_library(const Folders& folders, const Services& services);

/// False when the folder that `folders` names is not there. Nobody should write then: into a share
/// that is not connected, it would make a folder of that name here.
[[nodiscard]] bool library_is_there(const Folders& folders);

}  // namespace evenhand::workflow
