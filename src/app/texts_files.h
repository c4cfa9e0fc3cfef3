#pragma once

#include <string_view>

// Opening files; see texts.h.

namespace evenhand::app::texts {

inline constexpr std::string_view one_file_at_a_time =
    "Several files can be opened at once when they are question pages; open these one by one.";

}  // namespace evenhand::app::texts
