#include "app/rubric/criteria_tab.h"

#include <algorithm>

#include "app/texts.h"
#include "app/wx_text.h"
#include "core/rubric_edit.h"

namespace evenhand::app {

namespace {

constexpr int items_width = 264;  // Pixels at zoom 1.
constexpr int less_items_width = 208;
constexpr int wide = 900;
constexpr int narrow = 640;
constexpr int narrow_share = 3;  // Of the height, the items get one of so many parts.

}  // namespace

CriteriaTab::CriteriaTab(wxWindow* parent, workflow::RubricEditor& editor)
    : FormTab(parent, editor),
      strip_(
          new PartStrip(this, texts::criteria_form, texts::add_criterion, PartStrip::Order::own)),
      anchors_(new AnchorsPane(this, form())),
      items_(new CriterionItemsPane(this, form())),
      scale_(new ScalePane(this, form())) {
    strip_->on_choose([this](std::size_t index) { choose(index); });
    strip_->on_add([this] { (void)add_part(chosen_place()); });
    strip_->on_move([this](int by) { (void)move_part(chosen_place(), by); });
    strip_->on_remove([this] { (void)remove_part(chosen_place()); });
    items_->on_tie([this](const std::string& item, bool on) { tie(item, on); });
    scale_->on_change([this](const Scale& scale) { change_scale(scale); });
    refresh();
}

std::size_t CriteriaTab::index_of(const std::string& criterion) const {
    const std::vector<Criterion>& criteria = rubric().criteria;
    const auto found = std::ranges::find(criteria, Id<Criterion>(criterion), &Criterion::id);
    return static_cast<std::size_t>(found - criteria.begin());
}

const Criterion* CriteriaTab::chosen() const {
    const bool none = on_scale_ || chosen_ >= rubric().criteria.size();
    return none ? nullptr : &rubric().criteria[chosen_];
}

void CriteriaTab::show(const workflow::FieldMaker& maker) {
    find_chosen();
    std::vector<workflow::PartTab> tabs = workflow::criterion_tabs(rubric());
    const std::size_t scale = tabs.size();
    tabs.push_back(workflow::scale_tab(rubric()));
    const bool none = chosen() == nullptr;
    strip_->show(tabs, on_scale_ ? scale : none ? tabs.size() : chosen_);
    strip_->may_edit(!editor().read_only(), !none);
    anchors_->Show(!on_scale_);
    items_->Show(!none);
    scale_->Show(on_scale_);
    if (on_scale_) {
        scale_->show(maker);
    } else if (none) {
        anchors_->show_none();
    } else {
        const workflow::CriterionForm view = workflow::criterion_form(maker, chosen_);
        strip_->name_chosen(tabs[chosen_].title);
        anchors_->show(view);
        items_->show(view);
    }
}

/// The same criterion as before, wherever it stands now; its neighbour when it is gone.
void CriteriaTab::find_chosen() {
    const std::size_t count = rubric().criteria.size();
    const std::size_t index = index_of(chosen_id_);
    chosen_ = index < count ? index : std::min(chosen_, count == 0 ? 0 : count - 1);
    chosen_id_ = count == 0 ? "" : rubric().criteria[chosen_].id.text();
}

std::vector<Pane*> CriteriaTab::panes() const {
    return {strip_, anchors_, items_, scale_};
}

void CriteriaTab::place_panes(const Look& look) {
    const wxSize size = GetClientSize();
    const int strip = strip_->height_for_look(look);
    const int body = std::max(1, size.y - strip);
    strip_->SetSize(0, 0, size.x, strip);
    scale_->SetSize(0, strip, size.x, body);
    if (size.x < look.px(narrow)) {
        const int items = body / narrow_share;
        anchors_->SetSize(0, strip, size.x, body - items);
        items_->SetSize(0, strip + body - items, size.x, items);
        return;
    }
    const int items = look.px(size.x < look.px(wide) ? less_items_width : items_width);
    anchors_->SetSize(0, strip, chosen() == nullptr ? size.x : size.x - items, body);
    items_->SetSize(size.x - items, strip, items, body);
}

bool CriteriaTab::turn_to(const RubricPlace& place) {
    const bool of_scale = place.part == RubricPart::rubric && place.field == RubricField::scale;
    const bool of_criterion =
        place.part == RubricPart::criterion || place.part == RubricPart::anchor;
    if (of_scale) {
        choose(rubric().criteria.size());
        return true;
    }
    if (!of_criterion || index_of(place.id) >= rubric().criteria.size()) {
        return false;
    }
    choose(index_of(place.id));
    return true;
}

RubricPlace CriteriaTab::chosen_place() const {
    RubricPlace place;
    if (const Criterion* criterion = chosen(); criterion != nullptr) {
        place.part = RubricPart::criterion;
        place.id = criterion->id.text();
        place.field = RubricField::title;
    } else if (on_scale_) {
        place.field = RubricField::scale;
        place.level = rubric().scale.highest();
    }
    return place;
}

void CriteriaTab::choose(std::size_t index) {
    on_scale_ = index >= rubric().criteria.size();
    if (!on_scale_) {
        chosen_ = index;
        chosen_id_ = rubric().criteria[index].id.text();
    }
    draw();
}

bool CriteriaTab::step_part(int by) {
    const auto count = static_cast<std::ptrdiff_t>(rubric().criteria.size());
    const auto next = (on_scale_ ? count : static_cast<std::ptrdiff_t>(chosen_)) + by;
    if (next < 0 || next > count) {
        return true;
    }
    choose(static_cast<std::size_t>(next));
    take_focus();
    return true;
}

bool CriteriaTab::add_part(const RubricPlace& /*at*/) {
    editor().edit([](Rubric rubric) { return with_new_criterion(std::move(rubric)); });
    choose(rubric().criteria.size() - 1);
    go_to(chosen_place());
    return true;
}

bool CriteriaTab::move_part(const RubricPlace& at, int by) {
    if (chosen() == nullptr || at.part != RubricPart::criterion) {
        return false;
    }
    const Id<Criterion> id = chosen()->id;
    editor().edit([&](Rubric rubric) { return with_criterion_moved(std::move(rubric), id, by); });
    return true;
}

bool CriteriaTab::remove_part(const RubricPlace& /*at*/) {
    if (chosen() == nullptr) {
        return false;
    }
    const Id<Criterion> id = chosen()->id;
    editor().edit([&](Rubric rubric) { return without_criterion(std::move(rubric), id); });
    take_focus();
    return true;
}

void CriteriaTab::tie(const std::string& item, bool on) {
    const std::optional<Id<Criterion>> criterion = on ? std::optional(chosen()->id) : std::nullopt;
    editor().edit([&](Rubric rubric) {
        return with_item_tied(std::move(rubric), Id<Item>(item), criterion);
    });
}

void CriteriaTab::change_scale(const Scale& scale) {
    editor().edit([&](Rubric rubric) { return with_scale(std::move(rubric), scale); });
    go_to(chosen_place());  // The button has nothing more to do, and no keyboard.
}

bool CriteriaTab::next_anchor() {
    const RubricPlace at = place();
    if (chosen() == nullptr) {
        return false;
    }
    const std::vector<int> order = workflow::writing_order(rubric().scale);
    const auto here =
        at.part == RubricPart::anchor ? std::ranges::find(order, at.level) : order.end();
    RubricPlace next = chosen_place();
    next.part = RubricPart::anchor;
    next.field = RubricField::text;
    next.level = here == order.end() || here + 1 == order.end() ? order.front() : *(here + 1);
    go_to(next);
    return true;
}

bool CriteriaTab::act(const Action& action) {
    return action.command == Command::next_anchor && next_anchor();
}

void CriteriaTab::take_focus() {
    if (!lead_to(chosen_place())) {
        strip_->focus_first();
    }
}

}  // namespace evenhand::app
