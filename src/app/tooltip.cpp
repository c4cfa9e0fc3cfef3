#include "app/tooltip.h"

#include <wx/window.h>

#include "app/wx_text.h"

namespace evenhand::app {

void set_tooltip(wxWindow& window, const std::string& text) {
    if (window.GetToolTipText() != to_wx(text)) {
        window.SetToolTip(to_wx(text));
    }
}

}  // namespace evenhand::app
