#include "app/kits/kit_findings_pane.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int above = 12;  // Pixels
constexpr int below = 12;
constexpr int title_gap = 4;
constexpr int side_right = 20;  // The scroll bar comes and goes in it.

}  // namespace

KitFindingsPane::KitFindingsPane(wxWindow* parent, std::function<void(const Finding&)> lead)
    : Pane(parent, texts::findings, Scrolls::vertically, Ground::canvas),
      lead_(std::move(lead)),
      title_(add_text(texts::findings, {"title"})),
      keys_(add_keys(texts::finding_keys, {"small"})),
      nothing_(add_text(texts::nothing_against_kit, {"muted"})) {
    platform::make_heading(*title_);
    platform::wrap(*nothing_);
}

void KitFindingsPane::add_remark() {
    const std::size_t index = remarks_.size();
    auto* button = new wxButton(content(), wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::set_class(*button, "finding");
    remarks_.push_back({button, {*button, platform::RichLabel::Shape::part}});
    button->Bind(wxEVT_BUTTON,
                 [this, index](wxCommandEvent&) { guarded([&] { lead_to(index); }); });
}

void KitFindingsPane::show(const Findings& findings) {
    if (findings == findings_) {
        return;
    }
    findings_ = findings;
    while (remarks_.size() < findings_.size()) {
        add_remark();
    }
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        const Finding& finding = findings_[i];
        const bool blocks = finding.severity == Severity::error;
        remarks_[i].label.body((blocks ? "! " : "") + finding.message);
        remarks_[i].label.meta(finding.location);
        platform::describe(*remarks_[i].button, finding.message, finding.location);
    }
    set_words(*title_,
              to_utf8(say(texts::findings)) +
                  (findings_.empty() ? "" : "  " + std::to_string(findings_.size())));
    next_ = std::min(next_, findings_.size());
    platform::restyle(*this);
    disorder();
}

void KitFindingsPane::next() {
    if (!findings_.empty()) {
        lead_to(next_ < findings_.size() ? next_ : 0);
    }
}

void KitFindingsPane::lead_to(std::size_t finding) {
    next_ = finding + 1;
    const wxRect place = remarks_[finding].button->GetRect();
    bring_into_view(place.y, place.GetBottom());
    lead_(Finding(findings_[finding]));
}

bool KitFindingsPane::focus_first() {
    if (findings_.empty()) {
        return false;
    }
    remarks_.front().button->SetFocus();
    return true;
}

void KitFindingsPane::arrange(const Look& look) {
    const int left = look.compact() ? 12 : 20;
    const wxRect area(left, 0, GetSize().x - left - side_right, 0);  // It scrolls: no row grows.
    std::vector<Row> rows = {{title_, above, keys_}};
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        rows.push_back({remarks_[i].button, i == 0 ? title_gap : 0});
    }
    if (findings_.empty()) {
        rows.push_back({nothing_, title_gap});
    }
    show_only(*content(), rows);
    settle(stack(rows, area) + below);
}

}  // namespace evenhand::app
