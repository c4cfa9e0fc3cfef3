#include "app/finish/hint_rows.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int button_gap = 10;
constexpr int row_gap = 4;

}  // namespace

void HintRows::add_row(wxWindow& next) {
    const std::size_t index = rows_.size();
    auto* go = new wxButton(content_, wxID_ANY, wxString());
    platform::set_class(*go, "plain");
    go->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
        guarded([&] { hooks_.go(rows_[index].hint.hint); });
    });
    auto* dismiss =
        new ActionButton(content_, texts::dismiss, "", ActionButton::Weight::quiet, [this, index] {
            hooks_.dismiss(rows_[index].hint.index);
        });
    go->MoveBeforeInTabOrder(&next);
    dismiss->MoveBeforeInTabOrder(&next);
    rows_.push_back({go, {*go, platform::RichLabel::Shape::row}, dismiss, {}});
}

void HintRows::show(const std::vector<workflow::LiveView::HintRow>& hints, wxWindow& next) {
    shown_ = hints.size();
    while (rows_.size() < shown_) {
        add_row(next);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        Row& row = rows_[i];
        row.go->Show(i < shown_);
        row.dismiss->Show(i < shown_);
        if (i < shown_) {
            row.hint = hints[i];
            row.label.lead(row.hint.where);
            row.label.body(row.hint.text);
            platform::describe(*row.go,
                               row.hint.text,
                               row.hint.where.empty() ? "" : texts::go_to_question(row.hint.where));
            platform::describe(*row.dismiss, to_utf8(say(texts::dismiss)), row.hint.text);
            row.dismiss->set_keys(i == 0 ? to_utf8(say(texts::dismiss_keys)) : "");
        }
    }
}

void HintRows::focus_first() {
    if (!empty()) {
        rows_.front().go->SetFocus();
    }
}

std::optional<std::size_t> HintRows::chosen() const {
    const wxWindow* focus = wxWindow::FindFocus();
    const auto row = std::ranges::find_if(rows_, [focus](const Row& each) {
        return focus != nullptr && (focus == each.go || focus == each.dismiss);
    });
    return row == rows_.end() ? std::nullopt : std::optional(row->hint.index);
}

int HintRows::arrange(const wxRect& area) {
    int y = area.y;
    int widest = 0;
    for (std::size_t i = 0; i < shown_; ++i) {
        widest = std::max(widest, platform::natural_width(*rows_[i].dismiss));
    }
    for (std::size_t i = 0; i < shown_; ++i) {
        const Row& row = rows_[i];
        const int width = area.width - widest - button_gap + row_inset;
        const int button = platform::height_for(*row.dismiss, widest);
        const int height = std::max(platform::height_for(*row.go, width), button);
        put(*row.go, wxRect(area.x - row_inset, y, width, height));
        (void)row.dismiss->place_before(area.GetRight() + 1, y + height / 2);
        y += height + row_gap;
    }
    return y - area.y;
}

}  // namespace evenhand::app
