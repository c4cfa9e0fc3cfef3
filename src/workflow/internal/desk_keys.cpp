#include "core/error.h"
#include "core/utf8.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

KeyState Desk::keys() {
    const std::lock_guard lock(working_);
    return access_.keys().state();
}

bool Desk::unlock(const std::string& passphrase) {
    const std::lock_guard lock(working_);
    const archive::Archive& archive = open();
    if (!access_.keys().unlock(passphrase)) {
        return false;
    }
    if (!archive.fresh()) {
        // That the archive takes no signature of this key any more is told where one is needed.
        (void)access_.unlock_quietly();
    }
    return true;
}

void Desk::lock() {
    const std::lock_guard lock(working_);
    access_.keys().lock();
    access_.rest();
}

std::string Desk::set_passphrase(const std::string& name, const std::string& passphrase) {
    const std::lock_guard lock(working_);
    const bool fresh = open().fresh();
    access_.need_known();
    if (fresh) {
        if (trimmed(name).empty()) {
            throw Error(ErrorCode::invalid_value,
                        "The archive needs the name of the person who begins it.");
        }
        if (const auto recovery = access_.begin(std::string(trimmed(name)), passphrase)) {
            return archive::words_of(*recovery);
        }
    }
    ArchiveKeys& keys = access_.keys();
    auto secrets = keys.at_hand();
    if (!secrets && keys.state() == KeyState::locked) {
        throw Error(ErrorCode::locked,
                    "Your signing key is locked: unlock it with the old passphrase before you set "
                    "a new one.");
    }
    if (secrets && passphrase.empty() && open().encrypted() && keys.state() != KeyState::open) {
        throw Error(ErrorCode::refused,
                    "Without a passphrase whoever can read your files could read every card of "
                    "this encrypted archive: type one.");
    }
    // Somebody new to a team's archive: a keeper enrols the key afterwards.
    const archive::Secrets sealed = secrets ? *secrets : keys.fresh(false, false);
    const archive::RecoveryKey recovery = keys.seal(sealed, passphrase);
    (void)access_.unlock_quietly();
    return archive::words_of(recovery);
}

bool Desk::recover(const std::string& recovery_key, const std::string& passphrase) {
    const std::lock_guard lock(working_);
    (void)open();
    access_.need_known();
    const auto key = archive::recovery_key_of(recovery_key);
    if (!key || !access_.keys().recover(*key, passphrase)) {
        return false;
    }
    (void)access_.unlock_quietly();
    return true;
}

std::string Desk::replace_keys(const std::string& name,
                               const std::string& passphrase,
                               const std::string& reason) {
    const std::lock_guard lock(working_);
    if (trimmed(reason).empty() || trimmed(name).empty()) {
        throw Error(ErrorCode::invalid_value,
                    "Keys are replaced in somebody's name and for a reason, which the log keeps.");
    }
    archive::Archive& archive = open();
    access_.need_known();
    ArchiveKeys& keys = access_.keys();
    archive::Secrets secrets = keys.fresh(archive.keeps(), archive.encrypted());
    const auto old = keys.at_hand();
    if (archive.encrypted() && (!old || !old->bodies)) {
        throw Error(ErrorCode::refused,
                    "The cards of this encrypted archive open with your old key alone, and nobody "
                    "could ever read them again with a new one: unlock the old one first, or set "
                    "a new passphrase with the recovery key. When both are lost, begin another "
                    "archive and leave this one as it is.");
    }
    if (old && old->bodies) {
        secrets.bodies = old->bodies;
    }
    const archive::RecoveryKey recovery = keys.prepare(secrets, passphrase);
    try {
        archive.begin_anew(secrets, std::string(trimmed(name)), std::string(trimmed(reason)));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::refused) {
            access_.end_replacement();  // When it counts all the same.
            keys.drop_prepared();
        }
        throw;
    }
    access_.end_replacement();
    keys.hold(secrets);
    return archive::words_of(recovery);
}

}  // namespace evenhand::workflow::internal
