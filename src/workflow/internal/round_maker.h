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

    [[nodiscard]] Parsed<std::vector<OfferedAnswer>> offered(const std::string& name) const;
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
    [[nodiscard]] std::vector<SampleAnswer> own_answers(const RoundOrder& order,
                                                        const Rubric& rubric,
                                                        Findings& findings) const;
    [[nodiscard]] std::string new_id(const std::string& title, Timestamp made_at) const;

    const Folders& folders_;
    Services services_;
    RubricLibrary library_;
};

}  // namespace evenhand::workflow::internal
