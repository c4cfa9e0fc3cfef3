#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// No document of ours comes near it; a larger one is refused unread.
constexpr std::size_t largest_document = std::size_t{4} * 1024 * 1024;

/// After so many remarks on one document the rest is left out.
constexpr std::size_t most_remarks = 50;

/// What the bytes should be: the name of the root element, and the newest version known.
/// The namespace of version 1 of a rubric is "urn:evenhand:rubric:1".
struct DocumentKind {
    std::string root;
    int version = 1;

    [[nodiscard]] std::string name_space() const;
};

class XmlDocument;

/// An element of an XmlDocument, which must outlive it. References in texts are taken out. Meant
/// for a document that keeps its grammar: what is not there reads as empty.
class XmlElement {
public:
    XmlElement(const XmlDocument& document, pugi::xml_node node)
        : document_(&document), node_(node) {}

    [[nodiscard]] pugi::xml_node node() const noexcept { return node_; }
    [[nodiscard]] std::string name() const { return node_.name(); }
    /// Of its name, or of its first character, counted from 0.
    [[nodiscard]] std::size_t offset() const;
    [[nodiscard]] int line() const;

    [[nodiscard]] bool has(const char* attribute) const {
        return !node_.attribute(attribute).empty();
    }
    [[nodiscard]] std::string attribute(const char* name) const;
    /// 0 when the attribute is no whole number.
    [[nodiscard]] int number(const char* attribute) const;

    /// The text right inside the element, CDATA included.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text_of(const char* child) const;

    [[nodiscard]] std::optional<XmlElement> child(const char* name) const;
    [[nodiscard]] std::vector<XmlElement> children(const char* name) const;
    /// The children of the child `group`.
    [[nodiscard]] std::vector<XmlElement> members(const char* group, const char* name) const;

private:
    const XmlDocument* document_;
    pugi::xml_node node_;
};

/// One document while it is read, and the remarks on it.
///
/// Accepts less than pugixml alone: one root element of the wanted kind and nothing beside it but
/// comments, no document type, no processing instruction, well-formed UTF-8, no other encoding.
class XmlDocument {
public:
    /// `name` is what findings call the file. Nothing is thrown: root() tells whether it went well.
    XmlDocument(std::string_view bytes, std::string name, const DocumentKind& kind);

    XmlDocument(const XmlDocument&) = delete;
    XmlDocument& operator=(const XmlDocument&) = delete;
    ~XmlDocument() = default;

    /// Nothing when the bytes are no document of the kind; the one finding then says why.
    [[nodiscard]] std::optional<XmlElement> root() const;

    void error(const XmlElement& at, std::string code, std::string message);
    void error(int line, std::string code, std::string message);
    /// About the document as a whole.
    void add(Severity severity, std::string code, std::string message);

    [[nodiscard]] bool has_errors() const noexcept;
    /// Whether further errors are left out.
    [[nodiscard]] bool is_full() const noexcept { return findings_.size() > most_remarks; }
    [[nodiscard]] const Findings& findings() const noexcept { return findings_; }
    /// Counts from 1.
    [[nodiscard]] int line_at(std::size_t offset) const;

private:
    [[nodiscard]] bool is_text(std::string_view bytes, const DocumentKind& kind);
    [[nodiscard]] bool is_xml(std::string_view bytes, const DocumentKind& kind);
    [[nodiscard]] bool parses(std::string_view bytes, const DocumentKind& kind);
    [[nodiscard]] bool stands_alone(const DocumentKind& kind);
    [[nodiscard]] bool has_our_encoding();
    [[nodiscard]] bool is_of_kind(const DocumentKind& kind);
    void refuse(std::size_t offset, std::string code, std::string message);

    std::string name_;
    std::vector<std::size_t> line_starts_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    Findings findings_;
};

}  // namespace evenhand::formats::internal
