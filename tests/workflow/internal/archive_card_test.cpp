#include "workflow/internal/archive_card.h"

#include <doctest/doctest.h>

#include "../archive_fixture.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

const Timestamp now = *from_iso("2026-11-20T12:00:00Z");

CardParts parts() {
    CardParts parts;
    parts.found.facts.candidate = "Ines Moreau";
    parts.revisions = {{1, *from_iso("2026-05-14T12:00:00Z"), "Ana", "", 2}};
    parts.check.text = true;
    parts.check.signed_by_author = true;
    parts.check.in_chain = true;
    return parts;
}

}  // namespace

TEST_CASE("each action that cannot be done has its reason") {
    CHECK(card_view(parts(), now).hold.possible);
    CardParts reading = parts();
    reading.powers.read_only = true;
    CHECK(card_view(reading, now).open.possible);
    CHECK(card_view(reading, now).prove.reason == "The archive is open to be read only.");
    CardParts erased = parts();
    erased.found.erased = now;
    erased.found.certificate = "77";
    erased.subject.erased = now;
    const auto gone = card_view(erased, now);
    CHECK(gone.open.reason == "Its words were erased.");
    CHECK(gone.certificate.possible);
    CHECK_FALSE(card_view(parts(), now).certificate.possible);
    CHECK(gone.subtitle == "Erased on 20 November 2026, certificate 77");
    CHECK(gone.badge == "Erased");
    const auto free = card_view(parts(), now);
    CHECK(free.open.possible);
    CHECK(free.erase.possible);
    CHECK_FALSE(free.release.possible);
}

TEST_CASE("what only keepers and the committee do is offered to nobody else") {
    CardParts interviewers = parts();
    interviewers.subject.request = {{"77", "wish", "Keiko Mori", {}, now}};
    interviewers.powers.retention = false;
    const auto view = card_view(interviewers, now);
    for (const workflow::ActionState* action :
         {&view.decide, &view.hold, &view.release, &view.erase, &view.withdraw}) {
        CHECK_FALSE(action->possible);
        CHECK(action->reason == "Keepers and the committee see to decisions, holds and erasure.");
    }
    CHECK(view.open.possible);
    CHECK(view.prove.possible);
}

TEST_CASE("the second step of an erasure is somebody else's where there is somebody else") {
    CardParts asked = parts();
    asked.subject.request = {{"77", "the candidate's wish", "Keiko Mori", {}, now}};
    asked.powers.asked_myself = true;
    const auto alone = card_view(asked, now);
    CHECK(alone.erase_second);
    CHECK(alone.erase.possible);
    CHECK(alone.badge == "Erasure asked for");
    CHECK(alone.erase_words == "Asked by Keiko Mori on 20 November 2026: the candidate's wish.");
    asked.powers.others_sign = true;
    const auto own = card_view(asked, now);
    CHECK(own.erase.reason == "You asked for it: somebody else must confirm it.");
    CHECK(own.only_withdraws());
    CHECK_FALSE(alone.only_withdraws());
    asked.powers.asked_myself = false;
    CHECK(card_view(asked, now).erase.possible);
}

TEST_CASE("revisions are counted and the last one's reason is said") {
    CardParts several = parts();
    CHECK(card_view(several, now).revision == "Revision 1 of 1, sealed 14 May 2026.");
    several.revisions.push_back({2, *from_iso("2026-05-15T12:00:00Z"), "Ana", "a name.", 3});
    CHECK(card_view(several, now).revision ==
          "Revision 2 of 2: a name, 15 May 2026. Revision 1 is kept.");
    several.revisions.push_back({3, *from_iso("2026-05-16T12:00:00Z"), "Ana", "", 4});
    CHECK(card_view(several, now).revision ==
          "Revision 3 of 3: 16 May 2026. Revisions 1 to 2 are kept.");
}

TEST_CASE("a card that was changed is not called sealed") {
    CardParts changed = parts();
    changed.check.text = false;
    changed.check.faults = {"The text of revision 1 is another one."};
    CHECK(card_view(changed, now).badge == "Changed");
    CHECK(card_view(changed, now).alarm ==
          "Changed since sealing: The text of revision 1 is another one.");
    changed.stranger = "This is not the archive that was here before.";
    CHECK(card_view(changed, now).alarm ==
          "This is not the archive that was here before. Changed since sealing: The text of "
          "revision 1 is another one.");
    CHECK(card_view(parts(), now).badge == "Sealed");
}

TEST_CASE("a lost key, or a fault beyond the card, is not called a change") {
    CardParts lost = parts();
    lost.check.text = false;
    lost.check.key_lost = true;
    lost.check.faults = {"Revision 1 cannot be opened: its key is lost."};
    CHECK(card_view(lost, now).badge == "Key lost");
    CardParts cut = parts();
    cut.check.led_to = false;
    cut.check.faults = {"The log is shorter than a checkpoint that was signed."};
    CHECK(card_view(cut, now).badge == "Faulty");
}

TEST_CASE("corrections are shown as long as the card can be read") {
    CardParts corrected = parts();
    corrected.corrections = {
        {2, "Keiko Mori", *from_iso("2026-05-15T12:00:00Z"), "a misheard word", "yes"}};
    CHECK(card_view(corrected, now).corrections.empty());
    corrected.card = formats::SealedCard{testing::told_card({}), std::string(64, 'a')};
    const auto view = card_view(corrected, now);
    REQUIRE(view.corrections.size() == 1);
    CHECK(view.corrections.front().date == "15 May 2026");
    CHECK(view.corrections.front().words ==
          "Corrected by Keiko Mori, 15 May 2026: a misheard word. Before: yes.");
}

TEST_CASE("who has seen it is listed newest first, at most twenty") {
    CardParts seen = parts();
    for (int i = 0; i < 30; ++i) {
        archive::LogLine line;
        line.entry.kind = archive::EntryKind::exported;
        line.entry.at = now;
        line.by = "Ana";
        line.words = std::to_string(i);
        seen.history.push_back(line);
    }
    const auto view = card_view(seen, now);
    REQUIRE(view.seen.size() == 20);
    CHECK(view.seen.front().text == "Ana exported it: 29");
}

TEST_CASE("why a candidate may not be erased") {
    archive::SubjectStanding subject;
    CHECK(keep_reason({}, subject, now).empty());
    subject.erased = now;
    CHECK(keep_reason({}, subject, now) == "It was erased on 20 November 2026.");
    subject.erased.reset();
    subject.holds.push_back({});
    CHECK(keep_reason({}, subject, now) == "A legal hold stands: lift it first.");
}

TEST_CASE("a card is kept for as long as the candidate's newest one") {
    CardParts older = parts();
    older.card = formats::SealedCard{testing::told_card({}), std::string(64, 'a')};
    RetentionRule year;
    year.title = "One year";
    older.rules = {year};
    older.subject.submitted = older.card->card.submitted_at();
    const Timestamp later = months_later(*older.subject.submitted, 13);
    CHECK(card_view(older, later).erase.possible);
    older.subject.submitted = months_later(*older.subject.submitted, 6);
    const auto view = card_view(older, later);
    CHECK_FALSE(view.erase.possible);
    CHECK(view.erase.reason == keep_reason(older.rules, older.subject, later));
    CHECK(view.retention.sentence.starts_with("It must be kept until "));
}
