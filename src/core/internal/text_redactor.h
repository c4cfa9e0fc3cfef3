#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "core/internal/id_matcher.h"
#include "core/internal/name_matcher.h"
#include "core/text_word.h"

namespace evenhand::internal {

/// A text with marks where something was taken out.
struct RedactedText {
    struct Removal {
        std::string words;
        std::string shown;
    };
    struct Remark {
        std::string words;
        std::string reason;
    };
    std::string text;
    std::vector<Removal> removed;
    std::vector<Remark> remarks;  ///< What a person has to look at.
};

/// Takes names, ids, addresses and pronouns out of texts.
class TextRedactor {
public:
    struct Person {
        NameMatcher names;
        std::string mark;      ///< "[candidate]"
        bool certain = false;  ///< Whether it goes however it is written.
    };
    struct Rules {
        std::vector<Person> out;      ///< Who is taken out; the first that fits counts.
        std::vector<Person> stay;     ///< Who may be named; their e-mail addresses stay too.
        bool anonymous = false;       ///< Whether he and she become neutral, every link and
                                      ///< telephone number goes, and dates are remarks.
        std::set<std::string> usual;  ///< Forms of words that are no names here.
        std::vector<MarkedId> ids = {};
    };

    TextRedactor(Rules rules, WordFinder words_in)
        : rules_(std::move(rules)), words_in_(std::move(words_in)) {}

    /// A text that somebody wrote in the interview.
    [[nodiscard]] RedactedText redacted(const std::string& text) const;

    /// A text that was written for any interview, as a rubric's are: names that are sure and
    /// addresses go, pronouns stay, and what is written like a name is a remark.
    [[nodiscard]] RedactedText redacted_template(const std::string& text) const;

private:
    enum class Written { here, beforehand };
    class Pass;

    Rules rules_;
    WordFinder words_in_;
};

}  // namespace evenhand::internal
