#include "formats/internal/page_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/encoding.h"
#include "formats/internal/page_html.h"
#include "formats/internal/page_repair.h"
#include "formats/internal/web_markup.h"

namespace evenhand::formats::internal {

namespace {

/// How files that people take for text begin.
struct Signature {
    std::string_view bytes;
    std::string_view kind;
};

constexpr std::array<Signature, 9> signatures = {{
    {"%PDF-", "a PDF file"},
    {"PK\x03\x04", "a word processor's file or an archive"},
    {"{\\rtf", "a rich text file"},
    {"\xD0\xCF\x11\xE0", "an old word processor's file"},
    {"\x1F\x8B", "a compressed file"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"GIF8", "a picture"},
    {"MIME-Version:", "a web archive"},
}};

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F;
}

int line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

Finding refusal(std::string code, std::string message, std::string location) {
    return {Severity::error, std::move(code), std::move(message), std::move(location)};
}

/// Why the file is no text, or nothing.
std::optional<Finding> why_no_text(std::string_view bytes, const std::string& source_name) {
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) {
            return refusal("page.not-text",
                           "This is " + std::string(signature.kind) +
                               "; save the question page as plain text, Markdown or HTML.",
                           source_name);
        }
    }
    return std::nullopt;
}

std::optional<Finding> why_binary(std::string_view text, const std::string& source_name) {
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        const std::string line = std::to_string(line_at(text, nul));
        return refusal("page.not-text",
                       "Line " + line +
                           " holds a NUL byte, which no text has; save the question page anew as "
                           "plain text.",
                       source_name + ":" + line);
    }
    constexpr std::size_t rare = 200;
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(text, is_control));
    if (controls * rare > text.size()) {
        return refusal(
            "page.not-text",
            "This is a binary file; save the question page as plain text, Markdown or HTML.",
            source_name);
    }
    return std::nullopt;
}

struct Decoded {
    std::string text;
    Findings findings;
};

std::size_t next_line(std::string_view bytes, std::size_t begin) {
    return std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
}

bool is_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// `declared` is empty, or what the file wrongly says of itself.
Finding windows_hint(const std::string& declared, const std::string& source_name) {
    const std::string why = declared.empty()
                                ? "The file is not in UTF-8 and does not say in which encoding"
                                : "The file says that it is in " + declared + ", which it is not";
    return {Severity::hint,
            "page.not-utf8",
            why + ", so it was read as Windows-1252; look at its dashes and quotation marks.",
            source_name};
}

Finding mixed_warning(std::size_t count, int first, const std::string& source_name) {
    const std::string line = std::to_string(first);
    const std::string which =
        count == 1 ? "Line " + line + " is"
                   : "Line " + line + " and " + std::to_string(count - 1) + " more are";
    return {Severity::warning,
            "page.not-utf8",
            which +
                " not in UTF-8 as the rest is, and read as Windows-1252; look at the dashes and "
                "quotation marks there.",
            source_name + ":" + line};
}

/// Bytes that are no UTF-8 and say truly of no other encoding: Windows-1252, line by line, since
/// pages are pasted together from several.
Decoded by_lines(std::string_view bytes,
                 const std::string& declared,
                 const std::string& source_name) {
    Decoded decoded;
    bool mixed = false;
    std::size_t foreign = 0;
    int first = 0;
    int number = 1;
    for (std::size_t begin = 0; begin < bytes.size(); ++number) {
        const std::size_t end = next_line(bytes, begin);
        const std::string_view line = bytes.substr(begin, end - begin);
        if (is_utf8(line)) {
            mixed = mixed || !is_ascii(line);
            decoded.text += line;
        } else {
            first = foreign++ == 0 ? number : first;
            decoded.text += *to_utf8(line, "windows-1252");
        }
        begin = end;
    }
    decoded.findings.push_back(mixed ? mixed_warning(foreign, first, source_name)
                                     : windows_hint(declared, source_name));
    return decoded;
}

/// Without the first bytes of a character that was cut off with the rest of the page.
std::string_view without_cut_character(std::string_view bytes) {
    constexpr std::size_t longest_part = 3;
    for (std::size_t size = 1; size <= std::min(longest_part, bytes.size()); ++size) {
        const std::string_view whole = bytes.substr(0, bytes.size() - size);
        const auto first = static_cast<unsigned char>(bytes[whole.size()]);
        if (first < 0x80) {
            return bytes;
        }
        if (first >= 0xC0) {
            const bool cut = !whole.empty() && !is_ascii(whole) && is_utf8(whole);
            return cut && !is_utf8(bytes) ? whole : bytes;
        }
    }
    return bytes;
}

/// Bytes without a mark of their encoding.
Decoded decode_unmarked(std::string_view bytes, const std::string& source_name) {
    bytes = without_cut_character(bytes);
    if (is_utf8(bytes)) {
        return {std::string(bytes), {}};
    }
    // Bytes that could be read to their declaration have one byte for each letter of it, so they
    // are in no UTF-16 either.
    const std::string declared(declared_charset(bytes));
    if (is_unicode(declared)) {
        return by_lines(bytes, declared, source_name);
    }
    if (auto text = to_utf8(bytes, declared); text && is_utf8(*text)) {
        return {*std::move(text), {}};
    }
    return by_lines(bytes, "", source_name);
}

/// Without the half of a character of UTF-16 that was cut off with the rest of the page.
std::string_view without_cut_pair(std::string_view bytes, std::string_view charset) {
    if (!charset.starts_with("UTF-16")) {
        return bytes;
    }
    bytes.remove_suffix(bytes.size() % 2);
    if (bytes.empty()) {
        return bytes;
    }
    constexpr unsigned kind_of_surrogate = 0xFC;
    constexpr unsigned first_of_two = 0xD8;
    const auto high =
        static_cast<unsigned char>(bytes[bytes.size() - (charset == "UTF-16LE" ? 1 : 2)]);
    return bytes.substr(0, bytes.size() - ((high & kind_of_surrogate) == first_of_two ? 2 : 0));
}

Decoded decode(std::string_view bytes, const std::string& source_name) {
    const auto mark = byte_order_mark(bytes);
    const std::string_view behind = bytes.substr(mark ? mark->size : 0);
    const std::string charset = mark ? mark->charset : std::string(unmarked_utf16(bytes));
    if (charset.empty() || charset == "UTF-8") {
        return decode_unmarked(behind, source_name);
    }
    auto text = to_utf8(without_cut_pair(behind, charset), charset);
    return text ? Decoded{*std::move(text), {}} : decode_unmarked(bytes, source_name);
}

struct Replacement {
    std::string_view character;
    std::string_view by;
};

/// Line ends other than LF. A form feed parts pages of print.
constexpr std::array<Replacement, 6> line_ends = {
    {{"\r\n", "\n"}, {"\r", "\n"}, {"\v", "\n"}, {"\f", "\n"}, {"\u2028", "\n"}, {"\u2029", "\n"}}};

/// Blanks other than the space, and what has no width. The soft hyphen is only where a word may be
/// broken.
constexpr std::array<Replacement, 28> blanks = {{
    {"\t", " "},     {"\u00A0", " "}, {"\u1680", " "}, {"\u2000", " "}, {"\u2001", " "},
    {"\u2002", " "}, {"\u2003", " "}, {"\u2004", " "}, {"\u2005", " "}, {"\u2006", " "},
    {"\u2007", " "}, {"\u2008", " "}, {"\u2009", " "}, {"\u200A", " "}, {"\u202F", " "},
    {"\u205F", " "}, {"\u3000", " "}, {"\u00AD", ""},  {"\u200B", ""},  {"\u200C", ""},
    {"\u200D", ""},  {"\u2060", ""},  {"\uFEFF", ""},  {"\u200E", ""},  {"\u200F", ""},
    {"\uFE0E", ""},  {"\uFE0F", ""},  {"\u061C", ""},
}};

bool may_be_replaced(char c) {
    constexpr std::string_view firsts = "\t\r\v\f\xC2\xD8\xE1\xE2\xE3\xEF";
    return firsts.find(c) != std::string_view::npos;
}

template <std::size_t n>
std::string replaced(std::string_view text, const std::array<Replacement, n>& replacements) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto* const found =
            may_be_replaced(text[at])
                ? std::ranges::find_if(replacements,
                                       [&](const Replacement& known) {
                                           return text.substr(at).starts_with(known.character);
                                       })
                : replacements.end();
        if (found == replacements.end()) {
            result += text[at++];
        } else {
            result += found->by;
            at += found->character.size();
        }
    }
    return result;
}

/// With a space for each control character that is left, whatever it was meant for.
std::string without_controls(std::string text) {
    std::ranges::replace_if(text, is_control, ' ');
    for (std::size_t at = text.find('\xC2'); at != std::string::npos;
         at = text.find('\xC2', at + 1)) {
        if (static_cast<unsigned char>(text[at + 1]) < 0xA0) {
            text.replace(at, 2, " ");
        }
    }
    return text;
}

/// What is known of a file before its text is taken out of it.
PageText kind_of(std::string_view text, const std::string& source_name) {
    constexpr std::size_t head_size = 4096;
    PageText page;
    page.web = is_web_page(text, source_name);
    page.asks_for_password = page.web && asks_for_password(text);
    const std::string head = lowered(text.substr(0, head_size));
    if (is_markup(text) && head.find("\"urn:evenhand:") != std::string::npos) {
        page.document = PageText::Document::ours;
    } else if (head.starts_with("<?xml") && head.find("<html") == std::string::npos) {
        page.document = PageText::Document::xml;
    }
    return page;
}

Parsed<PageText> refused(Finding finding) {
    return {std::nullopt, {std::move(finding)}};
}

Finding too_large(const char* size, const std::string& source_name) {
    return refusal(
        "page.too-large",
        std::string("The file holds more than ") + size + "; save the question page alone.",
        source_name);
}

}  // namespace

Parsed<PageText> decode_page(std::string_view bytes, const std::string& source_name) {
    if (auto reason = why_no_text(bytes, source_name)) {
        return refused(*std::move(reason));
    }
    if (bytes.size() > largest_page_file) {
        return refused(too_large("4 MB", source_name));
    }
    Decoded decoded = decode(bytes, source_name);
    if (auto reason = why_binary(decoded.text, source_name)) {
        return refused(*std::move(reason));
    }
    PageText page = kind_of(decoded.text, source_name);
    if (page.web) {
        WebText web = web_page_text(decoded.text);
        decoded.text = std::move(web.text);
        page.complete = web.complete;
        if (!web.complete) {
            decoded.findings.push_back({Severity::warning,
                                        "page.too-many-tags",
                                        "The web page has too many elements, or too deep ones, so "
                                        "its end was not read; save the "
                                        "question page as plain text.",
                                        source_name});
        }
    }
    if (decoded.text.size() > largest_page_text) {
        return refused(too_large("256 KB of text", source_name));
    }
    RepairedText repaired = repair_text(replaced(decoded.text, line_ends), source_name);
    append(decoded.findings, std::move(repaired.findings));
    page.text = without_controls(replaced(repaired.text, blanks));
    if (!page.web && page.text.find_first_not_of("\n ") == std::string::npos) {
        return refused(
            refusal("page.empty",
                    "The file is empty; a question page has a question, a short answer, and what "
                    "interviewers look for.",
                    source_name));
    }
    return {std::move(page), std::move(decoded.findings)};
}

}  // namespace evenhand::formats::internal
