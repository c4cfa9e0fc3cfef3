#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include <wx/dialog.h>
#include <wx/statline.h>
#include <wx/timer.h>

#include "app/background.h"
#include "app/notice_bar.h"
#include "app/preview/page_canvas.h"
#include "app/report_style/style_pane.h"

namespace evenhand::app {

/// How an organisation's documents look: the fields, and beside them a scorecard's first page as it
/// would be printed. Nothing is written before it is saved.
class StyleDialog final : public wxDialog {
public:
    struct Setting {
        std::unique_ptr<workflow::StyleEditor> editor;
        std::filesystem::path shipped_rubrics;  ///< Of which the sample is made.
        const Palette& palette;
        double zoom = 1;
    };

    StyleDialog(wxWindow& parent, Setting setting);

    [[nodiscard]] const workflow::StyleEditor& editor() const { return *editor_; }
    [[nodiscard]] const PageCanvas& canvas() const { return *canvas_; }
    void focus() { pane_->take_focus(); }
    /// What is said above the fields.
    [[nodiscard]] std::string sentence() const;

    /// The one that is shown; null when there is none.
    [[nodiscard]] static StyleDialog* shown();

private:
    void arrange();
    void on_key(wxKeyEvent& event);
    void on_close(wxCloseEvent& event);
    void tell(const std::string& sentence, bool wrong);
    void tell_file();
    void changed();
    void draw();
    void show_page(workflow::MadePreview made);
    [[nodiscard]] bool save();
    void reset();

    std::unique_ptr<workflow::StyleEditor> editor_;
    std::filesystem::path shipped_;
    const Palette& palette_;
    Look look_;
    StylePane* pane_;
    PageCanvas* canvas_;
    NoticeBar* notice_;
    wxStaticLine* rule_;
    ActionButton* save_;
    ActionButton* own_;
    ActionButton* close_;
    std::unique_ptr<workflow::PrintPreview> preview_;
    wxTimer drawing_timer_;
    LatestReading drawing_;
};

}  // namespace evenhand::app
