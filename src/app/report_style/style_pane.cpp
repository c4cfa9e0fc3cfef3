#include "app/report_style/style_pane.h"

#include <algorithm>
#include <utility>

#include <wx/colordlg.h>
#include <wx/filedlg.h>

#include "app/attempt.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/sentences.h"
#include "app/texts_style.h"
#include "app/wx_text.h"
#include "core/words.h"

namespace evenhand::app {

namespace {

constexpr int side = 18;  // Pixels.
constexpr int top = 16;
constexpr int field_gap = 14;
constexpr int small_gap = 4;
constexpr int button_gap = 8;
constexpr int foot = 16;

using ButtonPairs = std::vector<std::pair<ActionButton*, ActionButton*>>;

/// The button that stands beside another, where it has one.
void place_second(const ButtonPairs& pairs, const wxWindow* first, wxPoint at) {
    for (const auto& [left, right] : pairs) {
        if (left == first) {
            (void)right->place_after(at.x, at.y);
        }
    }
}

}  // namespace

StylePane::StylePane(wxWindow* parent, workflow::StyleEditor& editor, std::function<void()> changed)
    : Pane(parent, texts::style_title, Scrolls::vertically, Ground::surface),
      editor_(editor),
      changed_(std::move(changed)),
      organisation_(new TextField(content(), texts::style_organisation)),
      logo_label_(add_text(texts::style_logo, {"title"})),
      logo_(add_text("", {})),
      logo_fault_(add_text("", {"error"})),
      choose_logo_(new ActionButton(content(),
                                    texts::choose_logo,
                                    "",
                                    ActionButton::Weight::quiet,
                                    [this] { choose_logo(); })),
      drop_logo_(new ActionButton(content(),
                                  texts::drop_logo,
                                  "",
                                  ActionButton::Weight::quiet,
                                  [this] {
                                      editor_.drop_logo();
                                      set_words(*logo_fault_, "");
                                      take();
                                  })),
      accent_(new TextField(content(), texts::style_accent)),
      contrast_(add_text("", {"small"})),
      better_accent_(new ActionButton(content(),
                                      "",
                                      "",
                                      ActionButton::Weight::quiet,
                                      [this] { set_accent(editor_.better_accent()); })),
      choose_accent_(new ActionButton(content(),
                                      texts::choose_accent,
                                      "",
                                      ActionButton::Weight::quiet,
                                      [this] { choose_accent(); })),
      paper_label_(add_text(texts::style_paper, {"title"})),
      paper_(new wxChoice(content(), wxID_ANY)),
      language_(new TextField(content(), texts::style_language)),
      language_hint_(add_text(texts::style_language_hint, {"small"})),
      confidentiality_(new TextField(content(), texts::style_confidentiality)),
      sections_label_(add_text(texts::style_sections, {"title"})),
      sections_hint_(add_text(texts::style_sections_hint, {"small"})) {
    for (wxStaticText* text : {logo_fault_, contrast_, language_hint_, sections_hint_}) {
        platform::wrap(*text);
    }
    platform::make_alert(*logo_fault_);
    paper_->Append(say(texts::paper_a4));
    paper_->Append(say(texts::paper_letter));
    platform::set_class(*paper_, "form");
    platform::settle_in_form(*paper_);
    platform::describe(*paper_, words(texts::style_paper));
    paper_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { guarded([&] { take(); }); });
    for (const CardSection section : card_sections) {
        add_section(section);
    }
    for (TextField* field : fields()) {
        field->entry().Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { take(); }); });
    }
    show();
}

void StylePane::add_section(CardSection section) {
    auto* box = new wxCheckBox(content(), wxID_ANY, to_wx(capitalised(workflow::words(section))));
    box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { guarded([&] { take(); }); });
    sections_.emplace_back(section, box);
}

void StylePane::show() {
    const workflow::StyleForm& form = editor_.form();
    organisation_->set_text(form.organisation);
    accent_->set_text(form.accent);
    language_->set_text(form.language);
    confidentiality_->set_text(form.confidentiality);
    paper_->SetSelection(form.paper == Paper::letter ? 1 : 0);
    for (const auto& [section, box] : sections_) {
        box->SetValue(std::ranges::find(form.left_out, section) == form.left_out.end());
    }
    set_words(*logo_fault_, "");
    tell();
}

void StylePane::take() {
    workflow::StyleForm form;
    form.organisation = organisation_->text();
    form.accent = accent_->text();
    form.language = language_->text();
    form.confidentiality = confidentiality_->text();
    form.paper = paper_->GetSelection() == 1 ? Paper::letter : Paper::a4;
    for (const auto& [section, box] : sections_) {
        if (!box->GetValue()) {
            form.left_out.push_back(section);
        }
    }
    editor_.set(std::move(form));
    tell();
    changed_();
}

void StylePane::tell() {
    const workflow::StyleFaults faults = editor_.faults();
    organisation_->complain(faults.organisation);
    accent_->complain(faults.accent);
    language_->complain(faults.language);
    confidentiality_->complain(faults.confidentiality);
    set_words(*contrast_, faults.accent.empty() ? editor_.contrast_words() : "");
    const std::string shade = editor_.better_accent();
    better_accent_->set_words(shade.empty() ? " " : texts::use_shade(shade));
    set_words(*logo_,
              editor_.logo_name().empty() ? words(texts::no_style_logo) : editor_.logo_name());
    arrange(look_);
}

void StylePane::choose_logo() {
    wxFileDialog dialog(this,
                        say(texts::choose_logo),
                        wxString(),
                        wxString(),
                        say(texts::logo_files),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const auto chosen = attempt([&] { return editor_.choose_logo(to_utf8(dialog.GetPath())); });
    const std::string fault = chosen.value ? sentences(*chosen.value) : chosen.failure->sentence;
    set_words(*logo_fault_, fault.empty() ? "" : "! " + fault);
    take();
}

void StylePane::choose_accent() {
    const wxColour before(to_wx(editor_.form().accent));
    const wxColour colour = wxGetColourFromUser(this, before, say(texts::choose_accent));
    if (colour.IsOk()) {
        set_accent(to_utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)));
    }
}

void StylePane::set_accent(const std::string& accent) {
    accent_->set_text(accent);
    take();
}

void StylePane::take_focus() {
    const auto all = fields();
    const auto wrong = std::ranges::find_if(
        all, [](const TextField* field) { return !field->complaint().empty(); });
    (wrong == all.end() ? organisation_ : *wrong)->entry().SetFocus();
}

std::vector<Row> StylePane::rows() const {
    std::vector<Row> rows = {{organisation_, top}, {logo_label_, field_gap}, {logo_, small_gap}};
    if (!logo_fault_->GetLabel().empty()) {
        rows.push_back({logo_fault_, small_gap});
    }
    rows.push_back({choose_logo_, small_gap});
    rows.push_back({accent_, field_gap});
    if (!contrast_->GetLabel().empty()) {
        rows.push_back({contrast_, small_gap});
    }
    rows.push_back({choose_accent_, small_gap});
    for (const Row& row : std::initializer_list<Row>{{paper_label_, field_gap},
                                                     {paper_, small_gap},
                                                     {language_, field_gap},
                                                     {language_hint_, small_gap},
                                                     {confidentiality_, field_gap},
                                                     {sections_label_, field_gap}}) {
        rows.push_back(row);
    }
    for (const auto& [section, box] : sections_) {
        rows.push_back({box, small_gap});
    }
    rows.push_back({sections_hint_, small_gap});
    return rows;
}

/// A second button, where there is one, stands beside the first.
void StylePane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    std::vector<Row> shown = rows();
    ButtonPairs pairs;
    if (!editor_.logo_name().empty()) {
        pairs.emplace_back(choose_logo_, drop_logo_);
    }
    if (!editor_.better_accent().empty()) {
        pairs.emplace_back(choose_accent_, better_accent_);
    }
    std::vector<Row> windows = shown;
    for (const auto& [first, second] : pairs) {
        windows.push_back({second});
    }
    show_only(*content(), windows);
    const wxRect area = content_area(side, side);
    int y = 0;
    for (const Row& row : shown) {
        y += row.gap;
        auto* field = dynamic_cast<TextField*>(row.window);
        const bool button = dynamic_cast<ActionButton*>(row.window) != nullptr;
        const int width =
            button ? std::min(area.width, platform::natural_width(*row.window)) : area.width;
        const int height = field != nullptr ? field->height_for_width(width)
                                            : platform::height_for(*row.window, width);
        row.window->SetSize(area.x, y, width, height);
        if (field != nullptr) {
            field->arrange(look);
        }
        place_second(pairs, row.window, {area.x + width + button_gap, y + height / 2});
        y += height;
    }
    settle(y + foot);
}

void StylePane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    for (TextField* field : fields()) {
        field->use_colours(palette);
    }
}

}  // namespace evenhand::app
