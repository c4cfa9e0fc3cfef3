#include "workflow/internal/text_table.h"

#include <algorithm>

#include "core/utf8.h"

namespace evenhand::workflow::internal {

namespace {

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t size = length(text);
    return text + std::string(size < width ? width - size : 0, ' ');
}

}  // namespace

std::string aligned(const TextLines& lines) {
    std::vector<std::size_t> widths(lines.front().size(), 0);
    for (const std::vector<std::string>& line : lines) {
        for (std::size_t column = 0; column < line.size(); ++column) {
            widths[column] = std::max(widths[column], length(line[column]));
        }
    }
    std::string text;
    for (const std::vector<std::string>& line : lines) {
        std::string row;
        for (std::size_t column = 0; column < line.size(); ++column) {
            row +=
                column + 1 == line.size() ? line[column] : padded(line[column], widths[column] + 2);
        }
        text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

}  // namespace evenhand::workflow::internal
