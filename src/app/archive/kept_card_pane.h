#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/archive/retention_drawing.h"
#include "app/archive/retention_table.h"
#include "app/pane.h"
#include "app/reading_pane.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// The chosen card beside the list, by four questions: what does it say, is it unchanged, how long
/// is it kept, who has seen it. And what can be done with it, or why not.
class KeptCardPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> open;
        std::function<void()> export_card;  ///< In a form that is asked for.
        std::function<void()> prove;
        std::function<void()> decide;
        std::function<void()> correct;
        std::function<void()> hold;  ///< Place one, or lift it.
        std::function<void()> erase;
        std::function<void()> certify;
    };

    KeptCardPane(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::ArchiveCardView& card);
    void show_nothing();
    /// Null while none is shown.
    [[nodiscard]] const workflow::ArchiveCardView* card() const noexcept {
        return card_ ? &*card_ : nullptr;
    }
    void focus_text() { text_->SetFocus(); }
    /// Swaps the drawing and its table, which then has the keyboard.
    void turn_table();

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    void read_out(const workflow::ArchiveCardView& card);
    void add_head(const workflow::ArchiveCardView& card);
    void add_scores(const workflow::ArchiveCardView& card);
    void add_checks(const workflow::ArchiveCardView& card);
    void add_retention(const workflow::RetentionView& retention);
    void add_drawing(const workflow::RetentionView& retention);
    void add_table(const workflow::RetentionView& retention);
    void refill();
    [[nodiscard]] bool tight() const;
    void add_seen(const workflow::ArchiveCardView& card);
    void add_question(std::string_view words);
    void show_buttons(const workflow::ArchiveCardView& card);
    [[nodiscard]] std::vector<wxWindow*> buttons() const;

    Look look_;
    Palette palette_;
    std::optional<workflow::ArchiveCardView> card_;
    ReadingPane* text_;
    RetentionDrawing* drawing_ = nullptr;  ///< Goes with the text ...
    RetentionTable* table_ = nullptr;      ///< ... as what stands in its place does.
    bool as_table_ = false;
    wxStaticLine* rule_;
    ActionButton* open_;
    ActionButton* export_;
    ActionButton* prove_;
    ActionButton* decide_;
    ActionButton* correct_;
    ActionButton* hold_;
    ActionButton* erase_;
    ActionButton* certify_;  ///< In its place once all is erased.
    wxStaticText* reasons_;
};

}  // namespace evenhand::app
