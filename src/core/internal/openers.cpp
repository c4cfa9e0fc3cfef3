#include "core/internal/openers.h"

#include <algorithm>
#include <array>

#include "core/internal/phrase_form.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

enum class Heard {
    anywhere,
    for_interviewers,  ///< Not in advice, where "look for the cause" is the candidate's work.
    as_a_warning       ///< Not among look-fors, where "never blames others" is one.
};

struct Opener {
    std::string_view phrase;
    ItemKind kind;
    Heard heard;
};

// A phrase that begins with another one stands before it.
constexpr std::array<Opener, 84> openers = {{
    {"bonus points for", ItemKind::bonus, Heard::anywhere},
    {"bonus points if", ItemKind::bonus, Heard::anywhere},
    {"bonus points", ItemKind::bonus, Heard::anywhere},
    {"bonus for", ItemKind::bonus, Heard::anywhere},
    {"bonus if", ItemKind::bonus, Heard::anywhere},
    {"bonus:", ItemKind::bonus, Heard::anywhere},
    {"extra points for", ItemKind::bonus, Heard::anywhere},
    {"extra credit for", ItemKind::bonus, Heard::anywhere},
    {"the strongest answers", ItemKind::strongest, Heard::anywhere},
    {"the strongest answer", ItemKind::strongest, Heard::anywhere},
    {"the strongest candidates", ItemKind::strongest, Heard::anywhere},
    {"the strongest candidate", ItemKind::strongest, Heard::anywhere},
    {"strongest answers", ItemKind::strongest, Heard::anywhere},
    {"strongest candidates", ItemKind::strongest, Heard::anywhere},
    {"the best answers", ItemKind::strongest, Heard::anywhere},
    {"the best candidates", ItemKind::strongest, Heard::anywhere},
    {"what signals seniority", ItemKind::strongest, Heard::anywhere},
    {"what shows seniority", ItemKind::strongest, Heard::anywhere},
    {"signals of seniority", ItemKind::strongest, Heard::anywhere},
    {"signs of seniority", ItemKind::strongest, Heard::anywhere},
    {"signals seniority", ItemKind::strongest, Heard::for_interviewers},
    {"what signals junior thinking", ItemKind::pitfall, Heard::anywhere},
    {"what shows junior thinking", ItemKind::pitfall, Heard::anywhere},
    {"signals of junior thinking", ItemKind::pitfall, Heard::anywhere},
    {"signs of junior thinking", ItemKind::pitfall, Heard::anywhere},
    {"signals junior thinking", ItemKind::pitfall, Heard::for_interviewers},
    {"weak answers", ItemKind::pitfall, Heard::anywhere},
    {"weaker answers", ItemKind::pitfall, Heard::anywhere},
    {"the weakest answers", ItemKind::pitfall, Heard::anywhere},
    {"weak candidates", ItemKind::pitfall, Heard::anywhere},
    {"weaker candidates", ItemKind::pitfall, Heard::anywhere},
    {"the weakest candidates", ItemKind::pitfall, Heard::anywhere},
    {"avoid", ItemKind::pitfall, Heard::anywhere},
    {"red flags are", ItemKind::pitfall, Heard::anywhere},
    {"red flags include", ItemKind::pitfall, Heard::anywhere},
    {"red flags:", ItemKind::pitfall, Heard::anywhere},
    {"red flag:", ItemKind::pitfall, Heard::anywhere},
    {"a red flag is", ItemKind::pitfall, Heard::anywhere},
    {"common pitfalls are", ItemKind::pitfall, Heard::anywhere},
    {"common pitfalls include", ItemKind::pitfall, Heard::anywhere},
    {"common mistakes are", ItemKind::pitfall, Heard::anywhere},
    {"common mistakes include", ItemKind::pitfall, Heard::anywhere},
    {"common pitfalls:", ItemKind::pitfall, Heard::anywhere},
    {"common mistakes:", ItemKind::pitfall, Heard::anywhere},
    {"watch out for", ItemKind::pitfall, Heard::for_interviewers},
    {"beware of", ItemKind::pitfall, Heard::for_interviewers},
    {"don't", ItemKind::pitfall, Heard::as_a_warning},
    {"don\u2019t", ItemKind::pitfall, Heard::as_a_warning},
    {"do not", ItemKind::pitfall, Heard::as_a_warning},
    {"never", ItemKind::pitfall, Heard::as_a_warning},
    {"interviewers do not want to see", ItemKind::pitfall, Heard::anywhere},
    {"interviewers do not want to hear", ItemKind::pitfall, Heard::anywhere},
    {"interviewers do not want", ItemKind::pitfall, Heard::anywhere},
    {"interviewers don't want to see", ItemKind::pitfall, Heard::anywhere},
    {"interviewers don't want to hear", ItemKind::pitfall, Heard::anywhere},
    {"interviewers don't want", ItemKind::pitfall, Heard::anywhere},
    {"interviewers don\u2019t want to see", ItemKind::pitfall, Heard::anywhere},
    {"interviewers don\u2019t want to hear", ItemKind::pitfall, Heard::anywhere},
    {"interviewers don\u2019t want", ItemKind::pitfall, Heard::anywhere},
    {"interviewers are looking for", ItemKind::look_for, Heard::anywhere},
    {"interviewers are listening for", ItemKind::look_for, Heard::anywhere},
    {"interviewers look for", ItemKind::look_for, Heard::anywhere},
    {"interviewers listen for", ItemKind::look_for, Heard::anywhere},
    {"interviewers want to see", ItemKind::look_for, Heard::anywhere},
    {"interviewers want to hear", ItemKind::look_for, Heard::anywhere},
    {"interviewers want to know", ItemKind::look_for, Heard::anywhere},
    {"interviewers like to see", ItemKind::look_for, Heard::anywhere},
    {"interviewers like to hear", ItemKind::look_for, Heard::anywhere},
    {"interviewers want", ItemKind::look_for, Heard::anywhere},
    {"interviewers value", ItemKind::look_for, Heard::anywhere},
    {"the interviewer wants to see", ItemKind::look_for, Heard::anywhere},
    {"the interviewer wants to hear", ItemKind::look_for, Heard::anywhere},
    {"the interviewer wants to know", ItemKind::look_for, Heard::anywhere},
    {"the interviewer wants", ItemKind::look_for, Heard::anywhere},
    {"the interviewer looks for", ItemKind::look_for, Heard::anywhere},
    {"the interviewer is looking for", ItemKind::look_for, Heard::anywhere},
    {"we want to see", ItemKind::look_for, Heard::for_interviewers},
    {"we want to hear", ItemKind::look_for, Heard::for_interviewers},
    {"we look for", ItemKind::look_for, Heard::for_interviewers},
    {"you want to hear", ItemKind::look_for, Heard::for_interviewers},
    {"look for", ItemKind::look_for, Heard::for_interviewers},
    {"looking for", ItemKind::look_for, Heard::for_interviewers},
    {"listen for", ItemKind::look_for, Heard::for_interviewers},
    {"watch for", ItemKind::look_for, Heard::for_interviewers},
}};

bool is_heard(Heard heard, Setting setting) {
    switch (heard) {
        case Heard::anywhere:
            return true;
        case Heard::for_interviewers:
            return setting != Setting::advice;
        case Heard::as_a_warning:
            return setting != Setting::guidance;
    }
    return false;
}

/// "Never blame others" tells what to do; "never says what changed" tells what was heard.
bool is_instruction(std::string_view behind) {
    const Forms forms = forms_at(plain_words(behind), 0);
    return (forms & form::verb) != form::none;
}

/// Bytes of the first of the phrases that a text begins with, and of the blanks behind it, or 0.
template <std::size_t n>
std::size_t take_any(std::string_view text, const std::array<std::string_view, n>& phrases) {
    for (const std::string_view phrase : phrases) {
        if (const std::size_t size = phrase_at_start(text, phrase)) {
            return std::min(text.find_first_not_of(' ', size), text.size());
        }
    }
    return 0;
}

constexpr std::array<std::string_view, 5> articles = {"the", "another", "a", "an", "one"};
constexpr std::array<std::string_view, 13> trap_adjectives = {"most common",
                                                              "most frequent",
                                                              "biggest",
                                                              "second",
                                                              "third",
                                                              "first",
                                                              "other",
                                                              "common",
                                                              "classic",
                                                              "frequent",
                                                              "typical",
                                                              "big",
                                                              "further"};
constexpr std::array<std::string_view, 7> traps = {
    "trap", "pitfall", "mistake", "red flag", "warning sign", "error", "danger"};
constexpr std::array<std::string_view, 5> trap_links = {
    "to avoid is", "to avoid:", "would be", "is to", "is"};

/// "Another common trap is", "A second pitfall:"; 0 for a sentence that opens otherwise.
std::size_t trap_size(std::string_view text) {
    std::size_t size = take_any(text, articles);
    if (size == 0) {
        return 0;
    }
    for (std::size_t more = 1; more > 0;) {
        more = take_any(text.substr(size), trap_adjectives);
        size += more;
    }
    const std::size_t trap = take_any(text.substr(size), traps);
    size += trap;
    const std::size_t link = take_any(text.substr(size), trap_links);
    const bool marked = text.substr(size).starts_with(":");
    return trap > 0 && (link > 0 || marked) ? size + link : 0;
}

/// Whom a sentence for interviewers speaks of: who acts is the candidate at any rate.
constexpr std::array<std::string_view, 21> subjects = {
    "that the candidate", "that candidates", "that you",
    "that they",          "the candidate",   "the candidates",
    "a good candidate",   "good candidates", "a strong candidate",
    "strong candidates",  "candidates who",  "candidates",
    "a candidate who",    "a candidate",     "a good answer",
    "good answers",       "a strong answer", "strong answers",
    "the answer",         "people who",      "they"};

/// Words between the subject and the act that add nothing to the act.
constexpr std::array<std::string_view, 15> display_verbs = {"should be able to show",
                                                            "should show",
                                                            "can show",
                                                            "will show",
                                                            "shows",
                                                            "show",
                                                            "should demonstrate",
                                                            "can demonstrate",
                                                            "demonstrates",
                                                            "demonstrate",
                                                            "should",
                                                            "can",
                                                            "will",
                                                            "often",
                                                            "also"};

}  // namespace

std::optional<Opening> opening_of(std::string_view sentence, Setting setting) {
    if (const std::size_t size = trap_size(sentence)) {
        return Opening{ItemKind::pitfall, size};
    }
    const auto* const found = std::ranges::find_if(openers, [&](const Opener& opener) {
        const std::size_t size = phrase_at_start(sentence, opener.phrase);
        const bool warns = opener.heard == Heard::as_a_warning;
        return size > 0 && is_heard(opener.heard, setting) &&
               (!warns || is_instruction(sentence.substr(size)));
    });
    return found == openers.end()
               ? std::nullopt
               : std::optional<Opening>(Opening{found->kind, found->phrase.size()});
}

std::optional<Stretch> before_red_flag(const Stretch& sentence) {
    constexpr std::array<std::string_view, 6> ends = {" is a red flag",
                                                      " are a red flag",
                                                      " are red flags",
                                                      " is a warning sign",
                                                      " are warning signs",
                                                      " is a common mistake"};
    const std::string text = lowered(sentence.text());
    const auto* const found =
        std::ranges::find_if(ends, [&](std::string_view end) { return text.ends_with(end); });
    return found == ends.end()
               ? std::nullopt
               : std::optional<Stretch>(sentence.part(0, text.size() - found->size()).trimmed());
}

Stretch without_subject(const Stretch& sentence) {
    const std::string_view text = sentence.text();
    const std::size_t subject = take_any(text, subjects);
    if (subject == 0) {
        return sentence;
    }
    return sentence.part(subject + take_any(text.substr(subject), display_verbs)).trimmed();
}

}  // namespace evenhand::internal
