#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/tglbtn.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The competencies beside the kit: which it is to cover, and how they fare.
class KitCoversPane final : public Pane {
public:
    /// `cover` is called when the person chooses a competency or no longer does.
    KitCoversPane(wxWindow* parent, std::function<void(const std::string&, bool)> cover);

    void show(const std::vector<workflow::KitCover>& covers);
    /// False when there is no competency to take the keyboard.
    bool focus_first();

    void arrange(const Look& look) override;

private:
    struct Chip {
        wxToggleButton* button;
        platform::RichLabel label;
    };

    void add_chip();
    void show_chip(std::size_t index);

    std::function<void(const std::string&, bool)> cover_;
    std::vector<workflow::KitCover> covers_;
    std::vector<Chip> chips_;
    wxStaticText* title_;
    wxStaticText* keys_;
    wxStaticText* none_;
};

}  // namespace evenhand::app
