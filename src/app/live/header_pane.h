#pragma once

#include "app/pane.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// Who is interviewed, and the two clocks.
class HeaderPane : public Pane {
public:
    explicit HeaderPane(wxWindow* parent);

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;

private:
    void show_pace();
    void show_clocks(const workflow::LiveView& view);
    void arrange_clocks(const Look& look);

    bool compact_ = false;
    int clocks_left_ = 0;  ///< Where the clocks begin, in pixels.
    workflow::LiveView::Clock question_;
    workflow::LiveView::Clock interview_;
    wxStaticText* candidate_;
    wxStaticText* role_;
    wxStaticText* question_time_;
    wxStaticText* question_rest_;
    wxStaticText* interview_time_;
    wxStaticText* interview_rest_;
};

}  // namespace evenhand::app
