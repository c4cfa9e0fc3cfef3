#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "app/look.h"
#include "app/palette.h"

namespace evenhand::app {

/// A part of a page that lays its native controls out by itself. Holds no data but what is on it.
class Pane : public wxScrolledWindow {
public:
    enum class Scrolls { no, vertically };
    enum class Ground { canvas, surface };

    Pane(wxWindow* parent, std::string_view spoken_name, Scrolls scrolls, Ground ground);

    /// Lays the controls out in the pane's present size.
    virtual void arrange(const Look& look) = 0;
    virtual void use_colours(const Palette& palette);

    /// The page's keys Page up, Page down, Home and End scroll it while no text has the keyboard.
    void scroll_by_keys_of(wxWindow& page);

    /// Whether something has changed since the last question that asks for arrange().
    [[nodiscard]] bool take_disorder();

protected:
    /// The parent of all controls. wxWidgets moves the children of a scrolled window one by one,
    /// which GTK refuses for hidden ones: those of a scrolled pane stand on a panel that moves.
    [[nodiscard]] wxWindow* content() const noexcept { return content_; }
    /// A text that keeps the size it is given. `classes`: of the style sheet.
    wxStaticText* add_text(std::string_view words, std::initializer_list<const char*> classes);
    /// The same with words that name keys as they are usually; shows those of the person.
    wxStaticText* add_keys(std::string_view words, std::initializer_list<const char*> classes);
    /// Notes that the pane must be arranged again.
    void disorder(bool changed = true) { disordered_ = disordered_ || changed; }
    /// The pane's contents are this high: sets the scroll bar.
    void settle(int height);
    /// The area for a stack: inset from the pane's sides.
    [[nodiscard]] wxRect content_area(int left, int right, int bottom = 0) const;
    /// Scrolls so that the stretch of the content is seen, or its top when it is too long.
    void bring_into_view(int top, int bottom);

private:
    void follow(const wxWindow& control);
    bool scroll_by(int key);
    void show_bar(bool on);

    Ground ground_;
    wxWindow* content_;
    bool disordered_ = true;
    bool has_bar_ = false;
};

/// Gives whether the words are new.
bool set_words(wxStaticText& text, const std::string& words);

}  // namespace evenhand::app
