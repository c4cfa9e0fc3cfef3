#include "workflow/unplanned_questions.h"

#include <algorithm>
#include <utility>

#include "workflow/internal/rubric_words.h"
#include "workflow/library_search.h"

namespace evenhand::workflow {

namespace {

LibraryEntry entry_of(const Rubric& rubric) {
    return {.id = rubric.id,
            .title = rubric.title,
            .question = rubric.question,
            .competency = rubric.competency,
            .level = rubric.level,
            .tags = rubric.tags,
            .number = rubric.number,
            .published = rubric.version,
            .draft = std::nullopt,
            .unreadable = "",
            .found_in = internal::search_words(rubric)};
}

std::string facts_of(const Rubric& rubric) {
    std::string facts;
    for (const std::string* part : {&rubric.competency, &rubric.level}) {
        facts += *part + (part->empty() ? "" : " \u00b7 ");
    }
    return facts + std::to_string(rubric.minutes) + " min";
}

}  // namespace

UnplannedQuestions::UnplannedQuestions(std::vector<RubricEntry> rubrics) {
    for (RubricEntry& each : rubrics) {
        entries_.push_back(entry_of(each.pinned.rubric));
        rubrics_.push_back(std::move(each.pinned));
    }
}

std::vector<UnplannedQuestions::Row> UnplannedQuestions::find(const std::string& typed,
                                                              const Kit& asked) const {
    const auto place_in = [](const std::vector<PinnedRubric>& rubrics, const Id<Rubric>& id) {
        return std::ranges::find(rubrics, id, [](const PinnedRubric& p) { return p.rubric.id; });
    };
    std::vector<Row> rows;
    for (const LibraryEntry& entry : search(entries_, typed_query(typed))) {
        if (place_in(asked, entry.id) == asked.end()) {
            const auto found = place_in(rubrics_, entry.id);
            rows.push_back({static_cast<std::size_t>(found - rubrics_.begin()),
                            entry.title,
                            entry.question,
                            facts_of(found->rubric)});
        }
    }
    return rows;
}

}  // namespace evenhand::workflow
