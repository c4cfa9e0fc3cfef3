#include "archive/internal/postgres_connection.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <utility>

#include <libpq-fe.h>

#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

constexpr int most_tries = 6;
constexpr std::chrono::milliseconds first_wait(5);

/// The sentence of a message "ERROR:  sentence", whatever language the first word is in.
std::string sentence_of(const std::string& message) {
    const std::size_t colon = message.find(":  ");
    std::string sentence = colon == std::string::npos ? message : message.substr(colon + 3);
    sentence.erase(sentence.find_last_not_of(" \n") + 1);
    return sentence;
}

/// The failure's SQLSTATE, which libpqxx 6 leaves out where it has a class for it.
std::string state_of(const pqxx::sql_error& failure) {
    if (!failure.sqlstate().empty()) {
        return failure.sqlstate();
    }
    if (dynamic_cast<const pqxx::insufficient_privilege*>(&failure) != nullptr) {
        return "42501";
    }
    if (dynamic_cast<const pqxx::disk_full*>(&failure) != nullptr) {
        return "53100";
    }
    if (dynamic_cast<const pqxx::insufficient_resources*>(&failure) != nullptr) {
        return "53000";
    }
    return dynamic_cast<const pqxx::integrity_constraint_violation*>(&failure) != nullptr ? "23000"
                                                                                          : "";
}

[[noreturn]] void throw_error_of(const std::string& state, const std::string& message) {
    const std::string said = sentence_of(message);
    if (state == "EHREF") {
        throw Error(ErrorCode::refused, said);
    }
    if (state == "EHAGN") {
        throw Error(ErrorCode::locked, said);
    }
    if (state == "55P03") {
        throw Error(ErrorCode::unreachable,
                    "The archive is held up by somebody else's unfinished work; try again later.");
    }
    if (state == "42501") {
        throw Error(ErrorCode::refused,
                    "The database does not let you do this; ask a keeper or an administrator of "
                    "the archive.");
    }
    if (state == "25006") {
        throw Error(ErrorCode::refused, "The server can only be read at the moment.");
    }
    if (state == "57014") {
        throw Error(ErrorCode::cancelled, "The search was called off.");
    }
    if (state == "53100") {
        throw Error(ErrorCode::disk_full, "The server has no space left: nothing was written.");
    }
    if (state == "22021" || state == "22P05") {
        throw Error(ErrorCode::invalid_value, "A text is not whole UTF-8.");
    }
    if (state.starts_with("23")) {
        throw Error(ErrorCode::refused, "The database refuses what was to be written: " + said);
    }
    if (state.starts_with("57P") || state.starts_with("53") || state.starts_with("08")) {
        throw Error(ErrorCode::unreachable, "The server of the archive stops: " + said);
    }
    throw Error(ErrorCode::unreadable_file, "The server of the archive reports: " + said);
}

void need_another_try(int tries) {
    if (tries == most_tries) {
        throw Error(ErrorCode::locked, "Others write to the archive all the time; try again.");
    }
}

/// A server that answers "no" is another thing than one that does not answer.
[[noreturn]] void throw_connecting(const std::string& message, const std::string& address) {
    std::string said = without_password(message, address);
    said.erase(said.find_last_not_of(" \n") + 1);
    if (!said.starts_with("connection to server") && !said.starts_with("could not")) {
        // libpq says where in the address it stumbled, which may be in the password.
        throw Error(ErrorCode::invalid_value,
                    "The archive's address is not one of a PostgreSQL database "
                    "(postgresql://login@server/database).");
    }
    const std::size_t fatal = said.find("FATAL:  ");
    constexpr std::array for_now = {"the database system is", "too many", "connection slots"};
    const bool later = std::ranges::any_of(
        for_now, [&](const char* words) { return said.find(words) != std::string::npos; });
    if (fatal != std::string::npos && !later) {
        throw Error(
            ErrorCode::refused,
            "The server of the archive does not let you in: " + said.substr(fatal + 8) + ".");
    }
    throw Error(ErrorCode::unreachable, "The server of the archive does not answer: " + said);
}

}  // namespace

std::string full_address(const std::string& address) {
    std::string full = address;
    const auto add = [&full](const std::string& name, const std::string& value) {
        if (full.find(name + "=") == std::string::npos) {
            full += (full.find('?') == std::string::npos ? "?" : "&") + name + "=" + value;
        }
    };
    add("connect_timeout", "10");
    add("client_encoding", "UTF8");
    add("application_name", "evenhand");
    // A server that vanished is noticed: 30 seconds after something was sent, a minute else.
    add("tcp_user_timeout", "30000");
    add("keepalives_idle", "60");
    return full;
}

std::string without_password(std::string text, const std::string& address) {
    const auto hide = [&text](const std::string& secret) {
        for (std::size_t at = text.find(secret); !secret.empty() && at != std::string::npos;
             at = text.find(secret, at + 3)) {
            text.replace(at, secret.size(), "***");
        }
    };
    const std::size_t begin = address.find("//");
    const std::size_t end = address.find('@');
    const std::size_t colon =
        begin == std::string::npos ? std::string::npos : address.find(':', begin);
    if (colon != std::string::npos && end != std::string::npos && colon < end) {
        hide(address.substr(colon + 1, end - colon - 1));
    }
    constexpr std::string_view name = "password=";
    if (const std::size_t at = address.find(name); at != std::string::npos) {
        const std::size_t from = at + name.size();
        hide(address.substr(from, address.find('&', from) - from));
    }
    return text;
}

PostgresConnection::PostgresConnection(std::string address) : address_(std::move(address)) {
    const std::scoped_lock lock(asking_);
    connect();
}

PostgresConnection::~PostgresConnection() = default;

void PostgresConnection::connect() {
    std::unique_ptr<pqxx::connection> fresh;
    try {
        fresh = std::make_unique<pqxx::connection>(full_address(address_));
        fresh->set_verbosity(pqxx::connection_base::terse);
        pqxx::nontransaction work(*fresh);
        // What a login or a database may have set otherwise; notices would go to stderr.
        work.exec(
            "SET client_min_messages = error; SET bytea_output = hex; "
            "SET default_transaction_isolation = 'read committed'; "
            "SET search_path = pg_catalog, pg_temp; SET lock_timeout = '10s'");
        const pqxx::result who =
            work.exec("SELECT session_user, current_database(), current_setting('server_version')");
        login_ = text_in(who[0][0]);
        database_ = text_in(who[0][1]);
        version_ = text_in(who[0][2]);
        version_.erase(std::min(version_.find(' '), version_.size()));
    } catch (const pqxx::sql_error& failure) {
        throw_error_of(state_of(failure), failure.what());
    } catch (const pqxx::failure& failure) {
        throw_connecting(failure.what(), address_);
    }
    const std::scoped_lock lock(pointer_);
    connection_ = std::move(fresh);
}

void PostgresConnection::drop() noexcept {
    const std::scoped_lock lock(pointer_);
    connection_.reset();
}

template <typename Task>
auto PostgresConnection::tried(bool again_when_lost, const Task& task) {
    const std::scoped_lock lock(asking_);
    auto wait = first_wait;
    for (int tries = 1;; ++tries) {
        if (!connection_) {
            connect();
            again_when_lost = false;
        }
        try {
            return task(*connection_);
        } catch (const pqxx::transaction_rollback& lost_race) {
            need_another_try(tries);
            std::this_thread::sleep_for(wait);
            wait *= 2;
        } catch (const pqxx::failure& failure) {
            lose(failure, again_when_lost);
        }
    }
}

void PostgresConnection::lose(const pqxx::failure& failure, bool again) {
    const auto* const answered = dynamic_cast<const pqxx::sql_error*>(&failure);
    const bool gone = answered == nullptr || answered->sqlstate().starts_with("57P");
    if (gone) {
        drop();
    }
    if (gone && again) {
        return;
    }
    if (answered != nullptr) {
        throw_error_of(state_of(*answered), failure.what());
    }
    throw Error(ErrorCode::unreachable, "The connection to the server of the archive was lost.");
}

pqxx::result PostgresConnection::ask(Asking asking, const char* sql, const PostgresValues& values) {
    return tried(asking == Asking::reads, [&](pqxx::connection& connection) {
        pqxx::nontransaction work(connection);
        return work.exec_params(sql, pqxx::prepare::make_dynamic_params(values.pointers()));
    });
}

void PostgresConnection::in_transaction(const std::function<void(pqxx::transaction_base&)>& task) {
    tried(false, [&](pqxx::connection& connection) {
        pqxx::work work(connection);
        task(work);
        work.commit();
    });
}

std::string PostgresConnection::name_in_sql(const std::string& name) {
    return tried(true, [&](pqxx::connection& connection) { return connection.quote_name(name); });
}

std::string PostgresConnection::password_check(const std::string& login,
                                               const std::string& password) const {
    // libpqxx 6 knows MD5 only.
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectdb(full_address(address_).c_str()), &PQfinish);
    const std::unique_ptr<char, decltype(&PQfreemem)> check(
        PQencryptPasswordConn(connection.get(), password.c_str(), login.c_str(), "scram-sha-256"),
        &PQfreemem);
    if (!check) {
        throw Error(ErrorCode::refused, "The password of " + login + " cannot be used.");
    }
    return check.get();
}

void PostgresConnection::cancel() noexcept {
    const std::scoped_lock lock(pointer_);
    if (!connection_) {
        return;
    }
    try {
        connection_->cancel_query();
    } catch (...) {
        // The server is gone, and the statement with it.
        return;
    }
}

}  // namespace evenhand::archive::internal
