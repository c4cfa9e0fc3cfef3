#pragma once

#include <string>
#include <vector>

#include "core/rubric_lint.h"
#include "sound_rubric.h"

namespace evenhand::testing {

/// A word or two of each list, so that the tests of core read no file.
inline LintWords few_words() {
    const auto list = [](const std::vector<std::string>& phrases, const std::string& advice = "") {
        std::vector<LintWord> words;
        for (const std::string& phrase : phrases) {
            words.push_back({phrase, advice, ""});
        }
        return words;
    };
    return {{"question-opening", list({"tell me about", "describe"})},
            {"question-hypothetical", list({"would you", "what if"}, "ask for one past event")},
            {"question-joined", list({"and/or"})},
            {"question-second", list({"what did you do?", "what happened?"})},
            {"question-loaded", list({"best", "failure"}, "leave the outcome open")},
            {"question-frame", list({"tell", "time", "me"})},
            {"title-joined", list({"and", "/", ","})},
            {"title-trait", list({"attitude"})},
            {"quality", list({"good", "appropriate"}, "the act that earned the word")},
            {"degree", list({"clearly", "well"}, "leave it out")},
            {"frequency", list({"often"})},
            {"quantity", list({"several"}, "a number")},
            {"mind", list({"understands", "knows"}, "\u201Csays\u201D")},
            {"display", list({"shows"})},
            {"trait", list({"proactive", "self-aware"})},
            {"office", list({"stakeholder*"})},
            {"open-end", list({"as appropriate", "etc"})},
            {"delivery", list({"accent", "eye contact"})},
            {"opening", list({"says", "tells", "names", "denies"})},
            {"alone", list({"as above", "plus:", "level 3"})},
            {"pronoun", list({"he", "his"}, "\u201Cthey\u201D")},
            {"verdict", list({"careless"}, "the act that was heard")},
            {"unasked", list({"unprompted"})},
            {"alternative", list({"; or"})},
            {"count", list({"at least"})},
            {"signal", list({"fragil*", "anxious"})},
            {"probe-opening", list({"what", "how", "tell"})},
            {"probe-why", list({"why"})},
            {"probe-loaded", list({"fail*", "right?", "of course"})},
            {"protected", list({"pregnan*", "accent"})},
            {"gendered", list({"guys"}, "everyone")},
            {"american", list({"color", "labor"})},
            {"idiom", list({"red flag"}, "warning")},
            {"competency", list({"ownership", "delivery"})},
            {"industry", list({"bus*"}, "transport")},
            {"not-first-or-last", list({"q09-missed-bug"})},
            {"note-age", list({"young"})},
            {"note-family", list({"their children"})},
            {"note-health", list({"looks ill"})},
            {"note-speech", list({"accent"})},
            {"note-looks", list({"well-dressed"})},
            {"note-person", list({"culture fit"})}};
}

inline std::string line_of(const Finding& finding) {
    const std::string severity = finding.severity == Severity::error     ? "error"
                                 : finding.severity == Severity::warning ? "warning"
                                                                         : "hint";
    return severity + " " + finding.code + " " + finding.location;
}

/// What lint() says of the sound rubric after `change`.
template <typename Change>
Findings findings_after(Change change, RubricStatus status = RubricStatus::published) {
    Rubric rubric = sound_rubric();
    rubric.status = status;
    change(rubric);
    return lint(rubric, few_words(), std::nullopt);
}

/// The same as "severity code location", such as "error anchor.vague criterion 'owning', level 3".
template <typename Change>
Lines lint_after(Change change, RubricStatus status = RubricStatus::published) {
    Lines lines;
    for (const Finding& finding : findings_after(change, status)) {
        lines.push_back(line_of(finding));
    }
    return lines;
}

/// The one sentence that lint() says after `change`; "" when it says none or several.
template <typename Change>
std::string sentence_after(Change change) {
    const Findings findings = findings_after(change);
    return findings.size() == 1 ? findings[0].message : "";
}

}  // namespace evenhand::testing
