#include "app/rubric/form/remark_line.h"

#include "app/pane.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"

namespace evenhand::app {

namespace {

constexpr int gap = 3;  // Pixels between a field and its remark.
constexpr int widest = 1000;
constexpr int body_size = 105;  // Tenths of a point, as the style sheet has them.
constexpr int small_size = 95;

std::string words_of(const workflow::Remark& remark) {
    std::string words = remark.mark.empty() ? "" : remark.mark + " ";
    words += remark.text;
    return remark.more == 0 ? words : words + " (and " + std::to_string(remark.more) + " more)";
}

}  // namespace

wxStaticText* new_form_text(wxWindow* parent, const char* style) {
    auto* text = new wxStaticText(
        parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    platform::set_class(*text, style);
    return text;
}

int head_line(const wxStaticText& quiet) {
    return platform::text_height(quiet, "x", widest) * body_size / small_size;
}

RemarkLine::RemarkLine(wxWindow* parent) : text_(new_form_text(parent, "remark")) {
    platform::wrap(*text_);
    text_->Hide();
}

void RemarkLine::show(const workflow::Remark& remark) {
    words_ = remark.text.empty() ? "" : words_of(remark);
    set_words(*text_, words_);
    platform::set_class(*text_, "blocks", remark.mark == "!");
    platform::set_class(*text_, "informs", remark.mark.empty());
}

void RemarkLine::hide() {
    text_->Hide();
}

int RemarkLine::arrange(int x, int y, int width) {
    text_->Show(!words_.empty());
    if (words_.empty()) {
        return 0;
    }
    const int height = platform::height_for(*text_, width);
    text_->SetSize(x, y + gap, width, height);
    return gap + height;
}

}  // namespace evenhand::app
