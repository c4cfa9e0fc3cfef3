#include "formats/internal/web_sections.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "formats/internal/page_parts.h"
#include "formats/internal/web_node.h"

namespace evenhand::formats::internal {

namespace {

/// The beginning of a line of the page.
struct Line {
    std::string text;  ///< White space is one space; no longer than the name of a section can be.
    const xmlNode* begin = nullptr;  ///< The text that it begins with.
    bool leads = false;              ///< Some of it stands in a link or a button.
};

bool is_heading(const xmlNode* node) {
    return heading_level(node) > 0 || name_of(node) == "summary";
}

bool is_link(const xmlNode* node) {
    return name_of(node) == "a" && !attribute_of(node, "href").empty();
}

/// Whether an element says of itself that it only leads to what the page says, or stands before it.
bool leads_only(const xmlNode* node) {
    constexpr std::array<std::string_view, 7> roles = {
        "navigation", "dialog", "alertdialog", "menu", "menubar", "toolbar", "search"};
    return std::ranges::find(roles, attribute_of(node, "role")) != roles.end();
}

bool is_button(const xmlNode* node) {
    return node != nullptr && name_of(node) == "button";
}

const xmlNode* next_element(const xmlNode* node) {
    do {
        node = node->next;
    } while (node != nullptr && !is_element(node));
    return node;
}

const xmlNode* previous_element(const xmlNode* node) {
    do {
        node = node->prev;
    } while (node != nullptr && !is_element(node));
    return node;
}

/// Whether a button chooses what to show, as one of several in a row.
bool is_tab(const xmlNode* button) {
    return attribute_of(button, "role") == "tab" || is_button(next_element(button)) ||
           is_button(previous_element(button));
}

/// Unlike a sign that shows which way a heading unfolds.
bool has_letter(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

class SectionFinder {
public:
    [[nodiscard]] WebSections find(const xmlNode* root) && {
        read_children(root);
        end_line();
        return std::move(found_);
    }

private:
    void read(const xmlNode* node) {
        if (is_text(node)) {
            add_text(node);
        } else if (!is_element(node) || is_never_read(node) || leads_only(node)) {
            return;
        } else if (is_heading(node)) {
            read_heading(node);
        } else if (is_button(node)) {
            read_button(node);
        } else if (is_block(node) || name_of(node) == "br") {
            end_line();
            read_children(node);
            end_line();
        } else if (is_link(node) && !in_heading_) {
            const bool outer = std::exchange(in_link_, true);
            read_children(node);
            in_link_ = outer;
        } else {
            read_children(node);
        }
    }

    void read_children(const xmlNode* node) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            read(child);
        }
    }

    void read_heading(const xmlNode* node) {
        end_line();
        const bool outer = std::exchange(in_heading_, true);
        std::vector<const xmlNode*> outer_buttons = std::exchange(heading_buttons_, {});
        const bool outer_words = std::exchange(words_beside_buttons_, false);
        read_children(node);
        end_line();
        if (!words_beside_buttons_) {
            found_.buttons.insert(heading_buttons_.begin(), heading_buttons_.end());
        }
        in_heading_ = outer;
        heading_buttons_ = std::move(outer_buttons);
        words_beside_buttons_ = outer_words;
    }

    void read_button(const xmlNode* node) {
        Line before = std::exchange(line_, {});
        const bool words_before = words_beside_buttons_;
        read_children(node);
        words_beside_buttons_ = words_before;
        line_.leads = line_.leads || !in_heading_;
        if (in_heading_) {
            heading_buttons_.push_back(node);
        } else if (begins_section() && !is_tab(node)) {
            found_.buttons.insert(node);
        }
        end_line();
        line_ = std::move(before);
    }

    void add_text(const xmlNode* text) {
        constexpr std::size_t most = 100;
        constexpr std::string_view white = " \t\r\n\f\v";
        const std::string_view content(reinterpret_cast<const char*>(text->content));
        for (const char c : content) {
            const bool begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            if (line_.text.size() >= most && begins_character) {
                break;
            }
            const bool blank = white.find(c) != std::string_view::npos;
            if (!blank) {
                line_.begin = line_.begin == nullptr ? text : line_.begin;
                line_.text += c;
                line_.leads = line_.leads || in_link_;
            } else if (!line_.text.empty() && !line_.text.ends_with(' ')) {
                line_.text += ' ';
            }
        }
        words_beside_buttons_ = words_beside_buttons_ || has_letter(line_.text);
    }

    [[nodiscard]] bool begins_section() const {
        SourceLine line;
        line.content.text = trimmed(line_.text);
        const auto start = read_section_start(line);
        return start && start->kind;
    }

    void end_line() {
        if (!line_.leads && begins_section()) {
            for (const xmlNode* node = line_.begin->parent;
                 node != nullptr && found_.holders.insert(node).second;) {
                node = node->parent;
            }
        }
        line_ = {};
    }

    WebSections found_;
    Line line_;
    bool in_link_ = false;
    bool in_heading_ = false;
    bool words_beside_buttons_ = false;  ///< The heading has words outside of its buttons.
    std::vector<const xmlNode*> heading_buttons_;
};

}  // namespace

WebSections find_sections(const xmlNode* root) {
    return SectionFinder().find(root);
}

}  // namespace evenhand::formats::internal
