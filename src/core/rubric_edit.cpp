#include "core/rubric_edit.h"

#include <algorithm>

#include "core/internal/all_provenance.h"
#include "core/internal/answer_text.h"
#include "core/internal/edit_parts.h"
#include "core/internal/part_access.h"
#include "core/internal/part_provenance.h"
#include "core/internal/part_words.h"
#include "core/internal/place_words.h"
#include "core/internal/read_values.h"
#include "core/internal/text_member.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

using internal::main_field;

/// Whether a part's provenance tells where the text of this field comes from.
bool is_sourced(RubricPart part, RubricField field) {
    switch (part) {
        case RubricPart::rubric:
            return field == RubricField::question;
        case RubricPart::criterion:
            return field == RubricField::title || field == RubricField::dimension;
        case RubricPart::item:
            return field == RubricField::text || field == RubricField::signal;
        case RubricPart::key:
            return field == RubricField::reason;
        default:
            return field == main_field(part);
    }
}

/// Writes the text into a part; gives whether the part has such a text.
class TextWriter {
public:
    TextWriter(RubricField field, const std::string& text) : field_(field), text_(text) {}

    bool operator()(Rubric& rubric) const {
        switch (field_) {
            case RubricField::minutes:
                rubric.minutes = internal::minutes_in(text_);
                return true;
            case RubricField::tags:
                rubric.tags = internal::tags_in(text_);
                return true;
            case RubricField::number:
                internal::read_number_in_set(text_, rubric);
                return true;
            default:
                return plain(rubric);
        }
    }

    bool operator()(Criterion& criterion) const {
        if (field_ != RubricField::weight) {
            return plain(criterion);
        }
        criterion.weight = internal::weight_in(text_);
        return true;
    }

    bool operator()(SampleAnswer& sample) const {
        switch (field_) {
            case RubricField::panel:
                sample.panel = internal::panel_in(text_);
                return true;
            case RubricField::answer:
                sample.passages = internal::passages_of(text_, sample.passages);
                return true;
            default:
                return plain(sample);
        }
    }

    bool operator()(std::string& note) const {
        if (field_ == RubricField::text) {
            note = text_;
        }
        return field_ == RubricField::text;
    }

    template <typename Part>
    bool operator()(Part& part) const {
        return plain(part);
    }

private:
    template <typename Part>
    [[nodiscard]] bool plain(Part& part) const {
        std::string* const member = internal::text_member(part, field_);
        if (member != nullptr) {
            *member = text_;
        }
        return member != nullptr;
    }

    RubricField field_;
    const std::string& text_;
};

void make_missing_anchor(Rubric& rubric, const RubricPlace& place) {
    Criterion* const criterion =
        internal::find_in(rubric.criteria, Id<Criterion>(place.id), &Criterion::id);
    const auto score = rubric.scale.score(place.level);
    if (criterion == nullptr || !score || find_anchor(*criterion, *score) != nullptr) {
        return;
    }
    const auto behind = std::ranges::upper_bound(criterion->anchors, *score, {}, &Anchor::score);
    criterion->anchors.insert(behind, {*score, "", "", {}});
}

/// The scale with another label at one level.
Scale relabelled(const Scale& scale, int level, const std::string& label) {
    if (!scale.score(level)) {
        internal::refuse("The scale has no level " + std::to_string(level) + ".");
    }
    if (trimmed(label).empty()) {
        internal::refuse("Each level of the scale needs a label.");
    }
    std::vector<std::string> labels;
    for (int at = scale.lowest(); at <= scale.highest(); ++at) {
        labels.push_back(at == level ? label : scale.label(*scale.score(at)));
    }
    return {scale.lowest(), std::move(labels)};
}

}  // namespace

Rubric with_text_at(Rubric rubric, const RubricPlace& place, const std::string& text) {
    if (internal::is_scale_label(place)) {
        rubric.scale = relabelled(rubric.scale, place.level, clean_text(text));
        return rubric;
    }
    RubricPlace at = place;
    at.field = place.field == RubricField::none ? main_field(place.part) : place.field;
    if (at.part == RubricPart::anchor) {
        make_missing_anchor(rubric, at);
    }
    const std::string before = text_at(rubric, at);
    if (!internal::visit_part(rubric, at, TextWriter(at.field, clean_text(text)))) {
        internal::refuse("There is no text to write at \"" + location_of(at) + "\".");
    }
    Provenance* const provenance =
        internal::visit_part(rubric, at, internal::ProvenanceOf(at.field));
    if (provenance == nullptr || text_at(rubric, at) == before) {
        return rubric;
    }
    provenance->open = false;
    if (is_sourced(at.part, at.field)) {
        *provenance = internal::reworded(*provenance);
    }
    return rubric;
}

Rubric with_accepted(Rubric rubric, const RubricPlace& place) {
    if (!is_there(rubric, place)) {
        internal::refuse("There is no part to accept at \"" + location_of(place) + "\".");
    }
    const auto accept = [&](RubricField field) {
        if (Provenance* const provenance =
                internal::visit_part(rubric, place, internal::ProvenanceOf(field))) {
            provenance->open = false;
        }
    };
    accept(place.field);
    if (place.part == RubricPart::item && place.field != RubricField::text) {
        accept(RubricField::signal);
    }
    return rubric;
}

Rubric with_all_accepted(Rubric rubric) {
    internal::each_provenance(rubric, [](Provenance& provenance) { provenance.open = false; });
    return rubric;
}

Rubric with_new_note(Rubric rubric) {
    rubric.rater_notes.emplace_back();
    return rubric;
}

Rubric without_note(Rubric rubric, std::size_t index) {
    if (index >= rubric.rater_notes.size()) {
        internal::refuse("There is no rater note " + std::to_string(index + 1) + ".");
    }
    rubric.rater_notes.erase(rubric.rater_notes.begin() + static_cast<std::ptrdiff_t>(index));
    return rubric;
}

Rubric with_note_moved(Rubric rubric, std::size_t index, int by) {
    if (index >= rubric.rater_notes.size()) {
        internal::refuse("There is no rater note " + std::to_string(index + 1) + ".");
    }
    internal::move_by(rubric.rater_notes, index, by);
    return rubric;
}

}  // namespace evenhand
