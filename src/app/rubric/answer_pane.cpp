#include "app/rubric/answer_pane.h"

#include <algorithm>

#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 24;
constexpr int narrow_margin = 16;
constexpr int narrow = 360;
constexpr int top = 14;
constexpr int row_gap = 12;
constexpr int column_gap = 14;
constexpr int status_width = 132;  // Pixels at zoom 1.
constexpr int panel_width = 84;
constexpr int least_answer = 160;
constexpr int foot = 14;
constexpr int usual_panel = 3;

const std::vector<std::string>& statuses() {
    static const std::vector<std::string> words = {std::string(texts::authors_key),
                                                   std::string(texts::panels_key)};
    return words;
}

}  // namespace

AnswerPane::AnswerPane(wxWindow* parent, Form& form, const Words& words)
    : FieldsPane(parent, form, texts::sample_answer, Ground::surface),
      nothing_(new_form_text(content(), "muted")),
      speaker_(content(), form, FieldBox::Kind::line),
      status_(content(), form),
      panel_(content(), form, FieldBox::Kind::line),
      answer_(content(), form, FieldBox::Kind::page),
      help_(new_form_text(content(), "small")),
      of_samples_(content()) {
    set_words(*nothing_, to_utf8(say(words.none)));
    set_words(*help_, to_utf8(say(words.help)));
    platform::wrap(*nothing_);
    platform::wrap(*help_);
    status_.on_choose([this](std::size_t choice) {
        const int raters = choice == 0 ? 0 : usual_panel;
        this->form().write(view_.panel.place, std::to_string(raters));
    });
}

void AnswerPane::show_none() {
    none_ = true;
    for (FieldBox* box : {&speaker_, &panel_, &answer_}) {
        box->hide();
    }
    status_.hide();
    help_->Hide();
    of_samples_.hide();
}

void AnswerPane::show(const workflow::SampleForm& view) {
    none_ = false;
    view_ = view;
    // While a number is being typed that counts for nothing, its field stays.
    panel_shown_ = view.is_panel || form().untaken(view.panel.place).has_value() ||
                   (panel_shown_ && panel_.has_keyboard());
    speaker_.show(view.speaker);
    status_.show({view.panel.place,
                  to_utf8(say(texts::key_status)),
                  to_utf8(say(texts::key_status)),
                  statuses(),
                  panel_shown_ ? 1U : 0U,
                  {}});
    if (panel_shown_) {
        panel_.show(view.panel);
    } else {
        panel_.hide();
    }
    answer_.show(view.answer);
    of_samples_.show(view.remark);
}

int AnswerPane::lay_out(const Look& look) {
    const wxSize size = GetSize();
    const int side = size.x < look.px(narrow) ? narrow_margin : margin;
    Flow flow{side, top, size.x - 2 * side};
    nothing_->Show(none_);
    if (none_) {
        flow.put(*nothing_, top);
        return flow.y + foot;
    }
    const int status = look.px(status_width);
    const int panel = panel_shown_ ? look.px(panel_width) + column_gap : 0;
    const int speaker = std::max(look.px(status_width), flow.width - status - panel - column_gap);
    int x = flow.x + speaker + column_gap;
    int height = speaker_.arrange({flow.x, flow.y, speaker, 0});
    height = std::max(height, status_.arrange(x, flow.y, status));
    if (panel_shown_) {
        x += status + column_gap;
        height = std::max(height, panel_.arrange({x, flow.y, panel - column_gap, 0}));
    }
    flow.y += height + row_gap;
    const int help = platform::text_height(*help_, help_->GetLabelText().utf8_string(), flow.width);
    const int room = size.y - flow.y - help - foot - 4;
    flow.y += answer_.arrange({flow.x, flow.y, flow.width, std::max(least_answer, room)});
    flow.put(*help_, 4);
    flow.y += of_samples_.arrange(flow.x, flow.y, flow.width);
    return flow.y + foot - 4;
}

}  // namespace evenhand::app
