#include <doctest/doctest.h>

#include "archive/internal/postgres_connection.h"
#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using namespace evenhand::archive::internal;

TEST_CASE("what is sent comes back as it was") {
    PostgresConnection connection(server_address() + "postgres");
    const std::string hard = "a\"b\\c{d},e'f\n\t NULL ünï 日本 \xF0\x9F\x99\x82";
    const std::string bytes("\0\x01\\\"\xFF", 5);
    PostgresValues values;
    values.text(std::string_view(hard))
        .bytes(bytes)
        .number(std::int64_t{-7})
        .flag(true)
        .null()
        .texts({hard, "", "null"})
        .byteses({bytes, ""})
        .moment(Timestamp(std::chrono::seconds(1'700'000'000)));
    const auto row = connection.read(
        "SELECT $1::text, $2::bytea, $3::bigint, $4::boolean, $5::text, $6::text[], "
        "($7::bytea[])[1], $8::bigint, cardinality($7::bytea[])",
        values)[0];
    CHECK(text_in(row[0]) == hard);
    CHECK(bytes_in(row[1]) == bytes);
    CHECK(number_in(row[2]) == -7);
    CHECK(flag_in(row[3]));
    CHECK(text_in(row[4]).empty());
    CHECK_FALSE(some_number_in(row[4]));
    CHECK(texts_in(row[5]) == std::vector<std::string>{hard, "", "null"});
    CHECK(bytes_in(row[6]) == bytes);
    CHECK(moment_in(row[7]) == Timestamp(std::chrono::seconds(1'700'000'000)));
    CHECK(number_in(row[8]) == 2);
}

TEST_CASE("lists of numbers keep what is missing in them") {
    PostgresConnection connection(server_address() + "postgres");
    PostgresValues values;
    values.numbers(std::vector<std::optional<std::int64_t>>{1, std::nullopt, 3})
        .flags({true, false})
        .some_texts({})
        .some_numbers({});
    const auto row = connection.read(
        "SELECT ($1::bigint[])[2] IS NULL, ($2::boolean[])[2], $3::text[] IS NULL, "
        "$4::integer[] IS NULL",
        values)[0];
    CHECK(flag_in(row[0]));
    CHECK_FALSE(flag_in(row[1]));
    CHECK(flag_in(row[2]));
    CHECK(flag_in(row[3]));
}

TEST_CASE("a NUL character never reaches the server") {
    const std::string nul("a\0b", 3);
    PostgresValues values;
    CHECK(error_of([&] { values.text(std::string_view(nul)); }) == ErrorCode::invalid_value);
    CHECK(error_of([&] { values.texts({"fine", nul}); }) == ErrorCode::invalid_value);
}

TEST_CASE("text that is no UTF-8 is refused in a sentence") {
    PostgresConnection connection(server_address() + "postgres");
    PostgresValues values;
    values.text(std::string_view("\xC3("));
    std::string sentence;
    CHECK(error_of([&] { (void)connection.read("SELECT $1::text", values); }, &sentence) ==
          ErrorCode::invalid_value);
    CHECK(sentence.find("UTF-8") != std::string::npos);
}
