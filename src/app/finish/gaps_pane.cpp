#include "app/finish/gaps_pane.h"

#include "app/guarded.h"
#include "app/page_column.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"

namespace evenhand::app {

GapsPane::GapsPane(wxWindow* parent)
    : Pane(parent, texts::still_missing, Scrolls::vertically, Ground::surface),
      heading_(add_text("", {"heading"})),
      keys_(add_keys(texts::gap_keys, {"small"})),
      waits_(add_text(texts::recommendation_waits, {"muted"})) {
    platform::make_heading(*heading_);
    platform::wrap(*heading_);
    platform::wrap(*waits_);
}

void GapsPane::add_row() {
    auto* button = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    const std::size_t index = rows_.size();
    rows_.push_back({button, {*button, platform::RichLabel::Shape::row}, {}});
    button->Bind(wxEVT_BUTTON,
                 [this, index](wxCommandEvent&) { guarded([&] { on_gap_(rows_[index].gap); }); });
}

void GapsPane::show(const workflow::LiveView& view) {
    shown_ = view.gaps.size();
    set_words(*heading_, texts::things_missing(shown_));
    while (rows_.size() < shown_) {
        add_row();
    }
    for (std::size_t i = 0; i < shown_; ++i) {
        const workflow::LiveView::GapRow& gap = view.gaps[i];
        rows_[i].gap = gap.gap;
        rows_[i].label.lead(gap.where);
        rows_[i].label.body(gap.text);
        platform::describe(*rows_[i].button, gap.text, texts::go_to_question(gap.where));
    }
}

void GapsPane::arrange(const Look& look) {
    std::vector<evenhand::app::Row> rows = {{heading_, 28, keys_}};
    for (std::size_t i = 0; i < shown_; ++i) {
        rows.push_back({rows_[i].button, i == 0 ? 12 : 2});
    }
    rows.push_back({waits_, 20});
    show_only(*content(), rows);
    settle(stack(rows, page_column(*this, look)) + 20);
}

void GapsPane::focus_first() {
    if (shown_ > 0) {
        rows_.front().button->SetFocus();
    }
}

}  // namespace evenhand::app
