#include <algorithm>
#include <fstream>
#include <limits>

#include "archive/internal/backup.h"
#include "archive/internal/sqlite_store.h"

namespace evenhand::archive::internal {

namespace {

namespace fs = std::filesystem;

/// The database's file as SQLite itself has it open: were it opened and closed a second time, the
/// system would let go of the lock that keeps other programs out.
sqlite3_file* file_of(const Connection& truth) {
    sqlite3_file* file = nullptr;
    if (const int code =
            sqlite3_file_control(truth.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file)) {
        truth.fail(code);
    }
    return file;
}

BackupPart part_of(const Connection& truth) {
    sqlite3_file* file = file_of(truth);
    sqlite3_int64 size = 0;
    if (const int code = file->pMethods->xFileSize(file, &size)) {
        truth.fail(code);
    }
    return {"archive.db",
            static_cast<std::uint64_t>(size),
            [&truth, file](std::uint64_t first, std::size_t count) {
                std::string bytes(count, '\0');
                const int code = file->pMethods->xRead(
                    file, bytes.data(), static_cast<int>(count), static_cast<sqlite3_int64>(first));
                if (code != SQLITE_OK) {
                    truth.fail(code);
                }
                return bytes;
            }};
}

/// What lies beside the databases: the files of keys.
bool goes_along(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    return entry.is_regular_file() && !entry.is_symlink() && !name.starts_with(".") &&
           !name.starts_with("archive.db") && !name.starts_with("index.db");
}

BackupPart part_of(const fs::path& path) {
    return {path.filename().string(),
            fs::file_size(path),
            [path](std::uint64_t first, std::size_t count) {
                std::ifstream file(path, std::ios::binary);
                std::string bytes(count, '\0');
                file.seekg(static_cast<std::streamoff>(first));
                file.read(bytes.data(), static_cast<std::streamsize>(count));
                if (static_cast<std::size_t>(file.gcount()) != count) {
                    throw Error(ErrorCode::unreadable_file, "Cannot read " + path.string() + ".");
                }
                return bytes;
            }};
}

/// Whether the file would come to lie in this folder, or in one below it.
bool lies_within(const fs::path& file, const fs::path& folder) {
    std::error_code ignored;
    for (fs::path above = fs::weakly_canonical(fs::absolute(file, ignored), ignored).parent_path();
         above.has_relative_path();
         above = above.parent_path()) {
        if (fs::equivalent(above, folder, ignored)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void SqliteStore::back_up(const fs::path& file, const BackupMeans& means) {
    if (lies_within(file, folder_.path())) {
        throw Error(ErrorCode::refused,
                    folder_.thing() + " is not backed up into its own folder: " + file.string() +
                        " would take the place of what lies there, or be lost with it.");
    }
    with_truth([&](Connection& truth) {
        if (!read_only()) {
            truth.empty_log();
        } else if (folder_.has_log()) {
            refuse(truth, "must be opened once where it can be written, before it is backed up.");
        }
        std::vector<BackupPart> parts = {part_of(truth)};
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_.path())) {
            if (goes_along(entry)) {
                parts.push_back(part_of(entry.path()));
            }
        }
        write_backup(file, means, parts);
    });
}

}  // namespace evenhand::archive::internal
