#include "workflow/record_keeper.h"

#include <iterator>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "formats/file.h"
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

/// A journal lies in DATA/sessions under its id; what belongs to it lies beside that folder.
Parsed<Place> place_of(const std::string& session) {
    if (!session.ends_with(ending)) {
        Place place{usual_folders(), Id<Session>(session)};
        if (session.find('/') == std::string::npos &&
            fs::exists(journal_path(place.folders, place.id))) {
            return {std::move(place), {}};
        }
        return {std::nullopt,
                {refusal("finish.no-session",
                         "There is no interview '" + session + "' on this computer.")}};
    }
    const fs::path path = fs::absolute(session).lexically_normal();
    const std::string name = path.filename().string();
    if (path.parent_path().filename() != "sessions") {
        return {std::nullopt,
                {refusal("finish.no-session",
                         "A journal is finished where it was kept, in a folder named sessions: " +
                             path.string())}};
    }
    return {Place{{path.parent_path().parent_path(), {}},
                  Id<Session>(name.substr(0, name.size() - ending.size()))},
            {}};
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

Parsed<SubmittedCard> submit(LiveInterview& interview, const std::optional<Verdict>& verdict) {
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
    return interview.submit(*verdict);
}

}  // namespace

Parsed<SubmittedCard> finish_session(const Services& services,
                                     const std::string& session,
                                     const std::optional<Verdict>& verdict,
                                     const fs::path& card) {
    const Parsed<Place> place = place_of(session);
    if (!place.value) {
        return {std::nullopt, place.findings};
    }
    if (const auto refused = refused_target(card, *place.value)) {
        return {std::nullopt, {*refused}};
    }
    auto interview = resume_interview(place.value->folders, services, place.value->id);
    if (!interview.value) {
        return {std::nullopt, std::move(interview.findings)};
    }
    Parsed<SubmittedCard> result = submit(**interview.value, verdict);
    result.findings.insert(result.findings.begin(),
                           std::make_move_iterator(interview.findings.begin()),
                           std::make_move_iterator(interview.findings.end()));
    if (result.value) {
        formats::write_file(card, formats::read_file(result.value->path));
    }
    return result;
}

}  // namespace evenhand::workflow
