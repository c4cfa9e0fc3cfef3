#pragma once

#include <functional>
#include <utility>

#include <wx/button.h>

#include "app/action_button.h"
#include "app/key_hints.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/texts.h"
#include "workflow/live_interview.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// Whether everything is saved, a hint when there is one, and the one next step.
class FooterPane : public Pane, public NamesKeys {
public:
    explicit FooterPane(wxWindow* parent);

    void on_next(std::function<void()> hook) { on_next_ = std::move(hook); }
    void on_finish(std::function<void()> hook) { on_finish_ = std::move(hook); }

    /// What is said when nothing can be changed: the state, and what Ctrl+Enter does.
    void set_closed_words(const std::string& state, const std::string& next);
    void show(const workflow::LiveView& view);
    void show_saving(const workflow::SaveState& state);
    /// Whether a hint would be seen there now.
    [[nodiscard]] bool can_hint() const;
    /// Whether a hint stands there, to be read.
    [[nodiscard]] bool hinting() const { return hint_->IsShownOnScreen(); }
    void reword_keys() override;
    void arrange(const Look& look) override;
    void focus_next();

private:
    /// `with_keys`: how wide it may be to show its keys.
    [[nodiscard]] int fit_next(int most, int with_keys);
    void word_finish();
    [[nodiscard]] int between() const { return compact_ ? 14 : 24; }
    int place_finish(int right, int left);
    void show_next();
    void show_hint();

    bool compact_ = false;
    bool failed_ = false;
    bool explains_ = false;
    bool tight_ = false;  ///< There is no room for the keys of what comes next.
    std::string closed_state_ = std::string(texts::read_only);
    std::string closed_next_ = std::string(texts::back_to_card);
    bool closed_ = false;
    std::size_t gaps_count_ = 0;
    std::vector<workflow::LiveView::HintRow> hints_;
    workflow::LiveView::Next next_view_;
    wxStaticText* saved_;
    wxStaticText* gaps_;
    wxStaticText* hint_;
    wxStaticText* keys_;
    ActionButton* finish_;  ///< The way out, whatever comes next.
    wxButton* next_;
    platform::RichLabel next_label_;
    std::function<void()> on_next_;
    std::function<void()> on_finish_;
};

}  // namespace evenhand::app
