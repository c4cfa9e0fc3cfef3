#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/background.h"
#include "app/kits/kit_covers_pane.h"
#include "app/kits/kit_findings_pane.h"
#include "app/kits/kit_head_pane.h"
#include "app/kits/kit_questions_pane.h"
#include "app/kits/kit_stock_pane.h"
#include "app/kits/kit_time_pane.h"
#include "app/page.h"
#include "app/rubric/draft_footer.h"
#include "app/rubric/tab_bar.h"
#include "core/rubric_lint.h"
#include "workflow/kit_library.h"
#include "workflow/kit_saver.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The page on which a kit is built: its head, its time line, its questions, and the library that
/// they are taken from. Saves by itself: half a second after the last change, on leaving and on
/// closing.
class KitPage final : public Page {
public:
    struct Hooks {
        std::function<void()> leave;
        std::function<void()> interview;
        std::function<void(const Findings&)> report;
    };

    KitPage(wxWindow* parent,
            std::unique_ptr<workflow::OpenKit> kit,
            const workflow::RubricLibrary& library,
            Hooks hooks);
    ~KitPage() override;
    KitPage(const KitPage&) = delete;
    KitPage& operator=(const KitPage&) = delete;

    [[nodiscard]] Place place() const override { return Place::kit; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

    [[nodiscard]] std::string kit_id() const { return kit_->plan().id; }
    /// Reads the library, off the window's thread.
    void reload();
    /// The same for who comes back: others may have changed the rubrics meanwhile.
    void look_again();
    [[nodiscard]] bool loading() const noexcept { return reading_.running(); }
    /// Saves what is not saved yet. False when closing now would lose changes.
    [[nodiscard]] bool settle();
    /// How saving goes: why it fails, for instance.
    [[nodiscard]] workflow::SaveState save_state() const { return saver_.state(); }

private:
    static constexpr int save_after_ms = 500;    ///< After the last change.
    static constexpr int again_after_ms = 1000;  ///< A save that failed.

    /// Who types is not kept waiting for others who write in the library.
    enum class Patience { typing, leaving };

    /// What a narrow window shows one at a time.
    enum class Part : std::size_t { questions, library, coverage };

    [[nodiscard]] KitHeadPane::Hooks head_hooks();
    [[nodiscard]] KitQuestionsPane::Hooks question_hooks();
    [[nodiscard]] workflow::KitEditor& editor() const { return kit_->editor(); }
    void on_typed(wxKeyEvent& event);
    [[nodiscard]] bool type_here(wxKeyEvent& event);

    void changed();
    void show();
    void show_footer();
    bool save(Patience patience);
    void leave_for(const std::function<void()>& where);

    void add(const Id<Rubric>& rubric, std::size_t at);
    void move(int by);
    void drag(std::size_t from, int before);
    void take_out();
    void ask_newest();
    void undo();
    void redo();
    void lead_to(const Finding& finding);
    void choose(std::size_t question);
    void find();
    void back();
    void next_pane();
    void show_part(Part part);
    void focus_part(Part part);
    [[nodiscard]] bool parts_apart() const;

    void arrange_parts(const wxRect& area);
    void arrange_apart(const wxRect& area);
    void arrange_together(const wxRect& area);
    void put(Pane& pane, const wxRect& area);

    std::unique_ptr<workflow::OpenKit> kit_;
    workflow::RubricLibrary library_;
    Hooks hooks_;
    LintWords words_;
    workflow::KitSaver saver_;
    workflow::KitView view_;
    std::size_t chosen_ = 0;  ///< The question that is worked on.
    Look look_;
    Part part_ = Part::questions;
    wxTimer save_timer_;
    // In the order of Tab.
    KitHeadPane* head_;
    KitTimePane* time_;
    TabBar* parts_;
    KitQuestionsPane* questions_;
    KitStockPane* stock_;
    KitCoversPane* covers_;
    KitFindingsPane* findings_;
    DraftFooter* footer_;
    std::array<wxStaticLine*, 5> rules_{};
    LatestReading reading_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
