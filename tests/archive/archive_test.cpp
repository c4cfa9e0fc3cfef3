#include "archive/archive.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::facts_of;
using testing::Office;
using testing::refusal;

namespace {

/// Every byte of every file of the archive.
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

TEST_CASE("an address is a server's by its beginning, else a folder's") {
    CHECK(is_server("postgresql://ana@db/hiring"));
    CHECK(is_server("postgres://db/hiring"));
    CHECK_FALSE(is_server("/home/ana/postgres"));
    CHECK_FALSE(is_server("postgresql"));
    CHECK_FALSE(is_server(""));
}

TEST_CASE("an archive is empty until it is begun, and then has its two first entries") {
    Office office;
    Archive& archive = office.open();
    CHECK(archive.fresh());
    CHECK(archive.size() == 0);
    CHECK(archive.log() == LogId());
    CHECK(archive.archive_key() == PublicKey());
    CHECK_FALSE(archive.unlocked());
    archive.begin(testing::secrets_of(1), "Ana Ferreira");
    CHECK_FALSE(archive.fresh());
    CHECK(archive.size() == 2);
    CHECK(archive.log() != LogId());
    CHECK(archive.archive_key() == SigningKey(*testing::secrets_of(1).archive).public_key());
    CHECK(archive.unlocked());
    CHECK(archive.person() == "Ana Ferreira");
    CHECK_FALSE(archive.encrypted());
    CHECK_FALSE(archive.read_only());
    CHECK(archive.login().empty());
    CHECK(office.faults().empty());
}

TEST_CASE("an archive that is not to be made is asked for in vain") {
    Office office;
    OpenOptions options;
    options.address = office.folder();
    options.create = false;
    CHECK(refusal(ErrorCode::unreadable_file, [&] {
              (void)Archive::open(options, office.means());
          }) == "There is no archive in " + office.folder() + ".");
    CHECK_FALSE(std::filesystem::exists(office.folder()));
}

TEST_CASE("cards are found again by what is in them") {
    Office office;
    Archive& archive = office.begun();
    for (int number = 1; number <= 3; ++number) {
        (void)archive.keep(card(number));
    }
    Query query;
    query.terms = {{"number2", Term::Kind::word}};
    const auto found = archive.newest(query, 10);
    REQUIRE(found.size() == 1);
    CHECK(found[0].facts.candidate == facts_of(2).candidate);
    CHECK(found[0].revisions == 1);
    CHECK(archive.rows(Query()).size() == 3);
    CHECK(archive.at(archive.rows(query), query).size() == 1);
    CHECK(archive.facets(Query()).all == 3);
    CHECK(archive.found(found[0].key)->facts.session == "session-2");
}

TEST_CASE("searches are kept by their names") {
    Office office;
    Archive& archive = office.begun();
    archive.put_search({"mine", "root cause"});
    archive.put_search({"mine", "interviewer:ana"});
    CHECK(archive.searches() == std::vector<SavedSearch>{{"mine", "interviewer:ana"}});
    archive.drop_search("mine");
    CHECK(archive.searches().empty());
}

TEST_CASE("in an encrypted archive searches are sealed, and none is shown while it is locked") {
    Office office;
    office.begun(true).put_search({"the Quetzal case", "axolotl"});
    office->put_search({"mine", "ocelot"});
    office->put_search({"mine", "interviewer:ana"});
    const std::vector<SavedSearch> both = {{"mine", "interviewer:ana"},
                                           {"the Quetzal case", "axolotl"}};
    CHECK(office->searches() == both);
    refusal(ErrorCode::invalid_value, [&] { office->put_search({std::string("a\0b", 3), "c"}); });
    office.close();
    const std::string bytes = everything_in(office.folder());
    for (const char* word : {"Quetzal", "axolotl", "ocelot", "interviewer:ana"}) {
        CAPTURE(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
    CHECK(office.open().searches().empty());
    refusal(ErrorCode::locked, [&] { office->put_search({"more", "words"}); });
    refusal(ErrorCode::locked, [&] { office->drop_search("mine"); });
    CHECK(office.again().searches() == both);
    office->drop_search("mine");
    CHECK(office->searches().size() == 1);
}

TEST_CASE("an archive opened for reading is read and not changed") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    Archive& archive = office.open(false, true);
    archive.unlock(testing::secrets_of(1));
    CHECK(archive.read_only());
    CHECK(archive.body(key));
    CHECK(archive.newest(Query(), 5).size() == 1);
    CHECK(office.faults().empty());
    CHECK(refusal(ErrorCode::refused, [&] { (void)archive.keep(card(2)); }) ==
          "The archive was opened for reading only.");
    refusal(ErrorCode::refused, [&] { archive.put_search({"a", "b"}); });
    refusal(ErrorCode::refused, [&] { (void)archive.sign_checkpoint(); });
}

TEST_CASE("in an encrypted archive nothing of a person lies in clear") {
    Office office;
    Archive& archive = office.begun(true);
    CHECK(archive.encrypted());
    const KeptCard kept = archive.keep(card(1));
    (void)archive.revise(kept.key, testing::corrected(1), "The verdict was mistaken");
    const SubjectKey subject = *archive.subject_of(kept.key);
    (void)archive.hold(subject, "complaint of Number1");
    CHECK(archive.newest(Query(), 5).size() == 1);
    CHECK(archive.body(kept.key, 1) == testing::bytes_of(card(1)));
    CHECK(archive.revisions(kept.key)[1].reason == "The verdict was mistaken");
    CHECK(archive.standing(subject).holds[0].matter == "complaint of Number1");
    CHECK(office.faults().empty());
    office.close();
    const std::string bytes = everything_in(office.folder());
    for (const char* secret : {"Number1",
                               "number1",
                               "candidate-1",
                               "session-1",
                               "root cause",
                               "verdict was mistaken",
                               "complaint",
                               "Engineer"}) {
        CAPTURE(secret);
        CHECK(bytes.find(secret) == std::string::npos);
    }
    CHECK(bytes.find("rubric that all cards share") != std::string::npos);
}

TEST_CASE("an encrypted archive is read again by who has its keys alone") {
    Office office;
    const CardKey key = office.begun(true).keep(card(1)).key;
    Archive& archive = office.open();
    CHECK(archive.encrypted());
    refusal(ErrorCode::locked, [&] { (void)archive.body(key); });
    refusal(ErrorCode::locked, [&] { (void)archive.card_of_session("session-1"); });
    refusal(ErrorCode::locked, [&] { (void)archive.verify({}, {}); });
    Secrets other = testing::secrets_of(1);
    other.bodies = testing::all(77);
    refusal(ErrorCode::refused, [&] { archive.unlock(other); });
    other.bodies.reset();
    refusal(ErrorCode::refused, [&] { archive.unlock(other); });
    CHECK_FALSE(archive.unlocked());
    archive.unlock(testing::secrets_of(1));
    CHECK(archive.body(key) == testing::bytes_of(card(1)));
    CHECK(archive.card_of_session("session-1") == key);
    CHECK(archive.keep(card(1)).kept_before);
    CHECK(archive.newest(Query(), 5).size() == 1);
    CHECK(office.faults().empty());
}
