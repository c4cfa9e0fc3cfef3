#include "workflow/archive_search.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "core/number_text.h"
#include "core/timestamp.h"
#include "core/utf8.h"
#include "core/words.h"
#include "workflow/internal/typed_pieces.h"

namespace evenhand::workflow {

namespace {

using archive::CardState;
using archive::Query;
using archive::Term;
using Piece = internal::TypedPiece;

/// More would be no search but a pasted text.
constexpr std::size_t most_terms = 32;

constexpr std::array<std::pair<Recommendation, std::string_view>, 5> says_words{{
    {Recommendation::strong_no, "strong-no"},
    {Recommendation::no, "no"},
    {Recommendation::yes, "yes"},
    {Recommendation::strong_yes, "strong-yes"},
    {Recommendation::no_decision, "no-decision"},
}};

constexpr std::array<std::pair<Decision, std::string_view>, 3> decision_words{{
    {Decision::hire, "hire"},
    {Decision::no_hire, "no-hire"},
    {Decision::another_interview, "another-interview"},
}};

constexpr std::array<std::pair<CardState, std::string_view>, 5> state_words{{
    {CardState::sealed, "sealed"},
    {CardState::revised, "revised"},
    {CardState::on_hold, "hold"},
    {CardState::due_soon, "due"},
    {CardState::erased, "erased"},
}};

template <typename Value, std::size_t count>
std::optional<Value> value_of(const std::array<std::pair<Value, std::string_view>, count>& words,
                              const std::string& typed) {
    std::string word = lowered(typed);
    std::ranges::replace(word, ' ', '-');
    const auto found = std::ranges::find(words, word, &std::pair<Value, std::string_view>::second);
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

/// The first moment of "2026", "2026-03" or "2026-03-14".
std::optional<Timestamp> first_moment(const std::string& typed) {
    static constexpr std::string_view rest = "-01-01";
    if (typed.size() < 4 || typed.size() > 10 || typed.size() == 5 || typed.size() == 8) {
        return std::nullopt;
    }
    const std::size_t given = typed.size() - 4;
    if (given > rest.size()) {
        return std::nullopt;
    }
    return from_iso(typed + std::string(rest.substr(given)) + "T00:00:00Z");
}

std::optional<int> hundredths(const std::string& typed) {
    const auto score = to_double(typed);
    constexpr double most = 1000;
    if (!score || *score < 0 || *score > most) {
        return std::nullopt;
    }
    return static_cast<int>(std::lround(*score * 100));
}

/// "3..5", "3..", "..5", or "4" for what is rounded to 4.
bool read_score(const std::string& typed, Query& query) {
    constexpr std::string_view span = "..";
    constexpr int half = 50;
    const std::size_t at = typed.find(span);
    if (at == std::string::npos) {
        const auto score = hundredths(typed);
        if (score) {
            query.lowest = *score - half;
            query.highest = *score + half - 1;
        }
        return score.has_value();
    }
    const std::string low = typed.substr(0, at);
    const std::string high = typed.substr(at + span.size());
    const auto lowest = hundredths(low);
    const auto highest = hundredths(high);
    if ((!low.empty() && !lowest) || (!high.empty() && !highest) || (low.empty() && high.empty()) ||
        (lowest && highest && *lowest > *highest)) {
        return false;
    }
    query.lowest = lowest;
    query.highest = highest;
    return true;
}

bool read_whole_score(const std::string& typed, Query& query) {
    const auto score = to_int(typed);
    if (score) {
        query.scores.push_back(*score);
    }
    return score.has_value();
}

bool read_year(const std::string& typed, Query& query) {
    const auto year = to_int(typed);
    constexpr int last = 9999;
    if (!year || *year < 0 || *year > last) {
        return false;
    }
    query.years.push_back(*year);
    return true;
}

bool read_date(const std::string& typed, std::optional<Timestamp>& into) {
    const auto moment = first_moment(typed);
    into = moment ? moment : into;
    return moment.has_value();
}

template <typename Value, std::size_t count>
bool read_word(const std::array<std::pair<Value, std::string_view>, count>& words,
               const std::string& typed,
               std::vector<Value>& into) {
    const auto value = value_of(words, typed);
    if (value) {
        into.push_back(*value);
    }
    return value.has_value();
}

/// A recommendation's word or a decision's.
bool read_says(const std::string& typed, Query& query) {
    return read_word(says_words, typed, query.recommendations) ||
           read_word(decision_words, typed, query.decisions);
}

/// What a field expects, for a sentence; empty for a field that there is not.
std::string_view wanted(const std::string& field) {
    if (field == "before" || field == "from") {
        return "a date is typed as 2026, 2026-03 or 2026-03-14";
    }
    if (field == "year") {
        return "a year is typed as 2026";
    }
    if (field == "score") {
        return "scores are typed as 4, 3..5, 3.. or ..2";
    }
    if (field == "says") {
        return "a recommendation is strong-no, no, yes, strong-yes or no-decision, a decision "
               "hire, "
               "no-hire or another-interview";
    }
    if (field == "state") {
        return "a state is sealed, revised, hold, due or erased";
    }
    return "";
}

bool is_name(const std::string& field) {
    return field == "role" || field == "candidate" || field == "interviewer" || field == "rubric";
}

/// Reads the pieces one after the other.
class SearchReader {
public:
    TypedSearch read(std::string_view words, bool unfinished) {
        const std::vector<Piece> pieces = internal::typed_pieces(words);
        for (const Piece& piece : pieces) {
            if (piece.field.empty()) {
                add_term(piece);
            } else if (!read_field(piece)) {
                as_words(piece);
            }
        }
        if (unfinished && !pieces.empty()) {
            leave_open(pieces.back());
        }
        return std::move(search_);
    }

private:
    bool read_field(const Piece& piece) {
        Query& query = search_.query;
        if (piece.text.empty()) {
            return false;
        }
        if (is_name(piece.field)) {
            search_.names[piece.field].push_back(piece.text);
            return true;
        }
        if (piece.field == "before") {
            return read_date(piece.text, query.before);
        }
        if (piece.field == "from") {
            return read_date(piece.text, query.from);
        }
        if (piece.field == "year") {
            return read_year(piece.text, query);
        }
        if (piece.field == "score") {
            return read_score(piece.text, query);
        }
        if (piece.field == "says") {
            return read_says(piece.text, query);
        }
        return piece.field == "state" && read_word(state_words, piece.text, query.states);
    }

    void as_words(const Piece& piece) {
        const std::string_view form = wanted(piece.field);
        if (!form.empty() || is_name(piece.field)) {
            remark("\u201C" + shorten(piece.whole, 40) + "\u201D is searched as words: " +
                   (piece.text.empty() ? "nothing stands behind the colon" : std::string(form)) +
                   ".");
        }
        if (!piece.text.empty()) {
            add_term({"", piece.field + ":" + piece.text, piece.quoted, piece.ended, piece.whole});
        } else {
            add_term({"", piece.field, false, piece.ended, piece.whole});
        }
    }

    void add_term(const Piece& piece) {
        std::string text = piece.text;
        Term::Kind kind = piece.quoted && text.find(' ') != std::string::npos ? Term::Kind::phrase
                                                                              : Term::Kind::word;
        if (!piece.quoted && text.size() > 1 && text.ends_with('*')) {
            kind = Term::Kind::prefix;
            text.erase(text.find_last_not_of('*') + 1);
        }
        if (!has_word(text)) {
            return;
        }
        if (search_.query.terms.size() == most_terms) {
            remark("Only the first " + std::to_string(most_terms) + " words are searched.");
            return;
        }
        search_.query.terms.push_back({text, kind});
    }

    /// One letter would be the beginning of a great part of all words.
    void leave_open(const Piece& last) {
        std::vector<Term>& terms = search_.query.terms;
        if (!last.field.empty() || last.quoted || last.ended || terms.empty() ||
            terms.back().text != last.text || length(last.text) < 2) {
            return;
        }
        terms.back().kind = Term::Kind::prefix;
    }

    void remark(const std::string& sentence) {
        if (search_.remark.find(sentence) == std::string::npos) {
            search_.remark += (search_.remark.empty() ? "" : " ") + sentence;
        }
    }

    TypedSearch search_;
};

bool holds(const std::string& name, const std::string& typed) {
    return lowered(name).find(lowered(typed)) != std::string::npos;
}

/// The names that were typed in full, or all that hold what was typed.
void add_names(const std::vector<std::string>& typed,
               const archive::FacetCounts::Counts& known,
               std::vector<std::string>& into) {
    for (const std::string& part : typed) {
        const std::size_t before = into.size();
        for (const auto& [name, count] : known) {
            if (holds(name, part)) {
                into.push_back(name);
            }
        }
        if (into.size() == before) {
            into.push_back(part);
        }
    }
}

const std::set<std::string>& ticked(const ArchiveRequest& request, const std::string& facet) {
    static const std::set<std::string> none;
    const auto found = request.ticked.find(facet);
    return found == request.ticked.end() ? none : found->second;
}

std::vector<std::string> typed_names(const TypedSearch& typed, const std::string& field) {
    const auto found = typed.names.find(field);
    return found == typed.names.end() ? std::vector<std::string>() : found->second;
}

}  // namespace

TypedSearch typed_search(std::string_view words, bool unfinished) {
    return SearchReader().read(words, unfinished);
}

TypedSearch typed_search(const ArchiveRequest& request) {
    return typed_search(request.words, request.unfinished);
}

bool is_typed_search(std::string_view words) {
    const std::vector<Piece> pieces = internal::typed_pieces(words);
    return std::any_of(
        pieces.begin() + (pieces.empty() ? 0 : 1), pieces.end(), [](const Piece& piece) {
            const bool known = is_name(piece.field) || !wanted(piece.field).empty();
            return known && !piece.text.empty() && typed_search(piece.whole).remark.empty();
        });
}

Query archive_query(const TypedSearch& typed,
                    const ArchiveRequest& request,
                    const archive::FacetCounts& known) {
    Query query = typed.query;
    for (const std::string& name : typed_names(typed, "candidate")) {
        query.terms.push_back(
            {name, name.find(' ') == std::string::npos ? Term::Kind::prefix : Term::Kind::phrase});
    }
    add_names(typed_names(typed, "role"), known.roles, query.roles);
    add_names(typed_names(typed, "interviewer"), known.interviewers, query.interviewers);
    add_names(typed_names(typed, "rubric"), known.rubrics, query.rubrics);
    const auto add = [&](const char* facet, std::vector<std::string>& into) {
        const std::set<std::string>& values = ticked(request, facet);
        into.insert(into.end(), values.begin(), values.end());
    };
    add("candidate", query.candidates);
    add("role", query.roles);
    add("interviewer", query.interviewers);
    add("rubric", query.rubrics);
    for (const std::string& value : ticked(request, "says")) {
        (void)read_says(value, query);
    }
    for (const std::string& value : ticked(request, "state")) {
        (void)read_word(state_words, value, query.states);
    }
    for (const std::string& value : ticked(request, "year")) {
        (void)read_year(value, query);
    }
    for (const std::string& value : ticked(request, "score")) {
        (void)read_whole_score(value, query);
    }
    return query;
}

std::optional<Recommendation> typed_recommendation(const std::string& words) {
    return value_of(says_words, std::string(trimmed(words)));
}

std::string says_word(Recommendation recommendation) {
    const auto found = std::ranges::find(
        says_words, recommendation, &std::pair<Recommendation, std::string_view>::first);
    return std::string(found->second);
}

std::string says_word(Decision decision) {
    const auto found =
        std::ranges::find(decision_words, decision, &std::pair<Decision, std::string_view>::first);
    return std::string(found->second);
}

std::string state_word(CardState state) {
    const auto found =
        std::ranges::find(state_words, state, &std::pair<CardState, std::string_view>::first);
    return std::string(found->second);
}

}  // namespace evenhand::workflow
