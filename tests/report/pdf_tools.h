#pragma once

#include <string>

namespace evenhand::report {

/// A file of its own in a new folder; both vanish at the end.
class ScratchFile {
public:
    explicit ScratchFile(const std::string& bytes);
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string folder_;
    std::string path_;
};

struct ToolResult {
    std::string output;  ///< What it wrote to standard output and standard error.
    int exit_code = 0;
};

/// "qpdf --check FILE": the file's path goes where the command has "FILE".
[[nodiscard]] ToolResult run_on(const std::string& pdf, std::string command);

/// The text as poppler extracts it, in one line: each stretch of white space is one space.
[[nodiscard]] std::string text_of_pdf(const std::string& pdf);

/// The content of all streams, uncompressed, as qpdf shows them.
[[nodiscard]] std::string unpacked(const std::string& pdf);

}  // namespace evenhand::report
