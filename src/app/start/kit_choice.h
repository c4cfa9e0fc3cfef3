#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/pane.h"
#include "workflow/kit_offer.h"

namespace evenhand::app {

/// The kit that an interview is held with, or none.
class KitChoice final : public Pane {
public:
    /// `changed` is called when another kit or none is chosen, by the person or because it has been
    /// read, anew or for the first time, or is gone.
    KitChoice(wxWindow* parent, std::function<void()> changed);

    /// Keeps the kit that is chosen when it is still there.
    void show(std::vector<workflow::KitOffer> offers);
    [[nodiscard]] bool any() const noexcept { return !offers_.empty(); }
    /// Null when single questions are asked.
    [[nodiscard]] const workflow::KitOffer* chosen() const;
    /// Whether the kit that was to be chosen is still being looked for.
    [[nodiscard]] bool waits() const { return wanted_.has_value(); }
    /// All kits there are have been shown: one that was not among them does not come any more.
    void end_waiting();
    /// Chooses the kit, now or when it has been read; an empty id, none.
    void choose(const std::string& id);

    [[nodiscard]] int height_for_width(int width) const;
    void arrange(const Look& look) override;

private:
    void select(const std::string& id, bool any_before);

    std::function<void()> changed_;
    std::vector<workflow::KitOffer> offers_;
    std::vector<std::string> entries_;
    std::optional<std::string> wanted_;  ///< To be chosen when it comes.
    wxStaticText* label_;
    wxChoice* choice_;
};

}  // namespace evenhand::app
