#include "archive/log_entry.h"

#include <algorithm>
#include <utility>

#include "core/number_text.h"

namespace evenhand::archive {

namespace {

constexpr std::string_view first_line = "evenhand-log-1\n";

constexpr std::array<std::pair<EntryKind, std::string_view>, 15> kinds = {{
    {EntryKind::open, "open"},
    {EntryKind::submit, "submit"},
    {EntryKind::amend, "amend"},
    {EntryKind::decide, "decide"},
    {EntryKind::hold, "hold"},
    {EntryKind::release, "release"},
    {EntryKind::request, "request"},
    {EntryKind::withdraw, "withdraw"},
    {EntryKind::erase, "erase"},
    {EntryKind::viewed, "viewed"},
    {EntryKind::exported, "exported"},
    {EntryKind::key, "key"},
    {EntryKind::revoke, "revoke"},
    {EntryKind::policy, "policy"},
    {EntryKind::link, "link"},
}};

void line(std::string& text, std::string_view name, std::string_view value) {
    text.append(name).append(" ").append(value).append("\n");
}

bool is_reference(std::string_view text) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:@_";
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

std::optional<Digest> digest_of(std::string_view hex) {
    const auto bytes = bytes_of_hex(hex);
    return bytes ? array_of<32>(*bytes) : std::nullopt;
}

/// Takes "name value" lines from the beginning of a header.
class HeaderReader {
public:
    explicit HeaderReader(std::string_view text) : rest_(text) {}

    /// The value of the next line when it bears this name.
    std::optional<std::string_view> value(std::string_view name) {
        const std::size_t end = rest_.find('\n');
        const std::string_view line = rest_.substr(0, end);
        if (end == std::string_view::npos || line.size() <= name.size() ||
            !line.starts_with(name) || line[name.size()] != ' ') {
            return std::nullopt;
        }
        rest_.remove_prefix(end + 1);
        return line.substr(name.size() + 1);
    }

    template <typename Read>
    auto read(std::string_view name, Read reader) -> decltype(reader(std::string_view())) {
        const auto text = value(name);
        return text ? reader(*text) : std::nullopt;
    }

private:
    std::string_view rest_;
};

/// As the lines say it; what cannot be read is left out, which the comparison with the bytes shows.
LogEntry leniently_read(std::string_view lines) {
    HeaderReader reader(lines);
    LogEntry entry;
    entry.log = reader.read("log", token_of<LogIdentity>).value_or(LogId());
    entry.kind = reader.read("kind", kind_named).value_or(EntryKind::open);
    entry.card = reader.read("card", token_of<ArchivedCard>);
    entry.revision = reader.read("revision", to_int).value_or(0);
    entry.subject = reader.read("subject", token_of<Subject>);
    entry.previous = reader.read("previous", digest_of);
    entry.body = reader.read("body", digest_of);
    entry.words = reader.read("words", digest_of);
    entry.reference = reader.value("reference").value_or("");
    entry.by = reader.read("by", digest_of).value_or(PublicKey());
    entry.at = reader.read("at", from_iso).value_or(Timestamp());
    return entry;
}

Digest hashed(char domain, std::string_view first, std::string_view second) {
    formats::Sha256 hash;
    hash.add({&domain, 1});
    hash.add(first);
    hash.add(second);
    return hash.finish();
}

}  // namespace

std::string_view name_of(EntryKind kind) {
    const auto* const found =
        std::ranges::find(kinds, kind, &std::pair<EntryKind, std::string_view>::first);
    return found == kinds.end() ? std::string_view() : found->second;
}

std::optional<EntryKind> kind_named(std::string_view name) {
    const auto* const found =
        std::ranges::find(kinds, name, &std::pair<EntryKind, std::string_view>::second);
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

bool records_revision(const LogEntry& entry) {
    const bool kind = entry.kind == EntryKind::submit || entry.kind == EntryKind::amend;
    return kind && entry.card && entry.revision > 0;
}

std::string header_bytes(const LogEntry& entry) {
    std::string text(first_line);
    line(text, "log", hex_of(entry.log));
    line(text, "kind", name_of(entry.kind));
    if (entry.card) {
        line(text, "card", hex_of(*entry.card));
    }
    if (entry.revision > 0) {
        line(text, "revision", std::to_string(entry.revision));
    }
    if (entry.subject) {
        line(text, "subject", hex_of(*entry.subject));
    }
    if (entry.previous) {
        line(text, "previous", hex_of(*entry.previous));
    }
    if (entry.body) {
        line(text, "body", hex_of(*entry.body));
    }
    if (entry.words) {
        line(text, "words", hex_of(*entry.words));
    }
    if (!entry.reference.empty()) {
        line(text, "reference", entry.reference);
    }
    line(text, "by", hex_of(entry.by));
    line(text, "at", to_iso(entry.at));
    return text;
}

std::optional<LogEntry> read_header(std::string_view bytes) {
    if (!bytes.starts_with(first_line)) {
        return std::nullopt;
    }
    LogEntry entry = leniently_read(bytes.substr(first_line.size()));
    const bool exact = is_reference(entry.reference) && header_bytes(entry) == bytes;
    return exact ? std::optional(std::move(entry)) : std::nullopt;
}

Digest commitment(const Salt& salt, std::string_view bytes) {
    return hashed('\x02', view_of(salt), bytes);
}

Digest leaf_of(std::string_view header) {
    return hashed('\x00', header, {});
}

Digest chained(const Digest& earlier, const Digest& leaf) {
    return hashed('\x01', view_of(earlier), view_of(leaf));
}

std::string signed_bytes(const Digest& leaf) {
    return "evenhand-entry-1\n" + std::string(view_of(leaf));
}

}  // namespace evenhand::archive
