#include "archive/internal/postgres_connection.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::internal::full_address;
using archive::internal::without_password;

TEST_CASE("a server that is away is told in one sentence without the password") {
    std::string sentence;
    CHECK(error_of(
              [] { PostgresConnection away("postgresql://alice:hush-hush@localhost:1/archive"); },
              &sentence) == ErrorCode::unreachable);
    CHECK(sentence.find("does not answer") != std::string::npos);
    CHECK(sentence.find("hush") == std::string::npos);
}

TEST_CASE("an address that is none is told without what it holds") {
    for (const char* address : {"postgresql://alice:hush-hush@localhost:port/archive",
                                "postgresql://alice:hush-hush@localhost/archive?colour=green",
                                "postgresql://alice:hush%zz@localhost/archive"}) {
        CAPTURE(address);
        std::string sentence;
        CHECK(error_of([&] { PostgresConnection none(address); }, &sentence) ==
              ErrorCode::invalid_value);
        CHECK(sentence.find("hush") == std::string::npos);
    }
}

TEST_CASE("a login that the server does not let in is told so") {
    std::string sentence;
    const std::string server = server_address();
    const std::string address =
        "postgresql://nobody-here:hush-hush" + server.substr(server.find('@')) + "postgres";
    CHECK(error_of([&] { PostgresConnection none(address); }, &sentence) == ErrorCode::refused);
    CHECK(sentence.find("does not let you in") != std::string::npos);
    CHECK(sentence.find("hush") == std::string::npos);
    CHECK(error_of([] { PostgresConnection none(server_address() + "no-such-database"); }) ==
          ErrorCode::refused);
}

TEST_CASE("a connection that the server ends is made anew for reading") {
    PostgresConnection one(server_address() + "postgres");
    PostgresConnection other(server_address() + "postgres");
    const auto end_one = [&] {
        const auto own = one.read("SELECT pg_backend_pid()");
        PostgresValues values;
        values.number(archive::internal::number_in(own[0][0]));
        CHECK_FALSE(other.read("SELECT pg_terminate_backend($1::integer, 5000)", values).empty());
    };
    end_one();
    CHECK(archive::internal::number_in(one.read("SELECT 7")[0][0]) == 7);
    end_one();
    CHECK(error_of([&] { (void)one.ask(PostgresConnection::Asking::writes, "SELECT 7", {}); }) ==
          ErrorCode::unreachable);
    CHECK(archive::internal::number_in(one.read("SELECT 8")[0][0]) == 8);
}

TEST_CASE("a statement that runs is called off from another thread") {
    PostgresConnection connection(server_address() + "postgres");
    std::atomic<bool> done{false};
    std::thread other([&] {
        while (!done) {
            connection.cancel();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
    const ErrorCode code = error_of([&] { (void)connection.read("SELECT pg_sleep(60)"); });
    done = true;
    other.join();
    CHECK(code == ErrorCode::cancelled);
}

TEST_CASE("a transaction that loses its race is asked again") {
    const FreshDatabase database;
    PostgresConnection connection(database.admin());
    (void)connection.read("CREATE SEQUENCE public.tries");
    (void)connection.read(
        "CREATE FUNCTION public.unlucky() RETURNS bigint LANGUAGE plpgsql AS $$ "
        "BEGIN IF nextval('public.tries') < 3 THEN "
        "RAISE EXCEPTION 'lost' USING ERRCODE = 'serialization_failure'; END IF; "
        "RETURN currval('public.tries'); END $$");
    CHECK(archive::internal::number_in(connection.ask(
              PostgresConnection::Asking::writes, "SELECT public.unlucky()", {})[0][0]) == 3);
    (void)connection.read(
        "CREATE FUNCTION public.hopeless() RETURNS void LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = 'deadlock_detected'; END $$");
    CHECK(error_of([&] { (void)connection.read("SELECT public.hopeless()"); }) ==
          ErrorCode::locked);
}

TEST_CASE("failures of the server keep their meaning") {
    PostgresConnection connection(server_address() + "postgres");
    const auto raised = [&](const char* state) {
        const std::string sql = "DO $$ BEGIN RAISE EXCEPTION 'Said so.' USING ERRCODE = '" +
                                std::string(state) + "'; END $$";
        return error_of([&] { (void)connection.read(sql.c_str()); });
    };
    CHECK(raised("EHREF") == ErrorCode::refused);
    CHECK(raised("EHAGN") == ErrorCode::locked);
    CHECK(raised("55P03") == ErrorCode::unreachable);
    CHECK(raised("42501") == ErrorCode::refused);
    CHECK(raised("25006") == ErrorCode::refused);
    CHECK(raised("53100") == ErrorCode::disk_full);
    CHECK(raised("23505") == ErrorCode::refused);
    CHECK(raised("22021") == ErrorCode::invalid_value);
    CHECK(raised("XX001") == ErrorCode::unreadable_file);
}

TEST_CASE("a sentence is hidden of every way to give a password") {
    CHECK(without_password("no hush here", "postgresql://a:hush@b/c") == "no *** here");
    CHECK(without_password("no hush here", "postgresql://b/c?password=hush&x=1") == "no *** here");
    CHECK(without_password("all is well", "postgresql://b:5432/c") == "all is well");
    CHECK(without_password("all is well", "postgresql:///c") == "all is well");
}

TEST_CASE("an address keeps what it says itself") {
    const std::string full = full_address("postgresql://b/c?connect_timeout=3");
    CHECK(full.starts_with("postgresql://b/c?connect_timeout=3&"));
    CHECK(full.find("connect_timeout", full.find('&')) == std::string::npos);
    CHECK(full_address("postgresql://b/c").starts_with("postgresql://b/c?connect_timeout=10&"));
}
