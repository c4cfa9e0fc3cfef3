#pragma once

#include <utility>

namespace evenhand::app {

/// Once another page is shown: nothing is drawn or told on one that has gone.
template <typename Shown>
void drop(Shown*& page) {
    if (page != nullptr) {
        std::exchange(page, nullptr)->Destroy();
    }
}

}  // namespace evenhand::app
