#pragma once

#include <functional>

#include <wx/panel.h>

#include "app/keys.h"
#include "app/look.h"
#include "app/palette.h"
#include "core/rubric_place.h"
#include "workflow/rubric_editor.h"

namespace evenhand::app {

/// One tab of the rubric page: a side of the draft that is worked on at a time. Holds no data: it
/// draws the editor's rubric and calls the editor. The editor outlives the tab.
class RubricTab : public wxPanel {
public:
    using wxPanel::wxPanel;

    /// Draws the rubric as it is now. Called after each change, also one made by this tab: a field
    /// that has the keyboard keeps its cursor, and is written only when its text differs.
    virtual void refresh() = 0;
    /// Brings the place into view and gives its field the keyboard. False when this tab does not
    /// show such places.
    virtual bool lead_to(const RubricPlace& place) = 0;
    /// The place that has the keyboard or is chosen.
    [[nodiscard]] virtual RubricPlace place() const = 0;
    /// Whether one of its fields has the keyboard, which Esc leaves first.
    [[nodiscard]] virtual bool typing() const { return false; }
    /// Does what a chord asked for. False when the tab has nothing to do with it.
    virtual bool run(const Action& action) = 0;
    /// Lays everything out for the tab's present size.
    virtual void arrange(const Look& look) = 0;
    virtual void use_colours(const Palette& palette) = 0;
    virtual void take_focus() = 0;
};

}  // namespace evenhand::app
