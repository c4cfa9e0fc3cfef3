#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include <wx/dataview.h>

#include "workflow/archive_view.h"

namespace evenhand::app {

/// The rows of the list as the native list asks for them: their order is known, their texts are
/// fetched page by page when they are to be seen, and the latest of them are kept.
class CardRows final : public wxDataViewVirtualListModel {
public:
    /// Asks for the texts of these rows; take() or give_up() answers.
    using Fetch = std::function<void(const std::vector<std::int64_t>&)>;

    explicit CardRows(Fetch fetch) : fetch_(std::move(fetch)) {}

    /// Other rows: these, with their texts.
    void begin(const std::vector<workflow::ArchiveRowView>& first);
    /// The whole order, which begins with the rows that are there.
    void go_on(std::vector<std::int64_t> rows);
    void take(const std::vector<workflow::ArchiveRowView>& rows);
    /// The texts that were asked for do not come.
    void give_up();
    /// No more texts are asked for.
    void stop();

    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
    /// Null while its text is not there, or when there is no such row.
    [[nodiscard]] const workflow::ArchiveRowView* text(std::size_t index) const;
    [[nodiscard]] std::optional<std::int64_t> row(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> index_of(std::int64_t row) const;
    /// Whether texts are on their way.
    [[nodiscard]] bool fetching() const noexcept { return fetching_; }

    void GetValueByRow(wxVariant& value, unsigned index, unsigned column) const override;
    bool SetValueByRow(const wxVariant& value, unsigned index, unsigned column) override;

private:
    void want(std::size_t index) const;
    void fetch_next();

    Fetch fetch_;
    std::vector<std::int64_t> rows_;
    std::unordered_map<std::int64_t, workflow::ArchiveRowView> texts_;
    mutable std::vector<std::size_t> wanted_;  ///< Pages, the one wanted last at the end.
    std::size_t page_ = 0;                     ///< That is being fetched.
    bool fetching_ = false;
};

}  // namespace evenhand::app
