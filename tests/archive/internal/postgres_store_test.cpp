#include "archive/internal/postgres_store.h"

#include <memory>
#include <vector>

#include <doctest/doctest.h>

#include "archive/internal/store_contract.h"
#include "archive/internal/store_fixture.h"
#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::internal::SearchSource;
using archive::internal::Store;

namespace {

/// Archives of one person each, who is everything a person can be.
class Engine {
public:
    Engine() : template_() {
        const auto team = archive::Team::open(template_.admin());
        team->init();
        team->add_user({"ana",
                        "Ana",
                        {archive::TeamGroup::interviewer, archive::TeamGroup::keeper},
                        "secret-ana"});
        PostgresConnection admin(template_.admin());
        // The contract's cards are kept at moments of their own.
        (void)admin.read("INSERT INTO evenhand.setting VALUES ('clock', 'any')");
    }

    StoreEngine engine() {
        StoreEngine engine;
        engine.make = [this](const SearchSource&) {
            databases_.push_back(std::make_unique<FreshDatabase>("TEMPLATE " + template_.name()));
            return archive::internal::open_postgres_store(databases_.back()->address("ana"));
        };
        engine.encrypts = false;
        return engine;
    }

private:
    FreshDatabase template_;
    std::vector<std::unique_ptr<FreshDatabase>> databases_;
};

}  // namespace

TEST_CASE("a server keeps the contract of a store") {
    Engine engine;
    REQUIRE_FALSE(store_contract().empty());
    for (const ContractCheck& check : store_contract()) {
        CAPTURE(check.name);
        check.run(engine.engine());
    }
}

TEST_CASE("a server keeps the contract of a search") {
    Engine engine;
    REQUIRE_FALSE(store_contract_of_search().empty());
    for (const ContractCheck& check : store_contract_of_search()) {
        CAPTURE(check.name);
        check.run(engine.engine());
    }
}

TEST_CASE("an archive on a server is not encrypted by this program") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    std::string sentence;
    CHECK(error_of([&] { kim.store().set_setting("encryption", "on"); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("encrypt the server's disk") != std::string::npos);
    Colleague alice = fixture.colleague("alice");
    auto append = alice.card_entry({}, {made_up<16>(1)}, {made_up<16>(2)});
    std::get<archive::internal::KeepCard>(append.effect).body.encrypted = true;
    CHECK(error_of([&] { alice.store().append(append); }) == ErrorCode::refused);
}

TEST_CASE("a store goes on when its server was away for a moment") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.keep();
    const auto end_all = [&] {
        (void)fixture.admin()->read(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'alice'");
    };
    end_all();
    CHECK(alice.store().leaves().size() == 9);
    end_all();
    // An append over a lost connection is asked about, then asked again.
    CHECK_NOTHROW(alice.keep());
    end_all();
    CHECK(alice.store().newest({}, 10).size() == 2);
}
