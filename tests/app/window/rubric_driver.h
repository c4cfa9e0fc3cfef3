#pragma once

#include <memory>
#include <optional>
#include <string>

#include <wx/frame.h>

#include "app/rubric/rubric_page.h"
#include "app/window/person.h"
#include "scratch_folder.h"
#include "workflow/rubric_library.h"

namespace evenhand::testing {

/// The rubric page in a window of its own, on the Q9 rubric as a draft that nobody has looked at.
class RubricDriver : public Person {
public:
    struct Options {
        Rubric rubric;
        bool page = true;  ///< The library has the question page.
        wxSize size{1280, 800};
    };

    RubricDriver();
    explicit RubricDriver(const Options& options);
    ~RubricDriver() override;

    [[nodiscard]] app::RubricPage& page() const { return *page_; }
    [[nodiscard]] workflow::RubricLibrary& library() { return *library_; }
    [[nodiscard]] const Rubric& rubric() const;
    [[nodiscard]] workflow::RubricEditor& editor() const { return draft_->editor(); }
    [[nodiscard]] const Item* item(const std::string& id) const;
    /// What is in the draft's file now.
    [[nodiscard]] Rubric saved() const;
    [[nodiscard]] wxFrame& frame() const { return *frame_; }
    void resize(const wxSize& size);

    // What the page told.
    int left = 0;
    Findings reported;
    std::optional<workflow::PublishedRubric> published;
    std::string remembered;

protected:
    [[nodiscard]] const wxWindow& window() const override { return *frame_; }

private:
    void open(const Options& options);
    void arrange();

    ScratchFolder folder_;
    std::unique_ptr<workflow::RubricLibrary> library_;
    workflow::OpenDraft* draft_ = nullptr;
    wxFrame* frame_ = nullptr;
    app::RubricPage* page_ = nullptr;
};

}  // namespace evenhand::testing
