#pragma once

#include <optional>

#include <wx/panel.h>

#include "app/keys.h"
#include "app/look.h"
#include "app/palette.h"

namespace evenhand::app {

/// One page of the main window.
class Page : public wxPanel {
public:
    using wxPanel::wxPanel;

    [[nodiscard]] virtual Place place() const = 0;
    /// Does what a chord asked for. False when the page has nothing to do with it.
    virtual bool run(const Action& action) = 0;
    /// The tab that is shown, of a rubric's page.
    [[nodiscard]] virtual std::optional<DraftSide> side() const { return std::nullopt; }
    /// Lays everything out for this room.
    virtual void arrange(const Look& look) = 0;
    virtual void use_colours(const Palette& palette) = 0;
    /// Gives the keyboard to where the work begins.
    virtual void take_focus() = 0;
};

}  // namespace evenhand::app
