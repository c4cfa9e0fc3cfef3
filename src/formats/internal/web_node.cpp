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
    "script"sv, "style"sv,    "noscript"sv, "template"sv, "svg"sv,    "nav"sv,
    "select"sv, "textarea"sv, "input"sv,    "iframe"sv,   "object"sv, "audio"sv,
    "video"sv,  "canvas"sv,   "dialog"sv,   "head"sv,     "title"sv,  "meta"sv,
    "link"sv,   "datalist"sv, "search"sv,   "map"sv};

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool is_element(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE;
}

bool is_text(const xmlNode* node) {
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view content_of(const xmlNode* node) {
    const bool given = is_text(node) && node->content != nullptr;
    return given ? std::string_view(reinterpret_cast<const char*>(node->content)) : "";
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

bool is_unread_kind(const xmlNode* node) {
    return is_one_of(name_of(node), unread_names);
}

bool is_hidden(const xmlNode* node) {
    std::string style = lowered(attribute_of(node, "style"));
    std::erase(style, ' ');
    return xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr ||
           style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool is_never_read(const xmlNode* node) {
    return is_unread_kind(node) || is_hidden(node) || (is_aria_hidden(node) && !is_block(node));
}

bool is_aria_hidden(const xmlNode* node) {
    return attribute_of(node, "aria-hidden") == "true";
}

}  // namespace evenhand::formats::internal
