#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/internal/store.h"
#include "archive/made_up_keys.h"

namespace evenhand::testing {

/// The bytes that facts_in() reads these facts from again: what a card is to the store's tests.
[[nodiscard]] std::string bytes_with(const archive::CardFacts& facts);
[[nodiscard]] std::optional<archive::CardFacts> facts_in(std::string_view bytes);

/// Reads the bodies of a store that are not encrypted.
[[nodiscard]] archive::internal::SearchSource source_of(
    std::unique_ptr<archive::internal::Store>& store);

/// "2026-05-14T09:00:00Z" and so many seconds later.
[[nodiscard]] Timestamp moment(int seconds = 0);

/// A card's facts; `number` tells them apart and sets the interview's second.
[[nodiscard]] archive::CardFacts facts_of(int number);

/// The record of a decision on the candidate of facts_of(candidate).
[[nodiscard]] archive::CardFacts decision_of(int number, int candidate, Decision decision);

/// A store with one person, and what writes to its log.
class Ledger {
public:
    /// Begins the log of an archive that has none yet.
    explicit Ledger(std::unique_ptr<archive::internal::Store>& store);

    /// An entry of this kind, about nothing yet.
    [[nodiscard]] archive::LogEntry entry(archive::EntryKind kind);
    archive::internal::StoredEntry write(const archive::LogEntry& entry,
                                         archive::internal::Effect effect = {},
                                         std::optional<archive::internal::StoredWords> words = {});

    /// What keeping the card `number` of the candidate `candidate` would append.
    [[nodiscard]] archive::internal::KeepCard card(int number,
                                                   int candidate,
                                                   const archive::CardFacts& facts);
    archive::internal::StoredEntry keep(const archive::internal::KeepCard& card,
                                        std::optional<archive::internal::StoredWords> words = {});
    /// The card with facts_of(number), of a candidate of its own.
    archive::CardKey keep(int number);
    archive::CardKey keep(int number, const archive::CardFacts& facts);
    archive::internal::StoredEntry about(const archive::SubjectKey& subject,
                                         archive::EntryKind kind,
                                         archive::internal::Effect effect,
                                         std::optional<archive::internal::StoredWords> words = {});
    /// Both steps.
    void erase(const archive::SubjectKey& subject, const std::string& request);

    Timestamp now = moment();  ///< Of the next entry.

private:
    archive::internal::Store& store_;
};

/// Keys that are different for each number.
[[nodiscard]] archive::CardKey card_key(int number);
[[nodiscard]] archive::SubjectKey subject_key(int number);

}  // namespace evenhand::testing
