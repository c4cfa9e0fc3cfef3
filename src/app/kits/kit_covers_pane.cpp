#include "app/kits/kit_covers_pane.h"

#include <algorithm>
#include <utility>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using State = workflow::KitCover::State;

constexpr int above = 12;  // Pixels
constexpr int below = 12;
constexpr int title_gap = 6;
constexpr int side_right = 20;  // The scroll bar comes and goes in it.

bool is_chosen(State state) {
    return state == State::covered || state == State::missing;
}

/// Told by a sign as well as by the chip's border.
std::string sign_of(State state) {
    switch (state) {
        case State::covered:
            return "✓";
        case State::missing:
            return "!";
        case State::extra:
            return "+";
        case State::left_out:
            return "–";
    }
    return "";
}

}  // namespace

KitCoversPane::KitCoversPane(wxWindow* parent, std::function<void(const std::string&, bool)> cover)
    : Pane(parent, texts::competencies, Scrolls::vertically, Ground::canvas),
      cover_(std::move(cover)),
      title_(add_text(texts::competencies, {"title"})),
      keys_(add_text(texts::competencies_keys, {"small"})),
      none_(add_text(texts::no_competencies, {"muted"})) {
    platform::make_heading(*title_);
    platform::wrap(*none_);
}

void KitCoversPane::add_chip() {
    const std::size_t index = chips_.size();
    auto* button = new wxToggleButton(content(), wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::set_class(*button, "chip");
    chips_.push_back({button, {*button, platform::RichLabel::Shape::row}});
    chips_.back().label.one_line(true);
    button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent& event) {
        const bool chosen = event.IsChecked();
        guarded([&] { cover_(std::string(covers_[index].competency), chosen); });
    });
}

void KitCoversPane::show(const std::vector<workflow::KitCover>& covers) {
    if (covers == covers_) {
        return;
    }
    covers_ = covers;
    while (chips_.size() < covers_.size()) {
        add_chip();
    }
    for (std::size_t i = 0; i < covers_.size(); ++i) {
        show_chip(i);
    }
    platform::restyle(*this);
    disorder();
}

void KitCoversPane::show_chip(std::size_t index) {
    const workflow::KitCover& cover = covers_[index];
    Chip& chip = chips_[index];
    chip.label.lead(sign_of(cover.state));
    chip.label.body(cover.competency);
    chip.label.trail(cover.state == State::left_out ? "" : cover.words);
    chip.button->SetValue(is_chosen(cover.state));
    platform::set_class(*chip.button, "missing", cover.state == State::missing);
    platform::set_class(*chip.button, "out", cover.state == State::left_out);
    platform::describe(*chip.button, cover.competency, cover.words);
}

bool KitCoversPane::focus_first() {
    if (covers_.empty()) {
        return false;
    }
    chips_.front().button->SetFocus();
    return true;
}

void KitCoversPane::arrange(const Look& look) {
    const int left = look.compact() ? 12 : 20;
    const int width = std::max(1, GetSize().x - left - side_right);
    int y = above;
    const int line = platform::height_for(*title_, width);
    title_->SetSize(left, y, platform::natural_width(*title_), line);
    place_before(*keys_, left + width, y + line - 1);
    y += line + title_gap;
    std::vector<wxWindow*> shown;
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        chips_[i].button->Show(i < covers_.size());
        if (i < covers_.size()) {
            shown.push_back(chips_[i].button);
        }
    }
    none_->Show(shown.empty());
    if (shown.empty()) {
        const int height = platform::height_for(*none_, width);
        none_->SetSize(left, y, width, height);
        y += height;
    }
    y += flow(shown, {left, y}, width);
    settle(y + below);
}

}  // namespace evenhand::app
