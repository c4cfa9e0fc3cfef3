#pragma once

#include "app/pane.h"
#include "app/texts.h"
#include "app/texts_committee.h"

namespace evenhand::app {

/// What stands on a committee's page, which lays it out. It scrolls where a narrow window is too
/// low for the least of everything.
class CommitteeColumn final : public Pane {
public:
    explicit CommitteeColumn(wxWindow* parent)
        : Pane(parent, texts::committee, Scrolls::vertically, Ground::canvas) {}

    /// The parent of all that stands here.
    [[nodiscard]] wxWindow* body() const noexcept { return content(); }
    /// It was laid out to this height.
    void settle_at(int height) { settle(height); }
    void arrange(const Look& /*look*/) override {}
};

}  // namespace evenhand::app
