#include "workflow/import_view.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/error.h"
#include "core/rubric_place.h"

namespace evenhand::workflow {

namespace {

using Outcome = PageReport::Outcome;

std::string outcome_words(const PageReport& page) {
    switch (page.outcome) {
        case Outcome::refused:
            return "Refused";
        case Outcome::unchanged:
            return "Here already";
        case Outcome::drafted:
            break;
    }
    return page.drafts.size() > 1 ? std::to_string(page.drafts.size()) + " drafts" : "Draft";
}

ImportView::Page page_of(const PageReport& report) {
    return {report.name,
            report.sentence,
            outcome_words(report),
            report.outcome == Outcome::refused,
            report.drafts,
            report.findings};
}

/// "q09.html:33" on the page q09.html is "Line 33"; a part of a draft is called as people call it.
std::string where_on(const ImportView::Page& page,
                     const std::vector<Rubric>& drafts,
                     const std::string& location) {
    if (location.starts_with(page.name + ":")) {
        return "Line " + location.substr(page.name.size() + 1);
    }
    const RubricPlace place = place_in_rubric(location);
    if (place == RubricPlace{}) {
        return "";
    }
    const auto draft =
        std::ranges::find_if(drafts, [&](const Rubric& rubric) { return is_there(rubric, place); });
    return draft == drafts.end() ? "" : spoken_place(*draft, place);
}

std::vector<Rubric> read_drafts(const RubricLibrary& library, const std::vector<Id<Rubric>>& ids) {
    std::vector<Rubric> drafts;
    for (const Id<Rubric>& id : ids) {
        if (Parsed<Rubric> draft = library.draft(id); draft.value) {
            drafts.push_back(std::move(*draft.value));
        }
    }
    return drafts;
}

/// Where one path cannot be looked into, each is tried by itself, and reading it gives the reason.
std::vector<PageSource> sources_or_names(const std::vector<std::filesystem::path>& paths) {
    try {
        return sources_of(paths);
    } catch (const Error&) {
        if (paths.size() == 1) {
            return {{paths.front(), "", paths.front().filename().string()}};
        }
    }
    std::vector<PageSource> sources;
    for (const std::filesystem::path& path : paths) {
        std::ranges::move(sources_or_names({path}), std::back_inserter(sources));
    }
    return sources;
}

}  // namespace

ImportView import_view(const ImportReport& report) {
    ImportView view;
    std::ranges::transform(report.pages, std::back_inserter(view.pages), page_of);
    view.sentence = report.sentence;
    view.refused = report.refused;
    return view;
}

PageDetail read_page_detail(const RubricLibrary& library, const ImportView::Page& page) {
    const std::vector<Rubric> drafts = read_drafts(library, page.drafts);
    PageDetail detail;
    for (const Rubric& draft : drafts) {
        detail.drafts.push_back({draft.id, draft.title.empty() ? draft.id.text() : draft.title});
    }
    for (const Finding& finding : page.findings) {
        if (finding.message != page.sentence) {
            detail.remarks.push_back(
                {finding.message, where_on(page, drafts, finding.location), finding.severity});
        }
    }
    std::ranges::stable_sort(detail.remarks, std::ranges::greater(), &PageDetail::Remark::severity);
    return detail;
}

ImportView import_paths(const std::vector<std::filesystem::path>& paths,
                        RubricLibrary& library,
                        const ImportProgress& progress) {
    return import_view(import_pages(sources_or_names(paths), library, progress));
}

ImportView import_text(const std::string& text,
                       const std::string& name,
                       RubricLibrary& library,
                       const ImportProgress& progress) {
    return import_view(import_pages({{{}, text, name}}, library, progress));
}

}  // namespace evenhand::workflow
