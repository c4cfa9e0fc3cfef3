#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/calibration_round.h"
#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/practice_gather.h"
#include "workflow/practice_result.h"
#include "workflow/practice_run.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// What a lead says of a round that is to be made.
struct RoundOrder {
    std::string title;
    std::string lead;
    std::string rubric;  ///< Its id in the library, or the path of a *.rubric.xml; empty with
                         ///< `repeats`: that round's.
    int version = 0;     ///< 0: the newest published one.
    std::vector<std::string> answers;  ///< Ids of sample answers; none: all that the rubric has.
    std::vector<std::string> own;      ///< Ids of answers for this round alone: own ones
                                       ///< (own_answers.h), sample answers of the rubric's draft,
                                       ///< or the own ones of the round that is repeated; the first
                                       ///< of these that has it counts.
    std::filesystem::path own_from;    ///< A *.rubric.xml whose sample answers `own` names; empty:
                                       ///< those above.
    bool only_these = false;           ///< None named: none, which no round can have.
    std::vector<std::string> invited;
    std::string repeats;      ///< The id of a round that is here.
    std::optional<int> seed;  ///< 0 to 999999; nothing: a fresh one.
};

/// A rubric that a round could be made of.
struct OfferedRubric {
    std::string id;
    std::string title;
};

/// An answer that a round could have.
struct OfferedAnswer {
    std::string id;
    std::string begins;  ///< Its first words.
    std::string keys;    ///< "5 · 4 · 5", in the order of the criteria.
    /// Where it stands; what is not in the version is the round's own.
    enum class Source { version, own_answers, draft, repeated };
    Source source = Source::version;
};

/// A round in the list of those that are here.
struct RoundEntry {
    std::string id;
    std::string title;
    std::string lead;
    std::string rubric;  ///< The title of its rubric.
    Timestamp made_at;
    std::size_t answers = 0;
    std::size_t sealed = 0;  ///< By the rater who asks.
    bool invited = true;     ///< The rater who asks is; so is everybody when nobody is named.
    bool named = true;       ///< The rater who asks has given a name.
    bool under_way = false;  ///< An answer was begun.
    /// The rater who asks is yet to seal answers of it: keys and what others gave stay unseen.
    bool blind = false;
    std::string fault;  ///< Why it cannot be practised; else empty.

    /// The rater who asks has sealed all of it.
    [[nodiscard]] bool finished() const { return fault.empty() && sealed == answers; }
};

/// Where rounds are made, practised and gathered. What is practised lies in practice/ of the data
/// folder, apart from interviews and cards: no list, search or report of candidates sees it.
class PracticeDesk {
public:
    PracticeDesk(Folders folders, Services services);

    /// The rubrics of the library that have a published version, as the library lists them.
    [[nodiscard]] std::vector<OfferedRubric> offered_rubrics() const;

    /// The answers that a round with this rubric could have: those of its newest published version,
    /// then own ones, those that its draft alone has, and the own ones of the round `repeats`, if
    /// that is one of this rubric. No value, and errors, when it has no version.
    [[nodiscard]] Parsed<std::vector<OfferedAnswer>> offered_answers(
        const std::string& rubric, const std::string& repeats = "") const;

    /// Makes the round; check_round()'s remarks are in the findings. No value, and errors, when it
    /// is not fit or names what there is not ("round.rubric", "round.unknown-answer",
    /// "round.seed", "round.none").
    [[nodiscard]] Parsed<CalibrationRound> make(const RoundOrder& order) const;

    /// Writes the round to hand it out: as ID.round.xml in a folder, or as a file with that ending;
    /// keeps it here, too. Gives the file. Errors when there is one already ("round.exists"), or
    /// the name has another ending ("round.name"). Throws Error when the disk fails.
    [[nodiscard]] Parsed<std::filesystem::path> hand_out(const CalibrationRound& round,
                                                         const std::filesystem::path& target) const;

    /// Keeps the round here alone. Errors when another one of its id is here ("round.other").
    /// Throws Error when the disk fails.
    [[nodiscard]] Findings keep(const CalibrationRound& round) const;

    /// Keeps the round of a file, to be practised here; results are handed in beside the file.
    /// Gives its id.
    [[nodiscard]] Parsed<std::string> take(const std::filesystem::path& file) const;

    /// The rounds that are here, newest first.
    [[nodiscard]] std::vector<RoundEntry> rounds(const std::string& rater) const;

    /// Goes on where the rater has left the round. No value, and errors, when the round is not here
    /// or what was sealed is damaged, the rater's name is blank, or the rater is not invited.
    [[nodiscard]] Parsed<std::unique_ptr<PracticeRun>> practise(const std::string& id,
                                                                const std::string& rater) const;

    /// What the rater has given in all rounds that are here, oldest first.
    [[nodiscard]] std::vector<RoundResultView> results(const std::string& rater) const;

    /// Who has given what. `name`: the round's id here, or its file. `folder`: where results were
    /// handed in; empty: beside the file, or where the round came from or was handed out to, and
    /// what was given on this computer.
    [[nodiscard]] Parsed<GatheredRound> gather(const std::string& name,
                                               const std::filesystem::path& folder) const;

    /// The round of an id that is here, or of a file.
    [[nodiscard]] Parsed<CalibrationRound> round(const std::string& name) const;

private:
    Folders folders_;
    Services services_;
};

/// Whether a name is a path and no id: it has a "/" or ends with ".xml".
[[nodiscard]] bool names_a_file(const std::string& name);

}  // namespace evenhand::workflow
