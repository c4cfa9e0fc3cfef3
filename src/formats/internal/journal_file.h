#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/internal/descriptor.h"
#include "formats/internal/journal_record.h"
#include "formats/session_journal.h"

namespace evenhand::formats::internal {

/// Opens the file to read and write, and takes its lock. `flags`: those of open(2) that come on
/// top. Throws Error (unwritable_file, unreadable_file, locked).
[[nodiscard]] Descriptor open_locked(const std::filesystem::path& path, int flags);

/// One open and locked journal file.
class FileJournal final : public JournalWriter {
public:
    /// `end`: where its last whole record ends, with this check; what is behind that is cut off.
    FileJournal(Descriptor file, std::filesystem::path path, std::size_t end, std::string check);

    /// A new journal that begins with `first` and these records, chained to `check`. It has its
    /// name only once they are on disk. Throws Error (disk_full, unwritable_file).
    [[nodiscard]] static std::unique_ptr<FileJournal> begin(const std::filesystem::path& path,
                                                            std::string first,
                                                            const std::vector<Fields>& records,
                                                            const std::string& check);

    /// As one record: the blocks of a write reach the disk in any order, and of several records a
    /// power cut could leave a later one whole behind an earlier broken one.
    void append(std::span<const SessionEvent> events) override;
    void append_time(Timestamp at) override;
    void append_end(const JournalEnd& end) override;
    [[nodiscard]] std::unique_ptr<JournalWriter> copy_to(
        const std::filesystem::path& path) const override;

private:
    void write(const std::vector<Fields>& records, std::string bytes = {});
    void put(const std::string& bytes);
    void put_over_time(Timestamp at, const std::string& line);
    void cut_back();
    [[noreturn]] void fail(int error_number) const;

    Descriptor file_;
    std::filesystem::path path_;
    std::size_t end_;
    std::string check_;
    std::optional<JournalTime> time_ = {};  ///< Set while the file ends with one of this object's.
    bool clean_ = false;  ///< The file ends at end_, and that is where the next byte goes.
};

}  // namespace evenhand::formats::internal
