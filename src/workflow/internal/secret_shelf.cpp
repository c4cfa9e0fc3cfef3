#include "workflow/internal/secret_shelf.h"

#include <map>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <system_error>
#include <unistd.h>

#include "archive/digest.h"
#include "core/error.h"
#include "core/words.h"
#include "formats/file.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_secret = 4096;

/// What is written there must never reach a disk, and nobody else may read it.
bool is_memory_of_ours(const fs::path& folder) {
    constexpr long tmpfs = 0x01021994;
    constexpr mode_t others = 0077;
    struct stat status {};
    struct statfs system {};
    return !folder.empty() && ::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == ::geteuid() && (status.st_mode & others) == 0 &&
           ::statfs(folder.c_str(), &system) == 0 && system.f_type == tmpfs;
}

template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> bytes_in(const std::map<std::string, std::string>& lines,
                                                    const std::string& name) {
    const auto found = lines.find(name);
    const auto bytes = found == lines.end() ? std::nullopt : archive::bytes_of_hex(found->second);
    return bytes ? archive::array_of<N>(*bytes) : std::nullopt;
}

}  // namespace

std::string secret_lines(const archive::Secrets& secrets) {
    std::string lines = "person " + archive::hex_of(archive::view_of(secrets.person)) + "\n";
    if (secrets.archive) {
        lines += "archive " + archive::hex_of(archive::view_of(*secrets.archive)) + "\n";
    }
    if (secrets.bodies) {
        lines += "bodies " + archive::hex_of(archive::view_of(*secrets.bodies)) + "\n";
    }
    return lines;
}

std::optional<archive::Secrets> read_secret_lines(const std::string& lines) {
    const auto words = words_of(lines);
    if (words.size() % 2 != 0) {
        return std::nullopt;
    }
    std::map<std::string, std::string> named;
    for (std::size_t at = 0; at < words.size(); at += 2) {
        named[std::string(words[at])] = words[at + 1];
    }
    const auto person = bytes_in<32>(named, "person");
    if (!person) {
        return std::nullopt;
    }
    return archive::Secrets{*person, bytes_in<32>(named, "archive"), bytes_in<32>(named, "bodies")};
}

SecretShelf::SecretShelf(const fs::path& runtime, const std::string& name, const Services& services)
    : name_(name), services_(services) {
    if (is_memory_of_ours(runtime)) {
        file_ = runtime / "evenhand" / (name + ".secrets");
    }
}

void SecretShelf::put(const archive::Secrets& secrets) {
    own_ = secrets;
    if (!file_.empty()) {
        try {
            formats::make_folder(file_.parent_path());
            formats::write_file(file_, secret_lines(secrets));
            return;
        } catch (const Error&) {
            file_.clear();  // The run-time folder is full: this run still has them.
        }
    }
    if (services_.remember) {
        services_.remember(name_, secret_lines(secrets));
    }
}

std::optional<archive::Secrets> SecretShelf::get() const {
    if (file_.empty()) {
        return of_this_run();
    }
    std::error_code none;
    if (!fs::is_regular_file(file_, none)) {
        return std::nullopt;
    }
    try {
        return read_secret_lines(formats::read_file(file_, largest_secret));
    } catch (const Error&) {
        return of_this_run();
    }
}

std::optional<archive::Secrets> SecretShelf::of_this_run() const {
    return services_.recall ? read_secret_lines(services_.recall(name_)) : own_;
}

void SecretShelf::clear() {
    own_.reset();
    if (services_.remember) {
        services_.remember(name_, "");
    }
    std::error_code none;
    if (!file_.empty()) {
        fs::remove(file_, none);
    }
}

}  // namespace evenhand::workflow::internal
