#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/scorecard.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/report_desk.h"

namespace evenhand::testing {

/// The demo's interview as others might have scored it: cards about one candidate by several
/// raters, in a folder.
class CommitteeFixture {
public:
    CommitteeFixture() {
        const auto demo = workflow::play_demo(
            std::filesystem::path(EVENHAND_SOURCE_DIR) / "rubrics", folder / "demo");
        demo_ = workflow::read_card(demo.card).value->card;
    }

    /// Writes a card by this rater, whose scores are these by criterion (0: not observed).
    std::filesystem::path write(const std::string& rater,
                                const std::vector<int>& levels,
                                const std::string& candidate = "") {
        Session session = demo_->session();
        session.head.interviewer = {Id<Rater>("rater-" + rater), rater};
        session.head.id = Id<Session>("interview-by-" + rater);
        if (!candidate.empty()) {
            session.head.candidate = {Id<Candidate>(candidate), candidate};
        }
        rate(session, levels);
        return write_card(session, "by-" + rater + ".scorecard.xml");
    }

    /// Writes a session as it is.
    std::filesystem::path write_card(const Session& session, const std::string& name) {
        Verdict verdict = demo_->verdict();
        verdict.recommendation = Recommendation::no_decision;
        const auto card =
            finish(session, demo_->kit(), verdict, demo_->salt(), demo_->submitted_at());
        if (!card.value) {
            throw std::runtime_error(first_fault(card.findings));
        }
        std::filesystem::create_directories(folder / "cards");
        std::filesystem::path file = folder / "cards" / name;
        formats::write_file(file, formats::scorecard_bytes(*card.value));
        return file;
    }

    [[nodiscard]] const Scorecard& demo() const { return *demo_; }

    ScratchFolder folder;

private:
    void rate(Session& session, const std::vector<int>& levels) const {
        for (std::size_t number = 0; number < levels.size(); ++number) {
            const Rubric& rubric = demo_->kit()[0].rubric;
            for (Rating& rating : session.questions[0].ratings) {
                if (rating.criterion == rubric.criteria[number].id) {
                    rating.score = rubric.scale.score(levels[number]);
                }
            }
        }
    }

    std::optional<Scorecard> demo_;
};

}  // namespace evenhand::testing
