#pragma once

#include <functional>
#include <vector>

#include "app/detail_pane.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The chosen kit beside the list: its time table, what it covers and leaves out, what speaks
/// against it; and what can be done with it.
class KitPane final : public DetailPane {
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

private:
    void add_time_table(const workflow::KitView& view);
    void add_question(const workflow::KitRow& row);
    void add_coverage(const workflow::KitView& view);
    void add_findings(const workflow::KitView& view);

    // In the order of the bar, which is that of their making.
    ActionButton* interview_;
    ActionButton* open_;
    ActionButton* print_;
    ActionButton* sheet_;
    ActionButton* discard_;
};

}  // namespace evenhand::app
