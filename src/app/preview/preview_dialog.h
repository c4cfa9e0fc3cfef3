#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

#include <wx/dialog.h>

#include "app/background.h"
#include "app/palette.h"
#include "workflow/print_preview.h"

class wxStaticText;
class wxTextCtrl;

namespace evenhand::app {

class PageCanvas;

/// Shows the pages of a PDF as they are printed: pages through them, looks for words, prints them,
/// saves the PDF. Escape closes it.
class PreviewDialog : public wxDialog {
public:
    PreviewDialog(wxWindow* parent,
                  std::unique_ptr<workflow::PrintPreview> preview,
                  const Palette& palette);
    ~PreviewDialog() override;
    PreviewDialog(const PreviewDialog&) = delete;
    PreviewDialog& operator=(const PreviewDialog&) = delete;

    /// What there is to know of the pages, above them.
    void remark(const std::string& sentences);
    /// Shows how documents look, to be changed.
    void on_look(std::function<void()> look) { look_ = std::move(look); }
    /// `save`: asks where the PDF goes, and writes it there.
    void on_save(std::function<void(const std::string& pdf)> save) { save_ = std::move(save); }

    [[nodiscard]] const workflow::PrintPreview& preview() const { return *preview_; }
    [[nodiscard]] const PageCanvas& canvas() const { return *canvas_; }
    [[nodiscard]] const wxStaticText& remark() const { return *remark_; }
    /// Whether words are still being looked for.
    [[nodiscard]] bool searching() const { return searching_.running(); }

private:
    void add_buttons(wxSizer& tools);
    void add_search(wxSizer& tools);
    void add_button(wxSizer& tools,
                    std::string_view label,
                    std::string_view name,
                    void (PreviewDialog::*act)());
    void on_key(wxKeyEvent& event);
    [[nodiscard]] bool run_with_ctrl(int code);
    [[nodiscard]] bool run_alone(int code, bool typing);
    void page_by(int step);
    void scroll_by(int direction);
    void go_to(std::ptrdiff_t page);
    void zoom_by(int steps);
    void fit(workflow::PrintPreview::Fit fit);
    void next_hit(int step);
    void find(const std::string& words);
    void show_page();
    void read_out();
    void earlier() { page_by(-1); }
    void later() { page_by(1); }
    void smaller() { zoom_by(-1); }
    void larger() { zoom_by(1); }
    void whole_page() { fit(workflow::PrintPreview::Fit::page); }
    void page_width() { fit(workflow::PrintPreview::Fit::width); }
    void earlier_hit() { next_hit(-1); }
    void later_hit() { next_hit(1); }
    void print();
    void save() { save_(preview_->pdf()); }
    void look() { look_(); }
    void close() { Close(); }

    std::unique_ptr<workflow::PrintPreview> preview_;
    std::function<void(const std::string& pdf)> save_;
    std::function<void()> look_;
    wxStaticText* remark_;
    PageCanvas* canvas_;
    wxTextCtrl* number_ = nullptr;
    wxStaticText* of_ = nullptr;
    wxTextCtrl* words_ = nullptr;
    wxStaticText* found_ = nullptr;
    std::string sought_;  ///< What the places that are shown, or will be, are sought with.
    std::stop_source search_;
    LatestReading reading_;
    LatestReading searching_;
};

}  // namespace evenhand::app
