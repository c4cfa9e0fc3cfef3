#pragma once

#include <filesystem>

namespace evenhand::testing {

/// While it lives, what is written to the files of a folder fails with this error: ENOSPC for a
/// full disk, EROFS for one that can only be read, on which no file can be opened to write either.
/// One at a time.
class FailingDisk {
public:
    FailingDisk(const std::filesystem::path& folder, int error_number);
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk();
};

}  // namespace evenhand::testing
