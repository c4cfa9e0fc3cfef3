#include "app/kits/kits_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/platform/choice.h"
#include "app/split.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

KitsPage::KitsPage(wxWindow* parent, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      tools_(new KitToolsPane(this,
                              {[this] { find(); },
                               [this](int by) { list_->step(by); },
                               [this] { with_chosen(hooks_.open); },
                               [this] { ask_new(); },
                               [this] { ask_copy(); }})),
      tools_rule_(new wxStaticLine(this)),
      name_(new NameBar(this,
                        {texts::new_kit_title, texts::kit_needs_title},
                        {[this](const std::string& title) { named(title); },
                         [this] {
                             end_naming();
                             take_focus();
                         }})),
      name_rule_(new wxStaticLine(this)),
      list_(
          new KitListPane(this, {[this] { show_detail(); }, [this] { with_chosen(hooks_.open); }})),
      rule_(new wxStaticLine(this)),
      kit_(new KitPane(this,
                       {[this] { with_chosen(hooks_.interview); },
                        [this] { with_chosen(hooks_.open); },
                        [this] { print_chosen(false); },
                        [this] { print_chosen(true); },
                        [this] { discard_chosen(); }})) {
    name_->Hide();
    name_rule_->Hide();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (text_has_keyboard() || !tools_->type_key()) {
            event.Skip();
        }
    });
}

void KitsPage::reload() {
    reading_.run([library = hooks_.library()] { return library.kits(); },
                 [this](std::vector<workflow::KitFile> kits) {
                     kits_ = std::move(kits);
                     detail_of_.clear();
                     find();
                 });
}

void KitsPage::choose(const std::string& id) {
    list_->choose(id);
    show_detail();
}

void KitsPage::find() {
    list_->show(workflow::kit_list(workflow::matching_kits(kits_, tools_->sought())),
                kits_.empty());
    show_detail();
    if (waits_for_list_ && !text_has_keyboard() && list_->focus_list()) {
        waits_for_list_ = false;
    }
}

/// The old detail stays until the new one is read.
void KitsPage::show_detail() {
    const workflow::KitListRow* row = list_->chosen();
    tools_->show_copy(row != nullptr && row->fault.empty());
    if (row == nullptr) {
        detail_of_.clear();
        detail_reading_.forget();
        kit_->show_nothing();
        return;
    }
    if (detail_of_ == row->id) {
        return;
    }
    detail_of_ = row->id;
    const auto file = std::ranges::find_if(
        kits_, [&](const workflow::KitFile& kit) { return kit.plan.id == row->id; });
    detail_reading_.run(
        [library = hooks_.library(), plan = file->plan] {
            return workflow::kit_view(plan,
                                      library.rubrics_of(plan),
                                      library.rubrics().words().value.value_or(LintWords()));
        },
        [this, row = *row](const workflow::KitView& view) { kit_->show(row, view); });
}

/// Nothing is done with a kit that cannot be read, but discarding it.
void KitsPage::with_chosen(const std::function<void(const std::string&)>& task) {
    const workflow::KitListRow* row = list_->chosen();
    if (row != nullptr && row->fault.empty()) {
        task(std::string(row->id));
    }
}

void KitsPage::discard_chosen() {
    const workflow::KitListRow* row = list_->chosen();
    if (row != nullptr && row->own) {
        hooks_.discard(workflow::KitListRow(*row));
    }
}

void KitsPage::print_chosen(bool sheet) {
    with_chosen([&](const std::string& id) { hooks_.print(id, sheet); });
}

void KitsPage::ask_new() {
    copied_.reset();
    show_name_bar();
    name_->ask();
}

void KitsPage::ask_copy() {
    with_chosen([this](const std::string& id) {
        copied_ = id;
        show_name_bar();
        name_->ask(texts::copied_kit_title, texts::copy_of(list_->chosen()->title));
    });
}

void KitsPage::show_name_bar() {
    name_->Show();
    name_rule_->Show();
    arrange(look_);
}

void KitsPage::named(const std::string& title) {
    if (copied_) {
        hooks_.copy(*copied_, title);
    } else {
        hooks_.create(title);
    }
}

void KitsPage::end_naming() {
    name_->Hide();
    name_rule_->Hide();
    arrange(look_);
}

bool KitsPage::step_back() {
    if (name_->IsShown()) {
        end_naming();
        take_focus();
        return true;
    }
    const bool sought = tools_->clear();
    if (sought || text_has_keyboard()) {
        take_focus();
    }
    return sought;
}

/// The list, the text beside it, the search field, and round again.
void KitsPage::focus_next_pane() {
    const wxWindow* focus = FindFocus();
    if (list_->IsDescendant(const_cast<wxWindow*>(focus))) {
        kit_->focus_text();
    } else if (kit_->IsDescendant(const_cast<wxWindow*>(focus)) || !list_->focus_list()) {
        tools_->focus_field();
    }
}

bool KitsPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            if (platform::has_keyboard(*name_)) {
                name_->accept();
            } else {
                with_chosen(hooks_.interview);
            }
            return true;
        case Command::find:
            tools_->focus_field();
            return true;
        case Command::new_kit:
            ask_new();
            return true;
        case Command::copy_kit:
            ask_copy();
            return true;
        case Command::discard_kit:
            discard_chosen();
            return true;
        case Command::export_pdf:
            print_chosen(action.argument == 1);
            return true;
        case Command::next_pane:
            focus_next_pane();
            return true;
        case Command::back:
            return step_back();
        default:
            return false;
    }
}

void KitsPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    int y = tools_->height_for(look, look.width);
    tools_->SetSize(0, 0, look.width, y);
    tools_->arrange(look);
    tools_rule_->SetSize(0, y, look.width, 1);
    ++y;
    if (name_->IsShown()) {
        const int height = name_->height_for(look);
        name_->SetSize(0, y, look.width, height);
        name_->arrange(look);
        name_rule_->SetSize(0, y + height, look.width, 1);
        y += height + 1;
    }
    const wxRect body(0, y, look.width, std::max(1, look.height - y));
    arrange_beside(look, body, Keeps::right, *list_, *rule_, *kit_);
}

void KitsPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{tools_, name_, list_, kit_}) {
        pane->use_colours(palette);
    }
}

void KitsPage::take_focus() {
    waits_for_list_ = !list_->focus_list();
    if (waits_for_list_) {
        tools_->focus_new();
    }
}

}  // namespace evenhand::app
