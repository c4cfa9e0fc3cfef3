#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/timestamp.h"

namespace evenhand::formats {

/// One line of published.txt: that a version of a rubric was published.
struct PublishedLine {
    std::string sha256;  ///< 64 lower-case hex digits: of the version's file.
    Id<Rubric> id;
    int version = 1;
    Timestamp at;
    std::string author;  ///< One line; may be empty.
    std::string note;    ///< May be empty.

    friend bool operator==(const PublishedLine&, const PublishedLine&) = default;
};

/// The line as it stands in the list, with the line feed at its end. Control characters in the
/// author's name become blanks.
[[nodiscard]] std::string to_line(const PublishedLine& line);

/// A list of this one line.
[[nodiscard]] std::string list_of(const PublishedLine& line);

/// Reads a list (docs/formats.md, "Library folder"). No value for a file that is no such list or a
/// newer one. A line that cannot be read, or that says of a version what an earlier line says
/// otherwise, is left out with a warning ("published.line", "published.contradiction"); a last one
/// that was cut off was never acknowledged ("published.torn-line"). A file without any line is an
/// empty list. `name` is what findings call the file.
[[nodiscard]] Parsed<std::vector<PublishedLine>> read_published_list(std::string_view bytes,
                                                                     const std::string& name);

/// Adds a line and brings it to disk; makes the list when it is missing, and cuts off a last line
/// that was torn. Nobody else may write to it meanwhile (FolderLock). Throws Error
/// (unwritable_file); the list is as it was then.
void append_to_published_list(const std::filesystem::path& list, const PublishedLine& line);

}  // namespace evenhand::formats
