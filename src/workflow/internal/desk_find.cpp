#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/error.h"
#include "core/utf8.h"
#include "workflow/archive_search.h"
#include "workflow/internal/archive_rows.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

namespace {

constexpr std::size_t most_first = 50;
constexpr const char* changed_state = "changed";

bool is_asked(const ArchiveRequest& request) {
    return !trimmed(request.words).empty() ||
           std::ranges::any_of(request.ticked,
                               [](const auto& facet) { return !facet.second.empty(); });
}

}  // namespace

const archive::FacetCounts& Desk::known() {
    const archive::Archive& archive = open();
    const std::uint64_t size = archive.size();
    if (!known_ || known_->first != size) {
        known_ = {size, archive.facets({})};
    }
    return known_->second;
}

archive::Query Desk::query_of(const TypedSearch& typed, const ArchiveRequest& request) {
    return archive_query(typed, request, typed.names.empty() ? archive::FacetCounts() : known());
}

std::vector<std::pair<std::string, std::size_t>> Desk::without(const TypedSearch& typed,
                                                               const ArchiveRequest& request) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const auto& [facet, values] : request.ticked) {
        if (values.empty()) {
            continue;
        }
        ArchiveRequest fewer = request;
        fewer.ticked.erase(facet);
        counts.emplace_back(facet_title(facet), open().facets(query_of(typed, fewer)).all);
    }
    return counts;
}

/// Nothing of it can be read before the key is unlocked.
bool Desk::is_dark() {
    const archive::Archive& archive = open();
    return archive.encrypted() && !archive.fresh() && !archive.unlocked();
}

ArchiveFound Desk::find(const ArchiveRequest& request) {
    const std::lock_guard lock(working_);
    const auto begin = std::chrono::steady_clock::now();
    const archive::Archive& archive = open();
    if (is_dark()) {
        ArchiveFound locked;
        locked.locked = true;
        locked.empty_title = "The archive is locked";
        locked.empty_text =
            "It is encrypted: how many cards there are is not known until you unlock your key.";
        return locked;
    }
    const TypedSearch typed = typed_search(request);
    const archive::Query query = query_of(typed, request);
    const std::vector<archive::FoundCard> first = archive.newest(query, most_first);
    SearchOutcome outcome;
    outcome.asked = is_asked(request);
    outcome.remark = typed.remark;
    outcome.all = known().all;
    outcome.decisions = kept_counts(known()).decisions;
    outcome.found = outcome.asked ? archive.facets(query).all : outcome.all;
    if (outcome.found == 0 && outcome.all > 0) {
        outcome.without = without(typed, request);
    }
    for (const archive::FoundCard& card : first) {
        for (const archive::FactRubric& rubric : card.facts.rubrics) {
            titles_[rubric.id] = rubric.title;
        }
    }
    outcome.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    const Timestamp now = services_.clock();
    ArchiveFound found = found_view(outcome);
    found.fault = access_.stranger();
    if (outcome.all == 0 && !found.fault.empty()) {
        found.empty_title = "Another archive was here before";
        found.empty_text = found.fault;
        return found;
    }
    if (outcome.all == 0 && access_.address().server && !archive.fresh()) {
        say_none_for_you(found);
    }
    std::ranges::transform(first, std::back_inserter(found.first), [&](const auto& card) {
        return row_of(card, now);
    });
    return found;
}

ArchiveRowView Desk::row_of(const archive::FoundCard& card, Timestamp now) const {
    ArchiveRowView row = row_view(card, now);
    if (!row.erased && changed_.contains(row.card)) {
        row.state = changed_state;
    }
    return row;
}

bool Desk::text_was_changed(const Key& key) {
    try {
        (void)open().body(key);
        return false;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
    }
    try {
        return open().check(key, {}).changed();  // Or its key is lost.
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        return true;
    }
}

void Desk::mark_changed(const Key& key, bool changed) {
    if (changed) {
        changed_.insert(archive::hex_of(key));
    } else {
        changed_.erase(archive::hex_of(key));
    }
}

void Desk::check_texts(std::vector<ArchiveRowView>& rows) {
    const std::lock_guard lock(working_);
    if (is_dark()) {
        return;
    }
    for (ArchiveRowView& row : rows) {
        const auto key = archive::token_of<archive::ArchivedCard>(row.card);
        if (key && !row.erased) {
            const bool changed = text_was_changed(*key);
            mark_changed(*key, changed);
            row.state = changed ? changed_state : row.state;
        }
    }
}

void Desk::look_for_changed() {
    constexpr std::size_t most = 10000;
    for (const archive::FoundCard& card : open().newest({}, most)) {
        if (!card.erased) {
            mark_changed(card.key, text_was_changed(card.key));
        }
    }
}

std::vector<std::int64_t> Desk::all_rows(const ArchiveRequest& request) {
    const std::lock_guard lock(working_);
    const archive::Archive& archive = open();
    return is_dark() ? std::vector<std::int64_t>()
                     : archive.rows(query_of(typed_search(request), request));
}

std::vector<ArchiveRowView> Desk::rows(const std::vector<std::int64_t>& rows,
                                       const ArchiveRequest& request) {
    const std::lock_guard lock(working_);
    const archive::Archive& archive = open();
    const Timestamp now = services_.clock();
    std::vector<ArchiveRowView> views;
    if (is_dark()) {
        return views;
    }
    for (const archive::FoundCard& card :
         archive.at(rows, query_of(typed_search(request), request))) {
        views.push_back(row_of(card, now));
    }
    return views;
}

std::vector<FacetView> Desk::facets(const ArchiveRequest& request) {
    const std::lock_guard lock(working_);
    const archive::Archive& archive = open();
    if (is_dark()) {
        return {};
    }
    const TypedSearch typed = typed_search(request);
    std::vector<FacetView> views =
        facet_views(archive.facets(query_of(typed, request)), request, titles_);
    // Of a facet that is ticked its other values stay, for ticking them adds their cards.
    for (const auto& [facet, values] : request.ticked) {
        if (values.empty()) {
            continue;
        }
        ArchiveRequest open = request;
        open.ticked.erase(facet);
        std::vector<FacetView> wider =
            facet_views(archive.facets(query_of(typed, open)), request, titles_);
        const auto with = std::ranges::find(wider, facet, &FacetView::id);
        const auto here = std::ranges::find(views, facet, &FacetView::id);
        if (with != wider.end() && here != views.end()) {
            *here = std::move(*with);
        }
    }
    return views;
}

std::vector<SavedSearchView> Desk::searches() {
    const std::lock_guard lock(working_);
    std::vector<SavedSearchView> views;
    for (const archive::SavedSearch& search : open().searches()) {
        views.push_back({search.name, search.words});
    }
    return views;
}

void Desk::save_search(const std::string& name, const std::string& words) {
    const std::lock_guard lock(working_);
    const std::string clean(trimmed(clean_text(name)));
    if (clean.empty()) {
        throw Error(ErrorCode::invalid_value, "A search is kept under a name.");
    }
    archive::Archive& archive = open();
    access_.need_known();
    archive.put_search({clean, std::string(trimmed(clean_text(words)))});
}

void Desk::drop_search(const std::string& name) {
    const std::lock_guard lock(working_);
    archive::Archive& archive = open();
    access_.need_known();
    archive.drop_search(name);
}

}  // namespace evenhand::workflow::internal
