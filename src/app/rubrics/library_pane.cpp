#include "app/rubrics/library_pane.h"

#include <algorithm>
#include <iterator>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int foot_height = 48;  // Pixels at zoom 1.
constexpr int gap = 10;
constexpr int list_above = 14;
constexpr int lead_above = 18;  // Of the words where a list would be.

ListView::Cells cells_of(const workflow::LibraryRow& row) {
    return {{row.title, row.question},
            {row.competency, ""},
            {row.level, ""},
            {row.state, row.pending, ListView::Weight::plain}};
}

}  // namespace

LibraryPane::LibraryPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::rubrics, Scrolls::no, Ground::surface),
      list_(new ListView(this,
                         texts::rubrics,
                         {{texts::rubric_column, 0},
                          {texts::competency, 144, true},
                          {texts::level, 68, true},
                          {texts::state_column, 166}},
                         ListView::Selection::one)),
      none_found_(add_text(texts::no_rubric_found, {"muted"})),
      empty_(add_text(texts::library_is_empty, {"muted"})),
      folder_(add_text("", {"small"})),
      change_(new ActionButton(
          this, texts::change_folder, "", ActionButton::Weight::quiet, hooks.change_folder)),
      usual_(new ActionButton(
          this, texts::usual_folder, "", ActionButton::Weight::quiet, hooks.usual_folder)),
      keys_(add_text(texts::keys_hint, {"muted"})) {
    platform::wrap(*none_found_);
    platform::wrap(*empty_);
    platform::ellipsize_start(*folder_);
    usual_->Hide();
    list_->on_select([this, chosen = hooks.select] {
        wanted_.reset();
        chosen();
    });
    list_->on_activate(hooks.open);
}

void LibraryPane::show(const workflow::LibraryView& view) {
    const workflow::LibraryRow* before = chosen();
    const std::optional<Id<Rubric>> kept =
        wanted_ || before == nullptr ? wanted_ : std::optional(before->id);
    view_ = view;
    loaded_ = true;
    std::vector<ListView::Cells> rows;
    std::ranges::transform(view_.rows, std::back_inserter(rows), cells_of);
    list_->show(rows);
    if (kept && select(*kept)) {
        wanted_.reset();
    }
    arrange(look_);
}

bool LibraryPane::select(const Id<Rubric>& id) {
    const auto row = std::ranges::find(view_.rows, id, &workflow::LibraryRow::id);
    if (row != view_.rows.end()) {
        list_->select(static_cast<std::size_t>(std::distance(view_.rows.begin(), row)));
    }
    return row != view_.rows.end();
}

bool LibraryPane::choose(const Id<Rubric>& id) {
    wanted_.reset();
    if (!select(id)) {
        wanted_ = id;
    }
    return !wanted_;
}

const workflow::LibraryRow* LibraryPane::chosen() const {
    const std::vector<std::size_t> rows = list_->selected();
    return rows.empty() || rows.front() >= view_.rows.size() ? nullptr : &view_.rows[rows.front()];
}

void LibraryPane::show_folder(const std::string& path, Folder folder) {
    set_words(*folder_, path);
    folder_->SetToolTip(to_wx(path));
    platform::describe(*folder_, path);
    usual_->Show(folder == Folder::chosen);
    arrange(look_);
}

bool LibraryPane::focus_list() {
    if (view_.rows.empty()) {
        return false;
    }
    list_->SetFocus();
    return true;
}

void LibraryPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 24;
    const int foot = look.px(foot_height);
    const wxRect area = content_area(side, side, foot);
    const bool none = view_.rows.empty();
    list_->Show(!none);
    list_->SetSize(area.x, list_above, area.width, std::max(1, area.height - list_above));
    list_->arrange(look);
    none_found_->Show(none && loaded_ && !view_.empty);
    empty_->Show(none && loaded_ && view_.empty);
    for (wxStaticText* words : {none_found_, empty_}) {
        words->SetSize(area.x, lead_above, area.width, platform::height_for(*words, area.width));
    }
    place_foot(look, area, foot);
}

void LibraryPane::place_foot(const Look& look, const wxRect& area, int height) {
    const int middle = area.height + height / 2;
    int right = area.GetRight() + 1;
    keys_->Show(!look.compact());
    if (!look.compact()) {
        const int line = platform::height_for(*keys_, area.width);
        right = place_before(*keys_, right, middle + line / 2) - 2 * gap;
    }
    right = change_->place_before(right, middle) - gap;
    if (usual_->IsShown()) {
        right = usual_->place_before(right, middle) - gap;
    }
    const int line = platform::height_for(*folder_, area.width);
    const int room = std::max(1, right - area.x);
    folder_->SetSize(area.x, middle - line / 2, room, line);
}

}  // namespace evenhand::app
