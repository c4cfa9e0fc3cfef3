#pragma once

#include <cstddef>
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
        std::size_t index = 0;  ///< For question().
        std::string title;
        std::string question;
        std::string facts;  ///< "Ownership · Mid · 8 min"
    };

    UnplannedQuestions() = default;
    explicit UnplannedQuestions(std::vector<RubricEntry> rubrics);

    /// Those with all the words that were typed, as the library is searched, without those that
    /// `asked` has.
    [[nodiscard]] std::vector<Row> find(const std::string& typed, const Kit& asked) const;

    /// The whole question of a row that this object gave.
    [[nodiscard]] const PinnedRubric& question(std::size_t index) const {
        return rubrics_.at(index);
    }

private:
    std::vector<LibraryEntry> entries_;
    std::vector<PinnedRubric> rubrics_;  ///< In the order of the entries.
};

}  // namespace evenhand::workflow
