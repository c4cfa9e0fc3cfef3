#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "cli/style_option.h"
#include "workflow/archive_desk.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
class Option;
}  // namespace CLI

namespace evenhand::cli {

/// Which archive a command works in, when it needs no key of it.
class AddressOption {
public:
    /// Adds --archive to the command.
    explicit AddressOption(CLI::App& command);

    /// The usual ones, with the archive that was asked for.
    [[nodiscard]] workflow::Folders folders() const;
    /// What was typed; empty: nothing.
    [[nodiscard]] const std::string& given() const { return *given_; }
    [[nodiscard]] CLI::Option& option() const { return *option_; }

private:
    std::shared_ptr<std::string> given_;
    CLI::Option* option_;
};

/// Which archive a command works in, and what opens its key.
class ArchiveOption {
public:
    /// Adds --archive and --passphrase-file to the command.
    explicit ArchiveOption(CLI::App& command);

    /// How it is opened when it is not there yet.
    enum class Absent { is_made, is_error };
    /// The archive, its key unlocked if need be: by the passphrase given, or asked for on the
    /// terminal. Throws Error: `refused` for a wrong passphrase.
    /// `person`: in whose name an archive begins; empty: not known.
    [[nodiscard]] std::unique_ptr<workflow::ArchiveDesk> desk(Absent absent = Absent::is_error,
                                                              const std::string& person = "") const;
    /// The same without a key; `encrypt`: when it is made.
    [[nodiscard]] std::unique_ptr<workflow::ArchiveDesk> locked_desk(
        Absent absent, bool encrypt = false, const std::string& person = "") const;

    /// Unlocks the person's key in the archive of these folders as desk() does, for whatever opens
    /// that archive by these services. Throws Error also when there is no archive.
    void unlock(const workflow::Folders& folders, const workflow::Services& services) const;

    /// Adds --style to the command, which prints.
    void offer_style(CLI::App& command) { style_.emplace(command); }

    [[nodiscard]] workflow::Folders folders() const {
        return style_ ? style_->in(address_.folders()) : address_.folders();
    }
    [[nodiscard]] const std::filesystem::path& passphrase_file() const { return *file_; }
    /// As of AddressOption.
    [[nodiscard]] const std::string& given() const { return address_.given(); }

private:
    void unlock(workflow::ArchiveDesk& desk) const;

    AddressOption address_;
    std::optional<StyleOption> style_;
    std::shared_ptr<std::filesystem::path> file_;
};

/// The system's, with a memory for what is unlocked: where nothing outlives the program it counts
/// for this run.
[[nodiscard]] workflow::Services unlocking_services();

/// What was typed as a card: a file's path, or the beginning of an id in the archive.
[[nodiscard]] workflow::CardPlace card_place(const std::string& typed);

}  // namespace evenhand::cli
