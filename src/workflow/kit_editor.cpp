#include "workflow/kit_editor.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow {

namespace {

constexpr int longest_part = 240;
constexpr int longest_interview = 480;

std::string cleaned(const std::string& text) {
    return std::string(trimmed(clean_text(text)));
}

int& member(KitPlan& kit, KitEditor::Stretch stretch) {
    switch (stretch) {
        case KitEditor::Stretch::opening:
            return kit.opening_minutes;
        case KitEditor::Stretch::closing:
            return kit.closing_minutes;
        case KitEditor::Stretch::length:
            break;
    }
    return kit.length_minutes;
}

void need_minutes(int minutes, int least, int most) {
    if (minutes < least || minutes > most) {
        throw Error(ErrorCode::invalid_value,
                    std::to_string(minutes) + " minutes are not from " + std::to_string(least) +
                        " to " + std::to_string(most) + ".");
    }
}

}  // namespace

KitEditor::KitEditor(KitPlan start) : history_(std::move(start)) {}

void KitEditor::edit(KitPlan next) {
    typed_ = Field::none;
    history_.edit(std::move(next));
}

void KitEditor::type(Field field, KitPlan next) {
    if (typed_ == field) {
        history_.amend(std::move(next));
    } else {
        history_.edit(std::move(next));
    }
    typed_ = field;
}

void KitEditor::type_title(const std::string& text) {
    KitPlan next = kit();
    next.title = cleaned(text);
    if (next != kit()) {
        type(Field::title, std::move(next));
    }
}

void KitEditor::type_role(const std::string& text) {
    KitPlan next = kit();
    next.role = cleaned(text);
    if (next != kit()) {
        type(Field::role, std::move(next));
    }
}

void KitEditor::set_level(const std::string& level) {
    KitPlan next = kit();
    next.level = cleaned(level);
    edit(std::move(next));
}

void KitEditor::set_minutes(Stretch stretch, int minutes) {
    need_minutes(minutes, 0, most_minutes(stretch));
    KitPlan next = kit();
    member(next, stretch) = minutes;
    edit(std::move(next));
}

int KitEditor::most_minutes(Stretch stretch) noexcept {
    return stretch == Stretch::length ? longest_interview : longest_part;
}

void KitEditor::cover(const std::string& competency, bool chosen) {
    const std::string name = cleaned(competency);
    const auto same = [&](const std::string& other) { return lowered(other) == lowered(name); };
    if (name.empty() || std::ranges::any_of(kit().competencies, same) == chosen) {
        return;
    }
    KitPlan next = kit();
    std::erase_if(next.competencies, same);
    if (chosen) {
        next.competencies.push_back(name);
    }
    edit(std::move(next));
}

void KitEditor::replace(KitPlan next) {
    edit(std::move(next));
}

std::size_t KitEditor::add(const KitEntry& entry, std::optional<std::size_t> at) {
    const auto& entries = kit().entries;
    const auto same = std::ranges::find(entries, entry.rubric, &KitEntry::rubric);
    if (same != entries.end()) {
        return static_cast<std::size_t>(same - entries.begin());
    }
    const std::size_t place = std::min(at.value_or(entries.size()), entries.size());
    KitPlan next = kit();
    next.entries.insert(next.entries.begin() + static_cast<std::ptrdiff_t>(place), entry);
    edit(std::move(next));
    return place;
}

void KitEditor::remove(std::size_t index) {
    KitPlan next = kit();
    next.entries.erase(next.entries.begin() + static_cast<std::ptrdiff_t>(index));
    edit(std::move(next));
}

void KitEditor::move(std::size_t index, std::size_t to) {
    KitPlan next = kit();
    const KitEntry moved = next.entries.at(index);
    next.entries.erase(next.entries.begin() + static_cast<std::ptrdiff_t>(index));
    const std::size_t place = std::min(to, next.entries.size());
    next.entries.insert(next.entries.begin() + static_cast<std::ptrdiff_t>(place), moved);
    edit(std::move(next));
}

void KitEditor::set_question_minutes(std::size_t index, int minutes) {
    need_minutes(minutes, 1, longest_part);
    KitPlan next = kit();
    next.entries.at(index).minutes = minutes;
    edit(std::move(next));
}

void KitEditor::pin(std::size_t index, int version, const std::string& sha256) {
    KitPlan next = kit();
    next.entries.at(index).version = version;
    next.entries.at(index).sha256 = sha256;
    edit(std::move(next));
}

void KitEditor::undo() {
    typed_ = Field::none;
    history_.undo();
}

void KitEditor::redo() {
    typed_ = Field::none;
    history_.redo();
}

Parsed<int> typed_minutes(const std::string& text, int least, int most) {
    const std::string_view number = trimmed(text);
    const std::optional<int> minutes = number.empty() && least == 0 ? 0 : to_int(number);
    if (minutes && *minutes >= least && *minutes <= most) {
        return {minutes, {}};
    }
    return {std::nullopt,
            {{Severity::error,
              "kit.minutes-typed",
              "\u201C" + std::string(number) +
                  "\u201D is no number of minutes; type a whole number from " +
                  std::to_string(least) + " to " + std::to_string(most) + ".",
              ""}}};
}

}  // namespace evenhand::workflow
