#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

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

/// Takes names, addresses and pronouns out of texts.
class TextRedactor {
public:
    struct Person {
        NameMatcher names;
        std::string mark;      ///< "[candidate]"
        bool certain = false;  ///< Whether it goes however it is written.
    };
    struct Rules {
        std::vector<Person> out;      ///< Who is taken out; the first that fits counts.
        std::vector<Person> stay;     ///< Who may be named; their addresses may stay too.
        bool pronouns = false;        ///< Whether he and she become neutral.
        std::set<std::string> usual;  ///< Forms of words that are no names here.
    };

    TextRedactor(Rules rules, WordFinder words_in)
        : rules_(std::move(rules)), words_in_(std::move(words_in)) {}

    [[nodiscard]] RedactedText redacted(const std::string& text) const;

private:
    class Pass;

    Rules rules_;
    WordFinder words_in_;
};

}  // namespace evenhand::internal
