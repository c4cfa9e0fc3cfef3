#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/scorecard.h"
#include "core/timestamp.h"

// Every text of the Archive place: the window draws these and holds no rule.

namespace evenhand::workflow {

/// The archive itself, without counting anything.
struct ArchiveBrief {
    std::string name;           ///< The folder, or the server and database without a password.
    std::string engine;         ///< "folder" or "PostgreSQL".
    std::uint64_t entries = 0;  ///< Of the log.
    bool encrypted = false;
    bool read_only = false;
};

/// The archive itself, for the head of the page and the settings.
struct ArchiveStanding : ArchiveBrief {
    std::string person;       ///< Who signs; empty while locked.
    std::string log;          ///< The archive's id, hex; empty while it has no entries.
    std::uint64_t cards = 0;  ///< Scorecards, erased ones too.
    std::uint64_t decisions = 0;
    bool counted = true;  ///< False while it is encrypted and locked: neither these nor `due` are
                          ///< known then.
    std::size_t due = 0;  ///< Candidates to be erased.
    /// "This is not the archive that was here before…"; empty when it is. Nothing is written in it
    /// until it is accepted.
    std::string fault;
    std::string notice;  ///< "Your signing key has no passphrase…"; empty when all is well.
};

/// Whose key signs in the archive.
struct SignerView {
    std::string name;
    std::string login;    ///< In the database; empty in a folder.
    std::string key;      ///< Public, hex.
    std::string since;    ///< "14 May 2026"
    std::string revoked;  ///< The same; empty while it counts.
};

/// What is typed and ticked.
struct ArchiveRequest {
    std::string words;  ///< "root cause" regress* role:qa before:2026-03
    /// Values ticked, by the facet's id ("role", "says", "score", "state",
    /// "interviewer", "rubric", "candidate", "year").
    std::map<std::string, std::set<std::string>> ticked;
    bool unfinished = false;  ///< Somebody types: the last word may be the beginning of one.

    friend bool operator==(const ArchiveRequest&, const ArchiveRequest&) = default;
};

/// A part of a text to be set bold: first byte and length.
using Hits = std::vector<std::pair<std::size_t, std::size_t>>;

/// One row of the list: fixed height, two lines in the second column.
struct ArchiveRowView {
    std::int64_t row = 0;
    std::string card;       ///< The id, hex.
    std::string date;       ///< "14 May 2026", of the interview.
    std::string candidate;  ///< "Erased candidate 0417" after erasure.
    std::string role;
    std::string line;         ///< Where it was found, or the take-aways' beginning.
    Hits hits;                ///< In `line`.
    std::string interviewer;  ///< "–" after erasure.
    std::string says;         ///< "strong yes", "decided: no hire"
    std::string state;        ///< "sealed", "revised once", "changed", "on hold", "due in 12 days",
                              ///< "erased"
    bool erased = false;
    bool unread = false;    ///< Nothing of it can be read: there is no day and no name.
    bool decision = false;  ///< A panel's decision record, not a scorecard.
};

/// A facet: only values that are there, and ticked ones that are not any more.
struct FacetView {
    struct Value {
        std::string value;  ///< For ArchiveRequest::ticked.
        std::string label;
        std::size_t count = 0;
        bool ticked = false;
    };
    std::string id;
    std::string title;
    std::vector<Value> values;
    std::string note;  ///< Below them: how values that are left out are found.
};

struct ArchiveFound {
    std::string count;   ///< "318 of 12,408 cards"
    std::string remark;  ///< "newest first, found in 3 ms"; or what could not be read of the words.
    std::vector<ArchiveRowView> first;  ///< At most 50.
    std::size_t all = 0;
    /// Said in the list's place when nothing is found or there is nothing yet.
    std::string empty_title;
    std::string empty_text;
    bool locked = false;  ///< Nothing can be listed before the key is unlocked.
    /// As ArchiveStanding::fault.
    std::string fault;
};

struct SavedSearchView {
    std::string name;
    std::string words;
};

/// One line of "Is it unchanged?".
struct CheckLine {
    enum class Mark { holds, fails, open };  ///< ✓ ▲ –
    Mark mark = Mark::holds;
    std::string name;  ///< "Text", "Signed", "In the log", "Checkpoint"
    std::string text;
};

/// The retention drawing: bars on a line of time, and what they say.
struct RetentionView {
    struct Bar {
        std::string name;  ///< "Must keep", "Legal hold"
        Timestamp from;
        std::optional<Timestamp> until;  ///< Open: an arrow.
        std::string words;               ///< "since 20 August 2026, no end date"
        bool hold = false;
    };
    struct Mark {
        Timestamp at;
        std::string words;  ///< "sealed", "decided", "erasure", "erasure stopped"
        bool cross = false;
    };
    std::vector<std::string> rules;  ///< "US EEOC, 29 CFR 1602.14: one year from …"
    std::vector<Bar> bars;
    std::vector<Mark> marks;
    Timestamp today;
    Timestamp from;  ///< Of the drawing's axis.
    Timestamp until;
    std::string sentence;  ///< "Erasure on 3 June 2027 is stopped: …"; says it without the drawing.
};

/// A button with its reason when it cannot be pressed.
struct ActionState {
    bool possible = true;
    std::string reason;
};

/// The panel beside the list.
struct ArchiveCardView {
    std::string card;
    std::string title;  ///< The candidate's name; "▲ Changed since sealing" is in `alarm`.
    std::string alarm;  ///< What was changed, and where; empty when nothing was.
    std::string badge;  ///< "Changed", "Key lost", "Faulty", "On legal hold", "Erased", "Sealed"
    std::string
        subtitle;  ///< "Backend engineer · interview 14 May 2026 by Ana Ferreira · Q9, version 3"
    std::string verdict;  ///< "Yes. Owns the mistake …"
    /// What was set right after the card was sealed first.
    struct Correction {
        int revision = 2;
        std::string by;
        std::string date;    ///< "15 May 2026"
        std::string reason;  ///< Without a full stop at its end.
        std::string before;  ///< What it changed, as it was; empty when that cannot be read.
        std::string words;   ///< "Corrected by Keiko Mori, 15 May 2026: …. Before: …."
    };
    std::vector<Correction> corrections;  ///< In order; the last one's words stand by the verdict.
    struct Score {
        std::string score;  ///< "5", "–" for not observed
        std::string criterion;
        std::string quote;
        Hits hits;
    };
    std::vector<Score> scores;
    /// A criterion whose score can be corrected.
    struct Scorable {
        std::string place;  ///< "q09-missed-bug/owning"
        std::string words;  ///< "Owning the gap: 4 (Missed bug)"
    };
    std::vector<Scorable> scorable;   ///< Not of a question that was skipped.
    std::vector<std::string> levels;  ///< What such a score can be: "not observed", "1", …
    std::string
        revision;  ///< "Revision 2 of 2: a name corrected, 15 May 2026. Revision 1 is kept."
    int revisions = 1;
    bool decision = false;  ///< A panel's decision record: it has no scores, and only its XML.
    std::vector<CheckLine> checks;
    std::string checked;  ///< "Checked just now in 4 ms. Seal 9f3c 41aa … e07b"
    RetentionView retention;
    struct Seen {
        std::string date;
        std::string text;  ///< "Keiko Mori put it on hold: complaint 2026-31"
    };
    std::vector<Seen> seen;  ///< Newest first, at most 20.
    ActionState open;
    ActionState export_pdf;
    ActionState prove;
    ActionState decide;   ///< Note the day of the decision.
    ActionState correct;  ///< The verdict, as a revision.
    std::string
        recommendation;  ///< "strong yes"; with the take-aways what a correction begins with.
    std::string take_aways;
    std::string departure;  ///< Why it departs from the scores; empty when it does not.
    ActionState hold;       ///< Place one.
    ActionState release;    ///< Lift what stands.
    ActionState erase;      ///< First or second step; `erase_second` tells which.
    bool erase_second = false;
    ActionState withdraw = {false, {}};  ///< Take the open request back.
    /// That is all that is left for this person to do about the erasure.
    [[nodiscard]] bool only_withdraws() const { return !erase.possible && withdraw.possible; }
    ActionState certificate = {false, {}};  ///< Print that of its erasure again.
    std::string erase_words;                ///< Who asked, when and why, when `erase_second`.
    std::string erase_request;              ///< The id of that request.
};

/// A score that was wrong.
struct ScoreCorrection {
    std::string place;  ///< As ArchiveCardView::Scorable has it.
    std::string score;  ///< As ArchiveCardView::levels has it; "not-observed", too.
};
/// What is set right in a card; the rest stays as it was.
struct CardCorrection {
    Verdict verdict;  ///< Next-interviewer and, where the recommendation stays, departure: empty
                      ///< means as before.
    std::vector<ScoreCorrection> scores = {};
};

/// What keeping gave.
struct ArchivedCard {
    std::string card;  ///< The id, hex.
    int revision = 1;
    std::string sha256;       ///< The seal.
    std::uint64_t entry = 0;  ///< Its place in the log, from 1.
    bool kept_before = false;
};

/// A candidate on the due list.
struct DueView {
    std::string card;
    std::string candidate;
    std::string role;
    std::string since;      ///< "3 June 2027"
    std::string rule;       ///< Which rule says so.
    std::size_t cards = 0;  ///< With the decisions.
    std::string kept;       ///< "2 scorecards and 1 decision"
    bool asked = false;     ///< The first step is done.
    std::string words;      ///< Who asked, when and why.
    std::string request;    ///< The id of that request.
};

/// A retention rule that can be chosen.
struct RuleView {
    std::string id;
    std::string title;
    std::string jurisdiction;
    std::string citation;
    std::string says;  ///< "Keep at least one year from …"
    std::string note;  ///< "authority revoked 2025, check"
    bool used = false;
};

struct VerifyView {
    bool holds = false;
    std::string title;  ///< "408 entries, 16 revisions of 12 scorecards and 3 decisions: nothing…"
    /// What is no fault and must be known, to be shown before all else.
    std::vector<std::string> warnings;
    std::vector<std::string> lines;  ///< What was checked.
    struct Fault {
        std::string code;
        std::string sentence;
    };
    std::vector<Fault> faults;
    std::uint64_t entries = 0;
    std::uint64_t bodies = 0;
    std::uint64_t bytes = 0;
};

struct AuditLine {
    std::uint64_t entry = 0;  ///< From 1.
    Timestamp at;
    std::string kind;  ///< "viewed"
    std::string who;
    std::string card;  ///< The id, hex, or of a card of its candidate; empty when it is about none.
    std::string what;  ///< The sentence.
    /// False for an entry that was changed so that it cannot be read: kind "unreadable", and no
    /// moment.
    bool readable = true;
};

struct MoveView {
    std::uint64_t cards = 0;
    std::uint64_t revisions = 0;
    std::uint64_t kept_before = 0;
    std::uint64_t refused = 0;
    std::string sentence;
};

}  // namespace evenhand::workflow
