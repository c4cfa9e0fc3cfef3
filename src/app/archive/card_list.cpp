#include "app/archive/card_list.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/list_columns.h"
#include "app/platform/list.h"
#include "app/texts.h"
#include "app/texts_archive.h"

namespace evenhand::app {

namespace {

constexpr int two_lines = 50;  // Of a row, in pixels at zoom 1.

const std::vector<ListColumn>& columns() {
    static const std::vector<ListColumn> table = {{texts::day_column, 108},
                                                  {texts::candidate_column, 0},
                                                  {texts::interviewer_column, 136, true},
                                                  {texts::says_column, 100, true},
                                                  {texts::state_column, 130}};
    return table;
}

}  // namespace

CardList::CardList(wxWindow* parent, Hooks hooks)
    : wxDataViewCtrl(
          parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxDV_SINGLE),
      hooks_(std::move(hooks)),
      rows_(new CardRows(hooks_.fetch)) {
    AssociateModel(rows_);
    rows_->DecRef();  // The control keeps it.
    dress_list(*this, texts::cards_found, columns());
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        guarded([&] {
            wanted_.reset();
            hooks_.select();
        });
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
         [this](wxDataViewEvent&) { guarded([&] { hooks_.open(); }); });
}

/// The rows may outlive it: an event that asks for texts keeps them.
CardList::~CardList() {
    rows_->stop();
}

void CardList::show(const std::vector<workflow::ArchiveRowView>& first, Keeps keeps) {
    const std::optional<std::size_t> index = chosen_index();
    const std::optional<std::int64_t> kept = index ? rows_->row(*index) : wanted_;
    wanted_ = keeps == Keeps::chosen ? kept : std::nullopt;
    rows_->begin(first);
    const std::optional<std::size_t> again = wanted_ ? rows_->index_of(*wanted_) : std::nullopt;
    if (rows_->size() > 0) {
        select(again.value_or(0));
    }
    if (again) {
        wanted_.reset();
    }
}

void CardList::show_all(std::vector<std::int64_t> rows) {
    const std::size_t before = rows_->size();
    const std::optional<std::size_t> index = chosen_index();
    rows_->go_on(std::move(rows));
    const std::optional<std::size_t> again = wanted_ ? rows_->index_of(*wanted_) : std::nullopt;
    wanted_.reset();
    if (rows_->size() != before && rows_->size() > 0) {
        select(std::min(again.value_or(index.value_or(0)), rows_->size() - 1));
    }
}

std::optional<std::size_t> CardList::chosen_index() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(rows_->GetRow(item)) : std::nullopt;
}

const workflow::ArchiveRowView* CardList::chosen() const {
    const std::optional<std::size_t> index = chosen_index();
    return index ? rows_->text(*index) : nullptr;
}

void CardList::select(std::size_t index) {
    const wxDataViewItem item = rows_->GetItem(static_cast<unsigned>(index));
    UnselectAll();
    SetCurrentItem(item);
    Select(item);
    platform::set_key_row(*this, static_cast<int>(index));
    EnsureVisible(item);
}

void CardList::arrange(const Look& look) {
    if (row_height_ != look.px(two_lines)) {
        row_height_ = look.px(two_lines);
        SetRowHeight(row_height_);
    }
    arrange_columns(*this, columns(), look);
}

}  // namespace evenhand::app
