#include "app/kits/kit_stock_pane.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/key_hints.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/list_drag.h"
#include "app/platform/measure.h"
#include "app/platform/text_view.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int above = 12;  // Pixels
constexpr int row_gap = 8;
constexpr int foot_gap = 10;
constexpr int gap = 10;

/// The level; of what is not published yet also that.
std::string level_of(const workflow::LibraryRow& row) {
    const bool both = !row.level.empty() && !row.has_versions;
    return row.level + (both ? " · " : "") + (row.has_versions ? "" : row.state);
}

}  // namespace

KitStockPane::KitStockPane(wxWindow* parent, std::function<void(const Id<Rubric>&)> add)
    : Pane(parent, texts::library, Scrolls::no, Ground::canvas),
      on_add_(std::move(add)),
      field_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      facets_(this, [this] { find(); }),
      list_(new ListView(
          this,
          texts::rubrics_of_library,
          {{texts::rubric_column, 0}, {texts::asks_about, 150, true}, {texts::in_kit_column, 76}},
          ListView::Selection::one)),
      nothing_(add_text("", {"muted"})),
      count_(add_text("", {"muted"})),
      add_(new ActionButton(
          this, texts::add_question, texts::enter_key, ActionButton::Weight::quiet, [this] {
              add_chosen();
          })) {
    platform::wrap(*nothing_);
    platform::ellipsize(*count_);
    field_->SetHint(say(texts::find_rubric_hint));
    platform::describe(*field_, to_utf8(say(texts::find_in_library)));
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { find(); }); });
    field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { guarded([&] { add_chosen(); }); });
    let_arrows_step(*field_, [this](int by) { list_->step(by); });
    list_->on_activate([this] { add_chosen(); });
    platform::let_drag_rows(
        *list_,
        [this](int row) {
            const auto index = static_cast<std::size_t>(row);
            dragged_ =
                index < view_.rows.size() ? std::optional(view_.rows[index].id) : std::nullopt;
        },
        [this] { dragged_.reset(); });
}

void KitStockPane::show_library(std::vector<workflow::LibraryEntry> entries) {
    entries_ = std::move(entries);
    loaded_ = true;
    find();
}

void KitStockPane::find() {
    const workflow::LibraryQuery sought =
        joined(workflow::typed_query(to_utf8(field_->GetValue())), facets_.chosen());
    view_ = workflow::library_view(entries_, sought);
    facets_.show(facets_of(entries_, sought));
    show_rows();
    set_words(*count_, view_.empty ? "" : view_.count);
    set_words(
        *nothing_,
        with_keys(*this, words(view_.empty ? texts::no_rubric_to_add : texts::nothing_to_add)));
    arrange(look_);
}

void KitStockPane::show_rows() {
    const workflow::LibraryRow* before = chosen();
    const std::optional<Id<Rubric>> kept =
        before == nullptr ? std::nullopt : std::optional(before->id);
    std::vector<ListView::Cells> cells;
    for (const workflow::LibraryRow& row : view_.rows) {
        const auto place = places_.find(row.id.text());
        cells.push_back({{row.title, row.question},
                         {row.competency, level_of(row), ListView::Weight::plain},
                         {place == places_.end() ? "" : "✓ " + place->second, ""}});
    }
    list_->show(cells);
    if (kept) {
        select(*kept);
    }
    add_->Enable(!view_.rows.empty());
}

void KitStockPane::show_kit(const std::vector<workflow::KitRow>& rows) {
    std::map<std::string, std::string> places;
    for (const workflow::KitRow& row : rows) {
        places.emplace(row.rubric.text(), row.number);
    }
    if (places != places_) {
        places_ = std::move(places);
        show_rows();
    }
}

const workflow::LibraryRow* KitStockPane::chosen() const {
    const std::vector<std::size_t> rows = list_->selected();
    return rows.empty() || rows.front() >= view_.rows.size() ? nullptr : &view_.rows[rows.front()];
}

void KitStockPane::select(const Id<Rubric>& id) {
    const auto row = std::ranges::find(view_.rows, id, &workflow::LibraryRow::id);
    if (row != view_.rows.end()) {
        list_->select(static_cast<std::size_t>(std::distance(view_.rows.begin(), row)));
    }
}

void KitStockPane::add_chosen() {
    if (const workflow::LibraryRow* row = chosen()) {
        on_add_(Id<Rubric>(row->id));
    }
}

void KitStockPane::tell(const std::string& words) {
    platform::announce(*list_, words);
}

void KitStockPane::focus_field() {
    field_->SetFocus();
    field_->SelectAll();
}

bool KitStockPane::focus_list() {
    if (view_.rows.empty()) {
        return false;
    }
    list_->SetFocus();
    return true;
}

bool KitStockPane::list_has_keyboard() const {
    const wxWindow* focus = FindFocus();
    return focus != nullptr && list_->IsDescendant(const_cast<wxWindow*>(focus));
}

bool KitStockPane::type_key() {
    return platform::type_pressed_key(*field_);
}

bool KitStockPane::clear() {
    const bool chosen = facets_.clear();
    const bool typed = !field_->IsEmpty();
    if (typed) {
        field_->Clear();
    } else if (chosen) {
        find();
    }
    return typed || chosen;
}

void KitStockPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 20;
    const wxSize size = GetClientSize();
    const int width = std::max(1, size.x - 2 * side);
    int y = above;
    const int field = platform::height_for(*field_, width);
    field_->SetSize(side, y, width, field);
    y += field + row_gap;
    facets_.place({side, y}, width);
    y += facets_.height() + row_gap;
    const int button = platform::height_for(*add_, width);
    const int list = std::max(1, size.y - y - button - 2 * foot_gap);
    const bool none = view_.rows.empty();
    list_->Show(!none);
    list_->SetSize(side, y, width, list);
    list_->arrange(look);
    nothing_->Show(none && loaded_);
    nothing_->SetSize(side, y, width, platform::height_for(*nothing_, width));
    const int middle = y + list + foot_gap + button / 2;
    const int left = add_->place_before(side + width, middle);
    const int line = platform::height_for(*count_, width);
    count_->SetSize(side, middle - line / 2, std::max(1, left - gap - side), line);
}

}  // namespace evenhand::app
