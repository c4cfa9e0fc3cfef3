#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/finding.h"
#include "formats/hash.h"
#include "formats/internal/xml.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

/// What `grep -av '<seal '` leaves of a document.
[[nodiscard]] std::string without_seal(std::string_view bytes);

/// The document, which ends with the end tag of its root on a line of its own, with the line of the
/// seal before that one.
[[nodiscard]] std::string sealed(std::string unsealed, const std::string& sha256);

/// Notes in the document when the hash in its seal is another one ("card.seal-broken").
void check_seal(XmlDocument& document, const std::string& sha256);

/// A record that seals itself, and is read by one grammar.
struct SealedKind {
    const DocumentKind& kind;
    const ElementRule& rule;
    const char* code;  ///< Of findings: "packet" for "packet.seal-broken".
    const char* what;  ///< "packet": "The packet was changed after it was made".
};

/// Notes that the hash in its seal is another one ("….seal-broken").
void check_record_seal(XmlDocument& document, const SealedKind& kind, const std::string& sha256);
/// Notes that it is not laid out as it is written ("….not-canonical").
void note_other_layout(XmlDocument& document, const SealedKind& kind);

/// Reads such a record: its grammar, its seal, what `read(root, document)` finds in it, and that
/// `bytes_of(value)` are the very bytes. Errors and no value when one of them is not so. `Sealed`
/// is made of the value and its hash.
template <typename Sealed, typename Read, typename BytesOf>
[[nodiscard]] Parsed<Sealed> read_sealed(std::string_view bytes,
                                         const std::string& name,
                                         const SealedKind& kind,
                                         Read read,
                                         BytesOf bytes_of) {
    XmlDocument document(bytes, name, kind.kind);
    const std::string sha256 = sha256_hex(without_seal(bytes));
    check_grammar(document, kind.rule);
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    check_record_seal(document, kind, sha256);
    auto value = read(*document.root(), document);
    if (!document.has_errors() && bytes_of(value) != bytes) {
        note_other_layout(document, kind);
    }
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    return {Sealed{std::move(value), sha256}, document.findings()};
}

}  // namespace evenhand::formats::internal
