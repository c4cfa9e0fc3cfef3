#include "workflow/card_files.h"

#include <system_error>

#include "formats/file.h"
#include "workflow/internal/archive_access.h"

namespace evenhand::workflow {

std::string card_bytes(const std::filesystem::path& file) {
    return formats::read_file(file);
}

bool is_archive(const std::string& address) {
    std::error_code none;
    return internal::archive_address({}, address).server ||
           std::filesystem::exists(std::filesystem::path(address) / "archive.db", none);
}

}  // namespace evenhand::workflow
