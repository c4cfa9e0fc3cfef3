#include "archive/checkpoint.h"

#include <utility>

#include "archive/internal/base64.h"
#include "core/number_text.h"

namespace evenhand::archive {

namespace {

constexpr std::string_view origin_begins = "evenhand/";
/// An em dash and a blank: how c2sp.org/signed-note begins a signature.
constexpr std::string_view signature_begins = "\u2014 ";
constexpr char ed25519_type = '\x01';
constexpr std::size_t most_signatures = 100;  ///< More are refused, as the note's format advises.

std::string origin_of(const Checkpoint& checkpoint) {
    return std::string(origin_begins) + hex_of(checkpoint.log);
}

std::string text_of(const Checkpoint& checkpoint) {
    return origin_of(checkpoint) + "\n" + std::to_string(checkpoint.size) + "\n" +
           internal::base64_of(view_of(checkpoint.root)) + "\n";
}

/// The four bytes by which a note names a key.
std::string key_id(const std::string& name, const PublicKey& key) {
    formats::Sha256 hash;
    hash.add(name);
    hash.add("\n");
    hash.add({&ed25519_type, 1});
    hash.add(view_of(key));
    return std::string(view_of(hash.finish()).substr(0, 4));
}

std::string_view taken_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) {
        rest = {};
        return {};
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::optional<Checkpoint> checkpoint_of(std::string_view text) {
    std::string_view rest = text;
    const std::string_view origin = taken_line(rest);
    const auto size = to_unsigned(taken_line(rest));
    const auto bytes = internal::bytes_of_base64(taken_line(rest));
    if (!origin.starts_with(origin_begins) || !size || !bytes) {
        return std::nullopt;
    }
    const auto log = token_of<LogIdentity>(origin.substr(origin_begins.size()));
    const auto root = array_of<32>(*bytes);
    if (!log || !root) {
        return std::nullopt;
    }
    const Checkpoint checkpoint{*log, *size, *root};
    return text_of(checkpoint) == text ? std::optional(checkpoint) : std::nullopt;
}

struct SignatureLine {
    std::string_view name;
    std::string bytes;  ///< The key's id and the signature.
};

std::optional<SignatureLine> signature_line(std::string_view line) {
    if (!line.starts_with(signature_begins)) {
        return std::nullopt;
    }
    line.remove_prefix(signature_begins.size());
    const std::size_t blank = line.find(' ');
    if (blank == 0 || blank == std::string_view::npos) {
        return std::nullopt;
    }
    auto bytes = internal::bytes_of_base64(line.substr(blank + 1));
    if (!bytes || bytes->size() < 5) {
        return std::nullopt;
    }
    return SignatureLine{line.substr(0, blank), std::move(*bytes)};
}

/// Whether the archive's own signature is among the lines and holds; nothing when a line is none.
std::optional<bool> signed_by(const PublicKey& key,
                              const std::string& name,
                              std::string_view text,
                              std::string_view lines) {
    const std::string id = key_id(name, key);
    bool holds = false;
    for (std::size_t count = 0; !lines.empty(); ++count) {
        const auto line = signature_line(taken_line(lines));
        if (!line || count == most_signatures) {
            return std::nullopt;
        }
        const std::string_view bytes = line->bytes;
        if (line->name == name && bytes.starts_with(id)) {
            const auto signature = array_of<64>(bytes.substr(id.size()));
            if (!signature || !signature_holds(key, text, *signature)) {
                return false;  // A known key's broken signature spoils the note.
            }
            holds = true;
        }
    }
    return holds;
}

}  // namespace

std::string signed_note(const Checkpoint& checkpoint, const SigningKey& key) {
    const std::string name = origin_of(checkpoint);
    const std::string text = text_of(checkpoint);
    const std::string bytes = key_id(name, key.public_key()) + std::string(view_of(key.sign(text)));
    return text + "\n" + std::string(signature_begins) + name + " " + internal::base64_of(bytes) +
           "\n";
}

std::optional<NotedCheckpoint> read_note(std::string_view note, const PublicKey& key) {
    const std::size_t blank_line = note.find("\n\n");
    if (blank_line == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view text = note.substr(0, blank_line + 1);
    const std::string_view lines = note.substr(blank_line + 2);
    const auto checkpoint = checkpoint_of(text);
    if (!checkpoint || lines.empty() || !note.ends_with('\n')) {
        return std::nullopt;
    }
    const auto holds = signed_by(key, origin_of(*checkpoint), text, lines);
    if (!holds) {
        return std::nullopt;
    }
    return NotedCheckpoint{*checkpoint, std::string(note), *holds};
}

}  // namespace evenhand::archive
