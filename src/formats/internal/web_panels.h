#pragma once

#include <libxml/tree.h>
#include <string>
#include <unordered_map>

#include "formats/internal/web_tree.h"

namespace evenhand::formats::internal {

/// Elements and the heading to be read before them.
using PanelHeadings = std::unordered_map<const xmlNode*, std::string>;

/// Opens the hidden elements of a page that the heading of a section unfolds: those it names, and
/// one right behind it when its section has no other text. Tab panels that only a tab names are
/// opened too. Menus, dialogs and banners stay left out, and what says nothing that the page does
/// not say elsewhere. Returns headings that do not stand before what they name.
[[nodiscard]] PanelHeadings open_panels(WebTree& tree, const xmlNode* root);

}  // namespace evenhand::formats::internal
