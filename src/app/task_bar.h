#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <wx/gauge.h>
#include <wx/statline.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/archive/attempt.h"
#include "app/background.h"
#include "app/pane.h"
#include "workflow/archive_desk.h"

namespace evenhand::app {

/// A long task of the archive that is running: how far it is, and a way to stop it. Destroying it
/// stops the task at its next step.
class TaskBar final : public Pane {
public:
    /// `changed`: the bar has come or gone.
    TaskBar(wxWindow* parent, std::function<void()> changed);
    ~TaskBar() override;
    TaskBar(const TaskBar&) = delete;
    TaskBar& operator=(const TaskBar&) = delete;

    [[nodiscard]] bool running() const noexcept { return running_; }

    /// Whether the task looks, at each of its steps, if it is to stop.
    enum class Stops { yes, no };

    /// Does `work` on a thread of its own; `ended` gets what came of it. `words` say what it does.
    /// Not while another one is running.
    template <typename Work, typename Ended>
    void run(const std::string& words, Work work, Ended ended, Stops stops = Stops::yes) {
        begin(words, stops);
        background_.run(
            [this, work = std::move(work)] {
                return attempt([&] {
                    return work([this](std::uint64_t done, std::uint64_t all) {
                        return note_progress(done, all);
                    });
                });
            },
            std::move(ended),
            [this] { finish(); });
    }
    void stop();

    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;

private:
    void begin(const std::string& words, Stops stops);
    bool note_progress(std::uint64_t done, std::uint64_t all);
    void tick();
    void finish();

    std::function<void()> changed_;
    std::string task_;
    bool running_ = false;
    std::atomic<std::uint64_t> done_ = 0;
    std::atomic<std::uint64_t> all_ = 0;  ///< 0 while it is not known.
    std::atomic<bool> stopped_ = false;
    wxStaticText* words_;
    wxGauge* gauge_;
    ActionButton* stop_;
    wxStaticLine* rule_;
    wxTimer timer_;
    Background background_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
