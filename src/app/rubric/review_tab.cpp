#include "app/rubric/review_tab.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/stack.h"
#include "workflow/review_steps.h"
#include "workflow/review_view.h"
#include "workflow/source_view.h"

namespace evenhand::app {

namespace {

constexpr int source_share = 42;          // Per cent of the width.
constexpr int compact_source_share = 32;  // Per cent of the height.
constexpr int most_details = 46;          // Per cent of the height beside the list.
constexpr int remarks_after_ms = 250;     // After the last change.

}  // namespace

ReviewTab::ReviewTab(wxWindow* parent,
                     workflow::RubricEditor& editor,
                     std::function<void(const RubricPlace&)> elsewhere)
    : RubricTab(parent),
      editor_(editor),
      elsewhere_(std::move(elsewhere)),
      form_(editor),
      items_(new ItemsPane(this, items_hooks())),
      details_(new DetailsPane(this, form_, details_hooks())),
      source_(new SourcePane(this)),
      rules_{new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL),
             new wxStaticLine(this)} {
    if (has_page()) {
        source_->load(*editor_.page());
    }
    source_->Show(has_page());
    rules_.front()->Show(has_page());
    source_->on_point([this](std::size_t line, std::size_t character) {
        if (const auto place = workflow::part_at(editor_, line, character, chosen_)) {
            choose(*place);
        }
    });
    const workflow::ReviewView view = workflow::review_view(editor_);
    chosen_ = view.groups.front().rows.front().place;
    if (!workflow::is_open_part(editor_.rubric(), chosen_)) {
        chosen_ = workflow::next_open_part(editor_, chosen_).value_or(chosen_);
    }
    remarks_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { show_remarks(); }); });
    show_remarks();
}

ReviewTab::~ReviewTab() {
    DestroyChildren();  // They refer to the form, and wxWindow would destroy them after it.
}

ItemsPane::Hooks ReviewTab::items_hooks() {
    return {
        [this](const RubricPlace& place) { choose(RubricPlace(place)); },
        [this] { accept(); },
        [this](const RubricPlace& place, const std::string& text) { editor_.type(place, text); },
        [this] { remove(); },
        [this](ItemKind kind) {
            change([&] { return workflow::add_item(editor_, kind); });
            items_->begin_editing();
        },
        [this](const RubricPlace& place, ItemKind kind, const std::optional<Id<Item>>& before) {
            change([&] { return workflow::drop(editor_, place, kind, before); });
        },
        [this] { place_panes(); }};
}

DetailsPane::Hooks ReviewTab::details_hooks() {
    return {[this](std::size_t criterion) { workflow::tie(editor_, chosen_, criterion); },
            [this] { split(); },
            [this] { change([&] { return workflow::join_next(editor_, chosen_); }); },
            [this] {
                change([&] { return workflow::add_like(editor_, chosen_); });
                items_->begin_editing();
            },
            [this] { remove(); }};
}

// Showing

/// The words at once; what is said of them when typing pauses.
void ReviewTab::refresh() {
    remarks_timer_.StartOnce(remarks_after_ms);
    if (!is_there(editor_.rubric(), chosen_)) {
        const workflow::ReviewView view = workflow::review_view(editor_);
        chosen_ = view.groups.front().rows.front().place;
    }
    show();
}

void ReviewTab::show_remarks() {
    remarks_ = workflow::FieldRemarks(editor_.findings());
    show();
}

void ReviewTab::show() {
    const auto access = may_edit() ? ItemsPane::Access::write : ItemsPane::Access::read;
    items_->show(workflow::review_view(editor_), chosen_, access);
    details_->show(workflow::chosen_view(editor_, remarks_, chosen_));
    if (has_page()) {
        source_->show(workflow::used_spans(editor_), workflow::spans_of(editor_, chosen_));
    }
    place_panes();
}

void ReviewTab::choose(const RubricPlace& place) {
    if (!workflow::same_part(place, chosen_)) {
        items_->end_editing();
    }
    chosen_ = place;
    show();
}

void ReviewTab::choose_and_focus(const RubricPlace& place) {
    choose(place);
    items_->focus_chosen();
    place_panes();
}

bool ReviewTab::lead_to(const RubricPlace& place) {
    for (const workflow::ReviewView::Group& group : workflow::review_view(editor_).groups) {
        for (const workflow::ReviewView::Row& row : group.rows) {
            if (workflow::same_part(row.place, place)) {
                return lead_to(place, row.place);
            }
        }
    }
    return false;
}

/// To a row's words, or to a field of what belongs to it. False when only another tab has the
/// field.
bool ReviewTab::lead_to(const RubricPlace& place, const RubricPlace& row) {
    choose(row);
    const bool whole = place.field == RubricField::none || place.field == row.field;
    FormPart* part = form_.find(place);
    const bool has_field = part != nullptr && part->place() == place;
    if (!whole && !has_field) {
        return false;
    }
    items_->focus_chosen();
    place_panes();
    if (!whole) {
        part->focus();
    }
    return true;
}

void ReviewTab::take_focus() {
    items_->focus_chosen();
    place_panes();
}

// What the author does

void ReviewTab::change(const std::function<RubricPlace()>& step) {
    if (may_edit()) {
        items_->end_editing();
        choose_and_focus(step());
    }
}

void ReviewTab::accept() {
    if (!may_edit()) {
        return;
    }
    items_->end_editing();
    const RubricPlace next = workflow::accept_and_go_on(editor_, chosen_);
    if (!lead_to(next)) {
        elsewhere_(next);
    }
}

/// Where there is no cursor yet, the author is given one.
void ReviewTab::split() {
    if (!items_->editing()) {
        items_->begin_editing();
        return;
    }
    const std::size_t cursor = items_->cursor();
    change([&] { return workflow::split(editor_, chosen_, cursor); });
}

void ReviewTab::remove() {
    change([&] { return workflow::remove(editor_, chosen_); });
}

bool ReviewTab::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            accept();
            return true;
        case Command::accept_stated:
            if (may_edit()) {
                workflow::accept_all_stated(editor_);
            }
            return true;
        case Command::edit_text:
            items_->begin_editing();
            return true;
        case Command::split_item:
            split();
            return true;
        case Command::next_pane:
            return next_pane();
        case Command::back:
            return back();
        default:
            return run_step(action);
    }
}

bool ReviewTab::run_step(const Action& action) {
    switch (action.command) {
        case Command::move_part:
            change([&] { return workflow::move_by(editor_, chosen_, action.argument); });
            return true;
        case Command::move_to_kind:
            change([&] { return workflow::move_to_kind(editor_, chosen_, action.argument); });
            return true;
        case Command::join_items:
            change([&] { return workflow::join_next(editor_, chosen_); });
            return true;
        case Command::delete_part:
            remove();
            return true;
        case Command::add_part:
            change([&] { return workflow::add_like(editor_, chosen_); });
            items_->begin_editing();
            return true;
        default:
            return false;
    }
}

/// Out of a field, then back to the list; from the list the page goes on.
bool ReviewTab::back() {
    if (!items_->editing() && focused_part() == Part::items) {
        return false;
    }
    items_->end_editing();
    take_focus();
    return true;
}

ReviewTab::Part ReviewTab::focused_part() const {
    auto* focus = FindFocus();
    if (focus == nullptr) {
        return Part::none;
    }
    if (items_->IsDescendant(focus)) {
        return Part::items;
    }
    if (details_->IsDescendant(focus)) {
        return Part::details;
    }
    return source_->IsDescendant(focus) ? Part::source : Part::none;
}

/// The list, what belongs to the chosen part, the page; then the page around takes over.
bool ReviewTab::next_pane() {
    switch (focused_part()) {
        case Part::none:
            take_focus();
            return true;
        case Part::items:
            if (details_->focus_first()) {
                return true;
            }
            [[fallthrough]];
        case Part::details:
            if (has_page()) {
                source_->focus();
            }
            return has_page();
        case Part::source:
            break;
    }
    return false;
}

// Laying out

void ReviewTab::arrange(const Look& look) {
    look_ = look;
    const int width = look.width;
    const int height = look.height;
    const bool beside = has_page() && !look.compact();
    const bool above = has_page() && look.compact();
    const int left = beside ? width * source_share / 100 : 0;
    const int top = above ? height * compact_source_share / 100 : 0;
    const int room = height - top;
    const int x = beside ? left + 1 : 0;
    details_->SetSize(x, 0, std::max(1, width - x), room);
    details_->arrange(look);
    details_height_ = details_->content_height();
    const int details = std::min(details_height_, room * most_details / 100);
    put(*source_, {0, 0, beside ? left : width, above ? top : height});
    put(*rules_[0], {left, 0, 1, height});
    rules_[0]->Show(beside);
    put(*items_, {x, top, width - x, room - details - (details > 0 ? 1 : 0)});
    details_->Show(details > 0);
    rules_[1]->Show(details > 0);
    put(*rules_[1], {x, height - details - 1, width - x, 1});
    put(*details_, {x, height - details, width - x, details});
    for (Pane* pane : std::initializer_list<Pane*>{source_, items_, details_}) {
        (void)pane->take_disorder();
        pane->arrange(look);
    }
}

void ReviewTab::place_panes() {
    if (look_.width == 0) {
        return;
    }
    if (details_->take_disorder()) {
        details_->arrange(look_);
    }
    if (details_->content_height() != details_height_) {
        arrange(look_);
        return;
    }
    for (Pane* pane : std::initializer_list<Pane*>{source_, items_, details_}) {
        if (pane->take_disorder()) {
            pane->arrange(look_);
        }
    }
}

void ReviewTab::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{source_, items_, details_}) {
        pane->use_colours(palette);
    }
}

}  // namespace evenhand::app
