#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/faults.h"
#include "archive/internal/store.h"

namespace evenhand::archive::internal {

/// What can be said of an entry without the others.
struct LoneEntry {
    StoredEntry stored;
    std::optional<LogEntry> entry;  ///< Nothing when its header is none.
    bool leaf = false;              ///< The leaf is the header's.
    bool signature = false;         ///< The author's signature holds for the leaf.
};
[[nodiscard]] LoneEntry lone(StoredEntry stored);
/// The same in two steps: reading the header costs little, checking the signature much.
[[nodiscard]] LoneEntry read(StoredEntry stored);
void check(LoneEntry& one);

/// Walks a log from its beginning and says what does not fit. An entry that is missing is said
/// once; what follows it is checked from there on.
class LogWalk {
public:
    /// `of`: " of the log taken over …"; empty for the archive's own.
    LogWalk(Faults& faults, std::string of) : faults_(&faults), of_(std::move(of)) {}

    /// The next entry that is there.
    void take(const LoneEntry& one);
    /// The log should have had `size` entries; says which are missing at its end.
    void end(std::uint64_t size);

    [[nodiscard]] std::uint64_t next() const noexcept { return next_; }
    /// Of what was walked; not the log's when an entry was missing.
    [[nodiscard]] const Frontier& frontier() const noexcept { return frontier_; }
    [[nodiscard]] const Digest& chain() const noexcept { return chain_; }
    [[nodiscard]] bool whole() const noexcept { return whole_; }
    /// Whether each key that was ever enrolled counts still.
    [[nodiscard]] const std::map<PublicKey, bool>& people() const noexcept { return people_; }
    [[nodiscard]] const std::vector<std::pair<std::uint64_t, PublicKey>>& archive_keys() const {
        return archive_keys_;
    }
    /// Where somebody began with new keys that nobody had enrolled, and what such keys signed.
    [[nodiscard]] const std::vector<VerifyReport::Anew>& anew() const { return anew_; }

private:
    void miss(std::uint64_t until);
    void check_place(const LoneEntry& one);
    void check_author(std::uint64_t index, const LogEntry& entry);
    void follow_keys(std::uint64_t index, const LogEntry& entry);
    void fault(const char* code, std::uint64_t index, const std::string& what);

    Faults* faults_;
    std::string of_;
    std::uint64_t next_ = 0;
    Frontier frontier_;
    Digest chain_{};
    bool chain_known_ = true;
    bool whole_ = true;
    std::optional<LogId> log_;
    Timestamp at_;
    std::map<PublicKey, bool> people_;
    std::vector<std::pair<std::uint64_t, PublicKey>> archive_keys_;
    std::vector<VerifyReport::Anew> anew_;
};

}  // namespace evenhand::archive::internal
