#include "formats/session_journal.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/internal/descriptor.h"
#include "formats/internal/journal_head.h"
#include "formats/internal/journal_record.h"

namespace evenhand::formats {

namespace {

using internal::Fields;

constexpr std::string_view first_line = "evenhand-journal 1";
constexpr std::string_view any_version = "evenhand-journal ";

/// A journal of a whole day of typing stays far below this.
constexpr std::size_t largest_journal = std::size_t{256} << 20U;

/// Reads record after record; remembers where the last whole one ended.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    enum class Got { record, end, torn, damaged };

    /// The next record, into `fields`.
    Got next(Fields& fields) {
        if (at_ == bytes_.size()) {
            return Got::end;
        }
        const std::size_t feed = bytes_.find('\n', at_);
        if (feed == std::string_view::npos) {
            return Got::torn;
        }
        const std::string_view line = bytes_.substr(at_, feed - at_);
        const auto read = internal::fields_of(line, check_);
        if (!read) {
            // Blocks reach the disk in any order: a broken record with nothing after it is torn
            // too.
            return bytes_.find_first_not_of('\0', feed + 1) == std::string_view::npos
                       ? Got::torn
                       : Got::damaged;
        }
        check_ = std::string(internal::check_of(line));
        at_ = feed + 1;
        ++line_;
        fields = *read;
        return Got::record;
    }

    void skip_first_line() {
        at_ = first_line.size() + 1;
        line_ = 2;
    }

    [[nodiscard]] std::size_t position() const noexcept { return at_; }
    [[nodiscard]] const std::string& check() const noexcept { return check_; }
    /// The line that comes next; counts from 1.
    [[nodiscard]] int line() const noexcept { return line_; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::string check_;
    int line_ = 1;
};

Finding error_at(const std::string& name, int line, std::string code, std::string message) {
    return {Severity::error,
            std::move(code),
            std::move(message),
            line > 0 ? name + ":" + std::to_string(line) : name};
}

std::optional<Finding> first_line_fault(std::string_view bytes, const std::string& name) {
    if (bytes.starts_with(std::string(first_line) + "\n")) {
        return std::nullopt;
    }
    if (bytes.empty() ||
        std::string_view(first_line).starts_with(bytes.substr(0, bytes.find('\n')))) {
        return error_at(name,
                        1,
                        "journal.empty",
                        "The journal stops before its first record; nothing had been recorded.");
    }
    if (bytes.starts_with(any_version)) {
        return error_at(name,
                        1,
                        "journal.newer",
                        "The journal was written by a newer Evenhand; open it with that one.");
    }
    return error_at(name,
                    1,
                    "journal.foreign",
                    "This is no session journal: the first line must read \"" +
                        std::string(first_line) + "\".");
}

std::optional<JournalEnd> to_end(const Fields& f) {
    const auto at = f.size() == 3 && f[1] == "submitted" ? from_iso(f[0]) : std::nullopt;
    return at ? std::optional<JournalEnd>({*at, f[2]}) : std::nullopt;
}

/// Puts the record into the content. False when it is none that may stand here.
bool take(const Fields& fields, JournalContent& content, bool& begun) {
    if (!begun) {
        const auto summary = internal::to_summary(fields);
        if (summary) {
            content.head = {summary->interview, summary->opened_at, {}};
            begun = true;
        }
        return summary.has_value();
    }
    if (internal::is_of_head(fields)) {
        return content.events.empty() && !content.end &&
               internal::take_into_head(fields, content.head);
    }
    if (const auto end = to_end(fields)) {
        const bool first = !content.end;
        content.end = end;
        return first;
    }
    const auto events = internal::events_of(fields);
    if (!events || content.end) {
        return false;
    }
    content.events.insert(content.events.end(), events->begin(), events->end());
    return true;
}

JournalContent empty_content() {
    return {{{Id<Session>(""), {Id<Candidate>(""), ""}, "", {Id<Rater>(""), ""}}, {}, {}},
            {},
            {},
            0,
            {}};
}

/// One open and locked journal file.
class FileJournal : public JournalWriter {
public:
    FileJournal(internal::Descriptor file,
                std::filesystem::path path,
                std::size_t end,
                std::string check)
        : file_(std::move(file)),
          path_(std::move(path)),
          end_(end),
          check_(std::move(check)),
          clean_(end == 0) {}

    /// As one record: the blocks of a write reach the disk in any order, and of several records a
    /// power cut could leave a later one whole behind an earlier broken one.
    void append(std::span<const SessionEvent> events) override {
        if (!events.empty()) {
            write({internal::record_of(events)});
        }
    }

    void append_end(const JournalEnd& end) override {
        write({{to_iso(end.at), "submitted", end.card_sha256}});
    }

    void write(const std::vector<Fields>& records, std::string bytes = {}) {
        std::string check = check_;
        for (const Fields& record : records) {
            const std::string line = internal::record_line(record, check);
            check = internal::check_of(std::string_view(line).substr(0, line.size() - 1));
            bytes += line;
        }
        put(bytes);
        end_ += bytes.size();
        check_ = std::move(check);
    }

private:
    /// Always from the last durable end: what a failed call left behind, on disk or only in the
    /// system's memory, is written over, never trusted.
    void put(const std::string& bytes) {
        if (!clean_) {
            cut_back();
        }
        clean_ = false;
        if (const int failed = internal::write_all(file_, bytes)) {
            (void)!::ftruncate(file_.number(), static_cast<off_t>(end_));
            fail(failed);
        }
        if (::fdatasync(file_.number()) != 0) {
            fail(errno);
        }
        clean_ = true;
    }

    /// On disk before anything new is written there: else a power cut could mix the two.
    void cut_back() {
        const auto end = static_cast<off_t>(end_);
        if (::ftruncate(file_.number(), end) != 0 || ::fdatasync(file_.number()) != 0 ||
            ::lseek(file_.number(), end, SEEK_SET) < 0) {
            fail(errno);
        }
    }

    [[noreturn]] void fail(int error_number) const {
        const bool full = error_number == ENOSPC || error_number == EDQUOT;
        throw Error(full ? ErrorCode::disk_full : ErrorCode::unwritable_file,
                    "Cannot write " + path_.string() + ": " + system_reason(error_number) + ".");
    }

    internal::Descriptor file_;
    std::filesystem::path path_;
    std::size_t end_;
    std::string check_;
    bool clean_;  ///< The file ends at end_, and that is where the next byte goes.
};

internal::Descriptor open_locked(const std::filesystem::path& path, int flags) {
    internal::Descriptor file(::open(path.c_str(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.open()) {
        const bool creating = (flags & O_CREAT) != 0;
        throw Error(creating ? ErrorCode::unwritable_file : ErrorCode::unreadable_file,
                    "Cannot open " + path.string() + ": " + system_reason(errno) + ".");
    }
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        throw Error(ErrorCode::locked,
                    "This interview is open in another Evenhand; close it there first.");
    }
    return file;
}

/// Never takes the place of another file.
void give_name(const std::filesystem::path& begun, const std::filesystem::path& path) {
    std::error_code unknown;
    int failed = std::filesystem::exists(path, unknown) ? EEXIST : 0;
    if (failed == 0 && ::rename(begun.c_str(), path.c_str()) != 0) {
        failed = errno;
    } else if (failed == 0) {
        failed = internal::sync_folder(path.parent_path());
        if (failed != 0) {
            (void)::unlink(path.c_str());
        }
    }
    if (failed != 0) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + path.string() + ": " + system_reason(failed) + ".");
    }
}

}  // namespace

Parsed<JournalContent> read_journal(std::string_view bytes, const std::string& name) {
    Parsed<JournalContent> result;
    if (const auto fault = first_line_fault(bytes, name)) {
        result.findings.push_back(*fault);
        return result;
    }
    JournalContent content = empty_content();
    Reader reader(bytes);
    reader.skip_first_line();
    bool begun = false;
    Fields fields;
    Reader::Got got = reader.next(fields);
    while (got == Reader::Got::record) {
        if (!take(fields, content, begun)) {
            result.findings.push_back(error_at(name,
                                               reader.line() - 1,
                                               "journal.record",
                                               "This record is none that may stand here."));
            return result;
        }
        content.good_bytes = reader.position();
        content.last_check = reader.check();
        got = reader.next(fields);
    }
    if (got == Reader::Got::damaged) {
        result.findings.push_back(
            error_at(name,
                     reader.line(),
                     "journal.damaged",
                     "The journal was damaged here: the record does not match "
                     "its check. Nothing in the file has been changed."));
        return result;
    }
    if (content.head.kit.empty()) {
        result.findings.push_back(error_at(name,
                                           reader.line(),
                                           "journal.empty",
                                           "The journal stops before its first record; nothing had "
                                           "been recorded."));
        return result;
    }
    if (got == Reader::Got::torn) {
        result.findings.push_back({Severity::warning,
                                   "journal.torn-tail",
                                   "The last record was cut off before it was saved; everything "
                                   "before it is there.",
                                   name + ":" + std::to_string(reader.line())});
    }
    result.value = std::move(content);
    return result;
}

std::optional<JournalSummary> read_journal_summary(std::string_view beginning) {
    if (!beginning.starts_with(std::string(first_line) + "\n")) {
        return std::nullopt;
    }
    Reader reader(beginning);
    reader.skip_first_line();
    Fields fields;
    return reader.next(fields) == Reader::Got::record ? internal::to_summary(fields) : std::nullopt;
}

std::unique_ptr<JournalWriter> JournalWriter::create(const std::filesystem::path& path,
                                                     const JournalHead& head) {
    // Begun under another name, so that under its own it is never seen without its whole head.
    std::filesystem::path begun = path;
    begun += ".begun";
    auto journal = std::make_unique<FileJournal>(
        open_locked(begun, O_CREAT | O_EXCL), path, std::size_t{0}, std::string());
    try {
        journal->write(internal::head_fields(head), std::string(first_line) + "\n");
        give_name(begun, path);
    } catch (const Error&) {
        (void)::unlink(begun.c_str());
        throw;
    }
    return journal;
}

Parsed<JournalWriter::Reopened> JournalWriter::reopen(const std::filesystem::path& path) {
    internal::Descriptor file = open_locked(path, 0);
    std::string bytes;
    if (const int failed = internal::read_all(file, bytes, largest_journal)) {
        throw Error(ErrorCode::unreadable_file,
                    "Cannot read " + path.string() + ": " + system_reason(failed) + ".");
    }
    Parsed<JournalContent> read = read_journal(bytes, path.filename().string());
    Parsed<Reopened> result{std::nullopt, std::move(read.findings)};
    if (read.value) {
        auto writer = std::make_unique<FileJournal>(
            std::move(file), path, read.value->good_bytes, read.value->last_check);
        result.value = Reopened{std::move(writer), std::move(*read.value)};
    }
    return result;
}

}  // namespace evenhand::formats
