#include "formats/internal/page_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How files that people take for text begin.
struct Signature {
    std::string_view bytes;
    std::string_view sentence;
};

constexpr std::array<Signature, 5> signatures = {{
    {"%PDF-", "This is a PDF file; save the question page as plain text in UTF-8."},
    {"PK\x03\x04",
     "This is a word processor's file or an archive; save the question page as plain text in "
     "UTF-8."},
    {"{\\rtf", "This is a rich text file; save the question page as plain text in UTF-8."},
    {"\xFF\xFE", "This text is in UTF-16; save it as UTF-8."},
    {"\xFE\xFF", "This text is in UTF-16; save it as UTF-8."},
}};

/// What UTF-8 looks like after it was once read as Windows-1252 or as a Greek code page: a dash or
/// a quotation mark, a middle dot, a no-break space.
constexpr std::array<std::string_view, 4> garbled_marks = {
    "\u00E2\u20AC", "\u03B2\u20AC", "\u00C2\u00B7", "\u00C2\u00A0"};

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

int line_at(std::string_view bytes, std::size_t offset) {
    return 1 + static_cast<int>(std::ranges::count(bytes.substr(0, offset), '\n'));
}

/// Where the first line that is not UTF-8 begins, or npos.
std::size_t first_foreign_line(std::string_view bytes) {
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
        if (!is_utf8(bytes.substr(begin, end - begin))) {
            return begin;
        }
        begin = end;
    }
    return std::string_view::npos;
}

std::size_t first_garbled(std::string_view text) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view mark : garbled_marks) {
        first = std::min(first, text.find(mark));
    }
    return first;
}

Parsed<std::string_view> refused(std::string code, std::string message, std::string location) {
    return {std::nullopt,
            {{Severity::error, std::move(code), std::move(message), std::move(location)}}};
}

}  // namespace

Parsed<std::string_view> decode_page(std::string_view bytes, const std::string& source_name) {
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) {
            return refused("page.not-text", std::string(signature.sentence), source_name);
        }
    }
    if (std::ranges::any_of(bytes, is_control)) {
        return refused(
            "page.not-text",
            "This is a binary file, not text; save the question page as plain text in UTF-8.",
            source_name);
    }
    const auto line_of = [&](std::size_t offset) { return std::to_string(line_at(bytes, offset)); };
    if (const std::size_t at = first_foreign_line(bytes); at != std::string_view::npos) {
        return refused("page.not-utf8",
                       "Line " + line_of(at) + " is not UTF-8 text; save the page as UTF-8.",
                       source_name + ":" + line_of(at));
    }
    if (const std::size_t at = first_garbled(bytes); at != std::string_view::npos) {
        return refused("page.garbled",
                       "The text was once read in the wrong encoding, as line " + line_of(at) +
                           " shows; copy the page anew and save it as UTF-8.",
                       source_name + ":" + line_of(at));
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    if (trimmed(bytes).find_first_not_of("\r\n\t ") == std::string_view::npos) {
        return refused(
            "page.empty",
            "The file is empty; a question page has a question, a short answer, and what "
            "interviewers look for.",
            source_name);
    }
    return {bytes, {}};
}

}  // namespace evenhand::formats::internal
