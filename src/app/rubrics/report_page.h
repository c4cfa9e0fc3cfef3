#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <wx/checkbox.h>
#include <wx/statline.h>

#include "app/action_button.h"
#include "app/background.h"
#include "app/list_view.h"
#include "app/page.h"
#include "app/pane.h"
#include "app/reading_pane.h"
#include "workflow/import_view.h"

namespace evenhand::app {

/// What an import gave, page by page.
class ReportPage final : public Page {
public:
    struct Hooks {
        std::function<void(const Id<Rubric>&)> review;
        std::function<void()> leave;
        std::function<void()> paste_page;
    };

    /// `library` must outlive the page.
    ReportPage(wxWindow* parent, const workflow::RubricLibrary& library, Hooks hooks);

    void show(workflow::ImportView view);

    [[nodiscard]] Place place() const override { return Place::imported; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    /// The sentence, the filter and the list.
    class ListPane final : public Pane {
    public:
        ListPane(wxWindow* parent, const std::function<void()>& filter);
        void arrange(const Look& look) override;

        wxStaticText* sentence;
        wxCheckBox* only_refused;
        ListView* list;
    };
    /// One page of them, and its drafts.
    class DetailPane final : public Pane {
    public:
        DetailPane(wxWindow* parent, const Hooks& hooks);
        void show(const workflow::ImportView::Page& page, const workflow::PageDetail& detail);
        void show_nothing();
        void focus_text() { text_->SetFocus(); }
        [[nodiscard]] bool text_has_focus() const { return text_->has_keyboard(); }
        void arrange(const Look& look) override;
        void use_colours(const Palette& palette) override;

    private:
        void read_out(const workflow::ImportView::Page& page, const workflow::PageDetail& detail);
        void add_buttons(const std::vector<workflow::PageDetail::Draft>& drafts);

        Look look_;
        ReadingPane* text_;
        std::function<void(const Id<Rubric>&)> review_;
        std::vector<ActionButton*> reviews_;
        ActionButton* back_;
        wxStaticLine* rule_;
    };

    void filter();
    void show_chosen();
    void review_chosen();
    [[nodiscard]] const workflow::ImportView::Page* chosen() const;

    const workflow::RubricLibrary& library_;
    Hooks hooks_;
    workflow::ImportView view_;
    std::vector<std::size_t> listed_;  ///< Indices in view_.pages.
    ListPane* pages_;
    wxStaticLine* rule_;
    DetailPane* detail_;
    LatestReading detail_reading_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
