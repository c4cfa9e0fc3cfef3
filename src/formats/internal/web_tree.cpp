#include "formats/internal/web_tree.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/words.h"
#include "formats/internal/web_node.h"

namespace evenhand::formats::internal {

namespace {

using namespace std::string_view_literals;

/// Elements that are left out unless they hold the content.
constexpr std::array outer_names = {"form"sv, "header"sv, "footer"sv};

constexpr std::array unread_roles = {"navigation"sv,
                                     "banner"sv,
                                     "contentinfo"sv,
                                     "search"sv,
                                     "dialog"sv,
                                     "alert"sv,
                                     "complementary"sv,
                                     "alertdialog"sv,
                                     "toolbar"sv,
                                     "menu"sv,
                                     "menubar"sv};

/// Words that class and id are made of where something surrounds the content.
constexpr std::array outer_words = {
    "cookie"sv,      "cookies"sv,       "consent"sv,    "gdpr"sv,       "breadcrumb"sv,
    "breadcrumbs"sv, "nav"sv,           "navbar"sv,     "navigation"sv, "sidebar"sv,
    "related"sv,     "recommended"sv,   "newsletter"sv, "subscribe"sv,  "share"sv,
    "sharing"sv,     "comments"sv,      "pagination"sv, "pager"sv,      "advert"sv,
    "ads"sv,         "advertisement"sv, "promo"sv,      "modal"sv,      "popup"sv,
    "toast"sv,       "toolbar"sv,       "footer"sv,     "skip"sv,       "social"sv};

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// Whether one of the words of "related-questions siteNav" is among those of what surrounds.
bool has_outer_word(std::string_view names) {
    constexpr std::size_t most = 256;
    names = names.substr(0, most);
    std::string word;
    for (std::size_t at = 0; at <= names.size(); ++at) {
        const char c = at < names.size() ? names[at] : ' ';
        const bool capital = c >= 'A' && c <= 'Z';
        const bool letter = capital || (c >= 'a' && c <= 'z');
        if ((!letter || capital) && is_one_of(word, outer_words)) {
            return true;
        }
        word = letter && !capital ? word : "";
        word += letter ? lowered(std::string_view(&c, 1)) : "";
    }
    return false;
}

bool is_main(const xmlNode* node) {
    return name_of(node) == "main" || attribute_of(node, "role") == "main";
}

bool is_tab(const xmlNode* node) {
    return node != nullptr && attribute_of(node, "role") == "tab";
}

/// Whether an element chooses what to show and stands beside another one that does.
bool is_one_of_tabs(const xmlNode* node) {
    auto* const tab = const_cast<xmlNode*>(node);
    return is_tab(node) &&
           (is_tab(xmlNextElementSibling(tab)) || is_tab(xmlPreviousElementSibling(tab)));
}

/// Adds all elements that hold `node`, up to one that was added before.
void add_holders(std::unordered_set<const xmlNode*>& holders, const xmlNode* node) {
    while (node != nullptr && holders.insert(node).second) {
        node = node->parent;
    }
}

}  // namespace

bool surrounds_content(const xmlNode* node) {
    return is_one_of(name_of(node), outer_names) ||
           is_one_of(attribute_of(node, "role"), unread_roles) ||
           has_outer_word(attribute_of(node, "class")) || has_outer_word(attribute_of(node, "id"));
}

WebTree::WebTree(const xmlNode* root) : sections_(find_sections(root)), content_(root) {
    const std::size_t all = measure(root);
    std::erase_if(sizes_, [&](const auto& known) { return known.second * 2 <= all; });
    const bool one_title = titles_ == 1;
    std::erase_if(mains_,
                  [&](const xmlNode* main) { return one_title && !holds_title_.contains(main); });
    if (mains_.size() == 1) {
        content_ = mains_.front();
    }
}

std::size_t WebTree::measure(const xmlNode* node) {
    if (is_text(node)) {
        return node->content == nullptr ? 0 : static_cast<std::size_t>(xmlStrlen(node->content));
    }
    if (!is_element(node)) {
        return 0;
    }
    mark(node);
    std::size_t size = 0;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        size += measure(child);
    }
    sizes_.emplace(node, size);
    return size;
}

void WebTree::mark(const xmlNode* node) {
    if (is_block(node)) {
        add_holders(holds_block_, node);
    }
    if (is_main(node)) {
        mains_.push_back(node);
        add_holders(holds_title_, node->parent);
    }
    if (heading_level(node) == 1) {
        ++titles_;
        add_holders(holds_title_, node);
    }
}

bool WebTree::holds_block(const xmlNode* node) const {
    return is_element(node) && holds_block_.contains(node);
}

bool WebTree::begins_section(const xmlNode* node) const {
    return sections_.holders.contains(node) || sections_.buttons.contains(node);
}

void WebTree::open(const xmlNode* hidden) {
    opened_.insert(hidden);
    sections_.add(find_sections(hidden));
}

bool WebTree::is_left_out(const xmlNode* node) const {
    if (!is_element(node)) {
        return !is_text(node);
    }
    if (opened_.contains(node)) {
        return false;
    }
    if (is_never_read(node) || is_one_of_tabs(node)) {
        return true;
    }
    if (begins_section(node)) {
        return false;
    }
    const std::string_view name = name_of(node);
    if (name == "aside" || name == "button" || is_aria_hidden(node)) {
        return true;
    }
    if (holds_title_.contains(node) || sizes_.contains(node)) {
        return false;
    }
    return surrounds_content(node);
}

}  // namespace evenhand::formats::internal
