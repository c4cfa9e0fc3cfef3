#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/panel.h"
#include "core/scorecard.h"
#include "scratch_folder.h"
#include "workflow/standing_clock.h"

namespace evenhand::testing {

/// What one interviewer gives, by criterion in the order asked; 0: not observed.
using Given = std::vector<int>;

/// A panel that is locked in a folder, as its chair has it, with interviewers on computers of their
/// own.
class MadeUpPanel {
public:
    /// Everybody asks the first `questions` of the shipped rubrics.
    MadeUpPanel(const std::vector<std::string>& interviewers, std::size_t questions);

    /// The interview of the one at this place, handed in; what is left of `asked` is not asked.
    void hand_in(std::size_t interviewer, const Given& given, Recommendation recommends);
    [[nodiscard]] std::size_t criteria() const;

    [[nodiscard]] const std::filesystem::path& shared() const noexcept { return shared_; }
    /// The chair's data folder.
    [[nodiscard]] std::filesystem::path chair() const { return folder_ / "chair"; }
    static constexpr const char* passphrase = "open sesame";

private:
    [[nodiscard]] workflow::Services services();
    [[nodiscard]] Panel made(const std::vector<std::string>& interviewers,
                             std::size_t questions,
                             const std::string& key) const;

    ScratchFolder folder_;
    std::filesystem::path shared_ = folder_ / "shared";
    StandingClock time_;
    Panel panel_;
};

}  // namespace evenhand::testing
