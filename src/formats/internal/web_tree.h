#pragma once

#include <cstddef>
#include <libxml/tree.h>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "formats/internal/web_sections.h"

namespace evenhand::formats::internal {

/// Whether an element says by its name, role, class or id that it surrounds what the page says.
[[nodiscard]] bool surrounds_content(const xmlNode* node);

/// What has to be known of the elements of a page before they are read one by one.
class WebTree {
public:
    explicit WebTree(const xmlNode* root);

    /// Whether the element is a block or has one in it.
    [[nodiscard]] bool holds_block(const xmlNode* node) const;

    /// Whether nothing of the element belongs to what the page says: scripts, navigation, banners,
    /// forms, what is hidden. What holds the main heading, a section of question pages or most of
    /// the text is left out only when it is hidden or no text at all.
    [[nodiscard]] bool is_left_out(const xmlNode* node) const;

    /// Whether a line in the element begins a section that question pages have.
    [[nodiscard]] bool begins_section(const xmlNode* node) const;

    /// From now on the element is not left out, whatever hides it.
    void open(const xmlNode* hidden);

    /// The one element that is named as the page's content, or the root.
    [[nodiscard]] const xmlNode* content() const { return content_; }

private:
    std::size_t measure(const xmlNode* node);
    void mark(const xmlNode* node);

    WebSections sections_;
    std::unordered_set<const xmlNode*> opened_;
    std::unordered_set<const xmlNode*> holds_block_;
    std::unordered_set<const xmlNode*> holds_title_;
    std::unordered_map<const xmlNode*, std::size_t> sizes_;  ///< Of those with most of the text.
    std::vector<const xmlNode*> mains_;
    const xmlNode* content_;
    std::size_t titles_ = 0;
};

}  // namespace evenhand::formats::internal
