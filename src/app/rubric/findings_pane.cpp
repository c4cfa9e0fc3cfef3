#include "app/rubric/findings_pane.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using platform::RichLabel;

constexpr int above_first = 14;
constexpr int above_group = 16;
constexpr int below_title = 4;
constexpr int below_last = 14;
constexpr int side_right = 20;  // The scroll bar comes and goes in it.
constexpr std::size_t most_groups = 3;

}  // namespace

FindingsPane::FindingsPane(wxWindow* parent)
    : Pane(parent, texts::findings, Scrolls::vertically, Ground::canvas),
      keys_(add_keys(texts::finding_keys, {"small"})),
      nothing_(add_text(texts::no_findings, {"muted"})) {
    for (std::size_t i = 0; i < most_groups; ++i) {
        titles_.push_back(add_text("", {"title"}));
        platform::make_heading(*titles_.back());
    }
    platform::wrap(*nothing_);
}

void FindingsPane::add_button() {
    const std::size_t index = findings_.size();
    auto* button = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::set_class(*button, "finding");
    findings_.push_back({button, {*button, RichLabel::Shape::part}, {}});
    button->Bind(wxEVT_BUTTON,
                 [this, index](wxCommandEvent&) { guarded([&] { lead_to(index); }); });
}

void FindingsPane::show(const workflow::FindingsView& view) {
    counts_.clear();
    std::size_t count = 0;
    const std::size_t before = findings_.size();
    for (const workflow::FindingsView::Group& group : view.groups) {
        disorder(set_words(*titles_[counts_.size()],
                           group.title + "  " + std::to_string(group.rows.size())));
        counts_.push_back(group.rows.size());
        for (const workflow::FindingsView::Row& row : group.rows) {
            if (count == findings_.size()) {
                add_button();
            }
            Finding& finding = findings_[count++];
            finding.view = row;
            disorder(finding.label.body(row.text));
            disorder(finding.label.meta(row.where));
            platform::describe(*finding.button, row.text, row.where);
        }
    }
    if (before != findings_.size()) {
        platform::restyle(*this);
    }
    disorder(shown_ != count || counts_.empty());
    shown_ = count;
    next_ = std::min(next_, shown_);
}

void FindingsPane::next() {
    if (shown_ > 0) {
        lead_to(next_ < shown_ ? next_ : 0);
    }
}

void FindingsPane::lead_to(std::size_t finding) {
    next_ = finding + 1;
    const wxRect place = findings_[finding].button->GetRect();
    bring_into_view(place.y, place.GetBottom());
    on_lead_(RubricPlace(findings_[finding].view.place));
}

bool FindingsPane::focus_first() {
    if (shown_ > 0) {
        findings_.front().button->SetFocus();
    }
    return shown_ > 0;
}

std::vector<Row> FindingsPane::rows() const {
    std::vector<Row> rows;
    std::size_t first = 0;
    for (std::size_t group = 0; group < counts_.size(); ++group) {
        rows.push_back(
            {titles_[group], group == 0 ? above_first : above_group, group == 0 ? keys_ : nullptr});
        for (std::size_t i = first; i < first + counts_[group]; ++i) {
            rows.push_back({findings_[i].button, i == first ? below_title : 0});
        }
        first += counts_[group];
    }
    if (rows.empty()) {
        rows.push_back({nothing_, above_first});
    }
    return rows;
}

void FindingsPane::arrange(const Look& look) {
    const int left = look.compact() ? 12 : 20;
    const wxRect area(left, 0, GetSize().x - left - side_right, 0);  // It scrolls: no row grows.
    const std::vector<Row> shown = rows();
    show_only(*content(), shown);
    settle(stack(shown, area) + below_last);
}

}  // namespace evenhand::app
