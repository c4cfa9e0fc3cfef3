#pragma once

#include <functional>
#include <optional>

#include "app/kits/time_bar.h"
#include "app/pane.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The minutes of the kit, as a time line and in words.
class KitTimePane final : public Pane {
public:
    KitTimePane(wxWindow* parent, std::function<void(std::size_t)> choose);

    void show(const workflow::KitView& view, std::optional<std::size_t> chosen);

    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    TimeBar* bar_;
    wxStaticText* time_;
    wxStaticText* spare_;
};

}  // namespace evenhand::app
