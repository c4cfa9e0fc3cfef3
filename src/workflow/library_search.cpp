#include "workflow/library_search.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/words.h"
#include "workflow/internal/rubric_words.h"

namespace evenhand::workflow {

namespace {

struct TypedField {
    std::string_view name;
    std::string LibraryQuery::*field;
};

constexpr std::array<TypedField, 3> typed_fields = {{{"competency:", &LibraryQuery::competency},
                                                     {"level:", &LibraryQuery::level},
                                                     {"tag:", &LibraryQuery::tag}}};

constexpr std::array<std::string_view, 4> levels_in_order = {"junior", "mid", "senior", "lead"};

bool same_name(std::string_view one, std::string_view other) {
    return lowered(one) == lowered(other);
}

void skip_blanks(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
}

/// The value at the beginning of a text: up to a blank, or between quotation marks.
std::string_view take_value(std::string_view& rest) {
    const bool quoted = rest.starts_with('"');
    const std::size_t begin = quoted ? 1 : 0;
    const std::size_t end = std::min(rest.find(quoted ? '"' : ' ', begin), rest.size());
    const std::string_view value = rest.substr(begin, end - begin);
    rest.remove_prefix(std::min(end + begin, rest.size()));
    return value;
}

bool has_tag(const LibraryEntry& entry, const std::string& tag) {
    return std::ranges::any_of(entry.tags,
                               [&](const std::string& own) { return same_name(own, tag); });
}

bool has_choices(const LibraryEntry& entry, const LibraryQuery& query) {
    return (query.competency.empty() || same_name(entry.competency, query.competency)) &&
           (query.level.empty() || same_name(entry.level, query.level)) &&
           (query.tag.empty() || has_tag(entry, query.tag));
}

/// The field that a text begins with the name of, or null.
const TypedField* field_of(std::string_view text) {
    const auto named = std::ranges::find_if(typed_fields, [&](const TypedField& field) {
        return lowered(text.substr(0, field.name.size())) == field.name;
    });
    return named == typed_fields.end() ? nullptr : &*named;
}

/// How far from a rubric's name the sought words stand.
int distance_of(const LibraryEntry& entry, const std::string& wanted) {
    const std::string title = internal::search_words(entry.title);
    if (internal::has_all_words(title, wanted)) {
        return 0;
    }
    return internal::has_all_words(title + internal::search_words(entry.question), wanted) ? 1 : 2;
}

/// The values of one kind with their counts, by name.
std::vector<LibraryFacet> counted(
    const std::vector<LibraryEntry>& found,
    const std::string& chosen,
    const std::function<std::vector<std::string>(const LibraryEntry&)>& values_of) {
    std::map<std::string, LibraryFacet> facets;
    if (!chosen.empty()) {
        facets.emplace(lowered(chosen), LibraryFacet{chosen, 0});
    }
    for (const LibraryEntry& entry : found) {
        for (const std::string& value : values_of(entry)) {
            if (!value.empty()) {
                LibraryFacet& facet =
                    facets.try_emplace(lowered(value), LibraryFacet{value, 0}).first->second;
                facet.value = value;
                ++facet.count;
            }
        }
    }
    std::vector<LibraryFacet> sorted;
    sorted.reserve(facets.size());
    for (auto& [name, facet] : facets) {
        sorted.push_back(std::move(facet));
    }
    return sorted;
}

auto place_of(const LibraryFacet& level) {
    const auto known = std::ranges::find(levels_in_order, lowered(level.value));
    return std::tuple(known - levels_in_order.begin(), lowered(level.value));
}

/// The query without its choice of one kind.
LibraryQuery without(LibraryQuery query, std::string LibraryQuery::*field) {
    (query.*field).clear();
    return query;
}

}  // namespace

LibraryQuery typed_query(const std::string& typed) {
    LibraryQuery query;
    std::string_view rest = typed;
    for (skip_blanks(rest); !rest.empty(); skip_blanks(rest)) {
        const TypedField* named = field_of(rest);
        if (named != nullptr) {
            rest.remove_prefix(named->name.size());
            query.*(named->field) = std::string(take_value(rest));
            continue;
        }
        const std::size_t end = std::min(rest.find(' '), rest.size());
        query.text += query.text.empty() ? "" : " ";
        query.text += rest.substr(0, end);
        rest.remove_prefix(end);
    }
    return query;
}

LibraryQuery typed_query(const std::vector<std::string>& arguments) {
    LibraryQuery query;
    for (const std::string& argument : arguments) {
        if (const TypedField* named = field_of(argument)) {
            query.*(named->field) = argument.substr(named->name.size());
        } else {
            query.text += (query.text.empty() ? "" : " ") + argument;
        }
    }
    return query;
}

LibraryQuery joined(LibraryQuery typed, const LibraryQuery& chosen) {
    typed.text += chosen.text.empty() ? "" : " " + chosen.text;
    for (const TypedField& field : typed_fields) {
        if (!(chosen.*(field.field)).empty()) {
            typed.*(field.field) = chosen.*(field.field);
        }
    }
    return typed;
}

std::vector<LibraryEntry> search(const std::vector<LibraryEntry>& entries,
                                 const LibraryQuery& query) {
    std::vector<LibraryEntry> chosen;
    std::ranges::copy_if(entries, std::back_inserter(chosen), [&](const LibraryEntry& entry) {
        return has_choices(entry, query);
    });
    std::vector<LibraryEntry> found = RubricLibrary::matching(chosen, query.text);
    const std::string wanted = internal::search_words(query.text);
    std::ranges::stable_sort(
        found, {}, [&](const LibraryEntry& entry) { return distance_of(entry, wanted); });
    return found;
}

LibraryFacets facets_of(const std::vector<LibraryEntry>& entries, const LibraryQuery& query) {
    const auto found = [&](std::string LibraryQuery::*field) {
        return search(entries, without(query, field));
    };
    LibraryFacets facets;
    facets.competencies =
        counted(found(&LibraryQuery::competency), query.competency, [](const LibraryEntry& entry) {
            return std::vector{entry.competency};
        });
    facets.levels = counted(found(&LibraryQuery::level),
                            query.level,
                            [](const LibraryEntry& entry) { return std::vector{entry.level}; });
    facets.tags = counted(
        found(&LibraryQuery::tag), query.tag, [](const LibraryEntry& entry) { return entry.tags; });
    std::ranges::stable_sort(facets.levels, {}, place_of);
    std::ranges::stable_sort(facets.tags, std::ranges::greater(), &LibraryFacet::count);
    return facets;
}

}  // namespace evenhand::workflow
