#include "formats/reveal_record_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/number_text.h"
#include "formats/internal/field_lines.h"

namespace evenhand::formats {

namespace {

constexpr std::size_t hash_digits = 64;
constexpr std::size_t signature_digits = 128;

const internal::LineKind& reveal_kind() {
    static const internal::LineKind kind{
        "evenhand-reveal-1", "reveal", "the record of a panel's opening"};
    return kind;
}

std::string_view taken_word(std::string_view& rest) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
}

/// "ana 2 SEAL 2026-03-02T09:30:05Z because of this"
std::optional<OpenedCard> opened_card(std::string_view line) {
    const std::string_view interviewer = taken_word(line);
    const auto revision = to_int(taken_word(line));
    const std::string_view seal = taken_word(line);
    const auto at = from_iso(taken_word(line));
    if (interviewer.empty() || !revision || *revision < 1 || !at ||
        !internal::is_hex(seal, hash_digits)) {
        return std::nullopt;
    }
    return OpenedCard{
        Id<Rater>(std::string(interviewer)), *revision, std::string(seal), *at, std::string(line)};
}

std::string text_of(const OpenedCard& card) {
    std::string text = card.interviewer.text() + " " + std::to_string(card.revision) + " " +
                       card.seal + " " + to_iso(card.at);
    return card.reason.empty() ? text : text + " " + card.reason;
}

}  // namespace

bool counts(const RevealRecord& record, const OpenedCard& card) {
    if (std::ranges::find(record.missing, card.interviewer) != record.missing.end()) {
        return false;
    }
    return std::ranges::none_of(record.cards, [&](const OpenedCard& other) {
        return other.interviewer == card.interviewer && other.revision > card.revision;
    });
}

std::string reveal_text(const RevealRecord& record) {
    std::string text =
        reveal_kind().first_line + "\n" + internal::field_line("panel", record.panel.id.text()) +
        internal::field_line("lock", record.panel.sha256) +
        internal::field_line("chair", record.chair) + internal::field_line("by", record.by) +
        internal::field_line("at", to_iso(record.at));
    if (!record.closed.empty()) {
        text += internal::field_line("closed", record.closed);
    }
    for (const Id<Rater>& missing : record.missing) {
        text += internal::field_line("missing", missing.text());
    }
    for (const OpenedCard& card : record.cards) {
        text += internal::field_line("card", text_of(card));
    }
    return text;
}

std::string reveal_bytes(const RevealRecord& record) {
    return reveal_text(record) + internal::field_line("signature", record.signature);
}

Parsed<RevealRecord> read_reveal(std::string_view bytes, const std::string& name) {
    internal::FieldLines lines(bytes, name, reveal_kind());
    const std::string panel = lines.take("panel");
    const std::string lock = lines.take_hex("lock", hash_digits);
    std::string chair = lines.take("chair");
    std::string by = lines.take_hex("by", hash_digits);
    const auto at = from_iso(lines.take("at"));
    lines.must(at.has_value(), "have a moment, such as 2026-11-22T09:30:05Z");
    RevealRecord record{
        {Id<Panel>(panel), lock}, std::move(chair), std::move(by), at.value_or(Timestamp())};
    record.closed = lines.take_if("closed").value_or("");
    while (const auto missing = lines.take_if("missing")) {
        record.missing.emplace_back(*missing);
    }
    while (const auto line = lines.take_if("card")) {
        const auto card = opened_card(*line);
        lines.must(card.has_value(), "name an interviewer, a revision, a seal and a moment");
        if (card) {
            record.cards.push_back(*card);
        }
    }
    record.signature = lines.take_hex("signature", signature_digits);
    lines.end();
    if (!lines.sound()) {
        return {std::nullopt, lines.findings()};
    }
    return {std::move(record), {}};
}

}  // namespace evenhand::formats
