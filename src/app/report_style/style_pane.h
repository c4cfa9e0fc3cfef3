#pragma once

#include <array>
#include <functional>
#include <vector>

#include <wx/checkbox.h>
#include <wx/choice.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/stack.h"
#include "app/text_field.h"
#include "workflow/style_editor.h"

namespace evenhand::app {

/// The fields of a style, with what is wrong beside each.
class StylePane final : public Pane {
public:
    /// `changed`: after every change that was made here.
    StylePane(wxWindow* parent, workflow::StyleEditor& editor, std::function<void()> changed);

    /// Shows what the editor has.
    void show();
    /// To the first field that is wrong, else to the first.
    void take_focus();

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    void add_section(CardSection section);
    void take();
    void tell();
    void choose_logo();
    void choose_accent();
    void set_accent(const std::string& accent);
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] std::array<TextField*, 4> fields() const {
        return {organisation_, accent_, language_, confidentiality_};
    }

    workflow::StyleEditor& editor_;
    std::function<void()> changed_;
    Look look_;
    TextField* organisation_;
    wxStaticText* logo_label_;
    wxStaticText* logo_;
    wxStaticText* logo_fault_;
    ActionButton* choose_logo_;
    ActionButton* drop_logo_;
    TextField* accent_;
    wxStaticText* contrast_;
    ActionButton* better_accent_;
    ActionButton* choose_accent_;
    wxStaticText* paper_label_;
    wxChoice* paper_;
    TextField* language_;
    wxStaticText* language_hint_;
    TextField* confidentiality_;
    wxStaticText* sections_label_;
    wxStaticText* sections_hint_;
    std::vector<std::pair<CardSection, wxCheckBox*>> sections_;
};

}  // namespace evenhand::app
