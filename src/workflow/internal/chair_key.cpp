#include "workflow/internal/chair_key.h"

#include <array>
#include <utility>

#include "archive/digest.h"
#include "core/error.h"
#include "formats/file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/archive_keys.h"

namespace evenhand::workflow::internal {

namespace {

template <typename Bytes>
Bytes drawn(const Services& services) {
    Bytes bytes{};
    fill_random(services, bytes.data(), bytes.size());
    return bytes;
}

}  // namespace

ChairKey::ChairKey(const Folders& folders, const Services& services)
    : file_(folders.data / "panel.keys"), services_(services) {}

std::optional<archive::KeyFile> ChairKey::read() const {
    return ArchiveKeys::read(file_);
}

std::string ChairKey::public_key() const {
    const auto file = read();
    return file ? archive::hex_of(archive::view_of(file->person)) : "";
}

std::string ChairKey::bytes_of(const archive::Secrets& secrets,
                               const std::string& passphrase,
                               const archive::RecoveryKey& recovery) const {
    return archive::key_file_bytes(
        secrets,
        passphrase,
        recovery,
        drawn<std::array<std::uint8_t, 64>>(services_),
        services_.light_keys ? archive::Hardness::light : archive::Hardness::usual);
}

std::optional<std::string> ChairKey::make(const std::string& passphrase) {
    archive::Secrets secrets;
    secrets.person = drawn<archive::Seed>(services_);
    const archive::RecoveryKey recovery{drawn<decltype(archive::RecoveryKey::bytes)>(services_)};
    formats::make_folder(file_.parent_path());
    const bool made = formats::create_file(
        file_, bytes_of(secrets, passphrase, recovery), formats::Permanence::changeable);
    return made ? std::optional(archive::words_of(recovery)) : std::nullopt;
}

std::optional<archive::Seed> ChairKey::opened(const std::string& passphrase) const {
    const auto file = read();
    const auto secrets = file ? archive::unlocked(*file, passphrase) : std::nullopt;
    return secrets ? std::optional(secrets->person) : std::nullopt;
}

bool ChairKey::recover(const std::string& typed, const std::string& passphrase) {
    const auto recovery = archive::recovery_key_of(typed);
    const auto file = read();
    const auto secrets = recovery && file ? archive::recovered(*file, *recovery) : std::nullopt;
    if (secrets) {
        formats::write_file(file_, bytes_of(*secrets, passphrase, *recovery));
    }
    return secrets.has_value();
}

std::optional<Finding> not_chair(const ChairKey& key, const Panel& panel) {
    if (key.public_key() == panel.chair.key) {
        return std::nullopt;
    }
    return Finding{Severity::error,
                   "panel.not-chair",
                   "Only the chair, " + panel.chair.who.name +
                       ", can do this: the panel's key is not the one on this computer.",
                   key.file().string()};
}

Parsed<archive::Seed> chair_seed(const ChairKey& key,
                                 const Panel& panel,
                                 const std::string& passphrase) {
    if (auto wrong = not_chair(key, panel)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    const auto seed = key.opened(passphrase);
    if (!seed) {
        return {std::nullopt,
                {{Severity::error,
                  "panel.passphrase",
                  "This is not the passphrase of the chair's key.",
                  ""}}};
    }
    return {seed, {}};
}

std::optional<archive::PublicKey> public_key_of(const std::string& hex) {
    const auto bytes = archive::bytes_of_hex(hex);
    return bytes ? archive::array_of<32>(*bytes) : std::nullopt;
}

std::string signature_of(const archive::Seed& seed, const std::string& text) {
    return archive::hex_of(archive::view_of(archive::SigningKey(seed).sign(text)));
}

bool is_signed(const std::string& text, const std::string& key, const std::string& signature) {
    const auto public_key = public_key_of(key);
    const auto bytes = archive::bytes_of_hex(signature);
    const auto array = bytes ? archive::array_of<64>(*bytes) : std::nullopt;
    return public_key && array && archive::signature_holds(*public_key, text, *array);
}

}  // namespace evenhand::workflow::internal
