#include "app/live/unplanned_bar.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int foot = 44;
constexpr int list_height = 212;
constexpr int facts_width = 210;

constexpr int gap = 10;
constexpr int least_field = 120;

}  // namespace

UnplannedBar::UnplannedBar(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::unplanned_label, Scrolls::no, Ground::canvas),
      hooks_(std::move(hooks)),
      label_(add_text(texts::unplanned_label, {"strong"})),
      field_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      list_(new ListView(
          this,
          texts::unplanned_list,
          {{texts::unplanned_question, 0}, {texts::unplanned_facts, facts_width, true}},
          ListView::Selection::one)),
      nothing_(add_text(texts::library_is_read, {"muted"})),
      add_(new ActionButton(
          this, texts::ask_now, texts::ask_now_keys, ActionButton::Weight::next, [this] {
              add_chosen();
          })) {
    platform::wrap(*nothing_);
    field_->SetHint(say(texts::unplanned_hint));
    platform::describe(*field_, to_utf8(say(texts::unplanned_hint)));
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { show_found(); }); });
    field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { guarded([&] { add_chosen(); }); });
    let_arrows_step(*field_, [this](int by) { list_->step(by); });
    list_->on_activate([this] { add_chosen(); });
}

void UnplannedBar::ask() {
    rows_.clear();
    list_->show({});
    list_->Hide();
    add_->Disable();
    set_words(*nothing_, to_utf8(say(texts::library_is_read)));
    nothing_->Show();
    field_->ChangeValue(wxString());
    field_->SetFocus();
}

void UnplannedBar::show_found() {
    rows_ = hooks_.find(to_utf8(field_->GetValue()));
    std::vector<ListView::Cells> cells;
    for (const auto& row : rows_) {
        cells.push_back({{row.title, row.question}, {row.facts, "", ListView::Weight::plain}});
    }
    list_->show(cells);
    set_words(*nothing_, to_utf8(say(texts::no_question_found)));
    list_->Show(!rows_.empty());
    nothing_->Show(rows_.empty());
    add_->Enable(!rows_.empty());
}

void UnplannedBar::add_chosen() {
    const std::vector<std::size_t> chosen = list_->selected();
    if (!chosen.empty() && chosen.front() < rows_.size()) {
        hooks_.add(rows_[chosen.front()].index);
    }
}

int UnplannedBar::height(const Look& look) {
    return std::min(look.px(foot + list_height), look.height / 2);
}

void UnplannedBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int list = std::max(1, size.y - look.px(foot));
    list_->SetSize(side, gap, size.x - 2 * side, list - gap);
    list_->arrange(look);
    nothing_->SetSize(
        side, gap, size.x - 2 * side, platform::height_for(*nothing_, size.x - 2 * side));
    const int middle = list + look.px(foot) / 2;
    const int right = add_->place_before(size.x - side, middle) - gap;
    const int words = platform::natural_width(*label_);
    const int line = platform::height_for(*label_, words);
    const bool labelled = right - side - words - gap >= least_field;
    label_->Show(labelled);
    label_->SetSize(side, middle - line / 2, words, line);
    const int left = labelled ? side + words + gap : side;
    const int field = platform::height_for(*field_, right - left);
    field_->SetSize(left, middle - field / 2, std::max(1, right - left), field);
}

}  // namespace evenhand::app
