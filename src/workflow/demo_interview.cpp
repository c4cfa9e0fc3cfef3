#include "workflow/demo_interview.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/file_digest.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

enum class Do { ask, note, tick, probe, score, criterion, tie };

/// One thing that the recorded rater does, this many seconds into the interview.
struct Step {
    int at;
    Do what;
    int number;        ///< Item or probe (from 0), level, or criteria to move by.
    const char* text;  ///< For a note: what is typed, mark included.
};

/// Q9's items in the order of the screen: LF1 to LF4, SA1, SA2, PF1, PF2; its probes: P1 to P5.
constexpr std::array recording = {
    Step{0, Do::ask, 0, ""},
    Step{47,
         Do::note,
         0,
         "s: settings page rewrite, QA owner; checked UI against the design, forms, regression"},
    Step{83, Do::note, 0, "t: confirm that nothing breaks for existing users at rollout"},
    Step{128, Do::note, 0, "+ \u201cI signed it off, so that one was mine\u201d"},
    Step{130, Do::tick, 0, ""},
    Step{164,
         Do::note,
         0,
         "a: seed users in staging, flow worked. Not tested: toggle of the 2019 plan tier, about 4 "
         "% of users"},
    Step{218,
         Do::note,
         0,
         "UI dropped the toggle on save, back to default; customer wrote in 6 h after release"},
    Step{262, Do::note, 0, "\" the test plan didn\u2019t include legacy plan-tier accounts"},
    Step{264, Do::tick, 4, ""},
    Step{275, Do::score, 5, ""},
    Step{280, Do::criterion, 1, ""},
    Step{297,
         Do::note,
         0,
         "r: hotfix in 2 h; own report; backfill script re-saved the dropped toggles"},
    Step{300, Do::tick, 1, ""},
    Step{318, Do::score, 5, ""},
    Step{322, Do::criterion, 1, ""},
    Step{331, Do::probe, 2, ""},
    Step{341, Do::note, 0, "- first says \u201ctesting more\u201d, needs the probe"},
    Step{380,
         Do::note,
         0,
         "+ test data inventory on the QA wiki: five populations, seed accounts for each; "
         "checklist item on every settings feature"},
    Step{384, Do::tick, 2, ""},
    Step{402, Do::probe, 3, ""},
    Step{431,
         Do::note,
         0,
         "? shared outside the team: says a post-mortem went round, who took it up is not told"},
    Step{433, Do::tie, 0, ""},
    Step{440, Do::score, 4, ""},
};

/// A Monday morning in the past, so that nobody takes the demo for an interview of today.
constexpr Timestamp demo_start =
    std::chrono::sys_days(std::chrono::year(2026) / std::chrono::March / 2) + std::chrono::hours(9);

const char* const session_id = "demo-interview";

/// Fixed where a real interview is random: the demo keeps no secret and must be repeatable.
Salt demo_salt() {
    Salt salt{};
    for (std::size_t i = 0; i < salt.size(); ++i) {
        salt.at(i) = static_cast<std::uint8_t>(i + 1);
    }
    return salt;
}

Services demo_services(const Timestamp* now) {
    return {[now] { return *now; }, [] { return std::string(session_id); }, demo_salt};
}

PinnedRubric demo_rubric(const fs::path& shipped) {
    const fs::path file = shipped / "q09-missed-bug-to-production.rubric.xml";
    auto read = formats::read_rubric(formats::read_file(file), file.filename().string());
    if (!read.value) {
        throw Error(ErrorCode::unreadable_file, "The shipped rubric is damaged: " + file.string());
    }
    return std::move(*read.value);
}

void add_note(SessionEditor& editor, const std::string& text) {
    std::vector<std::string> lines;
    for (const NoteLine& line : editor.record().notes) {
        lines.push_back(line.text);
    }
    // As typed: the mark's two characters first, then the rest of the line.
    lines.push_back(text.substr(0, 2));
    editor.set_notes(lines);
    const bool marked = editor.record().notes.back().mark != NoteMark::none;
    lines.back() = marked ? std::string(trimmed(std::string_view(text).substr(2))) : text;
    editor.set_notes(lines);
}

void perform(SessionEditor& editor, const Step& step) {
    const auto index = static_cast<std::size_t>(step.number);
    const std::size_t lines = editor.record().notes.size();
    switch (step.what) {
        case Do::ask:
            editor.open_question(index);
            break;
        case Do::note:
            add_note(editor, step.text);
            break;
        case Do::tick:
            editor.toggle_item(index, lines - 1);
            break;
        case Do::probe:
            editor.toggle_probe(index);
            break;
        case Do::score:
            editor.score(step.number);
            break;
        case Do::criterion:
            editor.step_criterion(step.number);
            break;
        case Do::tie:
            editor.tie_line(lines - 1);
            break;
    }
}

Invitation demo_invitation(const fs::path& shipped_rubrics) {
    return {{Id<Candidate>("demo-candidate"), "Ines Moreau"},
            "QA engineer, mid",
            {Id<Rater>("demo-interviewer"), "Tomasz Nowak"},
            {demo_rubric(shipped_rubrics)}};
}

void perform_all(SessionEditor& editor, Timestamp& now) {
    for (const Step& step : recording) {
        now = demo_start + std::chrono::seconds(step.at);
        perform(editor, step);
    }
    now = demo_start + std::chrono::minutes(8);
}

Verdict demo_verdict() {
    return {Recommendation::yes,
            "Names the gap plainly and repaired the harm in full. The change reaches every "
            "settings feature; whether other teams took it up stayed open."};
}

/// A demo's own PDF can be made again, but not what somebody has written into it.
void need_place_for(const fs::path& pdf, const Id<Session>& demo) {
    std::error_code none;
    if (!fs::exists(fs::symlink_status(pdf, none))) {
        return;
    }
    const auto earlier =
        fs::is_regular_file(pdf, none) ? read_card(pdf) : Parsed<ReadCard>{std::nullopt, {}};
    const std::string otherwise = ": move it, or play the demo into another folder.";
    if (!earlier.value || earlier.value->card.session().head.id != demo) {
        throw Error(ErrorCode::refused,
                    "The file " + pdf.string() + " is not of an earlier demo" + otherwise);
    }
    if (!internal::is_as_made(formats::read_file(pdf))) {
        throw Error(ErrorCode::refused,
                    "The file " + pdf.string() +
                        " was changed since an earlier demo made it, by remarks perhaps" +
                        otherwise);
    }
}

[[noreturn]] void refuse(const Findings& findings) {
    throw Error(ErrorCode::invalid_value,
                "The demo does not fit the shipped rubric: " + findings.front().message);
}

}  // namespace

DemoResult play_demo(const fs::path& shipped_rubrics, const fs::path& into) {
    const Folders folders{into, shipped_rubrics};
    const Id<Session> id{session_id};
    const fs::path pdf = into / "demo-interview.pdf";
    need_place_for(pdf, id);
    formats::make_folder(into);
    for (const fs::path& earlier : {journal_path(folders, id), card_path(folders, id)}) {
        std::error_code missing;
        fs::remove(earlier, missing);
    }

    Timestamp now = demo_start;
    const auto interview =
        begin_interview(folders, demo_services(&now), demo_invitation(shipped_rubrics));
    perform_all(interview->editor(), now);
    const auto card = interview->submit(demo_verdict());
    if (!card.value) {
        refuse(card.findings);
    }
    return {card.value->path, pdf, print_card(card.value->path, pdf)};
}

ReadCard demo_card(const fs::path& shipped_rubrics) {
    const Invitation invitation = demo_invitation(shipped_rubrics);
    const InterviewHead head{
        Id<Session>(session_id), invitation.candidate, invitation.role, invitation.interviewer};
    Timestamp now = demo_start;
    SessionEditor editor(
        invitation.kit, new_session(head, invitation.kit, now), [&now] { return now; });
    perform_all(editor, now);
    const auto card = finish(editor.session(), invitation.kit, demo_verdict(), demo_salt(), now);
    if (!card.value) {
        refuse(card.findings);
    }
    auto read = formats::read_scorecard(formats::scorecard_bytes(*card.value), session_id);
    if (!read.value) {
        refuse(read.findings);
    }
    return {std::move(read.value->card), std::move(read.value->sha256)};
}

}  // namespace evenhand::workflow
