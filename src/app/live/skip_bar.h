#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <wx/button.h>
#include <wx/textctrl.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"

namespace evenhand::app {

/// Asks for the reason why a question is skipped; takes the footer's place meanwhile.
class SkipBar : public Pane {
public:
    explicit SkipBar(wxWindow* parent);

    /// Called with the reason; an empty one takes the skipping back.
    void on_skip(std::function<void(const std::string&)> hook) { on_skip_ = std::move(hook); }

    /// Called when the words beside the field, and with them the height, may have changed.
    void on_words(std::function<void()> hook) { on_words_ = std::move(hook); }

    /// Opens the bar for a question that is skipped for this reason, or not skipped yet.
    /// `scored`: the scores that it has would not count any more, which is said.
    void ask(const std::optional<std::string>& reason, bool scored);
    /// Skips by the reason that stands there, or asks for one.
    void accept();
    /// How high it is where the footer is `foot` high: the words stand over the field where there
    /// is no room beside it.
    [[nodiscard]] int height(const Look& look, int foot);
    void arrange(const Look& look) override;

private:
    [[nodiscard]] static int side_of(const Look& look);
    [[nodiscard]] int room(const Look& look) const;
    [[nodiscard]] bool words_beside(const Look& look) const;

    bool was_skipped_ = false;
    int foot_ = 0;
    wxStaticText* label_;
    wxTextCtrl* reason_;
    wxButton* take_back_;
    platform::RichLabel take_back_label_;
    wxButton* skip_;
    platform::RichLabel skip_label_;
    std::function<void(const std::string&)> on_skip_;
    std::function<void()> on_words_;
};

}  // namespace evenhand::app
