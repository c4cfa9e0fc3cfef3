#include "archive/internal/backup_header.h"

#include <new>

#include "archive/internal/sodium.h"
#include "core/error.h"
#include "formats/hash.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::string_view magic = "evenhand-backup-1\n";
constexpr std::string_view any_version = "evenhand-backup-";
// More than these a backup is not made with: a file from elsewhere must not bring the computer
// down.
constexpr std::uint64_t most_operations = 16;
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30U;

[[noreturn]] void unreadable(const std::string& name, const std::string& why) {
    throw Error(ErrorCode::unreadable_file, "The backup " + name + " " + why);
}

/// Takes the array off the front.
template <std::size_t N>
std::array<std::uint8_t, N> taken(std::string_view& bytes) {
    const auto array = array_of<N>(bytes.substr(0, N));
    bytes.remove_prefix(N);
    return array.value_or(std::array<std::uint8_t, N>{});
}

std::uint64_t taken_number(std::string_view& bytes) {
    const std::uint64_t number = number_of_eight(bytes);
    bytes.remove_prefix(8);
    return number;
}

}  // namespace

std::string eight_bytes(std::uint64_t number) {
    std::string bytes;
    for (unsigned i = 0; i < 8; ++i) {
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
    }
    return bytes;
}

std::uint64_t number_of_eight(std::string_view bytes) {
    std::uint64_t number = 0;
    for (unsigned i = 0; i < 8; ++i) {
        number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return number;
}

std::string header_bytes_of(const BackupHeader& header) {
    std::string bytes(magic);
    bytes += eight_bytes(header.operations) + eight_bytes(header.memory) + eight_bytes(header.size);
    bytes.append(view_of(header.salt)).append(view_of(header.check)).append(view_of(header.stream));
    return bytes.append(view_of(formats::sha256(bytes)));
}

BackupHeader read_backup_header(std::string_view bytes, const std::string& name) {
    if (!bytes.starts_with(magic)) {
        if (bytes.size() > magic.size() && bytes.starts_with(any_version)) {
            unreadable(name,
                       "was made by a newer version of Evenhand; update the program to read it.");
        }
        unreadable(name, "is no backup of Evenhand.");
    }
    if (bytes.size() < backup_header_size) {
        unreadable(name, "was cut off: its end is missing.");
    }
    const std::string_view summed = bytes.substr(0, backup_header_size - 32);
    std::string_view left = bytes.substr(magic.size());
    BackupHeader header;
    header.operations = taken_number(left);
    header.memory = taken_number(left);
    header.size = taken_number(left);
    header.salt = taken<16>(left);
    header.check = taken<32>(left);
    header.stream = taken<24>(left);
    const bool sound = taken<32>(left) == formats::sha256(summed) && header.operations > 0 &&
                       header.operations <= most_operations && header.memory <= most_memory &&
                       header.size < std::uint64_t{1} << 50U;
    if (!sound) {
        unreadable(name, "was changed or is damaged, at its beginning.");
    }
    return header;
}

std::uint64_t backup_file_size(const BackupHeader& header) {
    // There is always a last chunk, be it empty, for it says that it is the last.
    const std::uint64_t chunks = header.size / backup_chunk + 1;
    return backup_header_size + header.size + chunks * backup_chunk_added;
}

BackupKey backup_key(const BackupHeader& header, std::string_view passphrase) {
    ready_sodium();
    BackupKey made;
    if (crypto_pwhash(made.key.data(),
                      made.key.size(),
                      passphrase.data(),
                      passphrase.size(),
                      header.salt.data(),
                      header.operations,
                      static_cast<std::size_t>(header.memory),
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    constexpr std::string_view purpose = "evenhand backup: passphrase";
    (void)crypto_generichash(made.check.data(),
                             made.check.size(),
                             octets(purpose),
                             purpose.size(),
                             made.key.data(),
                             made.key.size());
    return made;
}

}  // namespace evenhand::archive::internal
