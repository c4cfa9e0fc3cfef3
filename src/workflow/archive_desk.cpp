#include "workflow/archive_desk.h"

#include "archive/archive.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow {

std::unique_ptr<ArchiveDesk> ArchiveDesk::open(const Folders& folders,
                                               const Services& services,
                                               const Options& options) {
    auto desk = std::make_unique<internal::Desk>(folders, services, options);
    (void)desk->keys();  // What cannot be opened is said now.
    return desk;
}

void restore_archive(const std::filesystem::path& file,
                     const std::string& passphrase,
                     const std::filesystem::path& folder) {
    archive::Archive::restore(file, passphrase, folder);
}

}  // namespace evenhand::workflow
