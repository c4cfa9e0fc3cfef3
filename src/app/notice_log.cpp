#include "app/notice_log.h"

#include "app/main_frame.h"
#include "app/wx_text.h"

namespace evenhand::app {

void NoticeLog::DoLogRecord(wxLogLevel level,
                            const wxString& message,
                            const wxLogRecordInfo& /*info*/) {
    if (level <= wxLOG_Warning) {
        frame_.notify(to_utf8(message), NoticeBar::Kind::wrong);
    }
}

}  // namespace evenhand::app
