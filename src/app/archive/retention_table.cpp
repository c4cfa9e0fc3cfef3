#include "app/archive/retention_table.h"

#include <algorithm>
#include <utility>

#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::RetentionView;

constexpr int row_height = 30;  // Pixels at zoom 1, with what pads a cell.
constexpr int head_height = 34;
constexpr int foot = 4;

}  // namespace

std::vector<ListView::Cells> retention_rows(const RetentionView& view) {
    std::vector<std::pair<Timestamp, ListView::Cells>> rows;
    for (const RetentionView::Bar& bar : view.bars) {
        const std::string until = bar.until ? long_date(*bar.until) : words(texts::no_end);
        rows.push_back({bar.from, {{bar.name, ""}, {long_date(bar.from), ""}, {until, ""}}});
    }
    for (const RetentionView::Mark& mark : view.marks) {
        rows.push_back({mark.at, {{mark.words, ""}, {long_date(mark.at), ""}, {"", ""}}});
    }
    rows.push_back(
        {view.today, {{words(texts::today), ""}, {long_date(view.today), ""}, {"", ""}}});
    std::ranges::stable_sort(rows, {}, &std::pair<Timestamp, ListView::Cells>::first);
    std::vector<ListView::Cells> cells;
    std::ranges::transform(
        rows, std::back_inserter(cells), &std::pair<Timestamp, ListView::Cells>::second);
    return cells;
}

RetentionTable::RetentionTable(wxWindow* parent, const RetentionView& view)
    : ListView(parent,
               texts::retention_as_table,
               {{texts::what_column, 0}, {texts::from_column, 122}, {texts::until_column, 122}},
               Selection::one) {
    SetRowHeight(row_height);
    show(retention_rows(view));
}

int RetentionTable::height(const Look& look) const {
    return look.px(head_height) + static_cast<int>(GetItemCount()) * row_height + foot;
}

}  // namespace evenhand::app
