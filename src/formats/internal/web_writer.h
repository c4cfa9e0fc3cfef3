#pragma once

#include <string>
#include <string_view>

namespace evenhand::formats::internal {

/// Writes the lines of a web page as Markdown.
class WebWriter {
public:
    /// A line, trimmed, with each stretch of white space as one space; none for an empty text. A
    /// line feed in the text begins another line.
    void line(std::string_view text);

    /// The same as a heading; level 1 is the page's.
    void heading(std::size_t level, std::string_view text);

    /// The next line stands behind this mark ("- "), unless another one is set before.
    void set_mark(std::string mark) { mark_ = std::move(mark); }

    /// A blank line before the next one. Not inside of a list or table.
    void part();

    void begin_list();
    void end_list();

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    std::string text_;
    std::string mark_;
    int lists_ = 0;
    bool parted_ = false;
};

/// With one space for each stretch of white space, none at the ends; no-break spaces stay.
[[nodiscard]] std::string collapsed(std::string_view text);

}  // namespace evenhand::formats::internal
