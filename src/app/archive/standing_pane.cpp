#include "app/archive/standing_pane.h"

#include <algorithm>

#include "app/flow.h"
#include "app/key_hints.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 8;
constexpr int gap = 16;
constexpr int line_gap = 2;
constexpr int least_name = 260;  // Pixels at zoom 1.

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

StandingPane::StandingPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::archive, Scrolls::no, Ground::surface),
      notice_(add_text("", {"small"})),
      name_(add_text("", {"small"})),
      log_(new ActionButton(this, texts::show_log, "", ActionButton::Weight::quiet, hooks.log)),
      rules_(new ActionButton(
          this, texts::retention_rules, "", ActionButton::Weight::quiet, hooks.rules)),
      keys_(
          new ActionButton(this, texts::signing_key, "", ActionButton::Weight::quiet, hooks.keys)),
      more_(
          new ActionButton(this, texts::more_tasks, "", ActionButton::Weight::quiet, hooks.more)) {
    platform::wrap(*notice_);
    platform::ellipsize_start(*name_);
}

void StandingPane::show(const workflow::ArchiveStanding& standing) {
    const std::string words = texts::archive_is(
        standing.name, standing.engine, standing.person, standing.encrypted, standing.read_only);
    disorder(set_words(*name_, words));
    name_->SetToolTip(to_wx(words));
    log_->SetToolTip(to_wx(with_keys(*this, texts::log_key)));
    const std::string& told = standing.fault.empty() ? standing.notice : standing.fault;
    disorder(set_words(*notice_, told.empty() ? "" : "! " + told));
    for (ActionButton* button : {log_, rules_, keys_}) {
        button->Enable();
    }
}

void StandingPane::show_away(const std::string& name) {
    disorder(set_words(*name_, name));
    disorder(set_words(*notice_, ""));
    for (ActionButton* button : {log_, rules_, keys_}) {
        button->Disable();
    }
}

std::vector<wxWindow*> StandingPane::buttons() const {
    return {log_, rules_, keys_, more_};
}

bool StandingPane::one_row(const Look& look, int width) const {
    return width >= flow_width(buttons()) + gap + look.px(least_name);
}

int StandingPane::words_width(const Look& look, int width) const {
    return one_row(look, width) ? width - flow_width(buttons()) - gap : width;
}

/// The notice over the name.
int StandingPane::words_height(int width) const {
    const bool told = !notice_->GetLabelText().empty();
    return platform::height_for(*name_, width) +
           (told ? platform::height_for(*notice_, width) + line_gap : 0);
}

int StandingPane::height_for(const Look& look, int width) const {
    const int inner = std::max(1, width - 2 * side_of(look));
    const int words = words_height(words_width(look, inner));
    const int bar = flow_height(buttons(), inner);
    return 2 * margin + (one_row(look, inner) ? std::max(words, bar) : words + margin + bar);
}

void StandingPane::arrange(const Look& look) {
    if (look.width == 0) {
        return;
    }
    const int side = side_of(look);
    const wxSize size = GetClientSize();
    const int inner = std::max(1, size.x - 2 * side);
    const bool beside = one_row(look, inner);
    const int width = words_width(look, inner);
    int y = beside ? (size.y - words_height(width)) / 2 : margin;
    notice_->Show(!notice_->GetLabelText().empty());
    if (notice_->IsShown()) {
        const int high = platform::height_for(*notice_, width);
        notice_->SetSize(side, y, width, high);
        y += high + line_gap;
    }
    const int line = platform::height_for(*name_, width);
    name_->SetSize(side, y, width, line);
    if (beside) {
        const int bar = flow_height(buttons(), inner);
        flow(buttons(), {side + width + gap, (size.y - bar) / 2}, inner - width - gap);
    } else {
        flow(buttons(), {side, y + line + margin}, inner);
    }
}

}  // namespace evenhand::app
