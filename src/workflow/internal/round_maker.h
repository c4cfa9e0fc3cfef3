#pragma once

#include <string>
#include <vector>

#include "workflow/practice_desk.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow::internal {

/// Makes rounds of what a lead orders, as PracticeDesk promises.
class RoundMaker {
public:
    RoundMaker(const Folders& folders, Services services);

    [[nodiscard]] Parsed<std::vector<OfferedAnswer>> offered(const std::string& name,
                                                             const std::string& repeats) const;
    [[nodiscard]] Parsed<CalibrationRound> make(const RoundOrder& order) const;

private:
    [[nodiscard]] Parsed<CalibrationRound> make(const RoundOrder& order,
                                                const CalibrationRound* before) const;
    void choose_answers(const RoundOrder& order,
                        const CalibrationRound* before,
                        CalibrationRound& round,
                        Findings& findings) const;
    [[nodiscard]] int fresh_seed() const;
    [[nodiscard]] Parsed<PinnedRubric> rubric(const std::string& name, int version) const;
    /// An answer that is no part of a published version, and where it stands.
    struct Own {
        SampleAnswer answer;
        OfferedAnswer::Source source;
    };
    [[nodiscard]] std::vector<Own> own_stock(const Id<Rubric>& rubric,
                                             const CalibrationRound* before,
                                             Findings& findings) const;
    [[nodiscard]] std::vector<SampleAnswer> own_answers(const RoundOrder& order,
                                                        const CalibrationRound& round,
                                                        const CalibrationRound* before,
                                                        Findings& findings) const;
    [[nodiscard]] std::string new_id(const std::string& title, Timestamp made_at) const;

    const Folders& folders_;
    Services services_;
    RubricLibrary library_;
};

}  // namespace evenhand::workflow::internal
