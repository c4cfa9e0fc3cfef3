#include "formats/internal/rubric_rule.h"

namespace evenhand::formats::internal {

namespace {

constexpr int most_levels = 7;
constexpr int longest_minutes = 240;

/// No scale starts higher: each level has one of the keys 0 to 9.
constexpr int highest_start = 9;
constexpr int highest_score = highest_start + most_levels - 1;

/// These, then origin, basis and review.
std::vector<AttributeRule> with_provenance(std::vector<AttributeRule> attributes) {
    attributes.push_back(required("origin", one_of(origin_words)));
    attributes.push_back(optional("basis", any_text()));
    attributes.push_back(optional("review", one_of(std::vector<std::string>{"open"})));
    return attributes;
}

ElementRule optional_text(std::string name) {
    return text_element(std::move(name), at_most_once);
}

ElementRule source_rule() {
    return {"source",
            any_number,
            {required("line", whole_number(1, largest_number)),
             required("column", whole_number(1, largest_number))},
            {},
            {any_text()}};
}

ElementRule question_rule() {
    return {"question", once, with_provenance({}), {optional_text("text"), source_rule()}, {}};
}

ElementRule scale_rule() {
    return {"scale",
            once,
            {required("lowest", whole_number(0, highest_start))},
            {text_element("label", {2, most_levels}, some_text())},
            {}};
}

ElementRule anchor_rule() {
    return {"anchor",
            any_number,
            with_provenance({required("score", whole_number(0, highest_score)),
                             optional("handle", any_text())}),
            {optional_text("text"), source_rule()},
            {}};
}

ElementRule criterion_rule() {
    return {"criterion",
            any_number,
            with_provenance({required("id", part_id()),
                             optional("handle", any_text()),
                             required("weight", number_above_zero())}),
            {optional_text("title"),
             optional_text("dimension"),
             optional_text("terms"),
             optional_text("weight-reason"),
             source_rule(),
             anchor_rule()},
            {}};
}

ElementRule item_rule() {
    return {
        "item",
        any_number,
        with_provenance({required("id", part_id()),
                         required("kind", one_of(item_words)),
                         optional("criterion", part_id()),
                         optional("handle", any_text())}),
        {optional_text("text"),
         optional_text("tick-when"),
         optional_text("not-when"),
         source_rule(),
         {"signal", at_most_once, with_provenance({}), {optional_text("text"), source_rule()}, {}}},
        {}};
}

ElementRule probe_rule() {
    return {"probe",
            any_number,
            with_provenance({required("id", part_id()),
                             required("kind", one_of(probe_words)),
                             optional("criterion", part_id())}),
            {optional_text("text"), optional_text("ask-when"), source_rule()},
            {}};
}

ElementRule coverage_rule() {
    return {"part",
            any_number,
            with_provenance({required("id", part_id()),
                             optional("element", any_text()),
                             optional("probe", part_id())}),
            {optional_text("text"), source_rule()},
            {}};
}

ElementRule key_rule() {
    return {"key",
            any_number,
            with_provenance(
                {optional("criterion", part_id()), required("score", score_or_not_observed())}),
            {optional_text("reason"), optional_text("not-neighbour"), source_rule()},
            {}};
}

ElementRule sample_rule() {
    return {"sample",
            any_number,
            with_provenance({required("id", part_id()),
                             optional("speaker", any_text()),
                             required("panel", whole_number(0, largest_number))}),
            {{"passage", any_number, {optional("label", any_text())}, {}, {any_text()}},
             source_rule(),
             key_rule(),
             {"tick",
              any_number,
              {required("item", part_id()), required("heard", one_of(heard_words))},
              {},
              {any_text()}}},
            {}};
}

ElementRule made_rubric_rule() {
    return {"rubric",
            once,
            {required("xmlns", exactly(rubric_kind().name_space())),
             required("id", file_id()),
             required("version", whole_number(1, largest_number)),
             required("status", one_of(status_words))},
            {optional_text("title"),
             {"set",
              at_most_once,
              {optional("number", whole_number(1, largest_number)),
               optional("size", whole_number(1, largest_number))},
              {},
              {}},
             optional_text("category"),
             optional_text("level"),
             group("tags", text_element("tag", any_number)),
             optional_text("competency"),
             {"page",
              at_most_once,
              {optional("name", any_text()), optional("sha256", hexadecimal(64))},
              {},
              {}},
             question_rule(),
             optional_text("construct"),
             optional_text("job-link"),
             optional_text("read-aloud"),
             text_element("minutes", once, whole_number(1, longest_minutes)),
             scale_rule(),
             group("criteria", criterion_rule()),
             group("items", item_rule()),
             group("probes", probe_rule()),
             group("coverage", coverage_rule()),
             group("samples", sample_rule()),
             group("rater-notes", text_element("note", any_number))},
            {}};
}

}  // namespace

const DocumentKind& rubric_kind() {
    static const DocumentKind kind{"rubric", 1};
    return kind;
}

ValueRule score_or_not_observed() {
    ValueRule number = whole_number(0, highest_score);
    return {number.code,
            "a score of the scale, or " + std::string(not_observed),
            [number](std::string_view text) { return text == not_observed || number.fits(text); }};
}

const ElementRule& rubric_rule() {
    static const ElementRule rule = made_rubric_rule();
    return rule;
}

}  // namespace evenhand::formats::internal
