#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// What the PDF of a scorecard is found to be.
struct PdfCheck {
    enum class Result {
        intact,         ///< The card is under its seal, and pages and seal are the card's.
        pages_differ,   ///< The card is, but its pages say something else.
        altered,        ///< The card is not as it was sealed, or it is not the printed one.
        redacted_copy,  ///< A redacted copy is in it, whole, and the pages are the copy's.
        file_changed,   ///< What is in it is one of the two, but the file is not as it was made.
        no_scorecard    ///< Neither is in it.
    };
    Result result = Result::no_scorecard;
    std::string title;  ///< "Intact: …", in a sentence.
    std::vector<std::string> lines;
    std::string seal;  ///< Of the card in it, 64 hex digits; empty when there is none.
};

/// Whether the file is a PDF, by how it begins. False when it cannot be read.
[[nodiscard]] bool is_pdf_file(const std::filesystem::path& file);

/// Checks the PDF of a scorecard without anything else: the attached card against its seal, the
/// seal that is printed on the pages against the card's, and the text of the pages against what the
/// card prints now, without the sections that they name as left out. A PDF that holds a redacted
/// copy is checked against that. What an archive says on the pages of its own is allowed in its
/// places, and not checked. Throws Error: unreadable_file for the file or a missing font.
[[nodiscard]] PdfCheck check_pdf(const std::filesystem::path& file);

/// As one JSON object (docs/formats.md, "Verification as JSON"). Ends with a line feed.
[[nodiscard]] std::string pdf_check_json(const PdfCheck& check);

}  // namespace evenhand::workflow
