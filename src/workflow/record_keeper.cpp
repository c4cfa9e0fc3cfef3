#include "workflow/record_keeper.h"

#include <iterator>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/score_hints.h"
#include "formats/file.h"
#include "workflow/internal/other_places.h"
#include "workflow/internal/session_archive.h"
#include "workflow/interview_desk.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".journal";

struct Place {
    Folders folders;
    Id<Session> id;
};

Finding refusal(const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), ""};
}

Folders folders_with(Folders folders, const std::string& archive) {
    if (!archive.empty()) {
        folders.archive = archive;
    }
    return folders;
}

/// The usual places, when this is their data folder.
std::optional<Folders> usual_with(const fs::path& data) {
    try {
        std::error_code none;
        Folders usual = usual_folders();
        return fs::equivalent(usual.data, data, none) ? std::optional(std::move(usual))
                                                      : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;  // There is no home folder: the journal lies elsewhere.
    }
}

/// Whether the archive has its card; an encrypted one tells that to whoever can unlock it alone.
bool is_kept(const Place& place, const Services& services, const Unlocking& unlock) {
    const internal::SessionArchive archive(place.folders, services);
    if (unlock && archive.is_dark()) {
        unlock(place.folders);
    }
    return archive.kept(place.id).has_value();
}

/// A journal lies in DATA/sessions under its id; what belongs to it lies beside that folder.
Parsed<Place> place_of(const Services& services,
                       const std::string& session,
                       const std::string& archive,
                       const Unlocking& unlock) {
    if (!session.ends_with(ending)) {
        Place place{folders_with(usual_folders(), archive), Id<Session>(session)};
        if (session.find('/') == std::string::npos &&
            (fs::exists(journal_path(internal::folders_of(place.folders, place.id), place.id)) ||
             is_kept(place, services, unlock))) {
            return {std::move(place), {}};
        }
        return {std::nullopt,
                {refusal("finish.no-session",
                         "There is no interview '" + session + "' on this computer" +
                             (internal::SessionArchive(place.folders, services).is_dark()
                                  ? ", unless in the archive, which is locked: unlock it with your "
                                    "passphrase."
                                  : "."))}};
    }
    const fs::path path = fs::absolute(session).lexically_normal();
    const std::string name = path.filename().string();
    if (path.parent_path().filename() != "sessions") {
        return {std::nullopt,
                {refusal("finish.no-session",
                         "A journal is finished where it was kept, in a folder named sessions: " +
                             path.string())}};
    }
    Place place{{path.parent_path().parent_path(), {}},
                Id<Session>(name.substr(0, name.size() - ending.size()))};
    if (auto usual = usual_with(place.folders.data)) {
        place.folders = std::move(*usual);
    }
    place.folders = folders_with(std::move(place.folders), archive);
    return {std::move(place), {}};
}

/// Records are never written over by a copy of another.
std::optional<Finding> refused_target(const fs::path& card, const Place& place) {
    std::error_code missing;
    if (fs::equivalent(card, journal_path(place.folders, place.id), missing) ||
        card.filename().string().ends_with(ending)) {
        return refusal("finish.target",
                       "The card would take the place of a journal; give it another name.");
    }
    return std::nullopt;
}

/// A passphrase is asked for when it alone is missing: after gaps and the like were told.
Parsed<SubmittedCard> kept_card(LiveInterview& interview,
                                const Verdict& verdict,
                                const Unlocking& unlock,
                                const Folders& folders) {
    try {
        return interview.submit(verdict);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::locked || !unlock || folders.archive.empty()) {
            throw;
        }
    }
    unlock(folders);
    return interview.submit(verdict);
}

Parsed<SubmittedCard> submit(LiveInterview& interview,
                             const std::optional<Verdict>& verdict,
                             const Unlocking& unlock,
                             const Folders& folders) {
    if (const auto card = interview.submitted()) {
        return {card, {}};
    }
    if (!verdict) {
        return {std::nullopt,
                {{Severity::error,
                  "finish.no-verdict",
                  "This interview was not submitted yet: say what you recommend (--recommend).",
                  ""}}};
    }
    SessionEditor& editor = interview.editor();
    editor.use_verdict(cleaned(editor.session(), editor.kit(), *verdict));
    editor.look_for_hints();
    Parsed<SubmittedCard> result = kept_card(interview, *verdict, unlock, folders);
    for (const std::size_t open : open_hints(editor.session())) {
        const ScoreHint& hint = editor.session().hints[open].hint;
        result.findings.push_back(
            {Severity::hint,
             "finish.hint",
             hint.reason,
             hint.question ? "question " + std::to_string(*hint.question + 1) : ""});
    }
    return result;
}

}  // namespace

Parsed<SubmittedCard> finish_session(const Services& services,
                                     const std::string& session,
                                     const std::optional<Verdict>& verdict,
                                     const fs::path& card,
                                     const std::string& archive,
                                     const Unlocking& unlock) {
    const Parsed<Place> place = place_of(services, session, archive, unlock);
    if (!place.value) {
        return {std::nullopt, place.findings};
    }
    if (const auto refused = refused_target(card, *place.value)) {
        return {std::nullopt, {*refused}};
    }
    const internal::SessionArchive kept(place.value->folders, services);
    std::error_code none;
    const Folders own = internal::folders_of(place.value->folders, place.value->id);
    const bool goes_on = fs::exists(journal_path(own, place.value->id), none);
    if (const auto before = goes_on ? std::nullopt : kept.kept(place.value->id)) {
        formats::write_file(card, kept.bytes_of(before->card));
        return {before->card, {}};
    }
    auto interview = resume_interview(place.value->folders, services, place.value->id);
    if (!interview.value) {
        return {std::nullopt, std::move(interview.findings)};
    }
    Parsed<SubmittedCard> result = submit(**interview.value, verdict, unlock, place.value->folders);
    result.findings.insert(result.findings.begin(),
                           std::make_move_iterator(interview.findings.begin()),
                           std::make_move_iterator(interview.findings.end()));
    if (result.value) {
        formats::write_file(card,
                            result.value->archived.empty() ? formats::read_file(result.value->path)
                                                           : kept.bytes_of(*result.value));
    }
    return result;
}

}  // namespace evenhand::workflow
