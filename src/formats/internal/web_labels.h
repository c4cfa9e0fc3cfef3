#pragma once

#include <libxml/tree.h>
#include <optional>
#include <string>
#include <unordered_map>

namespace evenhand::formats::internal {

/// The words of an element, trimmed, with one space for each stretch of white space; nothing when
/// they, or the elements in it, are more than the heading of a section can have. What nobody reads
/// and the element `except` are passed over.
[[nodiscard]] std::optional<std::string> short_words(const xmlNode* node,
                                                     const xmlNode* except = nullptr);

/// The same when they, or those outside of buttons, name a section that question pages have.
[[nodiscard]] std::optional<std::string> section_name(const xmlNode* node,
                                                      const xmlNode* except = nullptr);

/// Elements and the name of the section that is in them.
using WebLabels = std::unordered_map<const xmlNode*, std::string>;

/// Elements that name the heading of a section by "aria-labelledby", and those that a link or
/// another control opens which is such a heading, or stands in or beside one with no words of its
/// own but "show" and the like.
[[nodiscard]] WebLabels find_labels(const xmlNode* root);

}  // namespace evenhand::formats::internal
