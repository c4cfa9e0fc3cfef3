#include "archive/internal/verifier.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::Office;
using testing::refusal;

namespace {

/// Three cards, the second revised: entries 3 to 6. Closed.
struct Kept {
    Office office;
    std::vector<std::string> names;  ///< "card 9f3c41aa"
    std::string note;

    Kept() {
        office.begun();
        for (int number = 1; number <= 3; ++number) {
            const KeptCard kept = office->keep(card(number));
            names.push_back("card " + hex_of(kept.key).substr(0, 8));
            if (number == 2) {
                (void)office->revise(kept.key, testing::corrected(2), "The verdict was mistaken");
            }
        }
        note = office->sign_checkpoint();
    }

    /// What a check finds after the archive was changed behind its back.
    std::string after(const std::string& sql, const std::vector<std::string>& kept = {}) {
        office.tamper(sql);
        office.open();
        return office.faults(kept);
    }
};

}  // namespace

TEST_CASE("a whole archive is found whole, and counted") {
    Kept kept;
    const VerifyReport report = kept.office->verify({kept.note}, {});
    CHECK(report.faults.empty());
    CHECK(report.entries == 6);
    CHECK(report.bodies == 4);
    CHECK(report.bytes == testing::bytes_of(card(1)).size() + testing::bytes_of(card(2)).size() +
                              testing::bytes_of(testing::corrected(2)).size() +
                              testing::bytes_of(card(3)).size());
    CHECK(report.erased == 0);
    CHECK(report.checkpoints == 3);
    CHECK(report.anew.empty());
    CHECK(report.head.size == 6);
    const auto noted = read_note(kept.note, kept.office->archive_key());
    CHECK(report.head == noted->checkpoint);
}

TEST_CASE("a changed byte of a card is named with its card") {
    Kept kept;
    CHECK(kept.after("UPDATE content SET own = CAST(replace(CAST(own AS TEXT), 'root', 'loot') "
                     "AS BLOB) WHERE card = 1") ==
          "archive.body-changed: The text of " + kept.names[0] +
              ", revision 1 (entry 3) was changed since it was sealed.\n");
}

TEST_CASE("a changed shared part is named with every card that has it") {
    Kept kept;
    const std::string faults = kept.after(
        "UPDATE part SET bytes = CAST(replace(CAST(bytes AS TEXT), 'rubric', 'Rubric') "
        "AS BLOB)");
    for (const char* place : {"(entry 3)", "(entry 4)", "(entry 5)", "(entry 6)"}) {
        CAPTURE(faults);
        CHECK(faults.find(place) != std::string::npos);
    }
}

TEST_CASE("a text that is gone without a tombstone is named") {
    Kept kept;
    CHECK(kept.after("DELETE FROM content WHERE card = 2 AND revision = 1") ==
          "archive.body-missing: The text of " + kept.names[1] +
              ", revision 1 (entry 4) is missing, and no tombstone says that the candidate was "
              "erased.\n");
}

TEST_CASE("words that were changed or taken away are named") {
    Kept changed;
    CHECK(changed.after("UPDATE words SET text = CAST('another reason' AS BLOB) "
                        "WHERE place = 4") ==
          "archive.words-changed: The words of entry 5 were changed since they were signed.\n");
    Kept missing;
    CHECK(missing.after("DELETE FROM words WHERE place = 4") ==
          "archive.words-missing: The words of entry 5 are missing, and no tombstone says that the "
          "candidate was erased.\n");
}

TEST_CASE("a card that the archive no longer lists is named") {
    Kept kept;
    const std::string faults =
        kept.after("DELETE FROM content WHERE card = 3; DELETE FROM card WHERE id = 3");
    CHECK(faults.find("archive.card-missing: The archive no longer lists " + kept.names[2] +
                      ", revision 1 (entry 6).\n") != std::string::npos);
    CHECK(faults.find("archive.body-missing: The text of " + kept.names[2]) != std::string::npos);
}

TEST_CASE("a card that was moved to another candidate is named") {
    Kept kept;
    CHECK(kept.after("UPDATE card SET subject = 1 WHERE id = 3")
              .find("archive.card-changed: What the archive lists of " + kept.names[2] +
                    ", revision 1 (entry 6) is not what its log says.\n") != std::string::npos);
}

TEST_CASE("checking is called off between two steps") {
    Kept kept;
    refusal(ErrorCode::cancelled, [&] {
        (void)kept.office->verify({}, [](std::uint64_t, std::uint64_t) { return false; });
    });
    std::uint64_t last = 0;
    (void)kept.office->verify({}, [&](std::uint64_t done, std::uint64_t all) {
        CHECK(all == 6);
        last = done;
        return true;
    });
    CHECK(last == 6);
}

TEST_CASE("in an encrypted archive a changed byte of a card or of its key is named") {
    for (const char* sql : {"UPDATE content SET own = zeroblob(length(own))",
                            "UPDATE subject SET wrapped_key = zeroblob(72)"}) {
        CAPTURE(sql);
        Office office;
        const CardKey key = office.begun(true).keep(card(1)).key;
        office.tamper(sql);
        office.again();
        CHECK(office.faults().find("archive.body-locked: The text of card " +
                                   hex_of(key).substr(0, 8) +
                                   ", revision 1 (entry 3) cannot be opened: its key is lost or "
                                   "changed.\n") != std::string::npos);
    }
}

TEST_CASE("words whose key is lost are not called changed") {
    Office office;
    const CardKey key = office.begun(true).keep(card(1)).key;
    (void)office->revise(key, testing::corrected(1), "The verdict was mistaken");
    office.tamper("UPDATE subject SET wrapped_key = zeroblob(72)");
    office.again();
    const std::string faults = office.faults();
    CHECK(faults.find("cannot be opened: their key is lost or changed.") != std::string::npos);
    CHECK(faults.find("archive.words-changed") == std::string::npos);
}

TEST_CASE("a search that shows a card otherwise is named") {
    Kept kept;
    (void)kept.office->newest(Query(), 5);
    kept.office.close();
    sqlite3* index = nullptr;
    REQUIRE(sqlite3_open((kept.office.folder() + "/index.db").c_str(), &index) == SQLITE_OK);
    sqlite3_stmt* tables = nullptr;
    REQUIRE(sqlite3_prepare_v2(index,
                               "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) "
                               "c ON c.name = 'score' WHERE m.type = 'table'",
                               -1,
                               &tables,
                               nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(tables) == SQLITE_ROW);
    const std::string table(reinterpret_cast<const char*>(sqlite3_column_text(tables, 0)));
    sqlite3_finalize(tables);
    CHECK(sqlite3_exec(
              index, ("UPDATE " + table + " SET score = 100").c_str(), nullptr, nullptr, nullptr) ==
          SQLITE_OK);
    CHECK(sqlite3_total_changes(index) >= 1);
    sqlite3_close(index);
    kept.office.open();
    CHECK(
        kept.office.faults().starts_with("archive.index-differs: The search does not show card "));
}

TEST_CASE("a revision whose predecessor is gone from the log is named") {
    Kept kept;
    const std::string faults = kept.after("DELETE FROM log WHERE place = 3");
    CHECK(faults.find("archive.entry-missing: Entry 4 is missing.\n") != std::string::npos);
    CHECK(faults.find("archive.revision-order: What should come before " + kept.names[1] +
                      ", revision 2 (entry 5) is missing or was changed.\n") != std::string::npos);
}

TEST_CASE("a row changed in the log is named with its entry alone") {
    Kept header;
    CHECK(header
              .after("UPDATE log SET header = CAST(replace(CAST(header AS TEXT), 'submit', "
                     "'viewed') AS BLOB) WHERE place = 3")
              .starts_with("archive.entry-changed: Entry 4 was changed: its header is not the one "
                           "that was signed.\n"));
    Kept swapped;
    CHECK(swapped.after(
              "CREATE TABLE two AS SELECT place, signature FROM log WHERE place IN (2, 5);"
              "UPDATE log SET signature = (SELECT signature FROM two WHERE place = 7 - log.place) "
              "WHERE place IN (2, 5)") ==
          "archive.signature: Entry 3 does not bear its author's signature.\n"
          "archive.signature: Entry 6 does not bear its author's signature.\n");
}
