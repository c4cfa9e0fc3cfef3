#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/provenance.h"
#include "core/scale.h"
#include "core/strong_id.h"

namespace evenhand {

/// What one level looks like in an answer ("Names a routine change and tells how it took hold").
struct Anchor {
    Score score;
    std::string text;  ///< UTF-8, acts heard in the answer, at most 240 characters; may be empty in
                       ///< a draft.
    std::string handle;  ///< What stays when space is short; at most 20 characters.
    Provenance provenance;

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// One dimension of what was done, on which raters judge.
struct Criterion {
    Id<Criterion> id;
    std::string title;      ///< UTF-8, 2 to 5 words, at most 40 characters.
    std::string handle;     ///< Short title for narrow places; at most 20 characters.
    std::string dimension;  ///< One sentence: what varies from low to high.
    std::string terms;      ///< Words that the anchors use in a fixed sense; may be empty.
    double weight = 1;  ///< Relative to the other criteria; above 0. A total divides by the sum.
    std::string weight_reason;    ///< Written where the weights are unequal.
    std::vector<Anchor> anchors;  ///< Lowest level first, one for each level of the scale.
    Provenance provenance;

    friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// What can be ticked while listening.
enum class ItemKind {
    look_for,   ///< An act to hear.
    bonus,      ///< A look-for that is never needed below the top level.
    strongest,  ///< What the strongest answers do.
    pitfall     ///< An act that counts against the answer.
};

/// One look-for or pitfall. A tick is evidence; it never computes a score.
struct Item {
    Id<Item> id;
    ItemKind kind = ItemKind::look_for;
    std::string text;    ///< UTF-8, one act, in the page's words where it is stated.
    std::string handle;  ///< At most 20 characters.
    std::string signal;  ///< Pitfalls: what it signals about the work. Shown with its provenance,
                         ///< never offered for notes, never printed for a candidate.
    std::string tick_when;                   ///< What must be heard for a tick.
    std::string not_when;                    ///< Pitfalls: what looks like it and is not.
    std::optional<Id<Criterion>> criterion;  ///< The criterion it is evidence for.
    Provenance provenance;
    Provenance signal_provenance;

    friend bool operator==(const Item&, const Item&) = default;
};

enum class ProbeKind {
    criterion,  ///< Draws out what a criterion's anchors need.
    coverage,   ///< Fills a gap in the story.
    general,    ///< Fits any criterion.
    fallback    ///< Asked when the candidate has no example.
};

/// "Look-for", "Bonus", "Strongest", "Pitfall".
[[nodiscard]] std::string words(ItemKind kind);

/// A planned follow-up question, asked in these words and logged as used or not.
struct Probe {
    Id<Probe> id;
    ProbeKind kind = ProbeKind::general;
    std::string text;
    std::string ask_when;
    std::optional<Id<Criterion>> criterion;  ///< Set for ProbeKind::criterion.
    Provenance provenance;

    friend bool operator==(const Probe&, const Probe&) = default;
};

/// One part of a complete story: a memory aid for the rater, not scored.
struct CoverageItem {
    Id<CoverageItem> id;
    std::string
        element;       ///< "Situation", "Task", "Action", "Result", "Change", "Sharing", "Learned".
    std::string text;  ///< What to hear.
    std::optional<Id<Probe>> probe;  ///< The probe that fills it when it is missing.
    Provenance provenance;

    friend bool operator==(const CoverageItem&, const CoverageItem&) = default;
};

/// One stretch of a sample answer.
struct Passage {
    std::string label;  ///< "Situation", "Interviewer", or empty for plain speech.
    std::string text;   ///< UTF-8, one or more paragraphs.

    friend bool operator==(const Passage&, const Passage&) = default;
};

/// The score that a sample answer earns, and why.
struct Key {
    std::optional<Id<Criterion>> criterion;  ///< Empty in a draft: the answer as a whole.
    std::optional<Score> score;              ///< Empty means "not observed".
    std::string reason;         ///< Words quoted from the sample, and the act of the anchor.
    std::string not_neighbour;  ///< Why not the level above or below.
    Provenance provenance;

    friend bool operator==(const Key&, const Key&) = default;
};

/// Whether an item is heard in a sample answer.
struct KeyTick {
    Id<Item> item;
    bool heard = false;
    std::string reason;

    friend bool operator==(const KeyTick&, const KeyTick&) = default;
};

/// A whole answer with its key: what calibration is done on.
struct SampleAnswer {
    Id<SampleAnswer> id;
    std::string speaker;  ///< Name and job, shown to authors only; may be empty.
    std::vector<Passage> passages;
    int panel = 0;  ///< How many blind raters the key rests on; 0 means "author's key".
    std::vector<Key> keys;
    std::vector<KeyTick> ticks;
    Provenance provenance;

    friend bool operator==(const SampleAnswer&, const SampleAnswer&) = default;
};

enum class RubricStatus { draft, published };

/// How one question is scored. A plain value: copy it, compare it, change it.
/// rubric_check.h says whether it is fit for use. A published version never changes.
struct Rubric {
    Id<Rubric> id;  ///< Lower-case letters, digits and hyphens; also the file's name.
    int version = 1;
    RubricStatus status = RubricStatus::draft;
    std::string title;            ///< A few words for lists ("Missed bug in production").
    std::optional<int> number;    ///< Place in its set, from 1 ...
    std::optional<int> set_size;  ///< ... of this many.
    std::string category;         ///< "Behavioural"
    std::string level;            ///< "Junior", "Mid", "Senior", "Lead", or empty.
    std::vector<std::string> tags;
    std::string competency;
    std::string question;
    Provenance question_provenance;
    std::string construct;   ///< What the question is meant to show, in the page's words.
    std::string job_link;    ///< "In this job people …"
    std::string read_aloud;  ///< Said to every candidate before the question.
    Scale scale;
    int minutes = 8;  ///< Planned for asking, answering, probing and scoring.
    std::vector<Criterion> criteria;
    std::vector<Item>
        items;  ///< In the order of the screen: look-fors, bonus, strongest, pitfalls.
    std::vector<Probe> probes;
    std::vector<CoverageItem> coverage;
    std::vector<SampleAnswer> samples;
    std::vector<std::string> rater_notes;
    std::string source_name;    ///< The question page it was derived from; empty if none.
    std::string source_sha256;  ///< 64 hex digits, of the page's bytes; empty if none.

    friend bool operator==(const Rubric&, const Rubric&) = default;
};

/// The one scoring instruction that is printed with every rubric.
[[nodiscard]] const std::string& scoring_rule();

/// The default scale: 1 Well below to 5 Well above the need at this level.
[[nodiscard]] Scale default_scale();

/// Null when the rubric has no such part. The result points into `rubric`.
[[nodiscard]] const Criterion* find_criterion(const Rubric& rubric, const Id<Criterion>& id);
[[nodiscard]] const Item* find_item(const Rubric& rubric, const Id<Item>& id);
[[nodiscard]] const Probe* find_probe(const Rubric& rubric, const Id<Probe>& id);
[[nodiscard]] const Anchor* find_anchor(const Criterion& criterion, Score score);

/// A published rubric as an interview uses it: pinned by the hash of its canonical bytes.
struct PinnedRubric {
    Rubric rubric;
    std::string sha256;      ///< 64 lower-case hex digits.
    int minutes = 0;         ///< Planned for it here, 1 to 240; 0: as many as the rubric says.
    bool unplanned = false;  ///< Added while the interview went on.

    friend bool operator==(const PinnedRubric&, const PinnedRubric&) = default;
};

/// What the question's clock counts against, in minutes.
[[nodiscard]] int planned_minutes(const PinnedRubric& question);

/// The questions of one interview, in the order in which they are asked, unplanned ones last. At
/// least one.
using Kit = std::vector<PinnedRubric>;

}  // namespace evenhand
