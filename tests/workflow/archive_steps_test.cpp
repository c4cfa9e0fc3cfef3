#include "workflow/archive_steps.h"

#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "archive_fixture.h"

using namespace evenhand;
using workflow::ArchiveStanding;

namespace {

/// An archive with three cards in its log, beside what it began with.
class Begun : public testing::ArchiveFixture {
public:
    Begun() {
        (void)begun_->set_passphrase("Ana Ferreira", "");
        for (const char* session : {"s1", "s2", "s3"}) {
            testing::Heard told;
            told.session = session;
            keep(*begun_, told);
        }
    }

    [[nodiscard]] workflow::ArchiveDesk& begun() const { return *begun_; }
    [[nodiscard]] std::vector<std::string> used() const {
        std::vector<std::string> ids;
        for (const workflow::RuleView& rule : begun().rules()) {
            if (rule.used) {
                ids.push_back(rule.id);
            }
        }
        return ids;
    }

private:
    std::unique_ptr<workflow::ArchiveDesk> begun_ = desk();
};

}  // namespace

TEST_CASE_FIXTURE(Begun, "a retention rule is taken into use beside the others, and out again") {
    const std::vector<std::string> before = used();
    std::vector<std::string> unused;
    for (const workflow::RuleView& rule : begun().rules()) {
        if (!rule.used) {
            unused.push_back(rule.id);
        }
    }
    REQUIRE(unused.size() >= 2);
    CHECK_FALSE(has_error(workflow::turn_rule(begun(), unused[0])));
    CHECK_FALSE(has_error(workflow::turn_rule(begun(), unused[1])));
    CHECK(used().size() == before.size() + 2);
    CHECK_FALSE(has_error(workflow::turn_rule(begun(), unused[0])));
    const std::vector<std::string> now = used();
    CHECK(std::ranges::count(now, unused[0]) == 0);
    CHECK(std::ranges::count(now, unused[1]) == 1);
}

TEST_CASE_FIXTURE(Begun, "the log is read backwards from its end to its first entry") {
    const std::uint64_t entries = begun().standing().entries;
    REQUIRE(entries >= 4);
    const workflow::AuditPage newest = workflow::audit_before(begun(), 0, 2);
    REQUIRE(newest.lines.size() == 2);
    CHECK(newest.lines[0].entry == entries);
    CHECK(newest.lines[1].entry == entries - 1);
    CHECK(newest.first == entries - 1);
    const workflow::AuditPage rest = workflow::audit_before(begun(), newest.first, 500);
    CHECK(rest.first == 1);
    CHECK(rest.lines.size() == entries - 2);
    CHECK(rest.lines.back().entry == 1);
    CHECK(workflow::audit_before(begun(), 1, 500).lines.empty());
}

TEST_CASE_FIXTURE(testing::ArchiveFixture,
                  "a typed correction is a revision, or is told what is wrong with it") {
    const auto desk = this->desk();
    (void)desk->set_passphrase("Ana Ferreira", "");
    const std::string card = keep(*desk);
    const auto shown = desk->card(card, {}).value;
    REQUIRE(shown);
    CHECK(shown->correct.possible);
    CHECK(shown->recommendation == "yes");
    CHECK(shown->take_aways == "Owns the mistake.");
    const auto code = [&](const workflow::TypedCorrection& typed) {
        const Findings findings = workflow::correct_card(*desk, card, typed).findings;
        return findings.empty() ? "" : findings.front().code;
    };
    CHECK(code({"maybe", "Blames.", "misheard"}) == "archive.recommendation");
    CHECK(code({" YES ", "Owns the mistake. ", "misheard"}) == "archive.same-verdict");
    CHECK(code({"strong no", "Blames.", " ", "So."}) == "archive.reason");
    CHECK(code({"strong no", "Blames.", "misheard"}) == "verdict.departure");
    CHECK(
        workflow::correct_card(*desk, card, {"strong no", "Blames.", "misheard"}).needs_departure);
    CHECK(desk->card(card, {}).value->revisions == 1);
    CHECK(code({"Strong no", "Blames.", "misheard", "Own words."}).empty());
    CHECK(desk->card(card, {}).value->departure == "Own words.");
    CHECK(desk->card(card, {}).value->recommendation == "strong no");
    CHECK(desk->card(card, {}).value->revisions == 2);
}

TEST_CASE("an archive without entries is trusted by the word for it") {
    ArchiveStanding standing;
    CHECK(workflow::log_to_trust(standing) == "empty");
    standing.log = "9f3c";
    CHECK(workflow::log_to_trust(standing) == "9f3c");
}

TEST_CASE("only on a server who signs has a login") {
    ArchiveStanding standing;
    standing.engine = "folder";
    CHECK_FALSE(workflow::has_logins(standing));
    standing.engine = "PostgreSQL";
    CHECK(workflow::has_logins(standing));
}

TEST_CASE("a file about a card has the beginning of its id for a name") {
    CHECK(workflow::card_file_name("c0ffee0000112233445566778899aabb") == "c0ffee000011");
    CHECK(workflow::card_file_name("c0ffee") == "c0ffee");
}
