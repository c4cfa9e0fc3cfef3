#include "archive/internal/foreign_logs.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::card;
using testing::Office;
using testing::secrets_of;

namespace {

/// A card of Ben's, which Ana took over and Cleo from her.
struct SecondHand {
    Office ben{2};
    Office ana{1};
    Office cleo{3};

    SecondHand() {
        ben.open().begin(secrets_of(2), "Ben");
        (void)ben->keep(card(1));
        (void)ana.begun().take_over(*ben, {});
        cleo.open().begin(secrets_of(3), "Cleo");
        (void)cleo->take_over(*ana, {});
    }
    [[nodiscard]] std::string bens_name() { return hex_of(ben->log()).substr(0, 8); }
};

/// Another log of Ben's keys, whole in itself and as long as his own.
void put_stranger(Office& office, const std::string& log) {
    Office stranger(5);
    stranger.open().begin(secrets_of(2), "Ben");
    (void)stranger->keep(card(21));
    stranger.close();
    office.tamper("ATTACH '" + stranger.folder() +
                  "/archive.db' AS other; "
                  "DELETE FROM foreign_entry WHERE log = " +
                  log +
                  "; INSERT INTO foreign_entry "
                  "SELECT " +
                  log + ", place, header, leaf, chain, signature FROM other.log");
}

}  // namespace

TEST_CASE("a link says of which log, how long it was, and its root") {
    Links links;
    LogEntry entry;
    entry.kind = EntryKind::link;
    const LogId log = testing::token<LogIdentity>(4);
    entry.reference = hex_of(log) + ":12:abc";
    note_link(links, entry);
    REQUIRE(links[log].size() == 1);
    CHECK(links[log][0].size == 12);
    CHECK(links[log][0].root == "abc");
    for (const std::string& other : {std::string(),
                                     std::string("12"),
                                     std::string("x:12:abc"),
                                     std::string(":"),
                                     std::string("::"),
                                     hex_of(log) + ":12x:abc",
                                     hex_of(log) + "::abc"}) {
        entry.reference = other;
        note_link(links, entry);
    }
    entry.kind = EntryKind::policy;
    entry.reference = hex_of(log) + ":13:abc";
    note_link(links, entry);
    CHECK(links.size() == 1);
    CHECK(links[log].size() == 1);
}

TEST_CASE("logs taken over at second hand have no fault") {
    SecondHand office;
    CHECK(office.cleo.faults().empty());
}

TEST_CASE("a log taken over at second hand is bound by the log between") {
    SecondHand office;
    put_stranger(office.cleo, "(SELECT id FROM foreign_log ORDER BY id DESC LIMIT 1)");
    office.cleo.open();
    CHECK(office.cleo.faults().find("archive.foreign-rewritten: The log " + office.bens_name()) !=
          std::string::npos);
}

TEST_CASE("a log taken over at second hand that was cut off is named") {
    SecondHand office;
    office.cleo.tamper(
        "DELETE FROM foreign_entry WHERE log = (SELECT max(id) FROM foreign_log) AND place = 2");
    office.cleo.open();
    CHECK(office.cleo.faults().find("archive.entry-missing: Entry 3 of the log " +
                                    office.bens_name()) != std::string::npos);
}

TEST_CASE("a log that nothing says was taken over is named") {
    Office office;
    office.begun();
    office.tamper("INSERT INTO foreign_log(id, log) VALUES(7, zeroblob(16))");
    put_stranger(office, "7");
    office.open();
    CHECK(office.faults() ==
          "archive.foreign-unlinked: The log 00000000 is kept as evidence, but no entry says that "
          "it was taken over.\n");
}
