#include <algorithm>

#include "app/kits/kit_page.h"

// The part of the kit's page that is keys and room.

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int footer_height = 46;
constexpr int tabs_height = 40;
constexpr int least_foot = 132;  // Of the competencies and the findings.
constexpr int foot_share = 4;
constexpr int questions_share = 56;  // Of the width, in hundredths.

}  // namespace

bool KitPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            leave_for(hooks_.interview);
            return true;
        case Command::find:
            find();
            return true;
        case Command::move_part:
            if (!questions_->has_keyboard()) {
                return false;
            }
            move(action.argument);
            return true;
        case Command::take_out:
            if (!questions_->list_has_keyboard()) {
                return false;
            }
            take_out();
            return true;
        case Command::ask_newest:
            ask_newest();
            return true;
        case Command::choose_tab:
            focus_part(static_cast<Part>(action.argument));
            return true;
        case Command::next_finding:
            findings_->next();
            return true;
        case Command::undo:
            undo();
            return true;
        case Command::redo:
            redo();
            return true;
        case Command::save:
            (void)save(Patience::leaving);
            return true;
        case Command::next_pane:
            next_pane();
            return true;
        case Command::back:
            back();
            return true;
        default:
            return false;
    }
}

/// Whether the parts are shown one at a time.
bool KitPage::parts_apart() const {
    return look_.compact();
}

void KitPage::show_part(Part part) {
    if (part_ != part) {
        part_ = part;
        parts_->show_chosen(static_cast<std::size_t>(part));
        arrange(look_);
    }
}

void KitPage::focus_part(Part part) {
    show_part(part);
    bool focused = false;
    if (part == Part::questions) {
        focused = questions_->focus_list();
    } else if (part == Part::coverage) {
        focused = covers_->focus_first() || findings_->focus_first();
    }
    if (!focused && parts_apart() && part != Part::library) {
        parts_->focus_chosen();
    } else if (!focused) {
        stock_->focus_field();
    }
}

void KitPage::put(Pane& pane, const wxRect& area) {
    pane.Show();
    pane.SetSize(area);
    pane.arrange(look_);
}

void KitPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    int y = head_->height_for(look, look.width);
    put(*head_, {0, 0, look.width, y});
    const int time = time_->height_for(look);
    put(*time_, {0, y, look.width, time});
    y += time;
    rules_[0]->SetSize(0, y, look.width, 1);
    ++y;
    const int footer = look.px(footer_height);
    const int body = std::max(1, look.height - y - footer - 1);
    arrange_parts({0, y, look.width, body});
    rules_[1]->SetSize(0, y + body, look.width, 1);
    put(*footer_, {0, y + body + 1, look.width, footer});
}

void KitPage::arrange_parts(const wxRect& area) {
    const bool apart = parts_apart();
    parts_->Show(apart);
    for (std::size_t i = 2; i < rules_.size(); ++i) {
        rules_.at(i)->Show(i == 2 || !apart);
    }
    if (apart) {
        arrange_apart(area);
    } else {
        arrange_together(area);
    }
}

void KitPage::arrange_apart(const wxRect& area) {
    const int tabs = look_.px(tabs_height);
    put(*parts_, {area.x, area.y, area.width, tabs});
    rules_[2]->SetSize(area.x, area.y + tabs, area.width, 1);
    const wxRect body(area.x, area.y + tabs + 1, area.width, std::max(1, area.height - tabs - 1));
    const int half = body.height / 2;
    questions_->Show(part_ == Part::questions);
    stock_->Show(part_ == Part::library);
    covers_->Show(part_ == Part::coverage);
    findings_->Show(part_ == Part::coverage);
    switch (part_) {
        case Part::questions:
            put(*questions_, body);
            break;
        case Part::library:
            put(*stock_, body);
            break;
        case Part::coverage:
            put(*covers_, {body.x, body.y, body.width, half});
            put(*findings_, {body.x, body.y + half, body.width, body.height - half});
            break;
    }
}

void KitPage::arrange_together(const wxRect& area) {
    const int left = area.width * questions_share / 100;
    const int right = std::max(1, area.width - left - 1);
    const int foot = std::max(look_.px(least_foot), area.height / foot_share);
    const int body = std::max(1, area.height - foot - 1);
    put(*questions_, {area.x, area.y, left, body});
    put(*stock_, {area.x + left + 1, area.y, right, body});
    rules_[2]->SetSize(area.x + left, area.y, 1, body);
    rules_[3]->SetSize(area.x, area.y + body, area.width, 1);
    put(*covers_, {area.x, area.y + body + 1, left, foot});
    put(*findings_, {area.x + left + 1, area.y + body + 1, right, foot});
    rules_[4]->SetSize(area.x + left, area.y + body + 1, 1, foot);
}

void KitPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{
             head_, time_, parts_, questions_, stock_, covers_, findings_, footer_}) {
        pane->use_colours(palette);
    }
}

void KitPage::take_focus() {
    focus_part(view_.rows.empty() ? Part::library : Part::questions);
}

}  // namespace evenhand::app
