#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "formats/panel_file.h"
#include "library_fixture.h"
#include "workflow/interview_desk.h"
#include "workflow/panel_desk.h"

namespace evenhand::testing {

/// A chair, two interviewers on computers of their own, and the folder that they share.
struct PanelFixture {
    ScratchFolder folder;
    StandingClock time;
    std::string passphrase = "open sesame";
    std::filesystem::path shared = folder / "shared";
    std::filesystem::path file = folder / "made.panel.xml";
    workflow::PanelDesk desk{of("chair"), services()};
    Panel panel = made();

    explicit PanelFixture(PanelOpening opening = PanelOpening::chair_may_close) {
        panel.opening = opening;
        time.set(3600);
    }

    [[nodiscard]] workflow::Folders of(const std::string& who) const {
        return {folder / who, shipped_rubrics};
    }
    [[nodiscard]] workflow::Services services() {
        workflow::Services services = time.services();
        services.light_keys = true;
        return services;
    }

    /// Writes the panel as it is now, and locks it.
    Parsed<std::vector<std::filesystem::path>> invite(const std::string& reason = "") {
        formats::write_file(file, formats::panel_bytes(panel));
        return desk.invite({file, shared, reason, passphrase});
    }

    [[nodiscard]] std::filesystem::path invitation(const std::string& who) const {
        return shared / ("p-014." + who + ".invitation.xml");
    }
    [[nodiscard]] std::filesystem::path sealed(const std::string& who, int revision = 1) const {
        return shared / ("p-014." + who + "." + std::to_string(revision) + ".sealed");
    }

    std::unique_ptr<workflow::LiveInterview> begin(const std::string& who) {
        const workflow::InterviewDesk own(of(who), services());
        const auto invited = own.open_invitation(invitation(who));
        REQUIRE(invited.value);
        auto interview = own.start(*invited.value);
        own.tell_begun(*invited.value, interview->editor().session());
        return interview;
    }
    /// Ends one that was begun, with this score for the first criterion.
    static Parsed<workflow::SubmittedCard> end(workflow::LiveInterview& interview, int score) {
        workflow::SessionEditor& editor = interview.editor();
        editor.open_question(0);
        editor.set_notes({"said that it was mine"});
        editor.tie_line(0);
        editor.score(0, score);
        for (std::size_t i = 1; i < editor.kit()[0].rubric.criteria.size(); ++i) {
            editor.mark_not_observed(i);
        }
        return interview.submit({Recommendation::no_decision, "Told it plainly."});
    }
    Parsed<workflow::SubmittedCard> interview(const std::string& who, int score = 4) {
        return end(*begin(who), score);
    }

    /// A name of everything in the shared folder, hidden files too.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(shared)) {
            names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }
    /// Whether a file of the shared folder, or of a folder in it, holds the text.
    [[nodiscard]] bool says(const std::string& text) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(shared)) {
            if (entry.is_regular_file() &&
                formats::read_file(entry.path()).find(text) != std::string::npos) {
                return true;
            }
        }
        return false;
    }
    /// Writes other bytes over the first such ones of a file in the shared folder.
    static void alter(const std::filesystem::path& path,
                      const std::string& from,
                      const std::string& to) {
        std::string bytes = formats::read_file(path);
        const auto at = bytes.find(from);
        REQUIRE(at != std::string::npos);
        std::filesystem::permissions(
            path, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
        formats::write_file(path, bytes.replace(at, from.size(), to));
    }

private:
    Panel made() {
        const auto rubric = formats::read_rubric(
            formats::read_file(shipped_rubrics / (seed_id.text() + ".rubric.xml")), "q09");
        const auto key = desk.make_key(passphrase);
        REQUIRE(key.value);
        PanelQuestion question{seed_id, 1, rubric.value->sha256, 10, {}};
        for (const Criterion& criterion : rubric.value->rubric.criteria) {
            question.criteria.push_back({criterion.id, 1});
        }
        return {.id = Id<Panel>("p-014"),
                .candidate = {Id<Candidate>("c1"), "Candidate One"},
                .application = "a-7",
                .role = "QA engineer",
                .chair = {{Id<Rater>("keiko"), "Keiko Abe"}, key.value->public_key},
                .questions = {question},
                .rule = {3.5, {}, 1, 5},
                .due = at(86400),
                .interviewers = {{{Id<Rater>("ana"), "Ana Ferreira"},
                                  "ana@example.org",
                                  "",
                                  {seed_id},
                                  {{seed_id, question.criteria[0].id}}},
                                 {{Id<Rater>("bo"), "Bo Lind"}, "", "", {seed_id}, {}}}};
    }
};

/// The codes of findings, one blank between them.
inline std::string codes(const Findings& findings) {
    std::string codes;
    for (const Finding& finding : findings) {
        codes += (codes.empty() ? "" : " ") + finding.code;
    }
    return codes;
}

}  // namespace evenhand::testing
