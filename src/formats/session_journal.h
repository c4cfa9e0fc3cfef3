#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/panel_focus.h"
#include "core/session_change.h"

namespace evenhand::formats {

/// A journal of a whole day of typing stays far below this.
constexpr std::size_t largest_journal = std::size_t{256} << 20U;

/// How a journal begins: who meets whom, with which rubrics, word for word.
struct JournalHead {
    InterviewHead interview;
    Timestamp opened_at;
    Kit kit;
    std::vector<PanelFocus> focus = {};  ///< What its panel asked to be looked at above all.
};

/// What a list of interviews shows of one.
struct JournalSummary {
    InterviewHead interview;
    Timestamp opened_at;
    std::string about;  ///< The titles of its questions, parted by " · ".
};

/// How a journal ends: the card that was sealed.
struct JournalEnd {
    Timestamp at;
    std::string card_sha256;

    friend bool operator==(const JournalEnd&, const JournalEnd&) = default;
};

/// A word at a journal's end that the clocks were still running at this moment. The next such word
/// takes its place.
struct JournalTime {
    Timestamp at;
    std::size_t begin;         ///< Where it begins, in bytes.
    std::string check_before;  ///< The check of the record before it.
};

struct JournalContent {
    JournalHead head;
    std::vector<SessionEvent> events;
    std::optional<JournalEnd> end;
    std::size_t good_bytes = 0;  ///< Length up to the end of the last whole record.
    std::string last_check;      ///< The last whole record's check, which the next one builds on.
    std::optional<JournalTime> time = {};  ///< Set when that record is one.
};

/// The latest moment of which the journal tells.
[[nodiscard]] Timestamp last_moment(const JournalContent& content);

/// Reads a journal (docs/formats.md, "Session journal"). A last record that was cut off was never
/// acknowledged: it is left out, with a warning ("journal.torn-tail"). No value, and one error, for
/// a file that is no journal, of a newer version, or damaged before its last record.
[[nodiscard]] Parsed<JournalContent> read_journal(std::string_view bytes, const std::string& name);

/// The summary of a journal, with the names and the role as they were last corrected; the first 64
/// KiB of one suffice for all but that. Nothing when there is none.
[[nodiscard]] std::optional<JournalSummary> read_journal_summary(std::string_view bytes);

/// What came of reading on.
enum class ReadOn {
    nothing,  ///< No whole record has come.
    more,     ///< The content has more events, or its end.
    other     ///< The file has gone or is not what the content was read from: read it whole.
};

/// Reads what another program has added to a journal since `content` was read from it. Throws Error
/// (unreadable_file).
[[nodiscard]] ReadOn read_on(const std::filesystem::path& path, JournalContent& content);

/// Whether somebody writes this journal now.
[[nodiscard]] bool is_open_elsewhere(const std::filesystem::path& path);

/// Appends to one journal and holds it locked. What append() returned from is on disk.
///
/// Errors: the appending calls throw Error (disk_full, refused, unwritable_file) when the disk
/// fails. The journal then still ends with its last whole record, and the same call may be tried
/// again.
/// Threads: use one object from one thread at a time.
class JournalWriter {
public:
    /// Begins a journal that does not exist yet. Throws Error (unwritable_file, disk_full).
    [[nodiscard]] static std::unique_ptr<JournalWriter> create(const std::filesystem::path& path,
                                                               const JournalHead& head);

    struct Reopened {
        std::unique_ptr<JournalWriter> writer;
        JournalContent content;
    };
    /// Takes up a journal where it stopped; a torn last record is cut off. No value, and the error,
    /// when it cannot be read. Throws Error: locked while another program has it open,
    /// unwritable_file where it may only be read.
    [[nodiscard]] static Parsed<Reopened> reopen(const std::filesystem::path& path);

    JournalWriter() = default;
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;
    virtual ~JournalWriter() = default;

    virtual void append(std::span<const SessionEvent> events) = 0;
    /// The clocks are still running. In the place of the last such word when nothing came after
    /// it, so that a journal does not grow while nothing happens.
    virtual void append_time(Timestamp at) = 0;
    virtual void append_end(const JournalEnd& end) = 0;

    /// A new journal with all the records of this one, to go on with in its place; this one stays
    /// as it is. Throws Error (disk_full, unwritable_file, unreadable_file).
    [[nodiscard]] virtual std::unique_ptr<JournalWriter> copy_to(
        const std::filesystem::path& path) const = 0;
};

}  // namespace evenhand::formats
