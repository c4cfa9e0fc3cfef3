#include "archive/internal/postgres_schema.h"

#include "core/error.h"
#include "core/number_text.h"

namespace evenhand::archive::internal {

namespace {

bool answer(pqxx::transaction_base& work, const std::string& sql) {
    const pqxx::result result = work.exec(sql);
    return !result.empty() && flag_in(result[0][0]);
}

bool role_is_there(pqxx::transaction_base& work, const std::string& role) {
    return answer(work,
                  "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = " + work.quote(role) + ")");
}

/// Of a server as a whole: another database's archive uses the same.
bool make_roles(pqxx::transaction_base& work) {
    bool made = false;
    for (const std::string role : {"evenhand_owner", "evenhand_people"}) {
        if (!role_is_there(work, role)) {
            work.exec("CREATE ROLE " + role + " NOLOGIN");
            made = true;
        }
    }
    // Who makes the tables acts as their owner; a superuser may without being a member.
    if (!answer(work, "SELECT pg_has_role(session_user, 'evenhand_owner', 'member')")) {
        work.exec("GRANT evenhand_owner TO CURRENT_USER");
    }
    return made;
}

int version_in(pqxx::transaction_base& work) {
    if (!answer(work, "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'evenhand')")) {
        return 0;
    }
    const pqxx::result version =
        work.exec("SELECT value FROM evenhand.setting WHERE name = 'schema'");
    return version.empty() ? 0 : to_int(text_in(version[0][0])).value_or(0);
}

/// A schema that somebody else made beforehand could hold tables and functions of theirs.
void require_owner(pqxx::transaction_base& work, const std::string& database) {
    if (answer(work,
               "SELECT EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'evenhand' "
               "AND n.nspowner <> 'evenhand_owner'::regrole) OR EXISTS (SELECT FROM pg_class c "
               "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'evenhand' "
               "AND c.relowner <> 'evenhand_owner'::regrole) OR EXISTS (SELECT FROM pg_proc p "
               "JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'evenhand' "
               "AND p.proowner <> 'evenhand_owner'::regrole)")) {
        throw Error(ErrorCode::refused,
                    "The schema evenhand in the database " + database +
                        " does not belong to evenhand_owner: somebody else made it. Use another "
                        "database, or drop the schema.");
    }
}

[[noreturn]] void throw_newer(const std::string& database, int version, std::size_t known) {
    throw Error(ErrorCode::unreadable_file,
                "The archive in the database " + database +
                    " was made by a newer version of Evenhand (its tables are of version " +
                    std::to_string(version) + ", this program knows " + std::to_string(known) +
                    "); update the program to open it.");
}

void require_utf8(pqxx::transaction_base& work, const std::string& database) {
    if (!answer(work, "SELECT current_setting('server_encoding') = 'UTF8'")) {
        throw Error(
            ErrorCode::refused,
            "The database " + database + " does not keep UTF-8; make one with ENCODING 'UTF8'.");
    }
}

void migrate(pqxx::transaction_base& work,
             int version,
             std::span<const PostgresMigration> migrations) {
    if (version == 0) {
        work.exec("CREATE SCHEMA evenhand AUTHORIZATION evenhand_owner");
    }
    work.exec("SET LOCAL ROLE evenhand_owner");
    for (const PostgresMigration migration :
         migrations.subspan(static_cast<std::size_t>(version))) {
        work.exec(migration);
    }
    work.exec("INSERT INTO evenhand.setting VALUES ('schema', '" +
              std::to_string(migrations.size()) +
              "') ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    work.exec(postgres_functions());
    work.exec(postgres_rights());
    work.exec("RESET ROLE");
}

}  // namespace

int schema_version(PostgresConnection& connection) {
    const pqxx::result there =
        connection.read("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'evenhand')");
    if (!flag_in(there[0][0])) {
        return 0;
    }
    const pqxx::result version =
        connection.read("SELECT value FROM evenhand.setting WHERE name = 'schema'");
    return version.empty() ? 0 : to_int(text_in(version[0][0])).value_or(0);
}

void require_schema(PostgresConnection& connection) {
    const pqxx::result seen = connection.read(
        "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'evenhand'), "
        "coalesce((SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace "
        "WHERE nspname = 'evenhand'), false)");
    if (!flag_in(seen[0][0])) {
        throw Error(ErrorCode::refused,
                    "There is no archive in the database " + connection.database() +
                        " yet; an administrator makes it (evenhand-cli team init).");
    }
    const int version = flag_in(seen[0][1]) ? schema_version(connection) : 0;
    if (version == 0) {
        throw Error(ErrorCode::refused,
                    "The login " + connection.login() +
                        " is not in the team of this archive; an administrator adds it "
                        "(evenhand-cli team add).");
    }
    const std::size_t known = postgres_migrations().size();
    if (version > static_cast<int>(known)) {
        throw_newer(connection.database(), version, known);
    }
    if (version < static_cast<int>(known)) {
        throw Error(ErrorCode::refused,
                    "The archive in the database " + connection.database() +
                        " is of an older version; an administrator brings it up (evenhand-cli "
                        "team init).");
    }
}

BroughtUp bring_up(PostgresConnection& connection, std::span<const PostgresMigration> migrations) {
    BroughtUp done;
    connection.in_transaction([&](pqxx::transaction_base& work) {
        done.roles = make_roles(work);
        require_owner(work, connection.database());
        const int version = version_in(work);
        if (version > static_cast<int>(migrations.size())) {
            throw_newer(connection.database(), version, migrations.size());
        }
        done.version = static_cast<int>(migrations.size());
        done.schema = version < done.version;
        if (done.schema) {
            require_utf8(work, connection.database());
            migrate(work, version, migrations);
        }
    });
    return done;
}

}  // namespace evenhand::archive::internal
