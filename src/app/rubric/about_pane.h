#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/action_button.h"
#include "app/rubric/form/fields_pane.h"
#include "app/rubric/form/row_actions.h"
#include "workflow/about_form.h"

namespace evenhand::app {

/// What the rubric says of itself and its question, in one column.
class AboutPane : public FieldsPane {
public:
    struct Hooks {
        std::function<void(const RubricPlace&, int by)> move;
        std::function<void(const RubricPlace&)> remove;
        std::function<void()> add_note;
    };

    AboutPane(wxWindow* parent, Form& form, Hooks hooks);

    void show(const workflow::AboutForm& view);

protected:
    int lay_out(const Look& look) override;

private:
    struct Note {
        Note(wxWindow* parent, Form& form, RowActions::Hooks hooks);
        FieldBox text;
        RowActions actions;
    };
    struct Fact {
        wxStaticText* label;
        wxStaticText* text;
    };

    void add_note_row();
    void show_notes();
    void show_facts();
    void lay_out_head(const Look& look, Flow& flow);
    int lay_out_notes(const Look& look, int width);
    void lay_out_facts(const Look& look, Flow& flow);

    Hooks hooks_;
    workflow::AboutForm view_;
    FieldBox title_;
    FieldBox minutes_;
    FieldBox question_;
    FieldBox read_aloud_;
    FieldBox job_link_;
    FieldBox construct_;
    FieldBox category_;
    FieldBox level_;
    FieldBox competency_;
    FieldBox number_;
    FieldBox tags_;
    wxStaticText* notes_title_;
    wxStaticText* notes_help_;
    wxWindow* note_rows_;  ///< A panel of its own: notes added later keep their place by Tab.
    std::vector<std::unique_ptr<Note>> notes_;
    ActionButton* add_note_;
    std::vector<Fact> facts_;
};

}  // namespace evenhand::app
