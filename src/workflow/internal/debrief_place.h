#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "formats/debrief_entry_file.h"
#include "formats/debrief_file.h"
#include "formats/debrief_start_file.h"
#include "formats/sealed_vote_file.h"

namespace evenhand::workflow::internal {

/// All that lies of a debrief in the place that its members share, as it was found.
struct DebriefContents {
    formats::DebriefStart start;
    std::vector<formats::DebriefEntryFile> entries =
        {};                                             ///< By their numbers, which may have gaps.
    std::vector<formats::SealedVoteFile> votes = {};    ///< By member, round and number.
    std::optional<formats::SealedDebrief> record = {};  ///< Set once it is decided.
    /// Names whose numbers are taken by what is no vote of this debrief, or cannot be read.
    std::vector<std::string> uncounted_votes = {};
};

/// Where a panel's debrief lies. What is put there is never changed; of several who put the same
/// thing only one gets true, and it is durable then. All throw Error when the place cannot be read
/// or written.
class DebriefPlace {
public:
    DebriefPlace() = default;
    DebriefPlace(const DebriefPlace&) = delete;
    DebriefPlace& operator=(const DebriefPlace&) = delete;
    virtual ~DebriefPlace() = default;

    /// Nothing, and an error, when none was begun ("debrief.none"), its beginning alone is not
    /// there
    /// ("debrief.start-missing"), or what counts cannot be read. A vote that cannot be is a warning
    /// and left out.
    [[nodiscard]] virtual Parsed<DebriefContents> read() const = 0;

    /// Makes the place ready for these members, as the chair, before the debrief begins; errors for
    /// those who could not get there ("panel.no-login").
    [[nodiscard]] virtual Findings seat(const std::vector<Rater>& members) = 0;
    [[nodiscard]] virtual bool put(const formats::DebriefStart& start) = 0;
    [[nodiscard]] virtual bool put(const formats::SealedVoteFile& vote) = 0;
    [[nodiscard]] virtual bool put(const formats::DebriefEntryFile& entry) = 0;
    [[nodiscard]] virtual bool put(const formats::DebriefRecord& record) = 0;

    // What findings and people call these.
    [[nodiscard]] virtual std::string name_of_start() const = 0;
    [[nodiscard]] virtual std::string name_of_entry(int number) const = 0;
    [[nodiscard]] virtual std::string name_of_vote(const formats::SealedVoteHead& vote) const = 0;
    [[nodiscard]] virtual std::string name_of_record() const = 0;
};

}  // namespace evenhand::workflow::internal
