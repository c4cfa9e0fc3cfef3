#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/person.h"

namespace evenhand::formats {

/// Reads people from comma-separated values in UTF-8: the first line names the columns "id" and
/// "name", and perhaps "mail" and "role", in any order; other columns are passed over, with a
/// warning each ("people.column"). No value, and an error for each fault, when a value is missing,
/// an id stands there twice or is none that a document can hold, or a mail address has no "@"
/// ("people.id", "people.name", "people.mail", "people.repeated", "table.…").
[[nodiscard]] Parsed<std::vector<Person>> read_people(std::string_view bytes,
                                                      const std::string& source_name);

/// The table in the order given: id, name, mail, role.
[[nodiscard]] std::string people_bytes(const std::vector<Person>& people);

}  // namespace evenhand::formats
