#include "app/rubrics/library_pane.h"

#include <algorithm>
#include <utility>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 10;

ListView::Cells cells_of(const workflow::LibraryRow& row) {
    return {{row.title, row.question},
            {row.competency, ""},
            {row.level, ""},
            {row.state, row.pending, ListView::Weight::plain}};
}

}  // namespace

LibraryPane::LibraryPane(wxWindow* parent, const Hooks& hooks)
    : ListPane(parent,
               texts::rubrics,
               {{texts::rubric_column, 0},
                {texts::competency, 144, true},
                {texts::level, 68, true},
                {texts::state_column, 166}},
               hooks.list),
      none_found_(add_lead(texts::no_rubric_found)),
      empty_(add_lead(texts::library_is_empty)),
      folder_(add_text("", {"small"})),
      change_(new ActionButton(
          this, texts::change_folder, "", ActionButton::Weight::quiet, hooks.change_folder)),
      usual_(new ActionButton(
          this, texts::usual_folder, "", ActionButton::Weight::quiet, hooks.usual_folder)) {
    platform::ellipsize_start(*folder_);
    usual_->Hide();
}

void LibraryPane::show(const workflow::LibraryView& view) {
    rows_ = view.rows;
    std::vector<std::string> ids;
    std::vector<ListView::Cells> cells;
    for (const workflow::LibraryRow& row : rows_) {
        ids.push_back(row.id.text());
        cells.push_back(cells_of(row));
    }
    show_rows(std::move(ids), cells, view.empty ? empty_ : none_found_);
}

const workflow::LibraryRow* LibraryPane::chosen() const {
    const auto index = chosen_index();
    return index ? &rows_[*index] : nullptr;
}

void LibraryPane::show_folder(const std::string& path, Folder folder) {
    set_words(*folder_, path);
    folder_->SetToolTip(to_wx(path));
    platform::describe(*folder_, path);
    usual_->Show(folder == Folder::chosen);
    arrange(look());
}

void LibraryPane::place_foot(const wxRect& area, int height) {
    const int middle = area.height + height / 2;
    int right = area.GetRight() + 1;
    keys().Show(!look().compact());
    if (!look().compact()) {
        const int line = platform::height_for(keys(), area.width);
        right = place_before(keys(), right, middle + line / 2) - 2 * gap;
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
