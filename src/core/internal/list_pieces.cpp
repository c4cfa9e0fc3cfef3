#include "core/internal/list_pieces.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/internal/list_fit.h"
#include "core/internal/phrase_form.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

using Words = std::vector<std::string>;

/// A piece that begins so goes on with the one before it.
constexpr std::array<std::string_view, 22> continuations = {
    "which",   "who",  "whose",   "where",      "but",       "not",        "never",        "rather",
    "instead", "so",   "such",    "e.g",        "i.e",       "especially", "particularly", "with",
    "without", "like", "ideally", "signalling", "signaling", "for example"};

Conjunction conjunction_in(std::string_view open, std::size_t from) {
    const std::size_t both = find_phrase(open, "and", from);
    const std::size_t choice = find_phrase(open, "or", from);
    return {std::min(both, choice), choice < both};
}

std::vector<Stretch> at_commas(const Stretch& list) {
    const std::string open = open_text(list.text());
    std::vector<Stretch> pieces;
    std::size_t begin = 0;
    for (std::size_t at = open.find(','); at != std::string::npos; at = open.find(',', at + 1)) {
        pieces.push_back(list.part(begin, at).trimmed());
        begin = at + 1;
    }
    pieces.push_back(list.part(begin).trimmed());
    return pieces;
}

std::size_t begin_in(const Stretch& whole, const Stretch& part) {
    return static_cast<std::size_t>(part.text().data() - whole.text().data());
}

/// From the beginning of one stretch to the end of another, both parts of `whole`.
Stretch span(const Stretch& whole, const Stretch& first, const Stretch& last) {
    return whole.part(begin_in(whole, first), begin_in(whole, last) + last.text().size());
}

}  // namespace

Stretch without_conjunction(const Stretch& member) {
    const std::string_view text = member.text();
    const std::size_t size = std::max(phrase_at_start(text, "and"), phrase_at_start(text, "or"));
    const Stretch rest = member.part(size).trimmed();
    return rest.part(phrase_at_start(rest.text(), "then")).trimmed();
}

bool begins_with_conjunction(const Stretch& piece) {
    return without_conjunction(piece).text().size() < piece.text().size();
}

bool goes_on(const Stretch& piece) {
    const Stretch rest = without_conjunction(piece);
    const Words words = plain_words(rest.text());
    const bool negated = begins_with_conjunction(piece) && !words.empty() &&
                         is_turning(words.front()) && words.front() != "no";
    return negated ||
           (!words.empty() &&
            std::ranges::find(continuations, words.front()) != continuations.end()) ||
           (!words.empty() && is_condition_at(words, 0)) ||
           phrase_at_start(rest.text(), "a sign of") > 0 ||
           phrase_at_start(rest.text(), "for example") > 0;
}

std::vector<Stretch> comma_pieces(const Stretch& list) {
    std::vector<Stretch> pieces;
    for (const Stretch& piece : at_commas(list)) {
        if (!pieces.empty() && (piece.empty() || goes_on(piece))) {
            pieces.back() = span(list, pieces.back(), piece);
        } else {
            pieces.push_back(piece);
        }
    }
    return pieces;
}

bool has_comma(const Stretch& stretch) {
    return open_text(stretch.text()).find(',') != std::string::npos;
}

Stretch head_of(const Stretch& member) {
    return member.part(0, open_text(member.text()).find(','));
}

Conjunction next_conjunction(std::string_view text, std::size_t from) {
    return conjunction_in(open_text(text), from);
}

std::vector<Conjunction> conjunctions_in(std::string_view text) {
    const std::string open = open_text(text);
    std::vector<Conjunction> found;
    for (Conjunction next = conjunction_in(open, 0); next.at != std::string_view::npos;
         next = conjunction_in(open, next.at + 1)) {
        found.push_back(next);
    }
    return found;
}

}  // namespace evenhand::internal
