#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "example_interview.h"
#include "workflow/live_interview.h"

// What typist.cpp types, and where power_cuts.cpp looks for it.

namespace evenhand::testing {

inline Id<Session> typed_session() {
    return Id<Session>("typed");
}

inline workflow::Services typing_services() {
    return {[] { return at(5); }, [] { return typed_session().text(); }, [] { return Salt{}; }};
}

/// More than a sector of a disk now and then.
inline std::string typed_line(int number) {
    const std::size_t length = number % 7 == 0 ? 1300 : 100;
    return "line " + std::to_string(number) + std::string(length, '.');
}

inline std::vector<std::string> typed_lines(const std::vector<NoteLine>& notes) {
    std::vector<std::string> lines;
    std::ranges::transform(notes, std::back_inserter(lines), &NoteLine::text);
    return lines;
}

}  // namespace evenhand::testing
