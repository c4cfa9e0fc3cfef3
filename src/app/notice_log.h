#pragma once

#include <wx/log.h>

namespace evenhand::app {

class MainFrame;

/// Brings every failure that guarded() caught into the window instead of a message box.
class NoticeLog : public wxLog {
public:
    /// `frame` must outlive the log.
    explicit NoticeLog(MainFrame& frame) : frame_(frame) {}

protected:
    void DoLogRecord(wxLogLevel level,
                     const wxString& message,
                     const wxLogRecordInfo& info) override;

private:
    MainFrame& frame_;
};

}  // namespace evenhand::app
