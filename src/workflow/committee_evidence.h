#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "workflow/committee_room.h"
#include "workflow/committee_severity.h"
#include "workflow/figures.h"

namespace evenhand::workflow {

/// One line of what an interviewer wrote down.
struct EvidenceLine {
    std::string words;  ///< The candidate's own words in quotation marks.
    std::string clock;  ///< What the question's clock showed: "3:40".
};

/// What one interviewer has of a criterion.
struct EvidenceOf {
    std::size_t column = 0;
    std::string name;
    std::string score;  ///< "5"; "–" where there is none.
    std::string facts;  ///< "14 May 2026, three quotes"
    std::vector<EvidenceLine> lines;
    std::string severity = {};  ///< How strictly this interviewer usually scores; may be empty.
    std::string heard;  ///< "Heard: structural change. Not ticked: proof. Pitfall: wished for."
};

/// The evidence of one criterion from everybody, side by side.
struct CommitteeEvidence {
    std::string title;
    std::string rubric;
    std::string standing;
    std::vector<std::string> anchors;  ///< "5 = names a lasting change", the highest first.
    std::vector<EvidenceOf> people;    ///< The highest score first, then those without one.
    std::string others;                ///< Whose kit did not have it; empty: nobody's.
    Figure heard;
};

enum class Anchors {
    given,  ///< Of the levels that somebody gave.
    all
};

/// `row`: of the room's grid.
[[nodiscard]] CommitteeEvidence committee_evidence(const CommitteeRoom& room,
                                                   std::size_t row,
                                                   Anchors anchors,
                                                   const CommitteeSeverity& severity = {});

}  // namespace evenhand::workflow
