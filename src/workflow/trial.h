#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/finding.h"
#include "core/speech.h"
#include "workflow/live_view.h"
#include "workflow/practice_run.h"

namespace evenhand::workflow {

namespace internal {
class TextKeeper;
}

/// What is heard of a sample answer, ready to be drawn.
struct SpokenView {
    std::string text;   ///< All that was said so far, in paragraphs.
    std::string state;  ///< "0:42 of 2:10 · 150 words/min", "Paused · …"
    bool speaking = false;
};

/// live_view() of an interview that ends with the key.
[[nodiscard]] LiveView trial_view(const SessionEditor& editor, Timestamp now);

/// An interview to learn the program by: a sample answer is spoken, word by word in real time,
/// while it is noted, ticked and scored in a SessionEditor as in every interview. Once it is
/// sealed, comparison() shows the scores beside the key. Nothing of it is kept where interviews
/// and cards are.
///
/// A `Moment` is given by a clock that runs on steadily.
class Trial {
public:
    /// `run` is rating the one answer of its round. `heard`: the file that keeps how many words
    /// were heard; it need not be there. Throws Error when it is there and cannot be read.
    Trial(std::unique_ptr<PracticeRun> run, SpokenWords words, std::filesystem::path heard);
    ~Trial();
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    /// Throws Error (invalid_value) once the answer is sealed.
    [[nodiscard]] SessionEditor& editor() { return run_->editor(); }
    [[nodiscard]] const std::string& title() const noexcept { return run_->title(); }
    [[nodiscard]] bool sealed() const noexcept { return run_->finished(); }

    /// What the live screen shows; sealing takes the place of submitting.
    [[nodiscard]] LiveView view(Timestamp now) { return trial_view(editor(), now); }

    /// What is heard now. The candidate begins to speak when the question has been asked. In a
    /// trial that was broken off the candidate waits for pause_or_go_on(), and then says the
    /// sentence again in which it was broken off.
    [[nodiscard]] SpokenView spoken(Speech::Moment now);
    /// Does nothing before the question is asked.
    void pause_or_go_on(Speech::Moment now);
    /// `steps`: of pace_step words a minute; above 0 is faster.
    void change_pace(int steps, Speech::Moment now);

    [[nodiscard]] SaveState save_state() const { return run_->save_state(); }
    /// Waits until everything is on disk or saving has failed.
    void flush() { run_->flush(); }

    /// As PracticeRun::seal().
    [[nodiscard]] Findings seal();
    /// The sealed answer beside the key.
    [[nodiscard]] ComparisonView comparison() const;

private:
    void keep_place(Speech::Moment now);
    [[nodiscard]] std::string state_words(Speech::Moment now) const;

    std::unique_ptr<PracticeRun> run_;
    std::filesystem::path heard_;
    std::unique_ptr<internal::TextKeeper> keeper_;
    Speech speech_;
    std::size_t kept_ = 0;  ///< Words that heard_ says.
    bool asked_;            ///< The question was, so that the candidate speaks or has spoken.
};

}  // namespace evenhand::workflow
