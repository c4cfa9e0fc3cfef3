#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "cli/archive.h"
#include "cli/passphrase.h"
#include "core/error.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;
using Absent = ArchiveOption::Absent;

struct Keys {
    std::string name;
    std::string reason;
    std::string recovery;
    fs::path recovery_file;
    fs::path new_file;  ///< Of the new passphrase.
    bool encrypt = false;
    bool open = false;  ///< Without a passphrase.
};

/// `open`: the key has no passphrase, so that there is nothing to recover.
void print_recovery(const std::string& key, bool open) {
    if (open) {
        std::cout << "Your key has no passphrase: whoever can read your files can sign in your "
                     "name.\n";
        return;
    }
    std::cout << "Recovery key: " << key
              << "\nPrint it and keep it where others do not find it: with it a lost passphrase is "
                 "set anew. It is not shown again.\n";
}

/// Said when it is given, not when it is kept: another one can still be chosen.
const std::string& remarked(const std::string& passphrase) {
    const std::string remark = workflow::passphrase_remark(passphrase);
    if (!remark.empty()) {
        std::cerr << "warning: " << remark << '\n';
    }
    return passphrase;
}

/// The passphrase that a key is to get. Throws Error (refused) when there is no way to ask.
std::string new_passphrase(const fs::path& file, bool open) {
    if (open) {
        return "";
    }
    auto given = given_passphrase(file);
    if (!given) {
        given = asked_new_passphrase("New passphrase");
    }
    if (!given || given->empty()) {
        throw Error(ErrorCode::unreadable_file,
                    "Give a passphrase (--passphrase-file, EVENHAND_PASSPHRASE or at the "
                    "terminal), or say --no-passphrase.");
    }
    return remarked(*given);
}

/// One to take the place of that which $EVENHAND_PASSPHRASE holds. Throws Error as
/// new_passphrase().
std::string other_passphrase(const fs::path& file) {
    const auto fresh =
        file.empty() ? asked_new_passphrase("New passphrase") : std::optional(first_line(file));
    if (!fresh || fresh->empty()) {
        throw Error(ErrorCode::unreadable_file,
                    "Give the new passphrase (--new-passphrase-file or at the terminal), or say "
                    "--no-passphrase.");
    }
    return remarked(*fresh);
}

/// Typed without being shown, or from a file: what is an argument everybody on the computer sees.
std::string recovery_key(const Keys& keys) {
    if (!keys.recovery.empty()) {
        return keys.recovery;
    }
    const auto given = keys.recovery_file.empty() ? asked_passphrase("Recovery key")
                                                  : std::optional(first_line(keys.recovery_file));
    if (!given) {
        throw Error(ErrorCode::unreadable_file,
                    "Give the recovery key (--recovery-file or at the terminal).");
    }
    return *given;
}

Exit init(const Keys& keys, const ArchiveOption& option) {
    const std::string passphrase = new_passphrase(option.passphrase_file(), keys.open);
    const auto desk = option.locked_desk(Absent::is_made, keys.encrypt);
    const workflow::KeyState state = desk->keys();
    constexpr std::uint64_t cut_off = 1;  // Entries of a beginning that is to be ended.
    if (state != workflow::KeyState::none && desk->brief().entries > cut_off) {
        throw Error(ErrorCode::unreadable_file, "This archive was begun before.");
    }
    if (state == workflow::KeyState::locked && !desk->unlock(passphrase)) {
        throw Error(ErrorCode::refused,
                    "There is a key file of an earlier beginning, and this is not its passphrase.");
    }
    const std::string recovery = desk->set_passphrase(keys.name, passphrase);
    std::cout << desk->brief().name << '\n';
    print_recovery(recovery, keys.open);
    return Exit::done;
}

Exit passphrase(const Keys& keys, const ArchiveOption& option) {
    const auto desk = option.desk();
    const std::string fresh = keys.open ? "" : other_passphrase(keys.new_file);
    print_recovery(desk->set_passphrase(keys.name, fresh), keys.open);
    std::cout << "An earlier recovery key does not open your key any more.\n";
    return Exit::done;
}

Exit recover(const Keys& keys, const ArchiveOption& option) {
    const auto desk = option.locked_desk(Absent::is_error);
    const std::string recovery = recovery_key(keys);
    const std::string fresh =
        new_passphrase(keys.new_file.empty() ? option.passphrase_file() : keys.new_file, false);
    if (!desk->recover(recovery, fresh)) {
        std::cerr << "error: This is not the recovery key of your signing key.\n";
        return Exit::refused;
    }
    std::cout << "The new passphrase counts from now on. The recovery key stays the same.\n";
    return Exit::done;
}

/// Of an encrypted archive the old key opens what is kept: it is used where its passphrase is given
/// beside the new one.
void unlock_with_given(workflow::ArchiveDesk& desk, const Keys& keys, const ArchiveOption& option) {
    if ((keys.new_file.empty() && !keys.open) || !desk.brief().encrypted ||
        desk.keys() != workflow::KeyState::locked) {
        return;
    }
    const auto old = given_passphrase(option.passphrase_file());
    if (old && !desk.unlock(*old)) {
        throw Error(ErrorCode::refused, "This is not the passphrase of your signing key.");
    }
}

Exit replace(const Keys& keys, const ArchiveOption& option) {
    const auto desk = option.locked_desk(Absent::is_error);
    unlock_with_given(*desk, keys, option);
    const std::string fresh =
        new_passphrase(keys.new_file.empty() ? option.passphrase_file() : keys.new_file, keys.open);
    print_recovery(desk->replace_keys(keys.name, fresh, keys.reason), keys.open);
    return Exit::done;
}

Exit backup(const fs::path& file, const fs::path& given, const ArchiveOption& option) {
    const std::string passphrase =
        new_passphrase(given.empty() ? option.passphrase_file() : given, false);
    option.desk()->backup(file, passphrase);
    std::cout << file.string() << '\n';
    return Exit::done;
}

Exit restore(const fs::path& file,
             const fs::path& folder,
             const fs::path& given,
             const ArchiveOption& option) {
    auto passphrase = given_passphrase(given.empty() ? option.passphrase_file() : given);
    if (!passphrase) {
        passphrase = asked_passphrase("Passphrase of the backup");
    }
    workflow::restore_archive(file, passphrase.value_or(""), folder);
    std::cout << folder.string() << '\n';
    return Exit::done;
}

void add_keys(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands) {
    CLI::App* begin = add_below(group, "init", "Begin an archive, with a passphrase for your key");
    const auto first = std::make_shared<Keys>();
    begin->add_option("--name", first->name, "Your name, as others are to read it")->required();
    begin->add_flag("--encrypt", first->encrypt, "Encrypt what is kept (a folder only)");
    begin->add_flag("--no-passphrase", first->open, "Leave your key open to who reads your files");
    commands["init"] = [first, option] { return init(*first, option); };

    CLI::App* words = add_below(group, "passphrase", "Set another passphrase");
    const auto other = std::make_shared<Keys>();
    words->add_option("--new-passphrase-file", other->new_file, "The file with the new one");
    words->add_flag("--no-passphrase", other->open, "Leave your key open to who reads your files");
    words->add_option("--name", other->name, "Your name, when the archive has not begun yet");
    commands["passphrase"] = [other, option] { return passphrase(*other, option); };

    CLI::App* lost = add_below(group, "recover", "Set a passphrase with the recovery key");
    const auto found = std::make_shared<Keys>();
    lost->add_option("KEY",
                     found->recovery,
                     "The recovery key; others on this computer can see it [you are asked]");
    lost->add_option(
        "--recovery-file", found->recovery_file, "The file whose first line is the recovery key");
    lost->add_option("--new-passphrase-file", found->new_file, "The file with the new passphrase");
    commands["recover"] = [found, option] { return recover(*found, option); };

    CLI::App* anew = add_below(
        group, "replace-keys", "Go on with new keys when passphrase and recovery key are lost");
    const auto next = std::make_shared<Keys>();
    anew->add_option("--name", next->name, "Your name")->required();
    anew->add_option("--reason", next->reason, "Why; the log keeps it")->required();
    anew->add_option("--new-passphrase-file", next->new_file, "The file with the new passphrase");
    anew->add_flag("--no-passphrase", next->open, "Leave your key open to who reads your files");
    commands["replace-keys"] = [next, option] { return replace(*next, option); };
}

}  // namespace

void add_archive_care(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands) {
    add_keys(group, option, commands);

    CLI::App* copy = add_below(
        group, "backup", "Write the whole archive into one file, sealed with a passphrase");
    const auto file = std::make_shared<fs::path>();
    const auto given = std::make_shared<fs::path>();
    copy->add_option("FILE", *file, "The backup to write")->required();
    copy->add_option("--backup-passphrase-file", *given, "The file with the backup's passphrase");
    commands["backup"] = [file, given, option] { return backup(*file, *given, option); };

    CLI::App* back = add_below(group, "restore", "Write a backup back into an empty folder");
    const auto from = std::make_shared<fs::path>();
    const auto into = std::make_shared<fs::path>();
    back->add_option("FILE", *from, "The backup")->required();
    back->add_option("FOLDER", *into, "An empty folder, or one that is not there")->required();
    const auto sealed = std::make_shared<fs::path>();
    back->add_option("--backup-passphrase-file", *sealed, "The file with the backup's passphrase");
    commands["restore"] = [from, into, sealed, option] {
        return restore(*from, *into, *sealed, option);
    };
}

}  // namespace evenhand::cli
