#include "report/pdf_tools.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <stdlib.h>
#include <sys/wait.h>

namespace evenhand::report {

ScratchFile::ScratchFile(const std::string& bytes) {
    std::string pattern = (std::filesystem::temp_directory_path() / "report-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no folder for scratch files");
    }
    folder_ = pattern;
    path_ = folder_ + "/scratch.pdf";
    std::ofstream(path_, std::ios::binary) << bytes;
}

ScratchFile::~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

ToolResult run_on(const std::string& pdf, std::string command) {
    const ScratchFile file(pdf);
    const std::string placeholder = "FILE";
    command.replace(command.find(placeholder), placeholder.size(), file.path());
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) {
        throw std::runtime_error("cannot run " + command);
    }
    ToolResult result;
    std::array<char, 4096> buffer{};
    for (std::size_t got = 1; got > 0;) {
        got = std::fread(buffer.data(), 1, buffer.size(), pipe);
        result.output.append(buffer.data(), got);
    }
    const int status = pclose(pipe);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

std::string text_of_pdf(const std::string& pdf) {
    const std::string raw = run_on(pdf, "pdftotext -enc UTF-8 FILE -").output;
    std::string text;
    for (const char byte : raw) {
        const bool space = byte == ' ' || byte == '\n' || byte == '\f';
        if (!space) {
            text += byte;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
    }
    return text;
}

std::string unpacked(const std::string& pdf) {
    return run_on(pdf, "qpdf --qdf --object-streams=disable FILE -").output;
}

}  // namespace evenhand::report
