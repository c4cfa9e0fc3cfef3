#pragma once

#include "app/pane.h"
#include "workflow/autosave.h"
#include "workflow/draft_view.h"

namespace evenhand::app {

/// Which rubric this is, and whether all that was typed is in its file.
class DraftHeader : public Pane {
public:
    explicit DraftHeader(wxWindow* parent);

    void show(const workflow::DraftView& view);
    void show_saving(const workflow::SaveState& state);
    /// Someone else's version is in the file; this draft is kept beside it.
    void show_kept_beside();
    void arrange(const Look& look) override;

private:
    enum class Tone { quiet, alarming };
    void show_state(const std::string& words, Tone tone);

    wxStaticText* title_;
    wxStaticText* state_;
    wxStaticText* saved_;
    Tone tone_ = Tone::quiet;
    bool read_only_ = false;
};

}  // namespace evenhand::app
