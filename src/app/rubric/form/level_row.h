#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/choice_button.h"
#include "app/platform/rich_label.h"
#include "app/rubric/form/form.h"
#include "workflow/sample_form.h"

namespace evenhand::app {

/// The levels of a key side by side, "not observed" last. Tab stops once; arrows and digits choose.
class LevelRow : public FormPart {
public:
    LevelRow(wxWindow* parent, Form& form);

    /// Called with the level that the person gives; 0 stands for "not observed".
    void on_level(std::function<void(int)> hook) { on_level_ = std::move(hook); }

    void show(const RubricPlace& place,
              const std::vector<workflow::SampleForm::KeyBlock::Level>& levels);
    void hide();
    /// Gives the height that it takes.
    int arrange(int x, int y, int width);

    [[nodiscard]] const RubricPlace& place() const override { return place_; }
    [[nodiscard]] bool is_shown() const override { return shown_; }
    [[nodiscard]] bool has_keyboard() const override;
    [[nodiscard]] wxRect area() const override;
    void focus() override;

private:
    struct Level {
        ChoiceButton* button;
        platform::RichLabel label;
    };

    void build(std::size_t count);
    void bind(std::size_t index);
    void on_key(wxKeyEvent& event);
    [[nodiscard]] std::vector<ChoiceButton*> buttons() const;

    wxWindow* parent_;
    Form& form_;
    RubricPlace place_;
    wxWindow* group_;  ///< Holds the buttons, so that they stay in their place of the walk by Tab.
    ChoiceButton* none_ = nullptr;  ///< Hidden; holds the group's value while there is no key.
    std::vector<Level> levels_;
    std::vector<workflow::SampleForm::KeyBlock::Level> view_;
    bool shown_ = false;
    wxRect area_;  ///< On the parent.
    std::function<void(int)> on_level_;
};

}  // namespace evenhand::app
