#include "app/archive/tab_round.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/choice.h"

namespace evenhand::app {

namespace {

void go_on(const std::vector<wxWindow*>& stops, bool back) {
    std::vector<wxWindow*> open;
    std::ranges::copy_if(stops, std::back_inserter(open), [](const wxWindow* stop) {
        return stop->IsShown() && stop->IsEnabled();
    });
    if (open.empty()) {
        return;
    }
    const auto here = std::ranges::find_if(
        open, [](const wxWindow* stop) { return platform::has_keyboard(*stop); });
    const auto at = static_cast<std::size_t>(std::distance(open.begin(), here));
    const std::size_t next = here == open.end() ? 0 : at + (back ? open.size() - 1 : 1);
    open[next % open.size()]->SetFocus();
}

}  // namespace

void tab_round(wxWindow& sheet, std::function<std::vector<wxWindow*>()> stops) {
    sheet.Bind(wxEVT_CHAR_HOOK, [stops = std::move(stops)](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB && !event.ControlDown() && !event.AltDown()) {
            guarded([&] { go_on(stops(), event.ShiftDown()); });
        } else {
            event.Skip();
        }
    });
}

}  // namespace evenhand::app
