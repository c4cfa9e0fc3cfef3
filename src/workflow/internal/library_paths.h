#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rubric.h"
#include "core/timestamp.h"

namespace evenhand::workflow::internal {

inline constexpr std::string_view rubric_ending = ".rubric.xml";
inline constexpr std::string_view publishing_ending = ".publishing";

/// Where the things of a library lie (docs/formats.md, "Library folder").
class LibraryPaths {
public:
    explicit LibraryPaths(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
    [[nodiscard]] std::filesystem::path drafts() const { return folder_ / "drafts"; }
    [[nodiscard]] std::filesystem::path pages() const { return folder_ / "pages"; }
    [[nodiscard]] std::filesystem::path kits() const { return folder_ / "kits"; }
    [[nodiscard]] std::filesystem::path lock() const { return drafts() / ".lock"; }
    [[nodiscard]] std::filesystem::path list() const { return folder_ / "published.txt"; }

    [[nodiscard]] std::filesystem::path draft(const Id<Rubric>& id) const;
    /// What one of two authors had written when both had saved.
    [[nodiscard]] std::filesystem::path copy(const Id<Rubric>& id, const std::string& name) const;
    [[nodiscard]] std::filesystem::path discarded(const Id<Rubric>& id, Timestamp when) const;
    [[nodiscard]] std::filesystem::path version(const Id<Rubric>& id, int version) const;
    /// The line that is to be added to the list, while a version is being published.
    [[nodiscard]] std::filesystem::path publishing(const Id<Rubric>& id, int version) const;
    [[nodiscard]] std::filesystem::path page(const std::string& sha256) const;

    [[nodiscard]] std::filesystem::path kit(const std::string& id) const;
    [[nodiscard]] std::filesystem::path discarded_kit(const std::string& id, Timestamp when) const;

private:
    std::filesystem::path folder_;
};

/// The id with "-2", "-3" ... behind it, cut so that it is still one.
[[nodiscard]] Id<Rubric> numbered(const Id<Rubric>& id, int number);

/// The id of a draft by the name of its file; nothing for another file.
[[nodiscard]] std::optional<Id<Rubric>> draft_of(const std::filesystem::path& file);

/// Whether the file is named as a version that was published here: "ID.vN.rubric.xml".
[[nodiscard]] bool is_named_as_version(const std::filesystem::path& file);

/// Whether the file is a kept copy of that rubric's draft.
[[nodiscard]] bool is_copy_of(const Id<Rubric>& id, const std::filesystem::path& file);

/// Files with that ending, hidden ones left out, by name; none when the folder cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                                          std::string_view ending);

/// Whether a text is a SHA-256 in lower-case hexadecimal.
[[nodiscard]] bool is_sha256(std::string_view text) noexcept;

}  // namespace evenhand::workflow::internal
