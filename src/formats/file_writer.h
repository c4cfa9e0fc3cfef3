#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace evenhand::formats {

/// A file that is written piece by piece, whole or not at all, as write_file() does it. All that
/// fails throws Error (unwritable_file).
class FileWriter {
public:
    /// What is no regular file is refused.
    explicit FileWriter(const std::filesystem::path& path);
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;
    /// Leaves no trace unless finish() was called.
    ~FileWriter();

    void write(std::string_view bytes);
    /// Now, and not before, the file is there, to disk.
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace evenhand::formats
