#include "app/preview/page_printout.h"

#include <algorithm>

#include <wx/dc.h>
#include <wx/image.h>

#include "app/guarded.h"
#include "app/texts_preview.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr double resolution = 300;

}  // namespace

PagePrintout::PagePrintout(const workflow::PrintPreview& preview)
    : wxPrintout(say(texts::preview)), preview_(preview) {}

bool PagePrintout::OnPrintPage(int number) {
    bool printed = false;
    guarded([&] {
        const workflow::PageImage image =
            preview_.images()->image(static_cast<std::size_t>(number - 1), resolution);
        wxImage copy(image.width, image.height, false);
        std::copy(image.pixels.begin(), image.pixels.end(), copy.GetData());
        FitThisSizeToPaper({image.width, image.height});
        GetDC()->DrawBitmap(wxBitmap(copy), 0, 0);
        printed = true;
    });
    return printed;
}

bool PagePrintout::HasPage(int number) {
    return number >= 1 && number <= static_cast<int>(preview_.pages());
}

void PagePrintout::GetPageInfo(int* least, int* most, int* from, int* to) {
    *least = *from = 1;
    *most = *to = static_cast<int>(preview_.pages());
}

}  // namespace evenhand::app
