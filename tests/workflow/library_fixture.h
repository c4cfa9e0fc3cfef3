#pragma once

#include <filesystem>
#include <string>

#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"
#include "workflow/internal/library_paths.h"
#include "workflow/rubric_library.h"

namespace evenhand::testing {

/// What comes with the program, with the seed's rubric alone.
inline const std::filesystem::path shipped_rubrics = EVENHAND_ONE_RUBRIC;
inline const std::filesystem::path seed_page = std::filesystem::path(EVENHAND_SOURCE_DIR) /
                                               "tests/data/pages/q09-missed-bug-to-production.txt";
inline const Id<Rubric> seed_id("q09-missed-bug-to-production");

/// A small draft, which lacks much.
inline Rubric small_draft(const std::string& id = "q01-example") {
    Rubric rubric = example_rubric();
    rubric.id = Id<Rubric>(id);
    rubric.status = RubricStatus::draft;
    return rubric;
}

/// A draft that can be published: the words of the rubric that came with the program.
inline Rubric fit_draft(const std::string& id = "q01-example") {
    const auto file = shipped_rubrics / (seed_id.text() + ".rubric.xml");
    Rubric rubric = formats::read_rubric(formats::read_file(file), "q09").value->rubric;
    rubric.id = Id<Rubric>(id);
    rubric.status = RubricStatus::draft;
    rubric.title = "Missed bug";
    rubric.number = 1;
    rubric.source_name.clear();
    rubric.source_sha256.clear();
    return rubric;
}

/// A library in a folder of its own.
struct LibraryFixture {
    ScratchFolder folder;
    StandingClock time;
    workflow::RubricLibrary library{folder / "rubrics", shipped_rubrics, time.services()};
    workflow::internal::LibraryPaths paths{folder / "rubrics"};

    /// A file under the library's folder, as somebody would copy it there.
    void put(const std::string& name, const std::string& bytes) const {
        const auto file = folder / "rubrics" / name;
        formats::make_folder(file.parent_path());
        formats::write_file(file, bytes);
    }
    [[nodiscard]] std::string get(const std::string& name) const {
        return formats::read_file(folder / "rubrics" / name);
    }
    [[nodiscard]] bool has(const std::string& name) const {
        return std::filesystem::exists(folder / "rubrics" / name);
    }
};

/// "code place" of each finding, for comparing.
inline std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> told;
    for (const Finding& finding : findings) {
        told.push_back(finding.code + " " + finding.location);
    }
    return told;
}

using Told = std::vector<std::string>;

}  // namespace evenhand::testing
