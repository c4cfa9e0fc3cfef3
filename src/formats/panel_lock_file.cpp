#include "formats/panel_lock_file.h"

#include "core/number_text.h"
#include "formats/internal/field_lines.h"

namespace evenhand::formats {

namespace {

constexpr std::size_t hash_digits = 64;
constexpr std::size_t signature_digits = 128;

const internal::LineKind& lock_kind() {
    static const internal::LineKind kind{"evenhand-panel-lock-1", "lock", "the lock of a panel"};
    return kind;
}

}  // namespace

std::string lock_text(const PanelLock& lock) {
    return lock_kind().first_line + "\n" + internal::field_line("panel", lock.panel.id.text()) +
           internal::field_line("revision", std::to_string(lock.revision)) +
           internal::field_line("lock", lock.panel.sha256) + internal::field_line("by", lock.by) +
           internal::field_line("at", to_iso(lock.at));
}

std::string lock_bytes(const PanelLock& lock) {
    return lock_text(lock) + internal::field_line("signature", lock.signature);
}

Parsed<PanelLock> read_lock(std::string_view bytes, const std::string& name) {
    internal::FieldLines lines(bytes, name, lock_kind());
    const std::string id = lines.take("panel");
    const auto revision = to_int(lines.take("revision"));
    lines.must(revision && *revision >= 1, "have a number from 1 on");
    const std::string sha256 = lines.take_hex("lock", hash_digits);
    const std::string by = lines.take_hex("by", hash_digits);
    const auto at = from_iso(lines.take("at"));
    lines.must(at.has_value(), "have a moment, such as 2026-11-22T09:30:05Z");
    const std::string signature = lines.take_hex("signature", signature_digits);
    lines.end();
    if (!lines.sound()) {
        return {std::nullopt, lines.findings()};
    }
    return {PanelLock{{Id<Panel>(id), sha256}, *revision, *at, by, signature}, {}};
}

}  // namespace evenhand::formats
