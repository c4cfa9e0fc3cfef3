#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/rubric/form/choice_box.h"
#include "app/rubric/form/fields_pane.h"
#include "app/rubric/form/row_actions.h"
#include "workflow/probes_form.h"

namespace evenhand::app {

/// The planned probes and the parts of a complete story, in one column.
class ProbesPane : public FieldsPane {
public:
    struct Hooks {
        std::function<void(const std::string& probe, std::size_t choice)> use;
        std::function<void(const std::string& part, std::size_t choice)> element;
        std::function<void(const std::string& part, std::size_t choice)> fill;
        std::function<void(const RubricPlace&, int by)> move;
        std::function<void(const RubricPlace&)> remove;
        std::function<void(ProbeKind)> add_probe;
        std::function<void()> add_part;
    };

    ProbesPane(wxWindow* parent, Form& form, Hooks hooks);

    void show(const workflow::ProbesForm& view);
    /// Where there is no probe yet: the button that adds one.
    void focus_first() { add_probe_->SetFocus(); }

protected:
    int lay_out(const Look& look) override;

private:
    struct Probe {
        Probe(wxWindow* parent, Form& form, RowActions::Hooks hooks);
        FieldBox text;
        ChoiceBox draws;
        FieldBox ask_when;
        RowActions actions;
        void hide();
    };
    struct Part {
        Part(wxWindow* parent, Form& form, RowActions::Hooks hooks);
        ChoiceBox element;
        FieldBox text;
        ChoiceBox filler;
        RowActions actions;
        void hide();
    };

    void add_probe_row();
    void add_part_row();
    void show_probe(std::size_t index);
    void show_part(std::size_t index);
    int lay_out_probes(const Look& look, int width);
    int lay_out_story(const Look& look, int width);
    /// Gives where the row ends.
    int lay_out_part(Part& row, const Look& look, int y, int width);
    int place_buttons(const std::vector<ActionButton*>& buttons, int x, int y);

    Hooks hooks_;
    workflow::ProbesForm view_;
    wxStaticText* probes_title_;
    wxStaticText* probes_help_;
    RemarkLine of_probes_;
    wxWindow* probe_rows_;  ///< A panel of its own: rows added later keep their place by Tab.
    std::vector<std::unique_ptr<Probe>> probe_list_;
    ActionButton* add_probe_;
    ActionButton* add_fallback_;
    wxStaticText* story_title_;
    wxStaticText* story_help_;
    wxWindow* story_rows_;
    std::vector<std::unique_ptr<Part>> story_list_;
    ActionButton* add_part_;
};

}  // namespace evenhand::app
