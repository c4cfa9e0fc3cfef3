#include "workflow/internal/decision_keeping.h"

#include "core/error.h"
#include "workflow/archive_desk.h"
#include "workflow/internal/archive_access.h"
#include "workflow/panel_view.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

Finding not_kept(Severity severity, const std::string& why, const fs::path& file) {
    return {
        severity, "debrief.not-kept", "The decision is made and sealed, but " + why, file.string()};
}

/// A panel in the archive is named by its id, its files by nothing.
std::string command(const fs::path& file) {
    return "evenhand-cli archive keep " +
           (is_in_archive(file) ? in_archive(panel_in_archive(file)) : file).string();
}

/// It begins in somebody's name, which nobody has said yet.
std::string beginning(const fs::path& file) {
    return command(file) + " --name NAME";
}

}  // namespace

Findings keep_decision(const Folders& folders,
                       const Services& services,
                       const std::string& record,
                       const fs::path& file,
                       const std::string& passphrase) {
    if (!archive_is_there(archive_address(folders, ""))) {
        return {not_kept(Severity::hint,
                         "you have no archive that keeps it. To begin one with it, in your name: " +
                             beginning(file),
                         file)};
    }
    const auto refused = [&](const std::string& why) {
        return not_kept(Severity::warning, "your archive has not taken it: " + why, file);
    };
    const std::string later = " Keep it there later: " + command(file);
    try {
        ArchiveDesk::Options options;
        options.create = false;
        const auto desk = ArchiveDesk::open(folders, services, options);
        if (desk->needs_name()) {
            return {refused("it has not begun yet. To begin it with this, in your name: " +
                            beginning(file))};
        }
        if (desk->keys() == KeyState::locked) {
            (void)desk->unlock(passphrase);  // Another one it says itself, when it is to sign.
        }
        const auto kept = desk->keep(record, file.filename().string());
        return kept.value ? Findings() : Findings{refused(first_fault(kept.findings) + later)};
    } catch (const Error& error) {
        // What a rule forbids it forbids later too.
        return {refused(error.what() + (error.code() == ErrorCode::refused ? "" : later))};
    }
}

}  // namespace evenhand::workflow::internal
