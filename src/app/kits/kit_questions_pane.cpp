#include "app/kits/kit_questions_pane.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/key_event.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/list_drag.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "workflow/kit_editor.h"

namespace evenhand::app {

namespace {

constexpr int list_above = 12;  // Pixels
constexpr int lead_above = 18;
constexpr int foot_gap = 10;
constexpr int gap = 10;
constexpr int minutes_width = 60;  // Pixels at zoom 1.
constexpr int least_minutes = 1;
constexpr int most_minutes = workflow::KitEditor::most_question_minutes;

int side_of(const Look& look) {
    return look.compact() ? 12 : 20;
}

ListView::Cells cells_of(const workflow::KitRow& row) {
    return {{row.starts, "", ListView::Weight::plain},
            {row.number + "  " + row.title, (row.faulty ? "! " : "") + row.question},
            {row.facets, row.version, ListView::Weight::plain},
            {std::to_string(row.minutes), ""}};
}

}  // namespace

KitQuestionsPane::KitQuestionsPane(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::kit_questions, Scrolls::no, Ground::surface),
      hooks_(std::move(hooks)),
      list_(new ListView(this,
                         texts::kit_questions,
                         {{texts::starts_column, 64},
                          {texts::question_column, 0},
                          {texts::asks_about, 168, true},
                          {texts::minutes, 52}},
                         ListView::Selection::one)),
      empty_(add_text(texts::no_question_in_kit, {"muted"})),
      minutes_label_(add_text("", {"strong"})),
      minutes_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      wrong_(add_text("", {"error"})),
      up_(new ActionButton(this,
                           texts::move_question_up,
                           texts::move_up_keys,
                           ActionButton::Weight::quiet,
                           [this] { hooks_.move(-1); })),
      down_(new ActionButton(this,
                             texts::move_question_down,
                             texts::move_down_keys,
                             ActionButton::Weight::quiet,
                             [this] { hooks_.move(1); })),
      take_out_(new ActionButton(this,
                                 texts::take_out,
                                 texts::discard_keys,
                                 ActionButton::Weight::quiet,
                                 hooks_.take_out)),
      newest_(new ActionButton(this,
                               texts::ask_newest,
                               texts::ask_newest_keys,
                               ActionButton::Weight::quiet,
                               hooks_.ask_newest)) {
    platform::wrap(*empty_);
    platform::wrap(*wrong_);
    set_words(*minutes_label_, texts::minutes_of(""));
    list_->on_select([this] {
        show_minutes();
        hooks_.select();
    });
    bind_minutes();
    bind_dragging();
}

void KitQuestionsPane::bind_minutes() {
    minutes_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { minutes_typed(); }); });
    minutes_->Bind(wxEVT_TEXT_ENTER,
                   [this](wxCommandEvent&) { guarded([&] { (void)focus_list(); }); });
    let_arrows_step(*minutes_, [this](int by) { list_->step(by); });
}

void KitQuestionsPane::bind_dragging() {
    platform::let_drag_rows(
        *list_,
        [this](int row) { dragged_ = static_cast<std::size_t>(row); },
        [this] { dragged_.reset(); });
    const platform::RowDropHooks hooks = {[this] { return dragged_ || hooks_.may_drop(); },
                                          [this](int before) {
                                              if (dragged_) {
                                                  hooks_.drag(*dragged_, before);
                                              } else {
                                                  hooks_.drop(before);
                                              }
                                          }};
    platform::let_drop_rows(*list_, *list_, hooks);
    platform::let_drop_rows(*this, *list_, hooks);  // While there is no question yet.
}

void KitQuestionsPane::show(const workflow::KitView& view, std::size_t chosen) {
    if (rows_ != view.rows) {
        rows_ = view.rows;
        std::vector<ListView::Cells> cells;
        std::ranges::transform(rows_, std::back_inserter(cells), cells_of);
        list_->show(cells);
    }
    if (!rows_.empty()) {
        choose(std::min(chosen, rows_.size() - 1));
    }
    newer_ = view.newer;
    for (wxWindow* button : {up_, down_, take_out_}) {
        button->Enable(!rows_.empty());
    }
    show_minutes();
    disorder();
}

std::optional<std::size_t> KitQuestionsPane::chosen() const {
    const std::vector<std::size_t> chosen = list_->selected();
    return chosen.empty() || chosen.front() >= rows_.size() ? std::nullopt
                                                            : std::optional(chosen.front());
}

void KitQuestionsPane::choose(std::size_t question) {
    if (chosen() != question && question < rows_.size()) {
        list_->select(question);
        show_minutes();
    }
}

bool KitQuestionsPane::focus_list() {
    if (rows_.empty()) {
        return false;
    }
    list_->SetFocus();
    return true;
}

bool KitQuestionsPane::list_has_keyboard() const {
    const wxWindow* focus = FindFocus();
    return focus != nullptr && list_->IsDescendant(const_cast<wxWindow*>(focus));
}

bool KitQuestionsPane::has_keyboard() const {
    const wxWindow* focus = FindFocus();
    return focus != nullptr && IsDescendant(const_cast<wxWindow*>(focus));
}

bool KitQuestionsPane::focus_wrong() {
    if (wrong_->GetLabelText().empty()) {
        return false;
    }
    minutes_->SetFocus();
    return true;
}

void KitQuestionsPane::tell(const std::string& words) {
    platform::announce(*this, words);
}

void KitQuestionsPane::type_minutes() {
    if (chosen()) {
        minutes_->ChangeValue("");
        (void)platform::type_pressed_key(*minutes_);
    }
}

void KitQuestionsPane::step_minutes(int by) {
    if (const auto question = chosen()) {
        hooks_.set_minutes(std::clamp(rows_[*question].minutes + by, least_minutes, most_minutes));
    }
}

/// What is being typed stays while it means the same.
void KitQuestionsPane::show_minutes() {
    const auto question = chosen();
    const std::string number = question ? rows_[*question].number : "";
    const std::string label = texts::minutes_of(number);
    const std::string minutes = question ? std::to_string(rows_[*question].minutes) : "";
    const bool other = label != minutes_name_;
    minutes_name_ = label;
    const Parsed<int> typed =
        workflow::typed_minutes(to_utf8(minutes_->GetValue()), least_minutes, most_minutes);
    if (other || !question || typed.value != rows_[*question].minutes) {
        minutes_->ChangeValue(to_wx(minutes));
    }
    minutes_->Enable(question.has_value());
    complain("");
}

void KitQuestionsPane::minutes_typed() {
    const Parsed<int> typed =
        workflow::typed_minutes(to_utf8(minutes_->GetValue()), least_minutes, most_minutes);
    if (typed.value) {
        complain("");
        hooks_.set_minutes(*typed.value);
    } else {
        complain(typed.findings.front().message);
    }
}

void KitQuestionsPane::complain(const std::string& sentence) {
    platform::set_class(*minutes_, "wrong", !sentence.empty());
    platform::describe(*minutes_, minutes_name_, sentence);
    if (set_words(*wrong_, sentence.empty() ? "" : "! " + sentence)) {
        arrange(look_);
    }
}

std::vector<wxWindow*> KitQuestionsPane::buttons() const {
    std::vector<wxWindow*> shown = {up_, down_, take_out_};
    if (newer_) {
        shown.push_back(newest_);
    }
    return shown;
}

int KitQuestionsPane::foot_height(const Look& look, int width) const {
    const int row =
        std::max(platform::height_for(*minutes_, width), platform::height_for(*up_, width));
    const int minutes = platform::natural_width(*minutes_label_) + gap + look.px(minutes_width);
    const bool one = minutes + 2 * gap + flow_width(buttons()) <= width;
    const int wrong =
        wrong_->GetLabelText().empty() ? 0 : platform::height_for(*wrong_, width) + foot_gap / 2;
    return 2 * foot_gap + row + (one ? 0 : foot_gap + flow_height(buttons(), width)) + wrong;
}

void KitQuestionsPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = side_of(look);
    const wxSize size = GetClientSize();
    const int width = std::max(1, size.x - 2 * side);
    newest_->Show(newer_);
    wrong_->Show(!wrong_->GetLabelText().empty());
    const int foot = foot_height(look, width);
    const int list = std::max(1, size.y - foot - list_above);
    list_->Show(!rows_.empty());
    list_->SetSize(side, list_above, width, list);
    list_->arrange(look);
    empty_->Show(rows_.empty());
    empty_->SetSize(side, lead_above, width, platform::height_for(*empty_, width));
    place_foot(look, {side, list_above + list + foot_gap, width, foot - 2 * foot_gap});
}

void KitQuestionsPane::place_foot(const Look& look, const wxRect& area) {
    const int field = platform::height_for(*minutes_, area.width);
    const int row = std::max(field, platform::height_for(*up_, area.width));
    const int label = platform::natural_width(*minutes_label_);
    const int line = platform::height_for(*minutes_label_, label);
    minutes_label_->SetSize(area.x, area.y + (row - line) / 2, label, line);
    minutes_->SetSize(
        area.x + label + gap, area.y + (row - field) / 2, look.px(minutes_width), field);
    const int left = label + gap + look.px(minutes_width) + 2 * gap;
    const int all = flow_width(buttons());
    int y = area.y + row;
    if (left + all <= area.width) {
        flow(buttons(), {area.GetRight() + 1 - all, area.y}, area.width);
    } else {
        y += foot_gap + flow(buttons(), {area.x, y + foot_gap}, area.width);
    }
    if (wrong_->IsShown()) {
        wrong_->SetSize(
            area.x, y + foot_gap / 2, area.width, platform::height_for(*wrong_, area.width));
    }
}

}  // namespace evenhand::app
