#include "workflow/internal/archive_keys.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/shared_folder.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

const std::string prepared_ending = ".new";

template <typename Bytes>
Bytes random_bytes(const Services& services) {
    Bytes bytes{};
    fill_random(services, bytes.data(), bytes.size());
    return bytes;
}

archive::RecoveryKey fresh_recovery(const Services& services) {
    return {random_bytes<decltype(archive::RecoveryKey::bytes)>(services)};
}

}  // namespace

void fill_random(const Services& services, std::uint8_t* bytes, std::size_t count) {
    while (count > 0) {
        const Salt fresh = services.random();
        const std::size_t taken = std::min(count, fresh.size());
        std::copy_n(fresh.begin(), taken, bytes);
        bytes += taken;
        count -= taken;
    }
}

ArchiveKeys::ArchiveKeys(fs::path file, SecretShelf shelf, const Services& services)
    : file_(std::move(file)), shelf_(std::move(shelf)), services_(services) {}

std::optional<archive::KeyFile> ArchiveKeys::read(const fs::path& file) {
    std::error_code none;
    if (!fs::exists(file, none)) {
        return std::nullopt;
    }
    auto read = archive::read_key_file(formats::read_file(file), file.filename().string());
    if (!read.value) {
        throw Error(
            ErrorCode::unreadable_file,
            "The key file " + file.string() + " cannot be read: " + first_fault(read.findings));
    }
    return std::move(read.value);
}

KeyState ArchiveKeys::state() const {
    const auto file = read();
    if (!file) {
        return KeyState::none;
    }
    if (!file->sealed) {
        return KeyState::open;
    }
    return at_hand() ? KeyState::unlocked : KeyState::locked;
}

std::optional<archive::Secrets> ArchiveKeys::at_hand() const {
    const auto file = read();
    if (!file) {
        return std::nullopt;
    }
    if (!file->sealed) {
        return archive::unlocked(*file, "");
    }
    // Those kept may be of an earlier key of the same archive.
    auto kept = shelf_.get();
    return kept && archive::SigningKey(kept->person).public_key() == file->person ? kept
                                                                                  : std::nullopt;
}

std::optional<archive::PublicKey> ArchiveKeys::public_key() const {
    const auto file = read();
    return file ? std::optional(file->person) : std::nullopt;
}

bool ArchiveKeys::unlock(const std::string& passphrase) {
    const auto file = read();
    const auto secrets = file ? archive::unlocked(*file, passphrase) : std::nullopt;
    if (secrets) {
        shelf_.put(*secrets);
    }
    return secrets.has_value();
}

bool ArchiveKeys::recover(const archive::RecoveryKey& key, const std::string& passphrase) {
    const auto file = read();
    const auto secrets = file ? archive::recovered(*file, key) : std::nullopt;
    if (secrets) {
        write(*secrets, passphrase, key);
    }
    return secrets.has_value();
}

void ArchiveKeys::lock() {
    shelf_.clear();
}

void ArchiveKeys::hold(const archive::Secrets& secrets) {
    const auto file = read();
    if (file && file->sealed) {
        shelf_.put(secrets);
    }
}

archive::RecoveryKey ArchiveKeys::seal(const archive::Secrets& secrets,
                                       const std::string& passphrase) {
    const auto recovery = fresh_recovery(services_);
    write(secrets, passphrase, recovery);
    return recovery;
}

archive::Secrets ArchiveKeys::fresh(bool keeper, bool encrypt) const {
    archive::Secrets secrets;
    secrets.person = random_bytes<archive::Seed>(services_);
    if (keeper) {
        secrets.archive = random_bytes<archive::Seed>(services_);
    }
    if (encrypt) {
        secrets.bodies = random_bytes<archive::CipherKey>(services_);
    }
    return secrets;
}

fs::path ArchiveKeys::beside(const std::string& ending) const {
    return file_.parent_path() / (file_.filename().string() + ending);
}

archive::RecoveryKey ArchiveKeys::prepare(const archive::Secrets& secrets,
                                          const std::string& passphrase) {
    const auto recovery = fresh_recovery(services_);
    formats::make_folder(file_.parent_path());
    formats::write_file(beside(prepared_ending), bytes_of(secrets, passphrase, recovery));
    return recovery;
}

std::optional<archive::PublicKey> ArchiveKeys::prepared_key() const {
    const auto file = read(beside(prepared_ending));
    return file ? std::optional(file->person) : std::nullopt;
}

void ArchiveKeys::drop_prepared() {
    formats::remove_file(beside(prepared_ending));
}

void ArchiveKeys::use_prepared() {
    std::error_code none;
    if (fs::exists(file_, none)) {
        int number = 1;
        while (!formats::move_file(file_, beside("." + std::to_string(number)))) {
            ++number;
        }
    }
    if (!formats::move_file(beside(prepared_ending), file_)) {
        throw Error(ErrorCode::unwritable_file,
                    "The key file " + file_.string() + " was written by another program.");
    }
    shelf_.clear();
}

std::string ArchiveKeys::bytes_of(const archive::Secrets& secrets,
                                  const std::string& passphrase,
                                  const archive::RecoveryKey& recovery) const {
    return archive::key_file_bytes(
        secrets,
        passphrase,
        recovery,
        random_bytes<std::array<std::uint8_t, 64>>(services_),
        services_.light_keys ? archive::Hardness::light : archive::Hardness::usual);
}

void ArchiveKeys::write(const archive::Secrets& secrets,
                        const std::string& passphrase,
                        const archive::RecoveryKey& recovery) {
    formats::make_folder(file_.parent_path());
    formats::write_file(file_, bytes_of(secrets, passphrase, recovery));
    if (passphrase.empty()) {
        shelf_.clear();
    } else {
        shelf_.put(secrets);
    }
}

void name_begun_keys(const fs::path& nameless,
                     const fs::path& named,
                     const archive::PublicKey& first) {
    std::error_code none;
    if (fs::exists(named, none) || !fs::exists(nameless, none)) {
        return;
    }
    const auto file =
        archive::read_key_file(formats::read_file(nameless), nameless.filename().string());
    if (file.value && file.value->person == first) {
        (void)formats::move_file(nameless, named);
    }
}

}  // namespace evenhand::workflow::internal
