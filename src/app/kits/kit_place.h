#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/kits/kit_page.h"
#include "app/kits/kits_page.h"
#include "app/notice_bar.h"
#include "app/page.h"
#include "workflow/interview_desk.h"
#include "workflow/kit_library.h"
#include "workflow/report_desk.h"

namespace evenhand::app {

/// Everything that is done with kits: the pages of this part of the window, and the kit that is
/// open.
class KitPlace {
public:
    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        std::function<void(const Findings&)> report;
        std::function<void(const std::string&)> interview;  ///< With the kit of this id.
        std::function<void(const workflow::PrintOrder&)> print;
    };

    /// `desk` says whose kits they are, now and later; it must outlive this.
    KitPlace(wxWindow& frame, const workflow::InterviewDesk& desk, Hooks hooks);

    /// Shows the page on which the person was last.
    void enter();
    /// Opens the kit of a file: the library's own, which it may become.
    void open_file(const std::filesystem::path& file);
    /// The changes of an open kit reach the disk. Gives why they do not; else nothing.
    [[nodiscard]] std::string settle();
    /// The same, and the kit is open no longer: before the library is another one.
    [[nodiscard]] std::string close();
    /// Whether anything is still being read from the disk.
    [[nodiscard]] bool loading() const;

private:
    [[nodiscard]] workflow::KitLibrary library() const;
    void show_kits();
    void leave_kit();

    [[nodiscard]] bool may_write();
    void open(const std::string& id);
    void edit(Parsed<std::unique_ptr<workflow::OpenKit>> opened);
    void discard(const workflow::KitListRow& row);

    wxWindow& frame_;
    const workflow::InterviewDesk& desk_;
    Hooks hooks_;
    KitsPage* kits_ = nullptr;
    KitPage* kit_ = nullptr;
};

}  // namespace evenhand::app
