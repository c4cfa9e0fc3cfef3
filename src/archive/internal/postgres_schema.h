#pragma once

#include <span>
#include <string>

#include "archive/internal/postgres_connection.h"

namespace evenhand::archive::internal {

/// Brings the tables from the version before it up by one. The first makes them.
using PostgresMigration = const char*;

/// In order: the n-th brings the schema to version n. Run as the tables' owner.
[[nodiscard]] std::span<const PostgresMigration> postgres_migrations();

/// The newest version's functions, which take the place of older ones; run after the migrations.
[[nodiscard]] const char* postgres_functions();

/// What people may call and read; run after the functions.
[[nodiscard]] const char* postgres_rights();

/// The version of the schema in the connection's database; 0 when there is none that the login may
/// see.
[[nodiscard]] int schema_version(PostgresConnection& connection);

/// Throws Error: `refused` when there is no archive, or none for this login, or an older one;
/// `unreadable_file` when it is newer than this program's.
void require_schema(PostgresConnection& connection);

/// What bring_up() has done.
struct BroughtUp {
    bool roles = false;
    bool schema = false;
    int version = 0;
};

/// Makes roles and tables, or brings older ones up, in one transaction. Throws Error: `refused`
/// when the login may not, `unreadable_file` when the schema is newer than `migrations`.
BroughtUp bring_up(PostgresConnection& connection, std::span<const PostgresMigration> migrations);

}  // namespace evenhand::archive::internal
