#include "workflow/card_files.h"

#include <algorithm>
#include <system_error>

#include "core/error.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/archive_access.h"

namespace evenhand::workflow {

std::string card_bytes(const std::filesystem::path& file) {
    return formats::read_file(file);
}

std::vector<std::filesystem::path> cards_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    for (std::filesystem::recursive_directory_iterator entry(folder, options, error);
         !error && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(error)) {
        if (entry->path().filename().string().ends_with(formats::scorecard_ending)) {
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

bool is_archive(const std::string& address) {
    std::error_code none;
    return internal::archive_address({}, address).server ||
           std::filesystem::exists(std::filesystem::path(address) / "archive.db", none);
}

}  // namespace evenhand::workflow
