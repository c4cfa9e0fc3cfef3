#include "core/internal/act_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "core/internal/find_in.h"
#include "core/internal/list_fit.h"
#include "core/internal/list_pieces.h"
#include "core/internal/list_reader.h"
#include "core/internal/phrase_form.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

/// Where ", including D" or "— including D" begins, or the text's size.
std::size_t find_inclusion(std::string_view text) {
    const std::size_t at = find_open_phrase(text, "including");
    if (at == std::string_view::npos) {
        return text.size();
    }
    const std::string_view before = text.substr(0, at);
    const std::size_t end = before.find_last_not_of(' ');
    constexpr std::array<std::string_view, 4> marks = {",", "-", "\u2013", "\u2014"};
    const bool marked =
        end != std::string_view::npos && std::ranges::any_of(marks, [&](std::string_view mark) {
            return before.substr(0, end + 1).ends_with(mark);
        });
    return marked ? at : text.size();
}

/// Appends the members of a part; a part that could not be cut makes the whole doubtful.
void append(ActList& list, ActList part) {
    list.doubtful = list.doubtful || part.doubtful;
    std::ranges::move(part.members, std::back_inserter(list.members));
}

/// "three things", "the following": says nothing of the acts that it counts.
bool only_counts(const Stretch& context) {
    constexpr std::array<std::string_view, 12> counts = {"two",
                                                         "three",
                                                         "four",
                                                         "five",
                                                         "six",
                                                         "these",
                                                         "several",
                                                         "following",
                                                         "all",
                                                         "some",
                                                         "few",
                                                         "things"};
    constexpr std::size_t most_words = 4;
    const std::vector<std::string> words = plain_words(context.text());
    return words.size() <= most_words && std::ranges::any_of(words, [&](const std::string& word) {
               return is_any(counts, word);
           });
}

struct Mark {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};

/// The colon or the one dash behind which a list may stand.
Mark find_context_mark(std::string_view text) {
    const std::string open = open_text(text);
    if (const std::size_t colon = open.find(": "); colon != std::string::npos) {
        return {colon, 1};
    }
    for (const std::string_view dash : {" \u2014 ", " \u2013 ", " - "}) {
        const std::size_t at = open.find(dash);
        if (at != std::string::npos && open.find(dash, at + 1) == std::string::npos) {
            return {at, dash.size()};
        }
    }
    return {};
}

/// "The whole story: the bug, the gap, and the fix": each member with what stands before the mark.
/// No members when it is something else.
ActList members_behind_context(const Stretch& list, ListSense sense) {
    const Mark mark = find_context_mark(list.text());
    if (mark.at == std::string_view::npos) {
        return {};
    }
    const Stretch context = list.part(0, mark.at).trimmed();
    const bool has_list_before = context.text().find(',') != std::string_view::npos;
    if (context.empty() || has_list_before || has_turning_word(context.text()) ||
        has_condition(context.text())) {
        return {};
    }
    ActList behind = read_list(list.part(mark.at + mark.size).trimmed(), sense);
    if (behind.members.size() < 2 || std::ranges::any_of(behind.members, [](const Member& member) {
            return member.shared.has_value();
        })) {
        return {};
    }
    for (Member& member : behind.members) {
        if (!only_counts(context)) {
            member.shared = context;
        }
    }
    return behind;
}

ActList members_of_piece(const Stretch& piece, ListSense sense) {
    ActList behind = members_behind_context(piece, sense);
    return behind.members.empty() ? read_list(piece, sense) : behind;
}

/// "Do this instead" sets itself against what stands before.
bool has_opposite(std::string_view text) {
    const std::size_t at = find_open_phrase(text, "instead");
    return at != std::string_view::npos && phrase_at_start(text.substr(at), "instead of") == 0;
}

}  // namespace

ActList members_of(const Stretch& list, ListSense sense) {
    const Stretch all = list.trimmed();
    if (!has_word(all.text())) {
        return {};
    }
    if (all.text().size() > longest_list) {
        return uncut(all, Certainty::doubtful);
    }
    const std::size_t inclusion = find_inclusion(all.text());
    const Stretch before = all.part(0, inclusion).trimmed();
    ActList result;
    for (const Stretch& piece : pieces_at(before, ';')) {
        const Stretch plain = without_conjunction(piece);
        if (has_word(plain.text())) {
            append(result, members_of_piece(plain, sense));
        }
    }
    if (inclusion < all.text().size()) {
        const Stretch included = all.part(inclusion + std::string_view("including").size());
        append(result, members_of(included, sense));
    }
    const bool cannot_cut =
        result.doubtful || (sense == ListSense::any_counts && has_opposite(all.text()));
    return cannot_cut ? uncut(all, Certainty::doubtful) : result;
}

}  // namespace evenhand::internal
