#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

namespace {

SignerView view_of(const archive::Person& person) {
    return {person.name,
            person.login,
            archive::hex_of(archive::view_of(person.key)),
            long_date(person.enrolled),
            person.revoked ? long_date(*person.revoked) : ""};
}

std::optional<archive::PublicKey> key_in(const std::string& hex) {
    const auto bytes = archive::bytes_of_hex(std::string(trimmed(hex)));
    return bytes ? archive::array_of<32>(*bytes) : std::nullopt;
}

}  // namespace

std::vector<SignerView> Desk::signers() {
    const std::lock_guard lock(working_);
    std::vector<SignerView> views;
    std::ranges::transform(open().people(), std::back_inserter(views), view_of);
    return views;
}

std::string Desk::own_key() {
    const std::lock_guard lock(working_);
    const auto key = access_.keys().public_key();
    return key ? archive::hex_of(archive::view_of(*key)) : "";
}

Findings Desk::enrol(const std::string& name, const std::string& login, const std::string& key) {
    const std::lock_guard lock(working_);
    const auto enrolled = key_in(key);
    if (!enrolled) {
        return {card_error(key, "archive.key", "A public key is 64 hex digits.")};
    }
    if (trimmed(name).empty()) {
        return {card_error(key, "archive.name", "A key is enrolled with its person's name.")};
    }
    open_to_write().enrol({std::string(trimmed(clean_text(name))), login, *enrolled, {}, {}});
    return {};
}

Findings Desk::revoke(const std::string& whose, const std::string& reason) {
    const std::lock_guard lock(working_);
    if (trimmed(reason).empty()) {
        return {card_error(whose, "archive.reason", "Say why the key is revoked.")};
    }
    archive::Archive& archive = open_to_write();
    const auto people = archive.people();
    const auto key = key_in(whose);
    std::size_t revoked = 0;
    for (const archive::Person& person : people) {
        const bool meant = key ? person.key == *key : person.login == whose || person.name == whose;
        if (meant && !person.revoked) {
            archive.revoke(person.key, std::string(trimmed(clean_text(reason))));
            ++revoked;
        }
    }
    if (revoked == 0) {
        return {card_error(whose, "archive.no-signer", "Nobody signs here by that name or key.")};
    }
    return {};
}

}  // namespace evenhand::workflow::internal
