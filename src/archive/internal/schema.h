#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>

#include "archive/internal/sqlite_connection.h"

namespace evenhand::archive::internal {

/// "Evha": tells an archive from every other SQLite database.
constexpr std::int64_t archive_application = 0x45766861;

/// One step from a version of the tables to the next; the first makes them.
using Migration = const char*;

/// Those of archive.db, in order: the version of its tables is how many have been done.
[[nodiscard]] std::span<const Migration> archive_migrations();

/// Brings a database to the newest version, each step whole or not at all. `before_step` is called
/// with the version that is there before a step that changes tables with something in them. Throws
/// Error (refused) for a database that is no archive, or is of a newer version.
void bring_up(Connection& connection,
              std::span<const Migration> migrations,
              const std::function<void(std::int64_t version)>& before_step);

/// The same without changing anything: refuses also what would have to be brought up.
void require_version(Connection& connection, std::span<const Migration> migrations);

/// A copy of the database as it stands, in a file "archive-<version>.db" of the folder, for its
/// owner only; an earlier one of that name is replaced.
void back_up_before(Connection& connection,
                    const std::filesystem::path& folder,
                    std::int64_t version);

}  // namespace evenhand::archive::internal
