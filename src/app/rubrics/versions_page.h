#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/statline.h>

#include "app/action_button.h"
#include "app/background.h"
#include "app/list_view.h"
#include "app/page.h"
#include "app/pane.h"
#include "app/reading_pane.h"
#include "workflow/version_view.h"

namespace evenhand::app {

/// The versions of one rubric, and what any two of them have otherwise.
class VersionsPage final : public Page {
public:
    struct Hooks {
        std::function<void(const workflow::VersionRow&)> open;
        std::function<void()> leave;
    };

    /// `library` must outlive the page.
    VersionsPage(wxWindow* parent,
                 const workflow::RubricLibrary& library,
                 const Id<Rubric>& id,
                 const std::string& title,
                 Hooks hooks);

    /// Reads the versions, off the window's thread, and shows them.
    void reload();

    [[nodiscard]] Place place() const override { return Place::versions; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    /// The list of versions and what can be done with the chosen one.
    class ListPane final : public Pane {
    public:
        ListPane(wxWindow* parent,
                 const std::string& title,
                 const std::function<void()>& open,
                 const std::function<void()>& leave);
        void show_step(bool draft);
        [[nodiscard]] ListView& list() const { return *list_; }
        void arrange(const Look& look) override;

    private:
        ListView* list_;
        wxStaticText* heading_;
        ActionButton* open_;
        ActionButton* back_;
    };
    /// What the chosen version has otherwise than another.
    class ComparisonPane final : public Pane {
    public:
        ComparisonPane(wxWindow* parent, const std::function<void()>& compare);
        /// `others`: the titles to compare with, `chosen` among them at first.
        void show_version(const std::vector<std::string>& others, std::size_t chosen);
        void show_differences(const workflow::VersionRow& version,
                              const Parsed<workflow::DifferenceView>& compared);
        void show_alone(const workflow::VersionRow& version);
        /// Which of the others is picked.
        [[nodiscard]] std::size_t picked() const;
        void focus_text() { text_->SetFocus(); }
        [[nodiscard]] bool text_has_focus() const { return text_->has_keyboard(); }
        void arrange(const Look& look) override;
        void use_colours(const Palette& palette) override;

    private:
        void add_head(const workflow::VersionRow& version);
        void add_groups(const workflow::DifferenceView& view);

        wxStaticText* label_;
        wxChoice* other_;
        ReadingPane* text_;
        wxStaticText* summary_;
        wxStaticLine* rule_;
    };

    void show_rows(std::vector<workflow::VersionRow> rows);
    void show_chosen();
    void compare();
    void open_chosen();
    /// The rows that the chosen one can be compared with: all others.
    [[nodiscard]] std::vector<std::size_t> others() const;
    [[nodiscard]] std::size_t chosen() const;

    const workflow::RubricLibrary& library_;
    Id<Rubric> id_;
    Hooks hooks_;
    std::vector<workflow::VersionRow> rows_;
    Look look_;
    ListPane* versions_;
    wxStaticLine* rule_;
    ComparisonPane* comparison_;
    // Last: their work is waited for before the rest goes.
    LatestReading reading_;  ///< Of the list.
    LatestReading comparison_reading_;
};

}  // namespace evenhand::app
