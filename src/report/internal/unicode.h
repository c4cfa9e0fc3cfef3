#pragma once

#include <string>
#include <string_view>

namespace evenhand::report {

/// Bytes that are no UTF-8 become U+FFFD, one for each byte.
[[nodiscard]] std::u32string to_utf32(std::string_view bytes);

[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// Normalization form C (Unicode Standard Annex 15).
[[nodiscard]] std::u32string composed(std::u32string_view text);

/// The small letter of a Latin, Greek or Cyrillic one as today's languages of Europe and Vietnamese
/// write them, every sigma the same; any other character as it is. Of these blocks rarer letters
/// (U+0180 to U+024F, U+0370 to U+0385, U+04C0) stay too; where it changes one, it is the simple
/// folding of the Unicode Standard's CaseFolding.txt.
[[nodiscard]] char32_t without_case(char32_t character);

/// The letter alone of a Latin, Greek or Cyrillic one that has marks ("é": "e"); any other
/// character as it is.
[[nodiscard]] char32_t without_marks(char32_t character);

/// Whether the character belongs to the one before it: a mark, a joiner, a variation selector.
[[nodiscard]] bool continues_cluster(char32_t character);

/// Whether the character shows nothing where a font does not know it: joiners, direction marks,
/// soft hyphens, variation selectors.
[[nodiscard]] bool is_invisible(char32_t character);

/// Whether the first letter that has a direction runs from right to left; what stands in isolates
/// is passed over (Unicode Standard Annex 9, P2).
[[nodiscard]] bool is_right_to_left(std::u32string_view text);

/// "U+1F600": at least four hex digits.
[[nodiscard]] std::string code_point_name(char32_t character);

}  // namespace evenhand::report
