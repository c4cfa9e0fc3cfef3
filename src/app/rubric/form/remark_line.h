#pragma once

#include <string>

#include <wx/stattext.h>

#include "workflow/form_view.h"

namespace evenhand::app {

/// What is said of a field, quietly under it: "!" and bold before what blocks publishing.
class RemarkLine {
public:
    explicit RemarkLine(wxWindow* parent);

    void show(const workflow::Remark& remark);
    void hide();
    /// Places it with its gap; gives the height of both, 0 when there is nothing to say.
    int arrange(int x, int y, int width);

private:
    wxStaticText* text_;
    std::string words_;
};

/// A text on a form. `style`: of the style sheet.
[[nodiscard]] wxStaticText* new_form_text(wxWindow* parent, const char* style);

/// The height of the line above a field, whatever stands in it: heads side by side end alike.
/// `quiet`: a text of the "small" style.
[[nodiscard]] int head_line(const wxStaticText& quiet);

}  // namespace evenhand::app
