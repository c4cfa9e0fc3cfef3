#pragma once

#include <string>
#include <vector>

#include "core/rubric.h"
#include "workflow/interview_desk.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// The questions of the library that can be asked though nobody planned them.
class UnplannedQuestions {
public:
    struct Row {
        PinnedRubric question;
        std::string facts;  ///< "Ownership · Mid · 8 min"
    };

    UnplannedQuestions() = default;
    explicit UnplannedQuestions(const std::vector<RubricEntry>& rubrics);

    /// Those with all the words that were typed, as the library is searched, without those that
    /// `asked` has.
    [[nodiscard]] std::vector<Row> find(const std::string& typed, const Kit& asked) const;

private:
    std::vector<LibraryEntry> entries_;
    std::vector<PinnedRubric> rubrics_;  ///< In the order of the entries.
};

}  // namespace evenhand::workflow
