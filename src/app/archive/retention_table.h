#pragma once

#include "app/list_view.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// What the retention drawing shows, as a native table: each bar and each mark with its days.
class RetentionTable final : public ListView {
public:
    RetentionTable(wxWindow* parent, const workflow::RetentionView& view);

    /// The height that all rows take, in pixels.
    [[nodiscard]] int height(const Look& look) const;
};

/// Its rows in the order of time: what it is, from when, until when.
[[nodiscard]] std::vector<ListView::Cells> retention_rows(const workflow::RetentionView& view);

}  // namespace evenhand::app
