#include "archive/internal/backup.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/internal/backup_header.h"
#include "archive/internal/sodium.h"
#include "core/error.h"
#include "formats/file.h"
#include "formats/file_writer.h"
#include "formats/shared_folder.h"

namespace evenhand::archive::internal {

namespace {

namespace fs = std::filesystem;

// Encrypted are, for each part: the length of its name, its own length (eight bytes each), its
// name, its bytes.
constexpr std::size_t longest_name = 255;

BackupHeader header_for(const BackupMeans& means, const std::vector<BackupPart>& parts) {
    BackupHeader header;
    const bool light = means.hardness == Hardness::light;
    header.operations = light ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE;
    header.memory = light ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE;
    header.salt = means.salt;
    for (const BackupPart& part : parts) {
        header.size += 16 + part.name.size() + part.size;
    }
    return header;
}

/// Takes clear bytes in any pieces and writes them encrypted, a chunk at a time.
class Sealer {
public:
    Sealer(formats::FileWriter& file, BackupHeader header, std::string_view passphrase)
        : file_(file) {
        BackupKey key = backup_key(header, passphrase);
        (void)crypto_secretstream_xchacha20poly1305_init_push(
            &state_, header.stream.data(), key.key.data());
        sodium_memzero(key.key.data(), key.key.size());
        header.check = key.check;
        file_.write(header_bytes_of(header));
    }
    Sealer(const Sealer&) = delete;
    Sealer& operator=(const Sealer&) = delete;
    ~Sealer() { sodium_memzero(&state_, sizeof state_); }

    void add(std::string_view bytes) {
        while (!bytes.empty()) {
            const std::size_t count = std::min(bytes.size(), backup_chunk - clear_.text().size());
            clear_.text().append(bytes.substr(0, count));
            bytes.remove_prefix(count);
            if (clear_.text().size() == backup_chunk) {
                push(0);
            }
        }
    }
    void finish() { push(crypto_secretstream_xchacha20poly1305_TAG_FINAL); }

private:
    void push(unsigned char tag) {
        std::string sealed(clear_.text().size() + backup_chunk_added, '\0');
        (void)crypto_secretstream_xchacha20poly1305_push(&state_,
                                                         octets(sealed),
                                                         nullptr,
                                                         octets(std::string_view(clear_.text())),
                                                         clear_.text().size(),
                                                         nullptr,
                                                         0,
                                                         tag);
        clear_.text().clear();
        file_.write(sealed);
    }

    formats::FileWriter& file_;
    crypto_secretstream_xchacha20poly1305_state state_{};
    SecretText clear_{std::string()};
};

[[noreturn]] void unreadable(const fs::path& file, const std::string& why) {
    throw Error(ErrorCode::unreadable_file, "The backup " + file.string() + " " + why);
}

/// Gives the clear bytes of a backup, each of them verified.
class Opener {
public:
    Opener(const fs::path& path, const std::string& passphrase)
        : path_(path), file_(path, std::ios::binary) {
        if (!file_ || !fs::is_regular_file(path)) {
            unreadable(path_, "cannot be read.");
        }
        const BackupHeader header = read_backup_header(read(backup_header_size), path_.string());
        const std::uint64_t size = fs::file_size(path_);
        if (size < backup_file_size(header)) {
            unreadable(path_, "was cut off: its end is missing.");
        }
        if (size > backup_file_size(header)) {
            unreadable(path_, "was changed: something follows its end.");
        }
        BackupKey key = backup_key(header, passphrase);
        if (key.check != header.check) {
            throw Error(ErrorCode::refused,
                        "The passphrase of the backup " + path_.string() + " is another one.");
        }
        const int begun = crypto_secretstream_xchacha20poly1305_init_pull(
            &state_, header.stream.data(), key.key.data());
        sodium_memzero(key.key.data(), key.key.size());
        if (begun != 0) {
            unreadable(path_, "was changed or is damaged, at its beginning.");
        }
    }
    Opener(const Opener&) = delete;
    Opener& operator=(const Opener&) = delete;
    ~Opener() { sodium_memzero(&state_, sizeof state_); }

    /// The next so many bytes; throws when there are no longer as many.
    std::string take(std::size_t count) {
        while (clear_.size() < count && !ended_) {
            pull();
        }
        if (clear_.size() < count) {
            unreadable(path_, "is damaged: its parts do not fit together.");
        }
        std::string bytes = clear_.substr(0, count);
        clear_.erase(0, count);
        return bytes;
    }
    bool at_end() {
        while (clear_.empty() && !ended_) {
            pull();
        }
        return clear_.empty();
    }

private:
    std::string read(std::size_t count) {
        std::string bytes(count, '\0');
        file_.read(bytes.data(), static_cast<std::streamsize>(count));
        bytes.resize(static_cast<std::size_t>(file_.gcount()));
        return bytes;
    }
    void pull() {
        const std::string sealed = read(backup_chunk + backup_chunk_added);
        if (sealed.size() < backup_chunk_added) {
            unreadable(path_, "was cut off: its end is missing.");
        }
        std::string clear(sealed.size() - backup_chunk_added, '\0');
        unsigned char tag = 0;
        const int opened =
            crypto_secretstream_xchacha20poly1305_pull(&state_,
                                                       octets(clear),
                                                       nullptr,
                                                       &tag,
                                                       octets(std::string_view(sealed)),
                                                       sealed.size(),
                                                       nullptr,
                                                       0);
        ended_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (opened != 0 || ended_ != (sealed.size() < backup_chunk + backup_chunk_added)) {
            unreadable(path_, "was changed or is damaged; nothing was restored.");
        }
        clear_ += clear;
    }

    fs::path path_;
    std::ifstream file_;
    crypto_secretstream_xchacha20poly1305_state state_{};
    std::string clear_;
    bool ended_ = false;
};

/// A folder beside the one that it is to become; gone again unless it became that.
class NewFolder {
public:
    explicit NewFolder(const fs::path& folder) : target_(fs::absolute(folder).lexically_normal()) {
        if (target_.filename().empty()) {
            target_ = target_.parent_path();
        }
        std::error_code error;
        if (fs::exists(target_, error) && !fs::is_empty(target_, error)) {
            throw Error(ErrorCode::refused,
                        "The folder " + folder.string() +
                            " is not empty; a backup is restored into an empty one.");
        }
        formats::make_folder(target_.parent_path());
        std::string name = target_.string() + ".XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) {
            cannot_write(target_, errno);
        }
        path_ = name;
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    ~NewFolder() {
        std::error_code ignored;
        if (!path_.empty()) {
            fs::remove_all(path_, ignored);
        }
    }

    [[nodiscard]] fs::path file(const std::string& name) const { return path_ / name; }
    void become_target() {
        formats::sync_folder(path_);
        if (::rename(path_.c_str(), target_.c_str()) != 0) {
            cannot_write(target_, errno);
        }
        path_.clear();
        formats::sync_folder(target_.parent_path());
    }

private:
    [[noreturn]] static void cannot_write(const fs::path& path, int failed) {
        throw Error(failed == ENOSPC ? ErrorCode::disk_full : ErrorCode::unwritable_file,
                    "Cannot write " + path.string() + ": " + formats::system_reason(failed) + ".");
    }

    fs::path target_;
    fs::path path_;
};

bool is_plain_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.size() <= longest_name &&
           name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
}

void restore_part(Opener& backup, const NewFolder& folder, const fs::path& file) {
    const std::uint64_t name_size = number_of_eight(backup.take(8));
    std::uint64_t left = number_of_eight(backup.take(8));
    const std::string name = name_size <= longest_name
                                 ? backup.take(static_cast<std::size_t>(name_size))
                                 : std::string();
    if (!is_plain_name(name)) {
        unreadable(file, "is damaged: a part of it has no name.");
    }
    formats::FileWriter part(folder.file(name));
    while (left > 0) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, backup_chunk));
        part.write(backup.take(count));
        left -= count;
    }
    part.finish();
}

}  // namespace

void write_backup(const fs::path& file,
                  const BackupMeans& means,
                  const std::vector<BackupPart>& parts) {
    if (means.passphrase.empty()) {
        throw Error(ErrorCode::invalid_value, "A backup needs a passphrase.");
    }
    formats::FileWriter out(file);
    Sealer sealer(out, header_for(means, parts), means.passphrase);
    for (const BackupPart& part : parts) {
        sealer.add(eight_bytes(part.name.size()) + eight_bytes(part.size) + part.name);
        for (std::uint64_t first = 0; first < part.size; first += backup_chunk) {
            const std::uint64_t count = std::min<std::uint64_t>(part.size - first, backup_chunk);
            const SecretText bytes(part.read(first, static_cast<std::size_t>(count)));
            sealer.add(bytes.text());
        }
    }
    sealer.finish();
    out.finish();
}

void read_backup(const fs::path& file, const std::string& passphrase, const fs::path& folder) {
    Opener backup(file, passphrase);
    NewFolder restored(folder);
    while (!backup.at_end()) {
        restore_part(backup, restored, file);
    }
    restored.become_target();
}

}  // namespace evenhand::archive::internal
