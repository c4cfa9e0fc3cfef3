#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/pane.h"
#include "app/text_field.h"
#include "core/kit_plan.h"
#include "workflow/kit_editor.h"

namespace evenhand::app {

/// What the kit is: its title, for whom it is, and the minutes of the whole interview.
class KitHeadPane final : public Pane {
public:
    using Stretch = workflow::KitEditor::Stretch;
    struct Hooks {
        std::function<void(const std::string&)> type_title;
        std::function<void(const std::string&)> type_role;
        std::function<void(const std::string&)> set_level;
        std::function<void(Stretch, int)> set_minutes;
        std::function<void()> resized;  ///< A sentence below a field has come or gone.
        std::function<void()> enter;    ///< Enter in a field.
    };

    KitHeadPane(wxWindow* parent, Hooks hooks);

    /// What stands in a field stays as it was typed while it means what the kit says.
    void show(const KitPlan& kit);
    /// Says what is wrong with the title; an empty sentence, that nothing is.
    void complain_of_title(const std::string& sentence);
    /// Turns to the first field that complains; false when none does.
    bool focus_wrong();
    /// What stands in the fields becomes what the kit says, also where it was wrong.
    void show_as_said();
    void focus_title() { title_.field->entry().SetFocus(); }

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    /// A field, and what the kit says of it.
    struct Field {
        TextField* field = nullptr;
        std::string said;
    };

    Field add_words(std::string_view label, std::function<void(const std::string&)> tell);
    Field add_minutes(std::string_view label, Stretch stretch);
    void complain(TextField& field, const std::string& sentence);
    void offer_level(const std::string& level);
    void show_field(Field& field, const std::string& said);
    [[nodiscard]] std::vector<Field*> fields();
    void typed(const TextField& field, const std::function<void()>& tell);
    [[nodiscard]] std::vector<int> widths(const Look& look, int width) const;

    Hooks hooks_;
    const TextField* typing_ = nullptr;  ///< What is typed there is being told.
    Field title_;
    Field role_;
    wxStaticText* level_label_;
    wxChoice* level_;
    std::vector<std::string> levels_;  ///< Behind "Any".
    std::array<Field, 3> minutes_;     ///< In the order of Stretch.
};

}  // namespace evenhand::app
