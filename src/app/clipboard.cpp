#include "app/clipboard.h"

#include <wx/clipbrd.h>

#include "app/wx_text.h"

namespace evenhand::app {

bool copy_text(const std::string& text) {
    if (!wxTheClipboard->Open()) {
        return false;
    }
    const bool kept = wxTheClipboard->SetData(new wxTextDataObject(to_wx(text)));
    wxTheClipboard->Close();
    return kept;
}

}  // namespace evenhand::app
