#include "app/local_time.h"

#include <chrono>
#include <ctime>

#include <wx/datetime.h>

#include "app/wx_text.h"

namespace evenhand::app {

std::string local_time(Timestamp moment) {
    const wxDateTime local(static_cast<time_t>(moment.time_since_epoch().count()));
    return to_utf8(local.Format("%-d %b %Y, %H:%M"));
}

namespace {

/// wxDateTime has no ticks before it; no interview was held then.
constexpr int first_year = 1970;

}  // namespace

std::optional<Timestamp> from_local_time(const std::string& text) {
    const wxString typed = to_wx(text);
    wxDateTime local;
    const auto is_in = [&](const char* form) {
        wxString::const_iterator end;
        return local.ParseFormat(typed, form, wxDateTime(time_t{0}), &end) && end == typed.end();
    };
    // With dots the day is first everywhere; with slashes it is not, and what is meant is unknown.
    if ((!is_in("%Y-%m-%d %H:%M") && !is_in("%d.%m.%Y %H:%M")) || local.GetYear() < first_year) {
        return std::nullopt;
    }
    // GetTicks() gives the year 1969 for what lies beyond 2106.
    return std::chrono::floor<std::chrono::seconds>(
        std::chrono::sys_time<std::chrono::milliseconds>(
            std::chrono::milliseconds(local.GetValue().GetValue())));
}

}  // namespace evenhand::app
