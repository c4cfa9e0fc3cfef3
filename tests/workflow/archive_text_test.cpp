#include "workflow/archive_text.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow;

TEST_CASE("how an archive stands is printed for people and programs") {
    ArchiveStanding standing;
    standing.name = "/a";
    standing.engine = "folder";
    standing.person = "Ana";
    standing.log = "abc";
    standing.cards = 12408;
    standing.decisions = 3;
    standing.entries = 12500;
    standing.due = 2;
    standing.encrypted = true;
    standing.notice = "Mind this.";
    CHECK(standing_text(standing) ==
          "Archive       /a\nKept in       folder\nYou sign as   Ana\nScorecards    "
          "12,408\nDecisions     3\n"
          "Log           12,500 entries\nLog's id      abc\nDue           2 candidates\n"
          "Encrypted     yes\n\nMind this.\n");
    CHECK(standing_json(standing) ==
          "{\n  \"archive\": \"/a\",\n  \"engine\": \"folder\",\n  \"person\": \"Ana\",\n"
          "  \"log\": \"abc\",\n  \"cards\": 12408,\n  \"decisions\": 3,\n  \"entries\": 12500,\n  "
          "\"due\": 2,\n  "
          "\"encrypted\": true,\n"
          "  \"read_only\": false,\n  \"fault\": null,\n  \"notice\": \"Mind this.\"\n}\n");
    standing.counted = false;
    standing.fault = "Another one.";
    CHECK(standing_text(standing).find("Scorecards    not known while the archive is locked\n") !=
          std::string::npos);
    CHECK(standing_text(standing).find("\n! Another one.\n") != std::string::npos);
    CHECK(standing_json(standing).find("\"cards\": null") != std::string::npos);
    CHECK(standing_json(standing).find("\"due\": null") != std::string::npos);
}

TEST_CASE("a list of cards has a line each, and nothing of a person after erasure") {
    ArchiveFound found;
    found.count = "2 of 9 cards";
    found.all = 2;
    ArchiveRowView row;
    row.card = std::string(32, 'a');
    row.date = "14 May 2026";
    row.candidate = "In\u00E9s";
    row.role = "QA";
    row.interviewer = "Ana";
    row.says = "yes";
    row.state = "sealed";
    row.line = "names the root cause";
    ArchiveRowView gone;
    gone.card = std::string(32, 'b');
    gone.date = "1 June 2026";
    gone.candidate = "Erased candidate bbbb";
    gone.interviewer = "\u2013";
    gone.state = "erased";
    gone.erased = true;
    CHECK(found_text(found, {row, gone}) ==
          "aaaaaaaaaa  14 May 2026  In\u00E9s                      sealed, yes, QA\n"
          "            names the root cause\n"
          "bbbbbbbbbb  1 June 2026  Erased candidate bbbb     erased\n"
          "2 of 9 cards\n");
    const std::string json = found_json(found, {row, gone});
    CHECK(json.starts_with("{\n  \"found\": 2,\n  \"cards\": [\n    {\n      \"card\": \"aaaa"));
    CHECK(json.find("\"candidate\": null") != std::string::npos);
    found.empty_title = "Nothing found";
    found.empty_text = "Fewer words find more.";
    CHECK(found_text(found, {}) == "Nothing found. Fewer words find more.\n");
    found.locked = true;
    CHECK(found_json(found, {}).starts_with("{\n  \"found\": null,"));
}

TEST_CASE("what cannot be read is null for programs, and no name turns the printed line round") {
    ArchiveFound found;
    found.count = "1 of 1 card";
    ArchiveRowView lost;
    lost.card = std::string(32, 'c');
    lost.date = "\u2013";
    lost.candidate = "A card that cannot be read";
    lost.interviewer = "\u2013";
    lost.unread = true;
    const std::string json = found_json(found, {lost});
    for (const char* name : {"date", "candidate", "interviewer"}) {
        CAPTURE(name);
        CHECK(json.find("\"" + std::string(name) + "\": null") != std::string::npos);
    }
    ArchiveRowView spoof = lost;
    spoof.unread = false;
    spoof.candidate = "\u202Eevil";
    CHECK(found_text(found, {spoof}).find("\uFFFDevil") != std::string::npos);
    CHECK(found_json(found, {spoof}).find("\u202Eevil") != std::string::npos);
}

TEST_CASE("a card is printed with its checks, its retention and who has seen it") {
    ArchiveCardView card;
    card.card = "abc";
    card.title = "Ines";
    card.badge = "Sealed";
    card.subtitle = "QA";
    card.verdict = "Yes. Good.";
    card.scores = {{"4", "Owning", "mine", {}}, {"\u2013", "Repair", "", {}}};
    card.revision = "Revision 1 of 1.";
    card.checks = {{CheckLine::Mark::holds, "Text", "Whole."},
                   {CheckLine::Mark::fails, "Signed", "No."},
                   {CheckLine::Mark::open, "Checkpoint", "None."}};
    card.retention.sentence = "No rule.";
    card.retention.rules = {"Rule: keep"};
    card.seen = {{"2 Mar 2026", "Ana sealed it"}};
    CHECK(
        card_view_text(card) ==
        "Ines\nQA\nYes. Good.\n  4  Owning: mine\n  \u2013  Repair\n\nCard          abc\nState   "
        "      Sealed\nRevision 1 of 1.\n\n+ Text        Whole.\n! Signed      No.\n- Checkpoint  "
        "None.\n\nNo rule.\n  Rule: keep\n\n2 Mar 2026   Ana sealed it\n");
    const std::string json = card_view_json(card);
    CHECK(json.find("\"result\": \"not-checked\"") != std::string::npos);
    CHECK(json.find("\"alarm\": null") != std::string::npos);
}

TEST_CASE("a card is printed with its corrections, in order") {
    ArchiveCardView card;
    card.verdict = "No.";
    card.corrections = {{2, "Keiko", "15 May 2026", "misheard", "yes", "Corrected by Keiko."},
                        {3, "", "16 May 2026", "", "", "Corrected again."}};
    CHECK(card_view_text(card).find("No.\nCorrected by Keiko.\nCorrected again.\n") !=
          std::string::npos);
    const std::string json = card_view_json(card);
    CHECK(json.find(
              "\"corrections\": [\n    {\n      \"revision\": 2,\n      \"by\": \"Keiko\",\n   "
              "   \"date\": \"15 May 2026\",\n      \"reason\": \"misheard\",\n      \"before\": "
              "\"yes\"\n    },") != std::string::npos);
    CHECK(json.find("\"by\": null") != std::string::npos);
    CHECK(card_view_json(ArchiveCardView()).find("\"corrections\": []") != std::string::npos);
}

TEST_CASE("a verification, the log and what is due are printed") {
    VerifyView verified{true, "3 entries: nothing was changed", {}, {"Every entry."}, {}, 3, 1, 9};
    CHECK(verify_text(verified) == "3 entries: nothing was changed\n  Every entry.\n");
    verified.warnings = {"New keys signed."};
    CHECK(verify_text(verified) ==
          "3 entries: nothing was changed\n! New keys signed.\n  Every entry.\n");
    CHECK(verify_json(verified).find("\"warnings\": [\n    \"New keys signed.\"") !=
          std::string::npos);
    verified.holds = false;
    verified.faults = {{"archive.chain", "Entry 2 does not follow."}};
    CHECK(verify_text(verified).find("! Entry 2 does not follow. [archive.chain]\n") !=
          std::string::npos);
    CHECK(verify_json(verified).find("\"code\": \"archive.chain\"") != std::string::npos);
    const AuditLine line{3, Timestamp{}, "submit", "Ana", std::string(32, 'a'), "Ana sealed it"};
    CHECK(audit_text({line}) == "3     1970-01-01T00:00:00Z  aaaaaaaaaa  Ana sealed it\n");
    CHECK(audit_json({line}).starts_with("[\n  {\n    \"entry\": 3,"));
    const AuditLine unread{4, {}, "unreadable", "", "", "This entry cannot be read.", false};
    CHECK(audit_text({unread}) ==
          "4     \u2013                                 This entry cannot be read.\n");
    CHECK(audit_json({unread}).find("\"at\": null") != std::string::npos);
    CHECK(due_text({}, false) == "No retention rule is chosen: nothing is due for erasure.\n");
    CHECK(due_text({}, true) == "Nothing is due for erasure.\n");
    const DueView due{std::string(32, 'a'),
                      "Ines",
                      "QA",
                      "3 June 2027",
                      "Six",
                      3,
                      "2 scorecards and 1 decision",
                      true,
                      "Asked.",
                      "r-7"};
    CHECK(due_text({due}, true) ==
          "aaaaaaaaaa  Ines, 2 scorecards and 1 decision, due since 3 June 2027 (Six)\n            "
          "Asked.\n");
    CHECK(due_json({due}).find("\"asked\": true") != std::string::npos);
    CHECK(due_json({due}).find("\"request_id\": \"r-7\"") != std::string::npos);
    CHECK(rules_text({{"a", "A", "US", "1 CFR", "Keep.", "check", true}}) ==
          "[x] a: A, 1 CFR (US)\n    Keep. check\n");
}
