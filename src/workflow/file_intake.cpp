#include "workflow/file_intake.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "formats/file.h"
#include "formats/kit_file.h"
#include "formats/practice_file.h"
#include "formats/rubric_file.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/kit_files.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/internal/version_shelf.h"
#include "workflow/published_view.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using OpenedDraft = Parsed<std::unique_ptr<OpenDraft>>;

std::string in_quotes(const std::string& words) {
    return "\u201C" + words + "\u201D";
}

bool is_same_file(const fs::path& one, const fs::path& other) {
    std::error_code missing;
    return fs::equivalent(one, other, missing);
}

/// Their words, whatever version each is to be.
bool say_the_same(Rubric one, const Rubric& other) {
    one.version = other.version;
    one.status = other.status;
    return one == other;
}

/// The library's version with these very bytes; null when it has none that can be read.
const internal::ShelfVersion* version_with(const internal::VersionShelf& shelf,
                                           const PinnedRubric& rubric) {
    const internal::ShelfVersion* version = shelf.with_hash(rubric.sha256);
    return version != nullptr && version->id == rubric.rubric.id &&
                   internal::VersionShelf::read(*version).value
               ? version
               : nullptr;
}

/// Opens what the library has, with a remark that comes first.
OpenedDraft told(OpenedDraft opened, Severity severity, const char* code, std::string sentence) {
    if (opened.value) {
        opened.findings.insert(opened.findings.begin(), {severity, code, std::move(sentence), ""});
    }
    return opened;
}

OpenedDraft taken_in(RubricLibrary& library, Rubric rubric, int next_version) {
    rubric.status = RubricStatus::draft;
    rubric.version = next_version;
    Findings errors = library.add_draft(rubric);
    if (has_error(errors)) {
        return {std::nullopt, std::move(errors)};
    }
    return told(library.open(rubric.id),
                Severity::hint,
                "file.taken",
                in_quotes(rubric.title) + " is now a draft of version " +
                    std::to_string(next_version) + " in the library.");
}

std::string how_it_counts(const fs::path& file, const fs::path& beside) {
    if (beside.empty()) {
        return "";
    }
    return is_same_file(file.parent_path(), beside)
               ? " They are counted when the round is gathered."
               : " To have them counted, put the file into " + beside.string() + ".";
}

}  // namespace

OpenedDraft open_rubric_file(RubricLibrary& library, const fs::path& file) {
    const std::string name = file.filename().string();
    auto read = formats::read_rubric(formats::read_file(file), name);
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    const Rubric& rubric = read.value->rubric;
    const internal::LibraryPaths paths(library.folder());
    const internal::VersionShelf shelf(paths, library.shipped());
    if (const internal::ShelfVersion* version = version_with(shelf, *read.value)) {
        return told(open_read_only(library, rubric.id, version->entry.version),
                    Severity::hint,
                    "file.known",
                    "The library has this rubric: it is version " +
                        std::to_string(version->entry.version) + ", shown to be read.");
    }
    std::error_code none;
    if (!fs::exists(paths.draft(rubric.id), none)) {
        return taken_in(library, rubric, shelf.next_version(rubric.id));
    }
    const auto draft = library.draft(rubric.id);
    if (is_same_file(file, paths.draft(rubric.id)) ||
        (draft.value && say_the_same(rubric, *draft.value))) {
        return library.open(rubric.id);
    }
    return told({open_to_read(library, rubric, file), {}},
                Severity::warning,
                "file.draft-there",
                "The library has another draft of " + in_quotes(rubric.id.text()) +
                    ", which stays as it is. " + name +
                    " is shown to be read; discard that draft to take this one in.");
}

Parsed<std::unique_ptr<OpenKit>> open_kit_file(const KitLibrary& library, const fs::path& file) {
    auto read = formats::read_kit(formats::read_file(file), file.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    if (library.kit(read.value->id).value == *read.value) {
        return library.open(read.value->id);
    }
    const RubricLibrary& rubrics = library.rubrics();
    const KitPlan placed =
        internal::put_kit(internal::LibraryPaths(rubrics.folder()), rubrics.shipped(), *read.value);
    auto opened = library.open(placed.id);
    if (opened.value) {
        opened.findings.push_back({Severity::hint,
                                   "file.taken",
                                   placed.id == read.value->id
                                       ? in_quotes(placed.title) + " is now a kit of the library."
                                       : "The library has another kit " +
                                             in_quotes(read.value->id) +
                                             ", which stays as it is. This one is now the kit " +
                                             in_quotes(placed.id) + ".",
                                   ""});
    }
    return opened;
}

Parsed<PracticeFileView> read_practice_file(const Folders& folders, const fs::path& file) {
    const std::string name = file.filename().string();
    const std::string bytes = formats::read_file(file);
    const std::string id = formats::round_of_practice(bytes);
    if (id.empty()) {
        return {std::nullopt,
                {{Severity::error,
                  "practice.unreadable",
                  "This is no practice of a round: it names none.",
                  name}}};
    }
    const internal::PracticeFolder folder(folders.data);
    const auto known = folder.rounds();
    if (std::ranges::find(known, id) == known.end()) {
        return {std::nullopt,
                {{Severity::error,
                  "practice.no-round",
                  "These are ratings of the round " + in_quotes(id) +
                      ", which is not here. Open the round's own file first (" + id +
                      std::string(internal::round_ending) + ").",
                  name}}};
    }
    const auto round = folder.round(id);
    if (!round.value) {
        return {std::nullopt, round.findings};
    }
    auto practice = formats::read_practice(bytes, name, *round.value);
    if (!practice.value) {
        return {std::nullopt, std::move(practice.findings)};
    }
    const std::size_t answers = answers_of(round.value->round).size();
    return {PracticeFileView{id,
                             "Ratings of " + practice.value->rater + " in " +
                                 in_quotes(round.value->round.title) + ": " +
                                 std::to_string(practice.value->answers.size()) + " of " +
                                 internal::counted(answers, "answer") + ", under whole seals." +
                                 how_it_counts(fs::absolute(file), folder.beside(id))},
            std::move(practice.findings)};
}

}  // namespace evenhand::workflow
