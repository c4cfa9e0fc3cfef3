#include "formats/published_list.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::PublishedLine;
using formats::read_published_list;

namespace {

const std::string first = "evenhand-published 1\n";

PublishedLine line(const std::string& id, int version, char digit = 'a') {
    return {std::string(64, digit),
            Id<Rubric>(id),
            version,
            *from_iso("2026-11-25T10:00:00Z"),
            "Author One",
            "First use"};
}

std::string one_finding(const Findings& findings) {
    REQUIRE(findings.size() == 1);
    return findings[0].code + " " + findings[0].location;
}

}  // namespace

TEST_CASE("a line of the list is written in one way") {
    CHECK(to_line(line("q09", 2)) ==
          std::string(64, 'a') + " q09 2 2026-11-25T10:00:00Z \"Author One\" \"First use\"\n");
    PublishedLine odd = line("q09", 1);
    odd.author = "One\nTwo \"Three\"";
    odd.note = "a\\b\nc\r\nd\x01";
    CHECK(to_line(odd).ends_with(" \"One Two \\\"Three\\\"\" \"a\\\\b\\nc\\nd\"\n"));
}

TEST_CASE("what was written is read back") {
    PublishedLine odd = line("q10", 1, 'b');
    odd.author = "";
    odd.note = "says \"no\",\nthen \\n \u201Cyes\u201D";
    const auto read = read_published_list(first + to_line(line("q09", 2)) + to_line(odd), "list");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(*read.value == std::vector{line("q09", 2), odd});
}

TEST_CASE("a list without lines is empty, also when it was torn as it was made") {
    for (const std::string& bytes : {std::string(), first, first.substr(0, 9)}) {
        const auto read = read_published_list(bytes, "list");
        REQUIRE(read.value);
        CHECK(read.value->empty());
        CHECK(read.findings.empty());
    }
}

TEST_CASE("a list of a newer program, and what is none, is refused") {
    const auto newer = read_published_list("evenhand-published 2\nwhatever\n", "list");
    CHECK_FALSE(newer.value);
    CHECK(one_finding(newer.findings) == "published.newer list:1");
    const auto foreign = read_published_list("hello\n", "list");
    CHECK_FALSE(foreign.value);
    CHECK(one_finding(foreign.findings) == "published.foreign list:1");
}

TEST_CASE("a line in any other form is passed over and told") {
    const std::string good = to_line(line("q09", 2));
    const std::string hash(64, 'a');
    const std::string moment = " 2026-11-25T10:00:00Z ";
    for (const std::string& bad : {
             std::string("\n"),
             std::string("# a remark\n"),
             hash.substr(1) + " q09 2" + moment + "\"\" \"\"\n",
             std::string(64, 'A') + " q09 2" + moment + "\"\" \"\"\n",
             hash + " Q09 2" + moment + "\"\" \"\"\n",
             hash + " ../q09 2" + moment + "\"\" \"\"\n",
             hash + " q09 0" + moment + "\"\" \"\"\n",
             hash + " q09 02" + moment + "\"\" \"\"\n",
             hash + " q09 two" + moment + "\"\" \"\"\n",
             hash + " q09 2 2026-11-25 \"\" \"\"\n",
             hash + " q09 2" + moment + "\"\"\n",
             hash + " q09 2" + moment + "\"\" \"\n",
             hash + " q09 2" + moment + "\"\" \"\\x\"\n",
             hash + " q09 2" + moment + "\"\" \"\\\n",
             hash + " q09 2" + moment + "\"\"  \"\"\n",
             hash + " q09 2" + moment + "\"\" \"\" more\n",
             hash + "  q09 2" + moment + "\"\" \"\"\n",
             hash + " q09 2" + moment + "\"\" \"\xFF\"\n",
             good.substr(0, good.size() - 1) + "\r\n",
         }) {
        CAPTURE(bad);
        const auto read = read_published_list(first + bad + good, "list");
        REQUIRE(read.value);
        CHECK(*read.value == std::vector{line("q09", 2)});
        CHECK(one_finding(read.findings) == "published.line list:2");
        CHECK(read.findings[0].severity == Severity::warning);
    }
}

TEST_CASE("of two lines for one version the first counts, and the same line twice is one") {
    const std::string twice = to_line(line("q09", 2)) + to_line(line("q09", 2));
    const auto read = read_published_list(first + twice + to_line(line("q09", 2, 'b')), "list");
    REQUIRE(read.value);
    CHECK(*read.value == std::vector{line("q09", 2)});
    CHECK(one_finding(read.findings) == "published.contradiction list:4");
}

TEST_CASE("a list that was cut off at any byte keeps the lines before") {
    const std::string bytes = first + to_line(line("q09", 1)) + to_line(line("q09", 2));
    const std::size_t second = first.size() + to_line(line("q09", 1)).size();
    for (std::size_t cut = first.size(); cut < bytes.size(); ++cut) {
        CAPTURE(cut);
        const auto read = read_published_list(bytes.substr(0, cut), "list");
        REQUIRE(read.value);
        CHECK(read.value->size() == (cut < second ? 0U : 1U));
        const bool torn = cut != first.size() && cut != second;
        REQUIRE(read.findings.size() == (torn ? 1U : 0U));
        CHECK((!torn || read.findings[0].code == "published.torn-line"));
    }
}

TEST_CASE("appending makes the list, and cuts off a torn line") {
    const testing::ScratchFolder folder;
    const auto list = folder / "published.txt";
    append_to_published_list(list, line("q09", 1));
    CHECK(formats::read_file(list) == first + to_line(line("q09", 1)));
    formats::write_file(list, formats::read_file(list) + "abc def");
    append_to_published_list(list, line("q09", 2));
    CHECK(formats::read_file(list) == first + to_line(line("q09", 1)) + to_line(line("q09", 2)));
    formats::write_file(list, "evenhand-pub");
    append_to_published_list(list, line("q09", 3));
    CHECK(formats::read_file(list) == first + to_line(line("q09", 3)));
}

TEST_CASE("nothing is appended to a newer list or to what is no list") {
    const testing::ScratchFolder folder;
    const auto list = folder / "published.txt";
    for (const char* bytes : {"evenhand-published 2\n", "hello\n"}) {
        formats::write_file(list, bytes);
        CHECK_THROWS_AS(append_to_published_list(list, line("q09", 1)), Error);
        CHECK(formats::read_file(list) == bytes);
    }
}
