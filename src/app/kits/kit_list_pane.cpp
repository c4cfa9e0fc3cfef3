#include "app/kits/kit_list_pane.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"

namespace evenhand::app {

namespace {

constexpr int foot_height = 48;  // Pixels at zoom 1.
constexpr int list_above = 14;
constexpr int lead_above = 18;  // Of the words where a list would be.

ListView::Cells cells_of(const workflow::KitListRow& row) {
    const bool faulty = !row.fault.empty();
    return {{row.title, faulty ? row.fault : row.facts},
            {(faulty ? "! " : "") + row.state, "", ListView::Weight::plain}};
}

}  // namespace

KitListPane::KitListPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::kits, Scrolls::no, Ground::surface),
      list_(new ListView(this,
                         texts::kits,
                         {{texts::kit_column, 0}, {texts::state_column, 156, true}},
                         ListView::Selection::one)),
      none_found_(add_text(texts::no_kit_found, {"muted"})),
      empty_(add_text(texts::no_kits, {"muted"})),
      keys_(add_text(texts::keys_hint, {"muted"})) {
    platform::wrap(*none_found_);
    platform::wrap(*empty_);
    list_->on_select([this, chosen = hooks.select] {
        wanted_.reset();
        chosen();
    });
    list_->on_activate(hooks.open);
}

void KitListPane::show(std::vector<workflow::KitListRow> rows, bool none) {
    const workflow::KitListRow* before = chosen();
    const std::optional<std::string> kept =
        wanted_ || before == nullptr ? wanted_ : std::optional(before->id);
    rows_ = std::move(rows);
    none_ = none;
    loaded_ = true;
    std::vector<ListView::Cells> cells;
    std::ranges::transform(rows_, std::back_inserter(cells), cells_of);
    list_->show(cells);
    if (kept && select(*kept)) {
        wanted_.reset();
    }
    arrange(look_);
}

bool KitListPane::select(const std::string& id) {
    const auto row = std::ranges::find(rows_, id, &workflow::KitListRow::id);
    if (row != rows_.end()) {
        list_->select(static_cast<std::size_t>(std::distance(rows_.begin(), row)));
    }
    return row != rows_.end();
}

void KitListPane::choose(const std::string& id) {
    wanted_.reset();
    if (!select(id)) {
        wanted_ = id;
    }
}

const workflow::KitListRow* KitListPane::chosen() const {
    const std::vector<std::size_t> chosen = list_->selected();
    return chosen.empty() || chosen.front() >= rows_.size() ? nullptr : &rows_[chosen.front()];
}

bool KitListPane::focus_list() {
    if (rows_.empty()) {
        return false;
    }
    list_->SetFocus();
    return true;
}

void KitListPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 24;
    const int foot = look.px(foot_height);
    const wxRect area = content_area(side, side, foot);
    const bool nothing = rows_.empty();
    list_->Show(!nothing);
    list_->SetSize(area.x, list_above, area.width, std::max(1, area.height - list_above));
    list_->arrange(look);
    none_found_->Show(nothing && loaded_ && !none_);
    empty_->Show(nothing && loaded_ && none_);
    for (wxStaticText* words : {none_found_, empty_}) {
        words->SetSize(area.x, lead_above, area.width, platform::height_for(*words, area.width));
    }
    const int line = platform::height_for(*keys_, area.width);
    place_before(*keys_, area.GetRight() + 1, area.height + (foot + line) / 2);
}

}  // namespace evenhand::app
