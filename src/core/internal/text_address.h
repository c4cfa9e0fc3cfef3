#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace evenhand::internal {

/// Where one can be reached, or looked up.
struct TextAddress {
    enum class Kind {
        mail,   ///< An e-mail address, or a handle ("@priya").
        link,   ///< "https://…", "www.…", "github.com/…".
        phone,  ///< A telephone number.
        number  ///< Digits that may be one.
    };
    std::size_t begin = 0;  ///< In bytes of the text ...
    std::size_t end = 0;    ///< ... as is this.
    Kind kind = Kind::mail;
};

/// The addresses of a text, in order, none within another. Quotes, brackets and full stops around
/// them are left out. Dates, years, and numbers with marks at their thousands are none.
[[nodiscard]] std::vector<TextAddress> addresses_in(std::string_view text);

}  // namespace evenhand::internal
