#include "workflow/internal/kit_stock.h"

#include <optional>
#include <utility>

#include "core/rubric_check.h"
#include "workflow/internal/draft_file.h"

namespace evenhand::workflow::internal {

namespace {

std::string named(const Id<Rubric>& id) {
    return "\u201C" + id.text() + "\u201D";
}

}  // namespace

KitStock::KitStock(LibraryPaths paths, const std::filesystem::path& shipped)
    : paths_(std::move(paths)), shelf_(paths_, shipped) {}

KitRubric KitStock::find(const KitEntry& entry) const {
    KitRubric found = entry.version == 0 ? find_draft(entry.rubric) : find_version(entry);
    const ShelfVersion* newest = shelf_.newest(entry.rubric);
    found.newest = newest != nullptr ? newest->entry.version : 0;
    return found;
}

KitRubric KitStock::find_version(const KitEntry& entry) const {
    const std::string wanted = named(entry.rubric) + ", version " + std::to_string(entry.version);
    const ShelfVersion* version = shelf_.with_hash(entry.sha256);
    if (version == nullptr || version->id != entry.rubric ||
        version->entry.version != entry.version) {
        const bool other = shelf_.at(entry.rubric, entry.version) != nullptr;
        return {std::nullopt,
                wanted + (other ? ", has other words in this library than the kit asks; ask the "
                                  "newest version, or take the question out."
                                : ", is not in this library; put it there, or take the question "
                                  "out."),
                0};
    }
    auto read = VersionShelf::read_fit(*version);
    if (!read.value) {
        return {std::nullopt, first_fault(read.findings), 0};
    }
    return {std::move(read.value->rubric), "", 0};
}

KitRubric KitStock::find_draft(const Id<Rubric>& id) const {
    auto read = read_draft_of(paths_, id);
    if (read.value) {
        return {std::move(read.value), "", 0};
    }
    if (first_error(read.findings)->code != "library.no-draft") {
        return {std::nullopt, first_fault(read.findings), 0};
    }
    return {std::nullopt,
            shelf_.newest(id) != nullptr
                ? "The draft of " + named(id) +
                      " has been published or discarded; ask the newest version."
                : "There is no rubric " + named(id) + " in this library; take the question out.",
            0};
}

Parsed<KitEntry> KitStock::newest(const Id<Rubric>& id) const {
    std::string fault = "There is no rubric " + named(id) + " in the library.";
    if (!is_rubric_id(id.text())) {
        return {std::nullopt, {{Severity::error, "kit.missing", std::move(fault), id.text()}}};
    }
    if (const ShelfVersion* newest = shelf_.newest(id)) {
        const auto read = VersionShelf::read_fit(*newest);
        if (read.value) {
            return {
                KitEntry{
                    id, newest->entry.version, read.value->sha256, read.value->rubric.minutes, ""},
                {}};
        }
        fault = first_fault(read.findings);
    } else {
        const auto draft = read_draft_of(paths_, id);
        if (draft.value) {
            return {KitEntry{id, 0, "", draft.value->minutes, ""}, {}};
        }
        if (first_error(draft.findings)->code != "library.no-draft") {
            fault = first_fault(draft.findings);
        }
    }
    return {std::nullopt, {{Severity::error, "kit.missing", std::move(fault), id.text()}}};
}

}  // namespace evenhand::workflow::internal
