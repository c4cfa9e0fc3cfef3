#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "workflow/archive_desk.h"
#include "workflow/live_interview.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
}

namespace evenhand::cli {

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

    [[nodiscard]] workflow::Folders folders() const;
    [[nodiscard]] const std::filesystem::path& passphrase_file() const { return given_->file; }

private:
    struct Given {
        std::string address;
        std::filesystem::path file;
    };
    std::shared_ptr<Given> given_;
};

/// What was typed as a card: a file's path, or the beginning of an id in the archive.
[[nodiscard]] workflow::CardPlace card_place(const std::string& typed);

}  // namespace evenhand::cli
