#include "core/internal/draft_anchors.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

/// A part of an anchor, and where it comes from.
struct Source {
    std::string id;
    std::string text;
    std::string handle;
    std::vector<SourcePlace> places;
};

Source source_of(const Item& item) {
    return {item.id.text(), item.text, item.handle, item.provenance.places};
}

Source source_of(const CoverageItem& part) {
    return {part.id.text(), part.text, handle_of(part.text), part.provenance.places};
}

/// "what they did: " of "what they did: the fix"; empty for a text without such a beginning.
std::string_view context_of(std::string_view text) {
    const std::size_t colon = text.find(": ");
    return colon == std::string_view::npos ? "" : text.substr(0, colon + 2);
}

/// The text behind `before`, without the context that the two share.
std::string_view continued(std::string_view text, std::string_view before) {
    const std::string_view context = context_of(text);
    return context == context_of(before) ? text.substr(context.size()) : text;
}

Anchor anchor_of(Score score, const std::vector<Source>& sources) {
    Anchor anchor{score, "", "", {Origin::derived, {}, ""}};
    std::string_view before;
    for (const Source& source : sources) {
        const std::string more = std::string(anchor.text.empty() ? "" : "; ") +
                                 std::string(continued(source.text, before));
        if (length(anchor.text) + length(more) + 1 > longest_anchor) {
            continue;
        }
        anchor.text += more;
        anchor.handle = anchor.handle.empty() ? source.handle : anchor.handle;
        anchor.provenance.basis += (anchor.provenance.basis.empty() ? "" : ", ") + source.id;
        std::ranges::copy(source.places, std::back_inserter(anchor.provenance.places));
        before = source.text;
    }
    anchor.text = capitalised(anchor.text) + (anchor.text.empty() ? "" : ".");
    anchor.provenance.open = !anchor.text.empty();
    return anchor;
}

std::vector<Source> items_of(const std::vector<Item>& items,
                             std::initializer_list<ItemKind> kinds) {
    std::vector<Source> sources;
    for (const Item& item : items) {
        if (std::ranges::find(kinds, item.kind) != kinds.end()) {
            sources.push_back(source_of(item));
        }
    }
    return sources;
}

/// Half of the story, or of the look-fors where the page does not say what to tell; nothing when
/// that would be the whole.
std::vector<Source> half(const DraftItems& from) {
    std::vector<Source> sources;
    for (const CoverageItem& part : from.coverage) {
        sources.push_back(source_of(part));
    }
    if (sources.size() < 2) {
        sources = items_of(from.items, {ItemKind::look_for});
    }
    if (sources.size() < 2) {
        return {};
    }
    sources.erase(sources.begin() + static_cast<std::ptrdiff_t>((sources.size() + 1) / 2),
                  sources.end());
    return sources;
}

}  // namespace

std::vector<Anchor> draft_anchors(const Scale& scale, const DraftItems& from) {
    const int middle = scale.lowest() + (scale.highest() - scale.lowest()) / 2;
    std::vector<Anchor> anchors;
    for (int level = scale.lowest(); level <= scale.highest(); ++level) {
        std::vector<Source> sources;
        if (level == scale.highest()) {
            sources = items_of(from.items, {ItemKind::look_for, ItemKind::strongest});
        } else if (level == scale.lowest()) {
            sources = items_of(from.items, {ItemKind::pitfall});
        } else if (level == middle) {
            sources = half(from);
        }
        anchors.push_back(anchor_of(*scale.score(level), sources));
    }
    return anchors;
}

}  // namespace evenhand::internal
