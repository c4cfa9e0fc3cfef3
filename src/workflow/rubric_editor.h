#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/rubric_edit.h"
#include "core/rubric_lint.h"
#include "core/rubric_place.h"
#include "workflow/rubric_history.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// The page beside a draft: its lines as they were read, which places count in.
struct SourcePage {
    std::string name;                ///< The file's name.
    std::vector<std::string> lines;  ///< UTF-8; line 1 is the first.
};

/// All that an author can do to one draft. The window, the command line and the tests drive this
/// same object.
///
/// Every edit can be undone; typing into one text counts as one edit until a pause of more than a
/// second, and as none when it has come back to where it began. Errors: an edit that
/// core/rubric_edit.h refuses throws Error (invalid_value) and changes nothing. A read-only editor
/// (a published version, from the beginning) ignores edits.
class RubricEditor {
public:
    RubricEditor(Rubric draft, std::optional<SourcePage> page, LintWords words, Clock clock);

    [[nodiscard]] const Rubric& rubric() const noexcept { return history_.current(); }
    [[nodiscard]] const std::optional<SourcePage>& page() const noexcept { return page_; }
    [[nodiscard]] bool read_only() const noexcept { return read_only_; }
    void make_read_only() noexcept { read_only_ = true; }

    /// Does one edit: `edit` is given the rubric and gives the next one, by the functions of
    /// core/rubric_edit.h.
    void edit(const std::function<Rubric(Rubric)>& edit);
    /// Writes a text as it is typed; nothing happens when it stands there already.
    void type(const RubricPlace& place, const std::string& text);

    [[nodiscard]] bool can_undo() const noexcept { return !read_only_ && history_.can_undo(); }
    [[nodiscard]] bool can_redo() const noexcept { return !read_only_ && history_.can_redo(); }
    /// Gives the place that the step has changed, so that the window can show it: one that is
    /// there, next to what has gone. Nothing when there was no step.
    std::optional<RubricPlace> undo();
    std::optional<RubricPlace> redo();

    /// Makes another rubric current, as one edit: what another author has saved, for instance.
    void replace(Rubric rubric);

    /// Makes this the version that the draft will be. That is no edit: there is nothing to undo.
    void renumber(int version);

    /// What check() and lint() say of the draft, most severe first, then in the order of the
    /// rubric. Made anew when the draft has changed since.
    [[nodiscard]] const Findings& findings() const;
    /// The same for the version that publishing would make: its errors are what blocks it.
    [[nodiscard]] const Findings& publishing_findings() const;

    /// How many parts that an import made are not accepted yet.
    [[nodiscard]] std::size_t open_parts() const;
    /// The first open part behind `place`, from the top again after the last; nothing when all are
    /// accepted.
    [[nodiscard]] std::optional<RubricPlace> next_open(const RubricPlace& place) const;

    /// `listener` is called after each change of rubric(). One listener; a new one replaces it.
    void on_change(std::function<void()> listener);

private:
    std::optional<RubricPlace> move_in_history(void (RubricHistory::*step)());
    [[nodiscard]] Findings findings_of(const Rubric& rubric) const;
    void changed();

    RubricHistory history_;
    std::optional<SourcePage> page_;
    LintWords words_;
    Clock clock_;
    bool read_only_ = false;
    std::optional<RubricPlace> typing_at_;
    std::string text_before_typing_;
    Timestamp typed_at_;
    std::function<void()> listener_;
    mutable std::optional<Findings> findings_;
    mutable std::optional<Findings> publishing_findings_;
};

}  // namespace evenhand::workflow
