#pragma once

#include <vector>

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
    /// The keys that work here.
    [[nodiscard]] virtual std::vector<KeyHelp> keys() const { return key_help(place()); }
    /// Lays everything out for this room.
    virtual void arrange(const Look& look) = 0;
    virtual void use_colours(const Palette& palette) = 0;
    /// Gives the keyboard to where the work begins.
    virtual void take_focus() = 0;
};

}  // namespace evenhand::app
