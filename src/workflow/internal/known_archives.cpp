#include "workflow/internal/known_archives.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>
#include <vector>

#include "formats/file.h"
#include "formats/shared_folder.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t id_digits = 32;
constexpr std::chrono::seconds patience{2};

struct Known {
    std::string log;
    std::string address;
};

/// An address is one line here.
std::string lined(std::string address) {
    std::ranges::replace(address, '\n', ' ');
    return address;
}

std::vector<Known> known_in(const fs::path& file) {
    std::vector<Known> known;
    std::error_code none;
    if (file.empty() || !fs::exists(file, none)) {
        return known;
    }
    const std::string text = formats::read_file(file);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        if (line.size() > id_digits + 1 && line[id_digits] == ' ') {
            known.push_back({line.substr(0, id_digits), line.substr(id_digits + 1)});
        }
        begin = end + 1;
    }
    return known;
}

}  // namespace

KnownArchives::KnownArchives(const fs::path& data)
    : file_(data.empty() ? fs::path() : data / "known-archives") {}

std::string KnownArchives::log_at(const std::string& address) const {
    const auto known = known_in(file_);
    const auto found = std::ranges::find(known, lined(address), &Known::address);
    return found == known.end() ? "" : found->log;
}

void KnownArchives::note(const std::string& address, const std::string& log) const {
    if (file_.empty()) {
        return;
    }
    formats::make_folder(file_.parent_path());
    // Another window or command line may note another archive meanwhile.
    const formats::FolderLock lock(fs::path(file_) += ".lock", patience);
    auto known = known_in(file_);
    std::erase_if(known, [&](const Known& one) { return one.address == lined(address); });
    if (!log.empty()) {
        known.push_back({log, lined(address)});
    }
    std::string text;
    for (const Known& one : known) {
        text += one.log + " " + one.address + "\n";
    }
    formats::write_file(file_, text);
}

}  // namespace evenhand::workflow::internal
