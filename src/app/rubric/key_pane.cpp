#include "app/rubric/key_pane.h"

#include <algorithm>

#include <wx/panel.h>

#include "app/key_hints.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 20;
constexpr int top = 14;
constexpr int block_gap = 22;
constexpr int row_gap = 8;
constexpr int tick_gap = 8;
constexpr int tick_indent = 31;  // Badge and gap: the sentence stands under the item's words.
constexpr int foot = 20;

}  // namespace

KeyPane::Block::Block(wxWindow* parent, Form& form, std::function<void()> on_remove)
    : title(new_form_text(parent, "subheading")),
      summary(new_form_text(parent, "strong")),
      levels(parent, form),
      remark(parent),
      anchor(new_form_text(parent, "anchor")),
      reason(parent, form, FieldBox::Kind::growing),
      not_neighbour(parent, form, FieldBox::Kind::growing),
      remove(new ActionButton(
          parent, texts::remove_whole_key, "", ActionButton::Weight::quiet, std::move(on_remove))) {
    platform::make_heading(*title);
    platform::ellipsize(*title);
    platform::align_right(*summary);
    platform::wrap(*anchor);
}

void KeyPane::Block::hide() {
    for (wxStaticText* text : {title, summary, anchor}) {
        text->Hide();
    }
    levels.hide();
    remark.hide();
    reason.hide();
    not_neighbour.hide();
    remove->Hide();
}

KeyPane::Tick::Tick(wxWindow* parent, Form& form)
    : row(parent, form), reason(parent, form, FieldBox::Kind::growing) {}

KeyPane::KeyPane(wxWindow* parent, Form& form, Hooks hooks)
    : FieldsPane(parent, form, texts::sample_key, Ground::canvas),
      hooks_(std::move(hooks)),
      keys_(new wxPanel(content())),
      heard_title_(new_form_text(content(), "subheading")),
      heard_(new wxPanel(content())) {
    set_words(*heard_title_, to_utf8(say(texts::heard_items)));
    platform::make_heading(*heard_title_);
}

void KeyPane::add_block() {
    const std::size_t index = blocks_.size();
    blocks_.push_back(std::make_unique<Block>(
        keys_, form(), [this, index] { hooks_.remove(view_.keys[index].criterion); }));
    blocks_.back()->levels.on_level(
        [this, index](int level) { hooks_.level(view_.keys[index].criterion, level); });
}

void KeyPane::add_tick() {
    const std::size_t index = ticks_.size();
    ticks_.push_back(std::make_unique<Tick>(heard_, form()));
    ticks_.back()->row.on_tick(
        [this, index](bool heard) { hooks_.tick(view_.ticks[index].item, heard); });
}

void KeyPane::show(const workflow::SampleForm& view, const std::string& current) {
    view_ = view;
    current_ = current;
    while (blocks_.size() < view_.keys.size()) {
        add_block();
    }
    while (ticks_.size() < view_.ticks.size()) {
        add_tick();
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        show_block(i);
    }
    for (std::size_t i = 0; i < ticks_.size(); ++i) {
        show_tick(i);
    }
}

void KeyPane::show_block(std::size_t index) {
    Block& block = *blocks_[index];
    if (index >= view_.keys.size()) {
        block.hide();
        return;
    }
    const workflow::SampleForm::KeyBlock& view = view_.keys[index];
    set_words(*block.title, view.title);
    set_words(*block.summary, view.summary);
    RubricPlace place = view.reason.place;
    place.field = RubricField::score;
    block.levels.show(place, view.levels);
    block.remark.show(view.remark);
    set_words(*block.anchor, view.anchor);
    workflow::FieldView reason = view.reason;
    if (view.criterion == current_ && !form().editor().read_only()) {
        reason.origin = with_keys(*this, words(texts::quote_keys));
    }
    block.reason.show(reason);
    block.not_neighbour.show(view.not_neighbour);
}

void KeyPane::show_tick(std::size_t index) {
    Tick& tick = *ticks_[index];
    if (index >= view_.ticks.size()) {
        tick.row.hide();
        tick.reason.hide();
        return;
    }
    const workflow::SampleForm::TickRow& view = view_.ticks[index];
    RubricPlace place = view.reason.place;
    place.field = RubricField::heard;
    const std::string kind = view.kind.empty() ? "" : view.kind + ": ";
    tick.row.show({place, kind + view.text, view.state, "", view.spoken, view.state, view.heard});
    tick.reason.show(view.reason);
}

void KeyPane::lay_out_block(std::size_t index, Flow& flow) {
    Block& block = *blocks_[index];
    flow.y += index == 0 ? 0 : block_gap;
    block.title->Show();
    block.summary->Show();
    const int line = platform::height_for(*block.title, flow.width);
    const int summary = platform::natural_width(*block.summary);
    const int quiet = platform::height_for(*block.summary, summary);
    block.title->SetSize(flow.x, flow.y, std::max(1, flow.width - summary - row_gap), line);
    block.summary->SetSize(
        flow.x + flow.width - summary, flow.y + line - quiet, std::max(1, summary), quiet);
    flow.y += line + 2;
    flow.y += block.levels.arrange(flow.x, flow.y, flow.width);
    flow.y += block.remark.arrange(flow.x, flow.y, flow.width);
    flow.put(*block.anchor, 4);
    flow.put(block.reason, row_gap);
    flow.put(block.not_neighbour, row_gap);
    block.remove->Show(view_.keys[index].criterion.empty() && !form().editor().read_only());
    if (block.remove->IsShown()) {
        const int height = platform::height_for(*block.remove, flow.width);
        flow.y += row_gap;
        block.remove->place_after(flow.x, flow.y + height / 2);
        flow.y += height;
    }
}

int KeyPane::lay_out_ticks(int width) {
    Flow flow{margin, 0, width};
    for (std::size_t i = 0; i < view_.ticks.size(); ++i) {
        Tick& tick = *ticks_[i];
        flow.y += i == 0 ? 0 : tick_gap;
        flow.y += tick.row.arrange(flow.x, flow.y, flow.width);
        flow.y += tick.reason.arrange({flow.x + tick_indent, flow.y, flow.width - tick_indent, 0});
    }
    return flow.y;
}

int KeyPane::lay_out(const Look& /*look*/) {
    // The panels are as wide as the pane: rows stick out at both sides by their border.
    const int width = std::max(1, room() - 2 * margin);
    Flow keys{margin, 0, width};
    for (std::size_t i = 0; i < view_.keys.size(); ++i) {
        lay_out_block(i, keys);
    }
    int y = top;
    keys_->SetSize(0, y, width + 2 * margin, std::max(1, keys.y));
    y += keys.y + block_gap;
    heard_title_->Show(!view_.ticks.empty());
    const int title = platform::height_for(*heard_title_, width);
    heard_title_->SetSize(margin, y, width, title);
    y += title + 2;
    const int ticks = lay_out_ticks(width);
    heard_->SetSize(0, y, width + 2 * margin, std::max(1, ticks));
    return y + ticks + foot;
}

}  // namespace evenhand::app
