#include "formats/internal/xml_output.h"

#include "core/error.h"
#include "formats/internal/xml_text.h"

namespace evenhand::formats::internal {

namespace {

std::string checked(std::string_view text) {
    if (const auto bad = first_unfit_byte(text)) {
        throw Error(ErrorCode::invalid_value,
                    "A text cannot be written, because its byte " + std::to_string(*bad + 1) +
                        " is no character that XML can hold.");
    }
    return std::string(text);
}

struct StringWriter : pugi::xml_writer {
    std::string bytes;

    void write(const void* data, std::size_t size) override {
        bytes.append(static_cast<const char*>(data), size);
    }
};

}  // namespace

pugi::xml_document new_document(const char* root, const std::string& name_space) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    set(document.append_child(root), "xmlns", name_space);
    return document;
}

void set(pugi::xml_node element, const char* attribute, std::string_view text) {
    element.append_attribute(attribute).set_value(escaped_attribute(checked(text)).c_str());
}

void set(pugi::xml_node element, const char* attribute, int number) {
    set(element, attribute, std::to_string(number));
}

void set_unless_empty(pugi::xml_node element, const char* attribute, std::string_view text) {
    if (!text.empty()) {
        set(element, attribute, text);
    }
}

pugi::xml_node add_text(pugi::xml_node parent, const char* name, std::string_view text) {
    pugi::xml_node element = parent.append_child(name);
    if (!text.empty()) {
        element.append_child(pugi::node_pcdata).set_value(escaped_text(checked(text)).c_str());
    }
    return element;
}

void add_unless_empty(pugi::xml_node parent, const char* name, std::string_view text) {
    if (!text.empty()) {
        add_text(parent, name, text);
    }
}

std::string canonical_bytes(const pugi::xml_document& document) {
    StringWriter writer;
    // The texts were escaped when they were set: pugixml would write a carriage return as it is,
    // and a reader of XML would take it for a line feed.
    document.save(writer, "  ", pugi::format_indent | pugi::format_no_escapes, pugi::encoding_utf8);
    return std::move(writer.bytes);
}

}  // namespace evenhand::formats::internal
