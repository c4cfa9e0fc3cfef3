#include "archive/internal/store_fixture.h"

#include "archive/internal/effect_reference.h"
#include "core/number_text.h"

namespace evenhand::testing {

using namespace archive;
using namespace archive::internal;

namespace {

constexpr char between = '\x1d';

std::string number_text(std::int64_t number) {
    return std::to_string(number);
}

/// "3", or "d0" of a decision.
std::string says_text(const CardFacts& facts) {
    return facts.decision ? "d" + number_text(static_cast<int>(*facts.decision))
                          : number_text(static_cast<int>(facts.recommendation));
}

/// The texts that a separator stands between.
std::vector<std::string> parted(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

template <typename Thing>
Token<Thing> numbered(std::uint8_t kind, int number) {
    Token<Thing> token;
    token.bytes.fill(kind);
    for (std::size_t i = 0; i < 4; ++i) {
        token.bytes.at(i) =
            static_cast<std::uint8_t>(static_cast<unsigned>(number) >> (24U - 8U * i));
    }
    return token;
}

}  // namespace

std::string bytes_with(const CardFacts& facts) {
    std::string bytes;
    for (const std::string& text : {facts.session,
                                    facts.candidate_id,
                                    facts.candidate,
                                    facts.role,
                                    facts.interviewer_id,
                                    facts.interviewer,
                                    number_text(facts.interviewed.time_since_epoch().count()),
                                    number_text(facts.submitted.time_since_epoch().count()),
                                    says_text(facts),
                                    facts.score ? number_text(*facts.score) : std::string("-")}) {
        bytes += text + between;
    }
    bytes += number_text(static_cast<std::int64_t>(facts.rubrics.size()));
    for (const FactRubric& rubric : facts.rubrics) {
        bytes +=
            between + rubric.id + between + number_text(rubric.version) + between + rubric.title;
    }
    for (const std::string& passage : facts.passages) {
        bytes += between + passage;
    }
    return bytes;
}

std::optional<CardFacts> facts_in(std::string_view bytes) {
    const auto parts = parted(bytes, between);
    if (parts.size() < 11) {
        return std::nullopt;
    }
    const auto number = [&](std::size_t i) { return std::stoll(parts.at(i)); };
    CardFacts facts;
    facts.session = parts[0];
    facts.candidate_id = parts[1];
    facts.candidate = parts[2];
    facts.role = parts[3];
    facts.interviewer_id = parts[4];
    facts.interviewer = parts[5];
    facts.interviewed = Timestamp(std::chrono::seconds(number(6)));
    facts.submitted = Timestamp(std::chrono::seconds(number(7)));
    if (parts[8].starts_with('d')) {
        facts.decision = static_cast<Decision>(std::stoi(parts[8].substr(1)));
    } else {
        facts.recommendation = static_cast<Recommendation>(number(8));
    }
    if (parts[9] != "-") {
        facts.score = static_cast<int>(number(9));
    }
    std::size_t next = 11;
    for (auto left = number(10); left > 0; --left, next += 3) {
        facts.rubrics.push_back(
            {parts.at(next), static_cast<int>(number(next + 1)), parts.at(next + 2)});
    }
    facts.passages.assign(parts.begin() + static_cast<std::ptrdiff_t>(next), parts.end());
    return facts;
}

SearchSource source_of(std::unique_ptr<Store>& store) {
    return {facts_in, [&store](const CardKey& card, int revision) -> std::optional<std::string> {
                const auto body = store->body(card, revision);
                if (!body || body->encrypted) {
                    return std::nullopt;
                }
                std::string bytes;
                for (const Piece& piece : body->pieces) {
                    bytes += piece.bytes;
                }
                return bytes;
            }};
}

Timestamp moment(int seconds) {
    return *from_iso("2026-05-14T09:00:00Z") + std::chrono::seconds(seconds);
}

CardKey card_key(int number) {
    return numbered<ArchivedCard>(0xCA, number);
}

SubjectKey subject_key(int number) {
    return numbered<Subject>(0x5B, number);
}

CardFacts facts_of(int number) {
    CardFacts facts;
    const std::string text = std::to_string(number);
    facts.session = "session-" + text;
    facts.candidate_id = "candidate-" + text;
    facts.candidate = "Candidate Number" + text;
    facts.role = "Engineer";
    facts.interviewer_id = "ana";
    facts.interviewer = "Ana Ferreira";
    facts.interviewed = moment(number);
    facts.submitted = moment(number + 1);
    facts.recommendation = Recommendation::yes;
    facts.score = 400;
    facts.rubrics = {{"q09", 3, "A missed bug"}};
    facts.passages = {"Found the root cause of number" + text + "."};
    return facts;
}

CardFacts decision_of(int number, int candidate, Decision decision) {
    CardFacts facts = facts_of(number);
    const CardFacts about = facts_of(candidate);
    facts.session = "decision-" + std::to_string(number);
    facts.candidate_id = about.candidate_id;
    facts.candidate = about.candidate;
    facts.interviewer_id = "chris";
    facts.interviewer = "Chris Chair";
    facts.recommendation = Recommendation::no_decision;
    facts.score.reset();
    facts.decision = decision;
    facts.passages = {"Decided because number" + std::to_string(candidate) + " owned it."};
    return facts;
}

Ledger::Ledger(std::unique_ptr<Store>& store) : store_(*store) {
    if (!store_.fresh()) {
        return;
    }
    LogEntry first = entry(EntryKind::open);
    first.reference = hex_of(view_of(all(0xA1)));
    write(first);
    LogEntry key = entry(EntryKind::key);
    key.reference = hex_of(view_of(key.by));
    write(key, PutPerson{{"Ana", store_.login(), key.by, key.at, std::nullopt}});
}

LogEntry Ledger::entry(EntryKind kind) {
    LogEntry entry;
    entry.log = token<LogIdentity>(0x10);
    entry.kind = kind;
    entry.by = all(0xB1);
    entry.at = now;
    now += std::chrono::seconds(1);
    return entry;
}

StoredEntry Ledger::write(const LogEntry& entry, Effect effect, std::optional<StoredWords> words) {
    Append append;
    append.header = header_bytes(entry);
    append.leaf = leaf_of(append.header);
    append.signature.fill(0x51);
    append.words = std::move(words);
    append.effect = std::move(effect);
    return store_.append(append);
}

KeepCard Ledger::card(int number, int candidate, const CardFacts& facts) {
    KeepCard card;
    card.card = card_key(number);
    card.subject = subject_key(candidate);
    card.body.salt = all(static_cast<std::uint8_t>(number));
    card.body.pieces = {{bytes_with(facts), false}};
    card.facts = facts;
    card.session_tag = facts.session;
    card.candidate_tag = facts.candidate_id;
    card.submitted = facts.submitted;
    return card;
}

StoredEntry Ledger::keep(const KeepCard& card, std::optional<StoredWords> words) {
    LogEntry submit = entry(card.revision == 1 ? EntryKind::submit : EntryKind::amend);
    submit.card = card.card;
    submit.revision = card.revision;
    submit.subject = card.subject;
    std::string bytes;
    for (const Piece& piece : card.body.pieces) {
        bytes += piece.bytes;
    }
    submit.body = commitment(card.body.salt, bytes);
    if (card.revision > 1) {
        for (const StoredEntry& earlier : store_.entries_of(card.card)) {
            submit.previous = earlier.leaf;
        }
    }
    if (words) {
        submit.words = commitment(words->salt, words->text);
    }
    return write(submit, card, std::move(words));
}

CardKey Ledger::keep(int number) {
    return keep(number, facts_of(number));
}

CardKey Ledger::keep(int number, const CardFacts& facts) {
    keep(card(number, number, facts));
    return card_key(number);
}

StoredEntry Ledger::about(const SubjectKey& subject,
                          EntryKind kind,
                          Effect effect,
                          std::optional<StoredWords> words) {
    LogEntry about = entry(kind);
    about.subject = subject;
    about.reference = reference_of(effect);
    if (words) {
        about.words = commitment(words->salt, words->text);
    }
    return write(about, std::move(effect), std::move(words));
}

void Ledger::erase(const SubjectKey& subject, const std::string& request) {
    about(subject, EntryKind::request, AskErasure{subject, request});
    about(subject, EntryKind::erase, EraseSubject{subject, request});
}

}  // namespace evenhand::testing
