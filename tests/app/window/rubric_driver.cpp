#include "app/window/rubric_driver.h"

#include <utility>

#include <doctest/doctest.h>
#include <wx/app.h>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/key_map.h"
#include "app/platform/style.h"
#include "app/style_sheet.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "workflow/example_draft.h"

namespace evenhand::testing {

using app::guarded;

RubricDriver::RubricDriver() : RubricDriver(Options{open_q09()}) {}

RubricDriver::RubricDriver(const Options& options) {
    open(options);
}

RubricDriver::~RubricDriver() {
    frame_->Destroy();
    (void)wait_for([] { return wxTopLevelWindows.empty(); });
}

void RubricDriver::open(const Options& options) {
    library_ = std::make_unique<workflow::RubricLibrary>(
        folder_ / "rubrics", EVENHAND_ONE_RUBRIC, workflow::system_services());
    if (options.page) {
        const std::string bytes = formats::read_file(q09_page());
        formats::make_folder(folder_ / "rubrics/pages");
        formats::write_file(folder_ / "rubrics/pages" / formats::sha256_hex(bytes), bytes);
    }
    for (const Finding& finding : library_->add_draft(options.rubric)) {
        CAPTURE(finding.message);
        REQUIRE(finding.severity != Severity::error);
    }
    auto opened = library_->open(options.rubric.id);
    REQUIRE(opened.value);
    draft_ = opened.value->get();
    frame_ = new wxFrame(nullptr, wxID_ANY, "rubric", wxDefaultPosition, options.size);
    page_ = new app::RubricPage(
        frame_,
        std::move(*opened.value),
        *library_,
        {[this] { ++left; },
         [this](const Findings& findings) {
             reported.insert(reported.end(), findings.begin(), findings.end());
         },
         [this](const workflow::PublishedRubric& rubric) { published = rubric; },
         "",
         [this](const std::string& author) { remembered = author; }});
    frame_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const auto action =
            app::KeyMap().action_for(app::meant_by(app::key_press(event)), page_->place());
        bool done = false;
        guarded([&] { done = action && page_->run(*action); });
        event.Skip(!done);
    });
    frame_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        frame_->CallAfter([this] { arrange(); });
        event.Skip();
    });
    const app::Palette& palette = app::palette_of(app::platform::desktop_theme());
    app::platform::use_style_sheet(app::style_sheet(palette, 1));
    frame_->SetBackgroundColour(wxColour(palette.canvas));
    page_->use_colours(palette);
    arrange();
    frame_->Show();
    frame_->Raise();
    app::platform::restyle(*frame_);
    arrange();
    page_->take_focus();
    REQUIRE(wait_for([&] { return frame_->IsActive() && !focus().empty(); }));
}

void RubricDriver::arrange() {
    const wxSize size = frame_->GetClientSize();
    page_->SetSize(size);
    page_->arrange({size.x, size.y, 1});
}

void RubricDriver::resize(const wxSize& size) {
    frame_->SetClientSize(size);
    REQUIRE(wait_for([&] { return frame_->GetClientSize() == size; }));
    arrange();
}

const Rubric& RubricDriver::rubric() const {
    return draft_->editor().rubric();
}

const Item* RubricDriver::item(const std::string& id) const {
    return find_item(rubric(), Id<Item>(id));
}

Rubric RubricDriver::saved() const {
    const auto path = library_->folder() / "drafts" / (rubric().id.text() + ".rubric.xml");
    return formats::read_rubric(formats::read_file(path), "draft").value->rubric;
}

}  // namespace evenhand::testing
