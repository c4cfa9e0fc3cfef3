#include "app/live/timeline_pane.h"

#include <algorithm>
#include <string>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/style.h"
#include "app/texts.h"

namespace evenhand::app {

namespace {

constexpr int question_share = 6;   // A question's width: its minutes and this, so that short ones
                                    // have room for their title.
constexpr int most_per_share = 40;  // Pixels; one question alone does not fill the window.
constexpr int foot = 6;

}  // namespace

TimelinePane::TimelinePane(wxWindow* parent)
    : Pane(parent, texts::kit, Scrolls::no, Ground::canvas) {}

void TimelinePane::build(const workflow::LiveView& view) {
    segments_.clear();
    DestroyChildren();
    opening_ = view.opening.has_value();
    closing_ = view.closing.has_value();
    if (opening_) {
        add_segment("", [this] { on_margin_(Margin::opening); });
    }
    for (std::size_t i = 0; i < view.segments.size(); ++i) {
        add_segment(std::to_string(i + 1), [this, i] { on_choose_(i); });
    }
    if (closing_) {
        add_segment("", [this] { on_margin_(Margin::closing); });
    }
    platform::restyle(*this);
    disorder();
}

void TimelinePane::add_segment(std::string lead, std::function<void()> choose) {
    auto* button = new wxToggleButton(this, wxID_ANY, wxString());
    platform::set_class(*button, "plain");
    platform::set_class(*button, "segment");
    platform::set_class(*button, "compact", compact_);
    platform::keep_focus_on_click(*button);
    const std::size_t index = segments_.size();
    segments_.push_back({button,
                         {*button, platform::RichLabel::Shape::segment},
                         {},
                         std::move(lead),
                         std::move(choose)});
    button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent&) {
        guarded([&] {
            show_segment(index);  // The button has toggled by itself.
            segments_[index].choose();
        });
    });
}

void TimelinePane::show(const workflow::LiveView& view) {
    std::vector<workflow::LiveView::Segment> views = view.segments;
    if (view.opening) {
        views.insert(views.begin(), *view.opening);
    }
    if (view.closing) {
        views.push_back(*view.closing);
    }
    if (segments_.size() != views.size() || opening_ != view.opening.has_value() ||
        closing_ != view.closing.has_value()) {
        build(view);
    }
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        segments_[i].view = views[i];
        platform::set_class(*segments_[i].button, "sealed", view.closed);
        show_segment(i);
    }
}

void TimelinePane::show_segment(std::size_t index) {
    Segment& segment = segments_[index];
    const workflow::LiveView::Segment& view = segment.view;
    segment.label.lead(compact_ ? view.brief : segment.lead);
    segment.label.body(view.title);
    segment.label.trail(view.state);
    segment.label.fraction(view.fraction);
    segment.label.narrow(compact_);
    segment.button->SetValue(view.current);
    platform::describe(*segment.button, view.spoken, view.state);
}

void TimelinePane::arrange(const Look& look) {
    if (compact_ != look.compact()) {
        compact_ = look.compact();
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            platform::set_class(*segments_[i].button, "compact", compact_);
            show_segment(i);
        }
        platform::restyle(*this);
    }
    const int count = static_cast<int>(segments_.size());
    const int side = compact_ ? 2 : 10;
    const int gap = compact_ ? 0 : 4;
    const int room = GetClientSize().x - 2 * side - gap * (count - 1);
    int shares = 0;
    for (const Segment& segment : segments_) {
        shares += segment.view.minutes + question_share;
    }
    const int used = compact_ ? room : std::min(room, look.px(shares * most_per_share));
    int x = side;
    for (const Segment& segment : segments_) {
        const int width = used * (segment.view.minutes + question_share) / std::max(1, shares);
        segment.button->SetSize(x, 0, width, GetClientSize().y - foot);
        x += width + gap;
    }
}

void TimelinePane::focus_current() {
    const auto current = std::ranges::find_if(
        segments_, [](const Segment& segment) { return segment.view.current; });
    if (current != segments_.end()) {
        current->button->SetFocus();
    }
}

}  // namespace evenhand::app
