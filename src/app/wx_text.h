#pragma once

#include <string>
#include <string_view>

#include <wx/string.h>
#include <wx/translation.h>

namespace evenhand::app {

/// The one crossing between our text (std::string, UTF-8) and wxWidgets' text. Nothing else
/// converts; no wxString lives outside src/app.
inline wxString to_wx(std::string_view utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

inline std::string to_utf8(const wxString& text) {
    return text.utf8_string();
}

/// A text of texts.h in the person's language.
inline wxString say(std::string_view text) {
    return wxGetTranslation(to_wx(text));
}

/// The same, as our text.
inline std::string words(std::string_view text) {
    return to_utf8(say(text));
}

}  // namespace evenhand::app
