#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// What a file of lines "name value" is told by.
struct LineKind {
    std::string first_line;  ///< "evenhand-panel-lock-1": name and version.
    std::string code;        ///< Before ".foreign", ".newer", ".torn" and ".line".
    std::string what;        ///< "the lock of a panel"
};

/// Reads such a file line by line, each line where it must stand. The first fault ends it.
class FieldLines {
public:
    /// Borrows the bytes. `name` is what findings call the file.
    FieldLines(std::string_view bytes, std::string name, const LineKind& kind);

    /// The value of the line that must come next; empty after a fault.
    std::string take(std::string_view field);
    /// The same, when that line comes next; nothing, and no fault, when another does.
    std::optional<std::string> take_if(std::string_view field);
    /// A value that must be so many lower-case hex digits.
    std::string take_hex(std::string_view field, std::size_t digits);
    /// Notes that the line taken last is not as it must be.
    void must(bool fits, const std::string& wanted);
    /// Notes a line that is left.
    void end();

    [[nodiscard]] bool sound() const noexcept { return findings_.empty(); }
    [[nodiscard]] const Findings& findings() const noexcept { return findings_; }

private:
    void fault(const std::string& code, const std::string& message);
    [[nodiscard]] std::optional<std::string_view> next_line() const;

    std::string_view rest_;
    std::string name_;
    LineKind kind_;
    int line_ = 1;
    Findings findings_;
};

/// Whether a text is so many lower-case hex digits.
[[nodiscard]] bool is_hex(std::string_view text, std::size_t digits);

/// "name value" and a line feed; line breaks in the value become blanks.
[[nodiscard]] std::string field_line(std::string_view name, std::string_view value);

}  // namespace evenhand::formats::internal
