#include "app/keys_dialog.h"

#include <algorithm>

#include <wx/dialog.h>

#include "app/list_view.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int dialog_width = 560;  // Pixels at zoom 1.
constexpr int row_height = 32;
constexpr int head_height = 52;
constexpr int most_height = 640;

class KeysDialog : public wxDialog {
public:
    KeysDialog(wxWindow& parent, const std::vector<KeyHelp>& keys, const Look& look)
        : wxDialog(&parent,
                   wxID_ANY,
                   say(texts::keys_title),
                   wxDefaultPosition,
                   wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          look_(look),
          list_(new ListView(this,
                             texts::keys_title,
                             {{texts::keys_column, 170}, {texts::does_column, 370}},
                             ListView::Selection::one)) {
        std::vector<ListView::Cells> rows;
        std::ranges::transform(keys, std::back_inserter(rows), [](const KeyHelp& key) {
            return ListView::Cells{{key.keys, ""}, {key.does, ""}};
        });
        list_->show(rows);
        const int height = head_height + row_height * static_cast<int>(rows.size());
        SetClientSize(look.px(dialog_width), std::min(look.px(height), most_height));
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            list_->SetSize(GetClientSize());
            list_->arrange(look_);
            event.Skip();
        });
        Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
        Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            const int code = event.GetKeyCode();
            if (code == WXK_ESCAPE || code == WXK_F1) {
                Close();
            } else {
                event.Skip();
            }
        });
        CentreOnParent();
    }

private:
    Look look_;
    ListView* list_;
};

}  // namespace

void show_keys(wxWindow& parent, const std::vector<KeyHelp>& keys, double zoom) {
    auto* dialog = new KeysDialog(parent, keys, {parent.GetClientSize().x, 0, zoom});
    dialog->Show();
}

}  // namespace evenhand::app
