#include "app/archive/task_bar.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int poll_ms = 100;
constexpr int margin = 17;  // Above and below the words: with room for the button.
constexpr int gap = 16;
constexpr int words_width = 320;  // Pixels at zoom 1: the gauge does not move as numbers grow.
constexpr int gauge_height = 8;
constexpr int gauge_steps = 1000;

}  // namespace

TaskBar::TaskBar(wxWindow* parent, std::function<void()> changed)
    : Pane(parent, texts::task_progress, Scrolls::no, Ground::surface),
      changed_(std::move(changed)),
      words_(add_text("", {"strong"})),
      gauge_(new wxGauge(
          this, wxID_ANY, gauge_steps, wxDefaultPosition, wxDefaultSize, wxGA_HORIZONTAL)),
      stop_(
          new ActionButton(this, texts::stop, "", ActionButton::Weight::quiet, [this] { stop(); })),
      rule_(new wxStaticLine(this)) {
    Hide();
    platform::ellipsize(*words_);
    platform::describe(*gauge_, to_utf8(say(texts::task_progress)));
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { tick(); }); });
}

TaskBar::~TaskBar() {
    stopped_ = true;
}

void TaskBar::begin(const std::string& words, Stops stops) {
    task_ = words;
    running_ = true;
    stopped_ = false;
    done_ = 0;
    all_ = 0;
    stop_->Enable();
    stop_->Show(stops == Stops::yes);
    tick();
    timer_.Start(poll_ms);
    Show();
    changed_();
}

/// On the task's own thread.
bool TaskBar::note_progress(std::uint64_t done, std::uint64_t all) {
    done_ = done;
    all_ = all;
    return !stopped_;
}

void TaskBar::stop() {
    stopped_ = true;
    stop_->Disable();
    tick();
}

void TaskBar::finish() {
    running_ = false;
    timer_.Stop();
    Hide();
    changed_();
}

void TaskBar::tick() {
    const std::uint64_t all = all_;
    const std::uint64_t done = std::min<std::uint64_t>(done_, all);
    if (stopped_) {
        set_words(*words_, to_utf8(say(texts::task_stops)));
    } else if (all == 0) {
        set_words(*words_, task_);
        gauge_->Pulse();
    } else {
        set_words(*words_, texts::task_at(task_, done, all));
        gauge_->SetValue(static_cast<int>(done * gauge_steps / all));
    }
}

int TaskBar::height_for(const Look& look) const {
    return platform::text_height(*words_, task_, look.width) + 2 * margin + 1;
}

void TaskBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 24;
    const int middle = (size.y - 1) / 2;
    const int edge = size.x - side;
    const int right = stop_->IsShown() ? stop_->place_before(edge, middle) - gap : edge;
    const int words = std::min(look.px(words_width), (right - side) / 2);
    const int line = platform::height_for(*words_, words);
    words_->SetSize(side, middle - line / 2, words, line);
    const int left = side + words + gap;
    gauge_->SetSize(left, middle - gauge_height / 2, std::max(1, right - left), gauge_height);
    rule_->SetSize(0, size.y - 1, size.x, 1);
}

}  // namespace evenhand::app
