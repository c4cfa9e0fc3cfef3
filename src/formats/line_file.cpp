#include "formats/line_file.h"

#include <cerrno>
#include <fcntl.h>
#include <set>
#include <string>
#include <system_error>
#include <unistd.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/internal/descriptor.h"

namespace evenhand::formats {

namespace {

namespace fs = std::filesystem;

/// Calls `use` with each line, without its line feed.
template <typename Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        use(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
}

/// What has to be added to `text`, which may lack its last line feed.
std::string missing_lines(std::string_view text, std::string_view lines) {
    std::set<std::string_view> known;
    for_each_line(text, [&](std::string_view line) { known.insert(line); });
    std::string missing;
    for_each_line(lines, [&](std::string_view line) {
        if (known.insert(line).second) {
            missing += std::string(line) + "\n";
        }
    });
    const bool cut = !text.empty() && !text.ends_with('\n');
    return cut && !missing.empty() ? "\n" + missing : missing;
}

}  // namespace

void add_lines(const fs::path& path, std::string_view lines) {
    std::error_code unknown;
    const bool there = fs::exists(path, unknown) || unknown;
    const std::string missing = missing_lines(there ? read_file(path) : std::string(), lines);
    if (missing.empty()) {
        return;
    }
    const auto refuse = [&](int failed) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + path.string() + ": " + system_reason(failed) + ".");
    };
    const internal::Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
    if (!file.open()) {
        refuse(errno);
    }
    if (const int failed = internal::write_all(file, missing); failed != 0) {
        refuse(failed);
    }
    if (::fsync(file.number()) != 0) {
        refuse(errno);
    }
}

}  // namespace evenhand::formats
