#include "workflow/internal/library_paths.h"

#include <algorithm>
#include <system_error>

#include "core/rubric_check.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view copy_ending = ".conflict.rubric.xml";

std::string named(const Id<Rubric>& id, const std::string& middle) {
    return id.text() + middle + std::string(rubric_ending);
}

/// "20261125T100000Z": a moment as every file system takes it in a name.
std::string name_of(Timestamp when) {
    std::string name = to_iso(when);
    std::erase_if(name, [](char character) { return character == '-' || character == ':'; });
    return name;
}

}  // namespace

fs::path LibraryPaths::draft(const Id<Rubric>& id) const {
    return drafts() / named(id, "");
}

fs::path LibraryPaths::copy(const Id<Rubric>& id, const std::string& name) const {
    return drafts() / (id.text() + "." + name + std::string(copy_ending));
}

fs::path LibraryPaths::discarded(const Id<Rubric>& id, Timestamp when) const {
    return drafts() / "discarded" / named(id, "." + name_of(when));
}

fs::path LibraryPaths::version(const Id<Rubric>& id, int version) const {
    return folder_ / named(id, ".v" + std::to_string(version));
}

fs::path LibraryPaths::publishing(const Id<Rubric>& id, int version) const {
    return folder_ / (id.text() + ".v" + std::to_string(version) + std::string(publishing_ending));
}

fs::path LibraryPaths::page(const std::string& sha256) const {
    return pages() / sha256;
}

fs::path LibraryPaths::kit(const std::string& id) const {
    return kits() / (id + ".kit.xml");
}

fs::path LibraryPaths::discarded_kit(const std::string& id, Timestamp when) const {
    return kits() / "discarded" / (id + "." + name_of(when) + ".kit.xml");
}

Id<Rubric> numbered(const Id<Rubric>& id, int number) {
    constexpr std::size_t longest = 64;
    const std::string ending = "-" + std::to_string(number);
    return Id<Rubric>(id.text().substr(0, longest - ending.size()) + ending);
}

std::optional<Id<Rubric>> draft_of(const fs::path& file) {
    std::string name = file.filename().string();
    if (!name.ends_with(rubric_ending)) {
        return std::nullopt;
    }
    name.resize(name.size() - rubric_ending.size());
    return is_rubric_id(name) ? std::optional(Id<Rubric>(std::move(name))) : std::nullopt;
}

bool is_named_as_version(const fs::path& file) {
    const std::string name = file.filename().string();
    if (!name.ends_with(rubric_ending)) {
        return false;
    }
    const std::string stem = name.substr(0, name.size() - rubric_ending.size());
    const std::size_t number = stem.find_last_not_of("0123456789") + 1;
    return number > 2 && number < stem.size() && stem.compare(number - 2, 2, ".v") == 0;
}

bool is_copy_of(const Id<Rubric>& id, const fs::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with(id.text() + ".") && name.ends_with(copy_ending);
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.ends_with(ending) && !name.starts_with('.')) {
            found.push_back(entry->path());
        }
    }
    std::ranges::sort(found);
    return found;
}

bool is_sha256(std::string_view text) noexcept {
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace evenhand::workflow::internal
