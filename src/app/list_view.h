#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wx/dataview.h>

#include "app/list_columns.h"
#include "app/look.h"

namespace evenhand::app {

/// A native list whose cells may have a second, quieter line.
class ListView : public wxDataViewListCtrl {
public:
    using Column = ListColumn;
    /// title: the first of two lines is bold. plain: it is not.
    enum class Weight { title, plain };
    struct Cell {
        std::string first;
        std::string second;  ///< May be empty.
        Weight weight = Weight::title;
    };
    using Cells = std::vector<Cell>;
    enum class Selection { one, several };

    ListView(wxWindow* parent,
             std::string_view spoken_name,
             const std::vector<Column>& columns,
             Selection selection);

    /// Called when the person chooses another row, and when a row is to be worked on (Enter).
    void on_select(std::function<void()> hook) { on_select_ = std::move(hook); }
    void on_activate(std::function<void()> hook) { on_activate_ = std::move(hook); }

    /// Replaces all rows; the first one is selected.
    void show(const std::vector<Cells>& rows);
    /// The selected rows, in their order.
    [[nodiscard]] std::vector<std::size_t> selected() const;
    void select(std::size_t row);
    /// Moves the selection, staying within the list.
    void step(int by);
    void arrange(const Look& look);

private:
    std::vector<Column> columns_;
    std::function<void()> on_select_;
    std::function<void()> on_activate_;
};

}  // namespace evenhand::app
