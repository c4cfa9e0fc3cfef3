#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/page.h"
#include "app/rubric/draft_header.h"
#include "app/rubric/samples_tab.h"
#include "workflow/draft_saver.h"
#include "workflow/rubric_library.h"

namespace evenhand::app {

/// Where a lead writes answers for rounds, each with its key: the form of a rubric's samples, and
/// its keys. Saves by itself: half a second after the last change, on leaving and on closing.
class OwnAnswersPage final : public Page {
public:
    struct Hooks {
        std::function<void()> leave;
        std::function<void(const Findings&)> report;
    };

    OwnAnswersPage(wxWindow* parent, std::unique_ptr<workflow::OpenDraft> answers, Hooks hooks);
    ~OwnAnswersPage() override;
    OwnAnswersPage(const OwnAnswersPage&) = delete;
    OwnAnswersPage& operator=(const OwnAnswersPage&) = delete;

    [[nodiscard]] Place place() const override { return Place::rubric; }
    [[nodiscard]] std::optional<DraftSide> side() const override { return DraftSide::samples; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

    /// Saves what is not saved yet. Gives why closing now would lose words; else nothing.
    [[nodiscard]] std::string settle();

private:
    [[nodiscard]] workflow::RubricEditor& editor() const { return answers_->editor(); }
    void changed();
    using Save = Findings (workflow::DraftSaver::*)();
    void save(Save how);
    void show_saving();
    void step(const std::optional<RubricPlace>& place);
    void back();
    void next_pane();

    std::unique_ptr<workflow::OpenDraft> answers_;
    Hooks hooks_;
    workflow::DraftSaver saver_;
    wxTimer save_timer_;
    Look look_;
    // In the order of Tab.
    SamplesTab* tab_;
    ActionButton* back_;
    DraftHeader* header_;
    wxStaticLine* above_;
    wxStaticLine* below_;
};

}  // namespace evenhand::app
