#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include <wx/checkbox.h>

#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// The question that is shown, and its planned probes.
class QuestionPane : public Pane {
public:
    explicit QuestionPane(wxWindow* parent);

    /// Called with the index of a probe that was asked, or was not after all.
    void on_probe(std::function<void(std::size_t)> hook) { on_probe_ = std::move(hook); }

    void show(const workflow::LiveView& view);
    void arrange(const Look& look) override;
    /// What arrange() needs at this width.
    [[nodiscard]] int height_for(const Look& look, int width);
    /// Of the question alone; after height_for().
    [[nodiscard]] int words_height(const Look& look, int width) const;
    void focus_first();

private:
    struct Probe {
        wxCheckBox* box;
        platform::RichLabel label;
        workflow::LiveView::ProbeRow row = {};
    };

    void build(std::size_t probes);
    void restyle_for(const Look& look);
    void show_trail(std::size_t index);
    void leave_out_used(std::vector<Row>& shown, const wxRect& area) const;
    [[nodiscard]] std::vector<Row> rows(const Look& look) const;
    [[nodiscard]] std::size_t first_open() const;

    bool compact_ = false;
    bool medium_ = false;
    bool started_ = false;  ///< The clock of what is shown has run.
    bool margin_ = false;   ///< The opening or closing is shown, not a question.
    wxStaticText* question_;
    wxStaticText* remark_;  ///< What to say first, or why it is skipped.
    wxStaticText* title_;
    wxStaticText* keys_;
    std::vector<Probe> probes_;
    std::function<void(std::size_t)> on_probe_;
};

}  // namespace evenhand::app
