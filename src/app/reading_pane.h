#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "app/look.h"
#include "app/pane.h"
#include "core/rubric_diff.h"

namespace evenhand::app {

/// Texts that are read from top to bottom. Takes the keyboard for scrolling.
class ReadingPane : public Pane {
public:
    ReadingPane(wxWindow* parent, std::string_view spoken_name, Ground ground);

    /// Takes all texts away; those of the next reading are added then.
    void begin();
    /// A text of its own; gives it for a role or a description.
    wxStaticText& add(const std::string& words,
                      std::initializer_list<const char*> classes,
                      int gap);
    /// A quiet remark at the right edge of the line added last.
    void add_side(const std::string& words, const char* style = "small");
    /// The same of a control made upon paper().
    void add_side_control(wxWindow& control);
    /// An item of a list, with a bullet.
    void add_point(const std::string& words);
    /// What stands before a text on the same line: words as wide as this at zoom 1.
    struct Lead {
        std::string words;
        int width = 0;
        const char* style = "muted";  ///< A class of the style sheet.
    };
    /// A text behind others, so that several of them make columns.
    wxStaticText& add_row(const std::vector<Lead>& leads, const std::string& words, int gap);
    /// Makes room above the first text, in pixels; the usual one is for pages.
    void begin_at(int gap) { top_ = gap; }
    /// A rule over the whole width.
    void add_rule(int gap);
    /// What is added between the two is marked as chosen, by a bar at its left.
    void begin_mark() { marked_.first = blocks_.size(); }
    void end_mark() { marked_.second = blocks_.size(); }
    /// A window of this height, in pixels, made upon paper().
    void add_window(wxWindow& window, int height, int gap);
    /// Another height for one of those.
    void set_height(const wxWindow& window, int height);
    [[nodiscard]] wxWindow* paper() const noexcept { return content(); }
    /// A text with the marks of word_differences().
    void add_marked(const std::vector<TextPiece>& pieces, int gap);
    /// Shows what was added, from its top.
    void end();

    [[nodiscard]] bool has_keyboard() const;

    void arrange(const Look& look) override;
    /// The text itself: wxWidgets would hand the keyboard on to the first control in it, which may
    /// be far down.
    void SetFocus() override { SetFocusIgnoringChildren(); }
    void use_colours(const Palette& palette) override;

private:
    struct Column {
        wxStaticText* text = nullptr;
        int width = 0;  ///< At zoom 1, in pixels.
    };
    struct Block {
        wxStaticText* text = nullptr;
        int gap = 0;                ///< Above it, in pixels.
        std::vector<Column> leads;  ///< Its bullet, for instance.
        wxStaticText* side = nullptr;
        wxWindow* side_control = nullptr;
        std::vector<TextPiece> pieces;
        wxWindow* window = nullptr;  ///< In the place of a text.
        int height = 0;              ///< Of the window.
    };

    bool lead_on(bool back);
    void paint_bars();
    int place(const Block& block, const wxRect& area, int top);
    int place_text(const Block& block, const wxRect& area, int top);

    Look look_;
    Palette palette_;
    int top_;
    std::vector<Block> blocks_;
    std::pair<std::size_t, std::size_t> marked_;  ///< The first of them, and the one behind.
    wxRect mark_;                                 ///< The bar beside those.
};

}  // namespace evenhand::app
