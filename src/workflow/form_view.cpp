#include "workflow/form_view.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/error.h"
#include "core/rubric_edit.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow {

namespace {

constexpr std::size_t longest_handle = 20;  // Characters

/// The codes that speak of one text of their part, and which.
const std::map<std::string_view, RubricField>& fields_by_code() {
    static const std::map<std::string_view, RubricField> fields = {
        {"criterion.dimension", RubricField::dimension},
        {"criterion.weight", RubricField::weight},
        {"handle.size", RubricField::handle},
        {"item.link", RubricField::criterion},
        {"probe.cover", RubricField::probe},
        {"probe.link", RubricField::criterion},
        {"coverage.link", RubricField::probe},
        {"sample.person", RubricField::speaker},
    };
    return fields;
}

/// The text that a part is about.
RubricField main_field(const RubricPlace& place) {
    switch (place.part) {
        case RubricPart::criterion:
            return RubricField::title;
        case RubricPart::sample:
            return RubricField::answer;
        case RubricPart::key:
            return RubricField::reason;
        case RubricPart::tick:
            return RubricField::heard;
        case RubricPart::rubric:
            return RubricField::none;
        default:
            return RubricField::text;
    }
}

std::string mark_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "!";
        case Severity::warning:
            return "?";
        default:
            return "";
    }
}

std::string line_words(const std::vector<SourcePlace>& places) {
    return places.empty() ? "" : ", line " + std::to_string(places.front().line);
}

void tell(Remark& remark, const Finding& finding) {
    if (remark.text.empty()) {
        remark = {mark_of(finding.severity), finding.message, 0};
    } else {
        ++remark.more;
    }
}

/// A sentence beside an item that nobody has ticked says that it is not heard.
void make_missing_tick(RubricEditor& editor, const RubricPlace& place) {
    if (place.part != RubricPart::tick || is_there(editor.rubric(), place)) {
        return;
    }
    editor.edit([&](Rubric rubric) {
        return with_tick(std::move(rubric), Id<SampleAnswer>(place.id), Id<Item>(place.of), false);
    });
}

/// The sentences of core speak of what is written; these of what comes before it.
std::string reason_for(const RubricEditor& editor, const RubricPlace& place, const Error& error) {
    const bool no_key = place.part == RubricPart::key && !is_there(editor.rubric(), place);
    return no_key ? "Choose the level first; what is typed here is kept." : error.what();
}

}  // namespace

RubricPlace field_of(const Finding& finding) {
    RubricPlace place = place_in_rubric(finding.location);
    if (place.field != RubricField::none) {
        return place;
    }
    const auto known = fields_by_code().find(finding.code);
    const bool whole = place.part == RubricPart::rubric;
    place.field = known != fields_by_code().end() && !whole ? known->second : main_field(place);
    return place;
}

FieldRemarks::FieldRemarks(const Findings& findings) {
    placed_.reserve(findings.size());
    for (const Finding& finding : findings) {
        placed_.emplace_back(field_of(finding), finding);
    }
    // Where findings of one severity stay in their order, the list and the field begin alike.
    std::ranges::stable_sort(placed_, [](const auto& one, const auto& other) {
        return one.second.severity > other.second.severity;
    });
}

Remark FieldRemarks::at(const RubricPlace& field) const {
    Remark remark;
    for (const auto& [place, finding] : placed_) {
        if (place == field) {
            tell(remark, finding);
        }
    }
    return remark;
}

Remark FieldRemarks::of_whole(std::string_view code) const {
    Remark remark;
    for (const auto& [place, finding] : placed_) {
        if (place.id.empty() && finding.code.starts_with(code)) {
            tell(remark, finding);
        }
    }
    return remark;
}

std::string origin_words(const Provenance& provenance) {
    std::string words;
    switch (provenance.origin) {
        case Origin::stated:
            words = "stated" + line_words(provenance.places);
            break;
        case Origin::derived:
            words = provenance.basis.empty() ? "derived" + line_words(provenance.places)
                                             : "derived from " + provenance.basis;
            break;
        case Origin::added:
            words = "added";
            break;
    }
    return provenance.open ? words + " · not accepted yet" : words;
}

std::string word_count(const std::string& text) {
    const std::size_t count = words_of(text).size();
    return count == 0 ? "" : std::to_string(count) + (count == 1 ? " word" : " words");
}

std::string character_count(const std::string& text, std::size_t most) {
    const std::size_t count = length(text);
    return count == 0 ? "" : std::to_string(count) + " of " + std::to_string(most);
}

std::string type_or_reason(RubricEditor& editor,
                           const RubricPlace& place,
                           const std::string& text) {
    try {
        make_missing_tick(editor, place);
        editor.type(place, text);
        return "";
    } catch (const Error& error) {
        if (error.code() != ErrorCode::invalid_value) {
            throw;
        }
        return reason_for(editor, place, error);
    }
}

FieldView FieldMaker::plain(const RubricPlace& place,
                            const std::string& label,
                            const std::string& owner) const {
    FieldView field;
    field.place = place;
    field.label = label;
    field.spoken = owner.empty() ? label : label + " of " + owner;
    field.text = text_at(rubric_, place);
    field.remark = remarks_.at(place);
    return field;
}

FieldView FieldMaker::counted(const RubricPlace& place,
                              const std::string& label,
                              const std::string& owner) const {
    FieldView field = plain(place, label, owner);
    field.size = word_count(field.text);
    return field;
}

FieldView FieldMaker::handle(const RubricPlace& place, const std::string& owner) const {
    FieldView field = plain(place, "Handle", owner);
    field.size = character_count(field.text, longest_handle);
    return field;
}

std::string item_kind_words(ItemKind kind) {
    return kind == ItemKind::look_for ? "" : words(kind);
}

std::string title_or(const std::string& title, const std::string& kind, std::size_t index) {
    const std::string_view words = trimmed(title);
    return words.empty() ? kind + " " + std::to_string(index + 1) : std::string(words);
}

}  // namespace evenhand::workflow
