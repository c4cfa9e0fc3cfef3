#include "formats/scorecard_file.h"

#include <utility>

#include "formats/card_copy_file.h"
#include "formats/hash.h"
#include "formats/internal/scorecard_reader.h"
#include "formats/internal/scorecard_rule.h"
#include "formats/internal/scorecard_writer.h"
#include "formats/internal/seal.h"

namespace evenhand::formats {

namespace {

// No other line of a card holds these: in texts and attributes "<" is written "&lt;".
constexpr std::string_view rubric_begins = "\n<rubric ";
constexpr std::string_view rubric_ends = "\n</rubric>\n";

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

/// The rubrics that the parts hold, as they were read before; nothing when one was not.
std::optional<Kit> known_rubrics(const std::vector<CardPart>& parts, RubricMemo& memo) {
    Kit kit;
    if (parts.empty()) {
        return std::nullopt;
    }
    // The first line of a rubric's file, the XML declaration, is the first of every document.
    const std::string_view first = parts.front().bytes;
    const std::string declaration(first.substr(0, first.find('\n') + 1));
    for (const CardPart& part : parts) {
        if (!part.rubric) {
            continue;
        }
        const auto known = memo.find(sha256_hex(declaration + std::string(part.bytes)));
        if (known == nullptr) {
            return std::nullopt;
        }
        kit.push_back(*known);
    }
    return kit.empty() ? std::nullopt : std::optional(std::move(kit));
}

std::string without_rubrics(const std::vector<CardPart>& parts) {
    std::string rest;
    for (const CardPart& part : parts) {
        rest += part.rubric ? std::string_view() : part.bytes;
    }
    return rest;
}

std::string canonical_bytes(const Scorecard& card, const std::vector<CardPart>& parts) {
    std::string bytes = internal::bytes_before_rubrics(card);
    for (const CardPart& part : parts) {
        bytes += part.rubric ? part.bytes : std::string_view();
    }
    bytes += internal::last_line();
    const std::string sha256 = sha256_hex(bytes);
    return internal::sealed(std::move(bytes), sha256);
}

/// A card without any fault whose rubrics are known. Whatever else it may be, nothing: to say what
/// is wrong is for who reads the whole.
std::optional<SealedCard> read_by_memo(std::string_view bytes, RubricMemo& memo) {
    const std::vector<CardPart> parts = parts_of_card(bytes);
    const std::optional<Kit> kit = known_rubrics(parts, memo);
    if (!kit || bytes.size() > internal::largest_document) {
        return std::nullopt;
    }
    internal::XmlDocument document(without_rubrics(parts), "", internal::scorecard_kind());
    internal::check_grammar(document, internal::bare_scorecard_rule());
    if (!document.findings().empty()) {
        return std::nullopt;
    }
    std::optional<Scorecard> card = internal::to_scorecard(*document.root(), *kit, document);
    if (!card || !document.findings().empty() || canonical_bytes(*card, parts) != bytes) {
        return std::nullopt;
    }
    return SealedCard{std::move(*card), document.root()->text_of("seal")};
}

}  // namespace

std::vector<CardPart> parts_of_card(std::string_view bytes) {
    std::vector<CardPart> parts;
    const auto add = [&](std::string_view some, bool rubric) {
        if (!some.empty()) {
            parts.push_back({some, rubric});
        }
    };
    std::size_t done = 0;
    for (std::size_t at = bytes.find(rubric_begins); at != std::string_view::npos;
         at = bytes.find(rubric_begins, done - 1)) {
        const std::size_t end = bytes.find(rubric_ends, at);
        if (end == std::string_view::npos) {
            break;
        }
        add(bytes.substr(done, at + 1 - done), false);
        done = end + rubric_ends.size();
        add(bytes.substr(at + 1, done - at - 1), true);
    }
    add(bytes.substr(done), false);
    return parts;
}

std::string scorecard_bytes(const Scorecard& card) {
    std::string unsealed = internal::unsealed_bytes(card);
    const std::string sha256 = sha256_hex(unsealed);
    return internal::sealed(std::move(unsealed), sha256);
}

Parsed<SealedCard> read_scorecard(std::string_view bytes, const std::string& name) {
    if (is_card_copy(bytes)) {
        return {std::nullopt,
                {{Severity::error,
                  "card.redacted-copy",
                  "This is a redacted copy, and no scorecard: it is there to be read, and no "
                  "archive keeps it. evenhand-cli verify says whether it is whole.",
                  name}}};
    }
    internal::XmlDocument document(bytes, name, internal::scorecard_kind());
    const std::string unsealed = internal::without_seal(bytes);
    const std::string sha256 = sha256_hex(unsealed);
    std::optional<Scorecard> card = card_in(document, unsealed);
    internal::check_seal(document, sha256);
    if (!card || document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    // What is not sealed was found to be canonical: only the seal's own line is left.
    if (internal::sealed(unsealed, sha256) != bytes) {
        document.add(Severity::error,
                     "card.not-canonical",
                     "The seal does not stand as Evenhand writes it, on a line of its own before "
                     "the last.");
        return {std::nullopt, document.findings()};
    }
    return {SealedCard{std::move(*card), sha256}, document.findings()};
}

Parsed<SealedCard> read_scorecard(std::string_view bytes,
                                  const std::string& name,
                                  RubricMemo& memo) {
    if (auto known = read_by_memo(bytes, memo)) {
        return {std::move(known), {}};
    }
    Parsed<SealedCard> read = read_scorecard(bytes, name);
    if (read.value && read.findings.empty()) {
        for (const PinnedRubric& rubric : read.value->card.kit()) {
            memo.keep(rubric);
        }
    }
    return read;
}

}  // namespace evenhand::formats
