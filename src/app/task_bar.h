#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <wx/gauge.h>
#include <wx/statline.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/attempt.h"
#include "app/background.h"
#include "app/pane.h"

namespace evenhand::app {

/// A long task that is running: how far it is, and a way to stop it. Destroying it stops the task
/// at its next step.
class TaskBar : public Pane {
public:
    struct Hooks {
        std::function<void()> changed;  ///< The bar has come or gone.
        std::function<void()> left;     ///< It has lost the keyboard, which wants a place.
    };
    /// What is said of a task while it runs.
    struct Task {
        std::string words;  ///< What it does; while it is not known how far it has to go.
        std::function<std::string(std::uint64_t done, std::uint64_t all)> at;
        std::string stopping;
    };
    /// Whether the task looks, at each of its steps, if it is to stop.
    enum class Stops { yes, no };

    /// `words_width`: in pixels at zoom 1; the gauge does not move as numbers grow.
    TaskBar(wxWindow* parent, std::string_view name, int words_width, Hooks hooks);
    ~TaskBar() override;
    TaskBar(const TaskBar&) = delete;
    TaskBar& operator=(const TaskBar&) = delete;

    [[nodiscard]] bool running() const noexcept { return running_; }

    /// Does `work` on a thread of its own; `ended` gets what came of it. Not while another one is
    /// running.
    template <typename Work, typename Ended>
    void run(Task task, Work work, Ended ended, Stops stops = Stops::yes) {
        begin(std::move(task), stops);
        background_.run(
            [this, work = std::move(work)]() mutable {
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
    void begin(Task task, Stops stops);
    bool note_progress(std::uint64_t done, std::uint64_t all);
    void tick();
    void finish();

    int words_width_;
    Hooks hooks_;
    Task task_;
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
