#include "workflow/about_form.h"

namespace evenhand::workflow {

namespace {

RubricPlace place_of(RubricField field) {
    RubricPlace place;
    place.field = field;
    return place;
}

std::vector<AboutForm::Fact> facts_of(const Rubric& rubric) {
    std::vector<AboutForm::Fact> facts;
    const auto add = [&](const char* label, std::string text) {
        if (!text.empty()) {
            facts.push_back({label, std::move(text)});
        }
    };
    const bool is_draft = rubric.status == RubricStatus::draft;
    add("Name", rubric.id.text());
    add("Version", std::to_string(rubric.version) + (is_draft ? ", draft" : ", published"));
    add("Question page", rubric.source_name.empty() ? "none" : rubric.source_name);
    add("SHA-256 of the page", rubric.source_sha256);
    return facts;
}

}  // namespace

const std::vector<std::string>& usual_levels() {
    static const std::vector<std::string> levels = {"Junior", "Mid", "Senior", "Lead"};
    return levels;
}

RubricPlace note_place(std::size_t index) {
    RubricPlace place = place_of(RubricField::text);
    place.part = RubricPart::note;
    place.index = index;
    return place;
}

AboutForm about_form(const FieldMaker& maker) {
    using enum RubricField;
    const Rubric& rubric = maker.rubric();
    AboutForm form;
    form.title = maker.plain(place_of(title), "Title", "");
    form.category = maker.plain(place_of(category), "Category", "");
    form.level = maker.plain(place_of(level), "Level", "");
    form.competency = maker.plain(place_of(competency), "Competency", "");
    form.minutes = maker.plain(place_of(minutes), "Minutes", "");
    form.number = maker.plain(place_of(number), "Number in its set", "");
    form.tags = maker.plain(place_of(tags), "Tags, parted by commas", "");
    form.question = maker.counted(place_of(question), "Question", "");
    form.question.origin = origin_words(rubric.question_provenance);
    form.construct = maker.plain(place_of(construct), "What the question is meant to show", "");
    form.job_link = maker.counted(place_of(job_link), "Job link: “In this job people …”", "");
    form.job_link.spoken = "Job link";
    form.read_aloud = maker.counted(place_of(read_aloud), "Read aloud before the question", "");
    for (std::size_t i = 0; i < rubric.rater_notes.size(); ++i) {
        form.notes.push_back(maker.counted(note_place(i), "Note " + std::to_string(i + 1), ""));
        form.notes.back().spoken = "Note " + std::to_string(i + 1) + " for raters";
    }
    form.facts = facts_of(rubric);
    return form;
}

}  // namespace evenhand::workflow
