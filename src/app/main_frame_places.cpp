#include "app/main_frame.h"
#include "app/texts.h"
#include "app/wx_text.h"

// The part of the main frame that leads from place to place.

namespace evenhand::app {

workflow::InterviewDesk MainFrame::with_rubrics_in(const workflow::InterviewDesk& desk,
                                                   const std::string& folder) {
    workflow::Folders folders = desk.folders();
    folders.rubrics = folder;
    return {folders, desk.services()};
}

RubricPlace::Hooks MainFrame::rubric_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const std::string& sentence, NoticeBar::Kind kind) {
                if (!in_interview()) {
                    notify(sentence, kind);
                }
            },
            [this](const Findings& findings) { report(findings); },
            [this](const std::string& folder) {
                if (const std::string reason = kits_.close(); !reason.empty()) {
                    notify(texts::folder_of_open_kit(reason), NoticeBar::Kind::wrong);
                    return false;
                }
                settings_.rubrics_folder = folder;
                desk_ = with_rubrics_in(desk_, folder);
                remember();
                return true;
            },
            [this] { return settings_.author; },
            [this](const std::string& author) {
                settings_.author = author;
                remember();
            },
            [this] { arrange_soon(); },
            [this](const workflow::PrintOrder& order) { print(order); }};
}

KitPlace::Hooks MainFrame::kit_hooks() {
    return {[this](Page& page) { show_page(page); },
            [this](const std::string& sentence, NoticeBar::Kind kind) { notify(sentence, kind); },
            [this](const Findings& findings) { report(findings); },
            [this](const std::string& kit) {
                show_start();
                start_->choose_kit(kit);
            },
            [this](const workflow::PrintOrder& order) { print(order); }};
}

/// A file that the person names; it is opened when it is written.
void MainFrame::print(const workflow::PrintOrder& order) {
    const workflow::KitLibrary library(workflow::usual_library(desk_.folders(), desk_.services()),
                                       desk_.services());
    const std::string name = order.what + (order.sheet ? "-sheet.pdf" : ".pdf");
    write_pdf(texts::choose_print, name, [library, order](const std::filesystem::path& pdf) {
        workflow::PrintOrder printed = order;
        printed.pdf = pdf;
        return workflow::print_named(library, printed);
    });
}

void MainFrame::go_to(PlacesBar::Destination destination) {
    if (destination == PlacesBar::Destination::interviews) {
        show_start();
        return;
    }
    put_pages_away();
    const bool to_rubrics = destination == PlacesBar::Destination::rubrics;
    SetTitle(say(texts::program) + " – " + say(to_rubrics ? texts::rubrics : texts::kits));
    if (to_rubrics) {
        rubrics_.enter();
    } else {
        kits_.enter();
    }
}

}  // namespace evenhand::app
