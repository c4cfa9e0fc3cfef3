#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/finding.h"
#include "core/kit_check.h"
#include "core/kit_plan.h"
#include "workflow/kit_editor.h"
#include "workflow/rubric_library.h"
#include "workflow/services.h"

namespace evenhand::workflow {

namespace internal {
class KeptFile;
}

/// A kit as it was found in a library.
struct KitFile {
    /// Whose it is.
    enum class Source {
        shipped,  ///< Came with the program.
        own,      ///< Made here.
        changed   ///< Made here of one that came with the program, in whose place it stands.
    };
    KitPlan plan;  ///< Has its id alone when it cannot be read.
    std::filesystem::path path;
    Source source = Source::own;
    std::string unreadable;  ///< Why it cannot be read; else empty.
};

/// A kit that is open for editing. Whoever edits it calls save() after a pause and on leaving.
class OpenKit {
public:
    /// `known`: what the file of the library's own kit holds; nothing when there is none yet.
    /// `fresh`: the kit has not been written yet, and gets another id when its own is taken.
    OpenKit(RubricLibrary library, KitPlan plan, std::optional<std::string> known, bool fresh);
    ~OpenKit();
    OpenKit(const OpenKit&) = delete;
    OpenKit& operator=(const OpenKit&) = delete;

    [[nodiscard]] KitEditor& editor() noexcept { return editor_; }
    [[nodiscard]] const KitEditor& editor() const noexcept { return editor_; }
    /// The kit as save() writes it.
    [[nodiscard]] KitPlan plan() const;
    [[nodiscard]] std::filesystem::path path() const;

    /// Writes the kit if it has changed since the last time. One that came with the program is
    /// written as the library's own. Nothing that another person has saved meanwhile is
    /// overwritten: this kit then goes on as "ID-2", which a warning says ("kit.conflict"). An
    /// error ("kit.title") while the kit has no title. Throws Error when the disk fails.
    [[nodiscard]] Findings save() { return save_within(OpenDraft::usual_patience); }
    /// The same, waiting at most so long for others who are writing in the library; then throws
    /// Error (locked), and nothing is lost.
    [[nodiscard]] Findings save_within(std::chrono::milliseconds patience);
    /// Whether all that was changed is in the file.
    [[nodiscard]] bool saved() const noexcept { return !fresh_ && editor_.kit() == saved_; }

    /// What the library has for each entry, in their order. Each rubric is read once.
    [[nodiscard]] const std::vector<KitRubric>& rubrics();
    /// Forgets what was read of the library.
    void refresh();

    /// How a kit asks a rubric: its newest published version, or its draft when there is none,
    /// with the minutes that it plans. No value, and an error ("kit.missing"), when it is not there
    /// or not fit for an interview.
    [[nodiscard]] std::vector<Parsed<KitEntry>> newest(
        const std::vector<Id<Rubric>>& rubrics) const;
    /// Adds a rubric as newest() gives it, before `at` or at the end. Gives its place.
    [[nodiscard]] Parsed<std::size_t> add(const Id<Rubric>& rubric,
                                          std::optional<std::size_t> at = std::nullopt);
    /// Lets every entry that is behind ask the newest published version of its rubric, drafts that
    /// have been published or discarded since among them, as one step. No version is lowered, and
    /// a draft that is there stays. Errors ("kit.missing") name those for which there is none.
    Findings ask_newest();

private:
    [[nodiscard]] Findings begin();
    [[nodiscard]] Findings go_on_as_another();

    RubricLibrary library_;
    KitEditor editor_;
    KitPlan saved_;
    std::string id_;
    bool fresh_;
    std::unique_ptr<internal::KeptFile> file_;
    std::map<std::tuple<std::string, int, std::string>, KitRubric> read_;
    std::vector<KitRubric> rubrics_;
};

/// The kits of a rubric library: those of its folder kits/, and those that came with the program.
/// Holds nothing but the folders' names.
class KitLibrary {
public:
    KitLibrary(RubricLibrary library, Services services);

    [[nodiscard]] const RubricLibrary& rubrics() const noexcept { return library_; }

    /// By title. What cannot be read says why, the folder kits/ too.
    [[nodiscard]] std::vector<KitFile> kits() const;

    /// No value, and errors, when there is none of that id ("kit.none") or it cannot be read. A
    /// kit of the library's own that cannot be read is never passed over for the program's.
    [[nodiscard]] Parsed<KitPlan> kit(const std::string& id) const;
    /// As kit().
    [[nodiscard]] Parsed<std::unique_ptr<OpenKit>> open(const std::string& id) const;
    /// A new kit with an id made of its title, and the questions of `original` unless that is
    /// empty. It has no file before it is saved. No value, and errors, for a blank title
    /// ("kit.title") and those of kit().
    [[nodiscard]] Parsed<std::unique_ptr<OpenKit>> begin(const std::string& title,
                                                         const std::string& original = "") const;
    /// The same, with its file. Throws Error when it cannot be written.
    [[nodiscard]] Parsed<std::unique_ptr<OpenKit>> create(const std::string& title) const;
    [[nodiscard]] Parsed<std::unique_ptr<OpenKit>> copy(const std::string& id,
                                                        const std::string& title) const;
    /// Moves the library's own kit to kits/discarded/, where it stays. Gives the file it became.
    /// Throws Error (unreadable_file) when there is none.
    [[nodiscard]] std::filesystem::path discard(const std::string& id) const;

    /// What the library has for each entry of a plan, in their order.
    [[nodiscard]] std::vector<KitRubric> rubrics_of(const KitPlan& plan) const;

private:
    RubricLibrary library_;
    Services services_;
};

}  // namespace evenhand::workflow
