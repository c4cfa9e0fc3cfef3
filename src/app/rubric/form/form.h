#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wx/window.h>

#include "core/rubric_place.h"
#include "workflow/rubric_editor.h"

namespace evenhand::app {

/// Something of a form that is edited by the keyboard: a field, a choice, a row of levels.
class FormPart {
public:
    FormPart() = default;
    virtual ~FormPart() = default;
    FormPart(const FormPart&) = delete;
    FormPart& operator=(const FormPart&) = delete;

    /// What it edits now.
    [[nodiscard]] virtual const RubricPlace& place() const = 0;
    [[nodiscard]] virtual bool is_shown() const = 0;
    [[nodiscard]] virtual bool has_keyboard() const = 0;
    /// Where it stands on the screen, label and remark included.
    [[nodiscard]] virtual wxRect area() const = 0;
    virtual void focus() = 0;
    /// Puts the caret, where there is one, behind the last character.
    virtual void go_to_end() {}
};

/// What the parts of one tab's form share: the editor that they write to, and the words that it
/// could not take.
class Form {
public:
    /// Outlived by the editor.
    explicit Form(workflow::RubricEditor& editor) : editor_(editor) {}

    [[nodiscard]] workflow::RubricEditor& editor() const noexcept { return editor_; }

    /// Called when something is to be drawn anew that the rubric knows nothing of: words that could
    /// not be taken, what is only chosen and not done yet.
    void on_redraw(std::function<void()> hook) { on_redraw_ = std::move(hook); }
    void redraw() const;

    /// The part lives as long as the form.
    void add(FormPart& part) { parts_.push_back(&part); }
    [[nodiscard]] std::size_t size() const noexcept { return parts_.size(); }

    /// Writes what is typed. What the editor cannot take stays here, also while other parts are
    /// shown, with the sentence that says why.
    void write(const RubricPlace& place, const std::string& text);
    /// Writes what could not be taken before, when there is such a thing.
    void try_again(const RubricPlace& place);
    struct Untaken {
        std::string text;
        std::string reason;
    };
    [[nodiscard]] std::optional<Untaken> untaken(const RubricPlace& place) const;

    /// The part that shows the place; else one of the same field, or of the same part of the
    /// rubric. Null: none does.
    [[nodiscard]] FormPart* find(const RubricPlace& place) const;
    /// The part that has the keyboard, or null.
    [[nodiscard]] FormPart* focused() const;

    /// Gives the keyboard to the next (1) or previous (-1) part that edits the same kind of text of
    /// another part: from anchor to anchor, from probe to probe. False at the end.
    [[nodiscard]] bool step(int by) const;

private:
    workflow::RubricEditor& editor_;
    std::vector<FormPart*> parts_;
    std::vector<std::pair<RubricPlace, Untaken>> untaken_;
    std::function<void()> on_redraw_;
};

}  // namespace evenhand::app
