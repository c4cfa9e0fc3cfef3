#pragma once

#include <functional>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/reading_pane.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The chosen kit beside the list: its time table, what it covers and leaves out, what speaks
/// against it; and what can be done with it.
class KitPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> interview;
        std::function<void()> open;
        std::function<void()> print;
        std::function<void()> print_sheet;
        std::function<void()> discard;
    };

    KitPane(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::KitListRow& row, const workflow::KitView& view);
    void show_nothing();
    void focus_text() { text_->SetFocus(); }

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    void add_time_table(const workflow::KitView& view);
    void add_question(const workflow::KitRow& row);
    void add_coverage(const workflow::KitView& view);
    void add_findings(const workflow::KitView& view);
    [[nodiscard]] std::vector<wxWindow*> buttons() const;

    Look look_;
    ReadingPane* text_;
    wxStaticLine* rule_;
    ActionButton* interview_;
    ActionButton* open_;
    ActionButton* print_;
    ActionButton* sheet_;
    ActionButton* discard_;
};

}  // namespace evenhand::app
