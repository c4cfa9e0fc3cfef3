#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::app {

/// What to replace in a text to make it another one. Positions count characters, not bytes.
struct TextChange {
    std::size_t first = 0;
    std::size_t removed = 0;
    std::string inserted;  ///< UTF-8

    [[nodiscard]] bool nothing() const noexcept { return removed == 0 && inserted.empty(); }
};

/// The smallest single replacement that turns `from` into `to`; both are well-formed UTF-8. A caret
/// outside the replaced stretch stays where it is.
[[nodiscard]] TextChange change_between(std::string_view from, std::string_view to);

/// The lines of a text as a note field holds it; every kind of line break counts, and a pasted
/// control character is left out. At least one, perhaps empty, line.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// The text that lines_of() takes apart.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

}  // namespace evenhand::app
