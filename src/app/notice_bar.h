#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/statline.h>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// One sentence above the page: what went wrong, or what was done. Stays until it is closed or
/// another one takes its place.
class NoticeBar : public Pane {
public:
    enum class Kind {
        done,
        standing,  ///< It holds as long as the page is there.
        wrong
    };

    /// `closed` is called when the person closes the bar.
    NoticeBar(wxWindow* parent, std::function<void()> closed);

    void say_sentence(const std::string& sentence, Kind kind);
    [[nodiscard]] std::string sentence() const;
    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    void arrange(const Look& look) override;
    [[nodiscard]] int height_for(const Look& look) const;

private:
    [[nodiscard]] int text_width(const Look& look, int width) const;

    Kind kind_ = Kind::done;
    wxStaticText* text_;
    ActionButton* close_;
    wxStaticLine* rule_;
};

}  // namespace evenhand::app
