#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>

#include "archive/internal/store_fixture.h"
#include "core/error.h"
#include "scratch_folder.h"

namespace evenhand::testing {

/// A folder archive that can be closed and opened again.
struct FolderArchive {
    ScratchFolder scratch;
    std::filesystem::path folder = scratch / "archive";
    std::unique_ptr<archive::internal::Store> store;

    FolderArchive() { open(); }
    void open(bool read_only = false) {
        store.reset();
        store = archive::internal::open_sqlite_store(folder.string(), read_only, source_of(store));
    }
    [[nodiscard]] std::filesystem::path truth() const { return folder / "archive.db"; }
    [[nodiscard]] std::filesystem::path index() const { return folder / "index.db"; }
};

[[nodiscard]] inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void put_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
}

/// The first file under a folder that has these bytes in it; empty when none has.
[[nodiscard]] inline std::filesystem::path file_with(const std::filesystem::path& folder,
                                                     const std::string& bytes) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && bytes_of(entry.path()).find(bytes) != std::string::npos) {
            return entry.path();
        }
    }
    return {};
}

/// The error that this throws; nothing when it throws none.
[[nodiscard]] inline std::optional<Error> error_of(const std::function<void()>& task) {
    try {
        task();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// Rights that root does not have to ask for cannot be tested by root.
[[nodiscard]] inline bool is_root() {
    return ::geteuid() == 0;
}

}  // namespace evenhand::testing
