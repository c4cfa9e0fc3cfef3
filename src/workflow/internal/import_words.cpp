#include "workflow/internal/import_words.h"

#include <algorithm>
#include <string>

namespace evenhand::workflow::internal {

namespace {

using Outcome = PageReport::Outcome;

/// "1,000"
std::string counted(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t end = text.size(); end > 3; end -= 3) {
        text.insert(end - 3, ",");
    }
    return text;
}

std::string to_look_at(const Findings& findings) {
    const std::size_t count = findings.size();
    if (count == 0) {
        return "";
    }
    return count == 1 ? ", 1 thing to look at" : ", " + counted(count) + " things to look at";
}

std::string drafted_sentence(const PageReport& report, const std::string& title) {
    const std::size_t count = report.drafts.size();
    const std::string what = count == 1
                                 ? "Draft \u201C" + title + "\u201D"
                                 : counted(count) + " drafts" + (report.kit ? " and a kit" : "");
    return what + to_look_at(report.findings) + ".";
}

/// A question page may be refused too: one that holds several, or a mock interview that does not
/// add up.
bool is_no_question_page(const PageReport& report) {
    return std::ranges::any_of(report.findings, [](const Finding& finding) {
        return finding.code == "page.foreign" || finding.code == "page.not-text" ||
               finding.code == "page.empty";
    });
}

/// "2 are no question pages", "1 could not be imported"
std::string refused_part(const ImportReport& report) {
    const bool foreign = std::ranges::all_of(report.pages, [](const PageReport& page) {
        return page.outcome != Outcome::refused || is_no_question_page(page);
    });
    if (!foreign) {
        return counted(report.refused) + " could not be imported";
    }
    return report.refused == 1 ? "1 is no question page"
                               : counted(report.refused) + " are no question pages";
}

std::string drafted_part(const ImportReport& report, std::size_t all) {
    if (all == 1) {
        return report.drafted == 1 ? "The page became a draft" : "The page became no draft";
    }
    if (report.drafted == all) {
        return "All " + counted(all) + " pages became drafts";
    }
    return (report.drafted == 0 ? std::string("None") : counted(report.drafted)) + " of " +
           counted(all) + " pages became " + (report.drafted == 1 ? "a draft" : "drafts");
}

}  // namespace

void say(PageReport& report, const std::string& title) {
    switch (report.outcome) {
        case Outcome::drafted:
            report.sentence = drafted_sentence(report, title);
            break;
        case Outcome::unchanged:
            report.sentence =
                report.findings.empty() ? "It was there already." : report.findings.back().message;
            break;
        case Outcome::refused:
            report.sentence = first_fault(report.findings);
            break;
    }
}

void sum_up(ImportReport& report, std::size_t all) {
    const auto count = [&](Outcome outcome) {
        return static_cast<std::size_t>(
            std::ranges::count(report.pages, outcome, &PageReport::outcome));
    };
    report.drafted = count(Outcome::drafted);
    report.unchanged = count(Outcome::unchanged);
    report.refused = count(Outcome::refused);
    if (all == 0) {
        report.sentence = "There is no page to import.";
        return;
    }
    report.sentence = (report.stopped ? "Stopped: " : "") + drafted_part(report, all);
    if (report.unchanged > 0) {
        report.sentence += "; " + counted(report.unchanged) +
                           (report.unchanged == 1 ? " was" : " were") + " there already";
    }
    if (report.refused > 0) {
        report.sentence += "; " + refused_part(report);
    }
    report.sentence += ".";
}

}  // namespace evenhand::workflow::internal
