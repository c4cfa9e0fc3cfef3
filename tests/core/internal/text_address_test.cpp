#include "core/internal/text_address.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

using Kind = TextAddress::Kind;

/// The addresses of a kind, with a bar behind each.
std::string found(const std::string& text, Kind kind) {
    std::string all;
    for (const TextAddress& address : addresses_in(text)) {
        if (address.kind == kind) {
            all += text.substr(address.begin, address.end - address.begin) + "|";
        }
    }
    return all;
}

}  // namespace

TEST_CASE("an e-mail address is found without the marks around it") {
    CHECK(found("Write to (<a.b@x.org>), “c@x.org”.", Kind::mail) == "a.b@x.org|c@x.org|");
    CHECK(found("her handle is @priya_r!", Kind::mail) == "@priya_r|");
    CHECK(found("5 @ 3 pm", Kind::mail).empty());
    CHECK(addresses_in("").empty());
}

TEST_CASE("a link is found with and without its beginning") {
    CHECK(found("see https://x.org/a?b=c, www.x.org and github.com/priya.", Kind::link) ==
          "https://x.org/a?b=c|www.x.org|github.com/priya|");
    CHECK(found("and/or, 1.2/3.4, src/main.cpp, e.g. this", Kind::link).empty());
}

TEST_CASE("telephone numbers are found as they are written") {
    for (const char* number : {"+49 170 1234567",
                               "+1-555-123-4567",
                               "(030) 123 4567",
                               "0170/1234567",
                               "030 123 456 78",
                               "555-123-4567",
                               "1 555 123 4567",
                               "+49 (0)30 1234567"}) {
        CAPTURE(number);
        CHECK(found("Call " + std::string(number) + ".", Kind::phone) == std::string(number) + "|");
    }
    CHECK(found("0170 1234567 0171 7654321", Kind::phone) == "0170 1234567|0171 7654321|");
    CHECK(found("at 10:30 0170 1234567", Kind::phone) == "0170 1234567|");
}

TEST_CASE("dates, years, times, amounts and hosts are no telephone numbers") {
    for (const char* text : {"2024-05-12",
                             "12.05.2024",
                             "05/12/2024",
                             "2023-2024",
                             "10 000 000",
                             "10.000.000",
                             "$1234567890",
                             "192.168.100.200",
                             "10:30-11:30",
                             "3.14159265%",
                             "build1234567890",
                             "(7 of 10) 12"}) {
        CAPTURE(text);
        CHECK(addresses_in(text).empty());
    }
}

TEST_CASE("digits that may be a number are told as such") {
    CHECK(found("ticket 1234567890", Kind::number) == "1234567890|");
    CHECK(found("call 555-1234", Kind::number) == "555-1234|");
    CHECK(found("4111 1111 1111 1111", Kind::number) == "4111 1111 1111 1111|");
    CHECK(found("1234567", Kind::number).empty());
}
