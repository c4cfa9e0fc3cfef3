#include "workflow/practice_desk.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/practice_file.h"
#include "formats/round_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/library_paths.h"
#include "workflow/internal/open_practice.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/internal/round_maker.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using formats::PinnedRound;
using internal::PracticeFolder;

Finding error(const char* code, std::string message, const std::string& place = "") {
    return {Severity::error, code, std::move(message), place};
}

bool is_invited(const CalibrationRound& round, const std::string& rater) {
    return round.invited.empty() || std::ranges::find(round.invited, rater) != round.invited.end();
}

bool has_journal(const PracticeFolder& folder,
                 const CalibrationRound& round,
                 const std::string& rater) {
    std::error_code unreadable;
    return std::ranges::any_of(answers_of(round), [&](const SampleAnswer* answer) {
        return fs::exists(folder.journal(round.id, rater, answer->id), unreadable);
    });
}

RoundEntry entry_of(const PracticeFolder& folder, const std::string& id, const std::string& rater) {
    RoundEntry entry;
    entry.id = id;
    entry.title = id;
    const auto round = folder.round(id);
    if (!round.value) {
        entry.fault = first_fault(round.findings);
        return entry;
    }
    const CalibrationRound& made = round.value->round;
    entry.title = made.title;
    entry.lead = made.lead;
    entry.rubric = made.rubric.rubric.title;
    entry.made_at = made.made_at;
    entry.answers = answers_of(made).size();
    entry.invited = is_invited(made, rater);
    entry.named = !rater.empty();
    entry.blind = entry.named && entry.invited && rater != made.lead;
    entry.under_way = has_journal(folder, made, rater);
    const auto practice = folder.practice(*round.value, rater);
    if (practice.value) {
        entry.sealed = practice.value->answers.size();
    } else {
        entry.fault = first_fault(practice.findings);
    }
    return entry;
}

/// Keeps a round of these canonical bytes here; `beside`: where results are handed in, or empty.
Findings keep_bytes(const Folders& folders,
                    const std::string& bytes,
                    const std::string& name,
                    const fs::path& beside) {
    const auto pinned = formats::read_round(bytes, name);
    return pinned.value ? PracticeFolder(folders.data).keep(*pinned.value, beside)
                        : pinned.findings;
}

}  // namespace

bool names_a_file(const std::string& name) {
    return name.find('/') != std::string::npos || name.ends_with(".xml");
}

PracticeDesk::PracticeDesk(Folders folders, Services services)
    : folders_(std::move(folders)), services_(std::move(services)) {}

std::vector<OfferedRubric> PracticeDesk::offered_rubrics() const {
    std::vector<OfferedRubric> rubrics;
    for (const LibraryEntry& entry : usual_library(folders_, services_).entries()) {
        if (entry.published > 0 && entry.version_fault.empty()) {
            rubrics.push_back({entry.id.text(), entry.title});
        }
    }
    return rubrics;
}

Parsed<std::vector<OfferedAnswer>> PracticeDesk::offered_answers(const std::string& rubric,
                                                                 const std::string& repeats) const {
    return internal::RoundMaker(folders_, services_).offered(rubric, repeats);
}

Parsed<CalibrationRound> PracticeDesk::make(const RoundOrder& order) const {
    return internal::RoundMaker(folders_, services_).make(order);
}

Parsed<fs::path> PracticeDesk::hand_out(const CalibrationRound& round,
                                        const fs::path& target) const {
    std::error_code unreadable;
    const bool into_folder = fs::is_directory(target, unreadable);
    const fs::path file =
        into_folder ? target / (round.id + std::string(internal::round_ending)) : target;
    if (!file.string().ends_with(internal::round_ending) && !file.has_extension()) {
        return {std::nullopt,
                {error("round.no-folder",
                       "There is no folder " + file.string() + "; make it first.",
                       file.string())}};
    }
    if (!file.string().ends_with(internal::round_ending)) {
        return {std::nullopt,
                {error("round.name",
                       "A round's file is named so that it ends with .round.xml; \"" +
                           file.filename().string() + "\" does not.",
                       file.string())}};
    }
    if (fs::exists(file, unreadable)) {
        return {std::nullopt,
                {error("round.exists",
                       "There is a file " + file.string() + " already; take another name.",
                       file.string())}};
    }
    const std::string bytes = formats::round_bytes(round);
    Findings findings =
        keep_bytes(folders_, bytes, file.string(), fs::absolute(file).parent_path());
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    formats::replace_file(file, bytes);  // For all who may read the folder.
    return {file, {}};
}

Findings PracticeDesk::keep(const CalibrationRound& round) const {
    return keep_bytes(folders_, formats::round_bytes(round), round.id, {});
}

Parsed<std::string> PracticeDesk::take(const fs::path& file) const {
    auto round = internal::read_round_file(file);
    if (!round.value) {
        return {std::nullopt, std::move(round.findings)};
    }
    Findings findings = internal::unfit(round.value->round);
    if (findings.empty()) {
        findings =
            PracticeFolder(folders_.data).keep(*round.value, fs::absolute(file).parent_path());
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {round.value->round.id, std::move(round.findings)};
}

std::vector<RoundEntry> PracticeDesk::rounds(const std::string& rater) const {
    const PracticeFolder folder(folders_.data);
    std::vector<RoundEntry> entries;
    for (const std::string& id : folder.rounds()) {
        entries.push_back(entry_of(folder, id, rater));
    }
    std::ranges::stable_sort(entries, [](const RoundEntry& one, const RoundEntry& other) {
        return one.made_at > other.made_at;
    });
    return entries;
}

Parsed<std::unique_ptr<PracticeRun>> PracticeDesk::practise(const std::string& id,
                                                            const std::string& rater) const {
    const std::string name(trimmed(clean_text(rater)));
    if (name.empty()) {
        return {std::nullopt,
                {error("practice.rater", "Give your name: what you rate is kept under it.")}};
    }
    const PracticeFolder folder(folders_.data);
    auto round = folder.round(id);
    if (!round.value) {
        return {std::nullopt, std::move(round.findings)};
    }
    if (Findings findings = internal::unfit(round.value->round); !findings.empty()) {
        return {std::nullopt, std::move(findings)};
    }
    if (!is_invited(round.value->round, name)) {
        return {std::nullopt,
                {error("practice.not-invited",
                       name + " is not among those invited to “" + round.value->round.title +
                           "”. Names must be written as the lead wrote them.")}};
    }
    auto practice = folder.practice(*round.value, name);
    if (!practice.value) {
        return {std::nullopt, std::move(practice.findings)};
    }
    return {internal::open_practice(
                folder, services_, std::move(*round.value), std::move(*practice.value)),
            {}};
}

std::vector<RoundResultView> PracticeDesk::results(const std::string& rater) const {
    const PracticeFolder folder(folders_.data);
    std::vector<std::pair<Timestamp, RoundResultView>> results;
    for (const std::string& id : folder.rounds()) {
        const auto round = folder.round(id);
        if (!round.value || !internal::unfit(round.value->round).empty()) {
            continue;
        }
        const auto practice = folder.practice(*round.value, rater);
        if (practice.value && !practice.value->answers.empty()) {
            results.emplace_back(practice.value->answers.back().sealed_at,
                                 round_result(round.value->round, *practice.value));
        }
    }
    std::ranges::stable_sort(
        results, [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<RoundResultView> views;
    std::ranges::transform(
        results, std::back_inserter(views), [](auto& result) { return std::move(result.second); });
    return views;
}

Parsed<CalibrationRound> PracticeDesk::round(const std::string& name) const {
    auto round = names_a_file(name) ? internal::read_round_file(name)
                                    : PracticeFolder(folders_.data).round(name);
    if (!round.value) {
        return {std::nullopt, std::move(round.findings)};
    }
    return {std::move(round.value->round), std::move(round.findings)};
}

Parsed<GatheredRound> PracticeDesk::gather(const std::string& name, const fs::path& folder) const {
    const PracticeFolder here(folders_.data);
    auto round = names_a_file(name) ? internal::read_round_file(name) : here.round(name);
    if (!round.value) {
        return {std::nullopt, std::move(round.findings)};
    }
    if (Findings findings = internal::unfit(round.value->round); !findings.empty()) {
        return {std::nullopt, std::move(findings)};
    }
    std::vector<fs::path> files;
    const auto add = [&](const fs::path& from) {
        std::ranges::move(internal::files_in(from, internal::practice_ending),
                          std::back_inserter(files));
    };
    const std::string& id = round.value->round.id;
    if (!folder.empty()) {
        add(folder);
    } else {
        const fs::path beside =
            names_a_file(name) ? fs::absolute(fs::path(name)).parent_path() : here.beside(id);
        if (!beside.empty()) {
            add(beside);
        }
        add(here.round_file(id).parent_path());
    }
    return {workflow::gather(*round.value, files), std::move(round.findings)};
}

}  // namespace evenhand::workflow
