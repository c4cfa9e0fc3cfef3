#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "app/text_area.h"
#include "app/text_field.h"
#include "workflow/draft_view.h"

namespace evenhand::app {

/// Where a draft becomes a published version: what is in the way, or what publishing means and who
/// does it.
class PublishPane : public Pane {
public:
    explicit PublishPane(wxWindow* parent);

    void on_lead(std::function<void(const RubricPlace&)> hook) { on_lead_ = std::move(hook); }
    /// Called when Enter in the author's name asks for the next step.
    void on_enter(std::function<void()> hook) { on_enter_ = std::move(hook); }

    void show(const workflow::PublishView& view);
    void set_author(const std::string& author) { author_->set_text(author); }
    [[nodiscard]] std::string author() const;
    [[nodiscard]] std::string note() const { return note_->text(); }
    /// Says that the author's name is missing and asks for it.
    void ask_for_author();
    void take_focus();
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    struct Block {
        wxButton* button;
        platform::RichLabel label;
        workflow::FindingsView::Row view;
    };

    void add_block();
    [[nodiscard]] bool blocked() const { return shown_ > 0; }
    [[nodiscard]] std::vector<Row> rows(const Look& look, int width) const;

    wxStaticText* title_;
    wxStaticText* blocked_;
    wxStaticText* meaning_;
    wxStaticText* questions_;
    TextField* author_;
    TextArea* note_;
    std::vector<Block> blocks_;  ///< A pool; the first `shown_` are the view's.
    std::size_t shown_ = 0;
    std::function<void(const RubricPlace&)> on_lead_;
    std::function<void()> on_enter_;
};

}  // namespace evenhand::app
