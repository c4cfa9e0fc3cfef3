#include "archive/team_rounds.h"

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

PostgresValues file_asked(const std::string& round, const char* kind) {
    PostgresValues values;
    values.text(std::string_view(round)).text(std::string_view(kind));
    return values;
}

constexpr const char* rounds_sql =
    "SELECT round, author, name, at, leads, handed_in, results FROM evenhand.rounds()";

constexpr const char* files_sql =
    "SELECT author, name, at, sha256, bytes FROM evenhand.practice_files($1, $2)";

TeamAnswers file_in(const pqxx::row& row) {
    TeamAnswers file{internal::text_in(row[0]),
                     internal::text_in(row[1]),
                     internal::moment_in(row[2]),
                     internal::bytes_in(row[4])};
    if (formats::sha256_hex(file.bytes) != hex_of(internal::bytes_in(row[3]))) {
        throw Error(ErrorCode::unreadable_file,
                    "What the archive gives of " + file.name +
                        " is not what was kept: its hash is another one.");
    }
    return file;
}

TeamRound round_in(const pqxx::row& row) {
    return {internal::text_in(row[0]),
            internal::text_in(row[1]),
            internal::text_in(row[2]),
            internal::moment_in(row[3]),
            internal::flag_in(row[4]),
            internal::flag_in(row[5]),
            static_cast<std::size_t>(internal::number_in(row[6]))};
}

}  // namespace

struct TeamRounds::Impl {
    explicit Impl(const std::string& address) : connection(address) {
        internal::require_schema(connection);
    }

    pqxx::result write(const char* sql, const PostgresValues& values) {
        return connection.ask(PostgresConnection::Asking::writes, sql, values);
    }

    PostgresConnection connection;
};

TeamRounds::TeamRounds(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TeamRounds::~TeamRounds() = default;

std::unique_ptr<TeamRounds> TeamRounds::open(const std::string& address) {
    if (!is_server(address)) {
        throw Error(ErrorCode::refused,
                    "The archive " + address +
                        " is a folder, which has no rounds: hand a round out as a file "
                        "(evenhand-cli round new --into FOLDER), or name a team's archive "
                        "(postgresql://login@server/database).");
    }
    return std::unique_ptr<TeamRounds>(new TeamRounds(std::make_unique<Impl>(address)));
}

std::string TeamRounds::name() {
    return internal::text_in(impl_->connection.read("SELECT evenhand.my_name()")[0][0]);
}

std::vector<TeamRound> TeamRounds::rounds() {
    std::vector<TeamRound> rounds;
    for (const pqxx::row& row : impl_->connection.read(rounds_sql)) {
        rounds.push_back(round_in(row));
    }
    return rounds;
}

std::optional<TeamRound> TeamRounds::find(const std::string& id) {
    PostgresValues asked;
    asked.text(std::string_view(id));
    const std::string sql = std::string(rounds_sql) + " WHERE round = $1";
    const pqxx::result found = impl_->connection.read(sql.c_str(), asked);
    return found.empty() ? std::nullopt : std::optional(round_in(found[0]));
}

std::string TeamRounds::round(const std::string& id) {
    const pqxx::result found = impl_->connection.read(files_sql, file_asked(id, "round"));
    if (found.empty()) {
        throw Error(ErrorCode::refused,
                    "There is no round '" + id + "' in the archive that you may see.");
    }
    return file_in(found[0]).bytes;
}

std::vector<TeamAnswers> TeamRounds::answers(const std::string& round) {
    std::vector<TeamAnswers> answers;
    for (const pqxx::row& row : impl_->connection.read(files_sql, file_asked(round, "answers"))) {
        answers.push_back(file_in(row));
    }
    return answers;
}

RoundPublished TeamRounds::publish(const NewTeamRound& round) {
    PostgresValues values;
    values.text(std::string_view(round.id)).texts(round.invited).bytes(round.bytes);
    const pqxx::result put =
        impl_->write("SELECT fresh, strangers FROM evenhand.put_round($1, $2, $3)", values);
    return {internal::flag_in(put[0][0]), internal::texts_in(put[0][1])};
}

bool TeamRounds::hand_in(const NewTeamAnswers& answers) {
    const auto sha256 = bytes_of_hex(answers.round_sha256);
    if (!sha256) {
        throw Error(ErrorCode::invalid_value, "The hash of a round has 64 hex digits.");
    }
    PostgresValues values;
    values.text(std::string_view(answers.round))
        .bytes(*sha256)
        .text(std::string_view(answers.rater))
        .bytes(answers.bytes);
    return internal::flag_in(
        impl_->write("SELECT evenhand.put_answers($1, $2, $3, $4)", values)[0][0]);
}

}  // namespace evenhand::archive
