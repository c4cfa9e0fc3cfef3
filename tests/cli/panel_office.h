#pragma once

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "program.h"
#include "workflow/interview_desk.h"

namespace evenhand::testing {

/// A panel's people, each with a data folder of their own, and the folder that they share.
struct PanelOffice {
    Program chair;

    [[nodiscard]] std::string shared() const { return chair.path("shared"); }

    PanelOffice() {
        formats::write_file(chair.path("people.csv"),
                            "id,name,mail\nana,Ana Ferreira,ana@example.org\nbo,Bo Lind,\n");
        REQUIRE(chair.run({"people", "import", chair.path("people.csv")}).exit == 0);
        REQUIRE(chair
                    .run({"kit",
                          "--new",
                          "Short one",
                          "--role",
                          "QA engineer",
                          "--ask",
                          "q09-missed-bug-to-production=10"})
                    .exit == 0);
    }

    [[nodiscard]] testing::Ran run(const std::vector<std::string>& arguments) const {
        return chair.run_with("EVENHAND_PASSPHRASE='open sesame'", arguments);
    }

    /// On somebody's own computer: an interview with a score for the first criterion, or none, that
    /// is ready to be submitted. Gives its id.
    [[nodiscard]] std::string interview(const std::string& who,
                                        const Program& own,
                                        std::optional<int> score = {}) const {
        workflow::Folders folders = workflow::usual_folders();
        folders.data = own.data();
        folders.archive.clear();
        folders.rubrics.clear();
        const workflow::InterviewDesk desk(folders, workflow::system_services());
        const auto invited = desk.open_invitation(shared() + "/p-1." + who + ".invitation.xml");
        REQUIRE(invited.value);
        const auto interview = desk.start(*invited.value);
        desk.tell_begun(*invited.value, interview->editor().session());
        interview->editor().open_question(0);
        workflow::SessionEditor& editor = interview->editor();
        if (score) {
            editor.set_notes({"said that it was mine"});
            editor.tie_line(0);
            editor.score(0, *score);
        }
        for (std::size_t i = score ? 1 : 0; i < editor.kit()[0].rubric.criteria.size(); ++i) {
            editor.mark_not_observed(i);
        }
        return interview->editor().session().head.id.text();
    }
};

}  // namespace evenhand::testing
