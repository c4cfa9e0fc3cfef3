#include "workflow/internal/debrief_here.h"

#include <utility>

#include "workflow/internal/debrief_folder.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_opening.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

Parsed<PanelHere> panel_here(const Folders& folders, const fs::path& folder) {
    auto there = open_place(folders, folder);
    auto in = read_panel_folder(*there);
    if (!in.value) {
        return {std::nullopt, std::move(in.findings)};
    }
    auto opened = read_opened(*there, *in.value);
    append(in.findings, std::move(opened.findings));
    if (!opened.value) {
        return {std::nullopt, std::move(in.findings)};
    }
    auto place = std::make_unique<DebriefFolder>(std::move(there), in.value->panel.id);
    return {PanelHere{in.value->folder, std::move(*opened.value), std::move(place)},
            std::move(in.findings)};
}

Parsed<DebriefHere> debrief_here(const Folders& folders, const fs::path& folder) {
    auto here = panel_here(folders, folder);
    if (!here.value) {
        return {std::nullopt, std::move(here.findings)};
    }
    auto course = read_course(*here.value->place, here.value->panel);
    append(here.findings, std::move(course.findings));
    if (!course.value) {
        return {std::nullopt, std::move(here.findings)};
    }
    return {
        DebriefHere{
            std::move(here.value->folder), std::move(here.value->place), std::move(*course.value)},
        std::move(here.findings)};
}

}  // namespace evenhand::workflow::internal
