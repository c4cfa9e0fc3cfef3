#include "workflow/document_check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/rubric_check.h"
#include "formats/card_copy_file.h"
#include "formats/debrief_file.h"
#include "formats/file.h"
#include "formats/finding_json.h"
#include "formats/invitation_file.h"
#include "formats/kit_file.h"
#include "formats/lint_words_file.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"
#include "formats/style_file.h"
#include "workflow/internal/debrief_course.h"
#include "workflow/print_style.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view rubric_ending = ".rubric.xml";
constexpr std::string_view invitation_ending = ".invitation.xml";
constexpr std::string_view kit_ending = ".kit.xml";

bool is_document(const fs::path& file) {
    const std::string name = file.filename().string();
    return name == formats::style_name ||
           std::ranges::any_of(std::array{rubric_ending,
                                          formats::scorecard_ending,
                                          invitation_ending,
                                          kit_ending,
                                          formats::debrief_ending},
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

Finding unreadable(std::string sentence, std::string place) {
    return {Severity::error, "file.unreadable", std::move(sentence), std::move(place)};
}

/// By name.
Documents documents_in(const fs::path& folder) {
    std::error_code reason;
    Documents inside;
    for (fs::directory_iterator at(folder, reason), end; !reason && at != end;
         at.increment(reason)) {
        std::error_code is_no_path;  // Told when it is read.
        if (is_document(at->path()) && !fs::is_directory(at->path(), is_no_path)) {
            inside.files.push_back(at->path());
        }
    }
    std::ranges::sort(inside.files);
    if (reason) {
        inside.findings = {
            unreadable("Cannot read this folder: " + formats::system_reason(reason.value()) + ".",
                       folder.string())};
    } else if (inside.files.empty()) {
        inside.findings = {
            {Severity::error,
             "check.nothing",
             "There is no rubric, scorecard, invitation, kit, debrief or style in this folder.",
             folder.string()}};
    }
    return inside;
}

Findings remarks_on(const Rubric& rubric, const LintWords& words, const std::string& name) {
    Findings findings = check(rubric);
    append(findings, lint(rubric, words, std::nullopt));
    if (rubric.status == RubricStatus::draft) {
        findings.push_back({Severity::hint,
                            "rubric.draft",
                            "This is a draft; only published rubrics are offered for interviews.",
                            name});
    }
    return findings;
}

/// Takes the rubric in, or puts it in the place of an older version.
void take(std::vector<Rubric>& rubrics, Rubric rubric) {
    const auto same = std::ranges::find(rubrics, rubric.id, &Rubric::id);
    if (same == rubrics.end()) {
        rubrics.push_back(std::move(rubric));
    } else if (same->version < rubric.version) {
        *same = std::move(rubric);
    }
}

CheckedFile check_document(const std::string& bytes,
                           const std::string& name,
                           const LintWords& words) {
    if (formats::is_card_copy(bytes) && !name.ends_with(formats::scorecard_ending)) {
        return {formats::read_card_copy(bytes, name).findings, std::nullopt};
    }
    if (name.ends_with(formats::scorecard_ending)) {
        return {formats::read_scorecard(bytes, name).findings, std::nullopt};
    }
    if (name.ends_with(invitation_ending)) {
        return {formats::read_invitation(bytes, name).findings, std::nullopt};
    }
    if (name.ends_with(kit_ending)) {
        return {formats::read_kit(bytes, name).findings, std::nullopt};
    }
    auto read = formats::read_rubric(bytes, name);
    CheckedFile checked{std::move(read.findings), std::nullopt};
    if (read.value) {
        append(checked.findings, remarks_on(read.value->rubric, words, name));
        checked.rubric = std::move(read.value->rubric);
    }
    return checked;
}

}  // namespace

Parsed<LintWords> lint_words(const fs::path& shipped, const std::optional<fs::path>& own) {
    auto words = formats::read_lint_words(formats::read_file(shipped), shipped.filename().string());
    if (!words.value || !own) {
        return words;
    }
    auto joined = formats::read_lint_words(
        formats::read_file(*own), own->filename().string(), std::move(*words.value));
    append(words.findings, std::move(joined.findings));
    return {std::move(joined.value), std::move(words.findings)};
}

Documents documents_at(const std::vector<fs::path>& paths) {
    Documents documents;
    for (const fs::path& path : paths) {
        std::error_code is_no_path;  // Told when it is read.
        if (!fs::is_directory(path, is_no_path)) {
            documents.files.push_back(path);
            continue;
        }
        Documents inside = documents_in(path);
        std::ranges::move(inside.files, std::back_inserter(documents.files));
        append(documents.findings, std::move(inside.findings));
    }
    return documents;
}

CheckedFile check_file(const fs::path& file, const LintWords& words) {
    try {
        if (file.filename().string().ends_with(formats::debrief_ending)) {
            return {internal::recorded_course(file).findings, std::nullopt};
        }
        const std::string bytes = formats::read_file(file);
        return formats::is_style(bytes) ? CheckedFile{read_print_style(file).findings, std::nullopt}
                                        : check_document(bytes, file.filename().string(), words);
    } catch (const Error& error) {
        return {{unreadable(error.what(), "")}, std::nullopt};
    }
}

Findings check_set(const std::vector<Rubric>& rubrics, const LintWords& words) {
    std::vector<Rubric> newest;
    for (const Rubric& rubric : rubrics) {
        take(newest, rubric);
    }
    return lint_set(newest, words);
}

std::string finding_line(const std::string& file, const Finding& finding) {
    return formats::finding_json(file, finding);
}

}  // namespace evenhand::workflow
