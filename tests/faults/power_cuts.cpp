// power_cuts LOG SCRATCH STATES KIND: makes STATES of those that a disk could hold after a power
// cut during what write_log wrote down into LOG: what was synced, any part of what was not (whole
// writes, or some of their 512-byte sectors), and what was done to the folder's names up to some
// point. Opens each in the folder SCRATCH and looks for what was acknowledged. KIND: "archive",
// "journal" or "table". Prints "STATES states: N ok, N lost, N corrupt".

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "archivist.h"
#include "core/error.h"
#include "faults/typed.h"
#include "power_log.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using testing::PowerOp;
using testing::PowerRecord;
namespace fs = std::filesystem;

namespace {

struct Step {
    PowerRecord record;
    std::string bytes;
};

std::vector<Step> steps_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::vector<Step> steps;
    Step step;
    while (in.read(reinterpret_cast<char*>(&step.record), sizeof step.record)) {
        step.bytes.resize(step.record.size);
        in.read(step.bytes.data(), static_cast<std::streamsize>(step.record.size));
        steps.push_back(step);
    }
    return steps;
}

/// A file's bytes as they are on the disk, and what was done to it since.
struct File {
    std::string durable;
    std::vector<const Step*> pending;
};

void put(std::string& file, std::uint64_t offset, std::string_view bytes) {
    file.resize(std::max<std::size_t>(file.size(), offset + bytes.size()), '\0');
    std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(std::string& file, const Step& step) {
    if (step.record.op == PowerOp::truncate) {
        file.resize(step.record.offset, '\0');
    } else {
        put(file, step.record.offset, step.bytes);
    }
}

/// Some of the sectors of a write.
void tear(std::string& file, const Step& step, std::mt19937& chance) {
    constexpr std::uint64_t sector = 512;
    std::uint64_t place = 0;
    while (place < step.bytes.size()) {
        const std::uint64_t count = std::min<std::uint64_t>(
            sector - (step.record.offset + place) % sector, step.bytes.size() - place);
        if (chance() % 2 == 0) {
            put(file,
                step.record.offset + place,
                std::string_view(step.bytes).substr(place, count));
        }
        place += count;
    }
}

/// A disk while the steps are done.
class Disk {
public:
    void follow(const Step& step) {
        const int number = step.record.file;
        switch (step.record.op) {
            case PowerOp::open:
            case PowerOp::create:
                open(step);
                break;
            case PowerOp::write:
            case PowerOp::truncate:
                files_.at(open_.at(number)).pending.push_back(&step);
                break;
            case PowerOp::sync:
                sync(open_.at(number));
                break;
            case PowerOp::unlink:
            case PowerOp::rename:
                change_names(step);
                break;
            case PowerOp::acknowledged:
                std::memcpy(&acknowledged_, step.bytes.data(), sizeof acknowledged_);
                break;
        }
    }
    /// What could be there if the power went now.
    [[nodiscard]] std::map<std::string, std::string> cut(std::mt19937& chance) const {
        Names names = durable_names_;
        const std::size_t done = chance() % (pending_names_.size() + 1);
        for (std::size_t i = 0; i < done; ++i) {
            change(names, pending_names_[i]);
        }
        std::map<std::string, std::string> state;
        for (const auto& [name, file] : names) {
            state[name] = cut(files_.at(file), chance);
        }
        return state;
    }
    /// The number acknowledged last; -1 before the first.
    [[nodiscard]] int acknowledged() const { return acknowledged_; }

private:
    using Names = std::map<std::string, std::size_t>;
    struct NameChange {
        std::string name;
        std::string to;  ///< Empty: the name goes, or comes for `file`.
        std::size_t file = 0;
        bool comes = false;
    };
    static constexpr std::size_t folder = 0;

    static void change(Names& names, const NameChange& what) {
        if (what.comes) {
            names[what.name] = what.file;
        } else if (names.contains(what.name)) {
            if (!what.to.empty()) {
                names[what.to] = names[what.name];
            }
            names.erase(what.name);
        }
    }
    void now(const NameChange& what) {
        change(names_, what);
        pending_names_.push_back(what);
    }
    void open(const Step& step) {
        if (step.bytes.empty()) {
            open_[step.record.file] = folder;
            return;
        }
        if (step.record.op == PowerOp::create || !names_.contains(step.bytes)) {
            files_.emplace_back();
            now({step.bytes, "", files_.size() - 1, true});
        }
        open_[step.record.file] = names_.at(step.bytes);
    }
    void change_names(const Step& step) {
        const auto zero = step.bytes.find('\0');
        now({step.bytes.substr(0, zero),
             zero == std::string::npos ? std::string() : step.bytes.substr(zero + 1),
             0,
             false});
    }
    void sync(std::size_t number) {
        if (number == folder) {
            durable_names_ = names_;
            pending_names_.clear();
            return;
        }
        File& file = files_.at(number);
        for (const Step* step : file.pending) {
            apply(file.durable, *step);
        }
        file.pending.clear();
    }
    static std::string cut(const File& file, std::mt19937& chance) {
        std::string bytes = file.durable;
        for (const Step* step : file.pending) {
            const auto fate = chance() % 4;
            if (fate < 2) {
                apply(bytes, *step);
            } else if (fate == 2 && step->record.op == PowerOp::write) {
                tear(bytes, *step, chance);
            }
        }
        return bytes;
    }

    std::vector<File> files_ = std::vector<File>(1);
    Names names_;
    Names durable_names_;
    std::vector<NameChange> pending_names_;
    std::map<int, std::size_t> open_;
    int acknowledged_ = -1;
};

enum class Outcome { ok, lost, corrupt };

Outcome archive_outcome(const fs::path& folder, int acknowledged) {
    try {
        testing::Archivist archivist(folder);
        if (!archivist.fault().empty()) {
            return Outcome::corrupt;
        }
        if (archivist.missing(1, acknowledged) != 0) {
            return Outcome::lost;
        }
        // The search, whatever is left of it, must find what is there.
        const std::size_t found = archivist->rows({}).size();
        const bool one_more = archivist.has(acknowledged + 1);
        const int there = std::max(acknowledged, 0) + (one_more ? 1 : 0);
        if (found != static_cast<std::size_t>(there)) {
            return Outcome::corrupt;
        }
        archivist.keep(100000);
        return archivist.has(100000) ? Outcome::ok : Outcome::lost;
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return Outcome::corrupt;
    }
}

/// The folder is sessions/ of a data folder. What is found goes on being typed into.
Outcome journal_outcome(const fs::path& folder, int acknowledged) {
    const workflow::Folders folders{folder.parent_path(), {}};
    const auto services = testing::typing_services();
    const workflow::InterviewDesk desk(folders, services);
    if (desk.sessions().empty()) {
        return acknowledged < 0 ? Outcome::ok : Outcome::lost;
    }
    for (int visit = 0; visit < 2; ++visit) {
        const auto found = desk.resume(testing::typed_session());
        if (!found.value) {
            std::cerr << found.findings.front().message << '\n';
            return Outcome::corrupt;
        }
        workflow::LiveInterview& interview = **found.value;
        auto lines = testing::typed_lines(interview.editor().record().notes);
        const int count = static_cast<int>(lines.size());
        if (count < acknowledged + visit) {
            return Outcome::lost;
        }
        for (int i = 0; i < count; ++i) {
            if (lines[static_cast<std::size_t>(i)] != testing::typed_line(i)) {
                return Outcome::corrupt;
            }
        }
        lines.push_back(testing::typed_line(count));
        interview.editor().set_notes(lines);
        interview.flush();
    }
    return Outcome::ok;
}

Outcome table_outcome(const fs::path& folder, int acknowledged) {
    sqlite3* database = nullptr;
    sqlite3_stmt* check = nullptr;
    Outcome outcome = Outcome::corrupt;
    const std::string sql =
        "SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check), "
        "(SELECT count(*) FROM t WHERE id <= " +
        std::to_string(acknowledged) + ")";
    if (sqlite3_open((folder / "t.db").c_str(), &database) == SQLITE_OK) {
        const bool made =
            sqlite3_prepare_v2(database, sql.c_str(), -1, &check, nullptr) == SQLITE_OK;
        if (made && sqlite3_step(check) == SQLITE_ROW) {
            const auto* words = reinterpret_cast<const char*>(sqlite3_column_text(check, 0));
            const bool whole = words != nullptr && std::string(words) == "ok";
            const bool all = sqlite3_column_int(check, 1) == acknowledged + 1;
            outcome = !whole ? Outcome::corrupt : all ? Outcome::ok : Outcome::lost;
        } else if (std::string(sqlite3_errmsg(database)).find("no such table") == 0) {
            outcome = acknowledged < 0 ? Outcome::ok : Outcome::lost;
        }
    }
    sqlite3_finalize(check);
    sqlite3_close(database);
    return outcome;
}

void make(const fs::path& folder, const std::map<std::string, std::string>& state) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& [name, bytes] : state) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: power_cuts LOG SCRATCH STATES KIND\n";
        return 2;
    }
    const std::vector<Step> steps = steps_of(argv[1]);
    const fs::path folder = fs::path(argv[2]) / "sessions";
    const int states = std::atoi(argv[3]);
    const std::map<std::string, Outcome (*)(const fs::path&, int)> kinds = {
        {"archive", archive_outcome}, {"journal", journal_outcome}, {"table", table_outcome}};
    const auto outcome = kinds.at(argv[4]);
    std::mt19937 chance(20261126);
    std::map<Outcome, int> counts;
    for (int state = 0; state < states; ++state) {
        const std::size_t end = chance() % (steps.size() + 1);
        Disk disk;
        for (std::size_t i = 0; i < end; ++i) {
            disk.follow(steps[i]);
        }
        make(folder, disk.cut(chance));
        ++counts[outcome(folder, disk.acknowledged())];
    }
    std::cout << states << " states of " << steps.size() << " steps: " << counts[Outcome::ok]
              << " ok, " << counts[Outcome::lost] << " lost, " << counts[Outcome::corrupt]
              << " corrupt\n";
    return steps.empty() ? 1 : 0;
}
