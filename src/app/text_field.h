#pragma once

#include <string>
#include <string_view>

#include <wx/textctrl.h>

#include "app/pane.h"

namespace evenhand::app {

/// A line to type in, with its label above and, when something is wrong with it, a sentence below.
class TextField : public Pane {
public:
    TextField(wxWindow* parent, std::string_view label);

    [[nodiscard]] wxTextCtrl& entry() const { return *entry_; }
    [[nodiscard]] std::string text() const;
    void set_text(const std::string& text);
    /// An empty sentence says that nothing is wrong.
    void complain(const std::string& sentence);
    [[nodiscard]] const std::string& complaint() const noexcept { return complaint_; }
    void set_read_only(bool on);

    [[nodiscard]] int height_for_width(int width) const;
    void arrange(const Look& look) override;

private:
    std::string name_;
    std::string complaint_;
    wxStaticText* label_;
    wxTextCtrl* entry_;
    wxStaticText* error_;
};

}  // namespace evenhand::app
