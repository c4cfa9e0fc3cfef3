#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand::internal {

/// One act in words, cut in two that each read for themselves.
struct ClauseCut {
    std::string first;
    std::string second;
};

/// Cuts the words at byte `at`, at the beginning of the word when it is inside one. What joins the
/// two ("and", "or", commas, semicolons) goes. The second part takes up the words of the first up
/// to
/// ": ", and a "without", "not", "never", "rather than" or "instead of" that reaches over the "or",
/// or over an "and" between two "-ing" words. A part may be empty. `at` is no further than the end
/// and not inside a character.
[[nodiscard]] ClauseCut cut_clause(std::string_view text, std::size_t at);

/// The words up to and with the first ": ", or none: what several acts of one remark have in
/// common.
[[nodiscard]] std::string_view shared_beginning(std::string_view text);

}  // namespace evenhand::internal
