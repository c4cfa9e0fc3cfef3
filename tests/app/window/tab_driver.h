#pragma once

#include <functional>
#include <memory>

#include <wx/frame.h>

#include "app/rubric/rubric_tab.h"
#include "app/window/person.h"
#include "workflow/rubric_editor.h"

namespace evenhand::testing {

/// The shipped Q9 rubric as a draft.
[[nodiscard]] Rubric q09_draft();

/// One tab of the rubric page in a window of its own, with the page's keys.
class TabDriver : public Person {
public:
    using MakeTab = std::function<app::RubricTab*(wxWindow*, workflow::RubricEditor&)>;

    TabDriver(Rubric rubric, const MakeTab& make, const wxSize& size = {1000, 680});
    ~TabDriver() override;

    [[nodiscard]] app::RubricTab& tab() const { return *tab_; }
    [[nodiscard]] workflow::RubricEditor& editor() { return editor_; }
    [[nodiscard]] const Rubric& rubric() const { return editor_.rubric(); }
    void resize(const wxSize& size);
    /// Presses Tab until the control of this name has the keyboard; false when none has.
    [[nodiscard]] bool tab_to(std::string_view name);
    /// Whether what has the keyboard can be seen whole.
    [[nodiscard]] bool sees_focus() const;

protected:
    [[nodiscard]] const wxWindow& window() const override { return *frame_; }

private:
    void arrange();
    void on_key(wxKeyEvent& event);

    workflow::RubricEditor editor_;
    wxFrame* frame_;
    app::RubricTab* tab_;
};

}  // namespace evenhand::testing
