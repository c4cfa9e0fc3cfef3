#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/report_style.h"
#include "workflow/live_interview.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

/// What a person types and chooses of the look of documents.
struct StyleForm {
    std::string organisation = {};
    std::string accent = {};  ///< "#8A2F5B"; empty: the program's own.
    Paper paper = Paper::a4;
    std::string language = {};
    std::string confidentiality = {};
    std::vector<CardSection> left_out = {};

    friend bool operator==(const StyleForm&, const StyleForm&) = default;
};

/// What is wrong with a form, a sentence for each field; empty where nothing is.
struct StyleFaults {
    std::string organisation = {};
    std::string accent = {};
    std::string language = {};
    std::string confidentiality = {};

    [[nodiscard]] bool any() const;
};

/// The look of documents while it is changed. Nothing is written before save().
class StyleEditor {
public:
    /// Opens the style that holds for these folders (style_file()); with `from` another one, which
    /// takes its place when it is saved. What of a file cannot be used is empty in the form, and
    /// told by file_findings(). Throws Error (unreadable_file).
    explicit StyleEditor(const Folders& folders, const std::filesystem::path& from = {});

    [[nodiscard]] const StyleForm& form() const noexcept { return form_; }
    void set(StyleForm form) { form_ = std::move(form); }
    /// The program's own look.
    void reset();

    /// Name of its file; empty: none.
    [[nodiscard]] const std::string& logo_name() const noexcept { return logo_.name; }
    /// Errors ("logo.…"), and the logo stays as it was, when this one cannot be printed. Throws
    /// Error (unreadable_file).
    [[nodiscard]] Findings choose_logo(const std::filesystem::path& file);
    void drop_logo() { logo_ = {}; }

    /// What was wrong with the file, each with its line.
    [[nodiscard]] const Findings& file_findings() const noexcept { return file_findings_; }
    [[nodiscard]] StyleFaults faults() const;
    /// How well text in the accent can be read; empty while it is no colour.
    [[nodiscard]] std::string contrast_words() const;
    /// A shade of the accent that would do, "#6A1F4B"; empty when the accent does, or is none.
    [[nodiscard]] std::string better_accent() const;
    /// As documents are printed in it; nothing while there are faults.
    [[nodiscard]] std::optional<ReportStyle> style() const;
    /// For a look at it: without the fields that have faults.
    [[nodiscard]] ReportStyle style_so_far() const;

    /// Whether the file would be another one.
    [[nodiscard]] bool changed() const;
    /// Where save() writes.
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }
    /// Writes the style, and its logo beside it; a file of another logo stays. An earlier style of
    /// which something could not be used is kept beside it, which a hint says ("style.kept").
    /// Errors, and nothing written, while there are faults. Throws Error (unwritable_file).
    [[nodiscard]] Findings save();

private:
    struct LogoPart {
        std::string name;
        std::string bytes;  ///< Empty when its file cannot be read.
        std::optional<Logo> logo;
    };

    void open(const std::filesystem::path& from);
    void open_logo(const std::filesystem::path& file);
    [[nodiscard]] std::string bytes() const;
    void name_logo();
    [[nodiscard]] std::optional<std::filesystem::path> keep_earlier() const;

    std::filesystem::path file_;
    StyleForm form_;
    LogoPart logo_;
    Findings file_findings_;
    std::string saved_;  ///< As the file has it; empty when it has to be written anew.
};

/// "chart of the scores": what of a scorecard a style may leave out, for people.
[[nodiscard]] std::string words(CardSection section);

/// Prints a made-up scorecard in this style, for a look at it. Throws Error when the program's own
/// rubrics or a font are missing.
[[nodiscard]] Findings print_sample(const std::filesystem::path& shipped_rubrics,
                                    const PdfTarget& pdf,
                                    const ReportStyle& style);

}  // namespace evenhand::workflow
