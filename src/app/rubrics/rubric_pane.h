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

    ActionButton* open_ = nullptr;
    ActionButton* versions_ = nullptr;
    ActionButton* print_ = nullptr;
    ActionButton* sheet_ = nullptr;
    ActionButton* discard_ = nullptr;
};

}  // namespace evenhand::app
