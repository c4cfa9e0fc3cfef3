#include "formats/internal/web_panels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/page_parts.h"
#include "formats/internal/web_furniture.h"
#include "formats/internal/web_labels.h"
#include "formats/internal/web_node.h"

namespace evenhand::formats::internal {

namespace {

/// The level of a heading by its words alone: any heading ends its section.
constexpr std::size_t lowest_level = 6;

bool is_tab_panel(const xmlNode* node) {
    return attribute_of(node, "role") == "tabpanel";
}

/// As any element, but for Bootstrap's tabs, which are "nav-tabContent" and "nav-home" by id.
bool surrounds(const xmlNode* node) {
    const bool tabs = attribute_of(node, "class").starts_with("tab-") &&
                      attribute_of(node, "id").starts_with("nav-");
    return !tabs && surrounds_content(node);
}

/// Whether an element belongs to a control and is no part of the text.
bool serves_control(const xmlNode* node) {
    constexpr std::array<std::string_view, 4> roles = {"tooltip", "listbox", "status", "tree"};
    return name_of(node) == "menu" ||
           std::ranges::find(roles, attribute_of(node, "role")) != roles.end();
}

/// The block that a text stands in, or the button that is one.
const xmlNode* line_of(const xmlNode* text) {
    const xmlNode* node = text->parent;
    while (is_element(node) && !is_block(node) && name_of(node) != "button") {
        node = node->parent;
    }
    return node;
}

/// The link that a text stands in, or null.
const xmlNode* link_around(const xmlNode* text, const xmlNode* line) {
    const xmlNode* node = text->parent;
    while (node != line && name_of(node) != "a") {
        node = node->parent;
    }
    return node == line ? nullptr : node;
}

/// The level of the first heading in an element.
std::size_t level_in(const xmlNode* node) {
    while (node != nullptr && heading_level(node) == 0) {
        node = xmlFirstElementChild(const_cast<xmlNode*>(node));
    }
    return node == nullptr ? lowest_level : heading_level(node);
}

class Opener {
public:
    Opener(WebTree& tree, const xmlNode* root) : tree_(tree), labels_(find_labels(root)) {}

    [[nodiscard]] PanelHeadings open() && {
        for (const auto& [panel, name] : labels_) {
            open_tabs(panel->parent, panel);
        }
        add_texts(tree_.content());
        visit(tree_.content());
        return std::move(headings_);
    }

private:
    /// Opens what holds a tab panel and is left out by its id alone.
    void open_tabs(const xmlNode* tabs, const xmlNode* panel) {
        if (is_tab_panel(panel) && is_element(tabs) && tree_.is_left_out(tabs) &&
            !is_never_read(tabs) && !is_aria_hidden(tabs) && name_of(tabs) != "aside" &&
            !surrounds(tabs)) {
            tree_.open(tabs);
        }
    }

    void visit(const xmlNode* node) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (is_element(child)) {
                consider(child);
            }
            if (!tree_.is_left_out(child)) {
                note_section(child);
                visit(child);
            }
        }
    }

    void consider(const xmlNode* node) {
        const auto label = labels_.find(node);
        const bool closed = is_closed(node);
        if (label != labels_.end() && is_tab_panel(node) && !is_hidden(node) && !surrounds(node)) {
            tree_.open(node);
            add_heading(node, label->second);
        } else if (closed && says_more(node) && (label != labels_.end() || unfolds_alone(node))) {
            tree_.open(node);
            add_texts(node);
            if (label != labels_.end()) {
                add_heading(node, label->second);
            }
        }
    }

    /// Whether a hidden element may hold the text of a section.
    [[nodiscard]] bool is_closed(const xmlNode* node) const {
        return (is_hidden(node) || is_aria_hidden(node)) && tree_.is_left_out(node) &&
               tree_.holds_block(node) && !is_unread_kind(node) && !serves_control(node) &&
               !surrounds(node);
    }

    /// Whether an element has words other than headings and what the page says elsewhere.
    [[nodiscard]] bool says_more(const xmlNode* node) const {
        if (is_text(node)) {
            const std::string_view text = trimmed(content_of(node));
            return has_word(text) && !is_known_heading(text) && !texts_.contains(text);
        }
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (!tree_.is_left_out(child) && says_more(child)) {
                return true;
            }
        }
        return false;
    }

    void add_texts(const xmlNode* node) {
        if (is_text(node)) {
            texts_.insert(trimmed(content_of(node)));
        }
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (!tree_.is_left_out(child)) {
                add_texts(child);
            }
        }
    }

    /// Keeps the name of the section that is read.
    void note_section(const xmlNode* node) {
        if (!tree_.begins_section(node) && heading_level(node) == 0) {
            return;
        }
        const auto name = section_name(node);
        if (name || heading_level(node) > 0) {
            section_ = name.value_or("");
        }
    }

    void add_heading(const xmlNode* panel, const std::string& name) {
        const xmlNode* const first = first_text(panel->children, panel);
        const bool has_own = first != nullptr && begins_section(line_of(first));
        if (!has_own && lowered(section_) != lowered(name)) {
            headings_.emplace(panel, name);
        }
        section_ = name;
    }

    [[nodiscard]] bool begins_section(const xmlNode* line) const {
        return tree_.begins_section(line) && section_name(line);
    }

    /// Whether a hidden element is all that the section of the heading right before it has.
    [[nodiscard]] bool unfolds_alone(const xmlNode* node) const {
        const xmlNode* const heading = heading_before(node);
        return heading != nullptr && !has_text_behind(node, level_in(heading));
    }

    /// The element before this one that is all the heading of a section, or null. Signs, scripts
    /// and the like between them do not count.
    [[nodiscard]] const xmlNode* heading_before(const xmlNode* node) const {
        constexpr int most_steps = 8;
        node = node->prev;
        for (int step = 0; step < most_steps && node != nullptr; ++step, node = node->prev) {
            if (!says_nothing(node)) {
                return is_element(node) && begins_section(node) ? node : nullptr;
            }
        }
        return nullptr;
    }

    [[nodiscard]] bool says_nothing(const xmlNode* node) const {
        const auto words = short_words(node);
        return tree_.is_left_out(node) || (words && !has_word(*words));
    }

    /// Whether words stand behind an element before the next section begins.
    [[nodiscard]] bool has_text_behind(const xmlNode* node, std::size_t level) const {
        const xmlNode* const page = tree_.content();
        for (;;) {
            const xmlNode* const text = first_text(behind(node, page), page);
            if (text == nullptr) {
                return false;
            }
            const xmlNode* const line = line_of(text);
            const std::size_t next_level = heading_level(line);
            if (begins_section(line) || (next_level > 0 && next_level <= level) ||
                is_in_other_panel(line, node)) {
                return false;
            }
            if (!leads_elsewhere(text, line)) {
                return true;
            }
            node = line;
        }
    }

    /// Whether a line stands in an element that has a heading of its own and does not hold `node`.
    [[nodiscard]] bool is_in_other_panel(const xmlNode* line, const xmlNode* node) const {
        while (line != nullptr && !labels_.contains(line)) {
            line = line->parent;
        }
        while (node != nullptr && node != line) {
            node = node->parent;
        }
        return node != line;
    }

    [[nodiscard]] static bool leads_elsewhere(const xmlNode* text, const xmlNode* line) {
        const auto words = short_words(line);
        const xmlNode* const link = link_around(text, line);
        const bool linked = link != nullptr && short_words(link) == words;
        return words && is_page_furniture(*words, linked ? Linked::whole : Linked::no);
    }

    /// What follows a node and all within it, or null at the end of `page`.
    [[nodiscard]] static const xmlNode* behind(const xmlNode* node, const xmlNode* page) {
        while (node != nullptr && node != page && node->next == nullptr) {
            node = node->parent;
        }
        return node == nullptr || node == page ? nullptr : node->next;
    }

    /// The first text with a word from `node` on that is read, or null when `page` has none.
    [[nodiscard]] const xmlNode* first_text(const xmlNode* node, const xmlNode* page) const {
        while (node != nullptr) {
            if (is_text(node) && has_word(content_of(node))) {
                return node;
            }
            const bool enters = node->children != nullptr && !tree_.is_left_out(node);
            node = enters ? node->children : behind(node, page);
        }
        return nullptr;
    }

    WebTree& tree_;
    WebLabels labels_;
    std::unordered_set<std::string_view> texts_;  ///< All that is read.
    std::string section_;
    PanelHeadings headings_;
};

}  // namespace

PanelHeadings open_panels(WebTree& tree, const xmlNode* root) {
    return Opener(tree, root).open();
}

}  // namespace evenhand::formats::internal
