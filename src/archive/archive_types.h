#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/checkpoint.h"
#include "archive/digest.h"
#include "archive/log_entry.h"
#include "core/timestamp.h"

namespace evenhand::archive {

/// Whose key signs in the log.
struct Person {
    std::string name;
    std::string login;  ///< In the database; empty in a folder.
    PublicKey key{};
    Timestamp enrolled;
    std::optional<Timestamp> revoked;

    friend bool operator==(const Person&, const Person&) = default;
};

/// A query that a person keeps, as it was typed.
struct SavedSearch {
    std::string name;
    std::string words;

    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

/// What keeping a card gave.
struct KeptCard {
    CardKey key;
    int revision = 1;
    std::string sha256;        ///< Of the card's bytes, 64 hex digits.
    std::uint64_t index = 0;   ///< Its entry in the log.
    bool kept_before = false;  ///< The same card was there already; nothing was written.
};

/// One entry with its words, for people.
struct LogLine {
    std::uint64_t index = 0;
    LogEntry entry;
    std::string by;     ///< The person's name; empty when nobody was enrolled with that key.
    std::string words;  ///< Empty when there are none, or they were erased.
    /// Of a revision that was taken over: who sealed it in the other archive; empty when that is
    /// not known here, or it was sealed here.
    std::string sealed_by = {};
    /// A card of the candidate whom it is about, when it names no card itself: for a look at it.
    std::optional<CardKey> of_candidate = {};
    bool taken_over = false;  ///< A revision that was sealed in another archive first.
    bool readable = true;     ///< False: `entry` is empty, for its header was changed.
};

/// A revision of a card.
struct Revision {
    int number = 1;
    Timestamp at;
    std::string by;
    std::string reason;  ///< Empty for the first.
    std::uint64_t index = 0;
};

/// What checking one card found; for the four lines of "Is it unchanged?".
struct CardCheck {
    bool text = false;  ///< The bytes are those committed to, in every revision.
    bool signed_by_author = false;
    bool in_chain = false;  ///< The entries around it follow one another.
    std::string author;
    std::uint64_t index = 0;  ///< Of its newest revision.
    std::uint64_t size = 0;   ///< Of the log.
    /// The newest checkpoint kept in the archive that covers it and bears the archive's signature.
    std::optional<Checkpoint> checkpoint;
    /// The newest of those kept elsewhere that does.
    std::optional<Checkpoint> outside;
    bool led_to = true;  ///< No checkpoint shows that the log was cut off or written anew.
    std::vector<std::string> faults;  ///< Sentences; empty when all is well.
    /// `text` is false only because a revision's key is lost: whether its text was changed cannot
    /// be told.
    bool key_lost = false;

    /// Whether what was sealed is another thing now; not so when only the log beyond it, a
    /// checkpoint or the list of people is at fault, or when a key is lost.
    [[nodiscard]] bool changed() const noexcept {
        return !signed_by_author || !in_chain || (!text && !key_lost);
    }
};

/// What checking all found.
struct VerifyReport {
    std::uint64_t entries = 0;
    std::uint64_t bodies = 0;
    std::uint64_t bytes = 0;   ///< Of the bodies.
    std::uint64_t erased = 0;  ///< Revisions whose words were erased, with a tombstone.
    /// Revisions that the server does not show to the person: only their entries were checked.
    std::uint64_t hidden = 0;
    std::uint64_t checkpoints = 0;
    Checkpoint head;
    /// Where somebody began with new keys, by begin_anew(), and what those signed: no fault, but to
    /// be known, for nobody who was enrolled before vouches for it.
    struct Anew {
        std::uint64_t index = 0;  ///< Where it begins.
        Timestamp at;
        PublicKey key{};
        std::string name;  ///< That it gave itself; empty when it gave none.
        std::map<EntryKind, std::uint64_t> signed_by_it;  ///< How many entries of each kind.
    };
    std::vector<Anew> anew;  ///< In the order of their entries.
    struct Fault {
        std::string code;      ///< Stable: "archive.body-changed".
        std::string sentence;  ///< What is wrong, and where.
    };
    std::vector<Fault> faults;  ///< At most 1,000.
};

/// A candidate with a card that is due for erasure, as little as rules need to know.
struct DueSubject {
    SubjectKey key;
    Timestamp submitted;  ///< The newest card.
    std::optional<Timestamp> decided;

    friend bool operator==(const DueSubject&, const DueSubject&) = default;
};

/// A candidate as retention sees one.
struct SubjectStanding {
    SubjectKey key;
    std::string candidate;  ///< The name, when it can still be read.
    std::vector<CardKey> cards;
    std::optional<Timestamp> submitted;  ///< Of the newest card.
    std::optional<Timestamp> decided;
    struct Hold {
        std::string id;
        std::string matter;  ///< Why, in words.
        std::string by;
        Timestamp from;
    };
    std::vector<Hold> holds;
    struct Request {
        std::string id;
        std::string ground;
        std::string by;
        PublicKey key{};
        Timestamp at;
        bool read = true;  ///< False: its entry cannot be read, and only the id is known.
    };
    std::optional<Request> request;
    std::optional<Timestamp> erased;
};

/// What an erasure left, for its certificate.
struct Erasure {
    std::string request;  ///< The certificate's number.
    SubjectKey subject;
    std::vector<CardKey> cards;
    int revisions = 0;  ///< Whose words are gone.
    std::string asked_by;
    Timestamp asked;
    std::string confirmed_by;
    Timestamp confirmed;
    std::string ground;
    std::uint64_t index = 0;  ///< Of the tombstone.
    std::string note;         ///< The checkpoint after it.
};

/// How the second step of an erasure is taken.
struct ErasureStep {
    /// The id of the request that was read: when another one stands by now it is refused. "": any.
    std::string request = {};
    /// Removes what lies elsewhere, when nothing refuses the erasure any more and before it is
    /// done; may be called again. What it throws keeps the candidate's cards. May be empty.
    std::function<void()> at_last = {};
};

/// How far a long task has come; returning false stops it between two steps.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

}  // namespace evenhand::archive
