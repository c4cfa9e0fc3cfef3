#include "workflow/card_files.h"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "core/error.h"
#include "formats/debrief_file.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/archive_access.h"

namespace evenhand::workflow {

std::string card_bytes(const std::filesystem::path& file) {
    return formats::read_file(file);
}

namespace {

/// The files below a folder whose names end in one of these ways, by name.
std::vector<std::filesystem::path> files_ending(const std::filesystem::path& folder,
                                                const std::vector<std::string_view>& endings) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    for (std::filesystem::recursive_directory_iterator entry(folder, options, error);
         !error && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (std::ranges::any_of(endings, [&](auto ending) { return name.ends_with(ending); })) {
            files.push_back(entry->path());
        }
    }
    if (error) {
        throw Error(ErrorCode::unreadable_file,
                    "The folder " + folder.string() + " cannot be read: " + error.message() + ".");
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

std::vector<std::filesystem::path> cards_in(const std::filesystem::path& folder) {
    return files_ending(folder, {formats::scorecard_ending});
}

std::vector<std::filesystem::path> records_in(const std::filesystem::path& folder) {
    return files_ending(folder, {formats::scorecard_ending, formats::debrief_ending});
}

bool is_archive(const std::string& address) {
    std::error_code none;
    return internal::archive_address({}, address).server ||
           std::filesystem::exists(std::filesystem::path(address) / "archive.db", none);
}

}  // namespace evenhand::workflow
