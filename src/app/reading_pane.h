#pragma once

#include <initializer_list>
#include <string>
#include <vector>

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
    void add_side(const std::string& words);
    /// An item of a list, with a bullet.
    void add_point(const std::string& words);
    /// A text with the marks of word_differences().
    void add_marked(const std::vector<TextPiece>& pieces, int gap);
    /// Shows what was added, from its top.
    void end();

    [[nodiscard]] bool has_keyboard() const;

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    struct Block {
        wxStaticText* text = nullptr;
        int gap = 0;                   ///< Above it, in pixels.
        wxStaticText* lead = nullptr;  ///< Its bullet.
        wxStaticText* side = nullptr;
        std::vector<TextPiece> pieces;
    };

    void paint_focus();
    int place(const Block& block, const wxRect& area, int top);

    Look look_;
    Palette palette_;
    std::vector<Block> blocks_;
};

}  // namespace evenhand::app
