#include "app/list_pane.h"

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
constexpr int lead_above = 18;

}  // namespace

ListPane::ListPane(wxWindow* parent,
                   std::string_view spoken_name,
                   const std::vector<ListColumn>& columns,
                   const Hooks& hooks)
    : Pane(parent, spoken_name, Scrolls::no, Ground::surface),
      list_(new ListView(this, spoken_name, columns, ListView::Selection::one)),
      keys_(add_keys(texts::keys_hint, {"muted"})) {
    list_->on_select([this, chosen = hooks.select] {
        wanted_.reset();
        chosen();
    });
    list_->on_activate(hooks.open);
}

wxStaticText* ListPane::add_lead(std::string_view words) {
    wxStaticText* lead = add_keys(words, {"muted"});
    platform::wrap(*lead);
    leads_.push_back(lead);
    return lead;
}

void ListPane::show_rows(std::vector<std::string> ids,
                         const std::vector<ListView::Cells>& cells,
                         const wxStaticText* lead) {
    const std::optional<std::size_t> before = chosen_index();
    const std::optional<std::string> kept =
        wanted_ || !before ? wanted_ : std::optional(ids_[*before]);
    ids_ = std::move(ids);
    lead_ = lead;
    list_->show(cells);
    if (kept && select(*kept)) {
        wanted_.reset();
    }
    arrange(look_);
}

bool ListPane::select(const std::string& id) {
    const auto row = std::ranges::find(ids_, id);
    if (row != ids_.end()) {
        list_->select(static_cast<std::size_t>(std::distance(ids_.begin(), row)));
    }
    return row != ids_.end();
}

bool ListPane::choose(const std::string& id) {
    wanted_.reset();
    if (!select(id)) {
        wanted_ = id;
    }
    return !wanted_;
}

std::optional<std::size_t> ListPane::chosen_index() const {
    const std::vector<std::size_t> chosen = list_->selected();
    return chosen.empty() || chosen.front() >= ids_.size() ? std::nullopt
                                                           : std::optional(chosen.front());
}

bool ListPane::focus_list() {
    if (ids_.empty()) {
        return false;
    }
    list_->SetFocus();
    return true;
}

void ListPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 24;
    const int foot = look.px(foot_height);
    const wxRect area = content_area(side, side, foot);
    list_->Show(!ids_.empty());
    list_->SetSize(area.x, list_above, area.width, std::max(1, area.height - list_above));
    list_->arrange(look);
    for (wxStaticText* lead : leads_) {
        lead->Show(ids_.empty() && lead == lead_);
        lead->SetSize(area.x, lead_above, area.width, platform::height_for(*lead, area.width));
    }
    place_foot(area, foot);
}

void ListPane::place_foot(const wxRect& area, int height) {
    const int line = platform::height_for(*keys_, area.width);
    place_before(*keys_, area.GetRight() + 1, area.height + (height + line) / 2);
}

}  // namespace evenhand::app
