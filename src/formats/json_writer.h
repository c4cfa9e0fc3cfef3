#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/finding.h"

namespace evenhand::formats {

/// Writes a JSON document (RFC 8259, UTF-8, two spaces of indent, a line feed at the end) part by
/// part; members keep their order. Within an object every part has a name, within an array none.
class JsonWriter {
public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object(std::string_view name = {});
    void begin_array(std::string_view name = {});
    /// Ends the innermost object or array.
    void end();

    void text(std::string_view name, std::string_view value);
    /// Null when it is empty.
    void text_or_null(std::string_view name, std::string_view value);
    void number(std::string_view name, std::int64_t value);
    /// A finite number, as short as it reads back the same.
    void decimal(std::string_view name, double value);
    void truth(std::string_view name, bool value);
    void null(std::string_view name);

    /// An array of {severity, code, message, location}; a location that is empty is null.
    void findings(std::string_view name, const Findings& findings);

    /// The document, once all that was begun has ended.
    [[nodiscard]] std::string document() &&;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace evenhand::formats
