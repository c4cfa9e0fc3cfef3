#include "app/committee/panel_pane.h"

#include <cstddef>

#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int line_gap = 4;
constexpr int row_gap = 10;
constexpr int section_gap = 18;

using Step = workflow::PanelEntry::Step;
using Weight = ActionButton::Weight;

std::string_view step_words(Step step) {
    switch (step) {
        case Step::interview:
            return texts::begin_interview;
        case Step::open:
            return texts::open_cards;
        case Step::open_early:
            return texts::close_panel;
        default:
            return texts::look_at_cards;
    }
}

}  // namespace

PanelPane::PanelPane(wxWindow* parent, const Hooks& hooks)
    : DetailPane(parent, texts::chosen_panel),
      step_(add_button(texts::look_at_cards, texts::next_keys, Weight::next, hooks.step)),
      remind_(add_button(texts::remind, "", Weight::quiet, hooks.remind)),
      choose_(
          add_button(texts::choose_panel, texts::choose_panel_keys, Weight::quiet, hooks.choose)),
      forget_(add_button(texts::forget_panel, "", Weight::quiet, hooks.forget)) {}

void PanelPane::show(const workflow::PanelEntry* panel) {
    text().begin();
    choose_->Show();
    step_->Show(panel != nullptr && panel->step != Step::none);
    remind_->Show(panel != nullptr && !panel->reminders.empty());
    // What the archive lists is nobody's to take off.
    forget_->Show(panel != nullptr && !workflow::is_in_archive(panel->folder));
    if (panel == nullptr) {
        end();
        return;
    }
    (void)step_->set_words(words(step_words(panel->step)));
    platform::make_heading(text().add(panel->title, {"heading"}, 0));
    if (!panel->fault.empty()) {
        text().add("! " + panel->fault, {"error"}, row_gap);
    } else {
        text().add(panel->facts, {"muted"}, line_gap);
    }
    for (std::size_t line = 0; line < panel->lines.size(); ++line) {
        text().add(panel->lines[line], {line == 0 ? "strong" : "body"}, row_gap);
    }
    for (std::size_t member = 0; member < panel->members.size(); ++member) {
        text().add(panel->members[member], {"body"}, member == 0 ? section_gap : line_gap);
    }
    text().add(panel->folder.string(), {"small"}, section_gap);
    end();
}

}  // namespace evenhand::app
