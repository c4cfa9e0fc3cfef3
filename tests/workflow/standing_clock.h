#pragma once

#include "example_interview.h"
#include "workflow/services.h"

namespace evenhand::testing {

/// A clock that stands until it is set. Must outlive what it was given to.
struct StandingClock {
    Timestamp now = at(0);

    void set(int second) { now = at(second); }
    [[nodiscard]] workflow::Clock clock() {
        return [this] { return now; };
    }
    /// Ids count up from "id1"; the salt is all sevens.
    [[nodiscard]] workflow::Services services() {
        return {clock(),
                [this] { return "id" + std::to_string(++ids); },
                [] {
                    Salt salt{};
                    salt.fill(7);
                    return salt;
                }};
    }
    int ids = 0;
};

}  // namespace evenhand::testing
