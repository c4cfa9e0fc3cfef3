#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/list_view.h"
#include "app/pane.h"

namespace evenhand::app {

/// A list of what a place holds, with words where it would be empty and a foot below it.
class ListPane : public Pane {
public:
    struct Hooks {
        std::function<void()> select;  ///< Another row is chosen.
        std::function<void()> open;    ///< The chosen row.
    };

    ListPane(wxWindow* parent,
             std::string_view spoken_name,
             const std::vector<ListColumn>& columns,
             const Hooks& hooks);

    /// Chooses the row of this id; false when it is not there: it is chosen when it comes.
    bool choose(const std::string& id);
    void step(int by) { list_->step(by); }
    /// False when there is no list to take the keyboard.
    bool focus_list();

    void arrange(const Look& look) override;

protected:
    /// Words that can be said in the place of the list.
    wxStaticText* add_lead(std::string_view words);
    /// Keeps the chosen row when it is still there. `lead` is said when there are no rows.
    void show_rows(std::vector<std::string> ids,
                   const std::vector<ListView::Cells>& cells,
                   const wxStaticText* lead);
    [[nodiscard]] std::optional<std::size_t> chosen_index() const;
    [[nodiscard]] const Look& look() const noexcept { return look_; }
    /// Below `area`; here the keys stand at its right.
    virtual void place_foot(const wxRect& area, int height);
    [[nodiscard]] wxStaticText& keys() const noexcept { return *keys_; }

private:
    bool select(const std::string& id);

    Look look_;
    std::vector<std::string> ids_;
    std::optional<std::string> wanted_;  ///< To be chosen when it comes.
    ListView* list_;
    std::vector<wxStaticText*> leads_;
    const wxStaticText* lead_ = nullptr;  ///< The one that is said; null until rows were shown.
    wxStaticText* keys_;
};

}  // namespace evenhand::app
