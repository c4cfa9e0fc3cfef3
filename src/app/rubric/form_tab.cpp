#include "app/rubric/form_tab.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/choice.h"

namespace evenhand::app {

namespace {

constexpr int remarks_after_ms = 250;  // After the last change.

}  // namespace

FormTab::FormTab(wxWindow* parent, workflow::RubricEditor& editor)
    : RubricTab(parent), form_(editor) {
    form_.on_redraw([this] { draw(); });
    remarks_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { draw_remarks(); }); });
}

FormTab::~FormTab() {
    DestroyChildren();  // They refer to the form, and wxWindow would destroy them after it.
}

/// The words at once; what is said of them when typing pauses.
void FormTab::refresh() {
    if (has_remarks_) {
        draw();
        remarks_timer_.StartOnce(remarks_after_ms);
    } else {
        draw_remarks();
    }
}

void FormTab::draw_remarks() {
    has_remarks_ = true;
    remarks_ = workflow::FieldRemarks(editor().findings());
    draw();
}

void FormTab::draw() {
    show(workflow::FieldMaker(rubric(), remarks_));
    if (look_.width > 0) {
        arrange(look_);
    }
}

void FormTab::arrange(const Look& look) {
    look_ = look;
    place_panes(look);
    for (Pane* pane : panes()) {
        if (pane->IsShown()) {
            (void)pane->take_disorder();
            pane->arrange(look);
        }
    }
}

void FormTab::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : panes()) {
        pane->use_colours(palette);
    }
}

bool FormTab::lead_to(const RubricPlace& place) {
    if (!turn_to(place)) {
        return false;
    }
    FormPart* part = form_.find(place);
    if (part == nullptr) {
        return false;
    }
    part->focus();
    return true;
}

RubricPlace FormTab::place() const {
    const FormPart* part = form_.focused();
    return part == nullptr ? chosen_place() : part->place();
}

bool FormTab::run(const Action& action) {
    const bool writable = !editor().read_only();
    switch (action.command) {
        case Command::move_to_kind:
            return step_part(action.argument);
        case Command::move_part:
            // Where the order is fixed the keyboard moves instead: to the level above or below.
            return (writable && move_part(place(), action.argument)) || form_.step(action.argument);
        case Command::add_part:
            return writable && add_part(place());
        case Command::delete_part:
            return writable && remove_part(place());
        case Command::next_pane:
            return next_pane();
        default:
            return act(action);
    }
}

/// False behind the last one: the page goes on from there.
bool FormTab::next_pane() {
    std::vector<Pane*> shown = panes();
    std::erase_if(shown, [](const Pane* pane) { return !pane->IsShown(); });
    const auto here =
        std::ranges::find_if(shown, [](const Pane* pane) { return platform::has_keyboard(*pane); });
    if (here == shown.end() || here + 1 == shown.end()) {
        return false;
    }
    (*(here + 1))->SetFocus();
    return true;
}

bool FormTab::step_part(int /*by*/) {
    return false;
}

bool FormTab::act(const Action& /*action*/) {
    return false;
}

}  // namespace evenhand::app
