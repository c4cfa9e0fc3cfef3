#include "app/local_time.h"

#include <ctime>

#include <wx/datetime.h>

#include "app/wx_text.h"

namespace evenhand::app {

std::string local_time(Timestamp moment) {
    const wxDateTime local(static_cast<time_t>(moment.time_since_epoch().count()));
    return to_utf8(local.Format("%-d %b %Y, %H:%M"));
}

}  // namespace evenhand::app
