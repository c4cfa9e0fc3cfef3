#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "app/calibration/figure_card.h"
#include "app/reading_pane.h"
#include "workflow/committee_evidence.h"

namespace evenhand::app {

/// One criterion as everybody heard it, side by side, beside the grid.
class EvidencePane final : public ReadingPane {
public:
    EvidencePane(wxWindow* parent, std::function<void()> resized);

    /// `column`: whose part is marked.
    void show(const workflow::CommitteeEvidence& evidence, std::size_t column);
    /// What was heard by whom; null until something was shown.
    [[nodiscard]] FigureCard* heard() const noexcept { return heard_; }

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    void add_person(const workflow::EvidenceOf& one);

    std::function<void()> resized_;
    Palette palette_;
    FigureCard* heard_ = nullptr;  ///< Goes with the text.
};

}  // namespace evenhand::app
