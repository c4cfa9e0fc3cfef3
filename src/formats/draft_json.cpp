#include "formats/draft_json.h"

#include <initializer_list>
#include <optional>
#include <string_view>

#include "formats/internal/json_values.h"

namespace evenhand::formats {

namespace {

using internal::Json;
using internal::text_or_null;

Json number_or_null(const std::optional<int>& number) {
    return number ? Json(*number) : Json(nullptr);
}

std::string_view name_of(Origin origin) {
    switch (origin) {
        case Origin::stated:
            return "stated";
        case Origin::derived:
            return "derived";
        case Origin::added:
            break;
    }
    return "added";
}

void add_provenance(Json& object, const Provenance& provenance) {
    const bool placed = !provenance.places.empty();
    object["origin"] = name_of(provenance.origin);
    object["line"] = placed ? Json(provenance.places.back().line) : Json(nullptr);
    object["column"] = placed ? Json(provenance.places.back().column) : Json(nullptr);
    object["quote"] = placed ? Json(provenance.places.back().quote) : Json(nullptr);
}

Json item_object(const Item& item) {
    Json object = {{"text", item.text}};
    if (item.kind == ItemKind::look_for || item.kind == ItemKind::bonus) {
        object["bonus"] = item.kind == ItemKind::bonus;
    }
    if (item.kind == ItemKind::pitfall) {
        object["signals"] = text_or_null(item.signal);
    }
    add_provenance(object, item.provenance);
    return object;
}

Json items_of(const Rubric& rubric, std::initializer_list<ItemKind> kinds) {
    Json array = Json::array();
    for (const Item& item : rubric.items) {
        for (const ItemKind kind : kinds) {
            if (item.kind == kind) {
                array.push_back(item_object(item));
            }
        }
    }
    return array;
}

Json coverage_of(const Rubric& rubric) {
    Json array = Json::array();
    for (const CoverageItem& part : rubric.coverage) {
        Json object = {{"text", part.text}};
        add_provenance(object, part.provenance);
        array.push_back(std::move(object));
    }
    return array;
}

std::string spoken(const SampleAnswer& sample) {
    std::string text;
    for (const Passage& passage : sample.passages) {
        text += text.empty() ? "" : "\n\n";
        text += passage.label.empty() ? "" : passage.label + ": ";
        text += passage.text;
    }
    return text;
}

Json samples_of(const Rubric& rubric) {
    Json array = Json::array();
    for (const SampleAnswer& sample : rubric.samples) {
        const Key* const key = sample.keys.empty() ? nullptr : &sample.keys.front();
        const bool scored = key != nullptr && key->score;
        array.push_back({{"text", spoken(sample)},
                         {"key_score", scored ? Json(key->score->value()) : Json(nullptr)},
                         {"reason", key != nullptr ? text_or_null(key->reason) : Json(nullptr)}});
    }
    return array;
}

}  // namespace

std::string draft_json(const Rubric& rubric, const Findings& findings) {
    Json object;
    object["question"] = rubric.question;
    object["number"] = number_or_null(rubric.number);
    object["of"] = number_or_null(rubric.set_size);
    object["category"] = text_or_null(rubric.category);
    object["level"] = text_or_null(rubric.level);
    object["tags"] = Json(rubric.tags);
    object["look_fors"] = items_of(rubric, {ItemKind::look_for, ItemKind::bonus});
    object["strongest"] = items_of(rubric, {ItemKind::strongest});
    object["pitfalls"] = items_of(rubric, {ItemKind::pitfall});
    object["coverage"] = coverage_of(rubric);
    object["sample_answers"] = samples_of(rubric);
    object["findings"] = internal::findings_array(findings);
    return internal::document_of(object);
}

}  // namespace evenhand::formats
