#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::workflow::internal {

/// A piece of what was typed to search by: perhaps a field's name, then a text, perhaps in
/// quotation marks.
struct TypedPiece {
    std::string field;  ///< In small letters; empty: none.
    std::string text;   ///< Without quotation marks.
    bool quoted = false;
    bool ended = false;  ///< A blank stands behind it.
    std::string whole;   ///< As it was typed.

    friend bool operator==(const TypedPiece&, const TypedPiece&) = default;
};

/// Parted at blanks outside quotation marks, which may be straight or curly; one that nothing
/// closes reaches to the end.
[[nodiscard]] std::vector<TypedPiece> typed_pieces(std::string_view typed);

}  // namespace evenhand::workflow::internal
