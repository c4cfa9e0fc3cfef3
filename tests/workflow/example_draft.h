#pragma once

#include <filesystem>
#include <sstream>
#include <string>

#include "formats/file.h"
#include "formats/rubric_file.h"
#include "workflow/rubric_editor.h"

namespace evenhand::testing {

inline std::filesystem::path q09_page() {
    return std::filesystem::path(EVENHAND_SOURCE_DIR) /
           "tests/data/pages/q09-missed-bug-to-production.txt";
}

/// The shipped Q9 rubric as a draft that nobody has looked at yet: what its authors added is
/// accepted, all the rest is open.
inline Rubric open_q09() {
    const auto path = std::filesystem::path(EVENHAND_SOURCE_DIR) /
                      "rubrics/q09-missed-bug-to-production.rubric.xml";
    Rubric rubric = formats::read_rubric(formats::read_file(path), "q09").value->rubric;
    rubric.status = RubricStatus::draft;
    const auto leave_open = [](Provenance& provenance) {
        provenance.open = provenance.origin != Origin::added;
    };
    leave_open(rubric.question_provenance);
    for (Item& item : rubric.items) {
        leave_open(item.provenance);
        if (!item.signal.empty()) {
            leave_open(item.signal_provenance);
        }
    }
    for (Criterion& criterion : rubric.criteria) {
        for (Anchor& anchor : criterion.anchors) {
            leave_open(anchor.provenance);
        }
    }
    for (CoverageItem& part : rubric.coverage) {
        leave_open(part.provenance);
    }
    for (SampleAnswer& sample : rubric.samples) {
        leave_open(sample.provenance);
    }
    return rubric;
}

inline workflow::SourcePage q09_source() {
    workflow::SourcePage page{"q09-missed-bug-to-production.txt", {}};
    std::istringstream text(formats::read_file(q09_page()));
    for (std::string line; std::getline(text, line);) {
        page.lines.push_back(line);
    }
    return page;
}

inline RubricPlace place_in(RubricPart part, const std::string& id, int level = 0) {
    RubricPlace place;
    place.part = part;
    place.id = id;
    place.level = level;
    return place;
}

inline RubricPlace item(const std::string& id) {
    return place_in(RubricPart::item, id);
}

}  // namespace evenhand::testing
