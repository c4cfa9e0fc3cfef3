#pragma once

#include <string_view>

// The preview of what is printed; see texts.h.

namespace evenhand::app::texts {

inline constexpr std::string_view preview = "Preview";
inline constexpr std::string_view preview_pages = "Preview…";
inline constexpr std::string_view making_preview = "The pages are being made…";
inline constexpr std::string_view earlier_page = "Earlier page";
inline constexpr std::string_view later_page = "Later page";
inline constexpr std::string_view page_number = "Page number";
inline constexpr std::string_view smaller_page = "Smaller";
inline constexpr std::string_view larger_page = "Larger";
inline constexpr std::string_view fit_page = "Page";
inline constexpr std::string_view fit_width = "Width";
inline constexpr std::string_view whole_page = "Whole page";
inline constexpr std::string_view page_width = "Page width";
inline constexpr std::string_view find_on_pages = "Find on the pages";
inline constexpr std::string_view searching_pages = "Searching…";
inline constexpr std::string_view earlier_hit = "Find earlier";
inline constexpr std::string_view later_hit = "Find later";
inline constexpr std::string_view print_pages = "Print…";
inline constexpr std::string_view save_pages = "Save as…";
inline constexpr std::string_view look_of_pages = "Look…";
inline constexpr std::string_view close_preview = "Close";
inline constexpr std::string_view not_printed = "The pages could not be printed.";

}  // namespace evenhand::app::texts
