#include "formats/internal/xml.h"

#include <algorithm>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/xml_text.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// parse_escapes stays off: pugixml leaves a reference that it does not know as it is, and makes
// bytes that are no UTF-8 of some others. parse_fragment keeps text beside the root in sight.
constexpr unsigned int parse_flags = pugi::parse_cdata | pugi::parse_comments | pugi::parse_pi |
                                     pugi::parse_declaration | pugi::parse_doctype |
                                     pugi::parse_eol | pugi::parse_wconv_attribute |
                                     pugi::parse_ws_pcdata | pugi::parse_fragment;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_web_page(std::string_view bytes) {
    const std::string start = lowered(bytes.substr(0, 256));
    return start.find("<!doctype html") != std::string::npos || start.starts_with("<html");
}

std::string wanted(const DocumentKind& kind) {
    return "an Evenhand " + kind.root + " was expected";
}

/// The version that a namespace of this kind names, or nothing for any other.
std::optional<int> version_in(std::string_view name_space, const DocumentKind& kind) {
    const std::string start = "urn:evenhand:" + kind.root + ":";
    if (!name_space.starts_with(start)) {
        return std::nullopt;
    }
    return to_int(name_space.substr(start.size()));
}

/// pugixml's reason as a sentence for the person who wrote the file.
std::string reason(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_end_element_mismatch:
            return "The tags do not match here: each <name> needs its </name>, in turn.";
        case pugi::status_bad_attribute:
            return "An attribute is broken here: it must read name=\"value\".";
        case pugi::status_bad_comment:
            return "A comment that begins here has no end: it must read <!-- text -->.";
        case pugi::status_bad_cdata:
            return "A CDATA section that begins here has no end \"]]>\".";
        default:
            return "The XML is broken here: tags read <name>, </name> or <name/>; \"<\" in a text "
                   "reads &lt;.";
    }
}

/// Comments, blanks, and at the very start <?xml …?>.
bool may_stand_beside_root(const pugi::xml_node& node) {
    return node.type() == pugi::node_comment ||
           (node.type() == pugi::node_declaration && !node.previous_sibling()) ||
           (node.type() == pugi::node_pcdata && is_blank(node.value()));
}

}  // namespace

std::string DocumentKind::name_space() const {
    return "urn:evenhand:" + root + ":" + std::to_string(version);
}

int XmlElement::line() const {
    return document_->line_at(offset());
}

std::size_t XmlElement::offset() const {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node_.offset_debug(), 0));
}

std::string XmlElement::attribute(const char* name) const {
    return unescaped(node_.attribute(name).value()).text;
}

int XmlElement::number(const char* attribute) const {
    return to_int(this->attribute(attribute)).value_or(0);
}

std::string XmlElement::text() const {
    std::string text;
    for (const pugi::xml_node part : node_) {
        if (part.type() == pugi::node_pcdata) {
            text += unescaped(part.value()).text;
        } else if (part.type() == pugi::node_cdata) {
            text += part.value();
        }
    }
    return text;
}

std::string XmlElement::text_of(const char* child) const {
    return XmlElement(*document_, node_.child(child)).text();
}

std::optional<XmlElement> XmlElement::child(const char* name) const {
    const pugi::xml_node found = node_.child(name);
    return found ? std::optional(XmlElement(*document_, found)) : std::nullopt;
}

std::vector<XmlElement> XmlElement::children(const char* name) const {
    std::vector<XmlElement> found;
    for (const pugi::xml_node node : node_.children(name)) {
        found.emplace_back(*document_, node);
    }
    return found;
}

std::vector<XmlElement> XmlElement::members(const char* group, const char* name) const {
    return XmlElement(*document_, node_.child(group)).children(name);
}

XmlDocument::XmlDocument(std::string_view bytes, std::string name, const DocumentKind& kind)
    : name_(std::move(name)) {
    line_starts_.push_back(0);
    const bool readable = is_text(bytes, kind) && is_xml(bytes, kind) && parses(bytes, kind) &&
                          stands_alone(kind) && is_of_kind(kind);
    if (!readable) {
        root_ = pugi::xml_node();
    }
}

std::optional<XmlElement> XmlDocument::root() const {
    return root_ ? std::optional(XmlElement(*this, root_)) : std::nullopt;
}

bool XmlDocument::is_text(std::string_view bytes, const DocumentKind& kind) {
    if (is_blank(bytes)) {
        refuse(0, "file.empty", "The file is empty; " + wanted(kind) + ".");
        return false;
    }
    if (bytes.size() > largest_document) {
        refuse(0,
               "file.too-large",
               "The file has " + std::to_string(bytes.size()) + " bytes; no " + kind.root +
                   " has more than " + std::to_string(largest_document) + ".");
        return false;
    }
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
         at = bytes.find('\n', at + 1)) {
        line_starts_.push_back(at + 1);
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        refuse(0, "file.encoding", "The file is in UTF-16; save it as UTF-8.");
        return false;
    }
    if (const auto bad = first_unfit_byte(bytes)) {
        const auto sign = static_cast<unsigned char>(bytes[*bad]);
        refuse(*bad,
               "file.encoding",
               sign < ' '
                   ? "Byte " + std::to_string(*bad + 1) + " is the control character " +
                         std::to_string(sign) + ", which XML does not have; " + wanted(kind) + "."
                   : "This is no text in UTF-8: byte " + std::to_string(*bad + 1) +
                         " cannot be read; " + wanted(kind) + ".");
        return false;
    }
    return true;
}

bool XmlDocument::is_xml(std::string_view bytes, const DocumentKind& kind) {
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    if (is_web_page(bytes)) {
        refuse(0, "xml.foreign", "This is a web page; " + wanted(kind) + ".");
        return false;
    }
    if (!bytes.starts_with('<')) {
        refuse(0, "xml.foreign", "This is no XML document; " + wanted(kind) + ".");
        return false;
    }
    return true;
}

bool XmlDocument::parses(std::string_view bytes, const DocumentKind& kind) {
    const pugi::xml_parse_result result =
        document_.load_buffer(bytes.data(), bytes.size(), parse_flags, pugi::encoding_utf8);
    if (result) {
        return true;
    }
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    const bool has_end = bytes.find("</" + kind.root + ">") != std::string_view::npos;
    if (!has_end && bytes.find("<" + kind.root) != std::string_view::npos) {
        refuse(bytes.size(),
               "xml.truncated",
               "The file breaks off here, before </" + kind.root + ">: the rest of it is missing.");
    } else {
        refuse(offset, "xml.malformed", reason(result.status));
    }
    return false;
}

/// Looks at what stands beside the root element, and finds that.
bool XmlDocument::stands_alone(const DocumentKind& kind) {
    for (const pugi::xml_node node : document_) {
        const std::size_t at = XmlElement(*this, node).offset();
        if (node.type() == pugi::node_doctype) {
            refuse(at,
                   "xml.doctype",
                   "The file declares a document type or entities (<!DOCTYPE …>), which a " +
                       kind.root + " never has; take that out.");
            return false;
        }
        if (node.type() == pugi::node_element && root_) {
            refuse(at,
                   "xml.malformed",
                   "A second document begins here; nothing may follow </" +
                       shorten(root_.name(), 40) + ">.");
            return false;
        }
        if (node.type() == pugi::node_element) {
            root_ = node;
        } else if (!may_stand_beside_root(node)) {
            refuse(at,
                   "xml.malformed",
                   "Only comments may stand beside the element <" + kind.root + ">.");
            return false;
        }
    }
    return has_our_encoding();
}

bool XmlDocument::has_our_encoding() {
    const std::string encoding = document_.first_child().attribute("encoding").as_string("UTF-8");
    const bool is_declared = document_.first_child().type() == pugi::node_declaration;
    if (is_declared && lowered(encoding) != "utf-8") {
        refuse(0,
               "file.encoding",
               "The first line says encoding=\"" + shorten(encoding, 40) +
                   "\"; save the file as UTF-8 and say encoding=\"UTF-8\".");
        return false;
    }
    return true;
}

bool XmlDocument::is_of_kind(const DocumentKind& kind) {
    const std::size_t at = XmlElement(*this, root_).offset();
    if (root_.name() != kind.root) {
        refuse(at,
               "xml.foreign",
               "This is a document of another kind: it begins with <" + shorten(root_.name(), 40) +
                   ">; " + wanted(kind) + ".");
        return false;
    }
    const std::string name_space = XmlElement(*this, root_).attribute("xmlns");
    const std::optional<int> version = version_in(name_space, kind);
    if (version > kind.version) {
        refuse(at,
               "xml.newer",
               "This " + kind.root + " is written in version " + std::to_string(*version) +
                   " of its format; this program knows version " + std::to_string(kind.version) +
                   ". Open it with a newer Evenhand.");
        return false;
    }
    if (name_space != kind.name_space()) {
        refuse(at,
               "xml.foreign",
               "This is a document of another kind: it has " +
                   (name_space.empty() ? "no namespace"
                                       : "the namespace \"" + shorten(name_space, 60) + "\"") +
                   "; xmlns=\"" + kind.name_space() + "\" was expected.");
        return false;
    }
    return true;
}

void XmlDocument::refuse(std::size_t offset, std::string code, std::string message) {
    findings_ = {{Severity::error,
                  std::move(code),
                  std::move(message),
                  name_ + ":" + std::to_string(line_at(offset))}};
}

void XmlDocument::error(const XmlElement& at, std::string code, std::string message) {
    error(at.line(), std::move(code), std::move(message));
}

void XmlDocument::error(int line, std::string code, std::string message) {
    if (findings_.size() < most_remarks) {
        findings_.push_back({Severity::error,
                             std::move(code),
                             std::move(message),
                             name_ + ":" + std::to_string(line)});
    } else if (!is_full()) {
        findings_.push_back({Severity::error,
                             "file.more",
                             "There is more to mend than these " + std::to_string(most_remarks) +
                                 " places; mend them first.",
                             name_});
    }
}

void XmlDocument::add(Severity severity, std::string code, std::string message) {
    findings_.push_back({severity, std::move(code), std::move(message), name_});
}

bool XmlDocument::has_errors() const noexcept {
    return std::ranges::any_of(
        findings_, [](const Finding& finding) { return finding.severity == Severity::error; });
}

int XmlDocument::line_at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(line_starts_, offset);
    return static_cast<int>(after - line_starts_.begin());
}

}  // namespace evenhand::formats::internal
