// A team's server: everybody writes at once, and the server is killed while they do. Run by
// tests/faults/postgres.sh.

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "archive/archive.h"
#include "archive/internal/store_fixture.h"
#include "archive/postgres/team_fixture.h"
#include "formats/hash.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::CardKey;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int cards_each = 500;
const std::array<std::string, 4> writers = {"alice", "bob", "carol", "clara"};

/// Cards that no other writer's number gives.
CardKey card_of(int writer, int number) {
    return {made_up<16>(static_cast<std::uint64_t>(writer) * 1'000'000 +
                        static_cast<std::uint64_t>(number))};
}

void keep(Colleague& person, int writer, int number) {
    CardSpec spec;
    spec.candidate = "candidate-" + std::to_string(writer) + "-" + std::to_string(number);
    const archive::SubjectKey subject{made_up<16>(50'000'000 +
                                                  static_cast<std::uint64_t>(writer) * 1'000'000 +
                                                  static_cast<std::uint64_t>(number))};
    person.store().append(person.card_entry(spec, card_of(writer, number), subject));
}

/// Leaf, chain and tree of the whole log, computed anew.
void check_log(archive::internal::Store& store) {
    archive::Digest chain{};
    archive::Frontier frontier;
    std::uint64_t next = 0;
    for (auto some = store.entries(0, 500); !some.empty(); some = store.entries(next, 500)) {
        for (const auto& entry : some) {
            CHECK(entry.index == next);
            ++next;
            CHECK(entry.leaf == archive::leaf_of(entry.header));
            chain = archive::chained(chain, entry.leaf);
            CHECK(entry.chain == chain);
            frontier.append(entry.leaf);
        }
    }
    CHECK(store.chain_head() == chain);
    CHECK(store.frontier().root() == frontier.root());
    CHECK(store.frontier().size() == next);
    CHECK(store.engine_faults().empty());
}

std::string script(const std::string& command) {
    return command + " >/dev/null 2>&1";
}

/// The server of with_postgres.sh.
class Server {
public:
    /// Ends the server and its helpers as a power cut would, but for what the system holds.
    static void kill() {
        const long postmaster = pid();
        std::ifstream list("/proc/" + std::to_string(postmaster) + "/task/" +
                           std::to_string(postmaster) + "/children");
        std::vector<long> all = {postmaster};
        for (long child = 0; list >> child;) {
            all.push_back(child);
        }
        for (const long one : all) {
            ::kill(static_cast<pid_t>(one), SIGKILL);
        }
    }
    /// Until it answers: what was killed may hold its memory for a moment.
    static void start() {
        const std::string command = script("pg_ctlcluster \"$PGVERSION\" regress start");
        for (int tries = 0; tries < 50 && std::system(command.c_str()) != 0; ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
        PostgresConnection answers(server_address() + "postgres");
    }

private:
    static long pid() {
        const char* const data = std::getenv("EVENHAND_POSTGRES_DATA");
        REQUIRE(data != nullptr);
        std::ifstream file(std::string(data) + "/postmaster.pid");
        long pid = 0;
        file >> pid;
        REQUIRE(pid > 1);
        return pid;
    }
};

}  // namespace

TEST_CASE("four people keep two thousand cards at once and none is lost") {
    FreshTeam fixture;
    std::array<std::vector<double>, writers.size()> taken;
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    const auto start = Clock::now();
    for (std::size_t writer = 0; writer < writers.size(); ++writer) {
        threads.emplace_back([&, writer] {
            try {
                Colleague person = fixture.colleague(writers.at(writer));
                for (int number = 0; number < cards_each; ++number) {
                    const auto before = Clock::now();
                    keep(person, static_cast<int>(writer), number);
                    taken.at(writer).push_back(
                        std::chrono::duration<double, std::milli>(Clock::now() - before).count());
                }
            } catch (const Error& error) {
                std::cout << error.what() << "\n";
                ++failed;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    CHECK(failed == 0);
    std::vector<double> all;
    for (const auto& some : taken) {
        all.insert(all.end(), some.begin(), some.end());
    }
    std::sort(all.begin(), all.end());
    REQUIRE(all.size() == writers.size() * cards_each);
    std::cout << "  " << all.size() << " cards of four writers: "
              << static_cast<int>(static_cast<double>(all.size()) / seconds) << " a second, p50 "
              << all[all.size() / 2] << " ms, p95 " << all[all.size() * 95 / 100] << " ms, max "
              << all.back() << " ms\n";

    Colleague kim = fixture.colleague("kim");
    check_log(kim.store());
    CHECK(kim.store().rows({}).size() == all.size());
    for (int writer = 0; writer < static_cast<int>(writers.size()); ++writer) {
        for (int number = 0; number < cards_each; number += 50) {
            CHECK(kim.store().body(card_of(writer, number), 1));
        }
    }
}

TEST_CASE("a candidate's first cards, kept at the same moment, are of one candidate") {
    FreshTeam fixture;
    (void)fixture.admin()->read("INSERT INTO evenhand.setting VALUES ('clock', 'any')");
    constexpr int candidates = 60;
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (std::size_t writer = 0; writer < writers.size(); ++writer) {
        threads.emplace_back([&, writer] {
            const std::string& login = writers.at(writer);
            int draws = 0;
            archive::Means means;
            // Clocks that differ by seconds and go on: the log's times are raced for, too.
            means.clock = [&draws, writer] {
                return moment(1000 + draws + static_cast<int>(writer) * 3);
            };
            means.random = [&draws, &login](std::uint8_t* bytes, std::size_t count) {
                const auto block = formats::sha256(login + std::to_string(++draws));
                for (std::size_t i = 0; i < count; ++i) {
                    bytes[i] = block.at(i % 32);
                }
            };
            means.facts = facts_in;
            archive::OpenOptions options;
            options.address = fixture.database.address(login);
            archive::Secrets secrets;
            secrets.person = made_up<32>(std::hash<std::string>()(login));
            try {
                const auto opened = archive::Archive::open(options, means);
                opened->unlock(secrets);
                for (int number = 0; number < candidates; ++number) {
                    archive::CardFacts facts = facts_of(number);
                    facts.session = login + std::to_string(number);
                    (void)opened->keep({{bytes_with(facts), false}});
                }
            } catch (const Error& error) {
                std::cout << login << ": " << error.what() << "\n";
                ++failed;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(failed == 0);
    Colleague kim = fixture.colleague("kim");
    check_log(kim.store());
    std::set<archive::SubjectKey> subjects;
    const auto cards = kim.store().cards(std::nullopt, 1000);
    for (const auto& card : cards) {
        subjects.insert(card.subject);
    }
    CHECK(cards.size() == writers.size() * candidates);
    CHECK(subjects.size() == candidates);
}

TEST_CASE("a server that is killed again and again loses no card that it has acknowledged") {
    constexpr int kills = 8;
    FreshTeam fixture;
    std::atomic<bool> done{false};
    std::atomic<int> away{0};
    std::atomic<bool> told_otherwise{false};
    std::array<std::vector<int>, 2> acknowledged;
    std::vector<std::thread> threads;
    for (std::size_t writer = 0; writer < acknowledged.size(); ++writer) {
        threads.emplace_back([&, writer] {
            Colleague person = fixture.colleague(writers.at(writer));
            for (int number = 0; !done; ++number) {
                try {
                    keep(person, static_cast<int>(writer), number);
                    acknowledged.at(writer).push_back(number);
                } catch (const Error& error) {
                    ++away;
                    if (error.code() != ErrorCode::unreachable) {
                        std::cout << error.what() << "\n";
                        told_otherwise = true;
                    }
                    std::this_thread::sleep_for(std::chrono::milliseconds(20));
                }
            }
        });
    }
    for (int i = 0; i < kills; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300 + 150 * i));
        Server::kill();
        Server::start();
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    done = true;
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK_FALSE(told_otherwise);
    CHECK(away > 0);

    Colleague kim = fixture.colleague("kim");
    check_log(kim.store());
    std::size_t kept = 0;
    std::size_t lost = 0;
    for (std::size_t writer = 0; writer < acknowledged.size(); ++writer) {
        kept += acknowledged.at(writer).size();
        for (const int number : acknowledged.at(writer)) {
            const CardKey card = card_of(static_cast<int>(writer), number);
            lost += kim.store().body(card, 1) && kim.store().card(card) ? 0 : 1;
        }
    }
    CHECK(kept > 20);
    CHECK(lost == 0);
    std::cout << "  " << kills << " kills: " << kept << " cards acknowledged, " << lost << " lost; "
              << away << " were told that the server is away\n";
}
