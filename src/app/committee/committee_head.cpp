#include "app/committee/committee_head.h"

#include <algorithm>

#include "app/flow.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 10;
constexpr int gap = 16;
constexpr int line_gap = 2;

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

CommitteeHead::CommitteeHead(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::committee_head, Scrolls::no, Ground::canvas),
      title_(add_text("", {"heading"})),
      facts_(add_text("", {"small"})),
      steps_(add_text("", {"plain"})),
      packet_(new ActionButton(this,
                               texts::packet_as_pdf,
                               texts::packet_keys,
                               ActionButton::Weight::quiet,
                               hooks.packet)),
      copy_(new ActionButton(
          this, texts::redacted_packet, "", ActionButton::Weight::quiet, hooks.copy)),
      back_(new ActionButton(this,
                             texts::all_panels,
                             texts::all_panels_keys,
                             ActionButton::Weight::quiet,
                             hooks.back)) {
    platform::make_heading(*title_);
    platform::wrap(*facts_);
    platform::wrap(*steps_);
    platform::ellipsize(*title_);
}

void CommitteeHead::show(const workflow::CommitteeView& view) {
    disorder(set_words(*title_, view.title));
    disorder(set_words(*facts_, view.facts));
    facts_->SetToolTip(to_wx(view.facts));
}

/// A mark, never parted from its word, and bold type say which is which, also in grey.
void CommitteeHead::show_steps(const std::vector<workflow::DebriefStepView>& steps) {
    using State = workflow::DebriefStepView::State;
    std::string words;
    std::size_t first = 0;
    std::size_t length = 0;
    for (const workflow::DebriefStepView& step : steps) {
        words += words.empty() ? "" : "    ";
        const std::string text = (step.state == State::done   ? "✓\u00A0"
                                  : step.state == State::here ? "▶\u00A0"
                                                              : "·\u00A0") +
                                 step.words;
        if (step.state == State::here) {
            first = words.size();
            length = text.size();
        }
        words += text;
    }
    platform::show_emphasis(*steps_, words, first, length, "");
    platform::describe(*steps_, words);
    disorder();
}

int CommitteeHead::texts_height(int width) const {
    int height = 0;
    for (const wxStaticText* text : {title_, facts_, steps_}) {
        height += platform::height_for(*text, width) + line_gap;
    }
    return height - line_gap;
}

int CommitteeHead::height_for(const Look& look, int width) const {
    const int room = width - 2 * side_of(look);
    const int beside = look.compact() ? 0 : flow_width(buttons()) + gap;
    const int words = std::max(1, room - beside);
    const int texts = texts_height(words);
    const int keys = flow_height(buttons(), room);
    return 2 * margin + (look.compact() ? texts + line_gap + keys : std::max(texts, keys));
}

void CommitteeHead::arrange(const Look& look) {
    const int left = side_of(look);
    const int room = GetClientSize().x - 2 * left;
    const int keys = flow_width(buttons());
    const int words = std::max(1, room - (look.compact() ? 0 : keys + gap));
    int y = margin;
    for (wxStaticText* text : {title_, facts_, steps_}) {
        const int high = platform::height_for(*text, words);
        put(*text, {left, y, words, high});
        y += high + line_gap;
    }
    if (look.compact()) {
        flow(buttons(), {left, y}, room);
    } else {
        flow(buttons(), {left + room - keys, margin}, keys);
    }
}

}  // namespace evenhand::app
