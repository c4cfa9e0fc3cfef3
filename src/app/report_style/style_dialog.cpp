#include "app/report_style/style_dialog.h"

#include <algorithm>
#include <utility>

#include <wx/msgdlg.h>

#include "app/attempt.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/style.h"
#include "app/sentences.h"
#include "app/texts_style.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int usual_width = 1000;  // Pixels at zoom 1.
constexpr int usual_height = 860;
constexpr int form_width = 400;
constexpr int bar_height = 48;
constexpr int gap = 10;
constexpr int side = 18;
constexpr int settling_ms = 150;  // So long after the last key the page is drawn.

/// A line each, with the place in the file.
std::string placed_sentences(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += (text.empty() ? "" : "\n") + finding.location + ": " + finding.message;
    }
    return text;
}

}  // namespace

StyleDialog::StyleDialog(wxWindow& parent, Setting setting)
    : wxDialog(&parent,
               wxID_ANY,
               say(texts::style_title),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      editor_(std::move(setting.editor)),
      shipped_(std::move(setting.shipped_rubrics)),
      palette_(setting.palette),
      look_{0, 0, setting.zoom},
      pane_(new StylePane(this, *editor_, [this] { changed(); })),
      canvas_(new PageCanvas(this, setting.palette)),
      notice_(new NoticeBar(this,
                            [this] {
                                notice_->Hide();
                                arrange();
                            })),
      rule_(new wxStaticLine(this)),
      save_(new ActionButton(this,
                             texts::save_style,
                             texts::save_style_key,
                             ActionButton::Weight::next,
                             [this] { (void)save(); })),
      own_(new ActionButton(
          this, texts::own_style, "", ActionButton::Weight::quiet, [this] { reset(); })),
      close_(new ActionButton(
          this, texts::close_style, texts::close_style_key, ActionButton::Weight::quiet, [this] {
              Close();
          })) {
    SetBackgroundColour(wxColour(to_wx(palette_.canvas)));
    pane_->use_colours(palette_);
    notice_->use_colours(palette_);
    notice_->Hide();
    platform::describe(*canvas_, words(texts::style_preview));
    const wxSize room = parent.GetSize();
    SetClientSize(std::min(look_.px(usual_width), room.x),
                  std::min(look_.px(usual_height), room.y));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        guarded([&] { arrange(); });
        event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) { guarded([&] { on_close(event); }); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    drawing_timer_.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { draw(); }); });
    CentreOnParent();
    platform::restyle(*this);
    tell_file();
    draw();
}

StyleDialog* StyleDialog::shown() {
    for (wxWindow* window : wxTopLevelWindows) {
        auto* dialog = dynamic_cast<StyleDialog*>(window);
        if (dialog != nullptr && !dialog->IsBeingDeleted()) {
            return dialog;
        }
    }
    return nullptr;
}

std::string StyleDialog::sentence() const {
    return notice_->IsShown() ? notice_->sentence() : "";
}

void StyleDialog::arrange() {
    const wxSize size = GetClientSize();
    const Look look{size.x, size.y, look_.zoom};
    const int bar = look.px(bar_height);
    const int left = std::min(look.px(form_width), size.x / 2);
    int top = 0;
    if (notice_->IsShown()) {
        top = notice_->height_for(look);
        notice_->SetSize(0, 0, size.x, top);
        notice_->arrange(look);
    }
    const int body = std::max(1, size.y - top - bar - 1);
    pane_->SetSize(0, top, left, body);
    pane_->arrange({left, body, look.zoom});
    canvas_->SetSize(left, top, std::max(1, size.x - left), body);
    rule_->SetSize(0, top + body, size.x, 1);
    const int middle = size.y - bar / 2;
    int right = save_->place_before(size.x - side, middle) - gap;
    right = close_->place_before(right, middle) - gap;
    (void)own_->place_before(right, middle);
}

void StyleDialog::on_key(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers()) {
        Close();
    } else if (event.GetKeyCode() == 'S' && event.GetModifiers() == wxMOD_CONTROL) {
        (void)save();
    } else {
        event.Skip();
    }
}

void StyleDialog::on_close(wxCloseEvent& event) {
    if (event.CanVeto() && editor_->changed()) {
        wxMessageDialog dialog(this,
                               say(texts::style_unsaved),
                               say(texts::style_title),
                               wxYES_NO | wxCANCEL | wxICON_QUESTION);
        dialog.SetYesNoLabels(say(texts::save_style), say(texts::forget_style));
        const int answer = dialog.ShowModal();
        if (answer == wxID_CANCEL || (answer == wxID_YES && !save())) {
            event.Veto();
            return;
        }
    }
    Destroy();
}

void StyleDialog::tell(const std::string& sentence, bool wrong) {
    notice_->Show(!sentence.empty());
    notice_->say_sentence(sentence, wrong ? NoticeBar::Kind::wrong : NoticeBar::Kind::done);
    arrange();
}

void StyleDialog::tell_file() {
    const Findings& findings = editor_->file_findings();
    tell(placed_sentences(findings), has_error(findings));
}

void StyleDialog::changed() {
    drawing_timer_.StartOnce(settling_ms);
}

void StyleDialog::draw() {
    drawing_.run(
        [shipped = shipped_, style = editor_->style_so_far()] {
            return std::make_shared<workflow::MadePreview>(
                workflow::made_preview([&](const workflow::PdfTarget& pdf) {
                    return workflow::print_sample(shipped, pdf, style);
                }));
        },
        [this](const std::shared_ptr<workflow::MadePreview>& made) {
            show_page(std::move(*made));
        });
}

void StyleDialog::show_page(workflow::MadePreview made) {
    if (made.preview) {
        canvas_->show(*made.preview);  // Before the one that it has shown goes.
        preview_ = std::move(made.preview);
    }
}

bool StyleDialog::save() {
    const auto saved = attempt([&] { return editor_->save(); });
    if (!saved.value) {
        tell(saved.failure->sentence, true);
        return false;
    }
    if (has_error(*saved.value)) {
        tell(sentences(*saved.value), true);
        pane_->take_focus();
        return false;
    }
    const std::string remarks = sentences(*saved.value);
    tell(words(texts::style_saved) + (remarks.empty() ? "" : "\n" + remarks), false);
    pane_->show();  // The logo may have another name.
    return true;
}

void StyleDialog::reset() {
    editor_->reset();
    pane_->show();
    changed();
}

}  // namespace evenhand::app
