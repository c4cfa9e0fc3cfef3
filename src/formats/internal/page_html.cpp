#include "formats/internal/page_html.h"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <memory>
#include <vector>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/page_parts.h"
#include "formats/internal/web_furniture.h"
#include "formats/internal/web_markup.h"
#include "formats/internal/web_node.h"
#include "formats/internal/web_panels.h"
#include "formats/internal/web_tree.h"
#include "formats/internal/web_writer.h"

namespace evenhand::formats::internal {

namespace {

using Nodes = std::vector<const xmlNode*>;

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

constexpr std::size_t longest_tag_text = 40;

bool is_bold(const xmlNode* node) {
    return name_of(node) == "b" || name_of(node) == "strong";
}

/// Writes what a page's elements say, one after the other.
class Reader {
public:
    Reader(const WebTree& tree, const PanelHeadings& headings) : tree_(tree), headings_(headings) {}

    void read(const xmlNode* node) {
        Nodes group;
        collect(node, group);
        write_group(group);
    }

    [[nodiscard]] std::string text() && { return std::move(writer_).text(); }

private:
    /// Reads the blocks in an element, and leaves in `group` what stands behind the last of them.
    /// An inline element that nobody closed holds the blocks behind it and parts no sentence.
    void collect(const xmlNode* node, Nodes& group) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (tree_.is_left_out(child)) {
                continue;
            }
            if (!tree_.holds_block(child)) {
                group.push_back(child);
            } else if (is_block(child)) {
                write_group(group);
                group.clear();
                read_block(child);
            } else {
                collect(child, group);
            }
        }
    }

    /// The heading of what unfolds, where the page has it elsewhere.
    void write_panel_heading(const xmlNode* panel) {
        constexpr std::size_t level = 2;
        if (const auto found = headings_.find(panel); found != headings_.end()) {
            writer_.heading(level, collapsed(found->second));
        }
    }

    void read_block(const xmlNode* node) {
        write_panel_heading(node);
        const std::string_view name = name_of(node);
        if (const std::size_t level = heading_level(node); level > 0) {
            writer_.heading(level, collapsed(text_of(node)));
        } else if (name == "summary") {
            constexpr std::size_t below_all_sections = 5;
            writer_.heading(below_all_sections, collapsed(text_of(node)));
        } else if (name == "ul" || name == "ol" || name == "menu" || name == "dir") {
            read_list(node, name == "ol");
        } else if (name == "li") {
            writer_.set_mark("- ");
            read(node);
        } else if (name == "tr" || name == "dl") {
            read_row(cells_of(node));
        } else if (name == "pre") {
            writer_.part();
            writer_.line(text_of(node));
            writer_.part();
        } else {
            writer_.part();
            read(node);
            writer_.part();
        }
    }

    void read_list(const xmlNode* list, bool numbered) {
        writer_.begin_list();
        int number = 0;
        for (const xmlNode* child = list->children; child != nullptr; child = child->next) {
            if (tree_.is_left_out(child) || !is_element(child)) {
                continue;
            }
            if (name_of(child) == "li") {
                write_panel_heading(child);
                writer_.set_mark(numbered ? std::to_string(++number) + ". " : "- ");
                read(child);
            } else {
                read_block(child);
            }
        }
        writer_.end_list();
    }

    /// The cells of a row, or the terms and descriptions of a list of them.
    [[nodiscard]] Nodes cells_of(const xmlNode* row) const {
        Nodes cells;
        for (const xmlNode* child = row->children; child != nullptr; child = child->next) {
            if (is_element(child) && !tree_.is_left_out(child)) {
                cells.push_back(child);
            }
        }
        return cells;
    }

    /// "Situation" and what it was: a label with its text makes one line. Other cells are blocks.
    void read_row(const Nodes& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool labelled = i + 1 < cells.size() && is_label(*cells[i], *cells[i + 1]) &&
                                  (cells.size() == 2 || name_of(cells[i]) == "dt");
            writer_.part();
            if (labelled) {
                std::string label = collapsed(text_of(cells[i]));
                label += label.ends_with(':') ? " " : ": ";
                writer_.line(label + collapsed(text_of(cells[++i])));
            } else {
                write_panel_heading(cells[i]);
                read(cells[i]);
            }
            writer_.part();
        }
    }

    /// Cells with blocks in them are none, and their text is not asked for: it may hold tables in
    /// tables, each with all of the text within it.
    [[nodiscard]] bool is_label(const xmlNode& cell, const xmlNode& next) const {
        const bool heads = name_of(&cell) == "dt" ? name_of(&next) == "dd" : name_of(&next) == "td";
        if (!heads || holds_block(&cell) || holds_block(&next)) {
            return false;
        }
        const std::string words = collapsed(text_of(&cell));
        return !words.empty() && length(words) <= longest_tag_text &&
               words.find_first_of(".?!") == std::string::npos &&
               !collapsed(text_of(&next)).empty();
    }

    [[nodiscard]] bool holds_block(const xmlNode* node) const {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (tree_.holds_block(child)) {
                return true;
            }
        }
        return false;
    }

    enum class LineEnds { blanks, kept };

    /// All text in an element, "\n" for a line break.
    [[nodiscard]] std::string text_of(const xmlNode* node) const {
        std::string text;
        add_text(node, LineEnds::blanks, text);
        return text;
    }

    /// `ends` are those of the text itself: "pre" keeps them, also within elements in it.
    void add_text(const xmlNode* node, LineEnds ends, std::string& text) const {
        if (is_text(node)) {
            const std::size_t from = text.size();
            text += reinterpret_cast<const char*>(node->content);
            if (ends == LineEnds::blanks) {
                std::replace(
                    text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), '\n', ' ');
            }
            return;
        }
        if (name_of(node) == "br") {
            text += '\n';
            return;
        }
        const bool block = tree_.holds_block(node);
        ends = name_of(node) == "pre" ? LineEnds::kept : ends;
        text += block ? " " : "";
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (!tree_.is_left_out(child)) {
                add_text(child, ends, text);
            }
        }
        text += block ? " " : "";
    }

    /// Text and inline elements that stand side by side make a paragraph.
    void write_group(const Nodes& group) {
        std::string text;
        for (const xmlNode* const node : group) {
            add_text(node, LineEnds::blanks, text);
        }
        if (collapsed(text).empty() || is_furniture(group, collapsed(text))) {
            return;
        }
        if (const std::string tags = tags_of(group, text); !tags.empty()) {
            writer_.line(tags);
        } else if (is_bold_heading(group, text)) {
            writer_.line("**" + collapsed(text) + "**");
        } else {
            writer_.line(text);
        }
    }

    [[nodiscard]] static bool is_furniture(const Nodes& group, const std::string& text) {
        const bool linked = std::ranges::all_of(group, [](const xmlNode* node) {
            return is_link(node) ||
                   (is_text(node) &&
                    collapsed(reinterpret_cast<const char*>(node->content)).empty());
        });
        return is_page_furniture(text, linked ? Linked::whole : Linked::no);
    }

    /// A link, or an element with nothing but a link in it.
    [[nodiscard]] static bool is_link(const xmlNode* node) {
        while (is_element(node) && name_of(node) != "a" && node->children != nullptr &&
               node->children->next == nullptr) {
            node = node->children;
        }
        return name_of(node) == "a";
    }

    [[nodiscard]] static bool is_bold_heading(const Nodes& group, const std::string& text) {
        const bool bold = std::ranges::all_of(group, [](const xmlNode* node) {
            return is_bold(node) ||
                   (is_text(node) &&
                    collapsed(reinterpret_cast<const char*>(node->content)).empty());
        });
        return bold && text.find('\n') == std::string::npos;
    }

    /// "Behavioural, Mid, star" for short elements that stand side by side, as tags do; empty for
    /// anything else.
    [[nodiscard]] std::string tags_of(const Nodes& group, const std::string& text) const {
        constexpr std::string_view separators = " \t\r\n,;|/";
        std::vector<std::string> tags;
        for (const xmlNode* const node : group) {
            const std::string words = collapsed(text_of(node));
            const bool parts = words.find_first_not_of(separators) == std::string::npos ||
                               words == "\u00B7" || words == "\u2022";
            if (parts) {
                continue;
            }
            if (is_text(node) || is_bold(node) || !is_tag(words)) {
                return "";
            }
            tags.push_back(words);
        }
        const bool is_one_line =
            tags.size() < 2 || read_header(collapsed(text)) || is_known_heading(collapsed(text));
        return is_one_line ? "" : joined(tags);
    }

    [[nodiscard]] static bool is_tag(std::string_view words) {
        return length(words) <= longest_tag_text && words_of(words).size() <= 4 &&
               words.find_first_of(".?!:;,\"") == std::string_view::npos;
    }

    [[nodiscard]] static std::string joined(const std::vector<std::string>& tags) {
        std::string line;
        for (const std::string& tag : tags) {
            line += (line.empty() ? "" : ", ") + tag;
        }
        return line;
    }

    const WebTree& tree_;
    const PanelHeadings& headings_;
    WebWriter writer_;
};

}  // namespace

WebText web_page_text(std::string_view html) {
    const PlainMarkup plain = plain_markup(html);
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    constexpr int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        htmlCtxtReadMemory(context.get(),
                           plain.html.data(),
                           static_cast<int>(plain.html.size()),
                           nullptr,
                           "UTF-8",
                           options));
    const xmlNode* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr) {
        return {};
    }
    WebTree tree(root);
    const PanelHeadings headings = open_panels(tree, root);
    Reader reader(tree, headings);
    reader.read(tree.content());
    // The parser stops at a depth that no page needs, and says so by this error alone.
    const xmlError* const error = xmlCtxtGetLastError(context.get());
    const bool too_deep = error != nullptr && error->code == XML_ERR_INTERNAL_ERROR;
    return {std::move(reader).text(), plain.complete && !too_deep};
}

}  // namespace evenhand::formats::internal
