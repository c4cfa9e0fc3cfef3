#include "formats/internal/scorecard_rule.h"

#include "formats/internal/panel_pin.h"
#include "formats/internal/planned_time.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/rubric_rule.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t salt_digits = 64;

ElementRule person_rule(std::string name) {
    return {std::move(name), once, {required("id", some_text())}, {}, {any_text()}};
}

ElementRule question_rule() {
    return {
        "question",
        at_least_once,
        {required("rubric", file_id()),
         required("version", whole_number(1, largest_number)),
         required("sha256", hexadecimal(sha256_digits)),
         required("shown-criterion", whole_number(1, largest_number)),
         optional("minutes", planned_minutes_rule()),
         optional("unplanned", exactly("yes"))},
        {{"time", any_number, {required("from", moment()), optional("until", moment())}, {}, {}},
         text_element("skipped", at_most_once),
         note_rule(),
         tick_rule(),
         {"probe", any_number, {required("id", part_id()), required("at", moment())}, {}, {}},
         rating_rule()},
        {}};
}

ElementRule hint_rule() {
    return {"hint",
            any_number,
            {required("kind", one_of(hint_words)),
             optional("question", whole_number(1, largest_number)),
             optional("criterion", part_id()),
             required("shown", moment()),
             required("outcome", one_of(outcome_words)),
             optional("settled", moment())},
            {},
            {some_text()}};
}

ElementRule used_rubric_rule() {
    ElementRule rule = rubric_rule();
    rule.count = at_least_once;
    return rule;
}

ElementRule made_scorecard_rule() {
    return {"scorecard",
            once,
            {required("xmlns", exactly(scorecard_kind().name_space())),
             required("id", some_text()),
             required("opened", moment()),
             optional("held", moment()),
             required("submitted", moment()),
             required("shown-question", whole_number(1, largest_number))},
            {person_rule("candidate"),
             text_element("role", at_most_once),
             person_rule("interviewer"),
             panel_rule(),
             minutes_element("opening"),
             minutes_element("closing"),
             text_element("salt", once, hexadecimal(salt_digits)),
             {"verdict",
              once,
              {required("recommendation", one_of(recommendation_words))},
              {},
              {any_text()}},
             text_element("departure", at_most_once),
             text_element("next-interviewer", at_most_once),
             hint_rule(),
             question_rule(),
             used_rubric_rule(),
             {"seal",
              once,
              {required("algorithm", exactly("sha256"))},
              {},
              {hexadecimal(sha256_digits)}}},
            {}};
}

}  // namespace

const DocumentKind& scorecard_kind() {
    static const DocumentKind kind{"scorecard", 1};
    return kind;
}

const DocumentKind& card_copy_kind() {
    static const DocumentKind kind{"redacted-scorecard", 1};
    return kind;
}

const ElementRule& scorecard_rule() {
    static const ElementRule rule = made_scorecard_rule();
    return rule;
}

const ElementRule& bare_scorecard_rule() {
    static const ElementRule rule = [] {
        ElementRule bare = made_scorecard_rule();
        std::erase_if(bare.children,
                      [](const ElementRule& child) { return child.name == "rubric"; });
        return bare;
    }();
    return rule;
}

const ElementRule& card_copy_rule() {
    static const ElementRule rule = [] {
        ElementRule copy = made_scorecard_rule();
        copy.name = card_copy_kind().root;
        copy.attributes.front() = required("xmlns", exactly(card_copy_kind().name_space()));
        copy.attributes.insert(copy.attributes.begin() + 1, required("kind", one_of(copy_words)));
        return copy;
    }();
    return rule;
}

}  // namespace evenhand::formats::internal
