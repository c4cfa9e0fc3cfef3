#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/choice_button.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"

namespace evenhand::app {

/// The sides of a draft, one of which is worked on at a time.
class TabBar : public Pane {
public:
    TabBar(wxWindow* parent, const std::vector<std::string_view>& titles);

    /// Called with the index of the tab that the person chooses.
    void on_choose(std::function<void(std::size_t)> hook) { on_choose_ = std::move(hook); }
    void show_chosen(std::size_t tab);
    void focus_chosen();
    void arrange(const Look& look) override;

private:
    struct Tab {
        ChoiceButton* button;
        platform::RichLabel label;
    };

    enum class Badges { shown, hidden };

    [[nodiscard]] std::vector<int> widths(int room);
    void show_badges(Badges badges);
    void add_tab(std::string_view title);
    [[nodiscard]] std::vector<ChoiceButton*> buttons() const;

    std::vector<Tab> tabs_;
    wxStaticText* keys_;
    std::size_t chosen_ = 0;
    std::function<void(std::size_t)> on_choose_;
};

}  // namespace evenhand::app
