#include "workflow/source_view.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "core/utf8.h"
#include "workflow/review_view.h"

namespace evenhand::workflow {

namespace {

using Spans = std::vector<SourceSpan>;

bool is_upper(char sign) {
    return sign >= 'A' && sign <= 'Z';
}

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

bool in_word(char sign) {
    return is_upper(sign) || is_digit(sign) || (sign >= 'a' && sign <= 'z') || sign == '_';
}

/// A part of the rubric that has this id; ids of different kinds of parts begin differently.
std::optional<RubricPlace> part_of_id(const Rubric& rubric, const std::string& id) {
    for (const RubricPart part : {RubricPart::item,
                                  RubricPart::coverage,
                                  RubricPart::probe,
                                  RubricPart::sample,
                                  RubricPart::criterion}) {
        RubricPlace place;
        place.part = part;
        place.id = id;
        if (is_there(rubric, place)) {
            return place;
        }
    }
    return std::nullopt;
}

/// A stretch of a basis that looks like an id, "LF12", or the text up to the next such stretch.
struct BasisPiece {
    std::string text;
    bool id = false;
};

std::size_t id_length(std::string_view text) {
    const auto letters = std::ranges::find_if_not(text, is_upper);
    const auto digits = std::find_if_not(letters, text.end(), is_digit);
    const bool ends = digits == text.end() || !in_word(*digits);
    return letters != text.begin() && digits != letters && ends
               ? static_cast<std::size_t>(digits - text.begin())
               : 0;
}

std::vector<BasisPiece> pieces_of(std::string_view basis) {
    std::vector<BasisPiece> pieces;
    std::size_t at = 0;
    while (at < basis.size()) {
        const bool begins = at == 0 || !in_word(basis[at - 1]);
        const std::size_t length = begins ? id_length(basis.substr(at)) : 0;
        if (length > 0) {
            pieces.push_back({std::string(basis.substr(at, length)), true});
        } else if (pieces.empty() || pieces.back().id) {
            pieces.push_back({std::string(1, basis[at]), false});
        } else {
            pieces.back().text += basis[at];
        }
        at += std::max<std::size_t>(1, length);
    }
    return pieces;
}

std::string lower_first(std::string text) {
    if (!text.empty()) {
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    }
    return text;
}

/// "LF1, SA1" as people know these parts: "look-for 1, strongest answer 1".
std::string spoken_basis(const Rubric& rubric, const std::string& basis) {
    std::string words;
    for (const BasisPiece& piece : pieces_of(basis)) {
        const auto part = piece.id ? part_of_id(rubric, piece.text) : std::nullopt;
        words += part ? lower_first(spoken_place(rubric, *part)) : piece.text;
    }
    return words;
}

/// "line 33", "lines 13 and 37"
std::string line_words(const std::vector<SourcePlace>& places) {
    std::set<int> lines;
    for (const SourcePlace& place : places) {
        lines.insert(place.line);
    }
    std::string words = lines.size() == 1 ? "line " : "lines ";
    std::size_t left = lines.size();
    for (const int line : lines) {
        words += std::to_string(line);
        --left;
        words += left > 1 ? ", " : left == 1 ? " and " : "";
    }
    return lines.empty() ? "" : words;
}

std::string joined(const std::string& one, const std::string& other) {
    return one + (one.empty() || other.empty() ? "" : ", ") + other;
}

std::string derived_words(const Rubric& rubric, const Provenance& provenance) {
    const std::string basis = spoken_basis(rubric, provenance.basis);
    const bool parts = basis != provenance.basis;  // Else it is the author's own remark.
    const std::string from = basis.empty() ? "" : parts ? " from " + basis : ": " + basis;
    return joined("Derived" + from, line_words(provenance.places));
}

/// Where the quote stands in the line: at its place, else where it is found, else nowhere.
std::size_t quote_in(std::string_view line, const SourcePlace& place) {
    const std::size_t at = bytes_of(line, static_cast<std::size_t>(std::max(1, place.column) - 1));
    return line.substr(at).starts_with(place.quote) ? at : line.find(place.quote);
}

std::optional<SourceSpan> span_of(const SourcePage& page, const SourcePlace& place) {
    const auto index = static_cast<std::size_t>(place.line - 1);
    if (place.line < 1 || index >= page.lines.size() || page.lines[index].empty()) {
        return std::nullopt;
    }
    const std::string_view line = page.lines[index];
    const std::size_t at = place.quote.empty() ? std::string_view::npos : quote_in(line, place);
    if (at == std::string_view::npos) {
        return SourceSpan{index, 0, length(line)};
    }
    return SourceSpan{index, length(line.substr(0, at)), length(place.quote)};
}

void add_spans(Spans& spans, const SourcePage& page, const Provenance& provenance) {
    for (const SourcePlace& place : provenance.places) {
        if (const auto span = span_of(page, place);
            span && std::ranges::find(spans, *span) == spans.end()) {
            spans.push_back(*span);
        }
    }
}

void add_own_spans(Spans& spans, const RubricEditor& editor, const RubricPlace& place) {
    if (const Provenance* provenance = provenance_at(editor.rubric(), place);
        provenance != nullptr) {
        add_spans(spans, *editor.page(), *provenance);
    }
    const Item* item =
        place.part == RubricPart::item ? find_item(editor.rubric(), Id<Item>(place.id)) : nullptr;
    if (item != nullptr) {
        add_spans(spans, *editor.page(), item->signal_provenance);
    }
}

bool covers(const SourceSpan& span, std::size_t line, std::size_t character) {
    return span.line == line && character >= span.first && character < span.first + span.count;
}

std::vector<RubricPlace> parts_of(const ReviewView& view) {
    std::vector<RubricPlace> places;
    for (const ReviewView::Group& group : view.groups) {
        std::ranges::transform(
            group.rows, std::back_inserter(places), [](const auto& row) { return row.place; });
    }
    return places;
}

/// The one behind `chosen`, from the first again; the first when it is none of them.
std::optional<RubricPlace> next_of(const std::vector<RubricPlace>& places,
                                   const RubricPlace& chosen) {
    if (places.empty()) {
        return std::nullopt;
    }
    const auto here = std::ranges::find_if(
        places, [&](const RubricPlace& place) { return same_part(place, chosen); });
    return here == places.end() || std::next(here) == places.end() ? places.front()
                                                                   : *std::next(here);
}

}  // namespace

std::string source_words(const Rubric& rubric, const RubricPlace& place) {
    const Provenance* provenance = provenance_at(rubric, place);
    if (provenance == nullptr || rubric.source_name.empty()) {
        return "";
    }
    switch (provenance->origin) {
        case Origin::stated:
            return joined("Stated", line_words(provenance->places));
        case Origin::derived:
            return derived_words(rubric, *provenance);
        case Origin::added:
            break;
    }
    return "Added";
}

std::vector<SourceSpan> spans_of(const RubricEditor& editor, const RubricPlace& place) {
    Spans spans;
    if (!editor.page()) {
        return spans;
    }
    add_own_spans(spans, editor, place);
    const Provenance* provenance = provenance_at(editor.rubric(), place);
    if (provenance != nullptr && provenance->origin == Origin::derived) {
        for (const BasisPiece& piece : pieces_of(provenance->basis)) {
            if (const auto part = part_of_id(editor.rubric(), piece.text); piece.id && part) {
                add_own_spans(spans, editor, *part);
            }
        }
    }
    std::ranges::sort(
        spans, {}, [](const SourceSpan& span) { return std::pair(span.line, span.first); });
    return spans;
}

std::vector<SourceSpan> used_spans(const RubricEditor& editor) {
    Spans spans;
    if (editor.page()) {
        for (const RubricPlace& place : parts_of(review_view(editor))) {
            if (place.part != RubricPart::sample && place.part != RubricPart::key) {
                add_own_spans(spans, editor, place);
            }
        }
    }
    return spans;
}

std::optional<RubricPlace> part_at(const RubricEditor& editor,
                                   std::size_t line,
                                   std::size_t character,
                                   const RubricPlace& chosen) {
    std::vector<RubricPlace> here;
    std::vector<RubricPlace> in_line;
    for (const RubricPlace& place : parts_of(review_view(editor))) {
        Spans spans;
        if (editor.page()) {
            add_own_spans(spans, editor, place);
        }
        if (std::ranges::any_of(spans,
                                [&](const auto& span) { return covers(span, line, character); })) {
            here.push_back(place);
        }
        if (std::ranges::find(spans, line, &SourceSpan::line) != spans.end()) {
            in_line.push_back(place);
        }
    }
    return next_of(here.empty() ? in_line : here, chosen);
}

}  // namespace evenhand::workflow
