#pragma once

#include <libxml/tree.h>
#include <unordered_set>

namespace evenhand::formats::internal {

/// Where the sections of a web page begin.
struct WebSections {
    std::unordered_set<const xmlNode*> holders;  ///< Elements with a line in them that begins a
                                                 ///< section that question pages have.
    std::unordered_set<const xmlNode*> buttons;  ///< Buttons that such a line, or all the words of
                                                 ///< a heading, stand in, as where it unfolds.

    void add(const WebSections& more) {
        holders.insert(more.holders.begin(), more.holders.end());
        buttons.insert(more.buttons.begin(), more.buttons.end());
    }
};

/// Finds them in all within `root` that may be read, whether or not it is hidden itself. A link or
/// a button outside of headings leads to a section and begins none.
[[nodiscard]] WebSections find_sections(const xmlNode* root);

}  // namespace evenhand::formats::internal
