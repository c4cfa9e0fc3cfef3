#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/page.h"
#include "app/reading_pane.h"
#include "app/rubric/conflict_pane.h"
#include "app/rubric/draft_footer.h"
#include "app/rubric/draft_header.h"
#include "app/rubric/findings_pane.h"
#include "app/rubric/publish_pane.h"
#include "app/rubric/rubric_tab.h"
#include "app/rubric/tab_bar.h"
#include "workflow/draft_saver.h"
#include "workflow/rubric_library.h"

namespace evenhand::app {

/// The page on which a draft is reviewed, written and published, or a published version is read.
/// Saves by itself: half a second after the last change, on leaving and on closing.
class RubricPage final : public Page {
public:
    struct Hooks {
        std::function<void()> leave;
        std::function<void(const Findings&)> report;
        std::function<void(const workflow::PublishedRubric&)> published;
        /// Who published last, and the one who publishes now; both may be left out.
        std::string author;
        std::function<void(const std::string&)> remember_author;
    };

    /// `library` must outlive the page.
    RubricPage(wxWindow* parent,
               std::unique_ptr<workflow::OpenDraft> draft,
               workflow::RubricLibrary& library,
               Hooks hooks);
    ~RubricPage() override;
    RubricPage(const RubricPage&) = delete;
    RubricPage& operator=(const RubricPage&) = delete;

    [[nodiscard]] Place place() const override { return Place::rubric; }
    bool run(const Action& action) override;
    [[nodiscard]] std::optional<DraftSide> side() const override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

    /// Saves what is not saved yet. False when closing now would lose words.
    [[nodiscard]] bool settle();
    /// The file of what is shown.
    [[nodiscard]] std::filesystem::path path() const { return draft_->path(); }
    /// How saving goes: why it fails, for instance.
    [[nodiscard]] workflow::SaveState save_state() const { return saver_.state(); }

private:
    static constexpr int save_after_ms = 500;  ///< After the last change.

    /// What stands between header and footer.
    enum class Body { tabs, publishing, differences };

    [[nodiscard]] std::vector<RubricTab*> new_tabs();
    void changed();
    void show_around();
    void show_saving();
    void show_findings();
    void show_footer(const workflow::DraftView& draft);
    void show_body(Body body);
    void show_tab(std::size_t tab);
    void lead_to(const RubricPlace& place);

    bool run_here(const Action& action);
    void undo();
    void redo();
    void back();
    void next_step();
    void accept_next();
    void accept_stated();
    void other_step();
    void next_pane();
    /// How long a save may wait while somebody else writes in the library: whoever types is not
    /// kept waiting.
    enum class Patience { typing, leaving };
    void save(Patience patience);
    void leave();

    void begin_publishing();
    void publish();
    void toggle_differences();
    void read_differences();
    void keep_mine();
    void take_theirs();

    [[nodiscard]] workflow::RubricEditor& editor() const { return draft_->editor(); }
    [[nodiscard]] RubricTab& tab() const { return *tabs_[tab_]; }
    [[nodiscard]] DraftFooter::Words footer_words(const workflow::DraftView& draft) const;
    [[nodiscard]] std::vector<wxWindow*> body_windows() const;
    void arrange_body(const wxRect& area);
    void place_panes();

    std::unique_ptr<workflow::OpenDraft> draft_;
    workflow::RubricLibrary& library_;
    Hooks hooks_;
    workflow::DraftSaver saver_;
    Look look_;
    Body body_ = Body::tabs;
    std::size_t tab_ = 0;
    wxTimer save_timer_;
    wxTimer findings_timer_;
    workflow::FindingsView findings_view_;
    // In the order of Tab.
    TabBar* bar_;
    ConflictPane* conflict_;
    std::vector<RubricTab*> tabs_;
    PublishPane* publish_;
    ReadingPane* differences_;
    FindingsPane* findings_;
    DraftFooter* footer_;
    DraftHeader* header_;
    std::array<wxStaticLine*, 4> rules_{};
};

}  // namespace evenhand::app
