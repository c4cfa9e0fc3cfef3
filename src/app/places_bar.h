#pragma once

#include <array>
#include <functional>
#include <string_view>

#include <wx/statline.h>
#include <wx/tglbtn.h>

#include "app/key_hints.h"
#include "app/pane.h"

namespace evenhand::app {

/// Where the person is, and how to get elsewhere. Not seen during an interview.
class PlacesBar : public Pane, public NamesKeys {
public:
    enum class Destination : std::size_t {
        interviews,
        rubrics,
        kits,
        archive,
        calibration,
        practice,
        committee
    };

    PlacesBar(wxWindow* parent, std::function<void(Destination)> go);

    void reword_keys() override;
    void show_current(Destination destination);
    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;

private:
    [[nodiscard]] static int side_of(const Look& look);
    [[nodiscard]] int rows(const Look& look) const;

    static constexpr std::size_t count = static_cast<std::size_t>(Destination::committee) + 1;

    std::array<wxToggleButton*, count> tabs_{};
    Destination current_ = Destination::interviews;
    wxStaticLine* rule_;
};

}  // namespace evenhand::app
