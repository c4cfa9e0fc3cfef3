#include "workflow/invitation_focus.h"

#include <algorithm>

namespace evenhand::workflow {

std::string focus_words(const Invitation& invitation, const PinnedRubric& question) {
    std::string words;
    for (const Criterion& criterion : question.rubric.criteria) {
        const PanelFocus here{question.rubric.id, criterion.id};
        if (std::ranges::find(invitation.focus, here) != invitation.focus.end()) {
            words += (words.empty() ? "" : ", ") + criterion.title;
        }
    }
    return words;
}

}  // namespace evenhand::workflow
