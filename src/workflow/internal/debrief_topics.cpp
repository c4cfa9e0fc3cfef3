#include "workflow/internal/debrief_topics.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/committee_grid.h"

namespace evenhand::workflow::internal {

namespace {

bool is_discussed(const Debrief& debrief, const PanelFocus& what) {
    return std::ranges::any_of(debrief.entries, [&](const DebriefEntry& entry) {
        const auto* discussed = std::get_if<Discussed>(&entry.change);
        return discussed != nullptr && discussed->what == what;
    });
}

/// Whether the panel asks with this very rubric, and scores the criterion.
bool is_of_panel(const Panel& panel, const PinnedRubric& rubric, const Id<Criterion>& criterion) {
    const PanelQuestion* question = find_question(panel, rubric.rubric.id);
    return question != nullptr && question->sha256 == rubric.sha256 &&
           std::ranges::find(question->criteria, criterion, &PanelCriterion::id) !=
               question->criteria.end();
}

}  // namespace

std::vector<DebriefTopic> debrief_topics(const OpenedPanel& panel, const Debrief& debrief) {
    std::vector<const Scorecard*> cards;
    std::vector<std::string> names;
    for (const OpenedPanelCard& card : panel.cards) {
        if (card.counts) {
            cards.push_back(&card.card);
            names.push_back(card.card.session().head.interviewer.name);
        }
    }
    const CommitteeGrid grid = committee_grid(cards, &panel.panel);
    std::vector<DebriefTopic> topics;
    for (const std::size_t index : contested_first(grid)) {
        const GridRow& row = grid.rows[index];
        const Criterion& criterion = grid.criterion_of(row);
        if (is_of_panel(panel.panel, grid.rubrics[row.rubric], criterion.id)) {
            const PanelFocus what{grid.rubric_of(row).id, criterion.id};
            topics.push_back(
                {what, criterion.title, standing_words(row, names), is_discussed(debrief, what)});
        }
    }
    return topics;
}

}  // namespace evenhand::workflow::internal
