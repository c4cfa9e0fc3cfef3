#include "formats/sealed_card_file.h"

#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/hash.h"
#include "formats/internal/field_lines.h"

namespace evenhand::formats {

namespace {

constexpr std::size_t hash_digits = 64;
constexpr std::string_view reason_begins = "reason ";
constexpr std::string_view card_begins = "card\n";

const internal::LineKind& sealed_kind() {
    static const internal::LineKind kind{
        "evenhand-sealed-card-1", "sealed", "a sealed card of a panel"};
    return kind;
}

std::string head_text(const SealedCardHead& head) {
    return sealed_kind().first_line + "\n" + internal::field_line("panel", head.panel.id.text()) +
           internal::field_line("lock", head.panel.sha256) +
           internal::field_line("interviewer", head.interviewer.text()) +
           internal::field_line("revision", std::to_string(head.revision)) +
           internal::field_line("at", to_iso(head.at)) +
           internal::field_line("commitment", head.commitment);
}

}  // namespace

std::string commitment_of(std::string_view seal) {
    return sha256_hex(seal);
}

std::string sealed_card_bytes(const SealedCardFile& file) {
    return head_text(file.head) + internal::field_line("box", file.box);
}

Parsed<SealedCardFile> read_sealed_card(std::string_view bytes, const std::string& name) {
    internal::FieldLines lines(bytes, name, sealed_kind());
    const std::string panel = lines.take("panel");
    const std::string lock = lines.take_hex("lock", hash_digits);
    const std::string interviewer = lines.take("interviewer");
    const auto revision = to_int(lines.take("revision"));
    lines.must(revision && *revision >= 1, "have a number from 1 on");
    const auto at = from_iso(lines.take("at"));
    lines.must(at.has_value(), "have a moment, such as 2026-11-22T09:30:05Z");
    const std::string commitment = lines.take_hex("commitment", hash_digits);
    const std::string box = lines.take("box");
    lines.must(box.size() % 2 == 0 && internal::is_hex(box, box.size()) && !box.empty(),
               "have digits from 0 to 9 and a to f, two for each byte");
    lines.end();
    if (!lines.sound()) {
        return {std::nullopt, lines.findings()};
    }
    return {
        SealedCardFile{
            {{Id<Panel>(panel), lock}, Id<Rater>(interviewer), *revision, *at, commitment}, box},
        {}};
}

std::string content_text(const SealedCardHead& head, const SealedContent& content) {
    std::string text = head_text(head);
    if (!content.reason.empty()) {
        text += internal::field_line("reason", content.reason);
    }
    return text + std::string(card_begins) + content.card;
}

std::optional<SealedContent> content_in(const SealedCardHead& head, std::string_view text) {
    const std::string expected = head_text(head);
    if (!text.starts_with(expected)) {
        return std::nullopt;
    }
    text.remove_prefix(expected.size());
    SealedContent content;
    if (text.starts_with(reason_begins)) {
        const std::size_t feed = text.find('\n');
        if (feed == std::string_view::npos) {
            return std::nullopt;
        }
        content.reason = text.substr(reason_begins.size(), feed - reason_begins.size());
        text.remove_prefix(feed + 1);
    }
    // Somebody's own program may have sealed what no document can hold.
    if (clean_text(content.reason) != content.reason) {
        return std::nullopt;
    }
    if (!text.starts_with(card_begins)) {
        return std::nullopt;
    }
    content.card = text.substr(card_begins.size());
    return content;
}

}  // namespace evenhand::formats
