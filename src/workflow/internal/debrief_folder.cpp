#include "workflow/internal/debrief_folder.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "workflow/internal/panel_folder.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view entry_ending = ".entry.xml";
constexpr std::string_view vote_ending = ".vote";

/// What is found under another name than its own is a copy, or was renamed.
Finding misnamed(const fs::path& file, const std::string& right) {
    return {Severity::error,
            "debrief.misnamed",
            "This file says that it is " + fs::path(right).filename().string() +
                "; it is a copy, or was renamed. Bring the folder back as it was.",
            file.string()};
}

}  // namespace

DebriefFolder::DebriefFolder(std::unique_ptr<PanelPlace> place, Id<Panel> panel)
    : place_(std::move(place)),
      panel_(std::move(panel)),
      folder_(debrief_path(place_->path(), panel_)) {}

std::string DebriefFolder::name_of_start() const {
    return (folder_ / "start.txt").string();
}

std::string DebriefFolder::name_of_entry(int number) const {
    constexpr std::size_t digits = 4;
    const std::string text = std::to_string(number);
    return (folder_ / (std::string(digits - std::min(digits, text.size()), '0') + text +
                       std::string(entry_ending)))
        .string();
}

std::string DebriefFolder::name_of_vote(const formats::SealedVoteHead& vote) const {
    return (folder_ / (vote.member.text() + "." + std::to_string(vote.round) + "." +
                       std::to_string(vote.number) + std::string(vote_ending)))
        .string();
}

std::string DebriefFolder::name_of_record() const {
    return decision_path(place_->path(), panel_).string();
}

Parsed<DebriefContents> DebriefFolder::read() const {
    const fs::path start_file = name_of_start();
    if (!place_->has(start_file)) {
        for (const std::string_view ending : {entry_ending, vote_ending, formats::debrief_ending}) {
            if (!place_->files_in(folder_, ending).empty()) {
                return {std::nullopt,
                        {{Severity::error,
                          "debrief.start-missing",
                          "The debrief's beginning is missing, though entries, votes or a record "
                          "lie here; bring its file back.",
                          start_file.string()}}};
            }
        }
        return {
            std::nullopt,
            {{Severity::error,
              "debrief.none",
              "There is no debrief of this panel yet; its chair begins one: evenhand-cli debrief "
              "start " +
                  in_command(place_->path()),
              folder_.string()}}};
    }
    auto start = formats::read_debrief_start(place_->read(start_file), start_file.string());
    if (!start.value) {
        return {std::nullopt, std::move(start.findings)};
    }
    Parsed<DebriefContents> result{DebriefContents{std::move(*start.value)}, {}};
    read_entries(result);
    for (const fs::path& file : place_->files_in(folder_, formats::debrief_ending)) {
        if (file != name_of_record()) {
            result.findings.push_back(misnamed(file, name_of_record()));
            continue;
        }
        auto record = formats::read_debrief(place_->read(file), file.string());
        append(result.findings, std::move(record.findings));
        result.value->record = std::move(record.value);
    }
    read_votes(result);
    if (has_error(result.findings)) {
        result.value.reset();
    }
    return result;
}

void DebriefFolder::read_entries(Parsed<DebriefContents>& into) const {
    for (const fs::path& file : place_->files_in(folder_, entry_ending)) {
        auto entry = formats::read_debrief_entry(place_->read(file), file.string());
        append(into.findings, std::move(entry.findings));
        if (entry.value && name_of_entry(entry.value->number) != file.string()) {
            into.findings.push_back(misnamed(file, name_of_entry(entry.value->number)));
        } else if (entry.value) {
            into.value->entries.push_back(std::move(*entry.value));
        }
    }
    std::ranges::sort(into.value->entries, {}, &formats::DebriefEntryFile::number);
}

void DebriefFolder::read_votes(Parsed<DebriefContents>& into) const {
    for (const fs::path& file : place_->files_in(folder_, vote_ending)) {
        auto vote = formats::read_sealed_vote(place_->read(file), file.string());
        if (vote.value && name_of_vote(vote.value->head) != file.string()) {
            vote = {std::nullopt, {misnamed(file, name_of_vote(vote.value->head))}};
        }
        for (Finding& finding : vote.findings) {
            finding.severity = Severity::warning;
            into.findings.push_back(std::move(finding));
        }
        if (vote.value) {
            into.value->votes.push_back(std::move(*vote.value));
        } else {
            into.value->uncounted_votes.push_back(file.string());
        }
    }
    std::ranges::sort(into.value->votes, {}, [](const formats::SealedVoteFile& vote) {
        return std::tuple(vote.head.member, vote.head.round, vote.head.number);
    });
}

bool DebriefFolder::create(const fs::path& file, const std::string& bytes) {
    return place_->create(file, bytes, formats::Permanence::read_only);
}

Findings DebriefFolder::seat(const std::vector<Rater>& members) {
    return place_->seat_debrief(panel_, members);
}

bool DebriefFolder::put(const formats::DebriefStart& start) {
    return create(name_of_start(), formats::debrief_start_bytes(start));
}

bool DebriefFolder::put(const formats::SealedVoteFile& vote) {
    return create(name_of_vote(vote.head), formats::sealed_vote_bytes(vote));
}

bool DebriefFolder::put(const formats::DebriefEntryFile& entry) {
    return create(name_of_entry(entry.number), formats::debrief_entry_bytes(entry));
}

bool DebriefFolder::put(const formats::DebriefRecord& record) {
    return create(name_of_record(), formats::debrief_bytes(record));
}

}  // namespace evenhand::workflow::internal
