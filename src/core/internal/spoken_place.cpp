#include <algorithm>

#include "core/internal/part_access.h"
#include "core/internal/place_words.h"
#include "core/rubric_place.h"
#include "core/words.h"

namespace evenhand {

namespace {

using internal::words_for;

/// " 2" for the part's place in its list, or nothing when it is not there.
template <typename Parts, typename Wanted, typename Member>
std::string number_in(const Parts& parts, const Wanted& wanted, Member member) {
    const auto found = std::ranges::find(parts, wanted, member);
    return found == parts.end() ? "" : " " + std::to_string(found - parts.begin() + 1);
}

std::string quoted(const std::string& text) {
    return "“" + text + "”";
}

/// "“Owning the gap”", or "criterion 2" when it has no title.
std::string criterion_words(const Rubric& rubric, const std::string& id) {
    const Criterion* const criterion = find_criterion(rubric, Id<Criterion>(id));
    return criterion != nullptr && !criterion->title.empty()
               ? quoted(criterion->title)
               : "criterion" + number_in(rubric.criteria, Id<Criterion>(id), &Criterion::id);
}

/// "look-for 2": the items of each kind are counted for themselves.
std::string item_words(const Rubric& rubric, const std::string& id) {
    const auto item = std::ranges::find(rubric.items, Id<Item>(id), &Item::id);
    if (item == rubric.items.end()) {
        return "item";
    }
    const auto number = 1 + std::ranges::count(rubric.items.begin(), item, item->kind, &Item::kind);
    return std::string(words_for(item->kind)) + " " + std::to_string(number);
}

std::string sample_words(const Rubric& rubric, const std::string& id) {
    return "sample" + number_in(rubric.samples, Id<SampleAnswer>(id), &SampleAnswer::id);
}

std::string key_words(const Rubric& rubric, const RubricPlace& place) {
    const std::string sample = "key of " + sample_words(rubric, place.id);
    return place.of.empty() ? sample : sample + " for " + criterion_words(rubric, place.of);
}

/// For people, who do not call look-fors and pitfalls items.
std::string_view list_words(RubricPart part) {
    return part == RubricPart::item       ? "look-fors and pitfalls"
           : part == RubricPart::coverage ? "story parts"
                                          : internal::list_of(part);
}

std::string part_words(const Rubric& rubric, const RubricPlace& place) {
    if (place.id.empty() && !list_words(place.part).empty()) {
        return std::string(list_words(place.part));
    }
    switch (place.part) {
        case RubricPart::criterion: {
            const std::string words = criterion_words(rubric, place.id);
            return words.starts_with("criterion") ? words : "criterion " + words;
        }
        case RubricPart::anchor:
            return "anchor " + std::to_string(place.level) + " of " +
                   criterion_words(rubric, place.id);
        case RubricPart::item:
            return item_words(rubric, place.id);
        case RubricPart::probe:
            return "probe" + number_in(rubric.probes, Id<Probe>(place.id), &Probe::id);
        case RubricPart::coverage:
            return "story part" +
                   number_in(rubric.coverage, Id<CoverageItem>(place.id), &CoverageItem::id);
        case RubricPart::sample:
            return sample_words(rubric, place.id);
        case RubricPart::key:
            return key_words(rubric, place);
        case RubricPart::tick:
            return "tick of " + sample_words(rubric, place.id) + " for " +
                   item_words(rubric, place.of);
        case RubricPart::note:
            return "rater note " + std::to_string(place.index + 1);
        case RubricPart::rubric:
            break;
    }
    return "";
}

/// Whether the words of the field go without saying: those of an item are the item.
bool is_understood(const RubricPlace& place) {
    const bool titled = place.part == RubricPart::rubric || place.part == RubricPart::criterion;
    return place.field == RubricField::none ||
           (!titled && place.field == internal::main_field(place.part));
}

}  // namespace

std::string spoken_place(const Rubric& rubric, const RubricPlace& place) {
    std::string words = part_words(rubric, place);
    if (!is_understood(place)) {
        const bool quotes = words.ends_with("”");
        words += words.empty() ? "" : quotes ? ": " : ", ";
        words += words_for(place.field);
    }
    return words.empty() ? "Rubric" : capitalised(words);
}

}  // namespace evenhand
