#include "workflow/library_view.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/words.h"
#include "workflow/internal/counted.h"

namespace evenhand::workflow {

namespace {

const std::string dot = " · ";
const std::string shipped_words = "Came with Evenhand";

void join(std::string& text, const std::string& more) {
    if (!more.empty()) {
        text += (text.empty() ? "" : dot) + more;
    }
}

std::string published_words(const LibraryEntry& entry) {
    if (!entry.version_fault.empty()) {
        return "Version " + std::to_string(entry.published) + " cannot be read";
    }
    return entry.shipped ? shipped_words : "Published, version " + std::to_string(entry.published);
}

std::string draft_words(const LibraryEntry& entry) {
    std::string words = "Draft";
    if (entry.published > 0) {
        words += " of version " + std::to_string(*entry.draft);
    }
    if (entry.open_parts > 0) {
        words += ", " + std::to_string(entry.open_parts) + " to look at";
    }
    return words;
}

RubricOpening opening_of(const LibraryEntry& entry) {
    if (!entry.unreadable.empty()) {
        return RubricOpening::none;
    }
    return entry.draft ? RubricOpening::draft : RubricOpening::next_version;
}

std::string title_of(const LibraryEntry& entry) {
    return entry.title.empty() ? entry.id.text() : entry.title;
}

LibraryRow row_of(const LibraryEntry& entry) {
    LibraryRow row = {entry.id,
                      title_of(entry),
                      entry.question,
                      entry.competency,
                      entry.level,
                      "",
                      "",
                      opening_of(entry),
                      entry.draft.has_value(),
                      entry.published > 0};
    if (!entry.unreadable.empty()) {
        row.question = entry.unreadable;
        row.state = "Cannot be read";
    } else if (entry.published > 0) {
        row.state = published_words(entry);
        row.pending = entry.draft ? draft_words(entry) : "";
    } else {
        row.state = draft_words(entry);
    }
    return row;
}

/// "Q9 · Ownership · Mid · 8 min"
std::string facets_of(const Rubric& rubric) {
    std::string text = rubric.number ? "Q" + std::to_string(*rubric.number) : "";
    join(text, rubric.competency);
    join(text, rubric.level);
    join(text, std::to_string(rubric.minutes) + " min");
    return text;
}

RubricDetail::Top top_of(const Criterion& criterion, const Scale& scale) {
    RubricDetail::Top top = {criterion.title, std::to_string(scale.highest()), ""};
    if (const Anchor* anchor = find_anchor(criterion, *scale.score(scale.highest()))) {
        top.anchor = anchor->text;
    }
    return top;
}

std::string pitfall_words(const Item& item) {
    const std::string text = capitalised(item.text);
    return item.signal.empty() ? text : text + ": signals " + item.signal;
}

void add_items(RubricDetail& detail, const Rubric& rubric) {
    for (const Item& item : rubric.items) {
        if (item.kind == ItemKind::pitfall) {
            detail.pitfalls.push_back(pitfall_words(item));
        } else {
            detail.look_fors.push_back(item.kind == ItemKind::bonus ? "Bonus: " + item.text
                                                                    : capitalised(item.text));
        }
    }
}

VersionRow version_row(const VersionEntry& entry) {
    VersionRow row;
    row.version = entry.version;
    row.title = "Version " + std::to_string(entry.version);
    row.at = entry.published_at;
    row.author = entry.shipped ? shipped_words : entry.author;
    row.note = entry.note;
    row.sha256 = entry.sha256;
    row.warning = entry.remark;
    row.altered = entry.altered;
    return row;
}

}  // namespace

LibraryView library_view(const std::vector<LibraryEntry>& entries, const LibraryQuery& query) {
    const std::vector<LibraryEntry> found = search(entries, query);
    LibraryView view;
    std::ranges::transform(found, std::back_inserter(view.rows), row_of);
    view.empty = entries.empty();
    view.count = found.size() == entries.size() ? internal::counted(entries.size(), "rubric")
                                                : std::to_string(found.size()) + " of " +
                                                      internal::counted(entries.size(), "rubric");
    return view;
}

LibraryView library_view(const std::vector<LibraryEntry>& entries, const std::string& sought) {
    return library_view(entries, typed_query(sought));
}

std::vector<VersionRow> version_rows(const std::vector<VersionEntry>& versions) {
    std::vector<VersionRow> rows;
    std::ranges::transform(versions, std::back_inserter(rows), version_row);
    std::ranges::sort(rows, std::ranges::greater(), &VersionRow::version);
    return rows;
}

RubricDetail rubric_detail(const LibraryEntry& entry,
                           const std::optional<Rubric>& rubric,
                           const std::vector<VersionEntry>& versions) {
    const LibraryRow row = row_of(entry);
    RubricDetail detail;
    detail.title = row.title;
    detail.state = row.state;
    detail.versions = version_rows(versions);
    detail.unreadable = entry.unreadable;
    detail.opens = row.opens;
    detail.next_version = entry.draft.value_or(entry.published + 1);
    detail.has_draft = row.has_draft;
    join(detail.state, row.pending);
    if (!rubric) {
        return detail;
    }
    detail.facets = facets_of(*rubric);
    detail.question = rubric->question;
    for (const Criterion& criterion : rubric->criteria) {
        detail.criteria.push_back(top_of(criterion, rubric->scale));
    }
    add_items(detail, *rubric);
    return detail;
}

RubricDetail read_detail(const RubricLibrary& library, const LibraryEntry& entry) {
    std::optional<Rubric> rubric;
    if (entry.draft) {
        rubric = library.draft(entry.id).value;
    } else if (entry.published > 0) {
        if (Parsed<PinnedRubric> read = library.version(entry.id, entry.published); read.value) {
            rubric = std::move(read.value->rubric);
        }
    }
    return rubric_detail(entry, rubric, library.versions(entry.id));
}

}  // namespace evenhand::workflow
