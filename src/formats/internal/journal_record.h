#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/session_change.h"

namespace evenhand::formats::internal {

/// One record of a journal: its fields, the first of which is its kind.
using Fields = std::vector<std::string>;

/// The kind of a record that says no more than that the clocks were still running.
constexpr std::string_view time_kind = "time";

/// The kind of a record that corrects the names and the role.
constexpr std::string_view about_kind = "about";

/// The line that holds the record, with the check that chains it to `previous_check`, and a line
/// feed.
[[nodiscard]] std::string record_line(const Fields& fields, std::string_view previous_check);

/// The check that ends a line made by record_line(). `line` is without its line feed.
[[nodiscard]] std::string_view check_of(std::string_view line);

/// The fields of a line, or nothing when its check is not the one it must have.
[[nodiscard]] std::optional<Fields> fields_of(std::string_view line,
                                              std::string_view previous_check);

[[nodiscard]] Fields to_fields(const SessionEvent& event);

/// The event, or nothing when the fields are not those of one.
[[nodiscard]] std::optional<SessionEvent> to_event(const Fields& fields);

/// One record that holds these events; `events` is not empty.
[[nodiscard]] Fields record_of(std::span<const SessionEvent> events);

/// The events of a record, one or several, or nothing when it holds none.
[[nodiscard]] std::optional<std::vector<SessionEvent>> events_of(const Fields& record);

}  // namespace evenhand::formats::internal
