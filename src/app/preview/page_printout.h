#pragma once

#include <wx/print.h>

#include "workflow/print_preview.h"

namespace evenhand::app {

/// The pages of a preview for the system's printing, drawn at 300 dots an inch.
class PagePrintout : public wxPrintout {
public:
    explicit PagePrintout(const workflow::PrintPreview& preview);

    bool OnPrintPage(int number) override;
    bool HasPage(int number) override;
    void GetPageInfo(int* least, int* most, int* from, int* to) override;

private:
    const workflow::PrintPreview& preview_;
};

}  // namespace evenhand::app
