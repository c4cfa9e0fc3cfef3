#pragma once

#include <functional>
#include <string>

#include <wx/choice.h>
#include <wx/statline.h>

#include "app/action_button.h"
#include "app/card/card_pane.h"
#include "app/page.h"
#include "workflow/report_desk.h"

namespace evenhand::app {

/// A sealed scorecard: read, copied, exported; never changed.
class CardPage : public Page {
public:
    /// Of an archived card: which one is shown, and a way to the others.
    struct Revisions {
        int count = 1;
        int shown = 1;
        std::function<void(int)> choose;
    };
    struct Hooks {
        std::function<void()> export_pdf;
        std::function<void()> show_notes;
        std::function<void()> done;
    };

    CardPage(wxWindow* parent,
             const workflow::ReadCard& card,
             const Revisions& revisions,
             Hooks hooks);

    [[nodiscard]] Place place() const override { return Place::card; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    /// The strip with the seal above the buttons.
    class SealStrip : public Pane {
    public:
        SealStrip(wxWindow* parent, const std::string& sha256, const Revisions& revisions);
        void arrange(const Look& look) override;

    private:
        void copy();
        void add_revisions(const Revisions& revisions);

        std::string sha256_;
        wxChoice* revision_ = nullptr;  ///< Where there are several.
        wxStaticText* label_;
        wxStaticText* seal_;
        ActionButton* copy_;
    };

    Hooks hooks_;
    CardPane* pane_;
    SealStrip* seal_;
    ActionButton* export_;
    ActionButton* done_;
    ActionButton* notes_;
    wxStaticLine* rule_;
};

}  // namespace evenhand::app
