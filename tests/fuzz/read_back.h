#pragma once

#include <string_view>

namespace evenhand::testing {

/// A reader gives a value or an error, and what it read it can write.
template <typename Read, typename Write>
void check(Read read, Write write, std::string_view bytes) {
    const auto found = read(bytes, "fuzz");
    if (!found.value && found.findings.empty()) {
        __builtin_trap();
    }
    if (found.value && read(write(*found.value), "fuzz").value != found.value) {
        __builtin_trap();
    }
}

}  // namespace evenhand::testing
