#include "core/internal/list_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/internal/list_fit.h"
#include "core/internal/list_pieces.h"
#include "core/internal/phrase_form.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

using Words = std::vector<std::string>;

Words words_in(const Stretch& stretch) {
    return open_words(stretch.text());
}

/// More is no list that a person reads aloud.
constexpr std::size_t most_members = 16;

std::vector<Words> words_of_all(const std::vector<Stretch>& members) {
    std::vector<Words> words;
    std::ranges::transform(members, std::back_inserter(words), [](const Stretch& member) {
        return words_in(head_of(member));
    });
    return words;
}

/// Reads one list without semicolons.
class ListReader {
public:
    ListReader(const Stretch& list, ListSense sense) : list_(list), sense_(sense) {}

    [[nodiscard]] ActList read() const {
        if (begins_turned()) {
            return read_turned();
        }
        const std::vector<Stretch> pieces = comma_pieces(list_);
        if (pieces.size() > most_members) {
            return uncut(list_, Certainty::doubtful);
        }
        return pieces.size() > 1 ? read_pieces(pieces) : read_pair();
    }

private:
    /// "Without blaming others, they ...", "When it breaks, ...": holds for all that follows.
    [[nodiscard]] bool begins_turned() const {
        const Words words = words_in(list_);
        return !words.empty() && (is_turning(words.front()) || is_condition_at(words, 0) ||
                                  words.front() == "instead" || words.front() == "rather");
    }

    /// "No X, no Y" names its word anew each time; anything else cannot be cut.
    [[nodiscard]] ActList read_turned() const {
        std::vector<Stretch> members;
        for (const Stretch& piece : comma_pieces(list_)) {
            members.push_back(without_conjunction(piece));
        }
        if (members.size() == 1) {
            const Conjunction found = next_conjunction(list_.text(), 0);
            if (found.at == std::string_view::npos) {
                return uncut(list_, Certainty::certain);
            }
            members = {list_.part(0, found.at).trimmed(),
                       without_conjunction(list_.part(found.at).trimmed())};
        }
        const std::vector<Words> words = words_of_all(members);
        const bool each = std::ranges::all_of(
            words, [](const Words& member) { return !member.empty() && member.front() == "no"; });
        const bool joins = next_conjunction(list_.text(), 0).at != std::string_view::npos;
        return each ? all(members) : uncut(list_, joins ? Certainty::doubtful : Certainty::certain);
    }

    [[nodiscard]] static ActList all(const std::vector<Stretch>& members) {
        ActList list;
        for (const Stretch& member : members) {
            list.members.push_back({std::nullopt, member});
        }
        return list;
    }

    /// Whether a cut at this conjunction leaves each part saying what the whole says.
    [[nodiscard]] bool may_cut(const Conjunction& conjunction, std::size_t members) const {
        switch (sense_) {
            case ListSense::all_wanted:
                return !conjunction.is_or;
            case ListSense::any_counts:
                return conjunction.is_or || members > 2;
            case ListSense::story_parts:
                return true;
        }
        return false;
    }

    /// "A, B, and C", "A, B and C"; also "A, B, C" of three or more.
    [[nodiscard]] ActList read_pieces(const std::vector<Stretch>& pieces) const {
        std::vector<Stretch> members(pieces.begin(), pieces.end() - 1);
        const Stretch& last = pieces.back();
        Conjunction conjunction = next_conjunction(last.text(), 0);
        if (begins_with_conjunction(last)) {
            conjunction.is_or = conjunction.is_or && conjunction.at == 0;
            members.push_back(without_conjunction(last));
        } else if (conjunction.at != std::string_view::npos && !has_comma(last)) {
            members.push_back(last.part(0, conjunction.at).trimmed());
            members.push_back(without_conjunction(last.part(conjunction.at).trimmed()));
        } else {
            return read_open_list(pieces);
        }
        if (!may_cut(conjunction, members.size())) {
            return uncut(
                list_, sense_ == ListSense::any_counts ? Certainty::doubtful : Certainty::certain);
        }
        return judged(members);
    }

    /// "Ownership, candour, follow-up" is a list without its "and"; "when asked, they say so" and
    /// "in the end, it worked" are none.
    [[nodiscard]] ActList read_open_list(const std::vector<Stretch>& pieces) const {
        const std::vector<Words> words = words_of_all(pieces);
        const bool is_list = pieces.size() > 2 && are_clear(words);
        return is_list ? judged(pieces) : uncut(list_, Certainty::certain);
    }

    [[nodiscard]] static bool are_clear(const std::vector<Words>& words) {
        std::vector<Words> members = {words.front()};
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (fit_of(members, words[i]) != Fit::clear) {
                return false;
            }
            members.push_back(words[i]);
        }
        return true;
    }

    /// The members if each clearly is one, else the list whole.
    [[nodiscard]] ActList judged(std::vector<Stretch> members) const {
        std::erase_if(members, [](const Stretch& member) { return !has_word(member.text()); });
        const std::vector<Words> words = words_of_all(members);
        if (members.size() < 2) {
            return uncut(list_, Certainty::certain);
        }
        if (std::ranges::any_of(words, [](const Words& member) { return member.empty(); })) {
            return uncut(list_, Certainty::doubtful);
        }
        if (limits_all(words.front(), words_in(members.back()))) {
            return uncut(list_, Certainty::doubtful);
        }
        if (ActList shared = with_shared_verb(members, words); !shared.members.empty()) {
            return shared;
        }
        if (are_single_words(words)) {
            return all(members);
        }
        std::vector<Words> taken = {words.front()};
        bool clear = false;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const Fit fit = stands_alone(words[i]) ? Fit::clear : fit_of(taken, words[i]);
            clear = clear || fit == Fit::clear;
            if (fit != Fit::clear && !(fit == Fit::loose && clear)) {
                return uncut(list_, Certainty::doubtful);
            }
            taken.push_back(words[i]);
        }
        return lead_to_last_object(members) ? uncut(list_, Certainty::doubtful) : all(members);
    }

    /// "no numbers" is what an answer lacks, and never the object of "blaming".
    [[nodiscard]] bool stands_alone(const Words& member) const {
        return sense_ == ListSense::any_counts && member.front() == "no";
    }

    /// A condition in the last member may be one of all, and so may "without"; not where members
    /// of the same kind have their own ("stories with ..., stories without ...").
    [[nodiscard]] static bool limits_all(const Words& first, const Words& last) {
        for (std::size_t at = 0; at < last.size(); ++at) {
            if (is_condition_at(last, at)) {
                return true;
            }
        }
        return first.front() != last.front() && std::ranges::find(last, "without") != last.end();
    }

    [[nodiscard]] static bool are_single_words(const std::vector<Words>& words) {
        return std::ranges::all_of(words, [](const Words& member) { return member.size() == 1; });
    }

    /// "found, traced, and fixed the bug": verbs that share the object of the last one.
    [[nodiscard]] static bool lead_to_last_object(const std::vector<Stretch>& members) {
        const Words last = words_in(members.back());
        const Forms wanted = forms_at(last, 0) & ~form::noun;
        return last.size() > 1 &&
               std::ranges::any_of(members.begin(), members.end() - 1, [&](const Stretch& member) {
                   return plain_words(member.text()).size() == 1 &&
                          (forms_at(words_in(member), 0) & wanted) != form::none;
               });
    }

    /// "explains what broke, why, and ..." gives each object its verb: "explains why ...".
    [[nodiscard]] ActList with_shared_verb(const std::vector<Stretch>& members,
                                           const std::vector<Words>& words) const {
        const Words& first = words.front();
        const bool leads = first.size() > 1 && leads_as_verb(first) && !joins_objects(first[0]) &&
                           !has_turning_word(list_.text()) && !has_condition(list_.text());
        if (!leads || !names_object(first, 1)) {
            return {};
        }
        const bool clauses = opens_clause(first[1]);
        for (std::size_t i = 1; i < words.size(); ++i) {
            const bool alike = is_named(first, 1) && is_named(words[i], 0) &&
                               likeness(first, 0, words[i], 0) == Likeness::none;
            if (!alike || (clauses && words[i].size() < 2)) {
                return {};
            }
        }
        const bool nested = std::ranges::any_of(first, is_preposition) || has_end(words.back());
        if (!clauses && (members.size() < 3 || nested)) {
            return {};
        }
        return sharing(members, first.front().size());
    }

    [[nodiscard]] static bool leads_as_verb(const Words& words) {
        const Forms forms = forms_at(words, 0);
        return forms == form::verb || forms == form::finite || forms == form::gerund;
    }

    [[nodiscard]] static bool names_object(const Words& words, std::size_t at) {
        return is_determiner(words[at]) || opens_clause(words[at]);
    }

    /// "turns the complaint, the wish, and the idea into a plan": all of them are turned.
    [[nodiscard]] static bool has_end(const Words& words) {
        return std::ranges::any_of(
            words, [](const std::string& word) { return is_preposition(word) && word != "of"; });
    }

    /// A noun or a clause, and nothing else.
    [[nodiscard]] static bool is_named(const Words& words, std::size_t at) {
        const Forms forms = forms_at(words, at);
        return forms == form::noun || forms == form::clause;
    }

    [[nodiscard]] static ActList sharing(const std::vector<Stretch>& members, std::size_t size) {
        const Stretch verb = members.front().part(0, size);
        ActList list;
        list.members.push_back({verb, members.front().part(size).trimmed()});
        for (auto member = members.begin() + 1; member != members.end(); ++member) {
            list.members.push_back({verb, *member});
        }
        return list;
    }

    /// "A and B": cut where both parts are acts; otherwise it may stand inside of one ("people and
    /// teams").
    [[nodiscard]] ActList read_pair() const {
        const std::string_view text = list_.text();
        const std::vector<Conjunction> all_found = conjunctions_in(text);
        if (all_found.size() > most_members) {
            return uncut(list_, Certainty::doubtful);
        }
        bool doubtful = false;
        for (const Conjunction& found : all_found) {
            const Stretch left = list_.part(0, found.at).trimmed();
            const Stretch right = without_conjunction(list_.part(found.at).trimmed());
            if (!are_long_enough(left, right) || goes_on(list_.part(found.at).trimmed())) {
                continue;
            }
            ActList cut = cut_in_two(left, right, found);
            if (cut.members.size() > 1) {
                return cut;
            }
            doubtful = doubtful || cut.doubtful;
        }
        return uncut(list_, doubtful ? Certainty::doubtful : Certainty::certain);
    }

    [[nodiscard]] ActList cut_in_two(const Stretch& left,
                                     const Stretch& right,
                                     const Conjunction& conjunction) const {
        const std::vector<Words> words = {words_in(left), words_in(right)};
        ActList shared = with_shared_verb({left, right}, words);
        const Fit fit = shared.members.empty() ? fit_of({words[0]}, words[1]) : Fit::clear;
        if (fit == Fit::none) {
            return {};
        }
        const bool cuts =
            fit == Fit::clear && may_cut(conjunction, 2) && !limits_all(words[0], words[1]);
        if (!cuts) {
            const bool choice = conjunction.is_or && sense_ == ListSense::all_wanted;
            return {{}, !choice};
        }
        if (!shared.members.empty()) {
            return shared;
        }
        ActList list = ListReader(right, sense_).read();
        list.members.insert(list.members.begin(), {std::nullopt, left});
        return list;
    }

    /// Acts have three words, or say at once that they are one: "fixes it", "the change".
    [[nodiscard]] static bool are_long_enough(const Stretch& left, const Stretch& right) {
        constexpr std::size_t shortest_act = 3;
        const Words before = words_in(left);
        const Words behind = words_in(right);
        const bool points_back = behind.size() == 2 && is_pronoun(behind[1]);
        const bool marked =
            behind.size() > 1 && !points_back &&
            (is_determiner(behind[0]) || opens_clause(behind[0]) || leads_as_verb(behind));
        return !before.empty() && !behind.empty() &&
               (marked || (before.size() >= shortest_act && behind.size() >= shortest_act));
    }

    Stretch list_;
    ListSense sense_;
};

}  // namespace

ActList uncut(const Stretch& list, Certainty certainty) {
    return {{{std::nullopt, list}}, certainty == Certainty::doubtful};
}

ActList read_list(const Stretch& list, ListSense sense) {
    return ListReader(list, sense).read();
}

}  // namespace evenhand::internal
