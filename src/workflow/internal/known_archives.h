#pragma once

#include <filesystem>
#include <string>

namespace evenhand::workflow::internal {

/// Which log was found at which address: a line "LOG ADDRESS" each in `known-archives` of a data
/// folder. It lies outside the archives, so that one that was put in another's place shows.
class KnownArchives {
public:
    /// An empty folder: nothing is known, and nothing is noted.
    explicit KnownArchives(const std::filesystem::path& data);

    /// The log's id, 32 hex digits; empty when none was noted for the address.
    [[nodiscard]] std::string log_at(const std::string& address) const;
    /// From now on this log belongs to the address; none when `log` is empty. Throws Error
    /// (unwritable_file; locked while another program notes one).
    void note(const std::string& address, const std::string& log) const;

private:
    std::filesystem::path file_;
};

}  // namespace evenhand::workflow::internal
