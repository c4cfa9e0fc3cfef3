#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::key_of;
using testing::Office;
using testing::refusal;
using testing::secrets_of;

namespace {

std::string everything_in(const std::string& folder) {
    std::string bytes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            bytes.append(std::istreambuf_iterator<char>(file), {});
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("erasing takes every word of the candidate, and no one else's") {
    Office office;
    Archive& archive = office.begun();
    const KeptCard kept = archive.keep(card(1));
    (void)archive.revise(kept.key, testing::corrected(1), "Reasonable words");
    const KeptCard other = archive.keep(card(2));
    const SubjectKey subject = *archive.subject_of(kept.key);
    archive.note_exported(kept.key, "PDF");
    CHECK(archive.newest(Query(), 10).size() == 2);
    const std::string request = archive.ask_erasure(subject, "Asked for under Art. 17");
    CHECK(archive.ask_erasure(subject, "Asked twice") == request);
    REQUIRE(archive.asked().size() == 1);
    CHECK(archive.asked()[0].request->ground == "Asked for under Art. 17");
    CHECK(archive.asked()[0].request->by == "Ana Ferreira");
    office.now += std::chrono::hours(3);
    const Erasure erasure = archive.confirm_erasure(subject, {});
    CHECK(erasure.request == request);
    CHECK(erasure.subject == subject);
    CHECK(erasure.cards == std::vector{kept.key});
    CHECK(erasure.revisions == 2);
    CHECK(erasure.asked_by == "Ana Ferreira");
    CHECK(erasure.asked == office.now - std::chrono::hours(3));
    CHECK(erasure.confirmed_by == "Ana Ferreira");
    CHECK(erasure.confirmed == office.now);
    CHECK(erasure.ground == "Asked for under Art. 17");
    CHECK(erasure.index == archive.size() - 1);
    const auto noted = read_note(erasure.note, archive.archive_key());
    REQUIRE(noted);
    CHECK(noted->signature_holds);
    CHECK(noted->checkpoint.size == archive.size());
    CHECK(archive.erasure(subject)->ground == "Asked for under Art. 17");
    CHECK(archive.erasure(subject)->note == erasure.note);
    CHECK_FALSE(archive.erasure(*archive.subject_of(other.key)));

    CHECK(archive.asked().empty());
    CHECK_FALSE(archive.body(kept.key));
    CHECK_FALSE(archive.body(kept.key, 1));
    CHECK(archive.body(other.key));
    CHECK_FALSE(archive.card_of_session("session-1"));
    CHECK(archive.revisions(kept.key)[1].reason.empty());
    CHECK(archive.standing(subject).candidate.empty());
    CHECK(archive.standing(subject).erased == office.now);
    CHECK(archive.found(kept.key)->erased == office.now);
    CHECK(archive.found(kept.key)->certificate == request);
    CHECK(archive.found(kept.key)->facts.candidate.empty());
    CHECK(office.faults().empty());
    CHECK(archive.verify({}, {}).erased == 2);
    office.close();
    const std::string bytes = everything_in(office.folder());
    for (const char* secret :
         {"Number1", "number1", "candidate-1", "session-1", "Reasonable", "Exported"}) {
        CAPTURE(secret);
        CHECK(bytes.find(secret) == std::string::npos);
    }
    CHECK(bytes.find("Number2") != std::string::npos);
}

TEST_CASE("nothing is erased that nobody asked for, or that is on hold") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    refusal(ErrorCode::refused, [&] { (void)archive.confirm_erasure(subject, {}); });
    refusal(ErrorCode::refused, [&] { (void)archive.ask_erasure(subject, ""); });
    refusal(ErrorCode::refused, [&] { (void)archive.ask_erasure(SubjectKey(), "nobody"); });
    const std::string first = archive.hold(subject, "complaint");
    refusal(ErrorCode::refused, [&] { (void)archive.ask_erasure(subject, "asked for it"); });
    archive.release(subject, first, "settled");
    (void)archive.ask_erasure(subject, "asked for it");
    const std::string second = archive.hold(subject, "complaint");
    refusal(ErrorCode::refused, [&] { (void)archive.confirm_erasure(subject, {}); });
    CHECK(archive.body(key));
    archive.release(subject, second, "settled");
    (void)archive.confirm_erasure(subject, {});
    CHECK_FALSE(archive.body(key));
    refusal(ErrorCode::refused, [&] { (void)archive.ask_erasure(subject, "again"); });
    refusal(ErrorCode::refused, [&] { (void)archive.hold(subject, "too late"); });
    refusal(ErrorCode::refused,
            [&] { (void)archive.revise(key, testing::corrected(1), "too late"); });
    CHECK(office.faults().empty());
}

TEST_CASE("a request for erasure is taken back with its reason, and can be made again") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    refusal(ErrorCode::refused, [&] { archive.withdraw_erasure(subject, "nobody asked"); });
    const std::string first = archive.ask_erasure(subject, "asked for it");
    refusal(ErrorCode::refused, [&] { archive.withdraw_erasure(subject, ""); });
    archive.withdraw_erasure(subject, "another candidate was meant");
    CHECK(archive.asked().empty());
    CHECK_FALSE(archive.standing(subject).request);
    refusal(ErrorCode::refused, [&] { (void)archive.confirm_erasure(subject, {}); });
    CHECK(archive.body(key));
    const LogLine line = archive.history(key).back();
    CHECK(line.entry.kind == EntryKind::withdraw);
    CHECK(line.entry.reference == first);
    CHECK(line.words == "another candidate was meant");
    CHECK(line.of_candidate == key);
    CHECK(office.faults().empty());
    const std::string second = archive.ask_erasure(subject, "now the right one");
    CHECK(second != first);
    CHECK(archive.confirm_erasure(subject, {}).request == second);
    CHECK(office.faults().empty());
}

TEST_CASE("the second step is of the request that was meant, and of no later one") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    const std::string first = archive.ask_erasure(subject, "the wrong one");
    archive.withdraw_erasure(subject, "another candidate was meant");
    const std::string second = archive.ask_erasure(subject, "now the right one");
    for (const auto& task : std::vector<std::function<void()>>{
             [&] { (void)archive.confirm_erasure(subject, {}, {.request = first}); },
             [&] { archive.need_may_erase(subject, first); }}) {
        CHECK(refusal(ErrorCode::refused, task).find("another one stands") != std::string::npos);
    }
    CHECK(archive.body(key));
    CHECK(archive.confirm_erasure(subject, {}, {.request = second}).request == second);
}

TEST_CASE("what lies elsewhere goes at the last moment, and what keeps it there keeps the cards") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    int calls = 0;
    const ErasureStep step{{}, [&] {
                               ++calls;
                               throw Error(ErrorCode::unwritable_file, "A file stays.");
                           }};
    refusal(ErrorCode::refused, [&] { (void)archive.confirm_erasure(subject, {}, step); });
    CHECK(calls == 0);
    archive.put_search({"mine", testing::facts_of(1).candidate});
    (void)archive.ask_erasure(subject, "asked for it");
    refusal(ErrorCode::unwritable_file, [&] { (void)archive.confirm_erasure(subject, {}, step); });
    CHECK(calls == 1);
    CHECK(archive.body(key));
    CHECK(archive.standing(subject).request);
    CHECK(archive.searches().size() == 1);
    CHECK(office.faults().empty());
    (void)archive.confirm_erasure(subject, {}, {{}, [&] { ++calls; }});
    CHECK(calls == 2);
    CHECK(archive.searches().empty());
    CHECK_FALSE(archive.body(key));
    CHECK(office.faults().empty());
}

TEST_CASE("where there are two people, another one than who asked confirms") {
    Office office;
    Archive& archive = office.begun();
    archive.enrol({"Ben", "", key_of(secrets_of(2)), {}, std::nullopt});
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    (void)archive.ask_erasure(subject, "asked for it");
    CHECK(archive.others_sign());
    for (const auto& task :
         std::vector<std::function<void()>>{[&] { (void)archive.confirm_erasure(subject, {}); },
                                            [&] { archive.need_may_erase(subject); }}) {
        CHECK(refusal(ErrorCode::refused, task) ==
              "You have asked for this erasure yourself: another person must confirm it.");
    }
    CHECK(archive.body(key));
    archive.unlock(secrets_of(2));
    CHECK_NOTHROW(archive.need_may_erase(subject));
    const Erasure erasure = archive.confirm_erasure(subject, {});
    CHECK(erasure.asked_by == "Ana Ferreira");
    CHECK(erasure.confirmed_by == "Ben");
    CHECK(office.faults().empty());
}

TEST_CASE("whoever is left alone confirms what was asked for") {
    Office office;
    Archive& archive = office.begun();
    archive.enrol({"Ben", "", key_of(secrets_of(2)), {}, std::nullopt});
    archive.revoke(key_of(secrets_of(2)), "left");
    CHECK_FALSE(archive.others_sign());
    const SubjectKey subject = *archive.subject_of(archive.keep(card(1)).key);
    (void)archive.ask_erasure(subject, "asked for it");
    CHECK(archive.confirm_erasure(subject, {}).confirmed_by == "Ana Ferreira");
}

TEST_CASE("whether an erasure would be refused is told before anything is changed") {
    Office office;
    office.begun();
    (void)office->keep(card(2));
    const CardKey key = office->keep(card(1)).key;
    const SubjectKey subject = *office->subject_of(key);
    refusal(ErrorCode::refused, [&] { office->need_may_erase(SubjectKey()); });
    refusal(ErrorCode::refused, [&] { office->need_may_erase(subject); });
    (void)office->ask_erasure(subject, "asked for it");
    const std::string hold = office->hold(subject, "complaint");
    refusal(ErrorCode::refused, [&] { office->need_may_erase(subject); });
    office->release(subject, hold, "settled");
    CHECK_NOTHROW(office->need_may_erase(subject));
    office.tamper("UPDATE setting SET value = 'no note' WHERE name = 'newest-checkpoint'");
    office.open();
    refusal(ErrorCode::locked, [&] { office->need_may_erase(subject); });
    office.again();
    CHECK(refusal(ErrorCode::refused, [&] {
              office->need_may_erase(subject);
          }).find("does not bear its signature") != std::string::npos);
    CHECK(office->body(key));
}

TEST_CASE("an erasure called off between its steps is ended by the next call") {
    Office office;
    Archive& archive = office.begun();
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    (void)archive.ask_erasure(subject, "asked for it");
    refusal(ErrorCode::cancelled, [&] {
        (void)archive.confirm_erasure(subject, [](std::uint64_t, std::uint64_t) { return false; });
    });
    const std::uint64_t size = archive.size();
    CHECK_FALSE(archive.body(key));
    CHECK(archive.confirm_erasure(subject, {}).cards == std::vector{key});
    CHECK(archive.size() == size);
    CHECK(office.faults().empty());
}

TEST_CASE("in an encrypted archive the tombstone's ground outlives the candidate's key") {
    Office office;
    Archive& archive = office.begun(true);
    const CardKey key = archive.keep(card(1)).key;
    const SubjectKey subject = *archive.subject_of(key);
    (void)archive.ask_erasure(subject, "Asked for under Art. 17");
    CHECK(archive.confirm_erasure(subject, {}).ground == "Asked for under Art. 17");
    CHECK(archive.erasure(subject)->ground == "Asked for under Art. 17");
    CHECK_FALSE(archive.body(key));
    CHECK(office.faults().empty());
    office.close();
    CHECK(everything_in(office.folder()).find("Art. 17") == std::string::npos);
}

TEST_CASE("an erasure whose files were not cleaned is ended at the next opening") {
    Office office;
    office.begun();
    const SubjectKey subject = *office->subject_of(office->keep(card(1)).key);
    (void)office->ask_erasure(subject, "Asked for under Art. 17");
    refusal(ErrorCode::cancelled, [&] {
        (void)office->confirm_erasure(subject, [](std::uint64_t, std::uint64_t) { return false; });
    });
    CHECK_FALSE(office->erasure(subject));
    CHECK(office.again().erasure(subject));
    CHECK(everything_in(office.folder()).find("Candidate 1 ") == std::string::npos);
}

TEST_CASE("who would call an erasure off after all is clean calls nothing off") {
    Office office;
    office.begun();
    const SubjectKey subject = *office->subject_of(office->keep(card(1)).key);
    (void)office->ask_erasure(subject, "Asked for under Art. 17");
    const Erasure erasure = office->confirm_erasure(
        subject, [](std::uint64_t done, std::uint64_t all) { return done < all; });
    CHECK(erasure.subject == subject);
    CHECK(office->erasure(subject));
}

TEST_CASE("words that outlive an erasure, and a ground that does not, are told") {
    Office office;
    office.begun();
    const CardKey key = office->keep(card(1)).key;
    (void)office->revise(key, testing::corrected(1), "Reasonable words");  // Entry 4.
    const SubjectKey subject = *office->subject_of(key);
    (void)office->ask_erasure(subject, "Asked for under Art. 17");
    office.tamper(
        "CREATE TABLE kept AS SELECT * FROM words WHERE place = 3;"
        "INSERT INTO kept SELECT * FROM words WHERE place = 3");
    (void)office.again().confirm_erasure(subject, {});
    office.tamper(
        "INSERT INTO words SELECT DISTINCT * FROM kept; DROP TABLE kept;"
        "DELETE FROM words WHERE place = 5");
    office.open();
    CHECK(office.faults() ==
          "archive.words-missing: The words of entry 6 are missing: they are the ground of an "
          "erasure.\n"
          "archive.erased-remains: The words of entry 4 are there though entry 6 says that they "
          "were erased.\n");
}

TEST_CASE("erasing a candidate takes the decision as well") {
    Office office;
    Archive& archive = office.begun();
    const CardKey scored = archive.keep(card(1)).key;
    const CardKey decided =
        archive.keep(testing::pieces_of(testing::decision_of(2, 1, Decision::no_hire))).key;
    const SubjectKey subject = *archive.subject_of(scored);
    const std::string hold = archive.hold(subject, "a complaint");
    CHECK(archive.found(decided)->held);
    refusal(ErrorCode::refused, [&] { (void)archive.ask_erasure(subject, "asked for"); });
    archive.release(subject, hold, "settled");
    (void)archive.ask_erasure(subject, "asked for");
    const Erasure erasure = archive.confirm_erasure(subject, {});
    CHECK(erasure.cards.size() == 2);
    CHECK(erasure.revisions == 2);
    CHECK_FALSE(archive.body(decided));
    CHECK_FALSE(archive.card_of_session("decision-2"));
    CHECK_FALSE(archive.found(decided)->facts.decision);
    CHECK(office.faults().empty());
    office.close();
    const std::string left = everything_in(office.folder());
    for (const char* word : {"Number1", "number1", "candidate-1", "decision-2", "Chris"}) {
        CAPTURE(word);
        CHECK(left.find(word) == std::string::npos);
    }
}
