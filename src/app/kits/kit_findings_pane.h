#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "core/finding.h"

namespace evenhand::app {

/// What speaks against an interview with the kit. A finding leads to its question.
class KitFindingsPane final : public Pane {
public:
    /// `lead` gets the finding that the person turns to.
    KitFindingsPane(wxWindow* parent, std::function<void(const Finding&)> lead);

    void show(const Findings& findings);
    /// Leads to the finding behind the last one that was led to, and round again.
    void next();
    /// False when there is no finding to take the keyboard.
    bool focus_first();

    void arrange(const Look& look) override;

private:
    struct Remark {
        wxButton* button;
        platform::RichLabel label;
    };

    void add_remark();
    void lead_to(std::size_t finding);

    std::function<void(const Finding&)> lead_;
    Findings findings_;
    std::size_t next_ = 0;
    std::vector<Remark> remarks_;
    wxStaticText* title_;
    wxStaticText* keys_;
    wxStaticText* nothing_;
};

}  // namespace evenhand::app
