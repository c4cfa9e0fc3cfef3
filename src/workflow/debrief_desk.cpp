#include "workflow/debrief_desk.h"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "workflow/internal/chair_key.h"
#include "workflow/internal/debrief_course.h"
#include "workflow/internal/debrief_here.h"
#include "workflow/internal/debrief_members.h"
#include "workflow/internal/debrief_topics.h"
#include "workflow/internal/debrief_votes.h"
#include "workflow/internal/decision_keeping.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using internal::ChairKey;
using internal::debrief_here;
using internal::DebriefCourse;
using internal::DebriefHere;
using internal::panel_here;

/// After so many others that wrote meanwhile something is wrong with the folder.
constexpr int most_races = 20;

Finding fault(const char* code, const std::string& message, const std::string& place = "") {
    return {Severity::error, code, message, place};
}

std::string clean(const std::string& text) {
    return std::string(trimmed(clean_text(text)));
}

/// Does one thing to a debrief. When somebody else has done another one meanwhile, `tried` gives
/// nothing, and it is tried on what is there now.
template <typename Result>
Parsed<Result> done_to(
    const Folders& folders,
    const fs::path& folder,
    const std::function<std::optional<Parsed<Result>>(DebriefHere& here)>& tried) {
    for (int race = 0; race < most_races; ++race) {
        auto here = debrief_here(folders, folder);
        if (!here.value) {
            return {std::nullopt, std::move(here.findings)};
        }
        if (auto done = tried(*here.value)) {
            append(here.findings, std::move(done->findings));
            return {std::move(done->value), std::move(here.findings)};
        }
    }
    throw Error(ErrorCode::unwritable_file,
                "The debrief in " + folder.string() +
                    " cannot be written: something else stands where its next file must.");
}

/// What there is to say of a change beside its findings.
struct Nothing {};

formats::DebriefEntryFile next_entry(const DebriefCourse& course,
                                     const DebriefChange& change,
                                     Timestamp now) {
    return {course.debrief.panel,
            static_cast<int>(course.debrief.entries.size()) + 1,
            {course.not_before(now), change},
            {},
            {},
            internal::head_of(course.contents)};
}

Findings add_to(const Folders& folders,
                const fs::path& folder,
                const DebriefChange& change,
                Timestamp now) {
    return done_to<Nothing>(
               folders,
               folder,
               [&](DebriefHere& here) -> std::optional<Parsed<Nothing>> {
                   const DebriefCourse& course = here.course;
                   Findings findings = check_change(course.debrief, change, course.formula);
                   if (!has_error(findings) && !here.place->put(next_entry(course, change, now))) {
                       return std::nullopt;
                   }
                   return Parsed<Nothing>{Nothing{}, std::move(findings)};
               })
        .findings;
}

}  // namespace

DebriefDesk::DebriefDesk(Folders folders, Services services)
    : folders_(std::move(folders)), services_(std::move(services)) {}

Findings DebriefDesk::start(const DebriefOrder& order) const {
    auto here = panel_here(folders_, order.folder);
    if (!here.value) {
        return std::move(here.findings);
    }
    const OpenedPanel& panel = here.value->panel;
    // A second beginning beside what was done under a lost one would fit none of it.
    auto there = here.value->place->read();
    if (std::ranges::any_of(there.findings, [](const Finding& finding) {
            return finding.code == "debrief.start-missing";
        })) {
        return std::move(there.findings);
    }
    auto members =
        internal::debrief_members(folders_, services_, order.folder, panel.panel, order.members);
    append(here.findings, std::move(members.findings));
    formats::DebriefStart start{{panel.panel.id, panel.lock},
                                panel.panel.chair.key,
                                services_.clock(),
                                order.reading_minutes,
                                members.value.value_or(std::vector<Rater>{})};
    if (members.value) {
        append(here.findings,
               check_debrief({start.panel, start.members, start.reading_minutes, start.at, {}},
                             PanelFormula{}));
    }
    if (has_error(here.findings)) {
        return std::move(here.findings);
    }
    const auto seed =
        internal::chair_seed(ChairKey(folders_, services_), panel.panel, order.passphrase);
    append(here.findings, seed.findings);
    if (seed.value) {
        append(here.findings, here.value->place->seat(start.members));
    }
    if (!has_error(here.findings)) {
        start.signature = internal::signature_of(*seed.value, formats::debrief_start_text(start));
        if (!here.value->place->put(start)) {
            here.findings.push_back(
                fault("debrief.begun",
                      "The debrief of this panel was begun already; see: evenhand-cli debrief "
                      "status " +
                          internal::in_command(order.folder),
                      here.value->place->name_of_start()));
        } else if (order.reading_minutes == 0) {
            append(here.findings, vote_at_once(order));
        }
    }
    return std::move(here.findings);
}

/// The debrief has begun, whatever comes of it.
Findings DebriefDesk::vote_at_once(const DebriefOrder& order) const {
    std::string why;
    try {
        const Findings done = end_reading(order.folder, order.passphrase);
        if (!has_error(done)) {
            return {};  // Its warnings are those of beginning.
        }
        why = first_fault(done);
    } catch (const Error& error) {
        why = error.what();
    }
    return {{Severity::warning,
             "debrief.reading-stands",
             "The debrief has begun, but its silent reading has not ended: " + why +
                 " Go on with: evenhand-cli debrief end-reading " +
                 internal::in_command(order.folder),
             order.folder.string()}};
}

Parsed<DebriefStanding> DebriefDesk::standing(const fs::path& folder) const {
    auto here = debrief_here(folders_, folder);
    if (!here.value) {
        return {std::nullopt, std::move(here.findings)};
    }
    DebriefCourse& course = here.value->course;
    DebriefStanding standing{here.value->folder,
                             std::move(course.panel),
                             std::move(course.formula),
                             course.debrief,
                             course.step,
                             services_.clock(),
                             {},
                             {}};
    for (const Rater& member : course.debrief.members) {
        const auto* last = internal::last_vote_of(course, member.id, course.round());
        standing.members.push_back({member,
                                    last == nullptr ? 0 : last->head.number,
                                    last == nullptr ? std::nullopt : std::optional(last->head.at)});
    }
    standing.topics = internal::debrief_topics(standing.panel, standing.debrief);
    if (course.contents.record) {
        standing.record =
            DebriefRecordFile{here.value->place->name_of_record(), course.contents.record->sha256};
    }
    return {std::move(standing), std::move(here.findings)};
}

Parsed<DebriefCourseView> DebriefDesk::course(const fs::path& place) const {
    std::error_code none;
    if (place.filename().string().ends_with(formats::debrief_ending) &&
        !fs::is_directory(place, none)) {
        return internal::recorded_course(place);
    }
    auto now = standing(place);
    if (!now.value) {
        return {std::nullopt, std::move(now.findings)};
    }
    return {DebriefCourseView{std::move(now.value->panel.panel),
                              std::move(now.value->formula),
                              std::move(now.value->debrief),
                              std::move(now.value->record)},
            std::move(now.findings)};
}

/// What is wrong with it now is told before the passphrase is.
Findings DebriefDesk::lead(const fs::path& folder,
                           const DebriefChange& change,
                           const std::string& passphrase) const {
    const auto tried = [&](DebriefHere& here) -> std::optional<Parsed<Nothing>> {
        const DebriefCourse& course = here.course;
        Findings findings = check_change(course.debrief, change, course.formula);
        if (has_error(findings)) {
            return Parsed<Nothing>{std::nullopt, std::move(findings)};
        }
        const auto seed =
            internal::chair_seed(ChairKey(folders_, services_), course.panel.panel, passphrase);
        if (!seed.value) {
            return Parsed<Nothing>{std::nullopt, seed.findings};
        }
        auto entry = next_entry(course, change, services_.clock());
        entry.signature = internal::signature_of(*seed.value, formats::debrief_entry_text(entry));
        return here.place->put(entry)
                   ? std::optional(Parsed<Nothing>{Nothing{}, std::move(findings)})
                   : std::nullopt;
    };
    return done_to<Nothing>(folders_, folder, tried).findings;
}

Findings DebriefDesk::end_reading(const fs::path& folder, const std::string& passphrase) const {
    return lead(folder, ReadingEnded{}, passphrase);
}

Parsed<CastVote> DebriefDesk::cast(const fs::path& folder,
                                   const std::string& member,
                                   Recommendation vote,
                                   const std::string& reason) const {
    auto here = debrief_here(folders_, folder);
    if (!here.value) {
        return {std::nullopt, std::move(here.findings)};
    }
    const DebriefCourse& course = here.value->course;
    auto who = internal::no_vote(course.step)
                   ? Parsed<Rater>{std::nullopt, {*internal::no_vote(course.step)}}
                   : internal::member_meant(course.debrief, clean(member));
    if (!who.value) {
        append(here.findings, std::move(who.findings));
        return {std::nullopt, std::move(here.findings)};
    }
    auto cast = internal::cast_vote(*here.value->place,
                                    course,
                                    {who.value->id, course.round(), vote, clean(reason), {}},
                                    services_);
    append(here.findings, std::move(cast.findings));
    if (!cast.value) {
        return {std::nullopt, std::move(here.findings)};
    }
    // The chair may have opened the round since it was read above.
    const auto now = debrief_here(folders_, folder);
    if (now.value && internal::is_too_late(now.value->course, *cast.value)) {
        here.findings.push_back(fault("debrief.too-late",
                                      "The chair opened the votes while this one was cast: it came "
                                      "too late and does not count.",
                                      here.value->place->name_of_vote(*cast.value)));
        return {std::nullopt, std::move(here.findings)};
    }
    return {
        CastVote{
            here.value->place->name_of_vote(*cast.value), cast.value->round, cast.value->number},
        std::move(here.findings)};
}

Findings DebriefDesk::open_votes(const fs::path& folder,
                                 const std::string& closed,
                                 const std::string& passphrase) const {
    return done_to<Nothing>(
               folders_,
               folder,
               [&](DebriefHere& here) -> std::optional<Parsed<Nothing>> {
                   const auto seed = internal::chair_seed(
                       ChairKey(folders_, services_), here.course.panel.panel, passphrase);
                   if (!seed.value) {
                       return Parsed<Nothing>{std::nullopt, seed.findings};
                   }
                   auto entry = internal::opened_round(
                       *here.place, here.course, *seed.value, clean(closed), services_.clock());
                   if (entry.value && !here.place->put(*entry.value)) {
                       return std::nullopt;
                   }
                   return Parsed<Nothing>{Nothing{}, std::move(entry.findings)};
               })
        .findings;
}

Findings DebriefDesk::discussed(const fs::path& folder, const PanelFocus& what) const {
    return add_to(folders_, folder, Discussed{what}, services_.clock());
}

Findings DebriefDesk::note(const fs::path& folder,
                           const std::optional<PanelFocus>& about,
                           const std::string& text) const {
    return add_to(folders_, folder, DebriefNote{about, clean(text)}, services_.clock());
}

Findings DebriefDesk::end_discussion(const fs::path& folder, const std::string& passphrase) const {
    return lead(folder, DiscussionEnded{}, passphrase);
}

Parsed<DebriefRecordFile> DebriefDesk::decide(const fs::path& folder,
                                              const Decided& decided,
                                              const std::string& passphrase) const {
    using Done = Parsed<DebriefRecordFile>;
    return done_to<
        DebriefRecordFile>(folders_, folder, [&](DebriefHere& here) -> std::optional<Done> {
        const DebriefCourse& course = here.course;
        const Decided change{
            decided.decision,
            clean(decided.reason),
            departs(decided.decision, course.formula) ? clean(decided.departure) : ""};
        Findings findings = check_change(course.debrief, change, course.formula);
        if (change.departure.empty() && !clean(decided.departure).empty()) {
            findings.push_back(
                {Severity::warning,
                 "debrief.departure",
                 "\u201C" + evenhand::words(decided.decision) +
                     "\u201D does not go against the rule: the reason for departing from it is not "
                     "written into the record.",
                 ""});
        }
        if (has_error(findings)) {
            return Done{std::nullopt, std::move(findings)};
        }
        const auto seed =
            internal::chair_seed(ChairKey(folders_, services_), course.panel.panel, passphrase);
        if (!seed.value) {
            return Done{std::nullopt, seed.findings};
        }
        const formats::DebriefRecord record = internal::signed_record(
            course, {course.not_before(services_.clock()), change}, *seed.value);
        if (!here.place->put(record)) {
            return std::nullopt;
        }
        append(findings,
               internal::keep_decision(folders_,
                                       services_,
                                       formats::debrief_bytes(record),
                                       here.place->name_of_record(),
                                       passphrase));
        return Done{DebriefRecordFile{here.place->name_of_record(), formats::debrief_seal(record)},
                    std::move(findings)};
    });
}

}  // namespace evenhand::workflow
