#include "formats/sealed_vote_file.h"

#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/internal/enum_words.h"
#include "formats/internal/field_lines.h"

namespace evenhand::formats {

namespace {

constexpr std::size_t hash_digits = 64;
constexpr int rounds = 2;
constexpr std::size_t padding = 2048;
constexpr std::string_view salt_begins = "salt ";
constexpr std::string_view says_begins = "says ";
constexpr std::string_view reason_begins = "reason\n";

const internal::LineKind& vote_kind() {
    static const internal::LineKind kind{
        "evenhand-sealed-vote-1", "vote", "a sealed vote of a debrief"};
    return kind;
}

std::string head_text(const SealedVoteHead& head) {
    return vote_kind().first_line + "\n" + internal::field_line("panel", head.panel.id.text()) +
           internal::field_line("lock", head.panel.sha256) +
           internal::field_line("member", head.member.text()) +
           internal::field_line("round", std::to_string(head.round)) +
           internal::field_line("number", std::to_string(head.number)) +
           internal::field_line("at", to_iso(head.at));
}

/// The rest of the line that begins so, which is taken off; nothing when the text begins otherwise.
std::optional<std::string> taken_line(std::string_view& text, std::string_view begins) {
    const std::size_t feed = text.find('\n');
    if (!text.starts_with(begins) || feed == std::string_view::npos) {
        return std::nullopt;
    }
    std::string value(text.substr(begins.size(), feed - begins.size()));
    text.remove_prefix(feed + 1);
    return value;
}

}  // namespace

std::string vote_text(const MemberVote& vote, const SealedVoteHead& head, const std::string& salt) {
    return head_text(head) + internal::field_line("salt", salt) +
           internal::field_line("says",
                                internal::word_for(internal::recommendation_words, vote.vote)) +
           std::string(reason_begins) + vote.reason;
}

std::string padded_vote(std::string text) {
    text.resize((text.size() + padding) / padding * padding, ' ');
    return text;
}

std::optional<OpenedVote> vote_in(const SealedVoteHead& head, std::string_view text) {
    const std::string expected = head_text(head);
    if (!text.starts_with(expected)) {
        return std::nullopt;
    }
    text.remove_prefix(expected.size());
    auto salt = taken_line(text, salt_begins);
    const auto word = taken_line(text, says_begins);
    const auto says =
        word ? internal::value_of(internal::recommendation_words, *word) : std::nullopt;
    if (!salt || !internal::is_hex(*salt, hash_digits) || !says ||
        !text.starts_with(reason_begins)) {
        return std::nullopt;
    }
    text.remove_prefix(reason_begins.size());
    // Somebody's own program may have sealed what no document can hold.
    if (clean_text(text) != text) {
        return std::nullopt;
    }
    return OpenedVote{{head.member, head.round, *says, std::string(trimmed(text)), head.at},
                      std::move(*salt)};
}

std::string sealed_vote_bytes(const SealedVoteFile& file) {
    return head_text(file.head) + internal::field_line("commitment", file.commitment) +
           internal::field_line("box", file.box);
}

Parsed<SealedVoteFile> read_sealed_vote(std::string_view bytes, const std::string& name) {
    internal::FieldLines lines(bytes, name, vote_kind());
    const std::string panel = lines.take("panel");
    const std::string lock = lines.take_hex("lock", hash_digits);
    const std::string member = lines.take("member");
    const auto round = to_int(lines.take("round"));
    lines.must(round && *round >= 1 && *round <= rounds, "have the number 1 or 2");
    const auto number = to_int(lines.take("number"));
    lines.must(number && *number >= 1 && *number <= most_votes, "have a number from 1 to 9999");
    const auto at = from_iso(lines.take("at"));
    lines.must(at.has_value(), "have a moment, such as 2026-11-22T09:30:05Z");
    std::string commitment = lines.take_hex("commitment", hash_digits);
    std::string box = lines.take("box");
    lines.must(box.size() % 2 == 0 && internal::is_hex(box, box.size()) && !box.empty(),
               "have digits from 0 to 9 and a to f, two for each byte");
    lines.end();
    if (!lines.sound()) {
        return {std::nullopt, lines.findings()};
    }
    return {SealedVoteFile{{{Id<Panel>(panel), lock}, Id<Rater>(member), *round, *number, *at},
                           std::move(commitment),
                           std::move(box)},
            {}};
}

}  // namespace evenhand::formats
