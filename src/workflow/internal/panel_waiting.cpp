#include "workflow/internal/panel_waiting.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "formats/scorecard_file.h"
#include "workflow/internal/kept_file.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/panel_hand_in.h"
#include "workflow/internal/session_archive.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> card_of(const Folders& folders,
                                   const SessionArchive& archive,
                                   const Id<Session>& id) {
    if (!archive.used()) {
        return bytes_if_readable(card_path(folders, id));
    }
    const auto kept = archive.kept(id);
    return kept && !kept->revisions.empty()
               ? std::optional(formats::scorecard_bytes(kept->revisions.back()))
               : std::nullopt;
}

}  // namespace

std::vector<Id<Session>> noted_interviews(const Folders& folders) {
    std::vector<Id<Session>> ids;
    for (const fs::path& note : files_in(folders.data / "panels", ".folder")) {
        ids.emplace_back(note.stem().string());
    }
    return ids;
}

Parsed<std::vector<Id<Session>>> hand_in_waiting(const Folders& folders, const Services& services) {
    Parsed<std::vector<Id<Session>>> result{std::vector<Id<Session>>(), {}};
    const SessionArchive archive(folders, services);
    for (const Id<Session>& id : noted_interviews(folders)) {
        const auto bytes = card_of(folders, archive, id);
        if (!bytes) {
            continue;
        }
        Findings findings = hand_in_noted(folders, id, *bytes, services.clock());
        if (findings.empty() || findings.front().severity == Severity::hint) {
            result.value->push_back(id);
        }
        append(result.findings, std::move(findings));
    }
    return result;
}

}  // namespace evenhand::workflow::internal
