#include "formats/json_writer.h"

#include <utility>

#include "formats/internal/json_values.h"

namespace evenhand::formats {

using internal::Json;

/// What is still open points into the tree: a value moves only when its parent grows, and that is
/// not before the value has ended.
struct JsonWriter::Tree {
    Json root = Json::object();
    std::vector<Json*> open;

    Json& put(std::string_view name, Json value) {
        if (open.empty()) {
            root = std::move(value);
            return root;
        }
        Json& parent = *open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return parent.back();
        }
        return parent[std::string(name)] = std::move(value);
    }
};

JsonWriter::JsonWriter() : tree_(std::make_unique<Tree>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object(std::string_view name) {
    tree_->open.push_back(&tree_->put(name, Json::object()));
}

void JsonWriter::begin_array(std::string_view name) {
    tree_->open.push_back(&tree_->put(name, Json::array()));
}

void JsonWriter::end() {
    tree_->open.pop_back();
}

void JsonWriter::text(std::string_view name, std::string_view value) {
    tree_->put(name, value);
}

void JsonWriter::text_or_null(std::string_view name, std::string_view value) {
    tree_->put(name, internal::text_or_null(value));
}

void JsonWriter::number(std::string_view name, std::int64_t value) {
    tree_->put(name, value);
}

void JsonWriter::decimal(std::string_view name, double value) {
    tree_->put(name, value);
}

void JsonWriter::truth(std::string_view name, bool value) {
    tree_->put(name, value);
}

void JsonWriter::null(std::string_view name) {
    tree_->put(name, nullptr);
}

void JsonWriter::findings(std::string_view name, const Findings& findings) {
    tree_->put(name, internal::findings_array(findings));
}

std::string JsonWriter::document() && {
    return internal::document_of(tree_->root);
}

}  // namespace evenhand::formats
