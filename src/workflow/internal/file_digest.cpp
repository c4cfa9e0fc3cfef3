#include "workflow/internal/file_digest.h"

#include <algorithm>
#include <optional>

#include "formats/hash.h"

namespace evenhand::workflow::internal {

namespace {

constexpr std::size_t digits = 32;  // Of a half, in hex.
constexpr std::string_view begin = "/ID [<";
constexpr std::string_view between = "><";

struct Halves {
    std::string_view first;
    std::string_view second;
    std::size_t place = 0;  ///< Of the second.
};

bool is_hex(std::string_view text) {
    return std::ranges::all_of(text, [](char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
    });
}

/// As this program's PDFs have it: the last one of the file.
std::optional<Halves> halves_of(std::string_view pdf) {
    const std::size_t at = pdf.rfind(begin);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t first = at + begin.size();
    const std::size_t second = first + digits + between.size();
    if (second + digits >= pdf.size() || pdf.substr(first + digits, between.size()) != between) {
        return std::nullopt;
    }
    const Halves halves{pdf.substr(first, digits), pdf.substr(second, digits), second};
    return is_hex(halves.first) && is_hex(halves.second) ? std::optional(halves) : std::nullopt;
}

std::string digest_of(std::string pdf, std::size_t place) {
    pdf.replace(place, digits, digits, '0');
    return formats::sha256_hex(pdf).substr(0, digits);
}

}  // namespace

std::string with_file_digest(std::string_view pdf) {
    std::string made(pdf);
    const auto halves = halves_of(made);
    if (halves && halves->first == halves->second) {
        const std::size_t place = halves->place;
        made.replace(place, digits, digest_of(made, place));
    }
    return made;
}

report::PrintedPdf with_file_digest(report::PrintedPdf printed) {
    printed.bytes = with_file_digest(std::string_view(printed.bytes));
    return printed;
}

bool is_as_made(std::string_view pdf) {
    const auto halves = halves_of(pdf);
    return halves && digest_of(std::string(pdf), halves->place) == halves->second;
}

}  // namespace evenhand::workflow::internal
