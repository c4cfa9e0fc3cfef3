#pragma once

#include <string>
#include <vector>

#include "core/text_word.h"

namespace evenhand::formats {

/// The words of a well-formed UTF-8 text by Unicode's properties: letters, marks and digits, with
/// apostrophes inside. Forms are case-folded (NFKC), without accents, apostrophes and final digits;
/// "ø" is "o", and German umlauts also stand written out ("ue"). Arabic and Hebrew words also stand
/// without the article or a one-letter word written before them, and "Ayşe’nin" also without its
/// ending. Soft hyphens, joiners and marks of direction are no part of a form and part no words;
/// only U+200B does, and in Arabic U+200C.
[[nodiscard]] std::vector<TextWord> words_in(const std::string& text);

}  // namespace evenhand::formats
