#include "formats/internal/web_node.h"

#include <algorithm>
#include <array>

#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

using namespace std::string_view_literals;

constexpr std::array block_names = {
    "address"sv,    "article"sv, "aside"sv,   "blockquote"sv, "body"sv,   "center"sv, "dd"sv,
    "details"sv,    "dialog"sv,  "dir"sv,     "div"sv,        "dl"sv,     "dt"sv,     "fieldset"sv,
    "figcaption"sv, "figure"sv,  "footer"sv,  "form"sv,       "h1"sv,     "h2"sv,     "h3"sv,
    "h4"sv,         "h5"sv,      "h6"sv,      "header"sv,     "hgroup"sv, "hr"sv,     "html"sv,
    "legend"sv,     "li"sv,      "main"sv,    "menu"sv,       "nav"sv,    "ol"sv,     "p"sv,
    "pre"sv,        "search"sv,  "section"sv, "summary"sv,    "table"sv,  "tbody"sv,  "td"sv,
    "tfoot"sv,      "th"sv,      "thead"sv,   "tr"sv,         "ul"sv,     "caption"sv};

/// Elements that are never read.
constexpr std::array unread_names = {
    "script"sv, "style"sv,  "noscript"sv, "template"sv, "svg"sv,    "nav"sv,
    "aside"sv,  "button"sv, "select"sv,   "textarea"sv, "input"sv,  "iframe"sv,
    "object"sv, "audio"sv,  "video"sv,    "canvas"sv,   "dialog"sv, "head"sv,
    "title"sv,  "meta"sv,   "link"sv,     "datalist"sv, "search"sv, "map"sv};

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

bool is_hidden(const xmlNode* node) {
    std::string style = lowered(attribute_of(node, "style"));
    std::erase(style, ' ');
    return xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr ||
           attribute_of(node, "aria-hidden") == "true" ||
           style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool is_main(const xmlNode* node) {
    return name_of(node) == "main" || attribute_of(node, "role") == "main";
}

/// Adds all elements that hold `node`, up to one that was added before.
void add_holders(std::unordered_set<const xmlNode*>& holders, const xmlNode* node) {
    while (node != nullptr && holders.insert(node).second) {
        node = node->parent;
    }
}

}  // namespace

bool is_element(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE;
}

bool is_text(const xmlNode* node) {
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view name_of(const xmlNode* node) {
    return is_element(node) ? std::string_view(reinterpret_cast<const char*>(node->name)) : "";
}

std::string attribute_of(const xmlNode* node, const char* name) {
    const xmlAttr* const found = xmlHasProp(node, reinterpret_cast<const xmlChar*>(name));
    const xmlNode* const value = found == nullptr ? nullptr : found->children;
    const bool given = value != nullptr && value->content != nullptr;
    return given ? std::string(reinterpret_cast<const char*>(value->content)) : "";
}

std::size_t heading_level(const xmlNode* node) {
    const std::string_view name = name_of(node);
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return heading ? static_cast<std::size_t>(name[1] - '0') : 0;
}

bool is_block(const xmlNode* node) {
    return is_one_of(name_of(node), block_names);
}

WebTree::WebTree(const xmlNode* root) : content_(root) {
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

bool WebTree::is_left_out(const xmlNode* node) const {
    if (!is_element(node)) {
        return !is_text(node);
    }
    const std::string_view name = name_of(node);
    if (is_one_of(name, unread_names) || is_hidden(node)) {
        return true;
    }
    if (holds_title_.contains(node) || sizes_.contains(node)) {
        return false;
    }
    return is_one_of(name, outer_names) || is_one_of(attribute_of(node, "role"), unread_roles) ||
           has_outer_word(attribute_of(node, "class")) || has_outer_word(attribute_of(node, "id"));
}

}  // namespace evenhand::formats::internal
