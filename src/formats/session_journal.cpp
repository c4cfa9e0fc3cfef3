#include "formats/session_journal.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/internal/descriptor.h"
#include "formats/internal/journal_file.h"
#include "formats/internal/journal_head.h"
#include "formats/internal/journal_record.h"

namespace evenhand::formats {

namespace {

using internal::Fields;

constexpr std::string_view first_line = "evenhand-journal 1";
constexpr std::string_view any_version = "evenhand-journal ";

/// Reads record after record; remembers where the last whole one ended.
class Reader {
public:
    /// `check`: that of the record before the first of these bytes.
    explicit Reader(std::string_view bytes, std::string check = {})
        : bytes_(bytes), check_(std::move(check)) {}

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
        check_before_ = std::exchange(check_, std::string(internal::check_of(line)));
        begin_ = std::exchange(at_, feed + 1);
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
    /// Where the last record begins, and the check of the one before it.
    [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
    [[nodiscard]] const std::string& check_before() const noexcept { return check_before_; }
    /// The line that comes next; counts from 1.
    [[nodiscard]] int line() const noexcept { return line_; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::string check_;
    std::size_t begin_ = 0;
    std::string check_before_;
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

/// The moment of a word that the clocks were still running.
std::optional<Timestamp> to_time(const Fields& f) {
    return f.size() == 2 && f[1] == internal::time_kind ? from_iso(f[0]) : std::nullopt;
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
    if (to_time(fields)) {
        return !content.end;  // advance() keeps it.
    }
    const auto events = internal::events_of(fields);
    if (!events || content.end) {
        return false;
    }
    content.events.insert(content.events.end(), events->begin(), events->end());
    return true;
}

/// The record that was read last has been taken. `from`: where the reader's bytes begin in the
/// file.
void advance(JournalContent& content,
             const Reader& reader,
             std::size_t from,
             const Fields& fields) {
    content.good_bytes = from + reader.position();
    content.last_check = reader.check();
    content.time.reset();
    if (const auto at = to_time(fields)) {
        content.time = JournalTime{*at, from + reader.begin(), reader.check_before()};
    }
}

JournalContent empty_content() {
    return {{{Id<Session>(""), {Id<Candidate>(""), ""}, "", {Id<Rater>(""), ""}}, {}, {}},
            {},
            {},
            0,
            {},
            {}};
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
        advance(content, reader, 0, fields);
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

Timestamp last_moment(const JournalContent& content) {
    const Timestamp recorded =
        content.events.empty() ? content.head.opened_at : content.events.back().at;
    return content.time ? std::max(recorded, content.time->at) : recorded;
}

namespace {

/// The line that ends before the line feed at `feed`.
std::string_view line_before(std::string_view bytes, std::size_t feed) {
    const std::size_t before = bytes.rfind('\n', feed - 1);
    return bytes.substr(before + 1, feed - before - 1);
}

void take_correction(std::string_view bytes, std::size_t at, InterviewHead& head) {
    const std::size_t begin = bytes.rfind('\n', at);
    const std::size_t end = bytes.find('\n', at);
    if (begin == 0 || begin == std::string_view::npos || end == std::string_view::npos) {
        return;
    }
    const auto fields = internal::fields_of(bytes.substr(begin + 1, end - begin - 1),
                                            internal::check_of(line_before(bytes, begin)));
    const auto events = fields ? internal::events_of(*fields) : std::nullopt;
    for (const SessionEvent& event : events.value_or(std::vector<SessionEvent>())) {
        const auto* change = std::get_if<SessionChange>(&event.what);
        if (const auto* about = change != nullptr ? std::get_if<AboutCorrected>(change) : nullptr) {
            head.candidate.name = about->candidate;
            head.role = about->role;
            head.interviewer.name = about->interviewer;
        }
    }
}

}  // namespace

std::optional<JournalSummary> read_journal_summary(std::string_view bytes) {
    if (!bytes.starts_with(std::string(first_line) + "\n")) {
        return std::nullopt;
    }
    Reader reader(bytes);
    reader.skip_first_line();
    Fields fields;
    auto summary =
        reader.next(fields) == Reader::Got::record ? internal::to_summary(fields) : std::nullopt;
    if (!summary) {
        return std::nullopt;
    }
    // Looked for, not read: a list of long journals is to come up at once.
    const std::string kind = "\t" + std::string(internal::about_kind) + "\t";
    for (std::size_t at = bytes.find(kind, reader.position()); at != std::string_view::npos;
         at = bytes.find(kind, at + 1)) {
        take_correction(bytes, at, summary->interview);
    }
    return summary;
}

std::unique_ptr<JournalWriter> JournalWriter::create(const std::filesystem::path& path,
                                                     const JournalHead& head) {
    return internal::FileJournal::begin(
        path, std::string(first_line) + "\n", internal::head_fields(head), "");
}

Parsed<JournalWriter::Reopened> JournalWriter::reopen(const std::filesystem::path& path) {
    internal::Descriptor file = internal::open_locked(path, 0);
    std::string bytes;
    if (const int failed = internal::read_all(file, bytes, largest_journal)) {
        throw Error(ErrorCode::unreadable_file,
                    "Cannot read " + path.string() + ": " + system_reason(failed) + ".");
    }
    Parsed<JournalContent> read = read_journal(bytes, path.filename().string());
    Parsed<Reopened> result{std::nullopt, std::move(read.findings)};
    if (read.value) {
        // A word of the time at the end stays: it counts until what comes next is on disk.
        auto writer = std::make_unique<internal::FileJournal>(
            std::move(file), path, read.value->good_bytes, read.value->last_check);
        result.value = Reopened{std::move(writer), std::move(*read.value)};
    }
    return result;
}

ReadOn read_on(const std::filesystem::path& path, JournalContent& content) {
    std::error_code gone;
    const auto size = std::filesystem::file_size(path, gone);
    if (gone || size < content.good_bytes) {
        return ReadOn::other;
    }
    if (size == content.good_bytes) {
        return ReadOn::nothing;
    }
    // A word of the time at the end may have given way to another one.
    const std::size_t from = content.time ? content.time->begin : content.good_bytes;
    const std::size_t known = content.good_bytes;
    const std::size_t events = content.events.size();
    const std::string bytes = read_file(path, largest_journal).substr(from);
    Reader reader(bytes, content.time ? content.time->check_before : content.last_check);
    bool begun = true;
    Fields fields;
    Reader::Got got = reader.next(fields);
    while (got == Reader::Got::record && take(fields, content, begun)) {
        advance(content, reader, from, fields);
        got = reader.next(fields);
    }
    if (got == Reader::Got::damaged || got == Reader::Got::record) {
        return ReadOn::other;
    }
    const bool as_it_was = content.good_bytes == known && content.events.size() == events;
    return as_it_was ? ReadOn::nothing : ReadOn::more;
}

bool is_open_elsewhere(const std::filesystem::path& path) {
    const internal::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    return file.open() && ::flock(file.number(), LOCK_SH | LOCK_NB) != 0;
}

}  // namespace evenhand::formats
