#include "app/committee/panel_list_pane.h"

#include <utility>

#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

PanelListPane::PanelListPane(wxWindow* parent, const Hooks& hooks)
    : ListPane(parent, texts::panels, {{texts::panel_column, 0}}, hooks),
      empty_(add_lead(texts::no_panels)) {}

void PanelListPane::show(std::vector<workflow::PanelEntry> panels) {
    panels_ = std::move(panels);
    std::vector<std::string> ids;
    std::vector<ListView::Cells> cells;
    for (const workflow::PanelEntry& panel : panels_) {
        const bool readable = panel.fault.empty();
        ids.push_back(panel.folder.string());
        cells.push_back(
            {{panel.title, readable ? panel.state + " · " + panel.facts : panel.fault}});
    }
    show_rows(std::move(ids), cells, empty_);
}

const workflow::PanelEntry* PanelListPane::chosen() const {
    const auto index = chosen_index();
    return index ? &panels_[*index] : nullptr;
}

}  // namespace evenhand::app
