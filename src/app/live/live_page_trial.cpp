// What the live page has more when a sample answer is tried: the words that are heard.

#include <algorithm>
#include <chrono>

#include "app/live/live_page.h"

namespace evenhand::app {

namespace {

Speech::Moment steady_now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<Speech::Moment>(since);
}

}  // namespace

workflow::LiveView LivePage::view_at(Timestamp now) const {
    return hooks_.trial == nullptr ? workflow::live_view(editor_, now) : hooks_.trial->view(now);
}

void LivePage::hear() {
    if (spoken_ != nullptr) {
        spoken_->show(hooks_.trial->spoken(steady_now()));
    }
}

/// False when it is no action upon speech.
bool LivePage::steer_speech(const Action& action) {
    if (spoken_ == nullptr) {
        return false;
    }
    if (action.command == Command::pause_speech) {
        hooks_.trial->pause_or_go_on(steady_now());
    } else if (action.command == Command::change_pace) {
        hooks_.trial->change_pace(action.argument, steady_now());
    } else {
        return false;
    }
    hear();
    return true;
}

int LivePage::least_notes(const Look& look) const {
    const int spoken = spoken_ == nullptr ? 0 : SpokenPane::least_height(look) + 1;
    return NotesPane::least_height(look) + spoken;
}

/// The candidate's words stand above the notes and leave them the larger part.
void LivePage::put_notes(const Look& look, const LiveGrid& grid) {
    GridBox notes = grid.notes;
    if (spoken_ != nullptr) {
        const int spoken = std::max(SpokenPane::least_height(look), notes.height * 2 / 5);
        spoken_->SetSize(notes.x, notes.y, notes.width, spoken);
        spoken_rule_->SetSize(notes.x, notes.y + spoken, notes.width, 1);
        notes.y += spoken + 1;
        notes.height = std::max(1, notes.height - spoken - 1);
    }
    notes_->SetSize(notes.x, notes.y, notes.width, notes.height);
}

}  // namespace evenhand::app
