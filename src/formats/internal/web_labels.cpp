#include "formats/internal/web_labels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/words.h"
#include "formats/internal/page_parts.h"
#include "formats/internal/web_node.h"
#include "formats/internal/web_writer.h"

namespace evenhand::formats::internal {

namespace {

using namespace std::string_view_literals;

enum class Buttons { read, passed_over };

/// Gathers the words of an element up to some number of bytes and nodes.
class ShortWords {
public:
    ShortWords(const xmlNode* except, Buttons buttons) : except_(except), buttons_(buttons) {}

    /// False when there are too many.
    bool add(const xmlNode* node) {
        constexpr std::size_t most_nodes = 64;
        constexpr std::size_t most_bytes = 100;
        if (++nodes_ > most_nodes) {
            return false;
        }
        if (is_text(node)) {
            constexpr std::size_t most_indent = 500;
            constexpr std::string_view white = " \t\r\n\f\v";
            const std::string_view content = content_of(node).substr(0, most_indent);
            const std::size_t begin = std::min(content.find_first_not_of(white), content.size());
            text_ += begin > 0 ? " " : "";
            text_ += content.substr(begin, most_bytes + 1);
            bytes_ += content.size() - begin;
            return bytes_ <= most_bytes && content.size() < most_indent;
        }
        if (!is_element(node) || is_passed_over(node)) {
            return true;
        }
        text_ += is_block(node) || name_of(node) == "br" ? " " : "";
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (!is_never_read(child) && !add(child)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::string text() const { return collapsed(text_); }

private:
    [[nodiscard]] bool is_passed_over(const xmlNode* node) const {
        const bool button = buttons_ == Buttons::passed_over && name_of(node) == "button";
        return node == except_ || button || is_aria_hidden(node);
    }

    const xmlNode* except_;
    Buttons buttons_;
    std::string text_;
    std::size_t nodes_ = 0;
    std::size_t bytes_ = 0;
};

/// The words of "a b c", up to a few.
std::vector<std::string> ids_in(const std::string& list) {
    constexpr std::size_t most = 4;
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < list.size() && ids.size() < most;) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at) {
            ids.push_back(list.substr(at, end - at));
        }
        at = end + 1;
    }
    return ids;
}

/// The ids of what an element opens.
std::vector<std::string> opened_by(const xmlNode* node) {
    std::vector<std::string> ids = ids_in(attribute_of(node, "aria-controls"));
    const bool link = name_of(node) == "a";
    for (const std::string& target : {attribute_of(node, "data-bs-target"),
                                      attribute_of(node, "data-target"),
                                      link ? attribute_of(node, "href") : ""}) {
        if (target.size() > 1 && target.starts_with('#')) {
            ids.push_back(target.substr(1));
        }
    }
    return ids;
}

/// Whether the words of a control say only that it opens something.
bool says_open(std::string_view words) {
    constexpr std::array openings = {"show"sv,
                                     "expand"sv,
                                     "toggle"sv,
                                     "open"sv,
                                     "view"sv,
                                     "see"sv,
                                     "more"sv,
                                     "read more"sv,
                                     "reveal"sv,
                                     "collapse"sv};
    const std::string lower = lowered(words);
    return words_of(words).empty() || std::ranges::any_of(openings, [&](std::string_view opening) {
               return lower.starts_with(opening);
           });
}

class LabelFinder {
public:
    [[nodiscard]] WebLabels find(const xmlNode* root) && {
        read(root);
        for (const xmlNode* const panel : labelled_) {
            add_label_of(panel);
        }
        for (const xmlNode* const control : controls_) {
            add_targets_of(control);
        }
        return std::move(labels_);
    }

private:
    void read(const xmlNode* node) {
        if (!is_element(node)) {
            return;
        }
        if (const std::string id = attribute_of(node, "id"); !id.empty()) {
            ids_.emplace(id, node);
        }
        if (!attribute_of(node, "aria-labelledby").empty()) {
            labelled_.push_back(node);
        }
        if (!opened_by(node).empty()) {
            controls_.push_back(node);
        }
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            read(child);
        }
    }

    /// The section that a control opens: its own words, or those around it.
    [[nodiscard]] std::optional<std::string> name_around(const xmlNode* control) {
        if (auto own = section_name(control)) {
            return own;
        }
        constexpr int most_steps = 3;
        const auto words = short_words(control);
        const xmlNode* node = words && says_open(*words) ? control->parent : nullptr;
        for (int step = 0; step < most_steps && node != nullptr; ++step, node = node->parent) {
            if (is_crowded(node)) {
                return std::nullopt;
            }
            if (auto name = section_name(node, control)) {
                return name;
            }
        }
        return std::nullopt;
    }

    /// Whether an element holds more than a heading; it is looked into once, whatever number of
    /// controls it holds.
    [[nodiscard]] bool is_crowded(const xmlNode* node) {
        const auto [known, added] = crowded_.try_emplace(node, false);
        if (added) {
            known->second = !short_words(node);
        }
        return known->second;
    }

    [[nodiscard]] const xmlNode* find_id(const std::string& id) const {
        const auto found = ids_.find(id);
        return found == ids_.end() ? nullptr : found->second;
    }

    void add_label_of(const xmlNode* panel) {
        for (const std::string& id : ids_in(attribute_of(panel, "aria-labelledby"))) {
            const xmlNode* const label = find_id(id);
            if (const auto name = label == nullptr ? std::nullopt : section_name(label)) {
                labels_.emplace(panel, *name);
            }
        }
    }

    void add_targets_of(const xmlNode* control) {
        const auto name = name_around(control);
        if (!name) {
            return;
        }
        for (const std::string& id : opened_by(control)) {
            if (const xmlNode* const target = find_id(id)) {
                labels_.emplace(target, *name);
            }
        }
    }

    std::unordered_map<std::string, const xmlNode*> ids_;
    std::vector<const xmlNode*> labelled_;
    std::vector<const xmlNode*> controls_;
    std::unordered_map<const xmlNode*, bool> crowded_;
    WebLabels labels_;
};

}  // namespace

std::optional<std::string> short_words(const xmlNode* node, const xmlNode* except) {
    ShortWords words(except, Buttons::read);
    return words.add(node) ? std::optional(words.text()) : std::nullopt;
}

std::optional<std::string> section_name(const xmlNode* node, const xmlNode* except) {
    for (const Buttons buttons : {Buttons::read, Buttons::passed_over}) {
        ShortWords words(except, buttons);
        if (words.add(node) && is_known_heading(words.text())) {
            return words.text();
        }
    }
    return std::nullopt;
}

WebLabels find_labels(const xmlNode* root) {
    return LabelFinder().find(root);
}

}  // namespace evenhand::formats::internal
