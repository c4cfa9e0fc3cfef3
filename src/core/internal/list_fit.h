#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::internal {

// Whether the parts of a sentence stand side by side, or one inside of the other.

/// The words of a text outside of brackets and quotation marks, in lower case.
[[nodiscard]] std::vector<std::string> open_words(std::string_view text);

/// The text with what stands in brackets, in quotation marks or between two dashes blanked out: as
/// many bytes.
[[nodiscard]] std::string open_text(std::string_view text);

/// "not", "without", "never", "doesn't": turns what stands beside it.
[[nodiscard]] bool is_turning(std::string_view word);

/// "if", "until", "as long as" at a place among words; "when to stop" is none.
[[nodiscard]] bool is_condition_at(const std::vector<std::string>& words, std::size_t at);

/// Whether a text has such a word outside of brackets and quotation marks.
[[nodiscard]] bool has_turning_word(std::string_view text);
[[nodiscard]] bool has_condition(std::string_view text);

/// How a part behind a comma or "and" belongs to what stands before it.
enum class Fit {
    none,      ///< It is no member of this list.
    doubtful,  ///< It may be a member, or belong to a phrase inside the last one.
    loose,     ///< The same, but a list whose members are clear may take it for one.
    clear      ///< It is a member.
};

/// `members`: the words of those before, at least one; `next`: of the part that may follow them.
[[nodiscard]] Fit fit_of(const std::vector<std::vector<std::string>>& members,
                         const std::vector<std::string>& next);

}  // namespace evenhand::internal
