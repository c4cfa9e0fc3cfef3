#include "workflow/panel_view.h"

#include <algorithm>
#include <string_view>

namespace evenhand::workflow {

namespace {

constexpr std::string_view archive_prefix = "archive:";

}  // namespace

bool is_in_archive(const std::filesystem::path& place) {
    return place.string().starts_with(archive_prefix);
}

std::filesystem::path in_archive(const Id<Panel>& panel) {
    return std::string(archive_prefix) + panel.text();
}

Id<Panel> panel_in_archive(const std::filesystem::path& place) {
    const std::string named = place.string().substr(archive_prefix.size());
    return Id<Panel>(named.substr(0, named.find('/')));
}

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
