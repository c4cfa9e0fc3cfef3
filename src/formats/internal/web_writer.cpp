#include "formats/internal/web_writer.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace evenhand::formats::internal {

void WebWriter::line(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string words = collapsed(text.substr(0, end)); !words.empty()) {
            text_ += parted_ && !text_.empty() ? "\n" : "";
            text_ += std::exchange(mark_, "") + words + "\n";
            parted_ = false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void WebWriter::heading(std::size_t level, std::string_view text) {
    parted_ = true;
    if (const std::string words = collapsed(text); !words.empty()) {
        mark_ = std::string(level, '#') + " ";
        line(words);
        parted_ = true;
    }
}

void WebWriter::part() {
    parted_ = parted_ || lists_ == 0;
}

void WebWriter::begin_list() {
    part();
    ++lists_;
}

void WebWriter::end_list() {
    --lists_;
    mark_.clear();
    part();
}

std::string collapsed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n\f\v";
    std::string result;
    for (std::size_t begin = text.find_first_not_of(white); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(white, begin), text.size());
        result += result.empty() ? "" : " ";
        result += text.substr(begin, end - begin);
        begin = text.find_first_not_of(white, end);
    }
    return result;
}

}  // namespace evenhand::formats::internal
