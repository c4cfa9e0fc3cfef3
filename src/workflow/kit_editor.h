#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/finding.h"
#include "core/kit_plan.h"
#include "workflow/history.h"

namespace evenhand::workflow {

/// The plan of one interview while it is made. Every change can be undone; what is typed into one
/// field without a change elsewhere is undone as one.
class KitEditor {
public:
    explicit KitEditor(KitPlan start);

    [[nodiscard]] const KitPlan& kit() const noexcept { return history_.current(); }

    void type_title(const std::string& text);
    void type_role(const std::string& text);
    void set_level(const std::string& level);

    /// The stretches that are set in minutes.
    enum class Stretch { length, opening, closing };
    /// None, or 1 to most_minutes(stretch). Throws Error (invalid_value) for another number.
    void set_minutes(Stretch stretch, int minutes);
    [[nodiscard]] static int most_minutes(Stretch stretch) noexcept;

    /// Whether the kit is to cover the competency. A blank name changes nothing; names are compared
    /// without regard to case.
    void cover(const std::string& competency, bool chosen);

    /// Puts a question in before `at`, or at the end. Gives its place; one that is in the kit
    /// already stays where it is.
    std::size_t add(const KitEntry& entry, std::optional<std::size_t> at = std::nullopt);
    void remove(std::size_t index);
    /// Moves a question so that it stands at `to`; a place behind the end is the last one.
    void move(std::size_t index, std::size_t to);
    /// 1 to most_question_minutes. Throws Error (invalid_value) for another number.
    void set_question_minutes(std::size_t index, int minutes);
    static constexpr int most_question_minutes = 240;
    /// The version that is asked.
    void pin(std::size_t index, int version, const std::string& sha256);

    /// Makes all of `next` the kit, as one step.
    void replace(KitPlan next);

    [[nodiscard]] bool can_undo() const noexcept { return history_.can_undo(); }
    [[nodiscard]] bool can_redo() const noexcept { return history_.can_redo(); }
    void undo();
    void redo();

private:
    enum class Field { none, title, role };
    void edit(KitPlan next);
    void type(Field field, KitPlan next);

    History<KitPlan> history_;
    Field typed_ = Field::none;
};

/// The number of minutes that a person typed. No value, and an error ("kit.minutes-typed"), for
/// what is none from `least` to `most`.
[[nodiscard]] Parsed<int> typed_minutes(const std::string& text, int least, int most);

}  // namespace evenhand::workflow
