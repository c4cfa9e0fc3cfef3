#include <algorithm>
#include <mutex>
#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/vouched.h"
#include "core/error.h"

namespace evenhand::archive {

namespace {

using internal::refuse;
using internal::Vault;

LogEntry about_key(EntryKind kind, const std::string& reference) {
    LogEntry entry;
    entry.kind = kind;
    entry.reference = reference;
    return entry;
}

std::optional<Person> person_with(const Vault& vault, const PublicKey& key) {
    const auto people = vault.store().people();
    const auto found = std::ranges::find(people, key, &Person::key);
    return found == people.end() ? std::nullopt : std::optional(*found);
}

/// The entry's words are the name, so that the list of people cannot call the key otherwise.
void put_person(Vault& vault,
                const Person& person,
                const std::string& reason,
                internal::Settings settings = {}) {
    if (person.name.find('\n') != std::string::npos) {
        refuse("A person's name is one line.");
    }
    Person enrolled = person;
    enrolled.enrolled = vault.means().clock();
    enrolled.revoked.reset();
    vault.append(about_key(EntryKind::key, hex_of(enrolled.key)),
                 internal::PutPerson{enrolled},
                 vault.words(internal::enrolment_words(person.name, reason)),
                 std::move(settings));
}

void revoke_key(Vault& vault, const PublicKey& key, const std::string& reason) {
    vault.append(about_key(EntryKind::revoke, hex_of(key)),
                 internal::RevokePerson{key},
                 vault.words(reason));
}

/// Whose keys are lost, when `name` begins anew: those of his login, else those of his name; in an
/// archive of one person that one's, whatever he calls himself now.
std::vector<Person> lost_people(const Vault& vault, const std::string& name) {
    std::vector<Person> standing;
    for (Person& person : vault.store().people()) {
        if (!person.revoked) {
            standing.push_back(std::move(person));
        }
    }
    const std::string login = vault.store().login();
    if (!login.empty()) {
        std::erase_if(standing, [&](const Person& person) { return person.login != login; });
    } else if (standing.size() > 1) {
        std::erase_if(standing, [&](const Person& person) { return person.name != name; });
    }
    return standing;
}

/// Throws Error (refused) when the archive was begun with another key, which alone may go on.
void need_first_key(const Vault& vault, const PublicKey& key) {
    const auto first = vault.store().entries(0, 1);
    if (!first.empty() && internal::entry_of(first.front()).by != key) {
        refuse("The archive was begun with another key, and only that one can go on.");
    }
}

}  // namespace

void Archive::begin(const Secrets& secrets, const std::string& name) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    vault.need_writable();
    if (!fresh()) {
        refuse("The archive was begun before.");
    }
    const PublicKey key = SigningKey(secrets.person).public_key();
    need_first_key(vault, key);
    if (vault.store().fresh()) {
        if (!secrets.archive) {
            refuse("An archive begins with a key of its own, and the key file has none.");
        }
        internal::Settings settings = vault.bodies_key_settings(secrets);
        vault.set_signer(secrets, name);
        const PublicKey archive = SigningKey(*secrets.archive).public_key();
        LogEntry entry =
            about_key(EntryKind::open, internal::first_reference(archive, vault.encrypted()));
        entry.log = vault.token<LogIdentity>();
        vault.append(std::move(entry), std::monostate(), std::nullopt, std::move(settings));
    }
    vault.set_signer(secrets, name);  // The archive's key counts from its first entry on.
    put_person(vault, {name, vault.store().login(), key, {}, std::nullopt}, "");
}

void Archive::unlock(const Secrets& secrets) {
    Vault& vault = impl_->vault;
    const auto person = person_with(vault, SigningKey(secrets.person).public_key());
    if (!person && vault.size() > 1 && vault.store().people().empty()) {
        throw Error(ErrorCode::unreadable_file,
                    "The archive is damaged: its list of people is empty, though its log is not.");
    }
    if (!person) {
        refuse("Your key is not enrolled in this archive.");
    }
    if (person->revoked) {
        refuse("Your key was revoked in this archive on " + long_date(*person->revoked) + ".");
    }
    if (!vault.folder() && person->login != vault.store().login()) {
        refuse("Your key is enrolled for another login than " + vault.store().login() + ".");
    }
    vault.check_bodies_key(secrets);
    vault.set_signer(secrets, person->name);
}

bool Archive::unlocked() const {
    return impl_->vault.signer_or_none() != nullptr;
}

std::string Archive::person() const {
    const auto signer = impl_->vault.signer_or_none();
    return signer ? signer->name : "";
}

bool Archive::keeps() const {
    return impl_->vault.store().keeps();
}

std::vector<Person> Archive::people() const {
    return impl_->vault.store().people();
}

void Archive::enrol(const Person& person) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    if (person_with(vault, person.key)) {
        refuse("This key is enrolled already, or was.");
    }
    put_person(vault, person, "");
}

void Archive::revoke(const PublicKey& key, const std::string& reason) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    const auto signer = vault.signer();
    const auto person = person_with(vault, key);
    if (!person || person->revoked) {
        refuse("This key is not enrolled.");
    }
    if (key == signer->person.public_key()) {
        refuse("Nobody can revoke the own key: another person must, or begin anew with a new one.");
    }
    revoke_key(vault, key, reason);
}

void Archive::begin_anew(const Secrets& secrets,
                         const std::string& name,
                         const std::string& reason) {
    Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    vault.need_writable();
    if (vault.store().fresh()) {
        refuse("The archive has not begun yet.");
    }
    const PublicKey key = SigningKey(secrets.person).public_key();
    if (person_with(vault, key)) {
        refuse("This key is enrolled already, or was: a new one is needed.");
    }
    const std::vector<Person> lost = lost_people(vault, name);
    const PublicKey old_archive_key = vault.archive_key();
    internal::Settings settings = vault.bodies_key_settings(secrets);
    vault.set_signer(secrets, name);
    put_person(
        vault, {name, vault.store().login(), key, {}, std::nullopt}, reason, std::move(settings));
    for (const Person& person : lost) {
        revoke_key(vault, person.key, reason);
    }
    if (secrets.archive && SigningKey(*secrets.archive).public_key() != old_archive_key) {
        vault.append(about_key(EntryKind::revoke, "archive:" + hex_of(old_archive_key)),
                     std::monostate(),
                     std::nullopt);
        vault.append_archive_key(SigningKey(*secrets.archive).public_key());
        vault.set_signer(secrets, name);
    }
}

}  // namespace evenhand::archive
