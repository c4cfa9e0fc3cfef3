#include "app/rubrics/facet_choices.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 8;          // Pixels
constexpr int one_width = 156;  // Pixels at zoom 1.
constexpr int roomy_width = 196;

constexpr std::array<std::string_view, 3> names = {texts::competency, texts::level, texts::tag};
constexpr std::array<std::string_view, 3> any_words = {
    texts::any_competency, texts::any_facet_level, texts::any_tag};

}  // namespace

FacetChoices::FacetChoices(wxWindow* parent, const std::function<void()>& changed) {
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        Choice& choice = choices_.at(i);
        choice.control = new wxChoice(parent, wxID_ANY);
        platform::set_class(*choice.control, "form");
        choice.control->Bind(wxEVT_CHOICE,
                             [changed](wxCommandEvent&) { guarded([&] { changed(); }); });
        show_one(choice, to_utf8(say(any_words.at(i))), {});
        platform::describe(*choice.control, to_utf8(say(names.at(i))));
    }
}

void FacetChoices::show(const workflow::LibraryFacets& facets) {
    show_one(choices_[0], to_utf8(say(any_words[0])), facets.competencies);
    show_one(choices_[1], to_utf8(say(any_words[1])), facets.levels);
    show_one(choices_[2], to_utf8(say(any_words[2])), facets.tags);
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        platform::describe(*choices_.at(i).control, to_utf8(say(names.at(i))));
    }
}

/// Keeps what is chosen when it is still offered.
void FacetChoices::show_one(Choice& choice,
                            const std::string& any,
                            const std::vector<workflow::LibraryFacet>& facets) {
    std::vector<std::string> entries = {any};
    for (const workflow::LibraryFacet& facet : facets) {
        entries.push_back(texts::with_count(facet.value, facet.count));
    }
    if (choice.entries == entries) {
        return;
    }
    const std::string kept = value_of(choice);
    choice.entries = entries;
    choice.values.clear();
    std::ranges::transform(
        facets, std::back_inserter(choice.values), &workflow::LibraryFacet::value);
    wxArrayString words;
    std::ranges::for_each(entries, [&](const std::string& entry) { words.Add(to_wx(entry)); });
    choice.control->Set(words);
    platform::settle_in_form(*choice.control);
    const auto found = std::ranges::find(choice.values, kept);
    const bool still = !kept.empty() && found != choice.values.end();
    choice.control->SetSelection(
        still ? static_cast<int>(std::distance(choice.values.begin(), found)) + 1 : 0);
}

std::string FacetChoices::value_of(const Choice& choice) {
    const int chosen = choice.control->GetSelection();
    return chosen > 0 ? choice.values.at(static_cast<std::size_t>(chosen) - 1) : "";
}

workflow::LibraryQuery FacetChoices::chosen() const {
    return {"", value_of(choices_[0]), value_of(choices_[1]), value_of(choices_[2])};
}

bool FacetChoices::clear() {
    const bool any = chosen() != workflow::LibraryQuery();
    for (const Choice& choice : choices_) {
        choice.control->SetSelection(0);
    }
    return any;
}

int FacetChoices::width_for(const Look& look) {
    const int one = look.px(look.roomy() ? roomy_width : one_width);
    return static_cast<int>(names.size()) * (one + gap) - gap;
}

int FacetChoices::height() const {
    return platform::height_for(*choices_[0].control, one_width);
}

void FacetChoices::place(const wxPoint& corner, int width) {
    const int count = static_cast<int>(choices_.size());
    const int one = std::max(1, (width - (count - 1) * gap) / count);
    int x = corner.x;
    for (const Choice& choice : choices_) {
        choice.control->SetSize(x, corner.y, one, height());
        x += one + gap;
    }
}

}  // namespace evenhand::app
