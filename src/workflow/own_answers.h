#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "workflow/live_interview.h"
#include "workflow/rubric_library.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// An answer that a lead adds to the own ones, with its key.
struct NewAnswer {
    std::filesystem::path file;  ///< Has its words, in UTF-8; each line is a passage.
    std::vector<std::pair<std::string, int>> keys;  ///< Criterion and level; 0: not observed.
    std::vector<std::pair<std::string, std::string>> reasons;  ///< Criterion and words.
    std::vector<std::string> heard;                            ///< Ids of items.
    std::vector<std::string> not_heard;
};

/// Answers for calibration rounds that are no part of any rubric: written by a lead, or taken from
/// interviews and anonymised. For each rubric they lie in own-answers/ of the data folder, as the
/// sample answers of a draft (docs/formats.md, "Own answers"): in no library, and no rater sees one
/// but by a round that has it.
class OwnAnswers {
public:
    OwnAnswers(const Folders& folders, Services services);

    /// Opens those to the rubric of this name, with a published version, in that version's words;
    /// without any yet, an empty set. What an answer says of a criterion or an item that the newest
    /// version lacks goes out of it: a hint ("own.older-version") names the file that still has it.
    /// No value, and errors, when there is no such rubric or the file cannot be read. Throws Error
    /// when the disk fails.
    [[nodiscard]] Parsed<std::unique_ptr<OpenDraft>> open(const std::string& name) const;

    /// Those that are kept, oldest first; none, and a warning, when the file cannot be read.
    [[nodiscard]] Parsed<std::vector<SampleAnswer>> kept(const Id<Rubric>& rubric) const;

    /// Adds one and gives its id. No value, and errors, when it is not fit for a round
    /// (check_round()) or names what the rubric has not ("own.unknown", "own.level",
    /// "own.reason") or cannot be read ("own.text"); then nothing is kept. Throws Error when the
    /// disk fails.
    [[nodiscard]] Parsed<std::string> add(const std::string& rubric, const NewAnswer& answer) const;

    /// Takes one out for good. Errors when there is none of that id ("own.unknown"). Throws Error
    /// when the disk fails.
    [[nodiscard]] Findings remove(const std::string& rubric, const std::string& id) const;

private:
    [[nodiscard]] RubricLibrary shelf() const;

    Folders folders_;
    Services services_;
};

/// With one more answer, empty, whose id ("own-3") no sample answer of a rubric has.
[[nodiscard]] Rubric with_own_answer(Rubric rubric);

}  // namespace evenhand::workflow
