#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <wx/textctrl.h>

#include "app/pane.h"

namespace evenhand::app {

/// Several lines to type in, with a label and a quiet remark above.
class TextArea : public Pane {
public:
    TextArea(wxWindow* parent, std::string_view label, std::string_view remark);

    /// Called after each change by the person.
    void on_edit(std::function<void()> hook) { on_edit_ = std::move(hook); }

    [[nodiscard]] std::string text() const;
    void set_text(const std::string& text);
    void focus() { area_->SetFocus(); }

    [[nodiscard]] int head_height(int width) const;
    void arrange(const Look& look) override;

private:
    /// Whether the remark stands behind the label, or there is no room and it stands below.
    [[nodiscard]] bool is_beside(int width) const;

    wxStaticText* label_;
    wxStaticText* remark_;
    wxTextCtrl* area_;
    std::function<void()> on_edit_;
};

}  // namespace evenhand::app
