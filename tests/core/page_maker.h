#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/question_page.h"

namespace evenhand::tests {

/// A section whose lines stand from line `first` on, one below the other.
inline PageSection section(SectionKind kind, int first, std::initializer_list<const char*> lines) {
    PageSection made{kind, {"Heading", first - 1, 1, false, {}}, {}};
    for (const char* const line : lines) {
        made.lines.push_back({line, first++, 1, false, {}});
    }
    return made;
}

/// A page with a question and these sections.
inline QuestionPage page_with(std::vector<PageSection> sections) {
    QuestionPage page;
    page.source_name = "page.txt";
    page.question = {"Tell me about a time you missed a bug.", 3, 1, false, {}};
    page.sections = std::move(sections);
    return page;
}

}  // namespace evenhand::tests
