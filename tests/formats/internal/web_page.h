#pragma once

#include <cstddef>
#include <libxml/HTMLparser.h>
#include <memory>
#include <string>
#include <string_view>

#include "formats/internal/web_node.h"

namespace evenhand::formats::internal::tests {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

/// A web page as libxml2 reads it.
class WebPage {
public:
    explicit WebPage(const std::string& html)
        : document_(htmlReadMemory(html.data(),
                                   static_cast<int>(html.size()),
                                   nullptr,
                                   "UTF-8",
                                   HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING)) {}

    [[nodiscard]] const xmlNode* root() const { return xmlDocGetRootElement(document_.get()); }

    /// The first element of that name, or null.
    [[nodiscard]] const xmlNode* find(std::string_view name) const { return find_in(root(), name); }

private:
    static const xmlNode* find_in(const xmlNode* node, std::string_view name) {
        if (name_of(node) == name) {
            return node;
        }
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (const xmlNode* const found = find_in(child, name)) {
                return found;
            }
        }
        return nullptr;
    }

    std::unique_ptr<xmlDoc, FreeDocument> document_;
};

}  // namespace evenhand::formats::internal::tests
