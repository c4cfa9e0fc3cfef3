#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/pane.h"
#include "app/platform/note_field.h"
#include "app/platform/spelling_marks.h"
#include "workflow/live_view.h"
#include "workflow/spell_check.h"

namespace evenhand::app {

/// The notes of the question that is shown.
class NotesPane : public Pane {
public:
    explicit NotesPane(wxWindow* parent);

    /// Called with all lines after each change by the person.
    void on_edit(std::function<void(const std::vector<std::string>&)> hook) {
        on_edit_ = std::move(hook);
    }

    /// Words are offered while typing as long as `on` gives true; without it, never.
    void complete_when(std::function<bool()> on) { completes_ = std::move(on); }

    /// Misspelled words are underlined as long as `spelling` gives a check; it must outlive the
    /// pane.
    void spell_by(std::function<workflow::SpellCheck*()> spelling) {
        spelling_ = std::move(spelling);
    }
    /// The person may have turned spelling on or off.
    void follow_spelling();
    /// To the next misspelled word; false when there is none.
    bool to_next_misspelled() { return marks_.to_next(); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    /// The least height that arrange() can do with.
    [[nodiscard]] static int least_height(const Look& look);

    /// Tells on_edit of typing that it has not heard of yet.
    void settle_typing() { field_.settle(); }
    void go_to_line(std::size_t line) { field_.go_to_line(line); }
    [[nodiscard]] std::size_t caret_line() const { return field_.caret_line(); }
    void focus();
    /// The same, at an empty line behind all others: what is typed is none of theirs.
    void begin_line();
    [[nodiscard]] bool has_keyboard() const;
    /// Gets the keyboard with the sign of the key that is being pressed; false, and nothing is
    /// done, when that writes none.
    bool type_key();

private:
    void describe_line();
    void offer(const std::vector<std::string>& lines);
    void on_key(wxKeyEvent& event);

    platform::NoteField field_;
    platform::SpellingMarks marks_;
    wxStaticText* star_;
    wxStaticText* legend_;
    wxStaticText* title_;
    std::optional<std::size_t> question_;  ///< Whose notes are shown: an index into the kit.
    std::vector<std::string> links_;
    std::vector<std::string> phrases_;  ///< Of the question, to complete words by.
    std::function<bool()> completes_;
    std::function<workflow::SpellCheck*()> spelling_;
    workflow::SpellCheck* spelled_by_ = nullptr;  ///< What the marks go by.
    std::function<void(const std::vector<std::string>&)> on_edit_;
};

}  // namespace evenhand::app
