#include "workflow/trial.h"

#include <chrono>
#include <utility>

#include "core/number_text.h"
#include "core/timestamp.h"
#include "core/utf8.h"
#include "workflow/internal/text_keeper.h"

namespace evenhand::workflow {

namespace {

const std::string dot = " \u00b7 ";

/// A damaged file means that nothing was heard: the answer is then spoken from its beginning.
std::size_t words_in(const std::string& kept) {
    const int words = to_int(std::string(trimmed(kept))).value_or(0);
    return words > 0 ? static_cast<std::size_t>(words) : 0;
}

}  // namespace

LiveView trial_view(const SessionEditor& editor, Timestamp now) {
    LiveView view = live_view(editor, now);
    if (view.next.kind == LiveView::Next::Kind::submit) {
        view.next.text = "Nothing left: see the key";
        view.next.brief = "See the key";
    }
    return view;
}

Trial::Trial(std::unique_ptr<PracticeRun> run, SpokenWords words, std::filesystem::path heard)
    : run_(std::move(run)),
      heard_(std::move(heard)),
      keeper_(std::make_unique<internal::TextKeeper>()),
      speech_(std::move(words)),
      asked_(!run_->editor().record().spans.empty()) {
    const std::size_t before = words_in(keeper_->text(heard_));
    const std::size_t all = speech_.words().count();
    kept_ = before < all ? speech_.words().sentence_at(before) : all;
    speech_ = Speech(speech_.words(), kept_);
}

Trial::~Trial() = default;

SpokenView Trial::spoken(Speech::Moment now) {
    if (!asked_ && !sealed() && !editor().record().spans.empty()) {
        asked_ = true;
        speech_.go_on(now);
    }
    keep_place(now);
    return {speech_.words().text(0, speech_.heard(now)), state_words(now), speech_.speaking(now)};
}

/// Sentence by sentence, so that the disk is asked seldom.
void Trial::keep_place(Speech::Moment now) {
    const std::size_t heard = speech_.heard(now);
    const std::size_t place =
        heard < speech_.words().count() ? speech_.words().sentence_at(heard) : heard;
    if (place != kept_) {
        kept_ = place;
        keeper_->keep(heard_, std::to_string(place) + "\n");
    }
}

std::string Trial::state_words(Speech::Moment now) const {
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    const SpokenWords& words = speech_.words();
    const auto shown = [&](std::size_t count) {
        return clock_text(duration_cast<seconds>(words.time_of(count, speech_.pace())));
    };
    if (!asked_) {
        return "Waits for your question";
    }
    if (speech_.ended(now)) {
        return "Has said it all";
    }
    return (speech_.speaking(now) ? "" : "Paused" + dot) + shown(speech_.heard(now)) + " of " +
           shown(words.count()) + dot + std::to_string(speech_.pace()) + " words/min";
}

void Trial::pause_or_go_on(Speech::Moment now) {
    if (!asked_) {
        return;
    }
    if (speech_.speaking(now)) {
        speech_.pause(now);
    } else {
        speech_.go_on(now);
    }
}

void Trial::change_pace(int steps, Speech::Moment now) {
    speech_.set_pace(speech_.pace() + steps * pace_step, now);
}

Findings Trial::seal() {
    return run_->seal();
}

ComparisonView Trial::comparison() const {
    ComparisonView view = run_->comparison(0);
    view.title = run_->title();
    return view;
}

}  // namespace evenhand::workflow
