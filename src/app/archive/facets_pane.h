#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <wx/checkbox.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/platform/rich_label.h"
#include "app/stack.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// Beside the list: what the found cards have in common, each value with how many have it.
class FacetsPane final : public Pane {
public:
    /// `changed` is called when the person has ticked something.
    FacetsPane(wxWindow* parent, std::function<void()> changed);

    /// Shows itself, too, when there are any; its page has the last word on that.
    void show(const std::vector<workflow::FacetView>& facets);
    /// As in ArchiveRequest::ticked.
    [[nodiscard]] const std::map<std::string, std::set<std::string>>& ticked() const noexcept {
        return ticked_;
    }
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
    /// Ticks nothing. False when nothing was ticked.
    bool clear();
    /// False when there is none.
    bool focus_first();

    void arrange(const Look& look) override;

private:
    using Key = std::pair<std::string, std::string>;  ///< The facet's id and the value.

    struct Box {
        wxCheckBox* control = nullptr;
        std::unique_ptr<platform::RichLabel> label;
    };
    struct Head {
        wxStaticText* title = nullptr;
        ActionButton* more = nullptr;
        wxStaticText* note = nullptr;
        bool all = false;  ///< Every value is shown.
    };

    Box& box_of(const Key& key);
    Head& head_of(const std::string& facet);
    void add_facet(const workflow::FacetView& facet);
    void add_value(const workflow::FacetView& facet, const workflow::FacetView::Value& value);
    void set_ticked(const Key& key, bool on);
    void put_in_order();
    void step(const wxWindow* from, int by);

    std::function<void()> changed_;
    Look look_;
    std::vector<workflow::FacetView> facets_;
    std::map<std::string, std::set<std::string>> ticked_;
    std::map<Key, Box> boxes_;
    std::map<std::string, Head> heads_;
    std::vector<Row> rows_;
};

}  // namespace evenhand::app
