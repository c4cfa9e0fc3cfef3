#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <wx/checkbox.h>
#include <wx/choice.h>

#include "app/action_button.h"
#include "app/background.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "app/text_field.h"
#include "workflow/practice_desk.h"

namespace evenhand::app {

/// The fields of a new round.
class NewRoundForm final : public Pane {
public:
    /// `write_own`: leads to the own answers to the chosen rubric.
    NewRoundForm(wxWindow* parent,
                 const workflow::PracticeDesk& desk,
                 const std::string& lead,
                 const CalibrationRound* repeated,
                 std::function<void()> write_own);

    /// Whether rubrics or answers are still being read.
    [[nodiscard]] bool loading() const noexcept {
        return rubrics_reading_.running() || answers_reading_.running();
    }
    /// Does the task once all can be chosen.
    void when_read(std::function<void()> task);
    /// The id of the rubric that is chosen; empty when there is none.
    [[nodiscard]] std::string rubric() const;
    /// Own answers were written meanwhile: they are offered, and new ones chosen; what else was
    /// chosen stays so.
    void read_own_again();
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

    void fill_from(const CalibrationRound& repeated);
    void read_rubrics();
    void show_rubrics(std::vector<workflow::OfferedRubric> rubrics);
    void read_answers();
    void show_answers(const std::vector<workflow::OfferedAnswer>& answers);
    void add_answer(const workflow::OfferedAnswer& offer);
    [[nodiscard]] bool is_chosen(const workflow::OfferedAnswer& offer) const;
    static void mark(Answer& answer);
    void ended();
    [[nodiscard]] std::vector<Row> rows() const;

    const workflow::PracticeDesk desk_;
    Look look_;
    std::optional<CalibrationRound> repeated_;
    std::map<std::string, bool> chosen_;  ///< Whether it was, of each answer that was offered
                                          ///< before own ones were written.
    std::vector<workflow::OfferedRubric> rubrics_;
    wxStaticText* heading_;
    TextField* title_;
    wxStaticText* rubric_label_;
    wxChoice* rubric_;
    wxStaticText* no_rubric_;
    wxStaticText* answers_label_;
    wxStaticText* answers_hint_;
    std::vector<Answer> answers_;
    ActionButton* write_own_;
    TextField* invited_;
    wxStaticText* invited_hint_;
    TextField* lead_;
    wxStaticText* errors_;
    std::function<void()> waiting_;  ///< For what is being read.
    LatestReading rubrics_reading_;  // Last: their work is waited for before the rest goes.
    LatestReading answers_reading_;
};

}  // namespace evenhand::app
