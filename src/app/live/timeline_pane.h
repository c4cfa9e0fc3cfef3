#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/tglbtn.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// The kit as a time line: one segment a question, as wide as its planned minutes, and one each for
/// the opening and closing where they are planned.
class TimelinePane : public Pane {
public:
    explicit TimelinePane(wxWindow* parent);

    /// Called with the question that is to be shown.
    void on_choose(std::function<void(std::size_t)> hook) { on_choose_ = std::move(hook); }

    /// Called with the opening or closing that is to be shown.
    void on_margin(std::function<void(Margin)> hook) { on_margin_ = std::move(hook); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    void focus_current();

private:
    struct Segment {
        wxToggleButton* button;
        platform::RichLabel label;
        workflow::LiveView::Segment view;
        std::string lead;              ///< The question's number.
        std::function<void()> choose;  ///< What pressing it asks for.
    };

    void build(const workflow::LiveView& view);
    void add_segment(std::string lead, std::function<void()> choose);
    void show_segment(std::size_t index);

    bool compact_ = false;
    bool opening_ = false;  ///< There is one, and it comes first.
    bool closing_ = false;
    std::vector<Segment> segments_;
    std::function<void(std::size_t)> on_choose_;
    std::function<void(Margin)> on_margin_;
};

}  // namespace evenhand::app
