#include "workflow/internal/draft_intake.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/in_parallel.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "workflow/internal/draft_file.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;
using Outcome = formats::NewFiles::Outcome;

/// Whether `id` is `base`, or what free_id() makes of it.
bool is_from(const Id<Rubric>& id, const Id<Rubric>& base) {
    std::string_view text = id.text();
    if (!text.starts_with(base.text())) {
        return false;
    }
    text.remove_prefix(base.text().size());
    return text.empty() || (text.size() > 1 && text.front() == '-' &&
                            text.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

std::optional<Rubric> draft_in(const fs::path& file, const Id<Rubric>& id) {
    const auto bytes = bytes_if_readable(file);
    return bytes ? read_draft(*bytes, id).value : std::nullopt;
}

/// A rubric's words, wherever its page came from.
std::string content_hash(Rubric rubric) {
    rubric.source_name.clear();
    rubric.source_sha256.clear();
    return formats::sha256_hex(formats::rubric_bytes(rubric));
}

}  // namespace

DraftIntake::DraftIntake(LibraryPaths paths, const fs::path& shipped) : paths_(std::move(paths)) {
    formats::make_shared_folder(paths_.folder());
    formats::make_shared_folder(paths_.drafts());
    formats::make_shared_folder(paths_.pages());
    know_drafts();
    know_versions(VersionShelf(paths_, shipped));
}

void DraftIntake::know_drafts() {
    struct Reading {
        Id<Rubric> id;
        fs::path file;
        std::optional<Rubric> draft = {};
    };
    std::vector<Reading> readings;
    for (const fs::path& file : files_in(paths_.drafts(), rubric_ending)) {
        if (const auto id = draft_of(file)) {
            readings.push_back({*id, file});
        }
    }
    in_parallel(readings.size(), [&](std::size_t i) {
        readings[i].draft = draft_in(readings[i].file, readings[i].id);
    });
    for (const Reading& reading : readings) {
        taken_.insert(reading.id);
        if (reading.draft && !reading.draft->source_sha256.empty()) {
            made_of_.insert({reading.draft->source_sha256, {reading.id, 0, ""}});
        }
    }
}

void DraftIntake::know_versions(const VersionShelf& shelf) {
    std::vector<std::pair<const ShelfVersion*, Parsed<PinnedRubric>>> newest;
    for (const ShelfVersion& version : shelf.versions()) {
        taken_.insert(version.id);
        if (shelf.newest(version.id) == &version) {
            newest.push_back({&version, {}});
        }
    }
    in_parallel(newest.size(),
                [&](std::size_t i) { newest[i].second = VersionShelf::read(*newest[i].first); });
    for (const auto& [version, read] : newest) {
        if (!read.value || read.value->rubric.source_sha256.empty()) {
            continue;
        }
        if (version->entry.shipped) {
            shipped_pages_.insert(read.value->rubric.source_sha256);
        } else {
            made_of_.insert({read.value->rubric.source_sha256,
                             {version->id, version->entry.version, version->entry.sha256}});
        }
    }
}

std::string DraftIntake::Known::spoken() const {
    const std::string name = "\u201C" + id.text() + "\u201D";
    return version == 0 ? "the draft " + name
                        : "version " + std::to_string(version) + " of " + name;
}

std::optional<std::string> DraftIntake::content_of(const Id<Rubric>& id) const {
    if (const auto known = contents_.find(id); known != contents_.end()) {
        return known->second;
    }
    const auto draft = draft_in(paths_.draft(id), id);
    return draft ? std::optional(content_hash(*draft)) : std::nullopt;
}

std::optional<DraftIntake::Known> DraftIntake::known(const Rubric& draft, Page page) const {
    const auto [first, last] = made_of_.equal_range(draft.source_sha256);
    const auto same = std::find_if(
        first, last, [&](const auto& made) { return is_from(made.second.id, draft.id); });
    if (same != last) {
        return same->second;
    }
    if (page == Page::of_one && first != last) {
        return first->second;
    }
    return taken_.contains(draft.id) && content_of(draft.id) == content_hash(draft)
               ? std::optional(Known{draft.id, 0, ""})
               : std::nullopt;
}

bool DraftIntake::is_shipped(const Rubric& draft) const {
    return shipped_pages_.contains(draft.source_sha256);
}

Id<Rubric> DraftIntake::free_id(const Id<Rubric>& id) const {
    Id<Rubric> free = id;
    for (int number = 2; taken_.contains(free); ++number) {
        free = numbered(id, number);
    }
    return free;
}

void DraftIntake::take_page(const std::string& sha256, const std::string& bytes) {
    std::error_code error;
    if (pages_.contains(sha256) || fs::exists(paths_.page(sha256), error)) {
        return;
    }
    files_.add(paths_.page(sha256), bytes);
    waiting_.push_back({std::nullopt, sha256});
    pages_.insert(sha256);
}

void DraftIntake::take(const Rubric& draft) {
    files_.add(paths_.draft(draft.id), formats::rubric_bytes(draft));
    waiting_.push_back({draft, ""});
    taken_.insert(draft.id);
    contents_.insert_or_assign(draft.id, content_hash(draft));
    made_of_.insert({draft.source_sha256, {draft.id, 0, ""}});
}

DraftIntake::Placement DraftIntake::place() {
    const auto files = files_.place();
    const auto waiting = std::exchange(waiting_, {});
    Placement placement;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const auto& [draft, page] = waiting[i];
        if (draft && files[i].outcome == Outcome::taken) {
            placement.drafts.push_back(placed_elsewhere(*draft));
        } else if (draft) {
            placement.drafts.push_back({*draft, paths_.draft(draft->id), files[i].reason});
        } else if (files[i].outcome == Outcome::failed) {
            pages_.erase(page);
            placement.lost_pages.push_back({page, files[i].reason});
        }
    }
    return placement;
}

/// Whether what another program has written under the draft's id is of the same page or words.
bool DraftIntake::is_there(const Rubric& draft) const {
    const auto there = draft_in(paths_.draft(draft.id), draft.id);
    return there &&
           ((!draft.source_sha256.empty() && there->source_sha256 == draft.source_sha256) ||
            content_hash(*there) == content_hash(draft));
}

DraftIntake::Placed DraftIntake::placed_elsewhere(Rubric draft) {
    try {
        const Id<Rubric> wanted = draft.id;
        for (;;) {
            if (is_there(draft)) {
                return {draft, paths_.draft(draft.id), "", true};
            }
            draft.id = free_id(wanted);
            taken_.insert(draft.id);
            if (formats::create_file(paths_.draft(draft.id),
                                     formats::rubric_bytes(draft),
                                     formats::Permanence::changeable)) {
                return {draft, paths_.draft(draft.id), ""};
            }
        }
    } catch (const Error& error) {
        return {draft, paths_.draft(draft.id), error.what()};
    }
}

}  // namespace evenhand::workflow::internal
