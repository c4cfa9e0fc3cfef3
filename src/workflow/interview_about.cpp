#include "workflow/interview_about.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace evenhand::workflow {

namespace {

std::string cleaned(const std::string& text) {
    std::string clean = clean_text(text);
    std::ranges::replace(clean, '\n', ' ');
    return std::string(trimmed(clean));
}

void need(const std::string& value, const char* code, const char* sentence, Findings& findings) {
    if (value.empty()) {
        findings.push_back({Severity::error, code, sentence, ""});
    }
}

}  // namespace

Parsed<AboutCorrected> cleaned_about(const AboutCorrected& typed) {
    AboutCorrected clean{cleaned(typed.candidate), cleaned(typed.role), cleaned(typed.interviewer)};
    Parsed<AboutCorrected> result;
    need(clean.candidate, "invitation.candidate", "Type the candidate's name.", result.findings);
    need(clean.role, "invitation.role", "Type the role.", result.findings);
    need(clean.interviewer, "invitation.interviewer", "Type your own name.", result.findings);
    if (result.findings.empty()) {
        result.value = std::move(clean);
    }
    return result;
}

std::string about_refusal(const SessionEditor& editor) {
    if (editor.session().head.panel) {
        return "The panel that invited you has locked the names and the role: who leads it can "
               "withdraw it and lock another one.";
    }
    return editor.closed() ? "The scorecard is sealed: its names and role stay as they are." : "";
}

AboutCorrected about_of(const SessionEditor& editor) {
    const InterviewHead& head = editor.session().head;
    return {head.candidate.name, head.role, head.interviewer.name};
}

Findings correct_about(SessionEditor& editor, const AboutCorrected& typed) {
    auto clean = cleaned_about(typed);
    if (clean.value && about_refusal(editor).empty()) {
        editor.correct_about(std::move(*clean.value));
    }
    return std::move(clean.findings);
}

}  // namespace evenhand::workflow
