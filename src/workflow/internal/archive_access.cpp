#include "workflow/internal/archive_access.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <utility>

#include "core/error.h"
#include "core/words.h"
#include "formats/hash.h"
#include "formats/retention_file.h"
#include "formats/shared_folder.h"
#include "workflow/archive_facts.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// A command line that has the archive needs it no longer than that. Each try takes a moment
/// itself.
constexpr std::chrono::seconds patience{2};
constexpr std::chrono::milliseconds between_tries{100};

const std::string bring_back =
    "Bring the old one back, from a backup if need be (evenhand-cli archive restore).";

/// Reads the policy once for many cards.
class DueReckoner {
public:
    std::optional<Timestamp> operator()(const std::string& policy,
                                        Timestamp submitted,
                                        std::optional<Timestamp> decided) {
        if (policy != policy_) {
            rules_ = rules_of(policy);
            policy_ = policy;
        }
        return retention_of(rules_, {submitted, decided}).due;
    }

private:
    std::string policy_;
    std::vector<RetentionRule> rules_;
};

archive::Means means_of(const Services& services) {
    return {
        services.clock,
        [services](std::uint8_t* bytes, std::size_t count) { fill_random(services, bytes, count); },
        facts_reader(),
        DueReckoner(),
        services.light_keys ? archive::Hardness::light : archive::Hardness::usual};
}

fs::path runtime_folder() {
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    return folder == nullptr ? fs::path() : fs::path(folder);
}

}  // namespace

std::string ArchiveAddress::name() const {
    const std::size_t scheme = address.find("://");
    if (!server || scheme == std::string::npos) {
        return address;
    }
    const std::size_t begin = scheme + 3;
    const std::size_t host = address.find('@', begin);
    const std::size_t options = address.find('?', begin);
    const std::size_t from = host == std::string::npos || host > options ? begin : host + 1;
    return address.substr(from, options == std::string::npos ? options : options - from);
}

/// ana:secret@ before the host, and the option password=secret, are left out.
std::string ArchiveAddress::place() const {
    if (!server) {
        std::error_code none;
        const fs::path whole = fs::absolute(address, none);
        const fs::path found = fs::weakly_canonical(whole, none);
        return (found.empty() ? whole : found).string();
    }
    const std::size_t mark = std::min(address.find('?'), address.size());
    std::string place = name();
    char before = '?';
    for (std::size_t begin = mark + 1; begin < address.size();) {
        const std::size_t end = std::min(address.find('&', begin), address.size());
        const std::string option = address.substr(begin, end - begin);
        if (!option.starts_with("password=") && !option.starts_with("sslpassword=")) {
            place += before + option;
            before = '&';
        }
        begin = end + 1;
    }
    return place;
}

ArchiveAddress archive_address(const Folders& folders, const std::string& asked) {
    std::string address = !asked.empty()             ? asked
                          : !folders.archive.empty() ? folders.archive
                                                     : (folders.data / "archive").string();
    const bool server = archive::is_server(address);
    return {std::move(address), server};
}

bool archive_is_there(const ArchiveAddress& address) {
    std::error_code none;
    return address.server ||
           (fs::is_directory(address.address, none) && !fs::is_empty(address.address, none));
}

std::vector<RetentionRule> rules_of(const std::string& policy) {
    if (policy.empty()) {
        return {};
    }
    auto read = formats::read_retention(policy, "policy");
    return read.value ? std::move(read.value->rules) : std::vector<RetentionRule>();
}

ArchiveAccess::ArchiveAccess(const Folders& folders,
                             const Services& services,
                             ArchiveDesk::Options options)
    : folders_(folders),
      services_(services),
      options_(std::move(options)),
      address_(archive_address(folders, options_.address)),
      known_(folders.data) {}

/// That nothing is there says less than what is missing.
void ArchiveAccess::need_what_was_here() const {
    const bool made = options_.create && !options_.read_only;
    const std::string known =
        made || archive_is_there(address_) ? "" : known_.log_at(address_.place());
    if (!known.empty()) {
        throw Error(ErrorCode::unreadable_file,
                    "There is no archive in " + address_.name() + " any more; log " + known +
                        " was there before. " + bring_back);
    }
}

std::unique_ptr<archive::Archive> ArchiveAccess::opened() const {
    const archive::OpenOptions asked{
        address_.address, options_.read_only, options_.encrypt, options_.create};
    need_what_was_here();
    const auto end = std::chrono::steady_clock::now() + patience;
    for (bool first = true;; first = false) {
        try {
            return archive::Archive::open(asked, means_of(services_));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::locked || std::chrono::steady_clock::now() >= end) {
                throw;
            }
        }
        if (first && options_.waiting) {
            options_.waiting(address_.name());
        }
        std::this_thread::sleep_for(between_tries);
    }
}

std::string ArchiveAccess::log() const {
    return archive_->size() == 0 ? "" : archive::hex_of(archive_->log());
}

/// The first archive that is found at an address belongs there.
void ArchiveAccess::recognize() {
    stranger_.clear();
    const std::string known = known_.log_at(address_.place());
    const std::string here = log();
    if (known.empty() && !here.empty() && !options_.read_only) {
        try {
            known_.note(address_.place(), here);
        } catch (const Error&) {
            return;  // Where nothing can be noted the archive can be used all the same.
        }
    }
    if (!known.empty() && known != here) {
        stranger_ =
            "This is not the archive that was here before: log " + known + " was expected, " +
            (here.empty() ? "and what is here has no entries." : "log " + here + " is here.") +
            " " + bring_back +
            " When it was replaced on purpose, accept this one with "
            "\u201Cevenhand-cli archive trust " +
            (here.empty() ? "empty" : here) + "\u201D.";
    }
}

void ArchiveAccess::need_known() const {
    if (!stranger_.empty()) {
        throw Error(ErrorCode::refused, stranger_);
    }
}

void ArchiveAccess::trust() {
    known_.note(address_.place(), log());
    stranger_.clear();
}

archive::Archive& ArchiveAccess::open() {
    if (!archive_) {
        auto archive = opened();
        {
            const std::lock_guard lock(pointer_);
            archive_ = std::move(archive);
        }
        try {
            recognize();
            (void)unlock_quietly();
        } catch (...) {
            rest();  // What was not recognized is not used.
            throw;
        }
    }
    return *archive_;
}

void ArchiveAccess::need_to_write(const std::string& name) {
    const bool fresh = open().fresh();
    need_known();
    if (fresh && name.empty()) {
        throw Error(ErrorCode::refused,
                    "The archive " + address_.name() +
                        " has not begun yet, and it is not known in whose name it is to begin: "
                        "give your name (--name), or begin it first (archive init).");
    }
}

std::string ArchiveAccess::no_key_sentence() {
    return address_.server ? "You have no key for the archive " + address_.name() +
                                 " on this computer: make one (evenhand-cli team key), which a "
                                 "keeper enrols."
                           : "The archive's key file " + keys().file().string() +
                                 " is missing: bring it back, from a backup if need be, or replace "
                                 "it (evenhand-cli archive replace-keys).";
}

archive::Archive& ArchiveAccess::open_to_write(const std::string& name) {
    need_to_write(name);
    archive::Archive& archive = open();
    if (archive.fresh()) {
        (void)begin(name, "");
    } else if (!archive.unlocked()) {
        throw Error(ErrorCode::locked,
                    !key_fault_.empty() ? key_fault_
                    : keys().state() == KeyState::none
                        ? no_key_sentence()
                        : "Your signing key for the archive " + address_.name() +
                              " is locked: unlock it with its passphrase.");
    }
    return archive;
}

void ArchiveAccess::rest() {
    std::unique_ptr<archive::Archive> closed;
    const std::lock_guard lock(pointer_);
    closed = std::move(archive_);
}

void ArchiveAccess::interrupt() noexcept {
    const std::lock_guard lock(pointer_);
    if (archive_) {
        archive_->interrupt();
    }
}

fs::path ArchiveAccess::key_file(const archive::LogId& log) const {
    if (!address_.server) {
        return fs::path(address_.address) / "keys";
    }
    return folders_.data / "keys" / (archive::hex_of(log) + ".keys");
}

ArchiveKeys& ArchiveAccess::keys() {
    const archive::Archive& archive = open();
    if (!keys_) {
        const fs::path file = key_file(archive.log());
        if (address_.server && archive.size() > 0) {
            name_begun_keys(key_file({}), file, archive.log_lines(0, 1).front().entry.by);
        }
        keys_.emplace(file,
                      SecretShelf(runtime_folder(), archive::hex_of(archive.log()), services_),
                      services_);
    }
    return *keys_;
}

void ArchiveAccess::end_replacement() {
    const auto prepared = keys_->prepared_key();
    const auto people = prepared ? archive_->people() : std::vector<archive::Person>();
    if (std::ranges::any_of(people, [&](const archive::Person& person) {
            return person.key == *prepared && !person.revoked;
        })) {
        keys_->use_prepared();
    }
}

bool ArchiveAccess::unlock_quietly() {
    key_fault_.clear();
    if (archive_->fresh()) {
        return false;
    }
    (void)keys();
    end_replacement();
    const auto secrets = keys().at_hand();
    if (!secrets) {
        return false;
    }
    try {
        archive_->unlock(*secrets);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::refused) {
            throw;
        }
        key_fault_ = error.what();
    }
    return key_fault_.empty();
}

/// The log has got its id by its first entry; what is named by it is named anew.
void ArchiveAccess::settle_keys(const archive::Secrets& secrets) {
    const fs::path before = keys_->file();
    keys_->lock();
    keys_.reset();
    if (const fs::path file = key_file(archive_->log()); file != before) {
        (void)formats::move_file(before, file);
    }
    keys().hold(secrets);
}

std::optional<archive::RecoveryKey> ArchiveAccess::begin(const std::string& name,
                                                         const std::string& passphrase) {
    archive::Archive& archive = open();
    need_known();
    ArchiveKeys& keys = this->keys();
    std::optional<archive::RecoveryKey> recovery;
    auto secrets = keys.at_hand();
    if (!secrets && keys.state() != KeyState::none) {
        throw Error(ErrorCode::locked,
                    "The archive " + address_.name() + " has no entries, but its key file " +
                        keys.file().string() +
                        " is there and locked: unlock it to begin with it, or, when the archive "
                        "is damaged or was moved away, bring it back.");
    }
    if (!secrets) {
        secrets = keys.fresh(true, archive.encrypted() || options_.encrypt);
        recovery = keys.seal(*secrets, passphrase);
    }
    archive.begin(*secrets, name);
    settle_keys(*secrets);
    if (!archive.unlocked()) {
        archive.unlock(*secrets);
    }
    recognize();
    return recovery;
}

}  // namespace evenhand::workflow::internal
