#include "app/rubric/form/form.h"

#include <algorithm>

#include "workflow/form_view.h"

namespace evenhand::app {

namespace {

bool is_same_part(const RubricPlace& one, const RubricPlace& other) {
    RubricPlace same = one;
    same.field = other.field;
    return same == other;
}

}  // namespace

void Form::write(const RubricPlace& place, const std::string& text) {
    const std::string reason = workflow::type_or_reason(editor_, place, text);
    const auto mended =
        std::erase_if(untaken_, [&](const auto& entry) { return entry.first == place; });
    if (!reason.empty()) {
        untaken_.emplace_back(place, Untaken{text, reason});
    }
    if (mended > 0 || !reason.empty()) {
        redraw();
    }
}

void Form::try_again(const RubricPlace& place) {
    if (const auto waiting = untaken(place)) {
        write(place, waiting->text);
    }
}

void Form::redraw() const {
    if (on_redraw_) {
        on_redraw_();
    }
}

std::optional<Form::Untaken> Form::untaken(const RubricPlace& place) const {
    const auto found =
        std::ranges::find_if(untaken_, [&](const auto& entry) { return entry.first == place; });
    return found == untaken_.end() ? std::nullopt : std::optional(found->second);
}

FormPart* Form::find(const RubricPlace& place) const {
    const auto first = [&](const auto& wanted) {
        const auto found = std::ranges::find_if(parts_, [&](const FormPart* part) {
            return part->is_shown() && wanted(part->place());
        });
        return found == parts_.end() ? nullptr : *found;
    };
    FormPart* exact = first([&](const RubricPlace& shown) { return shown == place; });
    if (exact != nullptr) {
        return exact;
    }
    return first([&](const RubricPlace& shown) {
        return place.part == RubricPart::rubric
                   ? shown.part == place.part && shown.field == place.field
                   : is_same_part(shown, place);
    });
}

FormPart* Form::focused() const {
    const auto found = std::ranges::find_if(
        parts_, [](const FormPart* part) { return part->is_shown() && part->has_keyboard(); });
    return found == parts_.end() ? nullptr : *found;
}

bool Form::step(int by) const {
    const FormPart* here = focused();
    if (here == nullptr) {
        return false;
    }
    std::vector<FormPart*> alike;
    std::ranges::copy_if(parts_, std::back_inserter(alike), [&](const FormPart* part) {
        return part->is_shown() && part->place().part == here->place().part &&
               part->place().field == here->place().field;
    });
    std::ranges::sort(alike, {}, [](const FormPart* part) { return part->area().y; });
    const auto at = std::ranges::find(alike, here) - alike.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(alike.size())) {
        return false;
    }
    alike[static_cast<std::size_t>(at)]->focus();
    return true;
}

}  // namespace evenhand::app
