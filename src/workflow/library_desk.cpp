#include "workflow/library_desk.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "core/number_text.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/publish_draft.h"
#include "workflow/internal/version_shelf.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

const std::string draft_word = "draft";

bool is_path(const std::string& name) {
    return name.find('/') != std::string::npos || name.ends_with(".xml");
}

Parsed<DiffPair> refused(const char* code, std::string sentence) {
    return {std::nullopt, {{Severity::error, code, std::move(sentence), ""}}};
}

/// What would stop the file from being published, were it a draft.
Findings blocking(const RubricLibrary& library, const Services& services, Rubric rubric) {
    rubric.status = RubricStatus::draft;
    auto words = library.words();
    std::optional<SourcePage> page = library.page(rubric);
    const RubricEditor editor(
        std::move(rubric), std::move(page), words.value.value_or(LintWords()), services.clock);
    Findings errors = internal::publishing_errors(editor);
    const internal::VersionShelf shelf(internal::LibraryPaths(library.folder()), library.shipped());
    std::ranges::move(internal::same_as_published(shelf, editor.rubric()),
                      std::back_inserter(errors));
    return errors;
}

/// The id of a file's rubric, which is a draft of the library afterwards.
Parsed<Id<Rubric>> take_in(RubricLibrary& library, const Services& services, const fs::path& file) {
    auto read = formats::read_rubric(formats::read_file(file), file.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    const Id<Rubric> id = read.value->rubric.id;
    std::error_code error;
    const fs::path draft = internal::LibraryPaths(library.folder()).draft(id);
    if (fs::equivalent(file, draft, error)) {
        return {id, {}};
    }
    Findings errors = blocking(library, services, read.value->rubric);
    if (errors.empty()) {
        errors = library.add_draft(read.value->rubric);
    }
    return errors.empty() ? Parsed<Id<Rubric>>{id, {}}
                          : Parsed<Id<Rubric>>{std::nullopt, std::move(errors)};
}

Parsed<DiffSide> side_of_file(const fs::path& file) {
    auto read = formats::read_rubric(formats::read_file(file), file.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {DiffSide{file.string(), std::move(read.value->rubric)}, {}};
}

Parsed<DiffSide> side_of_draft(const RubricLibrary& library, const Id<Rubric>& id) {
    auto read = library.draft(id);
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {DiffSide{draft_word, std::move(*read.value)}, {}};
}

/// `version` is a number or "draft".
Parsed<DiffSide> side_of(const RubricLibrary& library,
                         const Id<Rubric>& id,
                         const std::string& version) {
    if (version == draft_word) {
        return side_of_draft(library, id);
    }
    auto read = library.version(id, to_int(version).value_or(0));
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {DiffSide{"version " + version, std::move(read.value->rubric)}, {}};
}

Parsed<DiffPair> pair_of(Parsed<DiffSide> older, Parsed<DiffSide> newer) {
    Parsed<DiffPair> pair{std::nullopt, std::move(older.findings)};
    append(pair.findings, std::move(newer.findings));
    if (older.value && newer.value) {
        pair.value = DiffPair{std::move(*older.value), std::move(*newer.value)};
    }
    return pair;
}

/// The versions of a rubric, oldest first, and "draft" behind them when there is one.
std::vector<std::string> sides_of(const RubricLibrary& library, const Id<Rubric>& id) {
    std::vector<std::string> sides;
    for (const VersionEntry& entry : library.versions(id)) {
        const std::string version = std::to_string(entry.version);
        if (sides.empty() || sides.back() != version) {
            sides.push_back(version);
        }
    }
    std::error_code error;
    if (fs::exists(internal::LibraryPaths(library.folder()).draft(id), error)) {
        sides.push_back(draft_word);
    }
    return sides;
}

}  // namespace

Parsed<PublishedRubric> publish_named(RubricLibrary& library,
                                      const Services& services,
                                      const std::string& name,
                                      const std::string& author,
                                      const std::string& note) {
    const Parsed<Id<Rubric>> id =
        is_path(name) ? take_in(library, services, name) : Parsed<Id<Rubric>>{Id<Rubric>(name), {}};
    if (!id.value) {
        return {std::nullopt, id.findings};
    }
    auto draft = library.open(*id.value);
    if (!draft.value) {
        return {std::nullopt, std::move(draft.findings)};
    }
    auto published = library.publish(**draft.value, author, note);
    published.findings.insert(published.findings.begin(),
                              std::make_move_iterator(draft.findings.begin()),
                              std::make_move_iterator(draft.findings.end()));
    return published;
}

Parsed<fs::path> begin_draft(RubricLibrary& library, const std::string& id) {
    auto draft = library.open(Id<Rubric>(id));
    Parsed<fs::path> begun{std::nullopt, std::move(draft.findings)};
    if (draft.value) {
        std::ranges::move((*draft.value)->begin(), std::back_inserter(begun.findings));
        begun.value = (*draft.value)->path();
    }
    return begun;
}

Parsed<DiffPair> pair_named(RubricLibrary& library, const std::vector<std::string>& names) {
    if (names.size() == 2 && is_path(names[0]) && is_path(names[1])) {
        return pair_of(side_of_file(names[0]), side_of_file(names[1]));
    }
    if (names.empty() || names.size() > 3 || is_path(names[0])) {
        return refused("diff.names", "Name two files, or a rubric's id and up to two versions.");
    }
    const Id<Rubric> id(names[0]);
    if (names.size() == 3) {
        return pair_of(side_of(library, id, names[1]), side_of(library, id, names[2]));
    }
    const std::vector<std::string> sides = sides_of(library, id);
    if (names.size() == 2 && !sides.empty()) {
        return pair_of(side_of(library, id, names[1]), side_of(library, id, sides.back()));
    }
    if (sides.size() < 2) {
        return refused("diff.one-version",
                       "\u201C" + id.text() + "\u201D has " +
                           (sides.empty() ? "no version" : "nothing else") +
                           " in the library to compare.");
    }
    return pair_of(side_of(library, id, sides[sides.size() - 2]),
                   side_of(library, id, sides.back()));
}

}  // namespace evenhand::workflow
