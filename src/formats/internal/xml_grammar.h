#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "formats/internal/enum_words.h"
#include "formats/internal/xml.h"

namespace evenhand::formats::internal {

/// The largest version, line or count in a document of ours.
constexpr int largest_number = 999'999;

/// What a value may be.
struct ValueRule {
    std::string code;    ///< Of the finding for a value that does not fit: "xml.number".
    std::string wanted;  ///< For people: "a whole number from 1 to 999".
    std::function<bool(std::string_view)> fits;
};

[[nodiscard]] ValueRule any_text();
[[nodiscard]] ValueRule some_text();
[[nodiscard]] ValueRule exactly(const std::string& text);
[[nodiscard]] ValueRule whole_number(int least, int most);
[[nodiscard]] ValueRule number_above_zero();
/// An id of a part: a letter or digit, then letters, digits, ".", "-" and "_"; at most 64.
[[nodiscard]] ValueRule part_id();
/// An id that is also a file's name: lower-case letters, digits and hyphens; at most 64.
[[nodiscard]] ValueRule file_id();
/// `digits` lower-case hexadecimal digits.
[[nodiscard]] ValueRule hexadecimal(std::size_t digits);
[[nodiscard]] ValueRule moment();
[[nodiscard]] ValueRule one_of(const std::vector<std::string>& words);

template <typename Value, std::size_t count>
[[nodiscard]] ValueRule one_of(const std::array<Word<Value>, count>& words) {
    std::vector<std::string> texts;
    texts.reserve(count);
    for (const Word<Value>& word : words) {
        texts.emplace_back(word.text);
    }
    return one_of(texts);
}

enum class Need { required, optional };

struct AttributeRule {
    std::string name;
    Need need = Need::required;
    ValueRule value;
};

[[nodiscard]] AttributeRule required(std::string name, ValueRule value);
[[nodiscard]] AttributeRule optional(std::string name, ValueRule value);

/// How often an element may stand in its parent.
struct Count {
    std::size_t least = 1;
    std::size_t most = 1;
};
constexpr Count once{1, 1};
constexpr Count at_most_once{0, 1};
constexpr Count any_number{0, std::numeric_limits<std::size_t>::max()};
constexpr Count at_least_once{1, std::numeric_limits<std::size_t>::max()};

/// What an element may hold: children in this order, or a text.
struct ElementRule {
    std::string name;
    Count count;
    std::vector<AttributeRule> attributes;
    std::vector<ElementRule> children;
    std::vector<ValueRule> text;  ///< One rule, or none when the element holds no text.
};

[[nodiscard]] ElementRule text_element(std::string name, Count count, ValueRule rule = any_text());

/// An element that may be missing and holds any number of `member`s.
[[nodiscard]] ElementRule group(std::string name, ElementRule member);

/// Notes each place where the document's root does not follow the rule, as errors of the document.
void check_grammar(XmlDocument& document, const ElementRule& rule);

}  // namespace evenhand::formats::internal
