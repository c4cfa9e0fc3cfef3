#include "formats/internal/seal.h"

namespace evenhand::formats::internal {

namespace {

/// No other line holds it: in texts and attributes "<" is written "&lt;".
constexpr std::string_view seal_mark = "<seal ";

}  // namespace

std::string without_seal(std::string_view bytes) {
    std::string rest;
    rest.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t feed = bytes.find('\n');
        const std::size_t size = feed == std::string_view::npos ? bytes.size() : feed + 1;
        const std::string_view line = bytes.substr(0, size);
        if (line.find(seal_mark) == std::string_view::npos) {
            rest += line;
        }
        bytes.remove_prefix(size);
    }
    return rest;
}

std::string sealed(std::string unsealed, const std::string& sha256) {
    const std::size_t last = unsealed.rfind("</");
    const std::string line = "  <seal algorithm=\"sha256\">" + sha256 + "</seal>\n";
    return unsealed.insert(last == std::string::npos ? unsealed.size() : last, line);
}

void check_seal(XmlDocument& document, const std::string& sha256) {
    const auto root = document.root();
    const auto seal = root ? root->child("seal") : std::nullopt;
    if (seal && seal->text() != sha256) {
        document.error(*seal,
                       "card.seal-broken",
                       "The card was changed after it was sealed: its SHA-256 is no longer the one "
                       "in its seal. Use the copy that was sealed.");
    }
}

void check_record_seal(XmlDocument& document, const SealedKind& kind, const std::string& sha256) {
    const XmlElement root = *document.root();
    if (root.text_of("seal") != sha256) {
        document.error(*root.child("seal"),
                       std::string(kind.code) + ".seal-broken",
                       "The " + std::string(kind.what) +
                           " was changed after it was made: its SHA-256 is no longer the one in "
                           "its seal. Use the one that was made.");
    }
}

void note_other_layout(XmlDocument& document, const SealedKind& kind) {
    document.add(Severity::error,
                 std::string(kind.code) + ".not-canonical",
                 "The " + std::string(kind.what) +
                     " is not laid out byte for byte as Evenhand seals it; it was rewritten by "
                     "something else.");
}

}  // namespace evenhand::formats::internal
