#include "formats/published_list.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <map>
#include <optional>
#include <sys/stat.h>
#include <utility>

#include "core/error.h"
#include "core/number_text.h"
#include "core/rubric_check.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/internal/descriptor.h"
#include "formats/internal/temporary_file.h"
#include "formats/shared_folder.h"

namespace evenhand::formats {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "evenhand-published 1\n";
constexpr std::string_view any_version = "evenhand-published ";

/// As in a rubric.
constexpr int largest_version = 999999;

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char character : clean_text(text)) {
        if (character == '"' || character == '\\') {
            quoted += '\\';
        }
        quoted += character == '\n' ? std::string("\\n") : std::string(1, character);
    }
    return quoted + "\"";
}

std::string one_line(std::string_view text) {
    std::string line = clean_text(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

/// Takes the fields of a line from its beginning.
class LineReader {
public:
    explicit LineReader(std::string_view line) : rest_(line) {}

    /// What stands before the next blank.
    std::string_view word() {
        const std::string_view word = rest_.substr(0, rest_.find(' '));
        rest_.remove_prefix(std::min(word.size() + 1, rest_.size()));
        return word;
    }

    /// A text in quotation marks and the blank behind it.
    std::optional<std::string> text() {
        if (!rest_.starts_with('"')) {
            return std::nullopt;
        }
        std::string text;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (rest_[i] == '"') {
                rest_.remove_prefix(i + 1);
                rest_.remove_prefix(rest_.starts_with(' ') ? 1 : 0);
                return text;
            }
            if (rest_[i] != '\\') {
                text += rest_[i];
                continue;
            }
            const std::optional<char> meant = ++i < rest_.size() ? escaped(rest_[i]) : std::nullopt;
            if (!meant) {
                return std::nullopt;
            }
            text += *meant;
        }
        return std::nullopt;
    }

private:
    static std::optional<char> escaped(char character) {
        if (character == 'n') {
            return '\n';
        }
        const bool itself = character == '"' || character == '\\';
        return itself ? std::optional(character) : std::nullopt;
    }

    std::string_view rest_;
};

/// Only what to_line() writes: one line, one way to say it.
std::optional<PublishedLine> from_line(std::string_view line) {
    if (!is_utf8(line)) {
        return std::nullopt;
    }
    LineReader reader(line);
    const std::string sha256(reader.word());
    const std::string id(reader.word());
    const auto version = to_int(reader.word());
    const auto at = from_iso(reader.word());
    const auto author = reader.text();
    const auto note = reader.text();
    if (!version || *version < 1 || *version > largest_version || !at || !author || !note ||
        sha256.size() != 64 || sha256.find_first_not_of("0123456789abcdef") != std::string::npos ||
        !is_rubric_id(id)) {
        return std::nullopt;
    }
    PublishedLine read{sha256, Id<Rubric>(id), *version, *at, *author, *note};
    return to_line(read) == std::string(line) + "\n" ? std::optional(std::move(read))
                                                     : std::nullopt;
}

/// Takes line after line; of two that contradict each other the first one counts.
class ListReader {
public:
    explicit ListReader(std::string name) : name_(std::move(name)) {}

    void take(std::string_view text) {
        ++number_;
        std::optional<PublishedLine> line = from_line(text);
        if (!line) {
            remark("published.line",
                   "This line is none that Evenhand writes, and is passed over; it should be: "
                   "sha256 id version moment \"author\" \"note\".");
            return;
        }
        const auto [known, added] = hashes_.try_emplace({line->id, line->version}, line->sha256);
        if (added) {
            lines_.push_back(std::move(*line));
        } else if (known->second != line->sha256) {
            remark("published.contradiction",
                   "An earlier line gives another hash for version " +
                       std::to_string(line->version) + " of \u201C" + line->id.text() +
                       "\u201D; the earlier one counts.");
        }
    }

    void tear() {
        ++number_;
        remark("published.torn-line",
               "The last line was cut off before it was saved; it is passed over.");
    }

    [[nodiscard]] Parsed<std::vector<PublishedLine>> result() && {
        return {std::move(lines_), std::move(findings_)};
    }

private:
    void remark(std::string code, std::string message) {
        findings_.push_back({Severity::warning,
                             std::move(code),
                             std::move(message),
                             name_ + ":" + std::to_string(number_)});
    }

    std::string name_;
    int number_ = 1;
    std::map<std::pair<Id<Rubric>, int>, std::string> hashes_;
    std::vector<PublishedLine> lines_;
    Findings findings_;
};

std::optional<Finding> first_line_fault(std::string_view bytes, const std::string& name) {
    if (bytes.starts_with(first_line) || first_line.starts_with(bytes)) {
        return std::nullopt;
    }
    if (bytes.starts_with(any_version)) {
        return Finding{Severity::error,
                       "published.newer",
                       "The list was written by a newer Evenhand; open the library with that one.",
                       name + ":1"};
    }
    return Finding{Severity::error,
                   "published.foreign",
                   "This is no list of published rubrics: its first line must read "
                   "\"evenhand-published 1\".",
                   name + ":1"};
}

[[nodiscard]] internal::Descriptor open_list(const fs::path& list) {
    internal::Descriptor file(::open(list.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!file.open() && errno == ENOENT) {
        (void)create_file(list, first_line, Permanence::changeable);
        file = internal::Descriptor(::open(list.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    }
    if (!file.open()) {
        internal::cannot_write(list, errno);
    }
    return file;
}

}  // namespace

std::string to_line(const PublishedLine& line) {
    return line.sha256 + " " + line.id.text() + " " + std::to_string(line.version) + " " +
           to_iso(line.at) + " " + in_quotes(one_line(line.author)) + " " + in_quotes(line.note) +
           "\n";
}

std::string list_of(const PublishedLine& line) {
    return std::string(first_line) + to_line(line);
}

Parsed<std::vector<PublishedLine>> read_published_list(std::string_view bytes,
                                                       const std::string& name) {
    if (const auto fault = first_line_fault(bytes, name)) {
        return {std::nullopt, {*fault}};
    }
    ListReader reader(name);
    bytes.remove_prefix(std::min(first_line.size(), bytes.size()));
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) {
            reader.tear();
            break;
        }
        reader.take(bytes.substr(0, end));
        bytes.remove_prefix(end + 1);
    }
    return std::move(reader).result();
}

void append_to_published_list(const fs::path& list, const PublishedLine& line) {
    const internal::Descriptor file = open_list(list);
    std::string bytes;
    if (const int failed = internal::read_all(file, bytes, largest_file)) {
        internal::cannot_write(list, failed);
    }
    if (const auto fault = first_line_fault(bytes, list.string())) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + list.string() + ": " + fault->message);
    }
    const std::size_t feed = bytes.rfind('\n');
    const std::size_t whole = feed == std::string::npos ? 0 : feed + 1;
    const std::string added =
        (whole == 0 ? std::string(first_line) : std::string()) + to_line(line);
    const auto end = static_cast<off_t>(whole);
    int failed = ::ftruncate(file.number(), end) != 0 || ::lseek(file.number(), end, SEEK_SET) < 0
                     ? errno
                     : internal::write_all(file, added);
    if (failed == 0) {
        failed = ::fsync(file.number()) == 0 ? 0 : errno;
    }
    if (failed != 0) {
        (void)!::ftruncate(file.number(), end);
        internal::cannot_write(list, failed);
    }
}

}  // namespace evenhand::formats
