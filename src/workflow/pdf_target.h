#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/finding.h"

namespace evenhand::workflow {

/// Where a printed PDF goes: into a file, or into memory, which no other program reads and of which
/// nothing is left when this one dies.
class PdfTarget {
public:
    /// A file without a name, which refuses everything.
    PdfTarget() = default;
    /// Every file's name is one, as with streams. NOLINTNEXTLINE(google-explicit-constructor)
    PdfTarget(std::filesystem::path file) : file_(std::move(file)) {}

    /// What bytes in memory are for: to be looked at alone, or to be kept in a file in the end.
    enum class Use { look, keep };
    /// `bytes` becomes the PDF, and must outlive the target and its copies.
    [[nodiscard]] static PdfTarget memory(std::string& bytes, Use use = Use::look);

    /// Whether it is kept in a file is yet to be decided.
    [[nodiscard]] bool is_open() const noexcept { return memory_ != nullptr && use_ == Use::keep; }
    /// Nothing is kept of it.
    [[nodiscard]] bool is_look() const noexcept { return memory_ != nullptr && use_ == Use::look; }

    /// Empty when it is no file.
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }

    /// Why no PDF is written there ("export.target"): the file's name does not end in .pdf, or what
    /// lies there is no PDF.
    [[nodiscard]] std::optional<Finding> refusal() const;
    /// Throws Error (unwritable_file); an earlier file is kept then.
    void put(std::string_view pdf) const;

private:
    std::filesystem::path file_;
    std::string* memory_ = nullptr;
    Use use_ = Use::keep;
};

/// Why a file that a command names, of whatever kind, does not take the place of what lies there
/// ("export.target"); `replace`: the person said that it may. Where it never may (a record, or what
/// is no PDF under a PDF's name) no such word is asked for.
[[nodiscard]] Findings taken_target(const std::filesystem::path& file, bool replace);

/// The same of a document that is always a PDF: that its name is none for one is told first.
[[nodiscard]] Findings taken_document(const std::filesystem::path& pdf, bool replace);

/// The same for a print of what is kept elsewhere, such as a rubric: it also takes the place of an
/// earlier such print, as Evenhand made it. Not that of a PDF that holds a scorecard, that
/// certifies an erasure, that another program made, or that somebody has written remarks into. What
/// no PDF is written to at all (PdfTarget::refusal()) is told first.
[[nodiscard]] Findings taken_pdf(const std::filesystem::path& file, bool replace);

}  // namespace evenhand::workflow
