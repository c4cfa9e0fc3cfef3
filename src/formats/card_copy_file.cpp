#include "formats/card_copy_file.h"

#include <optional>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/enum_words.h"
#include "formats/internal/scorecard_reader.h"
#include "formats/internal/scorecard_rule.h"
#include "formats/internal/scorecard_writer.h"
#include "formats/internal/seal.h"

namespace evenhand::formats {

std::string card_copy_bytes(const Scorecard& card, CopyKind kind) {
    std::string unsealed = internal::unsealed_bytes(card, kind);
    const std::string sha256 = sha256_hex(unsealed);
    return internal::sealed(std::move(unsealed), sha256);
}

Parsed<SealedCopy> read_card_copy(std::string_view bytes, const std::string& name) {
    internal::XmlDocument document(bytes, name, internal::card_copy_kind());
    const std::string sha256 = sha256_hex(internal::without_seal(bytes));
    internal::check_grammar(document, internal::card_copy_rule());
    internal::check_seal(document, sha256);
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    std::optional<Scorecard> card = internal::to_scorecard(*document.root(), document);
    if (!card || document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const CopyKind kind =
        *internal::value_of(internal::copy_words, document.root()->attribute("kind"));
    if (card_copy_bytes(*card, kind) != bytes) {
        document.add(
            Severity::error,
            "card.not-canonical",
            "The copy is not laid out byte for byte as Evenhand seals it; it was rewritten "
            "by something else.");
        return {std::nullopt, document.findings()};
    }
    return {SealedCopy{kind, std::move(*card), sha256}, document.findings()};
}

bool is_card_copy(std::string_view bytes) {
    constexpr std::size_t beginning = 200;
    return bytes.substr(0, beginning).find("<" + internal::card_copy_kind().root + " ") !=
           std::string_view::npos;
}

}  // namespace evenhand::formats
