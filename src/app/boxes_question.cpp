#include "app/boxes_question.h"

#include <wx/msgdlg.h>

#include "app/texts.h"
#include "app/texts_files.h"
#include "app/wx_text.h"

namespace evenhand::app {

bool agrees_to_boxes(wxWindow& parent, const std::string& doubt) {
    if (doubt.empty()) {
        return true;
    }
    wxMessageDialog question(
        &parent, to_wx(doubt), say(texts::boxes_title), wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    question.SetYesNoLabels(say(texts::write_with_boxes), say(texts::cancel));
    return question.ShowModal() == wxID_YES;
}

}  // namespace evenhand::app
