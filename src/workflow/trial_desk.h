#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"
#include "workflow/trial.h"

namespace evenhand::workflow {

/// A sample answer that can be tried as an interview.
struct TrialOffer {
    std::string rubric;              ///< Its id.
    std::string title;               ///< Of the rubric.
    std::string level;               ///< "Mid"; may be empty.
    std::string answer;              ///< Its id: "A".
    std::chrono::seconds length{0};  ///< At the usual pace.
    bool under_way = false;
    std::string tried;  ///< "2 of 3 scores are the key's." of the last trial; empty: never.
};

/// What will be said, and when.
struct TrialScript {
    struct Sentence {
        std::chrono::milliseconds at{0};  ///< When its first word is begun.
        std::string text;
    };
    std::string title;
    int version = 0;  ///< Of the rubric.
    std::string rubric;
    std::string answer;
    std::string question;
    int pace = usual_pace;
    std::chrono::milliseconds length{0};
    std::vector<Sentence> sentences;
};

/// Where interviews are tried. A trial lies in trials/ of the data folder, apart from interviews,
/// cards and rounds: no list, search or report of candidates sees it.
class TrialDesk {
public:
    TrialDesk(Folders folders, Services services);

    /// The sample answers with a key for every criterion, of the newest published versions of all
    /// rubrics; by title. Rubrics that cannot be used are left out: InterviewDesk::rubrics() says
    /// why.
    [[nodiscard]] std::vector<TrialOffer> offers() const;

    /// Begins to try the answer, or goes on where a trial of it was broken off. No value, and
    /// errors, when there is no such rubric or answer ("trial.rubric", "trial.answer") or the trial
    /// cannot be read. Throws Error when the disk fails, or another program has it open.
    [[nodiscard]] Parsed<std::unique_ptr<Trial>> begin(const std::string& rubric,
                                                       const std::string& answer) const;

    /// `answer`: empty for the first one. Errors as begin(), and "trial.pace" for one beyond
    /// slowest_pace and fastest_pace.
    [[nodiscard]] Parsed<TrialScript> script(const std::string& rubric,
                                             const std::string& answer,
                                             int pace) const;

private:
    Folders folders_;
    Services services_;
};

/// What the command line prints (docs/formats.md, "Trials as JSON"). Ends with a line feed unless
/// it is empty.
[[nodiscard]] std::string trials_text(const std::vector<TrialOffer>& offers);
[[nodiscard]] std::string trials_json(const std::vector<TrialOffer>& offers);
[[nodiscard]] std::string script_text(const TrialScript& script);
[[nodiscard]] std::string script_json(const TrialScript& script);

}  // namespace evenhand::workflow
