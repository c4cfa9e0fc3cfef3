#include "archive/proof.h"

#include <algorithm>
#include <utility>

#include "archive/merkle.h"
#include "core/number_text.h"
#include "core/utf8.h"

namespace evenhand::archive {

namespace {

constexpr std::string_view first_line = "evenhand-proof-1\n";
constexpr std::string_view any_version = "evenhand-proof-";

std::string one_line(std::string_view text) {
    std::string line = clean_text(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::string_view taken_line(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    return line;
}

/// Each line of `text` with `name` before it.
std::string block(std::string_view name, std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const std::string_view line = taken_line(text);
        lines += std::string(name) + (line.empty() ? "" : " ") + std::string(line) + "\n";
    }
    return lines;
}

template <std::size_t N>
bool take_array(std::array<std::uint8_t, N>& array, std::string_view hex) {
    const auto bytes = bytes_of_hex(hex);
    const auto read = bytes ? array_of<N>(*bytes) : std::nullopt;
    array = read.value_or(std::array<std::uint8_t, N>());
    return read.has_value();
}

bool take_index(std::uint64_t& index, std::string_view text) {
    const auto read = to_unsigned(text);
    index = read.value_or(0);
    return read.has_value();
}

bool take(Proof& proof, std::string_view line) {
    const std::string_view name = line.substr(0, line.find(' '));
    const std::string_view value = line.substr(std::min(name.size() + 1, line.size()));
    if (name == "header" || name == "note") {
        (name == "note" ? proof.note : proof.header).append(value).append("\n");
        return true;
    }
    if (name == "card" || name == "author") {
        (name == "card" ? proof.card_sha256 : proof.author) = value;
        return true;
    }
    if (name == "path") {
        return take_array(proof.path.emplace_back(), value);
    }
    if (name == "index") {
        return take_index(proof.index, value);
    }
    if (name == "salt") {
        return take_array(proof.salt, value);
    }
    if (name == "archive") {
        return take_array(proof.archive, value);
    }
    return name == "signature" && take_array(proof.signature, value);
}

Parsed<Proof> no_proof(std::string code, std::string message, std::string place) {
    return {std::nullopt,
            {{Severity::error, std::move(code), std::move(message), std::move(place)}}};
}

/// A proof that no line is missing from; whether it holds is another question.
bool complete(const Proof& proof) {
    const auto digest = bytes_of_hex(proof.card_sha256);
    return digest && digest->size() == 32 && read_header(proof.header) &&
           read_note(proof.note, proof.archive);
}

}  // namespace

std::string proof_bytes(const Proof& proof) {
    std::string text(first_line);
    text += "card " + proof.card_sha256 + "\n";
    text += "salt " + hex_of(proof.salt) + "\n";
    text += block("header", proof.header);
    text += "signature " + hex_of(view_of(proof.signature)) + "\n";
    text += "author " + one_line(proof.author) + "\n";
    text += "index " + std::to_string(proof.index) + "\n";
    for (const Digest& beside : proof.path) {
        text += "path " + hex_of(beside) + "\n";
    }
    text += "archive " + hex_of(proof.archive) + "\n";
    return text + block("note", proof.note);
}

Parsed<Proof> read_proof(std::string_view bytes, const std::string& name) {
    if (!bytes.starts_with(first_line)) {
        const bool newer =
            bytes.starts_with(any_version) && bytes.find('\n') != std::string_view::npos;
        return newer
                   ? no_proof("proof.newer",
                              "The proof was written by a newer Evenhand; check it with that one.",
                              name + ":1")
                   : no_proof("proof.foreign",
                              "This is no proof: its first line must read \"evenhand-proof-1\".",
                              name + ":1");
    }
    Proof proof;
    std::string_view rest = bytes.substr(first_line.size());
    for (int number = 2; !rest.empty(); ++number) {
        const std::string place = name + ":" + std::to_string(number);
        if (rest.find('\n') == std::string_view::npos) {
            return no_proof("proof.torn", "The file ends in the middle of this line.", place);
        }
        if (!take(proof, taken_line(rest))) {
            return no_proof("proof.line", "This line is none that a proof has.", place);
        }
    }
    if (!complete(proof) || proof_bytes(proof) != bytes) {
        return no_proof("proof.incomplete",
                        "A line is missing or changed, stands twice, or stands in another place "
                        "than Evenhand writes it.",
                        name);
    }
    return {std::move(proof), {}};
}

ProofResult checked(const Proof& proof, std::string_view card) {
    ProofResult result;
    const auto entry = read_header(proof.header);
    const auto note = read_note(proof.note, proof.archive);
    if (!entry || !note) {
        return result;
    }
    const Digest leaf = leaf_of(proof.header);
    result.entry = *entry;
    result.checkpoint = note->checkpoint;
    result.card_is_the_one = entry->body == commitment(proof.salt, card);
    result.author_signed = signature_holds(entry->by, signed_bytes(leaf), proof.signature);
    result.in_the_log =
        entry->log == note->checkpoint.log &&
        inclusion_holds(
            leaf, proof.index, note->checkpoint.size, proof.path, note->checkpoint.root);
    result.archive_signed = note->signature_holds;
    return result;
}

}  // namespace evenhand::archive
