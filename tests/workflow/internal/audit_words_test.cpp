#include "workflow/internal/audit_words.h"

#include <doctest/doctest.h>

using namespace evenhand;
using archive::EntryKind;

TEST_CASE("each kind of entry is a sentence about a person") {
    struct Row {
        EntryKind kind;
        const char* words;
        const char* reference;
        const char* said;
    };
    for (const Row& row :
         {Row{EntryKind::open, "", "", "Keiko Mori began the archive"},
          Row{EntryKind::submit, "", "", "Keiko Mori sealed it"},
          Row{EntryKind::amend, "a name. ", "", "Keiko Mori sealed revision 2: a name"},
          Row{EntryKind::decide,
              "",
              "2026-06-03T00:00:00Z",
              "Keiko Mori recorded the decision of 3 June 2026"},
          Row{EntryKind::hold,
              "complaint 2026-31",
              "",
              "Keiko Mori put it on hold: complaint 2026-31"},
          Row{EntryKind::release, "closed", "", "Keiko Mori lifted the hold: closed"},
          Row{EntryKind::request, "wish", "", "Keiko Mori asked to erase it: wish"},
          Row{EntryKind::withdraw,
              "a mistake",
              "",
              "Keiko Mori took back the request to erase it: a mistake"},
          Row{EntryKind::erase, "", "", "Keiko Mori erased it"},
          Row{EntryKind::viewed, "", "", "Keiko Mori opened it"},
          Row{EntryKind::exported, "PDF", "", "Keiko Mori exported it: PDF"},
          Row{EntryKind::exported,
              "",
              "preview",
              "Keiko Mori looked at its pages before printing or saving them"},
          Row{EntryKind::exported, "", "proof", "Keiko Mori exported it: proof"},
          Row{EntryKind::key, "", "", "Keiko Mori enrolled a key"},
          Row{EntryKind::revoke, "left", "", "Keiko Mori revoked a key: left"},
          Row{EntryKind::policy, "", "", "Keiko Mori chose the retention rules"},
          Row{EntryKind::link, "", "", "Keiko Mori took over the entries of another archive"}}) {
        archive::LogLine line;
        line.entry.kind = row.kind;
        line.entry.revision = 2;
        line.entry.reference = row.reference;
        line.by = "Keiko Mori";
        line.words = row.words;
        CHECK(workflow::internal::audit_sentence(line) == row.said);
    }
}

TEST_CASE("what was taken over says so, and who sealed it first") {
    archive::LogLine line;
    line.entry.kind = EntryKind::submit;
    line.entry.revision = 1;
    line.by = "Zed";
    line.taken_over = true;
    CHECK(workflow::internal::audit_sentence(line) == "Zed took it over from another archive");
    line.sealed_by = "Bo Lind";
    CHECK(workflow::internal::audit_sentence(line) ==
          "Zed took it over from another archive, where Bo Lind sealed it");
    line.entry.kind = EntryKind::amend;
    line.entry.revision = 2;
    line.words = "misread";
    CHECK(workflow::internal::audit_sentence(line) ==
          "Zed took over revision 2 from another archive, where Bo Lind sealed it: misread");
}

TEST_CASE("an entry that cannot be read is listed as such") {
    archive::LogLine line;
    line.index = 3;
    line.readable = false;
    const auto plain = workflow::internal::audit_line(line);
    CHECK(plain.entry == 4);
    CHECK_FALSE(plain.readable);
    CHECK(plain.kind == "unreadable");
    CHECK(plain.who.empty());
    CHECK(plain.what == "This entry cannot be read: it was changed. Check the whole archive.");
}

TEST_CASE("an entry of the log is listed with its number from 1 and its card") {
    archive::LogLine line;
    line.index = 41;
    line.entry.kind = EntryKind::viewed;
    line.entry.at = *from_iso("2026-06-03T10:00:00Z");
    const auto plain = workflow::internal::audit_line(line);
    CHECK(plain.entry == 42);
    CHECK(plain.kind == "viewed");
    CHECK(plain.card.empty());
    CHECK(plain.what == "Somebody unknown opened it");
    line.entry.card = archive::CardKey{};
    CHECK(workflow::internal::audit_line(line).card == std::string(32, '0'));
}
