#include "workflow/probes_form.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace evenhand::workflow {

namespace {

constexpr std::size_t longest_filler = 60;  // Characters of a probe in a list of choices.
constexpr std::array other_uses = {ProbeKind::coverage, ProbeKind::general, ProbeKind::fallback};

std::string use_words(ProbeKind kind) {
    switch (kind) {
        case ProbeKind::coverage:
            return "A gap in the story";
        case ProbeKind::fallback:
            return "When there is no example";
        default:
            return "Any criterion";
    }
}

std::vector<std::string> uses_of(const Rubric& rubric) {
    std::vector<std::string> uses;
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        uses.push_back(title_or(rubric.criteria[i].title, "Criterion", i));
    }
    for (const ProbeKind kind : other_uses) {
        uses.push_back(use_words(kind));
    }
    return uses;
}

/// A criterion's probe that is tied to none counts as general, until it is tied.
std::size_t use_of(const Rubric& rubric, const Probe& probe) {
    const auto tied = std::ranges::find_if(rubric.criteria, [&](const Criterion& criterion) {
        return probe.criterion == criterion.id;
    });
    const bool is_of_criterion = probe.kind == ProbeKind::criterion;
    if (is_of_criterion && tied != rubric.criteria.end()) {
        return static_cast<std::size_t>(tied - rubric.criteria.begin());
    }
    const ProbeKind kind = is_of_criterion ? ProbeKind::general : probe.kind;
    const auto other = std::ranges::find(other_uses, kind);
    return rubric.criteria.size() + static_cast<std::size_t>(other - other_uses.begin());
}

/// "a" to "z", then numbers: a list that long is told of by a finding.
std::string key_of(std::size_t index) {
    constexpr std::size_t letters = 26;
    return index < letters ? std::string(1, static_cast<char>('a' + index))
                           : std::to_string(index + 1);
}

std::vector<std::string> elements_of(const Rubric& rubric) {
    std::vector<std::string> elements = {
        "Situation", "Task", "Action", "Result", "Change", "Sharing", "Learned"};
    for (const CoverageItem& part : rubric.coverage) {
        if (std::ranges::find(elements, part.element) == elements.end()) {
            elements.push_back(part.element);
        }
    }
    return elements;
}

std::vector<std::string> fillers_of(const Rubric& rubric) {
    std::vector<std::string> fillers = {"No probe"};
    for (std::size_t i = 0; i < rubric.probes.size(); ++i) {
        fillers.push_back(key_of(i) + "   " + shorten(rubric.probes[i].text, longest_filler));
    }
    return fillers;
}

ProbesForm::ProbeRow probe_row(const FieldMaker& maker, std::size_t index) {
    const Rubric& rubric = maker.rubric();
    const Probe& probe = rubric.probes[index];
    const std::string& id = probe.id.text();
    ProbesForm::ProbeRow row;
    row.id = id;
    row.key = key_of(index);
    row.name = "probe " + row.key;
    row.text = maker.counted(probe_place(id, RubricField::text), row.key, "");
    row.text.spoken = "Probe " + row.key;
    row.text.origin = origin_words(probe.provenance);
    row.ask_when = maker.plain(probe_place(id, RubricField::ask_when), "Asked when", row.name);
    row.draws = use_of(rubric, probe);
    row.tie = maker.remarks().at(probe_place(id, RubricField::criterion));
    return row;
}

ProbesForm::StoryRow story_row(const FieldMaker& maker,
                               const std::vector<std::string>& elements,
                               std::size_t index) {
    const Rubric& rubric = maker.rubric();
    const CoverageItem& part = rubric.coverage[index];
    const std::string& id = part.id.text();
    ProbesForm::StoryRow row;
    row.id = id;
    row.name = "story part " + std::to_string(index + 1);
    row.text = maker.plain(story_place(id, RubricField::text), "What to hear", row.name);
    row.text.origin = origin_words(part.provenance);
    row.element =
        static_cast<std::size_t>(std::ranges::find(elements, part.element) - elements.begin());
    const auto probe = std::ranges::find_if(
        rubric.probes, [&](const Probe& candidate) { return part.probe == candidate.id; });
    const bool is_filled = part.probe && probe != rubric.probes.end();
    row.probe = is_filled ? static_cast<std::size_t>(probe - rubric.probes.begin()) + 1 : 0;
    row.filler = maker.remarks().at(story_place(id, RubricField::probe));
    return row;
}

}  // namespace

RubricPlace probe_place(const std::string& id, RubricField field) {
    RubricPlace place;
    place.part = RubricPart::probe;
    place.id = id;
    place.field = field;
    return place;
}

RubricPlace story_place(const std::string& id, RubricField field) {
    RubricPlace place = probe_place(id, field);
    place.part = RubricPart::coverage;
    return place;
}

ProbesForm probes_form(const FieldMaker& maker) {
    const Rubric& rubric = maker.rubric();
    ProbesForm form;
    form.draws = uses_of(rubric);
    for (std::size_t i = 0; i < rubric.probes.size(); ++i) {
        form.probes.push_back(probe_row(maker, i));
    }
    form.of_probes = maker.remarks().of_whole("probe.");
    form.has_fallback =
        std::ranges::find(rubric.probes, ProbeKind::fallback, &Probe::kind) != rubric.probes.end();
    form.elements = elements_of(rubric);
    form.fillers = fillers_of(rubric);
    for (std::size_t i = 0; i < rubric.coverage.size(); ++i) {
        form.story.push_back(story_row(maker, form.elements, i));
    }
    return form;
}

ProbePurpose purpose_of(const Rubric& rubric, std::size_t choice) {
    if (choice < rubric.criteria.size()) {
        return {ProbeKind::criterion, rubric.criteria[choice].id};
    }
    return {other_uses.at(choice - rubric.criteria.size()), std::nullopt};
}

std::optional<Id<Probe>> filler(const Rubric& rubric, std::size_t choice) {
    return choice == 0 ? std::nullopt : std::optional(rubric.probes.at(choice - 1).id);
}

}  // namespace evenhand::workflow
