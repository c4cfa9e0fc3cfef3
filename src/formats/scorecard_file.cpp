#include "formats/scorecard_file.h"

#include <utility>

#include "formats/hash.h"
#include "formats/internal/scorecard_reader.h"
#include "formats/internal/scorecard_rule.h"
#include "formats/internal/scorecard_writer.h"

namespace evenhand::formats {

namespace {

/// No other line of a card holds it: in texts and attributes "<" is written "&lt;".
constexpr std::string_view seal_mark = "<seal ";

/// What `grep -av '<seal '` leaves.
std::string without_seal(std::string_view bytes) {
    std::string rest;
    rest.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t feed = bytes.find('\n');
        const std::size_t size = feed == std::string_view::npos ? bytes.size() : feed + 1;
        const std::string_view line = bytes.substr(0, size);
        if (line.find(seal_mark) == std::string_view::npos) {
            rest += line;
        }
        bytes.remove_prefix(size);
    }
    return rest;
}

std::string sealed(std::string unsealed, const std::string& sha256) {
    const std::string line = "  <seal algorithm=\"sha256\">" + sha256 + "</seal>\n";
    return unsealed.insert(unsealed.size() - internal::last_line().size(), line);
}

std::optional<Scorecard> card_in(internal::XmlDocument& document, std::string_view unsealed) {
    internal::check_grammar(document, internal::scorecard_rule());
    if (document.has_errors()) {
        return std::nullopt;
    }
    std::optional<Scorecard> card = internal::to_scorecard(*document.root(), document);
    if (card && internal::unsealed_bytes(*card) != unsealed) {
        document.add(
            Severity::error,
            "card.not-canonical",
            "The card is not laid out byte for byte as Evenhand seals it; it was rewritten "
            "by something else.");
    }
    return card;
}

void check_seal(internal::XmlDocument& document, const std::string& sha256) {
    const auto root = document.root();
    const auto seal = root ? root->child("seal") : std::nullopt;
    if (seal && seal->text() != sha256) {
        document.error(*seal,
                       "card.seal-broken",
                       "The card was changed after it was sealed: its SHA-256 is no longer the one "
                       "in its seal. Use the copy that was sealed.");
    }
}

}  // namespace

std::string scorecard_bytes(const Scorecard& card) {
    std::string unsealed = internal::unsealed_bytes(card);
    const std::string sha256 = sha256_hex(unsealed);
    return sealed(std::move(unsealed), sha256);
}

Parsed<SealedCard> read_scorecard(std::string_view bytes, const std::string& name) {
    internal::XmlDocument document(bytes, name, internal::scorecard_kind());
    const std::string unsealed = without_seal(bytes);
    const std::string sha256 = sha256_hex(unsealed);
    const std::optional<Scorecard> card = card_in(document, unsealed);
    check_seal(document, sha256);
    if (!card || document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    // What is not sealed was found to be canonical: only the seal's own line is left.
    if (sealed(unsealed, sha256) != bytes) {
        document.add(Severity::error,
                     "card.not-canonical",
                     "The seal does not stand as Evenhand writes it, on a line of its own before "
                     "the last.");
        return {std::nullopt, document.findings()};
    }
    return {SealedCard{*card, sha256}, document.findings()};
}

}  // namespace evenhand::formats
