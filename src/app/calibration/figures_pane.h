#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <wx/stattext.h>

#include "app/calibration/figure_card.h"
#include "app/pane.h"

namespace evenhand::app {

/// Figures in two columns, or one below the other where there is no room for two, under one
/// sentence that sums them up, or with none.
class FiguresPane final : public Pane {
public:
    struct Hooks {
        std::function<void(const std::string&)> choose;
        std::function<void(const std::string&)> open;
        std::function<void()> resized;
    };

    /// `left`, `right`: how many cards each column has; `share`: the left one's of the width.
    FiguresPane(wxWindow* parent,
                std::string_view spoken_name,
                std::size_t left,
                std::size_t right,
                double share,
                const Hooks& hooks);

    /// `figures`: the left column's, then the right one's. Empty texts are left out.
    void show(const std::string& sentence,
              const std::vector<workflow::Figure>& figures,
              const std::string& foot);
    /// Hides the last card of the left column, or shows it.
    void show_last_left(bool on);
    /// A sentence instead of figures.
    void show_words(const std::string& words);
    void choose(const std::string& id);
    void take_focus();
    /// From card to card.
    void focus_next();
    [[nodiscard]] FigureCard& card(std::size_t at) const { return *cards_.at(at); }
    [[nodiscard]] std::size_t cards() const noexcept { return cards_.size(); }

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    [[nodiscard]] std::vector<FigureCard*> shown(std::size_t from, std::size_t until) const;
    static int place(const std::vector<FigureCard*>& cards, const Look& look, wxRect area);

    std::size_t left_;
    double share_;
    std::vector<FigureCard*> cards_;
    wxStaticText* sentence_;
    wxStaticText* foot_;
    bool only_words_ = true;
    bool last_left_ = true;
};

}  // namespace evenhand::app
