#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "workflow/form_view.h"

namespace evenhand::workflow {

/// The form of the planned probes and of the parts of a complete story.
struct ProbesForm {
    struct ProbeRow {
        std::string id;
        std::string key;   ///< "a", as on the live screen.
        std::string name;  ///< "probe a"
        FieldView text;    ///< Labelled by the key.
        FieldView ask_when;
        std::size_t draws = 0;  ///< Which of `draws` it is for.
        Remark tie;             ///< Of that choice.
    };
    struct StoryRow {
        std::string id;
        std::string name;  ///< "story part 2"
        FieldView text;
        std::size_t element = 0;  ///< Which of `elements`.
        std::size_t probe = 0;    ///< Which of `fillers`.
        Remark filler;
    };

    std::vector<std::string> draws;  ///< The criteria, then the other uses of a probe.
    std::vector<ProbeRow> probes;
    Remark of_probes;  ///< Of the list as a whole.
    bool has_fallback = false;
    std::vector<std::string> elements;  ///< "Situation", …
    std::vector<std::string> fillers;   ///< "no probe", then "a  What was …"
    std::vector<StoryRow> story;
};

[[nodiscard]] ProbesForm probes_form(const FieldMaker& maker);

/// What a choice among ProbesForm::draws means.
struct ProbePurpose {
    ProbeKind kind = ProbeKind::general;
    std::optional<Id<Criterion>> criterion;

    friend bool operator==(const ProbePurpose&, const ProbePurpose&) = default;
};
[[nodiscard]] ProbePurpose purpose_of(const Rubric& rubric, std::size_t choice);

/// The probe that a choice among ProbesForm::fillers means.
[[nodiscard]] std::optional<Id<Probe>> filler(const Rubric& rubric, std::size_t choice);

/// The place of a text of a probe, or of a part of the story.
[[nodiscard]] RubricPlace probe_place(const std::string& id, RubricField field);
[[nodiscard]] RubricPlace story_place(const std::string& id, RubricField field);

}  // namespace evenhand::workflow
