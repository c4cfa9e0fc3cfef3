#pragma once

#include <string>
#include <vector>

#include <wx/checkbox.h>
#include <wx/choice.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "app/text_field.h"
#include "workflow/practice_desk.h"

namespace evenhand::app {

/// The fields of a new round.
class NewRoundForm final : public Pane {
public:
    NewRoundForm(wxWindow* parent,
                 const workflow::PracticeDesk& desk,
                 const std::string& lead,
                 const CalibrationRound* repeated);

    /// What the fields say.
    [[nodiscard]] workflow::RoundOrder order() const;
    /// Under the title what is wrong with it, the rest at the foot.
    void complain(const Findings& findings);
    void take_focus();

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    struct Answer {
        wxCheckBox* box;
        platform::RichLabel label;
        workflow::OfferedAnswer offer;
    };

    void fill_rubrics(const workflow::PracticeDesk& desk);
    void show_answers();
    static void mark(Answer& answer);
    void fill_from(const CalibrationRound& repeated);
    [[nodiscard]] std::vector<Row> rows() const;

    const workflow::PracticeDesk desk_;
    Look look_;
    std::string repeats_;
    std::vector<workflow::OfferedRubric> rubrics_;
    wxStaticText* heading_;
    TextField* title_;
    wxStaticText* rubric_label_;
    wxChoice* rubric_;
    wxStaticText* no_rubric_;
    wxStaticText* answers_label_;
    wxStaticText* answers_hint_;
    std::vector<Answer> answers_;
    TextField* invited_;
    wxStaticText* invited_hint_;
    TextField* lead_;
    wxStaticText* errors_;
};

}  // namespace evenhand::app
