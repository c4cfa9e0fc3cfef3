#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"

namespace evenhand::formats {

/// Writes a JSON document (RFC 8259, UTF-8, two spaces of indent, a line feed at the end) part by
/// part; members keep their order. Within an object every part has a name, within an array none.
class JsonWriter {
public:
    void begin_object(std::string_view name = {});
    void begin_array(std::string_view name = {});
    /// Ends the innermost object or array.
    void end();

    void text(std::string_view name, std::string_view value);
    /// Null when it is empty.
    void text_or_null(std::string_view name, std::string_view value);
    void number(std::string_view name, std::int64_t value);
    void truth(std::string_view name, bool value);
    void null(std::string_view name);

    /// An array of {severity, code, message, location}.
    void findings(std::string_view name, const Findings& findings);

    /// The document, once all that was begun has ended.
    [[nodiscard]] std::string document() &&;

private:
    void begin(std::string_view name, char bracket);
    void value(std::string_view name, std::string_view json);
    void indent();

    struct Level {
        char closing = '}';
        bool empty = true;
    };
    std::string json_;
    std::vector<Level> levels_;
};

}  // namespace evenhand::formats
