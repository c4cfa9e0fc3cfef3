#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/error.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::testing {

/// Of alice, who is "ana" in it, and bob.
inline Panel panel_to_place() {
    Panel panel{.id = Id<Panel>("p-1"),
                .candidate = {Id<Candidate>("candidate-1"), "Candidate One"},
                .role = "QA engineer",
                .chair = {{Id<Rater>("cc"), "Person clara"}, ""},
                .questions = {},
                .rule = {},
                .due = {},
                .interviewers = {}};
    panel.interviewers = {{{Id<Rater>("ana"), "Person alice"}, "", "", {}, {}},
                          {{Id<Rater>("bob"), "Person bob"}, "", "", {}, {}}};
    return panel;
}

/// What holds of every place of a panel. `open` opens the same one anew, as its chair.
inline void check_panel_place(
    const std::function<std::unique_ptr<workflow::internal::PanelPlace>()>& open) {
    using formats::Permanence;
    namespace internal = workflow::internal;
    using Names = std::vector<std::string>;
    const Panel panel = panel_to_place();
    const auto place = open();
    const std::filesystem::path root = place->path();
    const auto names = [&](const internal::PanelPlace& of,
                           const std::filesystem::path& folder,
                           std::string_view ending) {
        Names found;
        for (const auto& file : of.files_in(folder, ending)) {
            CHECK(file.parent_path() == folder);
            found.push_back(file.filename().string());
        }
        return found;
    };
    const auto file = internal::panel_path(root, panel.id, 1);
    const auto lock = internal::lock_path(root, panel.id, 1);
    const auto invitation = internal::invitation_path(root, panel.id, Id<Rater>("ana"));

    CHECK_FALSE(place->panel().value);
    CHECK_FALSE(place->has(file));
    CHECK_THROWS_AS((void)place->read(file), Error);
    CHECK(names(*place, root, ".xml").empty());
    CHECK_FALSE(has_error(place->seat(panel)));
    place->replace(file, "first");
    place->replace(file, "panel");
    place->replace(invitation, "come");
    place->replace(invitation, "come, please");
    CHECK(place->create(lock, "lock", Permanence::read_only));
    CHECK_FALSE(place->create(lock, "other", Permanence::read_only));
    CHECK(internal::locked_revision(*place, panel.id) == 1);
    CHECK(place->panel().value == panel.id);
    CHECK(place->seat_debrief(panel.id, {panel.interviewers[0].who}).empty());

    const auto opened = internal::opened_path(root, panel.id);
    place->create_folder(
        opened, {{"ana.1.scorecard.xml", "card"}, {"opening.txt", "opened\nclosed ill\n"}});
    CHECK_THROWS_AS(place->create_folder(opened, {{"opening.txt", "again"}}), Error);
    const auto debrief = root / "p-1.debrief";
    CHECK(place->create(debrief / "0002.entry.xml", "two", Permanence::read_only));
    CHECK(place->create(debrief / "0001.entry.xml", "one", Permanence::read_only));

    // The one who wrote, and whoever opens it now.
    const auto again = open();
    for (const internal::PanelPlace* each : {place.get(), again.get()}) {
        CHECK(each->path() == root);
        CHECK(each->panel().value == panel.id);
        CHECK(each->read(file) == "panel");
        CHECK(each->read(lock) == "lock");
        CHECK(each->read(invitation) == "come, please");
        CHECK(each->read(opened / "opening.txt") == "opened\nclosed ill\n");
        CHECK(each->has(opened / "ana.1.scorecard.xml"));
        CHECK_FALSE(each->has(opened / "bob.1.scorecard.xml"));
        CHECK(names(*each, root, ".xml") == Names{"p-1.ana.invitation.xml", "p-1.panel.xml"});
        CHECK(names(*each, root, ".lock") == Names{"p-1.lock"});
        CHECK(names(*each, debrief, ".entry.xml") == Names{"0001.entry.xml", "0002.entry.xml"});
        CHECK(names(*each, root / "p-1.none", ".xml").empty());
    }
}

}  // namespace evenhand::testing
