#include "app/archive/card_rows.h"

#include <algorithm>
#include <string>

#include <wx/app.h>

#include "app/guarded.h"
#include "app/markup.h"
#include "app/texts.h"
#include "app/texts_archive.h"

namespace evenhand::app {

namespace {

constexpr std::size_t page_size = 100;  // Rows fetched together.
constexpr std::size_t most_texts = 20000;
constexpr std::size_t most_wanted = 4;  // Pages: what was scrolled past is not fetched any more.

std::string found_line(const workflow::ArchiveRowView& row) {
    const MarkedText shown = from_first_hit(row.line, row.hits);
    const std::string line = markup_with_hits(shown.text, shown.hits);
    return row.erased ? "<i>" + line + "</i>" : line;
}

/// Bold candidate, quiet role; below them where it was found.
std::string candidate_cell(const workflow::ArchiveRowView& row) {
    std::string markup = "<b>" + escaped(beginning(row.candidate)) + "</b>";
    if (!row.role.empty()) {
        markup += "  <span alpha='74%'>" + escaped(isolated(row.role)) + "</span>";
    }
    return markup + "\n" + (row.line.empty() ? " " : found_line(row));
}

std::string cell_of(const workflow::ArchiveRowView& row, unsigned column) {
    switch (column) {
        case 0:
            return escaped(row.date);
        case 1:
            return candidate_cell(row);
        case 2:
            return escaped(beginning(row.interviewer));
        case 3:
            return escaped(row.says);
        default:
            return escaped(row.state);
    }
}

}  // namespace

void CardRows::begin(const std::vector<workflow::ArchiveRowView>& first) {
    rows_.clear();
    texts_.clear();
    wanted_.clear();
    fetching_ = false;
    for (const workflow::ArchiveRowView& row : first) {
        rows_.push_back(row.row);
        texts_.emplace(row.row, row);
    }
    Reset(static_cast<unsigned>(rows_.size()));
}

void CardRows::go_on(std::vector<std::int64_t> rows) {
    if (rows == rows_) {
        return;
    }
    rows_ = std::move(rows);
    Reset(static_cast<unsigned>(rows_.size()));
}

void CardRows::take(const std::vector<workflow::ArchiveRowView>& rows) {
    fetching_ = false;
    if (texts_.size() > most_texts) {
        texts_.clear();
    }
    for (const workflow::ArchiveRowView& row : rows) {
        texts_.insert_or_assign(row.row, row);
    }
    const std::size_t end = std::min(rows_.size(), (page_ + 1) * page_size);
    for (std::size_t index = page_ * page_size; index < end; ++index) {
        RowChanged(static_cast<unsigned>(index));
    }
    fetch_next();
}

void CardRows::give_up() {
    fetching_ = false;
    wanted_.clear();
}

void CardRows::stop() {
    give_up();
    fetch_ = {};
}

const workflow::ArchiveRowView* CardRows::text(std::size_t index) const {
    if (index >= rows_.size()) {
        return nullptr;
    }
    const auto found = texts_.find(rows_[index]);
    return found == texts_.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> CardRows::row(std::size_t index) const {
    return index < rows_.size() ? std::optional(rows_[index]) : std::nullopt;
}

std::optional<std::size_t> CardRows::index_of(std::int64_t row) const {
    const auto found = std::ranges::find(rows_, row);
    return found == rows_.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(std::distance(rows_.begin(), found)));
}

void CardRows::GetValueByRow(wxVariant& value, unsigned index, unsigned column) const {
    if (const workflow::ArchiveRowView* row = text(index)) {
        value = to_wx(cell_of(*row, column));
        return;
    }
    want(index);
    value = column == 1 ? say(texts::row_is_coming) + "\n " : wxString();
}

bool CardRows::SetValueByRow(const wxVariant& /*value*/, unsigned /*index*/, unsigned /*column*/) {
    return false;
}

/// The native list asks in the midst of painting: nothing is begun here.
void CardRows::want(std::size_t index) const {
    const std::size_t page = index / page_size;
    if (index >= rows_.size() || (fetching_ && page == page_) ||
        std::ranges::find(wanted_, page) != wanted_.end()) {
        return;
    }
    wanted_.push_back(page);
    if (wanted_.size() > most_wanted) {
        wanted_.erase(wanted_.begin());
    }
    auto* self = const_cast<CardRows*>(this);
    wxTheApp->CallAfter([kept = wxObjectDataPtr<CardRows>((self->IncRef(), self))] {
        guarded([&] { kept->fetch_next(); });
    });
}

void CardRows::fetch_next() {
    if (fetching_ || wanted_.empty() || !fetch_) {
        return;
    }
    page_ = wanted_.back();
    wanted_.pop_back();
    const std::size_t first = page_ * page_size;
    if (first >= rows_.size()) {
        return;
    }
    const std::size_t last = std::min(rows_.size(), first + page_size);
    fetching_ = true;
    fetch_({rows_.begin() + static_cast<std::ptrdiff_t>(first),
            rows_.begin() + static_cast<std::ptrdiff_t>(last)});
}

}  // namespace evenhand::app
