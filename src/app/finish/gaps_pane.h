#pragma once

#include <functional>
#include <utility>
#include <vector>

#include <wx/button.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// Everything that is missing before an interview can be submitted, each a way to its place.
class GapsPane : public Pane {
public:
    explicit GapsPane(wxWindow* parent);

    void on_gap(std::function<void(const Gap&)> hook) { on_gap_ = std::move(hook); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    void focus_first();

private:
    struct Row {
        wxButton* button;
        platform::RichLabel label;
        Gap gap;
    };

    void add_row();

    std::size_t shown_ = 0;
    wxStaticText* heading_;
    wxStaticText* keys_;
    wxStaticText* waits_;
    std::vector<Row> rows_;
    std::function<void(const Gap&)> on_gap_;
};

}  // namespace evenhand::app
