#include "app/rubrics/report_page.h"

#include <algorithm>
#include <utility>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/split.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::ImportView;
using workflow::PageDetail;

constexpr int top_gap = 20;
constexpr int gap = 12;
constexpr int foot_gap = 20;
constexpr int section_gap = 20;
constexpr int bar_margin = 8;
constexpr int check_inset = 4;  // Of a check box's square, so that it aligns with the list.

ListView::Cells cells_of(const ImportView::Page& page) {
    return {{page.name, page.sentence}, {page.outcome, ""}};
}

}  // namespace

ReportPage::ListPane::ListPane(wxWindow* parent, const std::function<void()>& filter)
    : Pane(parent, texts::imported, Scrolls::no, Ground::surface),
      sentence(add_text("", {"heading"})),
      only_refused(new wxCheckBox(this, wxID_ANY, say(texts::only_refused))),
      list(new ListView(this,
                        texts::imported,
                        {{texts::page_column, 0}, {texts::outcome_column, 120}},
                        ListView::Selection::one)) {
    platform::make_heading(*sentence);
    platform::wrap(*sentence);
    only_refused->Bind(wxEVT_CHECKBOX, [filter](wxCommandEvent&) { guarded([&] { filter(); }); });
}

void ReportPage::ListPane::arrange(const Look& look) {
    const int side = look.compact() ? 12 : 24;
    const wxRect area = content_area(side, side);
    const int sentence_height = platform::height_for(*sentence, area.width);
    sentence->SetSize(area.x, top_gap, area.width, sentence_height);
    int y = top_gap + sentence_height + gap;
    if (only_refused->IsShown()) {
        const int box = platform::natural_width(*only_refused);
        const int high = platform::height_for(*only_refused, box);
        only_refused->SetSize(area.x - check_inset, y, box, high);
        y += high + gap;
    }
    list->SetSize(area.x, y, area.width, std::max(1, area.height - y - foot_gap));
    list->arrange(look);
}

ReportPage::DetailPane::DetailPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::chosen_page, Scrolls::no, Ground::canvas),
      text_(new ReadingPane(this, texts::chosen_page, Ground::canvas)),
      review_(hooks.review),
      back_(new ActionButton(
          this, texts::back_to_rubrics, texts::esc_key, ActionButton::Weight::quiet, hooks.leave)),
      rule_(new wxStaticLine(this)) {}

void ReportPage::DetailPane::show(const ImportView::Page& page, const PageDetail& detail) {
    text_->begin();
    read_out(page, detail);
    text_->end();
    add_buttons(detail.drafts);
    arrange(look_);
}

void ReportPage::DetailPane::show_nothing() {
    text_->begin();
    text_->end();
    add_buttons({});
    arrange(look_);
}

void ReportPage::DetailPane::read_out(const ImportView::Page& page, const PageDetail& detail) {
    platform::make_heading(text_->add(page.name, {"heading"}, 0));
    text_->add(page.refused ? "! " + page.sentence : page.sentence, {"strong"}, 6);
    if (detail.remarks.empty()) {
        return;
    }
    platform::make_heading(
        text_->add(to_utf8(say(page.refused ? texts::why_refused : texts::things_to_look_at)),
                   {"title"},
                   section_gap));
    for (const PageDetail::Remark& remark : detail.remarks) {
        const bool error = remark.severity == Severity::error;
        text_->add((error ? "! " : "") + remark.text, {error ? "error" : "body"}, 10);
        if (!remark.where.empty()) {
            text_->add(remark.where, {"small"}, 1);
        }
    }
}

void ReportPage::DetailPane::add_buttons(const std::vector<PageDetail::Draft>& drafts) {
    for (ActionButton* button : reviews_) {
        button->Destroy();
    }
    reviews_.clear();
    for (const PageDetail::Draft& draft : drafts) {
        const bool first = reviews_.empty();
        auto* button =
            new ActionButton(this,
                             texts::review_draft,
                             first ? texts::enter_key : "",
                             first ? ActionButton::Weight::next : ActionButton::Weight::quiet,
                             [this, id = draft.id] { review_(id); });
        if (drafts.size() > 1) {
            button->set_words(texts::review_of(draft.title));
        }
        button->MoveBeforeInTabOrder(back_);
        reviews_.push_back(button);
    }
}

void ReportPage::DetailPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int width = std::max(1, size.x - 2 * side);
    std::vector<wxWindow*> buttons(reviews_.begin(), reviews_.end());
    buttons.push_back(back_);
    const int bar = flow_height(buttons, width) + 2 * bar_margin + 1;
    text_->SetSize(0, 0, size.x, std::max(1, size.y - bar));
    text_->arrange(look);
    rule_->SetSize(0, size.y - bar, size.x, 1);
    flow(buttons, {side, size.y - bar + 1 + bar_margin}, width);
}

void ReportPage::DetailPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_->use_colours(palette);
}

ReportPage::ReportPage(wxWindow* parent, const workflow::RubricLibrary& library, Hooks hooks)
    : Page(parent),
      library_(library),
      hooks_(std::move(hooks)),
      pages_(new ListPane(this, [this] { filter(); })),
      rule_(new wxStaticLine(this)),
      detail_(new DetailPane(this, hooks_)) {
    pages_->list->on_select([this] { show_chosen(); });
    pages_->list->on_activate([this] { review_chosen(); });
}

void ReportPage::show(ImportView view) {
    view_ = std::move(view);
    set_words(*pages_->sentence, view_.sentence);
    pages_->only_refused->SetValue(false);
    pages_->only_refused->Show(view_.refused > 0 && view_.refused < view_.pages.size());
    filter();
}

void ReportPage::filter() {
    const bool only_refused = pages_->only_refused->IsChecked();
    listed_.clear();
    std::vector<ListView::Cells> rows;
    for (std::size_t i = 0; i < view_.pages.size(); ++i) {
        if (!only_refused || view_.pages[i].refused) {
            listed_.push_back(i);
            rows.push_back(cells_of(view_.pages[i]));
        }
    }
    pages_->list->show(rows);
    show_chosen();
}

const ImportView::Page* ReportPage::chosen() const {
    const std::vector<std::size_t> rows = pages_->list->selected();
    return rows.empty() || rows.front() >= listed_.size() ? nullptr
                                                          : &view_.pages[listed_[rows.front()]];
}

/// The old detail stays until the new one is read.
void ReportPage::show_chosen() {
    const ImportView::Page* page = chosen();
    if (page == nullptr) {
        detail_reading_.forget();
        detail_->show_nothing();
        return;
    }
    detail_reading_.run(
        [library = library_, page = *page] { return workflow::read_page_detail(library, page); },
        [this, page = *page](const PageDetail& detail) { detail_->show(page, detail); });
}

/// A page without a draft has only its reasons to show.
void ReportPage::review_chosen() {
    const ImportView::Page* page = chosen();
    if (page == nullptr || page->drafts.empty()) {
        detail_->focus_text();
    } else {
        hooks_.review(page->drafts.front());
    }
}

bool ReportPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            review_chosen();
            return true;
        case Command::paste_page:
            hooks_.paste_page();
            return true;
        case Command::next_pane:
            detail_->text_has_focus() ? pages_->list->SetFocus() : detail_->focus_text();
            return true;
        case Command::back:
            hooks_.leave();
            return true;
        default:
            return false;
    }
}

void ReportPage::arrange(const Look& look) {
    const wxRect all(0, 0, look.width, look.height);
    arrange_beside(look, all, Keeps::right, *pages_, *rule_, *detail_);
}

void ReportPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    pages_->use_colours(palette);
    detail_->use_colours(palette);
}

void ReportPage::take_focus() {
    pages_->list->SetFocus();
}

}  // namespace evenhand::app
