#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "workflow/draft_view.h"

namespace evenhand::app {

/// What is said of the draft, each remark a button that leads to its place.
class FindingsPane : public Pane {
public:
    explicit FindingsPane(wxWindow* parent);

    void on_lead(std::function<void(const RubricPlace&)> hook) { on_lead_ = std::move(hook); }
    void show(const workflow::FindingsView& view);
    /// Leads to the finding behind the last one that was led to, from the top again.
    void next();
    /// False when there is nothing to turn to.
    bool focus_first();
    void arrange(const Look& look) override;

private:
    struct Finding {
        wxButton* button;
        platform::RichLabel label;
        workflow::FindingsView::Row view;
    };

    void add_button();
    void lead_to(std::size_t finding);
    [[nodiscard]] std::vector<Row> rows() const;

    wxStaticText* keys_;
    wxStaticText* nothing_;
    std::vector<wxStaticText*> titles_;
    std::vector<std::size_t> counts_;  ///< Of the findings under each title.
    std::vector<Finding> findings_;    ///< A pool; the first `shown_` are the view's.
    std::size_t shown_ = 0;
    std::size_t next_ = 0;
    std::function<void(const RubricPlace&)> on_lead_;
};

}  // namespace evenhand::app
