#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include <wx/tglbtn.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// The kit as a time line: one segment a question, as wide as its planned minutes.
class TimelinePane : public Pane {
public:
    explicit TimelinePane(wxWindow* parent);

    /// Called with the question that is to be shown.
    void on_choose(std::function<void(std::size_t)> hook) { on_choose_ = std::move(hook); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    void focus_current();

private:
    struct Segment {
        wxToggleButton* button;
        platform::RichLabel label;
        workflow::LiveView::Segment view;
    };

    void build(std::size_t count);
    void show_segment(std::size_t index);

    bool compact_ = false;
    std::vector<Segment> segments_;
    std::function<void(std::size_t)> on_choose_;
};

}  // namespace evenhand::app
