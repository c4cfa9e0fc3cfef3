#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/choice.h>
#include <wx/stattext.h>

#include "app/rubric/form/form.h"
#include "app/rubric/form/remark_line.h"
#include "workflow/form_view.h"

namespace evenhand::app {

/// One of several things to choose for a place of the rubric, with its label above.
class ChoiceBox : public FormPart {
public:
    ChoiceBox(wxWindow* parent, Form& form);

    /// Called with the index of what the person has chosen.
    void on_choose(std::function<void(std::size_t)> hook) { on_choose_ = std::move(hook); }

    struct View {
        RubricPlace place;
        std::string label;
        std::string spoken;
        const std::vector<std::string>& options;
        std::size_t chosen = 0;
        workflow::Remark remark;
    };
    void show(const View& view);
    void hide();
    /// Gives the height that it takes.
    int arrange(int x, int y, int width);

    [[nodiscard]] const RubricPlace& place() const override { return place_; }
    [[nodiscard]] bool is_shown() const override { return shown_; }
    [[nodiscard]] bool has_keyboard() const override;
    [[nodiscard]] wxRect area() const override;
    void focus() override { choice_->SetFocus(); }

private:
    void offer(const std::vector<std::string>& options);

    Form& form_;
    wxStaticText* label_;
    wxChoice* choice_;
    RemarkLine remark_;
    RubricPlace place_;
    std::vector<std::string> options_;
    bool shown_ = false;
    wxRect area_;  ///< On the parent.
    std::function<void(std::size_t)> on_choose_;
};

}  // namespace evenhand::app
