#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/archive/archive_place.h"
#include "app/background.h"
#include "app/calibration/calibration_page.h"
#include "app/notice_bar.h"
#include "core/report_style.h"
#include "workflow/calibration_view.h"

namespace evenhand::app {

/// Everything that is done with calibration: its page, the scores that are compared, and the
/// computing off the window's thread.
class CalibrationPlace {
public:
    /// Prints there, in the style.
    using Printing = std::function<Findings(const workflow::PdfTarget&, const ReportStyle&)>;

    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        std::function<void(const Findings&)> report;
        std::function<std::string()> person;
        std::function<std::string()> address;  ///< Of the archive; empty: the usual one.
        std::function<void(const std::string& name, const Printing& print)> write_pdf;
        std::function<void()> practise;
    };

    CalibrationPlace(wxWindow& frame, OpenArchive open, Hooks hooks);

    void enter();
    /// Reads a file and compares what is in it.
    void open_file(const std::filesystem::path& file);
    [[nodiscard]] bool computing() const;
    /// Null until the place was entered.
    [[nodiscard]] const CalibrationPage* page() const noexcept { return page_; }

private:
    /// Shared with the thread that computes.
    struct Watch {
        std::atomic<int> percent = 0;
        std::atomic<bool> stop = false;
    };
    using Data = std::shared_ptr<const workflow::CalibrationData>;

    void add_page();
    void choose_file();
    void from_archive();
    /// Another reading or computing begins: what still runs is stopped, and shows nothing.
    [[nodiscard]] std::shared_ptr<Watch> begin();
    void took(const Attempt<Parsed<workflow::CalibrationData>>& read);
    void use(Data data);
    void compute();
    void go_back();
    void stop();
    void write_report(bool fair);
    void write_own_report(const std::string& interviewer);

    wxWindow& frame_;
    OpenArchive open_;
    Hooks hooks_;
    CalibrationPage* page_ = nullptr;
    Data data_;
    workflow::CalibrationFilter filter_;
    std::shared_ptr<const workflow::CalibrationView> view_;
    Data viewed_;  ///< What `view_` was computed from.
    std::shared_ptr<Watch> watch_;
    LatestReading reading_;  // Last: their work is waited for before the rest goes.
    LatestReading computing_;
};

}  // namespace evenhand::app
