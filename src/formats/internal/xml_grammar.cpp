#include "formats/internal/xml_grammar.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/number_text.h"
#include "core/rubric_check.h"
#include "core/timestamp.h"
#include "core/utf8.h"
#include "formats/internal/xml_text.h"

namespace evenhand::formats::internal {

namespace {

constexpr const char* xml_blanks = " \t\r\n";

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        list += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
        list += names[i];
    }
    return list;
}

std::string tag(const std::string& name) {
    return "<" + shorten(name, 40) + ">";
}

std::string quoted(const std::string& value) {
    return "\"" + shorten(value, 40) + "\"";
}

/// "it may have id, weight and origin", for a finding about something that it may not have.
std::string allowed_attributes(const ElementRule& rule) {
    std::vector<std::string> names;
    for (const AttributeRule& attribute : rule.attributes) {
        names.push_back(attribute.name);
    }
    return names.empty() ? "it has none" : "it may have " + listed(names);
}

std::string allowed_children(const ElementRule& rule) {
    std::vector<std::string> names;
    for (const ElementRule& child : rule.children) {
        names.push_back(tag(child.name));
    }
    if (!names.empty()) {
        return "it may have " + listed(names) + (names.size() > 1 ? ", in this order" : "");
    }
    return rule.text.empty() ? "it holds nothing" : "it holds text only";
}

/// Goes through one document against its rule.
class GrammarCheck {
public:
    explicit GrammarCheck(XmlDocument& document) : document_(document) {}

    void element(const XmlElement& element, const ElementRule& rule) {
        attributes(element, rule);
        for (const AttributeRule& attribute : rule.attributes) {
            required_attribute(element, attribute);
        }
        content(element, rule);
        if (!rule.text.empty() && !rule.text.front().fits(element.text())) {
            document_.error(element,
                            rule.text.front().code,
                            "The text " + quoted(element.text()) + " of " + tag(rule.name) +
                                " must be " + rule.text.front().wanted + ".");
        }
    }

private:
    void attributes(const XmlElement& element, const ElementRule& rule) {
        std::set<std::string_view> seen;
        for (const pugi::xml_attribute attribute : element.node().attributes()) {
            if (!seen.insert(attribute.name()).second) {
                document_.error(element,
                                "xml.repeated",
                                tag(rule.name) + " has the attribute " + attribute.name() +
                                    " more than once; once is right.");
                continue;
            }
            const auto known =
                std::ranges::find(rule.attributes, attribute.name(), &AttributeRule::name);
            if (known == rule.attributes.end()) {
                document_.error(element,
                                "xml.unknown-attribute",
                                tag(rule.name) + " has no attribute " +
                                    shorten(attribute.name(), 40) + "; " +
                                    allowed_attributes(rule) + ".");
            } else {
                value(element, rule, *known, attribute.value());
            }
        }
    }

    void value(const XmlElement& element,
               const ElementRule& rule,
               const AttributeRule& attribute,
               std::string_view raw) {
        const Unescaped value = unescaped(raw);
        if (!value.fault.empty()) {
            bad_reference(element, value.fault);
        } else if (!attribute.value.fits(value.text)) {
            document_.error(element,
                            attribute.value.code,
                            "The attribute " + attribute.name + "=" + quoted(value.text) + " of " +
                                tag(rule.name) + " must be " + attribute.value.wanted + ".");
        }
    }

    void required_attribute(const XmlElement& element, const AttributeRule& attribute) {
        if (attribute.need == Need::required && !element.has(attribute.name.c_str())) {
            document_.error(element,
                            "xml.missing-attribute",
                            tag(element.name()) + " must have the attribute " + attribute.name +
                                ": " + attribute.value.wanted + ".");
        }
    }

    void content(const XmlElement& element, const ElementRule& rule) {
        std::vector<std::size_t> counts(rule.children.size(), 0);
        std::size_t furthest = 0;
        for (const pugi::xml_node node : element.node()) {
            if (document_.is_full()) {
                return;
            }
            if (node.type() == pugi::node_element) {
                child(XmlElement(document_, node), element, rule, counts, furthest);
            } else if (node.type() != pugi::node_comment) {
                text(element, node, rule);
            }
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            count(element, rule.children[i], counts[i]);
        }
    }

    void child(const XmlElement& child,
               const XmlElement& parent,
               const ElementRule& rule,
               std::vector<std::size_t>& counts,
               std::size_t& furthest) {
        const auto known = std::ranges::find(rule.children, child.name(), &ElementRule::name);
        if (known == rule.children.end()) {
            document_.error(child,
                            "xml.unknown-element",
                            tag(child.name()) + " has no place in " + tag(parent.name()) + "; " +
                                allowed_children(rule) + ".");
            return;
        }
        const auto place = static_cast<std::size_t>(known - rule.children.begin());
        if (place < furthest) {
            document_.error(child,
                            "xml.order",
                            tag(child.name()) + " must stand before " +
                                tag(rule.children[furthest].name) + " in " + tag(parent.name()) +
                                ".");
        }
        furthest = std::max(furthest, place);
        if (++counts[place] > known->count.most) {
            too_many(child, parent, *known);
        }
        element(child, *known);
    }

    void too_many(const XmlElement& child, const XmlElement& parent, const ElementRule& rule) {
        const std::string most =
            rule.count.most == 1 ? "once" : std::to_string(rule.count.most) + " times";
        document_.error(
            child,
            "xml.repeated",
            tag(rule.name) + " may stand in " + tag(parent.name()) + " at most " + most + ".");
    }

    void count(const XmlElement& parent, const ElementRule& rule, std::size_t count) {
        if (count < rule.count.least) {
            const std::string least = rule.count.least == 1
                                          ? "the element "
                                          : "at least " + std::to_string(rule.count.least) + " ";
            document_.error(parent,
                            "xml.missing-element",
                            tag(parent.name()) + " must have " + least + tag(rule.name) + ".");
        }
    }

    void text(const XmlElement& element, const pugi::xml_node& node, const ElementRule& rule) {
        const XmlElement part(document_, node);
        if (node.type() == pugi::node_pi || node.type() == pugi::node_declaration) {
            document_.error(part,
                            "xml.instruction",
                            "<?" + shorten(node.name(), 40) + " …?> may not stand in " +
                                tag(element.name()) + "; take it out.");
            return;
        }
        const std::string_view raw = node.value();
        const Unescaped text = unescaped(raw);
        if (node.type() == pugi::node_pcdata && !text.fault.empty()) {
            bad_reference(element, text.fault);
        } else if (rule.text.empty() && raw.find_first_not_of(xml_blanks) != std::string::npos) {
            stray_text(part, element, rule);
        }
    }

    void stray_text(const XmlElement& part, const XmlElement& element, const ElementRule& rule) {
        const std::string raw = part.node().value();
        const auto start = raw.find_first_not_of(xml_blanks);
        const auto lines_before = std::ranges::count(raw.substr(0, start), '\n');
        document_.error(part.line() + static_cast<int>(lines_before),
                        "xml.stray-text",
                        "The text " + quoted(std::string(trimmed(raw))) + " may not stand in " +
                            tag(element.name()) + "; " + allowed_children(rule) + ".");
    }

    void bad_reference(const XmlElement& element, const std::string& fault) {
        document_.error(element,
                        "xml.reference",
                        quoted(fault) + " in " + tag(element.name()) +
                            " is nothing that XML can read; write the character itself, \"&\" as "
                            "&amp; and \"<\" as &lt;.");
    }

    XmlDocument& document_;
};

}  // namespace

ValueRule any_text() {
    return {"xml.text", "any text", [](std::string_view) { return true; }};
}

ValueRule some_text() {
    return {"xml.text", "a text that is not blank", [](std::string_view text) {
                return !trimmed(text).empty();
            }};
}

ValueRule exactly(const std::string& text) {
    return {
        "xml.word", "\"" + text + "\"", [text](std::string_view value) { return value == text; }};
}

ValueRule whole_number(int least, int most) {
    return {"xml.number",
            "a whole number from " + std::to_string(least) + " to " + std::to_string(most),
            [least, most](std::string_view text) {
                const auto number = to_int(text);
                return number && *number >= least && *number <= most;
            }};
}

ValueRule number_above_zero() {
    return {"xml.number", "a number above 0, such as 1 or 0.5", [](std::string_view text) {
                const auto number = to_double(text);
                return number && *number > 0;
            }};
}

ValueRule part_id() {
    return {
        "xml.id",
        "an id of letters, digits, \".\", \"-\" and \"_\" (a letter or digit first, at most 64)",
        is_part_id};
}

ValueRule file_id() {
    return {"xml.id",
            "an id of lower-case letters, digits and \"-\" (no \"-\" first, at most 64)",
            is_rubric_id};
}

ValueRule hexadecimal(std::size_t digits) {
    return {"xml.hash",
            std::to_string(digits) + " digits from 0 to 9 and a to f",
            [digits](std::string_view text) {
                return text.size() == digits && std::ranges::all_of(text, [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                       });
            }};
}

ValueRule moment() {
    return {"xml.time", "a moment in UTC, such as 2026-11-22T09:30:05Z", [](std::string_view text) {
                return from_iso(text).has_value();
            }};
}

ValueRule one_of(const std::vector<std::string>& words) {
    std::string wanted = "one of ";
    for (std::size_t i = 0; i < words.size(); ++i) {
        wanted += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    }
    return {"xml.word", wanted, [words](std::string_view text) {
                return std::ranges::find(words, text) != words.end();
            }};
}

AttributeRule required(std::string name, ValueRule value) {
    return {std::move(name), Need::required, std::move(value)};
}

AttributeRule optional(std::string name, ValueRule value) {
    return {std::move(name), Need::optional, std::move(value)};
}

ElementRule text_element(std::string name, Count count, ValueRule rule) {
    return {std::move(name), count, {}, {}, {std::move(rule)}};
}

ElementRule group(std::string name, ElementRule member) {
    return {std::move(name), at_most_once, {}, {std::move(member)}, {}};
}

void check_grammar(XmlDocument& document, const ElementRule& rule) {
    if (const auto root = document.root()) {
        GrammarCheck(document).element(*root, rule);
    }
}

}  // namespace evenhand::formats::internal
