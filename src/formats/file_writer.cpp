#include "formats/file_writer.h"

#include <cerrno>

#include "core/error.h"
#include "formats/internal/temporary_file.h"

namespace evenhand::formats {

namespace fs = std::filesystem;

namespace {

/// Through a link the file behind it is meant; the link itself stays.
fs::path target_of(const fs::path& path) {
    if (path.filename().empty()) {
        internal::cannot_write(path, EISDIR);
    }
    std::error_code missing;
    fs::path target = fs::is_symlink(path, missing) ? fs::weakly_canonical(path) : path;
    if (fs::exists(target, missing) && !fs::is_regular_file(target, missing)) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + path.string() + ": it is no regular file.");
    }
    return target;
}

}  // namespace

struct FileWriter::State {
    fs::path target;
    internal::TemporaryFile file;
    explicit State(const fs::path& path) : target(target_of(path)), file(target) {}
};

FileWriter::FileWriter(const fs::path& path) : state_(std::make_unique<State>(path)) {}

FileWriter::~FileWriter() = default;

void FileWriter::write(std::string_view bytes) {
    state_->file.write(bytes);
}

void FileWriter::finish() {
    state_->file.sync();
    state_->file.replace_target();
    if (const int failed = internal::sync_folder(internal::folder_of(state_->target))) {
        internal::cannot_write(state_->target, failed);
    }
}

}  // namespace evenhand::formats
