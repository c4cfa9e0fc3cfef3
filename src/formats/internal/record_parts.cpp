#include "formats/internal/record_parts.h"

#include "formats/internal/enum_words.h"
#include "formats/internal/rubric_rule.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

ElementRule note_rule() {
    return {"note",
            any_number,
            {required("at", moment()),
             required("mark", one_of(mark_words)),
             optional("criterion", part_id())},
            {},
            {any_text()}};
}

ElementRule tick_rule() {
    return {"tick", any_number, {required("item", part_id()), required("at", moment())}, {}, {}};
}

ElementRule rating_rule() {
    return {"rating",
            any_number,
            {required("criterion", part_id()),
             required("score", score_or_not_observed()),
             required("at", moment())},
            {},
            {}};
}

void add_notes(pugi::xml_node parent, const std::vector<NoteLine>& notes) {
    for (const NoteLine& line : notes) {
        pugi::xml_node note = add_text(parent, "note", line.text);
        set(note, "at", to_iso(line.at));
        set(note, "mark", word_for(mark_words, line.mark));
        if (line.criterion) {
            set(note, "criterion", line.criterion->text());
        }
    }
}

void add_ticks(pugi::xml_node parent, const std::vector<Tick>& ticks) {
    for (const Tick& tick : ticks) {
        pugi::xml_node element = parent.append_child("tick");
        set(element, "item", tick.item.text());
        set(element, "at", to_iso(tick.at));
    }
}

void add_ratings(pugi::xml_node parent, const std::vector<Rating>& ratings) {
    for (const Rating& rating : ratings) {
        pugi::xml_node element = parent.append_child("rating");
        set(element, "criterion", rating.criterion.text());
        set(element, "score", score_text(rating.score));
        set(element, "at", to_iso(rating.given_at));
    }
}

std::string score_text(const std::optional<Score>& score) {
    return score ? std::to_string(score->value()) : std::string(not_observed);
}

Timestamp moment_of(const XmlElement& element, const char* attribute) {
    return *from_iso(element.attribute(attribute));
}

}  // namespace evenhand::formats::internal
