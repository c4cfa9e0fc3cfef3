#include "app/kits/kit_list_pane.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/texts.h"

namespace evenhand::app {

namespace {

constexpr int state_width = 156;  // Pixels at zoom 1.

ListView::Cells cells_of(const workflow::KitListRow& row) {
    const bool faulty = !row.fault.empty();
    return {{row.title, faulty ? row.fault : row.facts},
            {(faulty ? "! " : "") + row.state, "", ListView::Weight::plain}};
}

}  // namespace

KitListPane::KitListPane(wxWindow* parent, const Hooks& hooks)
    : ListPane(parent,
               texts::kits,
               {{texts::kit_column, 0}, {texts::state_column, state_width, true}},
               hooks),
      none_found_(add_lead(texts::no_kit_found)),
      empty_(add_lead(texts::no_kits)) {}

void KitListPane::show(std::vector<workflow::KitListRow> rows, bool none) {
    rows_ = std::move(rows);
    std::vector<std::string> ids;
    std::vector<ListView::Cells> cells;
    std::ranges::transform(rows_, std::back_inserter(ids), &workflow::KitListRow::id);
    std::ranges::transform(rows_, std::back_inserter(cells), cells_of);
    show_rows(std::move(ids), cells, none ? empty_ : none_found_);
}

const workflow::KitListRow* KitListPane::chosen() const {
    const auto index = chosen_index();
    return index ? &rows_[*index] : nullptr;
}

}  // namespace evenhand::app
