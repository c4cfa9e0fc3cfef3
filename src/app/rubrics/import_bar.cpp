#include "app/rubrics/import_bar.h"

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
constexpr int words_width = 220;  // Pixels at zoom 1: the gauge does not move as the numbers grow.
constexpr int gauge_height = 8;

}  // namespace

ImportBar::ImportBar(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::import_progress, Scrolls::no, Ground::surface),
      hooks_(std::move(hooks)),
      words_(add_text(texts::import_begins, {"strong"})),
      gauge_(new wxGauge(this, wxID_ANY, 1, wxDefaultPosition, wxDefaultSize, wxGA_HORIZONTAL)),
      stop_(
          new ActionButton(this, texts::stop, "", ActionButton::Weight::quiet, [this] { stop(); })),
      rule_(new wxStaticLine(this)) {
    platform::ellipsize(*words_);
    platform::describe(*gauge_, to_utf8(say(texts::import_progress)));
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { tick(); }); });
}

ImportBar::~ImportBar() {
    stopped_ = true;
}

void ImportBar::import_paths(const workflow::RubricLibrary& library,
                             const std::vector<std::filesystem::path>& paths) {
    run(library, [paths](auto& into, const auto& progress) {
        return workflow::import_paths(paths, into, progress);
    });
}

void ImportBar::import_text(const workflow::RubricLibrary& library, const std::string& text) {
    const std::string name = to_utf8(say(texts::pasted_text));
    run(library, [text, name](auto& into, const auto& progress) {
        return workflow::import_text(text, name, into, progress);
    });
}

void ImportBar::run(const workflow::RubricLibrary& library, Import import) {
    running_ = true;
    stopped_ = false;
    at_page_ = 0;
    pages_ = 0;
    stop_->Enable();
    tick();
    timer_.Start(poll_ms);
    background_.run(
        [this, into = library, import = std::move(import)]() mutable {
            return import(into, [this](std::size_t done, std::size_t all) {
                return note_progress(done, all);
            });
        },
        [this](const workflow::ImportView& view) { hooks_.done(view); },
        [this] { ended(); });
}

/// On the import's own thread.
bool ImportBar::note_progress(std::size_t done, std::size_t all) {
    at_page_ = done;
    pages_ = all;
    return !stopped_;
}

void ImportBar::stop() {
    stopped_ = true;
    stop_->Disable();
    tick();
}

void ImportBar::ended() {
    running_ = false;
    timer_.Stop();
    hooks_.ended();
}

void ImportBar::tick() {
    const std::size_t all = pages_;
    const std::size_t done = at_page_;
    if (stopped_) {
        set_words(*words_, to_utf8(say(texts::stopping)));
    } else if (all == 0) {
        set_words(*words_, to_utf8(say(texts::import_begins)));
        gauge_->Pulse();
    } else {
        set_words(*words_, texts::importing(std::min(done + 1, all), all));
        gauge_->SetRange(static_cast<int>(all));
        gauge_->SetValue(static_cast<int>(std::min(done, all)));
    }
}

int ImportBar::height_for(const Look& look) const {
    return platform::height_for(*stop_, look.width) + 2 * margin + 1;
}

void ImportBar::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 24;
    const int middle = (size.y - 1) / 2;
    const int right = stop_->place_before(size.x - side, middle) - gap;
    const int words = std::min(look.px(words_width), (right - side) / 2);
    const int line = platform::height_for(*words_, words);
    words_->SetSize(side, middle - line / 2, words, line);
    const int left = side + words + gap;
    gauge_->SetSize(left, middle - gauge_height / 2, std::max(1, right - left), gauge_height);
    rule_->SetSize(0, size.y - 1, size.x, 1);
}

}  // namespace evenhand::app
