#pragma once

#include <string_view>
#include <vector>

#include <wx/timer.h>

#include "app/pane.h"
#include "app/rubric/form/form.h"
#include "app/rubric/rubric_tab.h"
#include "workflow/form_view.h"

namespace evenhand::app {

/// What the tabs with forms have in common: fields by place, remarks that follow typing, keys.
class FormTab : public RubricTab {
public:
    FormTab(wxWindow* parent, workflow::RubricEditor& editor);
    ~FormTab() override;
    FormTab(const FormTab&) = delete;
    FormTab& operator=(const FormTab&) = delete;

    void refresh() final;
    bool lead_to(const RubricPlace& place) final;
    [[nodiscard]] RubricPlace place() const final;
    [[nodiscard]] bool typing() const final { return form_.focused() != nullptr; }
    bool run(const Action& action) final;
    void arrange(const Look& look) final;
    void use_colours(const Palette& palette) final;

protected:
    [[nodiscard]] workflow::RubricEditor& editor() const noexcept { return form_.editor(); }
    [[nodiscard]] const Rubric& rubric() const noexcept { return editor().rubric(); }
    [[nodiscard]] Form& form() noexcept { return form_; }
    [[nodiscard]] const Form& form() const noexcept { return form_; }
    [[nodiscard]] const Look& look() const noexcept { return look_; }

    /// Draws the rubric.
    virtual void show(const workflow::FieldMaker& maker) = 0;
    [[nodiscard]] virtual std::vector<Pane*> panes() const = 0;
    /// Gives the panes their places; they are arranged afterwards.
    virtual void place_panes(const Look& look) = 0;
    /// Turns to the part that has the place, so that a field shows it. False when there is none.
    virtual bool turn_to(const RubricPlace& place) = 0;
    /// The part that is worked on, when no field has the keyboard.
    [[nodiscard]] virtual RubricPlace chosen_place() const = 0;
    /// Turns to the part before (-1) or after (1).
    virtual bool step_part(int by);
    /// Adds, moves, deletes the part at the place that has the keyboard. False: no such thing here.
    virtual bool add_part(const RubricPlace& at) = 0;
    virtual bool move_part(const RubricPlace& at, int by) = 0;
    virtual bool remove_part(const RubricPlace& at) = 0;
    /// What only this tab knows to do.
    virtual bool act(const Action& action);

    /// After this tab itself has added or moved a part: the keyboard goes there.
    void go_to(const RubricPlace& place) { (void)lead_to(place); }
    void draw();

private:
    void draw_remarks();
    bool next_pane();

    Form form_;
    workflow::FieldRemarks remarks_;
    wxTimer remarks_timer_;
    bool has_remarks_ = false;
    Look look_;
};

}  // namespace evenhand::app
