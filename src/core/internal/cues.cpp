#include "core/internal/cues.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/words.h"

namespace evenhand::internal {

namespace {

/// Words at the beginning of a sentence that say what follows.
struct Opener {
    std::string_view phrase;
    ItemKind kind;
    Setting setting;  ///< Setting::advice: a cue wherever it stands.
};

// A phrase that begins with another one stands before it.
constexpr std::array<Opener, 53> openers = {{
    {"bonus points for", ItemKind::bonus, Setting::advice},
    {"bonus points if", ItemKind::bonus, Setting::advice},
    {"bonus points", ItemKind::bonus, Setting::advice},
    {"bonus for", ItemKind::bonus, Setting::advice},
    {"bonus if", ItemKind::bonus, Setting::advice},
    {"bonus:", ItemKind::bonus, Setting::advice},
    {"extra credit for", ItemKind::bonus, Setting::advice},
    {"the strongest answers", ItemKind::strongest, Setting::advice},
    {"the strongest answer", ItemKind::strongest, Setting::advice},
    {"the strongest candidates", ItemKind::strongest, Setting::advice},
    {"strongest answers", ItemKind::strongest, Setting::advice},
    {"strongest candidates", ItemKind::strongest, Setting::advice},
    {"the best answers", ItemKind::strongest, Setting::advice},
    {"the best candidates", ItemKind::strongest, Setting::advice},
    {"what signals seniority", ItemKind::strongest, Setting::advice},
    {"signals seniority", ItemKind::strongest, Setting::guidance},
    {"what signals junior thinking", ItemKind::pitfall, Setting::advice},
    {"signals junior thinking", ItemKind::pitfall, Setting::guidance},
    {"weak answers", ItemKind::pitfall, Setting::advice},
    {"weaker answers", ItemKind::pitfall, Setting::advice},
    {"weak candidates", ItemKind::pitfall, Setting::advice},
    {"weaker candidates", ItemKind::pitfall, Setting::advice},
    {"avoid", ItemKind::pitfall, Setting::advice},
    {"the most common pitfall is", ItemKind::pitfall, Setting::advice},
    {"the most common mistake is", ItemKind::pitfall, Setting::advice},
    {"the common pitfall is", ItemKind::pitfall, Setting::advice},
    {"a common pitfall is", ItemKind::pitfall, Setting::advice},
    {"a common mistake is", ItemKind::pitfall, Setting::advice},
    {"common pitfalls are", ItemKind::pitfall, Setting::advice},
    {"common pitfalls include", ItemKind::pitfall, Setting::advice},
    {"common pitfalls:", ItemKind::pitfall, Setting::advice},
    {"common pitfall:", ItemKind::pitfall, Setting::advice},
    {"red flags are", ItemKind::pitfall, Setting::advice},
    {"red flags include", ItemKind::pitfall, Setting::advice},
    {"red flags:", ItemKind::pitfall, Setting::advice},
    {"red flag:", ItemKind::pitfall, Setting::advice},
    {"watch out for", ItemKind::pitfall, Setting::guidance},
    {"beware of", ItemKind::pitfall, Setting::guidance},
    {"interviewers are looking for", ItemKind::look_for, Setting::advice},
    {"interviewers look for", ItemKind::look_for, Setting::advice},
    {"interviewers listen for", ItemKind::look_for, Setting::advice},
    {"interviewers want to see", ItemKind::look_for, Setting::advice},
    {"interviewers want to hear", ItemKind::look_for, Setting::advice},
    {"interviewers want to know", ItemKind::look_for, Setting::advice},
    {"interviewers want", ItemKind::look_for, Setting::advice},
    {"the interviewer wants to see", ItemKind::look_for, Setting::advice},
    {"the interviewer wants to hear", ItemKind::look_for, Setting::advice},
    {"the interviewer wants", ItemKind::look_for, Setting::advice},
    {"the interviewer looks for", ItemKind::look_for, Setting::advice},
    {"look for", ItemKind::look_for, Setting::guidance},
    {"looking for", ItemKind::look_for, Setting::guidance},
    {"listen for", ItemKind::look_for, Setting::guidance},
    {"watch for", ItemKind::look_for, Setting::guidance},
}};

/// Whom a sentence for interviewers speaks of: who acts is the candidate at any rate.
constexpr std::array<std::string_view, 16> subjects = {"the candidate",
                                                       "the candidates",
                                                       "a good candidate",
                                                       "good candidates",
                                                       "a strong candidate",
                                                       "strong candidates",
                                                       "candidates who",
                                                       "candidates",
                                                       "a candidate who",
                                                       "a candidate",
                                                       "a good answer",
                                                       "good answers",
                                                       "a strong answer",
                                                       "strong answers",
                                                       "the answer",
                                                       "they"};

/// Words between the subject and the act that add nothing to the act.
constexpr std::array<std::string_view, 12> display_verbs = {"should show",
                                                            "can show",
                                                            "shows",
                                                            "show",
                                                            "should demonstrate",
                                                            "can demonstrate",
                                                            "demonstrates",
                                                            "demonstrate",
                                                            "should",
                                                            "can",
                                                            "will",
                                                            "often"};

constexpr std::array<std::string_view, 3> signal_words = {"signals", "signalling", "signaling"};

/// What stands between an act and its signal: "..., which signals".
constexpr std::array<std::string_view, 5> signal_links = {"which", "that", "this", "it", "and"};

const Opener* opener_of(std::string_view sentence, Setting setting) {
    const auto* const found = std::ranges::find_if(openers, [&](const Opener& opener) {
        const bool heard = setting == Setting::guidance || opener.setting == Setting::advice;
        return heard && phrase_at_start(sentence, opener.phrase) > 0;
    });
    return found == openers.end() ? nullptr : found;
}

/// The stretch without the first of the phrases that it begins with.
template <std::size_t n>
Stretch without_any(const Stretch& stretch, const std::array<std::string_view, n>& phrases) {
    for (const std::string_view phrase : phrases) {
        if (const std::size_t size = phrase_at_start(stretch.text(), phrase)) {
            return stretch.part(size).trimmed();
        }
    }
    return stretch;
}

Stretch without_subject(const Stretch& sentence) {
    const Stretch predicate = without_any(sentence, subjects);
    const bool cut = predicate.text().size() < sentence.text().size();
    return cut ? without_any(predicate, display_verbs) : sentence;
}

/// An act before its signal is parted from it.
struct Share {
    std::optional<Stretch> context;  ///< What the acts of a pair have in common.
    Stretch act;
};

/// "[context] both A and B", "[context] either A or B"; nothing for any other body.
std::vector<Share> pair_of(const Stretch& body,
                           std::string_view correlative,
                           std::string_view conjunction) {
    const std::size_t at = find_open_phrase(body.text(), correlative);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t between = find_open_phrase(body.text(), conjunction, at);
    if (between == std::string_view::npos) {
        return {};
    }
    const Stretch first = body.part(at + correlative.size(), between).trimmed();
    const Stretch second = body.part(between + conjunction.size()).trimmed();
    if (first.empty() || second.empty()) {
        return {};
    }
    const Stretch before = body.part(0, at).trimmed();
    const auto context = before.empty() ? std::nullopt : std::optional<Stretch>(before);
    return {{context, first}, {context, second}};
}

bool has_comma(const Stretch& stretch) {
    const std::string_view text = stretch.text();
    const std::vector<bool> inside = enclosed(text);
    for (std::size_t at = text.find(','); at < text.size(); at = text.find(',', at + 1)) {
        if (!inside[at]) {
            return true;
        }
    }
    return false;
}

/// "Either A, B, or C" is a list with "either" in front of it.
std::vector<Share> shares_of(const Stretch& body, ListOf kind) {
    const std::size_t either = phrase_at_start(body.text(), "either");
    const Stretch rest = either > 0 ? body.part(either).trimmed() : body;
    if (either == 0 || !has_comma(rest) || members_of(rest, kind).size() < 3) {
        if (std::vector<Share> pair = pair_of(body, "both", "and"); !pair.empty()) {
            return pair;
        }
        if (std::vector<Share> pair = pair_of(body, "either", "or"); !pair.empty()) {
            return pair;
        }
    }
    std::vector<Share> shares;
    for (const Stretch& member : members_of(rest, kind)) {
        shares.push_back({std::nullopt, member});
    }
    return shares;
}

struct Signal {
    Stretch act;
    Stretch rest;   ///< Of the act, behind a bracketed signal; mostly empty.
    Stretch whole;  ///< "signals fragility"
    Stretch what;   ///< "fragility"
};

/// What follows "signals" where that is a noun: "ignoring signals from users".
constexpr std::array<std::string_view, 10> noun_followers = {
    "from", "of", "in", "to", "for", "that", "and", "or", "are", "were"};

bool is_noun(std::string_view behind) {
    return std::ranges::any_of(noun_followers, [&](std::string_view follower) {
        return phrase_at_start(behind, follower) > 0;
    });
}

/// "..., which" without its last word.
Stretch without_link(const Stretch& act) {
    for (const std::string_view link : signal_links) {
        const std::size_t size = act.text().size();
        const std::size_t at = size - std::min(size, link.size());
        if (find_phrase(act.text(), link, at) == at) {
            return act.part(0, at).trimmed();
        }
    }
    return act;
}

/// "(signals X)" and "which signals X" within an act, by the place of the verb.
std::optional<Signal> signal_at(const Stretch& act, std::size_t at, std::size_t verb_size) {
    const std::string_view text = act.text();
    const std::size_t bracket = text.rfind('(', at);
    const std::size_t close = text.find(')', at);
    const bool bracketed = bracket != std::string_view::npos && close != std::string_view::npos &&
                           text.find(')', bracket) == close;
    const std::size_t end = bracketed ? close : text.size();
    const Stretch what = act.part(at + verb_size, end).trimmed();
    if (what.empty() || (!bracketed && is_noun(what.text()))) {
        return std::nullopt;
    }
    const Stretch before = without_link(act.part(0, bracketed ? bracket : at).trimmed());
    const Stretch behind = act.part(bracketed ? close + 1 : end).trimmed();
    const Stretch whole = act.part(at, end).trimmed();
    return before.empty() ? Signal{behind, before, whole, what}
                          : Signal{before, behind, whole, what};
}

std::optional<Signal> signal_in(const Stretch& act) {
    for (const std::string_view verb : signal_words) {
        const std::size_t at = find_phrase(act.text(), verb);
        if (at != std::string_view::npos) {
            return signal_at(act, at, verb.size());
        }
    }
    return std::nullopt;
}

bool is_clause_end(std::string_view behind) {
    return behind.starts_with(',') || behind.starts_with(':') || behind.starts_with(" \u2014") ||
           behind.starts_with(" \u2013") || behind.starts_with(" -") ||
           behind.starts_with("\u2014");
}

/// Acts of one context are parted from it as the page parts them: by a colon where it has a mark.
std::string with_context(const Share& share, const Stretch& body) {
    std::string act(share.act.text());
    if (!share.context) {
        return act;
    }
    const std::string_view context = share.context->text();
    const std::size_t end =
        static_cast<std::size_t>(context.data() - body.text().data()) + context.size();
    const bool marked = is_clause_end(body.text().substr(end));
    return std::string(context) + (marked ? ": " : " ") + act;
}

Act act_of(const Share& share, const Stretch& body, ItemKind kind) {
    Act act;
    act.kind = kind;
    if (share.context) {
        act.from.push_back(*share.context);
    }
    const auto signal = kind == ItemKind::pitfall ? signal_in(share.act) : std::nullopt;
    std::string text = with_context({share.context, signal ? signal->act : share.act}, body);
    if (signal && !signal->rest.empty()) {
        act.from.push_back(signal->rest);
    }
    act.from.push_back(signal ? signal->act : share.act);
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

/// A sentence of so many words is a phrase that names one act.
constexpr std::size_t longest_phrase = 8;

}  // namespace

bool opens_with_cue(std::string_view sentence, Setting setting) {
    return opener_of(sentence, setting) != nullptr;
}

Reading read_sentence(const Stretch& sentence, ItemKind plain, Setting setting) {
    const Opener* const opener = opener_of(sentence.text(), setting);
    const ItemKind kind = opener != nullptr ? opener->kind : plain;
    const Stretch opened =
        opener != nullptr ? sentence.part(opener->phrase.size()).trimmed() : sentence;
    const Stretch body = without_subject(opened);
    const auto list_of = kind == ItemKind::strongest ? ListOf::predicates : ListOf::phrases;
    Reading reading;
    if (opener != nullptr && body.empty()) {
        reading.announced = kind;
    }
    for (const Share& share : shares_of(body, list_of)) {
        reading.acts.push_back(act_of(share, body, kind));
    }
    const bool signalled = std::ranges::any_of(
        reading.acts, [](const Act& act) { return act.signal_from.has_value(); });
    reading.cued = opener != nullptr || body.text() != sentence.text() || reading.acts.size() > 1 ||
                   signalled || sentence.listed() ||
                   words_of(sentence.text()).size() <= longest_phrase;
    return reading;
}

ItemKind kind_under(std::string_view heading, ItemKind plain) {
    const Opener* const opener = opener_of(heading, Setting::guidance);
    return opener == nullptr ? plain : opener->kind;
}

}  // namespace evenhand::internal
