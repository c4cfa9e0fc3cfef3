#include "workflow/pdf_check.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "report/pdf_reading.h"
#include "report/scorecard_pdf.h"
#include "workflow/copy_check.h"
#include "workflow/internal/card_pdf.h"
#include "workflow/internal/file_digest.h"
#include "workflow/internal/page_words.h"
#include "workflow/internal/verification_json.h"
#include "workflow/packet_check.h"

namespace evenhand::workflow {

namespace {

using Result = PdfCheck::Result;
using internal::Words;

/// The seal stands behind everything that a person wrote; so the last one counts.
std::string printed_seal(const Words& words) {
    const Words label = {"Seal", "(SHA-256)"};
    const auto found = std::find_end(words.begin(), words.end(), label.begin(), label.end());
    return found == words.end() || words.end() - found < 3 ? "" : *(found + 2);
}

PdfCheck refused(Result result, std::string title, std::vector<std::string> lines) {
    return {result, std::move(title), std::move(lines), ""};
}

PdfCheck altered_card(const Findings& findings) {
    return refused(Result::altered,
                   "Altered: the scorecard in this PDF is not the one that was sealed.",
                   {first_fault(findings)});
}

PdfCheck altered_seal(const std::string& printed, const std::string& own) {
    PdfCheck check{
        Result::altered, "Altered: the pages are not those of the scorecard in this PDF.", {}, own};
    check.lines.push_back(printed.empty() ? "No seal is printed on the pages."
                                          : "The seal on the pages is " + printed + ".");
    check.lines.push_back("The seal of the scorecard is " + own + ".");
    return check;
}

/// The card and the seal are whole: what of the pages?
PdfCheck check_pages(const Words& found, const formats::SealedCard& sealed) {
    const auto added = internal::words_added(found, sealed);
    PdfCheck check{Result::intact,
                   "Intact: this is the scorecard that was sealed.",
                   {"The scorecard in the file is under its seal " + sealed.sha256 +
                    ", which is printed on the pages."},
                   sealed.sha256};
    if (added && *added == 0) {
        check.lines.emplace_back(
            "The pages say, word for word, what the scorecard says; drawings are not compared.");
    } else if (added) {
        check.lines.push_back("The pages say all that the scorecard says, and " +
                              std::to_string(*added) +
                              " words more, as an archive adds them; those are not checked here.");
    } else {
        check.result = Result::pages_differ;
        check.title =
            "Not the same: the scorecard in this PDF is intact, but its pages say something else.";
        check.lines.emplace_back(
            "They were altered, or printed by another version of Evenhand. Trust the scorecard: "
            "evenhand-cli export prints it anew from this file.");
    }
    return check;
}

std::string_view result_name(Result result) {
    switch (result) {
        case Result::intact:
            return "intact";
        case Result::pages_differ:
            return "pages-differ";
        case Result::altered:
            return "altered";
        case Result::redacted_copy:
            return "redacted-copy";
        case Result::file_changed:
            return "file-changed";
        case Result::no_scorecard:
            break;
    }
    return "no-scorecard";
}

}  // namespace

bool is_pdf_file(const std::filesystem::path& file) {
    constexpr std::size_t beginning = 8;
    try {
        return internal::is_pdf(formats::read_beginning(file, beginning));
    } catch (const Error&) {
        return false;
    }
}

namespace {

/// What the bytes say beside what is in them.
PdfCheck with_state(PdfCheck check, const std::string& bytes) {
    if (check.result != Result::intact && check.result != Result::redacted_copy) {
        return check;
    }
    if (internal::is_as_made(bytes)) {
        check.lines.emplace_back("The file is, byte for byte, as it was made.");
        return check;
    }
    check.lines.insert(check.lines.begin(), check.title);
    check.result = Result::file_changed;
    check.title =
        "Changed: this file is not, byte for byte, as it was made; what is in it is whole.";
    const std::string anew = holds_packet(bytes)
                                 ? "make the packet anew from its panel or scorecards "
                                   "(evenhand-cli packet)."
                                 : "export it anew (evenhand-cli show, export).";
    check.lines.push_back(
        "A program has saved it anew, or somebody drew on its pages: what they show may differ. "
        "Trust what is in it, and " +
        anew);
    return check;
}

/// Evenhand attaches nothing to a document but what it knows: other names were changed.
std::optional<PdfCheck> unknown_attachments(const std::string& bytes) {
    const auto files = report::attached_files(bytes);
    if (!files || files->empty()) {
        return std::nullopt;
    }
    std::string names;
    for (const auto& [name, content] : *files) {
        names += (names.empty() ? "" : ", ") + name;
    }
    return refused(
        Result::altered,
        "Altered: what this document of Evenhand held is not attached as Evenhand attaches it.",
        {"Attached are " + names +
         ": no scorecard or packet can be found among them, so nothing "
         "of it can be verified. Fetch the file again from where it came from."});
}

PdfCheck checked_bytes(const std::string& bytes, const std::filesystem::path& file) {
    const auto pdf = report::read_pdf(bytes, std::string(report::attached_scorecard));
    if (!pdf) {
        return refused(
            Result::no_scorecard,
            "Cannot be read: this PDF is damaged, or locked with a password.",
            {"What is in it, and whether Evenhand made it, cannot be told. Fetch the file "
             "again from where it came from."});
    }
    if (pdf->attached.empty()) {
        if (auto copy = check_copy_pdf(bytes, file.filename().string())) {
            return std::move(*copy);
        }
        if (auto packet = check_packet_pdf(bytes, file.filename().string())) {
            return std::move(*packet);
        }
        if (pdf->program == report::program_name) {
            if (auto lost = unknown_attachments(bytes)) {
                return std::move(*lost);
            }
            return refused(
                Result::no_scorecard,
                "No scorecard is in this document of Evenhand.",
                {"A report, a rubric, a kit or a certificate holds nothing that its pages could be "
                 "compared with; of a scorecard\u2019s PDF what it held was taken out."});
        }
        return refused(
            Result::no_scorecard,
            "Not ours: no scorecard of Evenhand is in this PDF.",
            {"Evenhand attaches the scorecard to each PDF of one. This is another document, or the "
             "attachment was taken out, as printing to a new PDF does."});
    }
    const auto sealed = formats::read_scorecard(pdf->attached, file.filename().string());
    if (!sealed.value) {
        return altered_card(sealed.findings);
    }
    const Words words = internal::words_of(pdf->text);
    const std::string printed = printed_seal(words);
    return printed == sealed.value->sha256 ? check_pages(words, *sealed.value)
                                           : altered_seal(printed, sealed.value->sha256);
}

}  // namespace

PdfCheck check_pdf(const std::filesystem::path& file) {
    const std::string bytes = formats::read_file(file);
    return with_state(checked_bytes(bytes, file), bytes);
}

std::string pdf_check_json(const PdfCheck& check) {
    return internal::verification_json(
        {std::string(result_name(check.result)), check.seal, check.title, check.lines});
}

}  // namespace evenhand::workflow
