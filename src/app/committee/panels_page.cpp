#include "app/committee/panels_page.h"

#include <algorithm>
#include <utility>

#include "app/clipboard.h"
#include "app/guarded.h"
#include "app/key_event.h"
#include "app/keyboard_kept.h"
#include "app/platform/choice.h"
#include "app/split.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

using Step = workflow::PanelEntry::Step;

namespace {

constexpr int look_again_ms = 10000;
constexpr int message_lines = 8;

}  // namespace

PanelsPage::PanelsPage(wxWindow* parent, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      sheet_(new AskSheet(this, {[this] { arrange(look_); }, [this] { take_focus(); }})),
      list_(new PanelListPane(this, {[this] { show_chosen(); }, [this] { step(); }})),
      rule_(new wxStaticLine(this)),
      panel_(new PanelPane(this,
                           {[this] { step(); },
                            [this] { remind(); },
                            [this] { hooks_.choose(); },
                            [this] { forget(); }})) {
    again_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (IsShownOnScreen() && !sheet_->asking()) {
            guarded([&] { hooks_.look_again(); });
        }
    });
    again_.Start(look_again_ms);
}

void PanelsPage::show(std::vector<workflow::PanelEntry> panels) {
    const KeyboardKept kept(*this);
    list_->show(std::move(panels));
    show_chosen();
    if (waits_for_list_ && !sheet_->asking() && list_->focus_list()) {
        waits_for_list_ = false;
    }
}

void PanelsPage::choose(const std::filesystem::path& folder) {
    list_->choose(folder.string());
    show_chosen();
}

void PanelsPage::show_chosen() {
    panel_->show(list_->chosen());
}

void PanelsPage::step() {
    const workflow::PanelEntry* panel = list_->chosen();
    if (panel == nullptr || panel->step == Step::none) {
        return;
    }
    if (panel->step == Step::look) {
        hooks_.look(std::filesystem::path(panel->folder));
    } else if (panel->step == Step::interview) {
        hooks_.interview(std::filesystem::path(panel->folder));
    } else {
        ask(*panel);
    }
}

void PanelsPage::ask(const workflow::PanelEntry& panel) {
    const bool early = panel.step == Step::open_early;
    Question question;
    question.title = words(texts::open_cards_title) + ": " + panel.title;
    question.text =
        (early ? words(texts::close_panel_text) + " " : "") + words(texts::open_cards_text);
    if (early) {
        question.fields.push_back({words(texts::close_reason), "", "", false});
    }
    question.fields.push_back({words(texts::chair_passphrase), "", "", true});
    question.next = words(texts::open_them);
    question.accept = [this, folder = panel.folder, early](const Question::Answers& given) {
        sheet_->wait(true);
        hooks_.reveal(folder, early ? given.front() : "", given.back());
    };
    sheet_->ask(std::move(question));
}

void PanelsPage::forget() {
    if (const workflow::PanelEntry* panel = list_->chosen()) {
        hooks_.forget(std::filesystem::path(panel->folder));
    }
}

/// The messages can be changed before they are copied.
void PanelsPage::remind() {
    const workflow::PanelEntry* panel = list_->chosen();
    if (panel == nullptr || panel->reminders.empty()) {
        return;
    }
    Question question;
    question.title = words(texts::remind_title) + ": " + panel->title;
    question.text = words(texts::remind_text);
    question.fields.push_back({words(texts::remind_messages), panel->reminders, ""});
    question.fields.back().lines = message_lines;
    question.next = words(texts::copy_messages);
    question.accept = [this](const Question::Answers& given) {
        const bool copied = copy_text(given.front());
        sheet_->close();
        if (copied) {
            hooks_.done(words(texts::messages_copied));
        }
    };
    question.others = {{words(texts::print_missing), [this, folder = panel->folder] {
                            sheet_->close();
                            hooks_.print_missing(folder);
                        }}};
    sheet_->ask(std::move(question));
}

bool PanelsPage::run_in_sheet(Command command) {
    if (command == Command::back) {
        sheet_->cancel();
    } else if (command == Command::next_step) {
        sheet_->accept();
    }
    return command == Command::back || command == Command::next_step;
}

bool PanelsPage::run(const Action& action) {
    if (sheet_->asking() && run_in_sheet(action.command)) {
        return true;
    }
    switch (action.command) {
        case Command::next_step:
            step();
            return true;
        case Command::open_panel:
            hooks_.choose();
            return true;
        case Command::next_pane:
            if (platform::has_keyboard(*list_)) {
                panel_->focus_text();
            } else {
                take_focus();
            }
            return true;
        default:
            return false;
    }
}

void PanelsPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int top = sheet_->asking() ? sheet_->height_for(look, look.width) : 0;
    if (top > 0) {
        sheet_->SetSize(0, 0, look.width, top);
        sheet_->arrange(look);
    }
    const wxRect body(0, top, look.width, std::max(1, look.height - top));
    arrange_beside(look, body, Keeps::left, *list_, *rule_, *panel_);
}

void PanelsPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(to_wx(palette.canvas)));
    for (Pane* pane : std::initializer_list<Pane*>{sheet_, list_, panel_}) {
        pane->use_colours(palette);
    }
}

void PanelsPage::take_focus() {
    if (sheet_->asking()) {
        sheet_->take_focus();
        return;
    }
    waits_for_list_ = !list_->focus_list();
    if (waits_for_list_) {
        panel_->focus_text();
    }
}

}  // namespace evenhand::app
