#include "formats/rubric_file.h"

#include "formats/hash.h"
#include "formats/internal/rubric_reader.h"
#include "formats/internal/rubric_rule.h"
#include "formats/internal/rubric_writer.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

std::string rubric_bytes(const Rubric& rubric) {
    return internal::canonical_bytes(internal::rubric_document(rubric));
}

Parsed<PinnedRubric> read_rubric(std::string_view bytes, const std::string& name) {
    internal::XmlDocument document(bytes, name, internal::rubric_kind());
    internal::check_grammar(document, internal::rubric_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const std::optional<Rubric> rubric = internal::to_rubric(*document.root(), document);
    if (!rubric) {
        return {std::nullopt, document.findings()};
    }
    const std::string canonical = rubric_bytes(*rubric);
    if (canonical != bytes) {
        document.add(Severity::hint,
                     "rubric.not-canonical",
                     "The rubric can be used as it is, but the file is not laid out as Evenhand "
                     "writes it; saved here it loses its comments.");
    }
    return {PinnedRubric{*rubric, sha256_hex(canonical)}, document.findings()};
}

}  // namespace evenhand::formats
