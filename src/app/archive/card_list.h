#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "app/archive/card_rows.h"
#include "app/look.h"

namespace evenhand::app {

/// The cards that a search has found: a native list of two-line rows that is as quick with a
/// million of them as with ten.
class CardList final : public wxDataViewCtrl {
public:
    struct Hooks {
        std::function<void()> select;
        std::function<void()> open;
        CardRows::Fetch fetch;
    };
    /// Which row is chosen when other rows are shown.
    enum class Keeps { nothing, chosen };

    CardList(wxWindow* parent, Hooks hooks);
    ~CardList() override;
    CardList(const CardList&) = delete;
    CardList& operator=(const CardList&) = delete;

    /// Shows the first rows; the first one is chosen, or the one that was.
    void show(const std::vector<workflow::ArchiveRowView>& first, Keeps keeps);
    void show_all(std::vector<std::int64_t> rows);
    [[nodiscard]] CardRows& rows() const noexcept { return *rows_; }

    /// Null while its text is not there, or when nothing is chosen.
    [[nodiscard]] const workflow::ArchiveRowView* chosen() const;
    void arrange(const Look& look);

private:
    [[nodiscard]] std::optional<std::size_t> chosen_index() const;
    void select(std::size_t index);

    Hooks hooks_;
    CardRows* rows_;
    std::optional<std::int64_t> wanted_;  ///< The row that is to be chosen once it is there.
    int row_height_ = 0;
};

}  // namespace evenhand::app
