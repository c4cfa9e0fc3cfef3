#include "app/window/made_up_panel.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "formats/panel_file.h"
#include "formats/rubric_file.h"
#include "workflow/interview_desk.h"
#include "workflow/panel_desk.h"

namespace evenhand::testing {

namespace {

namespace fs = std::filesystem;

const fs::path all_rubrics = fs::path(EVENHAND_SOURCE_DIR) / "rubrics";

std::vector<fs::path> rubric_files(std::size_t most) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(all_rubrics)) {
        if (entry.path().string().ends_with(".rubric.xml")) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    files.resize(std::min(files.size(), most));
    return files;
}

std::string id_of(std::size_t interviewer) {
    return "rater-" + std::to_string(interviewer + 1);
}

/// What was heard for the level of an anchor, so that the evidence reads as one.
std::string quote_for(const Criterion& criterion, int level) {
    const auto anchor = std::ranges::find_if(
        criterion.anchors, [&](const Anchor& each) { return each.score.value() == level; });
    return anchor->handle.empty() ? anchor->text : anchor->handle;
}

}  // namespace

MadeUpPanel::MadeUpPanel(const std::vector<std::string>& interviewers, std::size_t questions)
    : panel_([&] {
          time_.set(3600);
          const workflow::PanelDesk desk({chair(), all_rubrics}, services());
          const auto key = desk.make_key(passphrase);
          REQUIRE(key.value);
          return made(interviewers, questions, key.value->public_key);
      }()) {
    const fs::path file = folder_ / "made.panel.xml";
    formats::write_file(file, formats::panel_bytes(panel_));
    const workflow::PanelDesk desk({chair(), all_rubrics}, services());
    REQUIRE(desk.invite({file, shared_, "", passphrase}).value);
}

workflow::Services MadeUpPanel::services() {
    workflow::Services services = time_.services();
    services.light_keys = true;
    return services;
}

Panel MadeUpPanel::made(const std::vector<std::string>& interviewers,
                        std::size_t questions,
                        const std::string& key) const {
    Panel panel{.id = Id<Panel>("p-014"),
                .candidate = {Id<Candidate>("c-014"), "Samira Haidari"},
                .role = "Backend engineer",
                .chair = {{Id<Rater>("ruth"), "Ruth Bauer"}, key},
                .questions = {},
                .rule = {4, {}, 1, 5},
                .due = at(10 * 86400),
                .interviewers = {}};
    std::vector<Id<Rubric>> asked;
    for (const fs::path& file : rubric_files(questions)) {
        const auto rubric = formats::read_rubric(formats::read_file(file), file.string());
        REQUIRE(rubric.value);
        PanelQuestion question{
            rubric.value->rubric.id, rubric.value->rubric.version, rubric.value->sha256, 10, {}};
        for (const Criterion& criterion : rubric.value->rubric.criteria) {
            question.criteria.push_back({criterion.id, 1});
        }
        asked.push_back(question.rubric);
        panel.questions.push_back(std::move(question));
    }
    for (std::size_t number = 0; number < interviewers.size(); ++number) {
        panel.interviewers.push_back(
            {{Id<Rater>(id_of(number)), interviewers[number]}, "", "", asked, {}});
    }
    return panel;
}

std::size_t MadeUpPanel::criteria() const {
    std::size_t count = 0;
    for (const PanelQuestion& question : panel_.questions) {
        count += question.criteria.size();
    }
    return count;
}

void MadeUpPanel::hand_in(std::size_t interviewer, const Given& given, Recommendation recommends) {
    const std::string id = id_of(interviewer);
    time_.set(static_cast<int>(7200 + 3600 * interviewer));
    const workflow::InterviewDesk desk({folder_ / id, all_rubrics}, services());
    const auto invited = desk.open_invitation(shared_ / ("p-014." + id + ".invitation.xml"));
    REQUIRE(invited.value);
    const auto interview = desk.start(*invited.value);
    workflow::SessionEditor& editor = interview->editor();
    std::size_t next = 0;
    for (std::size_t number = 0; number < editor.kit().size(); ++number) {
        editor.open_question(number);
        const Rubric& rubric = editor.kit()[number].rubric;
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < rubric.criteria.size(); ++at) {
            const int level = next + at < given.size() ? given[next + at] : 0;
            lines.emplace_back(level == 0 ? "" : "\" ");  // Typed first, the mark is taken off.
            editor.set_notes(lines);
            lines.back() = level == 0 ? "Asked twice, nothing said of it"
                                      : quote_for(rubric.criteria[at], level);
            editor.set_notes(lines);
        }
        for (std::size_t at = 0; at < rubric.criteria.size(); ++at, ++next) {
            editor.choose_criterion(at);
            editor.tie_line(at);
            const int level = next < given.size() ? given[next] : 0;
            if (level == 0) {
                editor.mark_not_observed(at);
            } else {
                editor.score(at, level);
            }
        }
        for (std::size_t item = 0; item < rubric.items.size(); ++item) {
            const bool pitfall = rubric.items[item].kind == ItemKind::pitfall;
            if (!pitfall && (item + interviewer) % 2 == 0) {
                editor.toggle_item(item);
            }
        }
    }
    const auto submitted =
        interview->submit({recommends, "Told it plainly.", "", "What was heard outweighs it."});
    REQUIRE(submitted.value);
}

}  // namespace evenhand::testing
