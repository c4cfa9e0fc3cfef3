// The baseline for the start of the program: an empty wxWidgets frame. Prints the milliseconds from
// the moment in BARE_WINDOW_START (nanoseconds of the monotonic clock) to its first paint, and
// ends.

#include <chrono>
#include <cstdlib>
#include <iostream>

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/panel.h>

namespace {

class BareWindow : public wxApp {
public:
    bool OnInit() override {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "Bare", wxDefaultPosition, wxSize(1280, 800));
        auto* panel = new wxPanel(frame);
        panel->Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
            event.Skip();
            CallAfter([this] { report(); });
        });
        frame->Show();
        return true;
    }

private:
    void report() {
        const char* start = std::getenv("BARE_WINDOW_START");
        const long long begun = start == nullptr ? 0 : std::strtoll(start, nullptr, 10);
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::cout << (std::chrono::nanoseconds(now).count() - begun) / 1000000 << '\n';
        std::exit(0);
    }
};

}  // namespace

wxIMPLEMENT_APP(BareWindow);
