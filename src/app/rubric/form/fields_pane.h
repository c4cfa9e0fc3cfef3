#pragma once

#include <cstddef>
#include <string_view>

#include <wx/event.h>

#include "app/pane.h"
#include "app/rubric/form/field_box.h"
#include "app/rubric/form/form.h"

namespace evenhand::app {

/// A pane of a form. What has the keyboard is always in view.
class FieldsPane : public Pane {
public:
    FieldsPane(wxWindow* parent, Form& form, std::string_view spoken_name, Ground ground);

    /// Lays the parts out, then keeps in view what has the keyboard.
    void arrange(const Look& look) final;

protected:
    /// Where the next part goes, from top to bottom.
    struct Flow {
        int x = 0;
        int y = 0;
        int width = 0;

        void put(FieldBox& box, int gap);
        void put(wxStaticText& text, int gap);
    };

    /// Gives the height of the contents.
    virtual int lay_out(const Look& look) = 0;
    /// The width to lay out in. The margins of the pane are wide enough for the scroll bar, so that
    /// nothing moves when it comes and goes.
    [[nodiscard]] int room() const { return GetSize().x; }
    [[nodiscard]] Form& form() const noexcept { return form_; }
    /// The wx children of a scrolled pane are scrolled by us, label and remark with them.
    bool ShouldScrollToChildOnFocus(wxWindow* child) override;

private:
    [[nodiscard]] wxRect focus_area() const;
    [[nodiscard]] bool is_in_view(const wxRect& area) const;
    void keep_in_view(const wxRect& area);

    Form& form_;
    std::size_t parts_ = 0;  ///< Of the form, when last arranged.
};

}  // namespace evenhand::app
