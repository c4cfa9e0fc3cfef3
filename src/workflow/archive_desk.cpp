#include "workflow/archive_desk.h"

#include <set>

#include "archive/archive.h"
#include "core/utf8.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow {

std::unique_ptr<ArchiveDesk> ArchiveDesk::open(const Folders& folders,
                                               const Services& services,
                                               const Options& options) {
    auto desk = std::make_unique<internal::Desk>(folders, services, options);
    (void)desk->keys();  // What cannot be opened is said now.
    return desk;
}

std::string passphrase_remark(const std::string& passphrase) {
    constexpr std::size_t enough = 12;
    constexpr std::size_t enough_digits = 20;
    constexpr std::size_t few = 5;
    const std::string advice =
        " Four or five words that have nothing to do with one another are better, and easy to "
        "keep in mind.";
    const bool digits = passphrase.find_first_not_of("0123456789") == std::string::npos;
    if (passphrase.empty()) {
        return "";
    }
    if (length(passphrase) < enough) {
        return "This passphrase is short: whoever gets the file can find it by trying." + advice;
    }
    if ((digits && passphrase.size() < enough_digits) ||
        std::set(passphrase.begin(), passphrase.end()).size() < few) {
        return "This passphrase has too few different characters: whoever gets the file can find "
               "it by trying." +
               advice;
    }
    return "";
}

void restore_archive(const std::filesystem::path& file,
                     const std::string& passphrase,
                     const std::filesystem::path& folder) {
    archive::Archive::restore(file, passphrase, folder);
}

}  // namespace evenhand::workflow
