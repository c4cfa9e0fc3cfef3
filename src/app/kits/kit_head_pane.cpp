#include "app/kits/kit_head_pane.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/number_text.h"
#include "workflow/about_form.h"

namespace evenhand::app {

namespace {

constexpr int above = 12;  // Pixels
constexpr int below = 12;
constexpr int gap = 12;
constexpr int row_gap = 10;
constexpr int label_gap = 4;
constexpr int level_width = 116;  // Pixels at zoom 1.
constexpr int minutes_width = 78;
constexpr int stretches = 3;

int side_of(const Look& look) {
    return look.compact() ? 12 : 20;
}

std::string minutes_text(int minutes) {
    return minutes == 0 ? "" : std::to_string(minutes);
}

}  // namespace

KitHeadPane::KitHeadPane(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::kit_head, Scrolls::no, Ground::canvas),
      hooks_(std::move(hooks)),
      title_(add_words(texts::kit_title, hooks_.type_title)),
      role_(add_words(texts::kit_role, hooks_.type_role)),
      level_label_(add_text(texts::level, {"title"})),
      level_(new wxChoice(this, wxID_ANY)),
      minutes_{add_minutes(texts::length, Stretch::length),
               add_minutes(texts::opening, Stretch::opening),
               add_minutes(texts::closing, Stretch::closing)} {
    platform::set_class(*level_, "form");
    level_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int chosen = event.GetSelection();
        guarded([&] {
            hooks_.set_level(chosen > 0 ? levels_.at(static_cast<std::size_t>(chosen) - 1) : "");
        });
    });
}

KitHeadPane::Field KitHeadPane::add_words(std::string_view label,
                                          std::function<void(const std::string&)> tell) {
    auto* field = new TextField(this, label);
    field->entry().Bind(wxEVT_TEXT, [this, field, tell = std::move(tell)](wxCommandEvent&) {
        guarded([&] {
            complain(*field, "");
            typed(*field, [&] { tell(field->text()); });
        });
    });
    field->entry().Bind(wxEVT_TEXT_ENTER,
                        [this](wxCommandEvent&) { guarded([&] { hooks_.enter(); }); });
    return {field, ""};
}

KitHeadPane::Field KitHeadPane::add_minutes(std::string_view label, Stretch stretch) {
    auto* field = new TextField(this, label);
    field->entry().SetHint(say(texts::minutes_hint));
    field->entry().Bind(wxEVT_TEXT, [this, field, stretch](wxCommandEvent&) {
        guarded([&] {
            const Parsed<int> typed = workflow::typed_minutes(
                field->text(), 0, workflow::KitEditor::most_minutes(stretch));
            complain(*field, typed.value ? "" : typed.findings.front().message);
            if (typed.value) {
                this->typed(*field, [&] { hooks_.set_minutes(stretch, *typed.value); });
            }
        });
    });
    field->entry().Bind(wxEVT_TEXT_ENTER,
                        [this](wxCommandEvent&) { guarded([&] { hooks_.enter(); }); });
    return {field, ""};
}

/// Meanwhile the field keeps what stands in it.
void KitHeadPane::typed(const TextField& field, const std::function<void()>& tell) {
    typing_ = &field;
    tell();
    typing_ = nullptr;
}

void KitHeadPane::complain(TextField& field, const std::string& sentence) {
    if (field.complaint() != sentence) {
        field.complain(sentence);
        hooks_.resized();
    }
}

void KitHeadPane::complain_of_title(const std::string& sentence) {
    complain(*title_.field, sentence);
}

void KitHeadPane::show_field(Field& field, const std::string& said) {
    if (field.said == said) {
        return;
    }
    field.said = said;
    if (field.field != typing_) {
        field.field->set_text(said);
        complain(*field.field, "");
    }
}

std::vector<KitHeadPane::Field*> KitHeadPane::fields() {
    return {&title_, &role_, minutes_.data(), &minutes_[1], &minutes_[2]};
}

bool KitHeadPane::focus_wrong() {
    for (const Field* field : fields()) {
        if (!field->field->complaint().empty()) {
            field->field->entry().SetFocus();
            return true;
        }
    }
    return false;
}

void KitHeadPane::show_as_said() {
    for (const Field* field : fields()) {
        if (field->field->text() != field->said) {
            field->field->set_text(field->said);
            complain(*field->field, "");
        }
    }
}

void KitHeadPane::offer_level(const std::string& level) {
    std::vector<std::string> levels = workflow::usual_levels();
    if (!level.empty() && std::ranges::find(levels, level) == levels.end()) {
        levels.push_back(level);
    }
    if (levels != levels_) {
        levels_ = levels;
        wxArrayString entries;
        entries.Add(say(texts::any_level));
        std::ranges::for_each(levels_, [&](const std::string& one) { entries.Add(to_wx(one)); });
        level_->Set(entries);
        platform::settle_in_form(*level_);
        platform::describe(*level_, to_utf8(say(texts::level)));
    }
    const auto found = std::ranges::find(levels_, level);
    level_->SetSelection(
        level.empty() ? 0 : static_cast<int>(std::distance(levels_.begin(), found)) + 1);
}

void KitHeadPane::show(const KitPlan& kit) {
    show_field(title_, kit.title);
    show_field(role_, kit.role);
    offer_level(kit.level);
    show_field(minutes_[0], minutes_text(kit.length_minutes));
    show_field(minutes_[1], minutes_text(kit.opening_minutes));
    show_field(minutes_[2], minutes_text(kit.closing_minutes));
}

/// Title, role, level, and the minutes: in one row, or in a narrow window title and role above.
std::vector<int> KitHeadPane::widths(const Look& look, int width) const {
    const int level = look.px(level_width);
    const int minutes = look.px(minutes_width);
    if (look.compact()) {
        const int rest = (width - 3 * gap - level) / stretches;
        const int half = (width - gap) / 2;
        return {width - half - gap, half, level, rest, rest, rest};
    }
    const int words = width - level - stretches * minutes - 5 * gap;
    const int title = words * 3 / 5;
    return {title, words - title, level, minutes, minutes, minutes};
}

int KitHeadPane::height_for(const Look& look, int width) const {
    const std::vector<int> all = widths(look, width - 2 * side_of(look));
    const int words =
        std::max(title_.field->height_for_width(all[0]), role_.field->height_for_width(all[1]));
    int minutes = 0;
    for (std::size_t i = 0; i < minutes_.size(); ++i) {
        minutes = std::max(minutes, minutes_.at(i).field->height_for_width(all[3 + i]));
    }
    return above + below + (look.compact() ? words + row_gap + minutes : std::max(words, minutes));
}

void KitHeadPane::arrange(const Look& look) {
    const int side = side_of(look);
    const std::vector<int> all = widths(look, GetClientSize().x - 2 * side);
    int x = side;
    int y = above;
    const auto put = [&](TextField& field, int width) {
        field.SetSize(x, y, width, field.height_for_width(width));
        field.arrange(look);
        x += width + gap;
    };
    put(*title_.field, all[0]);
    put(*role_.field, all[1]);
    if (look.compact()) {
        x = side;
        y += std::max(title_.field->height_for_width(all[0]),
                      role_.field->height_for_width(all[1])) +
             row_gap;
    }
    const int line = platform::height_for(*level_label_, all[2]);
    level_label_->SetSize(x, y, all[2], line);
    level_->SetSize(x, y + line + label_gap, all[2], platform::height_for(*level_, all[2]));
    x += all[2] + gap;
    for (std::size_t i = 0; i < minutes_.size(); ++i) {
        put(*minutes_.at(i).field, all[3 + i]);
    }
}

void KitHeadPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    for (TextField* field :
         {title_.field, role_.field, minutes_[0].field, minutes_[1].field, minutes_[2].field}) {
        field->use_colours(palette);
        field->SetBackgroundColour(GetBackgroundColour());
    }
}

}  // namespace evenhand::app
