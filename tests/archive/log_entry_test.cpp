#include "archive/log_entry.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/made_up_keys.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::all;
using testing::token;

namespace {

LogEntry amendment() {
    LogEntry entry;
    entry.log = token<LogIdentity>(0x01);
    entry.kind = EntryKind::amend;
    entry.card = token<ArchivedCard>(0x02);
    entry.revision = 2;
    entry.subject = token<Subject>(0x03);
    entry.previous = all(0x04);
    entry.body = all(0x05);
    entry.words = all(0x06);
    entry.reference = "a-Z.0:9@_";
    entry.by = all(0x07);
    entry.at = *from_iso("2026-11-26T09:30:05Z");
    return entry;
}

std::string times(const std::string& digits, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += digits;
    }
    return text;
}

std::string amendment_text() {
    return "evenhand-log-1\n"
           "log " +
           times("01", 16) +
           "\n"
           "kind amend\n"
           "card " +
           times("02", 16) +
           "\n"
           "revision 2\n"
           "subject " +
           times("03", 16) +
           "\n"
           "previous " +
           times("04", 32) +
           "\n"
           "body " +
           times("05", 32) +
           "\n"
           "words " +
           times("06", 32) +
           "\n"
           "reference a-Z.0:9@_\n"
           "by " +
           times("07", 32) +
           "\n"
           "at 2026-11-26T09:30:05Z\n";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("a header says everything in one order, what is empty is left out") {
    CHECK(header_bytes(amendment()) == amendment_text());
    LogEntry least;
    least.at = *from_iso("2026-01-01T00:00:00Z");
    CHECK(header_bytes(least) == "evenhand-log-1\nlog " + times("00", 16) + "\nkind open\nby " +
                                     times("00", 32) + "\nat 2026-01-01T00:00:00Z\n");
}

TEST_CASE("a header is read back as it was written, every kind of it") {
    CHECK(read_header(header_bytes(amendment())) == amendment());
    for (int kind = 0; kind <= static_cast<int>(EntryKind::link); ++kind) {
        LogEntry entry = amendment();
        entry.kind = static_cast<EntryKind>(kind);
        CAPTURE(name_of(entry.kind));
        CHECK_FALSE(name_of(entry.kind).empty());
        CHECK(kind_named(name_of(entry.kind)) == entry.kind);
        CHECK(read_header(header_bytes(entry)) == entry);
    }
    CHECK_FALSE(kind_named("Submit"));
    CHECK_FALSE(kind_named(""));
}

TEST_CASE("what header_bytes would not write is no header") {
    const std::string good = amendment_text();
    REQUIRE(read_header(good));
    const std::vector<std::string> bad = {
        "",
        good + "\n",
        good + "at 2026-11-26T09:30:05Z\n",
        "\n" + good,
        replaced(good, "evenhand-log-1", "evenhand-log-2"),
        replaced(good, "kind amend", "kind amended"),
        replaced(good, "kind amend", "kind  amend"),
        replaced(good, "kind amend\n", ""),
        replaced(good, "kind amend\n", "kind amend\r\n"),
        replaced(good, "revision 2", "revision 02"),
        replaced(good, "revision 2", "revision 0"),
        replaced(good, "revision 2", "revision -2"),
        replaced(good, "revision 2", "revision 2 "),
        replaced(good, "revision 2", "revision 99999999999"),
        replaced(good, "card 0202", "card 02"),
        replaced(good, "body 05", "body 0G"),
        replaced(good, "by 07", "by 7"),
        replaced(good, "a-Z.0:9@_", ""),
        replaced(good, "a-Z.0:9@_", "a b"),
        replaced(good, "a-Z.0:9@_", "a/b"),
        replaced(good, "a-Z.0:9@_", "\xC3\xA4"),
        replaced(good, "2026-11-26", "2026-02-30"),
        replaced(good, "at 2026-11-26T09:30:05Z\n", ""),
        replaced(
            good, "words " + times("06", 32) + "\n", "extra 1\nwords " + times("06", 32) + "\n"),
        replaced(good,
                 "revision 2\nsubject " + times("03", 16) + "\n",
                 "subject " + times("03", 16) + "\nrevision 2\n"),
    };
    for (const std::string& text : bad) {
        CAPTURE(text);
        CHECK_FALSE(read_header(text));
    }
    CHECK_FALSE(read_header(replaced(good, "0505", "05A5")));
}

TEST_CASE("a header cut off anywhere is none") {
    const std::string good = amendment_text();
    for (std::size_t size = 0; size < good.size(); ++size) {
        CHECK_FALSE(read_header(std::string_view(good).substr(0, size)));
    }
}

// printf '\x02...' | sha256sum, and python: hashlib.sha256(b"\x00" + header).
TEST_CASE("hashes are those of their domains") {
    CHECK(hex_of(leaf_of("")) ==
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    CHECK(commitment(all(0), "x") ==
          formats::sha256(std::string(1, '\x02') + std::string(32, '\0') + "x"));
    CHECK(chained(all(1), all(2)) ==
          formats::sha256(std::string("\x01") + std::string(32, '\x01') + std::string(32, '\x02')));
    CHECK(signed_bytes(all('a')) == "evenhand-entry-1\n" + std::string(32, 'a'));
}

TEST_CASE("the same words under another salt have another commitment") {
    CHECK(commitment(all(1), "words") != commitment(all(2), "words"));
    CHECK(commitment(all(1), "words") != commitment(all(1), "word"));
    CHECK(commitment(all(1), "words") == commitment(all(1), "words"));
}
