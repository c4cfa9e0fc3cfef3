#pragma once

#include <string>
#include <utility>
#include <vector>

#include <wx/stattext.h>
#include <wx/textentry.h>
#include <wx/weakref.h>

#include "app/rubric/form/form.h"
#include "app/rubric/form/remark_line.h"
#include "workflow/form_view.h"

namespace evenhand::app {

/// A text of the rubric to type in: its label, where it comes from and its size above, what is to
/// be said of it below. Its controls stand on the parent; the pane places them.
class FieldBox : public FormPart {
public:
    enum class Kind {
        line,     ///< One line.
        offered,  ///< One line, with usual words to choose from.
        growing,  ///< As high as its text; Enter goes on to the next field.
        page      ///< As high as it is given; Enter makes a line.
    };
    enum class Head { quiet, strong };

    FieldBox(wxWindow* parent, Form& form, Kind kind, Head head = Head::quiet);
    ~FieldBox() override;
    FieldBox(const FieldBox&) = delete;
    FieldBox& operator=(const FieldBox&) = delete;

    void show(const workflow::FieldView& view);
    void hide();
    /// Places it in the area: its height counts for a page only. Gives the height that it takes.
    /// `head`: the width of the head, where something else stands beside it; 0: all of it.
    int arrange(const wxRect& area, int head = 0);

    [[nodiscard]] const RubricPlace& place() const override { return view_.place; }
    [[nodiscard]] bool is_shown() const override { return shown_; }
    [[nodiscard]] bool has_keyboard() const override;
    [[nodiscard]] wxRect area() const override;
    void focus() override;

    void go_to_end() override;
    /// What the person has selected in it.
    [[nodiscard]] std::string selection() const;
    /// The words to choose from; for Kind::offered.
    void offer(const std::vector<std::string>& words);

private:
    wxControl* new_entry(wxWindow* parent);
    void dress();
    void bind();
    void load(const std::string& text);
    void put(const std::string& text);
    void edited();
    int arrange_head(const wxRect& area);  ///< Gives the height.
    [[nodiscard]] int entry_height(const wxRect& area, int above) const;

    Form& form_;
    Kind kind_;
    wxStaticText* label_;
    wxStaticText* origin_;
    wxStaticText* size_;
    wxTextEntry* text_;  ///< The same control as entry_.
    wxWeakRef<wxControl> entry_;
    RemarkLine remark_;
    workflow::FieldView view_;
    std::string model_;  ///< What the rubric held when the control was last in line with it.
    bool writing_ = false;
    bool shown_ = false;
    wxRect area_;  ///< On the parent.
};

}  // namespace evenhand::app
