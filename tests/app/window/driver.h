#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/main_frame.h"
#include "app/window/person.h"
#include "scratch_folder.h"
#include "workflow/services.h"

namespace evenhand::testing {

/// The real window on a data folder of its own, driven by keys as a person would.
class WindowDriver : public Person {
public:
    /// `open_archive`: what the Archive place works with. `data`: the data folder; empty: one of
    /// its own.
    explicit WindowDriver(app::OpenArchive open_archive = {}, std::filesystem::path data = {});
    ~WindowDriver() override;

    [[nodiscard]] app::MainFrame& frame() const { return *frame_; }
    [[nodiscard]] const ScratchFolder& folder() const { return folder_; }
    /// The data folder of the person.
    [[nodiscard]] const std::filesystem::path& data() const { return data_; }

    /// Closes the window and opens another one on the same data; `between` is done while there is
    /// none.
    void restart(const std::function<void()>& between = {});

    /// Waits for the page; fails the test when it does not come.
    void need_page(app::Place place);
    /// A new window goes on with the interview, up to the live page.
    void restart_and_continue();
    /// Rater One fills in and sends the start page: Ada L as QA on the Q9 rubric.
    void submit_start_form();
    /// Rater One starts an interview with Ada L as QA on the Q9 rubric, up to the live page.
    void start_interview();

protected:
    [[nodiscard]] const wxWindow& window() const override { return *frame_; }

private:
    void open();
    void close();

    app::OpenArchive open_archive_;
    ScratchFolder folder_;
    std::filesystem::path data_;
    app::MainFrame* frame_ = nullptr;
};

}  // namespace evenhand::testing
