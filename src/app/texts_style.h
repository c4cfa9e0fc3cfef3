#pragma once

#include <string>
#include <string_view>

// The look of printed documents; see texts.h.

namespace evenhand::app::texts {

inline constexpr std::string_view style_title = "Look of documents";
inline constexpr std::string_view style_organisation = "&Organisation";
inline constexpr std::string_view style_logo = "Logo";
inline constexpr std::string_view no_style_logo = "None";
inline constexpr std::string_view choose_logo = "Choose a logo…";
inline constexpr std::string_view drop_logo = "No logo";
inline constexpr std::string_view logo_files =
    "Pictures (*.svg;*.png;*.jpg)|*.svg;*.png;*.jpg;*.jpeg";
inline constexpr std::string_view style_accent = "&Accent colour";
inline constexpr std::string_view choose_accent = "Choose a colour…";
inline constexpr std::string_view style_paper = "Paper";
inline constexpr std::string_view paper_a4 = "A4";
inline constexpr std::string_view paper_letter = "Letter";
inline constexpr std::string_view style_language = "&Language of the documents";
inline constexpr std::string_view style_language_hint = "such as en-GB; the words stay English";
inline constexpr std::string_view style_confidentiality = "&Confidentiality line";
inline constexpr std::string_view style_sections = "Printed on scorecards";
inline constexpr std::string_view style_sections_hint =
    "Scores, recommendation and reasons always are; a committee’s packet and a candidate’s copy "
    "have everything.";
inline constexpr std::string_view save_style = "Save";
inline constexpr std::string_view save_style_key = "Ctrl S";
inline constexpr std::string_view own_style = "The program’s own look";
inline constexpr std::string_view close_style = "Close";
inline constexpr std::string_view close_style_key = "Esc";
inline constexpr std::string_view style_preview = "First page of a scorecard";
inline constexpr std::string_view style_saved = "From now on documents look like this.";
inline constexpr std::string_view style_unsaved = "Save the new look of documents?";
inline constexpr std::string_view forget_style = "Forget it";

[[nodiscard]] inline std::string use_shade(const std::string& shade) {
    return "Use " + shade;
}

}  // namespace evenhand::app::texts
