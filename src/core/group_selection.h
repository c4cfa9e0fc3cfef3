#pragma once

#include <string>

namespace evenhand {

/// How many people of one group there were, and how many of them were chosen. A count from outside:
/// nothing that is kept about a candidate says which group they belong to.
struct GroupSelection {
    std::string group;
    int considered = 0;  ///< At least 1.
    int selected = 0;    ///< 0 to considered.

    friend bool operator==(const GroupSelection&, const GroupSelection&) = default;
};

}  // namespace evenhand
