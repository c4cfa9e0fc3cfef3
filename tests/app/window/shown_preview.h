#pragma once

#include <wx/toplevel.h>

#include "app/preview/preview_dialog.h"

namespace evenhand::testing {

/// The pages that are shown before they are printed; null: none are.
inline app::PreviewDialog* open_preview() {
    for (wxWindow* window : wxTopLevelWindows) {
        if (auto* dialog = dynamic_cast<app::PreviewDialog*>(window)) {
            return dialog->IsBeingDeleted() ? nullptr : dialog;
        }
    }
    return nullptr;
}

}  // namespace evenhand::testing
