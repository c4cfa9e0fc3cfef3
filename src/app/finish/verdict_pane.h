#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/choice_button.h"
#include "app/finish/hint_rows.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/text_area.h"
#include "core/scorecard.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// What is worth a second look, the recommendation beside what the scores stand for, the texts for
/// the card, and notes for the rater alone.
class VerdictPane : public Pane {
public:
    explicit VerdictPane(wxWindow* parent);

    /// Called after each change by the person.
    void on_edit(std::function<void()> hook) { on_edit_ = std::move(hook); }

    /// `questions`: the view of each question of the kit.
    void show_scores(const std::vector<workflow::LiveView>& questions);
    void set_private_notes(const std::string& text) { private_->set_text(text); }
    void set_take_aways(const std::string& text) { take_aways_->set_text(text); }
    void set_next_interviewer(const std::string& text) { next_->set_text(text); }
    void set_departure(const std::string& text) { departure_->set_text(text); }
    [[nodiscard]] std::optional<std::size_t> chosen_hint() const { return hints_.chosen(); }
    void connect_hints(HintRows::Hooks hooks) { hints_.connect(std::move(hooks)); }
    /// The hints that wait for an answer, and what the scores stand for.
    void show_second_look(const workflow::LiveView& view, std::optional<Recommendation> by_scores);

    void set_recommendation(Recommendation recommendation);

    /// Empty while the person has not chosen.
    [[nodiscard]] std::optional<Recommendation> recommendation() const;
    [[nodiscard]] std::string take_aways() const { return take_aways_->text(); }
    [[nodiscard]] std::string next_interviewer() const { return next_->text(); }
    [[nodiscard]] std::string departure() const { return departure_->text(); }
    [[nodiscard]] std::string private_notes() const { return private_->text(); }
    /// Says that a recommendation is to be chosen.
    void ask_for_recommendation();
    /// Says that the departure needs its reason.
    void ask_for_departure();
    /// At the newest hint, before it is submitted all the same.
    void ask_to_look_again();
    /// `which`: as verdict_text_of() counts them.
    void focus_text(std::size_t which);

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void focus_first();

private:
    struct Choice {
        ChoiceButton* button;
        platform::RichLabel label;
        Recommendation recommendation;
    };

    void add_choices();
    void add_areas();
    [[nodiscard]] std::vector<ChoiceButton*> buttons() const;
    void chosen();
    void changed();
    int arrange_choices(const Look& look, const wxRect& area);
    int arrange_hints(const wxRect& area);
    /// Whether what is chosen departs from the scores.
    [[nodiscard]] bool apart() const;
    void say_wrong(const std::string& sentence);

    wxStaticText* heading_;
    wxStaticText* scores_title_;
    std::vector<wxStaticText*> names_;   ///< What was scored ...
    std::vector<wxStaticText*> scores_;  ///< ... and how, in the same order.
    wxStaticText* second_look_;
    wxStaticText* second_look_hint_;
    wxStaticText* question_;
    wxStaticText* by_scores_text_;
    wxStaticText* error_;
    HintRows hints_;
    std::optional<Recommendation> by_scores_;
    Look look_;
    std::vector<Choice> choices_;
    ChoiceButton* none_ = nullptr;  ///< Hidden; nothing is preselected.
    TextArea* departure_ = nullptr;
    TextArea* take_aways_ = nullptr;
    TextArea* next_ = nullptr;
    TextArea* private_ = nullptr;
    std::function<void()> on_edit_;
};

}  // namespace evenhand::app
