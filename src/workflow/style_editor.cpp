#include "workflow/style_editor.h"

#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/logo_file.h"
#include "formats/style_file.h"
#include "workflow/demo_interview.h"
#include "workflow/internal/card_pdf.h"
#include "workflow/print_style.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using formats::StyleFile;

constexpr const char* kept_name = "style.kept.xml";

StyleForm form_of(const ReportStyle& style) {
    return {style.organisation,
            style.accent ? text_of(*style.accent) : "",
            style.paper,
            style.language,
            style.confidentiality,
            style.left_out};
}

ReportStyle typed_style(const StyleForm& form) {
    ReportStyle style;
    style.organisation = trimmed(form.organisation);
    style.accent = colour_of(trimmed(form.accent));
    style.paper = form.paper;
    style.language = trimmed(form.language);
    style.confidentiality = trimmed(form.confidentiality);
    style.left_out = form.left_out;
    return style;
}

/// What the file's own rules say of a style that has nothing but one field.
std::string fault_of(const ReportStyle& style) {
    constexpr std::string_view wanted = " must be ";
    try {
        const auto read = formats::read_style(formats::style_bytes({style, "", 0}), "");
        if (read.value) {
            return "";
        }
        const std::string& message = read.findings.front().message;
        const std::size_t rule = message.find(wanted);
        return rule == std::string::npos ? message : "This" + message.substr(rule);
    } catch (const Error& error) {
        return error.what();  // A character that no file can hold.
    }
}

std::string bytes_at(const fs::path& file) {
    std::error_code none;
    return fs::exists(file, none) ? formats::read_file(file) : "";
}

}  // namespace

bool StyleFaults::any() const {
    return !(organisation.empty() && accent.empty() && language.empty() && confidentiality.empty());
}

StyleEditor::StyleEditor(const Folders& folders, const fs::path& from)
    : file_(style_file(folders)) {
    const fs::path source = from.empty() ? file_ : from;
    if (file_.empty()) {
        file_ = folders.data / formats::style_name;
    }
    std::error_code none;
    if (source.empty() || (from.empty() && !fs::exists(source, none))) {
        saved_ = bytes();
        return;
    }
    open(source);
    const bool here = from.empty() || fs::equivalent(source, file_, none);
    saved_ = here && !has_error(file_findings_) ? bytes() : "";
}

void StyleEditor::open(const fs::path& from) {
    const std::string bytes = formats::read_file(from);
    auto read = formats::read_style(bytes, from.filename().string());
    file_findings_ = std::move(read.findings);
    const StyleFile found =
        read.value ? std::move(*read.value) : formats::style_as_far_as_read(bytes);
    form_ = form_of(found.style);
    if (!found.logo.empty()) {
        logo_.name = found.logo;
        open_logo(from.parent_path() / found.logo);
    }
}

void StyleEditor::open_logo(const fs::path& file) {
    try {
        logo_.bytes = formats::read_file(file);
        auto logo = formats::read_logo(logo_.bytes, file.filename().string());
        logo_.logo = std::move(logo.value);
        append(file_findings_, std::move(logo.findings));
    } catch (const Error& error) {
        file_findings_.push_back(
            {Severity::warning, "logo.unreadable", error.what(), file.filename().string()});
    }
}

void StyleEditor::reset() {
    form_ = {};
    logo_ = {};
}

Findings StyleEditor::choose_logo(const fs::path& file) {
    std::string bytes = formats::read_file(file);
    auto logo = formats::read_logo(bytes, file.filename().string());
    if (!logo.value) {
        return std::move(logo.findings);
    }
    ReportStyle named;
    named.organisation = "X";
    const auto fits = formats::read_style(
        formats::style_bytes({named, file.filename().string(), 0}), file.filename().string());
    if (!fits.value) {
        return fits.findings;  // By its ending it is no picture.
    }
    logo_ = {file.filename().string(), std::move(bytes), std::move(logo.value)};
    return {};
}

StyleFaults StyleEditor::faults() const {
    const ReportStyle whole = typed_style(form_);
    StyleFaults faults;
    ReportStyle one;
    one.organisation = whole.organisation;
    faults.organisation = fault_of(one);
    if (faults.organisation.empty() && whole.organisation.empty() && !logo_.name.empty()) {
        faults.organisation =
            "The logo needs the organisation’s name: it is what those hear who cannot see the "
            "logo.";
    }
    one = {};
    one.accent = whole.accent;
    faults.accent = trimmed(form_.accent).empty() || whole.accent
                        ? fault_of(one)
                        : "This must be a colour as # and six hexadecimal digits, such as #0B6664.";
    one = {};
    one.language = whole.language;
    faults.language = fault_of(one);
    one = {};
    one.confidentiality = whole.confidentiality;
    faults.confidentiality = fault_of(one);
    return faults;
}

std::string StyleEditor::contrast_words() const {
    if (trimmed(form_.accent).empty()) {
        return "The program’s own colour.";
    }
    const auto accent = colour_of(trimmed(form_.accent));
    return accent ? "Contrast to the tinted panel " + decimals(contrast(*accent, report_tint), 1) +
                        " : 1; at least 4.5 : 1 is needed."
                  : "";
}

std::string StyleEditor::better_accent() const {
    const auto accent = colour_of(trimmed(form_.accent));
    return accent && contrast(*accent, report_tint) < least_contrast
               ? text_of(darkened(*accent, report_tint, least_contrast))
               : "";
}

std::optional<ReportStyle> StyleEditor::style() const {
    return faults().any() ? std::nullopt : std::optional(style_so_far());
}

ReportStyle StyleEditor::style_so_far() const {
    const StyleFaults wrong = faults();
    ReportStyle style = typed_style(form_);
    style.logo = logo_.logo;
    if (!wrong.organisation.empty()) {
        style.organisation.clear();
        style.logo.reset();  // Nobody would hear whose it is.
    }
    if (!wrong.accent.empty()) {
        style.accent.reset();
    }
    if (!wrong.language.empty()) {
        style.language.clear();
    }
    if (!wrong.confidentiality.empty()) {
        style.confidentiality.clear();
    }
    return style;
}

std::string StyleEditor::bytes() const {
    return formats::style_bytes({typed_style(form_), logo_.name, 0});
}

bool StyleEditor::changed() const {
    if (faults().any()) {
        return true;
    }
    const bool logo_there =
        logo_.bytes.empty() || bytes_at(file_.parent_path() / logo_.name) == logo_.bytes;
    return !logo_there || bytes() != saved_;
}

/// Beside the style there may be another file of the logo's name, which is not ours to replace.
void StyleEditor::name_logo() {
    const fs::path chosen = logo_.name;
    const auto is_taken = [&] {
        const std::string there = bytes_at(file_.parent_path() / logo_.name);
        return !there.empty() && there != logo_.bytes;
    };
    for (int number = 2; is_taken(); ++number) {
        logo_.name =
            chosen.stem().string() + "-" + std::to_string(number) + chosen.extension().string();
    }
}

std::optional<fs::path> StyleEditor::keep_earlier() const {
    const std::string earlier = bytes_at(file_);
    if (earlier.empty() || formats::read_style(earlier, "").value) {
        return std::nullopt;
    }
    fs::path kept = file_.parent_path() / kept_name;
    formats::write_file(kept, earlier);
    return kept;
}

Findings StyleEditor::save() {
    if (faults().any()) {
        return {{Severity::error,
                 "style.faults",
                 "Nothing was saved: put right first what is told beside the fields.",
                 file_.string()}};
    }
    formats::make_folder(file_.parent_path());
    const auto kept = keep_earlier();
    if (!logo_.bytes.empty()) {
        name_logo();
        const fs::path logo = file_.parent_path() / logo_.name;
        if (bytes_at(logo) != logo_.bytes) {
            formats::write_file(logo, logo_.bytes);
        }
    }
    formats::write_file(file_, bytes());
    saved_ = bytes();
    file_findings_.clear();
    if (kept) {
        return {{Severity::hint,
                 "style.kept",
                 "The style as it was is kept as " + kept->string() + ".",
                 kept->string()}};
    }
    return {};
}

std::string words(CardSection section) {
    switch (section) {
        case CardSection::profile:
            return "chart of the scores";
        case CardSection::evidence:
            return "notes and evidence";
        case CardSection::next_interviewer:
            break;
    }
    return "notes for the next interviewer";
}

Findings print_sample(const fs::path& shipped_rubrics,
                      const PdfTarget& pdf,
                      const ReportStyle& style) {
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    const ReadCard sample = demo_card(shipped_rubrics);
    report::PrintedPdf printed = internal::card_pdf(sample.card, sample.sha256, {}, style);
    pdf.put(printed.bytes);
    return std::move(printed.findings);
}

}  // namespace evenhand::workflow
