#include "archive/team_drawers.h"

#include <utility>

#include "archive/archive.h"
#include "archive/digest.h"
#include "archive/internal/postgres_schema.h"
#include "core/error.h"
#include "formats/hash.h"

namespace evenhand::archive {

namespace {

using internal::PostgresConnection;
using internal::PostgresValues;

PostgresValues of_panel(const std::string& panel) {
    PostgresValues values;
    values.text(std::string_view(panel));
    return values;
}

void add_people(PostgresValues& values, const std::vector<Rater>& people) {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (const Rater& one : people) {
        ids.push_back(one.id.text());
        names.push_back(one.name);
    }
    values.texts(ids).texts(names);
}

constexpr const char* drawers_sql = "SELECT panel, chair, at, member FROM evenhand.drawers()";

TeamDrawer drawer_in(const pqxx::row& row) {
    return {internal::text_in(row[0]),
            internal::text_in(row[1]),
            internal::moment_in(row[2]),
            internal::text_in(row[3])};
}

DrawerFile file_in(const pqxx::row& row) {
    DrawerFile file{internal::text_in(row[0]), internal::bytes_in(row[2])};
    if (formats::sha256_hex(file.bytes) != hex_of(internal::bytes_in(row[1]))) {
        throw Error(ErrorCode::unreadable_file,
                    "What the archive gives as " + file.name +
                        " is not what was put there: its hash is another one.");
    }
    return file;
}

}  // namespace

struct TeamDrawers::Impl {
    explicit Impl(const std::string& address) : connection(address) {
        internal::require_schema(connection);
    }

    pqxx::result write(const char* sql, const PostgresValues& values) {
        return connection.ask(PostgresConnection::Asking::writes, sql, values);
    }

    PostgresConnection connection;
};

TeamDrawers::TeamDrawers(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TeamDrawers::~TeamDrawers() = default;

std::unique_ptr<TeamDrawers> TeamDrawers::open(const std::string& address) {
    if (!is_server(address)) {
        throw Error(ErrorCode::refused,
                    "The archive " + address +
                        " is a folder, which has no panels: name the folder that the panel's "
                        "people share, or a team's archive (--archive "
                        "postgresql://login@server/database).");
    }
    return std::unique_ptr<TeamDrawers>(new TeamDrawers(std::make_unique<Impl>(address)));
}

std::vector<TeamDrawer> TeamDrawers::drawers() {
    std::vector<TeamDrawer> drawers;
    for (const pqxx::row& row : impl_->connection.read(drawers_sql)) {
        drawers.push_back(drawer_in(row));
    }
    return drawers;
}

std::optional<TeamDrawer> TeamDrawers::find(const std::string& panel) {
    const std::string sql = std::string(drawers_sql) + " WHERE panel = $1";
    const pqxx::result found = impl_->connection.read(sql.c_str(), of_panel(panel));
    return found.empty() ? std::nullopt : std::optional(drawer_in(found[0]));
}

std::optional<DrawerEnd> TeamDrawers::end_of(const std::string& panel) {
    const pqxx::result found = impl_->connection.read(
        "SELECT at, withdrawn_by, reason FROM evenhand.drawer_end($1)", of_panel(panel));
    if (found.empty()) {
        return std::nullopt;
    }
    return DrawerEnd{internal::moment_in(found[0][0]),
                     internal::text_in(found[0][1]),
                     internal::text_in(found[0][2])};
}

std::vector<DrawerFile> TeamDrawers::files(const std::string& panel) {
    std::vector<DrawerFile> files;
    for (const pqxx::row& row : impl_->connection.read(
             "SELECT name, sha256, bytes FROM evenhand.drawer_files($1)", of_panel(panel))) {
        files.push_back(file_in(row));
    }
    return files;
}

std::vector<std::string> TeamDrawers::make(const std::string& panel,
                                           const std::string& candidate_id,
                                           const std::vector<Rater>& interviewers) {
    PostgresValues values = of_panel(panel);
    values.text(std::string_view(candidate_id));
    add_people(values, interviewers);
    return internal::texts_in(
        impl_->write("SELECT evenhand.put_drawer($1, $2, $3, $4)", values)[0][0]);
}

std::vector<std::string> TeamDrawers::seat_debrief(const std::string& panel,
                                                   const std::vector<Rater>& members) {
    PostgresValues values = of_panel(panel);
    add_people(values, members);
    return internal::texts_in(
        impl_->write("SELECT evenhand.seat_debrief($1, $2, $3)", values)[0][0]);
}

bool TeamDrawers::put(const std::string& panel, const std::vector<DrawerFile>& files, Again again) {
    PostgresValues values = of_panel(panel);
    std::vector<std::string> names;
    std::vector<std::string> bytes;
    for (const DrawerFile& file : files) {
        names.push_back(file.name);
        bytes.push_back(file.bytes);
    }
    values.texts(names).byteses(bytes).flag(again == Again::unlocked);
    return internal::flag_in(
        impl_->write("SELECT evenhand.put_drawer_files($1, $2, $3, $4)", values)[0][0]);
}

std::size_t TeamDrawers::withdraw(const std::string& panel, const std::string& reason) {
    PostgresValues values = of_panel(panel);
    values.text(std::string_view(reason));
    return static_cast<std::size_t>(
        internal::number_in(impl_->write("SELECT evenhand.withdraw_drawer($1, $2)", values)[0][0]));
}

}  // namespace evenhand::archive
