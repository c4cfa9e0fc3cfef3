#include "workflow/internal/decision_keeping.h"

#include "core/error.h"
#include "workflow/archive_desk.h"
#include "workflow/internal/archive_access.h"

namespace evenhand::workflow::internal {

namespace {

Finding not_kept(const std::string& why, const std::filesystem::path& file) {
    return {Severity::warning,
            "debrief.not-kept",
            "The decision is made and sealed, but your archive has not taken it: " + why +
                " Keep it there later: evenhand-cli archive keep " + file.string(),
            file.string()};
}

}  // namespace

Findings keep_decision(const Folders& folders,
                       const Services& services,
                       const std::string& record,
                       const std::filesystem::path& file) {
    if (!archive_is_there(archive_address(folders, ""))) {
        return {};
    }
    try {
        ArchiveDesk::Options options;
        options.create = false;
        const auto kept =
            ArchiveDesk::open(folders, services, options)->keep(record, file.filename().string());
        return kept.value ? Findings() : Findings{not_kept(first_fault(kept.findings), file)};
    } catch (const Error& error) {
        return {not_kept(error.what(), file)};
    }
}

}  // namespace evenhand::workflow::internal
