#include "app/preview/preview_dialog.h"

#include <algorithm>
#include <utility>

#include <wx/button.h>
#include <wx/printdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/preview/page_canvas.h"
#include "app/preview/page_printout.h"
#include "app/texts.h"
#include "app/texts_preview.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 4;
constexpr std::size_t widest_sign = 3;  // Bytes.
constexpr int word_room = 16;
constexpr int number_width = 48;
constexpr int search_width = 170;
constexpr int usual_width = 1000;
constexpr int usual_height = 960;

}  // namespace

PreviewDialog::PreviewDialog(wxWindow* parent,
                             std::unique_ptr<workflow::PrintPreview> preview,
                             const Palette& palette)
    : wxDialog(parent,
               wxID_ANY,
               say(texts::preview),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      preview_(std::move(preview)),
      remark_(new wxStaticText(this, wxID_ANY, "")),
      canvas_(new PageCanvas(this, palette)) {
    auto* tools = new wxWrapSizer(wxHORIZONTAL);
    add_buttons(*tools);
    add_search(*tools);
    add_button(*tools, texts::print_pages, {}, &PreviewDialog::print);
    add_button(*tools, texts::save_pages, {}, &PreviewDialog::save);
    add_button(*tools, texts::look_of_pages, {}, &PreviewDialog::look);
    add_button(*tools, texts::close_preview, {}, &PreviewDialog::close);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(tools, wxSizerFlags().Expand().Border(wxALL, gap));
    column->Add(remark_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 2 * gap));
    platform::make_alert(*remark_);
    remark_->Hide();
    column->Add(canvas_, wxSizerFlags(1).Expand());
    SetSizer(column);
    const wxSize room = parent->GetSize();
    SetSize(std::min(usual_width, room.x), std::min(usual_height, room.y));
    CentreOnParent();
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    canvas_->SetFocus();
    canvas_->show(*preview_);
    show_page();
}

void PreviewDialog::remark(const std::string& sentences) {
    remark_->SetLabelText(to_wx(sentences));
    remark_->Wrap(GetClientSize().x - 4 * gap);
    remark_->Show(!sentences.empty());
    Layout();
}

PreviewDialog::~PreviewDialog() {
    search_.request_stop();  // The searching thread is waited for.
}

void PreviewDialog::add_button(wxSizer& tools,
                               std::string_view label,
                               std::string_view name,
                               void (PreviewDialog::*act)()) {
    const bool is_sign = !name.empty();
    auto* button = new wxButton(
        this, wxID_ANY, say(label), wxDefaultPosition, wxDefaultSize, is_sign ? wxBU_EXACTFIT : 0);
    if (is_sign) {
        if (label.size() > widest_sign) {
            button->SetMinSize(button->GetBestSize() + wxSize(word_room, 0));
        }
        button->SetToolTip(say(name));
        platform::describe(*button, words(name));
    }
    button->Bind(wxEVT_BUTTON,
                 [this, act](wxCommandEvent&) { guarded([this, act] { (this->*act)(); }); });
    tools.Add(button, wxSizerFlags().CentreVertical().Border(wxALL, gap));
}

void PreviewDialog::add_buttons(wxSizer& tools) {
    add_button(tools, "‹", texts::earlier_page, &PreviewDialog::earlier);
    number_ = new wxTextCtrl(this,
                             wxID_ANY,
                             "",
                             wxDefaultPosition,
                             {number_width, -1},
                             wxTE_PROCESS_ENTER | wxTE_CENTRE);
    platform::describe(*number_, words(texts::page_number));
    number_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
        guarded([this] {
            (void)preview_->go_to_typed(to_utf8(number_->GetValue()));
            show_page();
        });
    });
    tools.Add(number_, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    of_ = new wxStaticText(this, wxID_ANY, "");
    tools.Add(of_, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    add_button(tools, "›", texts::later_page, &PreviewDialog::later);
    add_button(tools, "−", texts::smaller_page, &PreviewDialog::smaller);
    add_button(tools, "+", texts::larger_page, &PreviewDialog::larger);
    add_button(tools, texts::fit_page, texts::whole_page, &PreviewDialog::whole_page);
    add_button(tools, texts::fit_width, texts::page_width, &PreviewDialog::page_width);
}

void PreviewDialog::add_search(wxSizer& tools) {
    words_ = new wxTextCtrl(
        this, wxID_ANY, "", wxDefaultPosition, {search_width, -1}, wxTE_PROCESS_ENTER);
    words_->SetHint(say(texts::find_on_pages));
    platform::describe(*words_, words(texts::find_on_pages));
    // A letter stands in hundreds of places, and each is looked up: only what Enter ends is sought.
    words_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { guarded([this] { next_hit(1); }); });
    tools.Add(words_, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    add_button(tools, "↑", texts::earlier_hit, &PreviewDialog::earlier_hit);
    add_button(tools, "↓", texts::later_hit, &PreviewDialog::later_hit);
    found_ = new wxStaticText(this, wxID_ANY, "");
    tools.Add(found_, wxSizerFlags().CentreVertical().Border(wxALL, gap));
}

void PreviewDialog::on_key(wxKeyEvent& event) {
    const wxWindow* focus = FindFocus();
    const bool typing = focus == number_ || focus == words_;
    const int code = event.GetKeyCode();
    bool done = false;
    if (event.ControlDown() && !event.AltDown()) {
        done = run_with_ctrl(code);
    } else if (code == WXK_F3) {
        next_hit(event.ShiftDown() ? -1 : 1);
        done = true;
    } else if (!event.HasModifiers()) {
        done = run_alone(code, typing);
    }
    event.Skip(!done);
}

bool PreviewDialog::run_with_ctrl(int code) {
    switch (code) {
        case '+':
        case '=':
        case WXK_NUMPAD_ADD:
            larger();
            return true;
        case '-':
        case WXK_NUMPAD_SUBTRACT:
            smaller();
            return true;
        case '0':
        case WXK_NUMPAD0:
            whole_page();
            return true;
        case '1':
            page_width();
            return true;
        case 'F':
            words_->SetFocus();
            words_->SelectAll();
            return true;
        case 'P':
            print();
            return true;
        case 'S':
            save();
            return true;
        default:
            return false;
    }
}

bool PreviewDialog::run_alone(int code, bool typing) {
    switch (code) {
        case WXK_ESCAPE:
            Close();
            return true;
        case WXK_PAGEDOWN:
            scroll_by(1);
            return true;
        case WXK_PAGEUP:
            scroll_by(-1);
            return true;
        case WXK_HOME:
        case WXK_END:
            if (!typing) {
                go_to(code == WXK_HOME ? 0 : static_cast<std::ptrdiff_t>(preview_->pages()) - 1);
            }
            return !typing;
        default:
            return false;
    }
}

void PreviewDialog::scroll_by(int direction) {
    if (!canvas_->scroll_page(direction)) {
        page_by(direction);
    }
}

void PreviewDialog::page_by(int step) {
    const std::size_t before = preview_->page();
    preview_->go_to(static_cast<std::ptrdiff_t>(before) + step);
    if (preview_->page() != before) {
        show_page();
        canvas_->refresh(step > 0 ? PageCanvas::Place::top : PageCanvas::Place::end);
    }
}

void PreviewDialog::go_to(std::ptrdiff_t page) {
    preview_->go_to(page);
    show_page();
}

void PreviewDialog::zoom_by(int steps) {
    preview_->zoom(steps, canvas_->shown_scale());
    canvas_->refresh(PageCanvas::Place::kept);
}

void PreviewDialog::fit(workflow::PrintPreview::Fit fit) {
    preview_->fit(fit);
    canvas_->refresh(PageCanvas::Place::kept);
}

void PreviewDialog::next_hit(int step) {
    const std::string typed = to_utf8(words_->GetValue());
    if (typed != sought_) {
        find(typed);
    } else if (!searching()) {
        preview_->next_hit(step);
        show_page();
        canvas_->show_hit();
    }
}

/// Hundreds of pages take seconds.
void PreviewDialog::find(const std::string& words) {
    sought_ = words;
    search_.request_stop();
    search_ = std::stop_source();
    found_->SetLabel(say(texts::searching_pages));
    Layout();
    searching_.run(
        [images = preview_->images(), words, stop = search_.get_token()] {
            return workflow::found_on(*images, words, stop);
        },
        [this, words](std::vector<workflow::PageHit> hits) {
            preview_->show_found(words, std::move(hits));
            show_page();
            canvas_->show_hit();
        });
}

void PreviewDialog::show_page() {
    number_->ChangeValue(to_wx(std::to_string(preview_->page() + 1)));
    of_->SetLabel(to_wx("/ " + std::to_string(preview_->pages())));
    if (!searching()) {
        found_->SetLabel(to_wx(preview_->find_words()));
    }
    Layout();
    canvas_->refresh(PageCanvas::Place::top);
    read_out();
}

/// The words of the page, for those who cannot see it.
void PreviewDialog::read_out() {
    platform::describe(*canvas_, preview_->page_words());
    reading_.run(
        [images = preview_->images(), page = preview_->page()] { return images->text(page); },
        [this](const std::string& text) {
            platform::describe(*canvas_, preview_->page_words(), text);
        });
}

/// The system's dialog asks which pages, how many and where.
void PreviewDialog::print() {
    wxPrintDialogData choices;
    choices.SetMinPage(1);
    choices.SetMaxPage(static_cast<int>(preview_->pages()));
    choices.SetFromPage(1);
    choices.SetToPage(static_cast<int>(preview_->pages()));
    wxPrinter printer(&choices);
    PagePrintout pages(*preview_);
    if (!printer.Print(this, &pages, true) && wxPrinter::GetLastError() == wxPRINTER_ERROR) {
        wxLogError("%s", say(texts::not_printed));
    }
}

}  // namespace evenhand::app
