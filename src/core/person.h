#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/strong_id.h"
#include "core/timestamp.h"

namespace evenhand {

/// Somebody who interviews, decides or coordinates: never a candidate.
struct Person {
    Id<Person> id;     ///< Letters, digits, ".", "-" and "_"; at most 64.
    std::string name;  ///< Not blank.
    std::string mail;  ///< May be empty, as may the next.
    std::string role;

    friend bool operator==(const Person&, const Person&) = default;
};

/// An entry of the ledger of people who had two ids.
struct PersonMerge {
    enum class Kind { merge, unmerge };

    Timestamp at;
    Kind kind = Kind::merge;
    Id<Person> from;  ///< The id that stands for the other one from now on, or no longer.
    Id<Person> into;
    std::string by;      ///< The name of who did it.
    std::string reason;  ///< Not blank.

    friend bool operator==(const PersonMerge&, const PersonMerge&) = default;
};

/// In the order in which they were made. Nothing is ever taken out: undoing a merge is an entry.
using MergeLedger = std::vector<PersonMerge>;

/// Null when there is none. Points into `people`.
[[nodiscard]] const Person* find_person(const std::vector<Person>& people, const Id<Person>& id);

/// The id that this one stands for, by the merges that count now; itself when it was not merged.
[[nodiscard]] Id<Person> stands_for(const MergeLedger& ledger, const Id<Person>& id);

/// Why the entry may not follow the ledger ("merge.unknown", "merge.same", "merge.already",
/// "merge.none", "merge.reason", "merge.by"): an id that is not there, one merged into itself, one
/// that is merged already or is to take in what stands for another, an undoing of what is not
/// merged, or no reason or name. Nothing when it may.
[[nodiscard]] std::optional<Finding> merge_fault(const std::vector<Person>& people,
                                                 const MergeLedger& ledger,
                                                 const PersonMerge& entry);

}  // namespace evenhand
