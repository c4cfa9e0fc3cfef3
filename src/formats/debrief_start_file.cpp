#include "formats/debrief_start_file.h"

#include <utility>

#include "core/number_text.h"
#include "formats/internal/field_lines.h"

namespace evenhand::formats {

namespace {

constexpr std::size_t hash_digits = 64;
constexpr std::size_t signature_digits = 128;

const internal::LineKind& start_kind() {
    static const internal::LineKind kind{
        "evenhand-debrief-start-1", "start", "the beginning of a debrief"};
    return kind;
}

}  // namespace

std::string debrief_start_text(const DebriefStart& start) {
    std::string text =
        start_kind().first_line + "\n" + internal::field_line("panel", start.panel.id.text()) +
        internal::field_line("lock", start.panel.sha256) + internal::field_line("by", start.by) +
        internal::field_line("at", to_iso(start.at)) +
        internal::field_line("reading", std::to_string(start.reading_minutes));
    for (const Rater& member : start.members) {
        text += internal::field_line("member", member.id.text() + " " + member.name);
    }
    return text;
}

std::string debrief_start_bytes(const DebriefStart& start) {
    return debrief_start_text(start) + internal::field_line("signature", start.signature);
}

Parsed<DebriefStart> read_debrief_start(std::string_view bytes, const std::string& name) {
    internal::FieldLines lines(bytes, name, start_kind());
    const std::string panel = lines.take("panel");
    const std::string lock = lines.take_hex("lock", hash_digits);
    std::string by = lines.take_hex("by", hash_digits);
    const auto at = from_iso(lines.take("at"));
    lines.must(at.has_value(), "have a moment, such as 2026-11-22T09:30:05Z");
    const auto minutes = to_int(lines.take("reading"));
    lines.must(minutes && *minutes >= 0, "have a number of minutes, 0 or more");
    DebriefStart start{{Id<Panel>(panel), lock},
                       std::move(by),
                       at.value_or(Timestamp()),
                       minutes.value_or(0),
                       {},
                       {}};
    while (const auto line = lines.take_if("member")) {
        const std::size_t blank = line->find(' ');
        lines.must(blank != std::string::npos && blank > 0 && blank + 1 < line->size(),
                   "have a member's id and name");
        if (lines.sound()) {
            start.members.push_back({Id<Rater>(line->substr(0, blank)), line->substr(blank + 1)});
        }
    }
    start.signature = lines.take_hex("signature", signature_digits);
    lines.end();
    if (!lines.sound()) {
        return {std::nullopt, lines.findings()};
    }
    return {std::move(start), {}};
}

}  // namespace evenhand::formats
