#pragma once

#include <functional>
#include <string>

#include "app/action_button.h"

namespace evenhand::app {

/// What can be done to a part as a whole: move it in its list, delete it.
class RowActions {
public:
    struct Hooks {
        std::function<void(int)> move;  ///< -1 or 1; empty: the list has no order of its own.
        std::function<void()> remove;
    };
    enum class Direction { vertical, horizontal };

    RowActions(wxWindow* parent, Direction direction, Hooks hooks);

    /// `name`: of the part, for a screen reader: "probe a".
    void show(const std::string& name);
    void hide();
    /// Places them so that their right edge is at `right`, around `middle`; gives their left edge.
    int arrange(int right, int middle);
    /// The height of the row.
    [[nodiscard]] int height() const;

private:
    ActionButton* back_ = nullptr;
    ActionButton* on_ = nullptr;
    ActionButton* remove_;
    Direction direction_;
    std::string name_;
};

}  // namespace evenhand::app
