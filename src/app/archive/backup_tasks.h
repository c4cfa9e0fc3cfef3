#pragma once

#include <filesystem>
#include <string>

#include "app/archive/archive_work.h"

namespace evenhand::app {

/// The whole archive as one sealed file, and out of such a file again.
class BackupTasks {
public:
    explicit BackupTasks(ArchiveWork& work) : work_(work) {}

    void back_up();
    /// Into an empty folder; needs no archive.
    void restore();

private:
    void write(const std::string& passphrase);
    void read(const std::filesystem::path& file,
              const std::string& passphrase,
              const std::filesystem::path& folder);
    void offer_to_open(const std::filesystem::path& folder);

    ArchiveWork& work_;
};

}  // namespace evenhand::app
