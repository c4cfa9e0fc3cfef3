#include "report/erasure_document.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::report;

namespace {

ErasureRecord record() {
    ErasureRecord record;
    record.certificate = "0417";
    record.candidate = std::string(32, 'c');
    record.cards = 2;
    record.revisions = 3;
    record.files = 0;
    record.asked_by = "Ana";
    record.asked = *from_iso("2026-06-03T10:05:00Z");
    record.confirmed_by = "Keiko";
    record.confirmed = *from_iso("2026-06-04T11:06:00Z");
    record.ground = "the candidate's wish";
    record.entry = 42;
    record.log = std::string(32, 'd');
    record.size = 43;
    record.root = std::string(64, 'e');
    record.key = std::string(64, 'f');
    return record;
}

std::string value_of(const Document& document, const std::string& label) {
    for (const Block& block : document.blocks) {
        if (const Facts* facts = std::get_if<Facts>(&block)) {
            for (const Fact& fact : facts->facts) {
                if (fact.label == label) {
                    return fact.value;
                }
            }
        }
    }
    return "(no such fact)";
}

}  // namespace

TEST_CASE("a certificate says who asked and confirmed, when, why and what went") {
    const Document document = erasure_document(record());
    CHECK(document.info.title == "Erasure certificate 0417");
    CHECK(document.info.dated == record().confirmed);
    CHECK(value_of(document, "Asked for by") == "Ana, 3 June 2026, 10:05 UTC");
    CHECK(value_of(document, "Confirmed by") == "Keiko, 4 June 2026, 11:06 UTC");
    CHECK(value_of(document, "Ground") == "the candidate's wish");
    CHECK(value_of(document, "Records") ==
          "2 records with 3 revisions: scorecards, and decisions of hiring panels that were kept "
          "like them");
    CHECK(value_of(document, "Also erased").find("hiring panels") != std::string::npos);
    CHECK(value_of(document, "Entry") == "42");
    CHECK(value_of(document, "Checkpoint") == "43 entries");
    CHECK(value_of(document, "Root").starts_with("eeeeeeee eeeeeeee "));
    CHECK(value_of(document, "Two steps") == "(no such fact)");
    CHECK(value_of(document, "Beside the archive") ==
          "no file of the candidate\u2019s interviews was found in the data folder of who "
          "confirmed; all else there was looked through, and neither the name as the scorecards "
          "spell it nor an id of 12 or more characters was found (what is packed, as in a PDF, "
          "cannot be looked through)");
}

TEST_CASE("it says that a damaged revision's name was not looked for") {
    ErasureRecord damaged = record();
    damaged.unread = 1;
    CHECK(value_of(erasure_document(damaged), "Beside the archive")
              .ends_with("; 1 revision could not be read: a name or id that stands only there was "
                         "not looked for"));
}

TEST_CASE("it says how many files went, how many were left, and when that is not known any more") {
    ErasureRecord left = record();
    left.files = 2;
    left.files_left = 3;
    CHECK(value_of(erasure_document(left), "Beside the archive") ==
          "2 files in the data folder of who confirmed; 3 files there still had a name or id of "
          "the candidate, or could not be looked through, and were left to who confirmed, who was "
          "told which");
    left.files.reset();
    CHECK(value_of(erasure_document(left), "Beside the archive").find("told any more") !=
          std::string::npos);
}

TEST_CASE("it says when one person did both steps, and what there is no checkpoint for") {
    ErasureRecord alone = record();
    alone.confirmed_by = "Ana";
    alone.size = 0;
    alone.files = 1;
    const Document document = erasure_document(alone);
    CHECK(value_of(document, "Two steps").starts_with("The same person"));
    CHECK(value_of(document, "Checkpoint") == "(no such fact)");
    CHECK(value_of(document, "Beside the archive").starts_with("1 file in"));
}
