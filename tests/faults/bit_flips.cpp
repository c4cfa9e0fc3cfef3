// bit_flips FOLDER FLIPS: makes an archive in FOLDER and flips one bit of its database, so many
// times. Each flip must be found by opening or verifying it, or be proven harmless: everything that
// can be read of it is as it was. Prints the counts; exit 1 when a flip changed something unseen.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <random>
#include <string>

#include "archivist.h"
#include "core/error.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::Archivist;
namespace fs = std::filesystem;

namespace {

constexpr int cards = 60;

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void put(const fs::path& folder, const std::string& bytes) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::ofstream(folder / "archive.db", std::ios::binary) << bytes;
}

std::string text_of(const std::optional<Timestamp>& moment) {
    return moment ? to_iso(*moment) : std::string("-");
}

/// Everything that a person can read of the archive.
std::string all_of(Archivist& archivist) {
    Archive& archive = *archivist;
    std::string all = hex_of(archive.log()) + std::to_string(archive.size()) + archive.policy();
    for (const LogLine& line : archive.log_lines(0, 100000)) {
        all += header_bytes(line.entry) + line.by + line.words + '\n';
    }
    for (const Person& person : archive.people()) {
        all += person.name + hex_of(view_of(person.key)) + text_of(person.revoked) + '\n';
    }
    for (int number = 1; number <= cards; ++number) {
        const auto card = archive.card_of_session(testing::facts_of(number).session);
        if (!card) {
            all += "-\n";
            continue;
        }
        const auto subject = archive.subject_of(*card);
        all += hex_of(*card) + archive.body(*card).value_or("erased") + '\n';
        if (subject) {
            const SubjectStanding standing = archive.standing(*subject);
            all += hex_of(*subject) + standing.candidate + text_of(standing.submitted) +
                   text_of(standing.decided) + std::to_string(standing.holds.size()) + '\n';
        }
    }
    for (const NotedCheckpoint& noted : archive.checkpoints()) {
        all += noted.note;
    }
    for (const FoundCard& found : archive.newest({}, 1000)) {
        all += hex_of(found.key) + found.facts.candidate + text_of(found.due) + '\n';
    }
    for (const SavedSearch& search : archive.searches()) {
        all += search.name + '=' + search.words + '\n';
    }
    return all;
}

enum class Outcome { found, harmless, unseen };

Outcome outcome_of(const fs::path& folder, const std::string& before) {
    try {
        Archivist archivist(folder);
        if (!archivist.fault().empty()) {
            return Outcome::found;
        }
        return all_of(archivist) == before ? Outcome::harmless : Outcome::unseen;
    } catch (const Error&) {
        return Outcome::found;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: bit_flips FOLDER FLIPS\n";
        return 2;
    }
    const fs::path folder = fs::path(argv[1]) / "archive";
    {
        Archivist archivist(folder);
        for (int number = 1; number <= cards; ++number) {
            archivist.keep(number);
        }
        const auto card = archivist->card_of_session(testing::facts_of(3).session);
        archivist->decide(*archivist->subject_of(*card), testing::moment(5));
        (void)archivist->hold(*archivist->subject_of(*card), "complaint 2026-31");
        archivist->put_search({"mine", "root cause"});
        (void)archivist->sign_checkpoint();
    }
    const std::string whole = bytes_of(folder / "archive.db");
    put(folder, whole);
    std::string before;
    {
        Archivist archivist(folder);
        before = all_of(archivist);
    }
    std::mt19937 chance(20261126);
    int found = 0;
    int harmless = 0;
    int unseen = 0;
    const int flips = std::atoi(argv[2]);
    for (int flip = 0; flip < flips; ++flip) {
        std::string flipped = whole;
        const std::size_t bit = chance() % (8 * whole.size());
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        put(folder, flipped);
        const Outcome outcome = outcome_of(folder, before);
        found += outcome == Outcome::found ? 1 : 0;
        harmless += outcome == Outcome::harmless ? 1 : 0;
        if (outcome == Outcome::unseen) {
            ++unseen;
            std::cerr << "unseen: bit " << bit << " of page " << bit / 8 / 8192 + 1 << '\n';
        }
    }
    std::cout << flips << " flips of " << whole.size() << " bytes: " << found << " found, "
              << harmless << " harmless, " << unseen << " unseen\n";
    return unseen == 0 ? 0 : 1;
}
