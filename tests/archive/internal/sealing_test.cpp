#include "archive/internal/sealing.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::bytes_of;
using testing::card;
using testing::corrected;
using testing::Office;

namespace {

/// The archive of an office, opened by its parts.
struct Opened {
    Vault vault;

    Opened(Office& office, bool unlocked) : vault(options(office), office.means()) {
        if (unlocked) {
            vault.set_signer(testing::secrets_of(1), "Ana Ferreira");
        }
    }
    static OpenOptions options(Office& office) {
        office.close();
        OpenOptions options;
        options.address = office.folder();
        return options;
    }
};

}  // namespace

TEST_CASE("pieces put together are the card") {
    CHECK(joined({}).empty());
    CHECK(joined({{"a", false}, {"", true}, {"bc", true}}) == "abc");
}

TEST_CASE("in an encrypted archive own pieces are cipher text, shared ones are not") {
    Office office;
    const CardKey key = office.begun(true).keep(card(1)).key;
    const Opened opened(office, true);
    const auto stored = opened.vault.store().body(key, 1);
    REQUIRE(stored);
    CHECK(stored->encrypted);
    // The salt comes first, sealed as the own pieces are.
    CHECK(stored->salt == Salt());
    REQUIRE(stored->pieces.size() == 3);
    CHECK(stored->pieces[1].bytes.find("Number1") == std::string::npos);
    CHECK(stored->pieces[2].bytes == card(1)[1].bytes);
    const auto body = opened_body(opened.vault, key, 1);
    REQUIRE(body);
    CHECK(body->opened);
    CHECK(body->pieces == card(1));
    CHECK(readable_body(opened.vault, key, 1) == bytes_of(card(1)));
    CHECK_FALSE(opened_body(opened.vault, key, 2));
    // The same words under another candidate's key, or twice, are other cipher text.
    CHECK(session_tag(opened.vault, testing::facts_of(1)) != "session-1");
    CHECK(candidate_tag(opened.vault, "candidate-1").size() == 64);
}

TEST_CASE("in an encrypted archive no salt is in clear, so that no text can be guessed") {
    Office office;
    const CardKey key = office.begun(true).keep(card(1)).key;
    const SubjectKey subject = *office->subject_of(key);
    (void)office->hold(subject, "complaint 2026-31");
    const Opened opened(office, true);
    const auto entries = opened.vault.store().entries_of(subject);
    REQUIRE(entries.size() == 2);
    const LogEntry submit = entry_of(entries[0]);
    const LogEntry hold = entry_of(entries[1]);
    const auto words = opened.vault.store().words_of(entries[1].index);
    REQUIRE(words);
    CHECK(words->salt == Salt());
    CHECK(hold.words != commitment(words->salt, "complaint 2026-31"));
    const auto told = opened.vault.opened_words(entries[1].index, hold);
    REQUIRE(told);
    CHECK(told->text == "complaint 2026-31");
    CHECK(hold.words == commitment(told->salt, told->text));
    const auto stored = opened.vault.store().body(key, 1);
    CHECK(stored->salt == Salt());
    CHECK(submit.body != commitment(stored->salt, bytes_of(card(1))));
    CHECK(submit.body == commitment(opened_body(opened.vault, key, 1)->salt, bytes_of(card(1))));
}

TEST_CASE("a locked archive opens no own piece") {
    Office office;
    const CardKey key = office.begun(true).keep(card(1)).key;
    const Opened opened(office, false);
    const auto body = opened_body(opened.vault, key, 1);
    REQUIRE(body);
    CHECK_FALSE(body->opened);
    CHECK(body->pieces[0].bytes.empty());
    CHECK_FALSE(readable_body(opened.vault, key, 1));
}

TEST_CASE("a card's revisions stand in their order, whatever was noted between them") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    office->note_viewed(key);
    (void)office->revise(key, corrected(1), "mistaken");
    office->note_exported(key, "PDF");
    const Opened opened(office, false);
    const auto revisions = revision_entries(opened.vault, key);
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0].entry.kind == EntryKind::submit);
    CHECK(revisions[1].entry.kind == EntryKind::amend);
    CHECK(revisions[1].entry.previous == revisions[0].stored.leaf);
    CHECK(revision_entries(opened.vault, CardKey()).empty());
}

TEST_CASE("without rules nothing is due") {
    Office office;
    office.begun();
    const Timestamp then = testing::moment();
    CHECK_FALSE(due_of(Opened(office, false).vault, "", then, std::nullopt));
    office.again().put_policy("7", "a rule");
    const Opened opened(office, false);
    CHECK(due_of(opened.vault, opened.vault.store().policy(), then, std::nullopt) ==
          then + std::chrono::days(7));
    CHECK(due_of(opened.vault, opened.vault.store().policy(), then, then + std::chrono::days(1)) ==
          then + std::chrono::days(8));
}
