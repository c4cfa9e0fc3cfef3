#include "archive/key_file.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "archive/internal/cipher.h"
#include "archive/internal/sodium.h"
#include "core/error.h"
#include "core/number_text.h"

namespace evenhand::archive {

namespace {

using internal::Nonce;
using internal::SecretText;

constexpr std::string_view first_line = "evenhand-keys-1\n";
constexpr std::string_view any_version = "evenhand-keys-";

constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
/// Person, which of the others there are, archive, bodies.
constexpr std::size_t secrets_size = 32 + 1 + 32 + 32;
constexpr unsigned char has_archive = 1;
constexpr unsigned char has_bodies = 2;

/// A file that asks for more is refused: it would only tie up the machine.
constexpr int most_passes = 16;
constexpr int most_kibibytes = 1 << 20U;

struct Effort {
    int passes = 0;
    int kibibytes = 0;
};

Effort effort_of(Hardness hardness) {
    return hardness == Hardness::usual
               ? Effort{crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE / 1024}
               : Effort{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN / 1024};
}

CipherKey key_of(std::string_view passphrase, std::string_view salt, const Effort& effort) {
    internal::ready_sodium();
    CipherKey key{};
    const int failed = crypto_pwhash(key.data(),
                                     key.size(),
                                     passphrase.data(),
                                     passphrase.size(),
                                     internal::octets(salt),
                                     static_cast<unsigned long long>(effort.passes),
                                     static_cast<std::size_t>(effort.kibibytes) * 1024,
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) {
        throw Error(ErrorCode::unreadable_file,
                    "The passphrase cannot be tried: there are not " +
                        std::to_string(effort.kibibytes / 1024) + " MB of memory free.");
    }
    return key;
}

CipherKey key_of(const RecoveryKey& recovery) {
    return internal::derived(recovery.bytes, "recovery");
}

std::string text_of(const Secrets& secrets) {
    std::string text(view_of(secrets.person));
    const int flags = (secrets.archive ? has_archive : 0) | (secrets.bodies ? has_bodies : 0);
    text += static_cast<char>(flags);
    text += view_of(secrets.archive.value_or(Seed()));
    text += view_of(secrets.bodies.value_or(CipherKey()));
    return text;
}

std::optional<Secrets> secrets_of(std::string_view text) {
    if (text.size() != secrets_size) {
        return std::nullopt;
    }
    const auto flags = static_cast<unsigned char>(text[32]);
    Secrets secrets{*array_of<32>(text.substr(0, 32)), std::nullopt, std::nullopt};
    if ((flags & has_archive) != 0) {
        secrets.archive = array_of<32>(text.substr(33, 32));
    }
    if ((flags & has_bodies) != 0) {
        secrets.bodies = array_of<32>(text.substr(65, 32));
    }
    const SecretText again(text_of(secrets));
    return again.text() == text ? std::optional(secrets) : std::nullopt;
}

/// The file, line by line; hex digits are bytes here.
struct Lines {
    PublicKey person{};
    std::optional<PublicKey> archive;
    std::string open;  ///< The secrets, when no passphrase seals them.
    Effort effort;
    std::string salt;
    std::string sealed;    ///< By the passphrase.
    std::string recovery;  ///< Sealed by the recovery key.
};

/// What stands before the secrets; they are sealed together with it.
std::string head_of(const Lines& lines) {
    std::string text = std::string(first_line) + "person " + hex_of(view_of(lines.person)) + "\n";
    if (lines.archive) {
        text += "archive " + hex_of(view_of(*lines.archive)) + "\n";
    }
    return text;
}

std::string text_of(const Lines& lines) {
    std::string text = head_of(lines);
    if (lines.sealed.empty()) {
        text += "open " + hex_of(lines.open) + "\n";
    } else {
        text += "passphrase argon2id " + std::to_string(lines.effort.passes) + " " +
                std::to_string(lines.effort.kibibytes) + " " + hex_of(lines.salt) + " " +
                hex_of(lines.sealed) + "\n";
    }
    return text + "recovery " + hex_of(lines.recovery) + "\n";
}

std::string_view taken(std::string_view& rest, char end) {
    const std::string_view word = rest.substr(0, rest.find(end));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
}

bool take_seal(Lines& lines, std::string_view value) {
    const std::string_view method = taken(value, ' ');
    const auto passes = to_int(taken(value, ' '));
    const auto kibibytes = to_int(taken(value, ' '));
    const auto salt = bytes_of_hex(taken(value, ' '));
    const auto sealed = bytes_of_hex(value);
    const bool sound = method == "argon2id" && passes && kibibytes && salt && sealed &&
                       *passes >= 1 && *passes <= most_passes && *kibibytes >= 8 &&
                       *kibibytes <= most_kibibytes && salt->size() == salt_size;
    if (sound) {
        lines.effort = {*passes, *kibibytes};
        lines.salt = *salt;
        lines.sealed = *sealed;
    }
    return sound;
}

bool take_key(std::optional<PublicKey>& key, std::string_view value) {
    const auto bytes = bytes_of_hex(value);
    key = bytes ? array_of<32>(*bytes) : std::nullopt;
    return key.has_value();
}

bool take_bytes(std::string& bytes, std::string_view value) {
    bytes = bytes_of_hex(value).value_or("");
    return !bytes.empty();
}

bool take(Lines& lines, std::string_view line) {
    const std::string_view name = taken(line, ' ');
    if (name == "person") {
        std::optional<PublicKey> key;
        const bool sound = take_key(key, line);
        lines.person = key.value_or(PublicKey());
        return sound;
    }
    if (name == "archive") {
        return take_key(lines.archive, line);
    }
    if (name == "passphrase") {
        return take_seal(lines, line);
    }
    if (name == "open" || name == "recovery") {
        return take_bytes(name == "open" ? lines.open : lines.recovery, line);
    }
    return false;
}

Finding fault(std::string code, std::string message, std::string place) {
    return {Severity::error, std::move(code), std::move(message), std::move(place)};
}

std::optional<Finding> first_line_fault(std::string_view bytes, const std::string& name) {
    if (bytes.starts_with(first_line)) {
        return std::nullopt;
    }
    if (bytes.starts_with(any_version) && bytes.find('\n') != std::string_view::npos) {
        return fault("keys.newer",
                     "The keys were written by a newer Evenhand; open them with that one.",
                     name + ":1");
    }
    return fault("keys.foreign",
                 "This is no file of keys: its first line must read \"evenhand-keys-1\".",
                 name + ":1");
}

Parsed<Lines> read_lines(std::string_view bytes, const std::string& name) {
    if (const auto found = first_line_fault(bytes, name)) {
        return {std::nullopt, {*found}};
    }
    Lines lines;
    std::string_view rest = bytes.substr(first_line.size());
    for (int number = 2; !rest.empty(); ++number) {
        const std::string place = name + ":" + std::to_string(number);
        if (rest.find('\n') == std::string_view::npos) {
            return {std::nullopt,
                    {fault("keys.torn", "The file ends in the middle of this line.", place)}};
        }
        if (!take(lines, taken(rest, '\n'))) {
            return {std::nullopt,
                    {fault("keys.line", "This line is none that a file of keys has.", place)}};
        }
    }
    if (text_of(lines) != bytes || (lines.sealed.empty() && lines.open.empty()) ||
        lines.recovery.empty()) {
        return {std::nullopt,
                {fault("keys.incomplete",
                       "A line is missing, stands twice, or stands in another place than Evenhand "
                       "writes it.",
                       name)}};
    }
    return {std::move(lines), {}};
}

/// The secrets, when they are those whose public keys the file names.
std::optional<Secrets> fitting(const Lines& lines, std::string text) {
    const SecretText secret(std::move(text));
    auto secrets = secrets_of(secret.text());
    if (!secrets || SigningKey(secrets->person).public_key() != lines.person) {
        return std::nullopt;
    }
    const auto archive =
        secrets->archive ? std::optional(SigningKey(*secrets->archive).public_key()) : std::nullopt;
    return archive == lines.archive ? secrets : std::nullopt;
}

std::optional<Secrets> unsealed(const Lines& lines,
                                CipherKey key,
                                const std::string& about,
                                std::string_view sealed) {
    auto text = internal::opened(key, about, sealed);
    sodium_memzero(key.data(), key.size());
    return text ? fitting(lines, std::move(*text)) : std::nullopt;
}

std::string about_seal(const Lines& lines) {
    return head_of(lines) + "passphrase";
}
std::string about_recovery(const Lines& lines) {
    return head_of(lines) + "recovery";
}

template <std::size_t N>
std::array<std::uint8_t, N> part(const std::array<std::uint8_t, 64>& random, std::size_t from) {
    return *array_of<N>(view_of(random).substr(from, N));
}

}  // namespace

std::string key_file_bytes(const Secrets& secrets,
                           std::string_view passphrase,
                           const RecoveryKey& recovery,
                           const std::array<std::uint8_t, 64>& random,
                           Hardness hardness) {
    const SecretText text(text_of(secrets));
    Lines lines;
    lines.person = SigningKey(secrets.person).public_key();
    if (secrets.archive) {
        lines.archive = SigningKey(*secrets.archive).public_key();
    }
    if (passphrase.empty()) {
        lines.open = text.text();
    } else {
        lines.effort = effort_of(hardness);
        lines.salt = view_of(random).substr(0, salt_size);
        lines.sealed = internal::sealed(key_of(passphrase, lines.salt, lines.effort),
                                        part<std::tuple_size_v<Nonce>>(random, salt_size),
                                        about_seal(lines),
                                        text.text());
    }
    lines.recovery = internal::sealed(
        key_of(recovery),
        part<std::tuple_size_v<Nonce>>(random, salt_size + std::tuple_size_v<Nonce>),
        about_recovery(lines),
        text.text());
    return text_of(lines);
}

Parsed<KeyFile> read_key_file(std::string_view bytes, const std::string& name) {
    Parsed<Lines> lines = read_lines(bytes, name);
    if (!lines.value) {
        return {std::nullopt, std::move(lines.findings)};
    }
    KeyFile file{lines.value->person,
                 lines.value->archive,
                 !lines.value->sealed.empty(),
                 std::string(bytes)};
    if (!file.sealed && !fitting(*lines.value, lines.value->open)) {
        return {std::nullopt,
                {fault("keys.other", "The secret keys do not belong to the public ones.", name)}};
    }
    return {std::move(file), {}};
}

std::optional<Secrets> unlocked(const KeyFile& file, std::string_view passphrase) {
    const Parsed<Lines> lines = read_lines(file.bytes, "");
    if (!lines.value) {
        return std::nullopt;
    }
    if (lines.value->sealed.empty()) {
        return passphrase.empty() ? fitting(*lines.value, lines.value->open) : std::nullopt;
    }
    return unsealed(*lines.value,
                    key_of(passphrase, lines.value->salt, lines.value->effort),
                    about_seal(*lines.value),
                    lines.value->sealed);
}

std::optional<Secrets> recovered(const KeyFile& file, const RecoveryKey& recovery) {
    const Parsed<Lines> lines = read_lines(file.bytes, "");
    return lines.value ? unsealed(*lines.value,
                                  key_of(recovery),
                                  about_recovery(*lines.value),
                                  lines.value->recovery)
                       : std::nullopt;
}

}  // namespace evenhand::archive
