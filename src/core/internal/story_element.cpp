#include "core/internal/story_element.h"

#include <algorithm>
#include <array>

#include "core/words.h"

namespace evenhand::internal {

namespace {

struct KnownElement {
    std::string_view phrase;
    std::string_view element;
};

// The first phrase found decides: "sharing the lesson" is Sharing, "the structural fix" is Change.
constexpr std::array<KnownElement, 39> known_elements = {{
    {"sharing", "Sharing"},
    {"share", "Sharing"},
    {"shared", "Sharing"},
    {"told others", "Sharing"},
    {"structural", "Change"},
    {"change", "Change"},
    {"changes", "Change"},
    {"changed", "Change"},
    {"prevent", "Change"},
    {"prevention", "Change"},
    {"recurrence", "Change"},
    {"differently", "Change"},
    {"learned", "Learned"},
    {"learnt", "Learned"},
    {"lesson", "Learned"},
    {"lessons", "Learned"},
    {"takeaway", "Learned"},
    {"result", "Result"},
    {"results", "Result"},
    {"outcome", "Result"},
    {"impact", "Result"},
    {"nature", "Situation"},
    {"situation", "Situation"},
    {"context", "Situation"},
    {"background", "Situation"},
    {"problem", "Situation"},
    {"what happened", "Situation"},
    {"role", "Task"},
    {"task", "Task"},
    {"responsibility", "Task"},
    {"goal", "Task"},
    {"gap", "Action"},
    {"fix", "Action"},
    {"action", "Action"},
    {"actions", "Action"},
    {"steps", "Action"},
    {"approach", "Action"},
    {"response", "Action"},
    {"did", "Action"},
}};

}  // namespace

std::string story_element(std::string_view text) {
    const auto* const known =
        std::ranges::find_if(known_elements, [&](const KnownElement& element) {
            return find_phrase(text, element.phrase) != std::string_view::npos;
        });
    return known == known_elements.end() ? "" : std::string(known->element);
}

}  // namespace evenhand::internal
