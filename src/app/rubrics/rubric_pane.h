#pragma once

#include <functional>
#include <vector>

#include "app/detail_pane.h"
#include "workflow/library_view.h"

namespace evenhand::app {

/// The chosen rubric beside the list: what it asks, what it listens for, what became of it; and
/// what can be done with it.
class RubricPane final : public DetailPane {
public:
    struct Hooks {
        std::function<void()> open;
        std::function<void()> versions;
        std::function<void()> print;
        std::function<void()> print_sheet;
        std::function<void()> discard;
    };

    RubricPane(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::RubricDetail& detail);

private:
    void read_out(const workflow::RubricDetail& detail);
    void add_criteria(const workflow::RubricDetail& detail);
    void add_points(std::string_view title, const std::vector<std::string>& points);
    void add_versions(const workflow::RubricDetail& detail);

    // In the order of the bar, which is that of their making.
    ActionButton* open_;
    ActionButton* versions_;
    ActionButton* print_;
    ActionButton* sheet_;
    ActionButton* discard_;
};

}  // namespace evenhand::app
