#include "core/internal/cues.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/internal/act_list.h"
#include "core/internal/list_fit.h"
#include "core/internal/phrase_form.h"
#include "core/internal/signal.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

/// A sentence of so many words is a phrase that names one act.
constexpr std::size_t longest_phrase = 8;

ListSense sense_of(ItemKind kind) {
    return kind == ItemKind::pitfall ? ListSense::any_counts : ListSense::all_wanted;
}

bool is_found(std::size_t at) {
    return at != std::string_view::npos;
}

/// Whether both parts belong to the context; "hears both sides and says so" is no pair.
bool stand_together(const Stretch& context, const Stretch& first, const Stretch& second) {
    const auto one = open_words(first.text());
    const auto other = open_words(second.text());
    const Likeness pair = likeness(one, 0, other, 0);
    const Likeness outer = likeness(open_words(context.text()), 0, other, 0);
    return one.empty() || other.empty() || outer == Likeness::none || outer < pair;
}

/// "[context] both A and B", "[context] either A or B". No members for any other body.
ActList pair_of(const Stretch& body, std::string_view correlative, std::string_view conjunction) {
    const std::string_view text = body.text();
    const std::size_t at = find_open_phrase(text, correlative);
    const std::size_t between =
        is_found(at) ? find_open_phrase(text, conjunction, at) : std::string_view::npos;
    if (!is_found(between)) {
        return {};
    }
    const Stretch before = body.part(0, at).trimmed();
    const Stretch first = body.part(at + correlative.size(), between).trimmed();
    const Stretch second = body.part(between + conjunction.size()).trimmed();
    const bool in_a_list = is_found(open_text(before.text()).find_first_of(",;")) ||
                           is_found(find_open_phrase(before.text(), "and"));
    if (first.empty() || second.empty() || in_a_list || !stand_together(before, first, second)) {
        return {};
    }
    const bool doubtful = has_turning_word(before.text()) || has_condition(text) ||
                          is_found(find_open_phrase(second.text(), conjunction));
    if (doubtful) {
        return {{{std::nullopt, body}}, true};
    }
    const auto context = before.empty() ? std::nullopt : std::optional<Stretch>(before);
    return {{{context, first}, {context, second}}, false};
}

/// A choice between acts is one act of an answer: "either A or B" asks for one of them.
ActList pair_in(const Stretch& body, ListSense sense) {
    ActList both = pair_of(body, "both", "and");
    return both.members.empty() && sense == ListSense::any_counts ? pair_of(body, "either", "or")
                                                                  : both;
}

/// Each member of a list that is itself a pair becomes two.
ActList with_pairs(const ActList& list, ListSense sense) {
    ActList result{{}, list.doubtful};
    for (const Member& member : list.members) {
        const ActList pair = member.shared ? ActList{} : pair_in(member.act, sense);
        if (pair.members.size() > 1) {
            result.members.insert(result.members.end(), pair.members.begin(), pair.members.end());
        } else {
            result.members.push_back(member);
        }
    }
    return result;
}

/// "Either A, B, or C" is a list with "either" in front of it.
ActList acts_in(const Stretch& body, ListSense sense) {
    const std::size_t either = phrase_at_start(body.text(), "either");
    const bool choice = either > 0 && sense == ListSense::any_counts;
    const Stretch rest = choice ? body.part(either).trimmed() : body;
    if (choice) {
        ActList list = members_of(rest, sense);
        if (list.members.size() > 2) {
            return list;
        }
    }
    ActList pair = pair_in(body, sense);
    return pair.members.empty() ? with_pairs(members_of(rest, sense), sense) : pair;
}

bool is_clause_end(std::string_view behind) {
    constexpr std::array<std::string_view, 6> marks = {
        ",", ":", " \u2014", " \u2013", " -", "\u2014"};
    return std::ranges::any_of(marks,
                               [&](std::string_view mark) { return behind.starts_with(mark); });
}

/// Acts of one context are parted from it as the page parts them: by a colon where it has a mark.
std::string with_context(const std::optional<Stretch>& shared,
                         const Stretch& act,
                         const Stretch& body) {
    if (!shared) {
        return std::string(act.text());
    }
    const std::string_view context = shared->text();
    const std::size_t end =
        static_cast<std::size_t>(context.data() - body.text().data()) + context.size();
    const bool marked = is_clause_end(body.text().substr(end));
    return std::string(context) + (marked ? ": " : " ") + std::string(act.text());
}

Act act_of(const Member& member, const Stretch& body, ItemKind kind) {
    Act act;
    act.kind = kind;
    if (member.shared) {
        act.from.push_back(*member.shared);
    }
    const auto signal = kind == ItemKind::pitfall ? signal_in(member.act) : std::nullopt;
    std::string text = with_context(member.shared, signal ? signal->act : member.act, body);
    if (signal && !signal->rest.empty()) {
        act.from.push_back(signal->rest);
    }
    act.from.push_back(signal ? signal->act : member.act);
    if (signal) {
        act.signal = signal->what.text();
        act.signal_from = signal->whole;
        text += signal->rest.empty() ? "" : " " + std::string(signal->rest.text());
    }
    if (act.from.back().empty() && act.from.size() > 1) {
        act.from.pop_back();
    }
    act.text = uncapitalised(about_candidate(text));
    const std::string telling = uncapitalised(about_candidate(act.from.back().text()));
    act.handle = handle_of(has_word(telling) ? telling : act.text);
    return act;
}

/// A sentence without the words that say what kind of act it names.
struct Opened {
    ItemKind kind;
    Stretch body;
    bool cued;
};

/// "are those that name the gap" behind "The strongest answers".
Stretch without_relative(const Stretch& body) {
    constexpr std::array<std::string_view, 8> leads = {"are those that",
                                                       "are those who",
                                                       "are the ones that",
                                                       "are the ones who",
                                                       "are ones that",
                                                       "also",
                                                       "will",
                                                       "often"};
    for (const std::string_view lead : leads) {
        if (const std::size_t size = phrase_at_start(body.text(), lead)) {
            return body.part(size).trimmed();
        }
    }
    return body;
}

Opened open(const Stretch& sentence, ItemKind plain, Setting setting) {
    if (const auto opening = opening_of(sentence.text(), setting)) {
        const Stretch body = without_relative(sentence.part(opening->size).trimmed());
        return {opening->kind, without_subject(body), true};
    }
    if (const auto act = before_red_flag(sentence)) {
        return {ItemKind::pitfall, without_subject(*act), true};
    }
    return {plain, without_subject(sentence), false};
}

/// "Don't blame others; own it": what follows may be what is wanted.
bool turns_positive(std::string_view text) {
    constexpr std::array<std::string_view, 4> turns = {"instead", "but", "they want", "we want"};
    return is_found(open_text(text).find(';')) ||
           std::ranges::any_of(turns, [&](std::string_view turn) {
               const std::size_t at = find_open_phrase(text, turn);
               return is_found(at) && phrase_at_start(text.substr(at), "instead of") == 0;
           });
}

/// Whether the opener itself says no: the act behind it is what should not be heard.
bool opens_with_no(std::string_view text) {
    constexpr std::array<std::string_view, 5> noes = {
        "don't", "don\u2019t", "do not", "never", "avoid"};
    const bool unwanted = phrase_at_start(text, "interviewers") > 0 && has_turning_word(text);
    return unwanted || std::ranges::any_of(noes, [&](std::string_view no) {
               return phrase_at_start(text, no) > 0;
           });
}

/// The sentence as one act, in all its words.
Reading whole(const Stretch& sentence, ItemKind kind) {
    Reading reading;
    reading.doubtful = true;
    reading.acts.push_back(act_of({std::nullopt, sentence}, sentence, kind));
    return reading;
}

Setting within(Setting setting, ItemKind plain) {
    const bool warns = setting == Setting::guidance && plain == ItemKind::pitfall;
    return warns ? Setting::warnings : setting;
}

}  // namespace

bool has_cue(const Stretch& sentence, Setting setting) {
    return opening_of(sentence.text(), setting) || before_red_flag(sentence);
}

Reading read_sentence(const Stretch& sentence, ItemKind plain, Setting setting) {
    if (sentence.text().size() > longest_list) {
        return whole(sentence, plain);
    }
    const Opened opened = open(sentence, plain, within(setting, plain));
    if (opened.kind == ItemKind::pitfall && opens_with_no(sentence.text()) &&
        turns_positive(opened.body.text())) {
        return whole(sentence, opened.kind);
    }
    Reading reading;
    if (opened.cued && opened.body.empty()) {
        reading.announced = opened.kind;
    }
    const ActList list = acts_in(opened.body, sense_of(opened.kind));
    reading.doubtful = list.doubtful;
    for (const Member& member : list.members) {
        reading.acts.push_back(act_of(member, opened.body, opened.kind));
    }
    const bool signalled = std::ranges::any_of(
        reading.acts, [](const Act& act) { return act.signal_from.has_value(); });
    reading.cued = opened.cued || opened.body.text() != sentence.text() ||
                   reading.acts.size() > 1 || signalled || sentence.listed() ||
                   words_of(sentence.text()).size() <= longest_phrase;
    return reading;
}

ItemKind kind_under(std::string_view heading, ItemKind plain) {
    const auto opening = opening_of(heading, Setting::guidance);
    return opening ? opening->kind : plain;
}

}  // namespace evenhand::internal
