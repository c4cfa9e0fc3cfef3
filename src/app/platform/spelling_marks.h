#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/palette.h"
#include "core/word_place.h"

namespace evenhand::app::platform {

/// Underlines the misspelled words of a native text of several lines, and offers what they could be
/// in its context menu. Only words that were touched are looked at, while nothing else is to be
/// done, so that typing never waits, however long the line is. The word that is being written is
/// left alone.
class SpellingMarks {
public:
    struct Words {
        /// Of a stretch of text, which begins and ends between two words.
        std::function<std::vector<WordPlace>(const std::string& stretch)> misspelled;
        std::function<std::vector<std::string>(const std::string& word)> suggestions;
        std::function<void(const std::string& word)> add;  ///< To those that are known.
        std::string add_words;                             ///< What the menu calls that.
    };

    /// `control` must outlive this.
    explicit SpellingMarks(wxTextCtrl& control);
    ~SpellingMarks();
    SpellingMarks(const SpellingMarks&) = delete;
    SpellingMarks& operator=(const SpellingMarks&) = delete;

    /// From now on by these; nothing: no word is underlined.
    void check_by(std::optional<Words> words);
    [[nodiscard]] bool checks() const { return words_.has_value(); }
    /// Looks at everything anew.
    void check_again();
    /// Selects the next misspelled word behind the caret, around the end of the text, and opens its
    /// menu. False when there is none.
    bool to_next();

    void use_colours(const Palette& palette);

private:
    struct Signals;
    friend struct Signals;

    wxTextCtrl& control_;
    std::optional<Words> words_;
    unsigned source_ = 0;     ///< GLib source that will look at lines, or 0.
    int pressed_at_ = -1;     ///< Character that the menu was asked for with the mouse, or -1.
    int left_alone_at_ = -1;  ///< Character in the word that is being written, or -1.
};

}  // namespace evenhand::app::platform
