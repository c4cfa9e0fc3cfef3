#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/practice.h"
#include "formats/round_file.h"

namespace evenhand::workflow::internal {

inline constexpr std::string_view round_ending = ".round.xml";
inline constexpr std::string_view practice_ending = ".practice.xml";

/// What a person practises, in practice/ of their data folder (docs/formats.md, "Practice folder"):
/// for each round a folder with the round, what each rater of this computer gave, the journal of
/// the answer under way, and where the round came from. Nothing of it lies where interviews and
/// cards do.
class PracticeFolder {
public:
    /// `name`: the folder's, within the data folder.
    explicit PracticeFolder(const std::filesystem::path& data, const std::string& name = "practice")
        : folder_(data / name) {}

    /// The ids of the rounds that are here, by name.
    [[nodiscard]] std::vector<std::string> rounds() const;
    /// No value, and errors, when the round is not here or cannot be read.
    [[nodiscard]] Parsed<formats::PinnedRound> round(const std::string& id) const;
    [[nodiscard]] std::filesystem::path round_file(const std::string& id) const;

    /// Keeps a copy of a round that came from `beside`, the folder in which results are handed in;
    /// empty when there is none. An error ("round.other") when another round of that id is here.
    /// Throws Error when the disk fails.
    [[nodiscard]] Findings keep(const formats::PinnedRound& round,
                                const std::filesystem::path& beside) const;
    /// The folder that the round came from; empty when it was made here.
    [[nodiscard]] std::filesystem::path beside(const std::string& id) const;

    /// What the rater has sealed; an empty practice when nothing yet. No value, and errors, when
    /// the file is damaged.
    [[nodiscard]] Parsed<Practice> practice(const formats::PinnedRound& round,
                                            const std::string& rater) const;
    [[nodiscard]] std::filesystem::path practice_file(const std::string& id,
                                                      const std::string& rater) const;
    [[nodiscard]] std::filesystem::path journal(const std::string& id,
                                                const std::string& rater,
                                                const Id<SampleAnswer>& answer) const;

private:
    [[nodiscard]] std::filesystem::path folder_of(const std::string& id) const {
        return folder_ / id;
    }

    std::filesystem::path folder_;
};

/// "ada-lovelace", the name in a file's name; a name that shares its letters with another, or has
/// none from A to Z, gets some digits of its hash: "rater-3f9a2c".
[[nodiscard]] std::string file_name_of(const std::string& rater);

/// The id of somebody of whom only the name is known, as is_part_id() asks: file_name_of(), or its
/// beginning with a hash of the whole name.
[[nodiscard]] std::string part_id_of(const std::string& person);

/// Writes what the rater gave into the folder in which results are handed in, as
/// ROUND.NAME.practice.xml. What somebody else of that name has handed in is never overwritten: a
/// warning ("practice.name-taken"); another ("practice.not-beside") when it cannot be written.
[[nodiscard]] Findings hand_in(const Practice& practice,
                               const formats::PinnedRound& round,
                               const std::filesystem::path& folder);

/// What speaks against practising a round that can be read, for it was made by other means. Errors
/// only.
[[nodiscard]] Findings unfit(const CalibrationRound& round);

/// Reads a round file. No value, and errors, also when there is none of that name.
[[nodiscard]] Parsed<formats::PinnedRound> read_round_file(const std::filesystem::path& file);

}  // namespace evenhand::workflow::internal
