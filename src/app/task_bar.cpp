#include "app/task_bar.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int poll_ms = 100;
constexpr int margin = 9;
constexpr int gap = 16;
constexpr int gauge_height = 8;
constexpr int gauge_steps = 1000;

}  // namespace

TaskBar::TaskBar(wxWindow* parent, std::string_view name, int words_width, Hooks hooks)
    : Pane(parent, name, Scrolls::no, Ground::surface),
      words_width_(words_width),
      hooks_(std::move(hooks)),
      words_(add_text("", {"strong"})),
      gauge_(new wxGauge(
          this, wxID_ANY, gauge_steps, wxDefaultPosition, wxDefaultSize, wxGA_HORIZONTAL)),
      stop_(
          new ActionButton(this, texts::stop, "", ActionButton::Weight::quiet, [this] { stop(); })),
      rule_(new wxStaticLine(this)) {
    Hide();
    platform::ellipsize(*words_);
    platform::describe(*gauge_, to_utf8(say(name)));
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { tick(); }); });
}

TaskBar::~TaskBar() {
    stopped_ = true;
}

void TaskBar::begin(Task task, Stops stops) {
    task_ = std::move(task);
    running_ = true;
    stopped_ = false;
    done_ = 0;
    all_ = 0;
    stop_->Enable();
    stop_->Show(stops == Stops::yes);
    tick();
    timer_.Start(poll_ms);
    Show();
    hooks_.changed();
}

/// On the task's own thread.
bool TaskBar::note_progress(std::uint64_t done, std::uint64_t all) {
    done_ = done;
    all_ = all;
    return !stopped_;
}

/// A button that is switched off loses the keyboard.
void TaskBar::stop() {
    const bool had_keyboard = stop_->HasFocus();
    stopped_ = true;
    stop_->Disable();
    tick();
    if (had_keyboard) {
        hooks_.left();
    }
}

void TaskBar::finish() {
    const bool had_keyboard = stop_->HasFocus();
    running_ = false;
    timer_.Stop();
    Hide();
    hooks_.changed();
    if (had_keyboard) {
        hooks_.left();
    }
}

void TaskBar::tick() {
    const std::uint64_t all = all_;
    const std::uint64_t done = std::min<std::uint64_t>(done_, all);
    if (stopped_) {
        set_words(*words_, task_.stopping);
    } else if (all == 0) {
        set_words(*words_, task_.words);
        gauge_->Pulse();
    } else {
        set_words(*words_, task_.at(done, all));
        gauge_->SetValue(static_cast<int>(done * gauge_steps / all));
    }
}

int TaskBar::height_for(const Look& look) const {
    return std::max(platform::text_height(*words_, task_.words, look.width),
                    platform::height_for(*stop_, look.width)) +
           2 * margin + 1;
}

void TaskBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 24;
    const int middle = (size.y - 1) / 2;
    const int edge = size.x - side;
    const int right = stop_->IsShown() ? stop_->place_before(edge, middle) - gap : edge;
    const int words = std::min(look.px(words_width_), (right - side) / 2);
    const int line = platform::height_for(*words_, words);
    words_->SetSize(side, middle - line / 2, words, line);
    const int left = side + words + gap;
    gauge_->SetSize(left, middle - gauge_height / 2, std::max(1, right - left), gauge_height);
    rule_->SetSize(0, size.y - 1, size.x, 1);
}

}  // namespace evenhand::app
