#include "app/rubric/draft_header.h"

#include <algorithm>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/saving_words.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int word_gap = 10;
constexpr int least_state = 80;  // Narrower says nothing.

}  // namespace

DraftHeader::DraftHeader(wxWindow* parent)
    : Pane(parent, texts::rubric_draft, Scrolls::no, Ground::canvas),
      title_(add_text("", {"subheading"})),
      state_(add_text("", {"muted"})),
      saved_(add_text("", {"muted"})) {
    platform::make_heading(*title_);
    platform::ellipsize(*title_);
    platform::ellipsize(*state_);
    platform::ellipsize(*saved_);
}

void DraftHeader::show(const workflow::DraftView& view) {
    read_only_ = view.read_only;
    disorder(set_words(*title_, view.title));
    disorder(set_words(*state_, view.state));
    if (read_only_) {
        show_state(to_utf8(say(texts::draft_read_only)), Tone::quiet);
    }
}

void DraftHeader::show_saving(const workflow::SaveState& state) {
    if (!read_only_) {
        show_state(words_for(state),
                   state.kind == workflow::SaveState::Kind::failed ? Tone::alarming : Tone::quiet);
    }
}

void DraftHeader::show_kept_beside() {
    show_state(to_utf8(say(texts::kept_beside)), Tone::alarming);
}

void DraftHeader::show_state(const std::string& words, Tone tone) {
    if (!set_words(*saved_, words)) {
        return;
    }
    if (tone_ != tone) {
        tone_ = tone;
        platform::set_class(*saved_, "muted", tone == Tone::quiet);
        platform::set_class(*saved_, "error", tone == Tone::alarming);
        platform::restyle(*saved_);
        platform::announce(*saved_, words);
    }
    disorder();
}

void DraftHeader::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const auto line = [](wxStaticText& text) {
        return platform::height_for(text, platform::natural_width(text));
    };
    const int foot = (size.y + line(*title_)) / 2;
    const int saved = std::min(platform::natural_width(*saved_), size.x / 2);
    const int right = size.x - side - saved;
    saved_->SetSize(right, foot - line(*saved_) - 1, saved, line(*saved_));
    const int room = right - side - 2 * word_gap;
    const int title = std::max(1, std::min(platform::natural_width(*title_), room));
    title_->SetSize(side, foot - line(*title_), title, line(*title_));
    const int rest = room - title - word_gap;
    state_->Show(rest >= least_state);
    state_->SetSize(side + title + word_gap,
                    foot - line(*state_) - 1,
                    std::max(1, std::min(rest, platform::natural_width(*state_))),
                    line(*state_));
}

}  // namespace evenhand::app
