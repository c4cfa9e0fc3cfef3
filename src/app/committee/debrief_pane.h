#pragma once

#include <functional>

#include "app/detail_pane.h"
#include "core/debrief.h"
#include "workflow/committee_debrief.h"

namespace evenhand::app {

/// How far the debrief has come, and what can be done next. What is typed for it is asked above
/// the page.
class DebriefPane final : public DetailPane {
public:
    struct Hooks {
        std::function<void()> begin;
        std::function<void()> end_reading;
        std::function<void(Recommendation)> vote;
        std::function<void()> open_votes;
        std::function<void()> discussed;  ///< The chosen criterion was.
        std::function<void()> note;       ///< About the chosen criterion.
        std::function<void()> end_discussion;
        std::function<void(Decision)> decide;
    };

    DebriefPane(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::CommitteeDebriefView& view);
    /// The one step that comes next; false when there is none.
    bool step();
    void show_reading(const std::string& words);
    /// The height that it asks for at this width, in pixels: at most `most`, but `least_text` of
    /// its text and all its buttons. It must be given its size then.
    [[nodiscard]] int measure(const Look& look, int width, int most, int least_text);

private:
    std::vector<ActionButton*> vote_buttons();

    Hooks hooks_;
    workflow::CommitteeDebriefView view_;
    wxStaticText* reading_ = nullptr;  ///< Goes with the text.
    ActionButton* begin_;
    ActionButton* end_reading_;
    std::vector<ActionButton*> votes_;
    ActionButton* open_votes_;
    ActionButton* discussed_;
    ActionButton* note_;
    ActionButton* end_discussion_;
    std::vector<ActionButton*> decisions_;
};

}  // namespace evenhand::app
