#include "app/rubric/publish_pane.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/page_column.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

using platform::RichLabel;

constexpr int above = 28;
constexpr int gap = 8;
constexpr int section_gap = 18;
constexpr int note_height = 120;  // At zoom 1.
constexpr int below = 20;

}  // namespace

PublishPane::PublishPane(wxWindow* parent)
    : Pane(parent, texts::publishing, Scrolls::vertically, Ground::surface),
      title_(add_text("", {"heading"})),
      blocked_(add_text("", {"subheading"})),
      meaning_(add_text("", {})),
      questions_(add_text("", {"muted"})),
      author_(new TextField(content(), texts::author)),
      note_(new TextArea(content(), texts::publish_note, texts::publish_note_hint)) {
    platform::make_heading(*title_);
    platform::make_heading(*blocked_);
    for (wxStaticText* text : {title_, meaning_, questions_}) {
        platform::wrap(*text);
    }
    author_->entry().Bind(wxEVT_TEXT_ENTER,
                          [this](wxCommandEvent&) { guarded([&] { on_enter_(); }); });
}

void PublishPane::add_block() {
    const std::size_t index = blocks_.size();
    auto* button = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::set_class(*button, "finding");
    blocks_.push_back({button, {*button, RichLabel::Shape::part}, {}});
    button->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
        guarded([&] { on_lead_(RubricPlace(blocks_[index].view.place)); });
    });
}

void PublishPane::show(const workflow::PublishView& view) {
    shown_ = view.blocks.size();
    while (blocks_.size() < shown_) {
        add_block();
    }
    for (std::size_t i = 0; i < shown_; ++i) {
        Block& block = blocks_[i];
        block.view = view.blocks[i];
        block.label.body(block.view.text);
        block.label.meta(block.view.where);
        platform::describe(*block.button, block.view.text, block.view.where);
    }
    set_words(*title_, view.title);
    set_words(*blocked_, view.blocked);
    set_words(*meaning_, view.meaning);
    set_words(*questions_, view.questions == 0 ? "" : texts::questions_left(view.questions));
    platform::restyle(*this);
    disorder();
}

std::string PublishPane::author() const {
    return std::string(trimmed(author_->text()));
}

void PublishPane::ask_for_author() {
    author_->complain(to_utf8(say(texts::author_needed)));
    author_->entry().SetFocus();
    disorder();
}

void PublishPane::take_focus() {
    if (blocked()) {
        blocks_.front().button->SetFocus();
    } else if (author().empty()) {
        author_->entry().SetFocus();
    } else {
        note_->focus();
    }
}

std::vector<Row> PublishPane::rows(const Look& look, int width) const {
    std::vector<Row> rows = {{title_, above}};
    if (blocked()) {
        rows.push_back({blocked_, section_gap});
        for (std::size_t i = 0; i < shown_; ++i) {
            rows.push_back({blocks_[i].button, i == 0 ? gap : 0});
        }
        return rows;
    }
    rows.push_back({meaning_, gap});
    if (!questions_->GetLabelText().empty()) {
        rows.push_back({questions_, gap});
    }
    rows.push_back({author_, section_gap, nullptr, author_->height_for_width(width)});
    rows.push_back({note_, section_gap, nullptr, look.px(note_height)});
    return rows;
}

void PublishPane::arrange(const Look& look) {
    wxRect area = page_column(*this, look);
    area.height = 0;
    area.y = 0;
    const std::vector<Row> shown = rows(look, area.width);
    show_only(*content(), shown);
    settle(stack(shown, area) + below);
    author_->arrange(look);
    note_->arrange(look);
}

void PublishPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    author_->use_colours(palette);
    note_->use_colours(palette);
}

}  // namespace evenhand::app
