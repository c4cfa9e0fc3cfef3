#include "app/card/card_page.h"

#include <algorithm>
#include <utility>

#include "app/clipboard.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int bar_height = 44;  // Pixels at zoom 1.
constexpr int gap = 10;

}  // namespace

CardPage::SealStrip::SealStrip(wxWindow* parent,
                               const std::string& sha256,
                               const Revisions& revisions)
    : Pane(parent, texts::seal, Scrolls::no, Ground::canvas),
      sha256_(sha256),
      label_(add_text(texts::seal, {"title"})),
      seal_(add_text("", {"seal"})),
      copy_(new ActionButton(
          this, texts::copy_seal, "", ActionButton::Weight::quiet, [this] { copy(); })) {
    app::set_words(*seal_, short_seal(sha256_));
    seal_->SetToolTip(to_wx(sha256_));
    platform::describe(*seal_, to_utf8(say(texts::seal)) + " " + sha256_);
    if (revisions.count > 1) {
        add_revisions(revisions);
    }
}

void CardPage::SealStrip::add_revisions(const Revisions& revisions) {
    revision_ = new wxChoice(this, wxID_ANY);
    platform::set_class(*revision_, "form");
    for (int i = 1; i <= revisions.count; ++i) {
        revision_->Append(to_wx(texts::revision_of(i, revisions.count)));
    }
    revision_->SetSelection(revisions.shown - 1);
    platform::settle_in_form(*revision_);
    platform::describe(*revision_, to_utf8(say(texts::revision)));
    revision_->Bind(wxEVT_CHOICE, [choose = revisions.choose](wxCommandEvent& event) {
        guarded([&] { choose(event.GetSelection() + 1); });
    });
}

void CardPage::SealStrip::copy() {
    if (copy_text(sha256_)) {
        copy_->set_words(to_utf8(say(texts::seal_copied)));
        platform::announce(*copy_, to_utf8(say(texts::seal_copied)));
    }
}

void CardPage::SealStrip::arrange(const Look& /*look*/) {
    const int middle = GetClientSize().y / 2;
    int x = 0;
    for (wxStaticText* text : {label_, seal_}) {
        const int width = platform::natural_width(*text);
        const int height = platform::height_for(*text, width);
        text->SetSize(x, middle - height / 2, width, height);
        x += width + gap;
    }
    x = copy_->place_after(x, middle) + gap;
    if (revision_ != nullptr) {
        const int width = platform::natural_width(*revision_);
        const int height = platform::height_for(*revision_, width);
        revision_->SetSize(x, middle - height / 2, width, height);
    }
}

CardPage::CardPage(wxWindow* parent,
                   const workflow::ReadCard& card,
                   const Revisions& revisions,
                   Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      pane_(new CardPane(this, card)),
      seal_(new SealStrip(this, card.sha256, revisions)),
      export_(new ActionButton(this,
                               texts::export_pdf,
                               texts::export_keys,
                               ActionButton::Weight::next,
                               [this] { hooks_.export_pdf(); })),
      done_(new ActionButton(this,
                             texts::done,
                             texts::esc_key,
                             ActionButton::Weight::quiet,
                             [this] { hooks_.done(); })),
      notes_(new ActionButton(this,
                              texts::show_notes,
                              "",
                              ActionButton::Weight::quiet,
                              [this] { hooks_.show_notes(); })),
      rule_(new wxStaticLine(this)) {
    pane_->scroll_by_keys_of(*this);
}

bool CardPage::run(const Action& action) {
    switch (action.command) {
        case Command::export_pdf:
            hooks_.export_pdf();
            return true;
        case Command::back:
            hooks_.done();
            return true;
        default:
            return false;
    }
}

void CardPage::arrange(const Look& look) {
    const int bar = look.px(bar_height);
    const int side = look.compact() ? 12 : 20;
    const int strip = look.compact() ? bar : 0;  // Two lines of buttons where one is too narrow.
    const int body = look.height - bar - strip - 1;
    pane_->SetSize(0, 0, look.width, body);
    pane_->arrange(look);
    rule_->SetSize(0, body, look.width, 1);
    const int middle = look.height - bar / 2;
    int right = export_->place_before(look.width - side, middle) - gap;
    right = done_->place_before(right, middle) - gap;
    right = notes_->place_before(right, middle) - gap;
    if (look.compact()) {
        seal_->SetSize(side, body + 1, look.width - 2 * side, strip);
    } else {
        seal_->SetSize(side, body + 1, std::max(1, right - side), bar);
    }
    seal_->arrange(look);
}

void CardPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    pane_->use_colours(palette);
    seal_->use_colours(palette);
}

void CardPage::take_focus() {
    export_->SetFocus();
}

}  // namespace evenhand::app
