#pragma once

#include <string_view>

// Opening files; see texts.h.

namespace evenhand::app::texts {

inline constexpr std::string_view one_file_at_a_time =
    "Several files can be opened at once when they are question pages; open these one by one.";

inline constexpr std::string_view boxes_title = "Some characters cannot be printed";
inline constexpr std::string_view write_with_boxes = "Write with boxes";

}  // namespace evenhand::app::texts
