#include "workflow/panel_view.h"

#include <algorithm>

namespace evenhand::workflow {

std::size_t PanelStatus::cards_in() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        members, [](const PanelMemberView& member) { return member.revisions > 0; }));
}

std::vector<Scorecard> OpenedPanel::counting() const {
    std::vector<Scorecard> counting;
    for (const OpenedPanelCard& card : cards) {
        if (card.counts) {
            counting.push_back(card.card);
        }
    }
    return counting;
}

}  // namespace evenhand::workflow
