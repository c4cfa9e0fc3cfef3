#include "app/saving_words.h"

#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

std::string words_for(const workflow::SaveState& state) {
    switch (state.kind) {
        case workflow::SaveState::Kind::saved:
            return to_utf8(say(texts::saved));
        case workflow::SaveState::Kind::saving:
            return to_utf8(say(texts::saving));
        case workflow::SaveState::Kind::failed:
            return texts::not_saved(state.message);
    }
    return "";
}

}  // namespace evenhand::app
