#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/pane.h"
#include "app/stack.h"
#include "workflow/live_view.h"
#include "workflow/report_desk.h"

namespace evenhand::app {

/// What a sealed scorecard says, to be read.
class CardPane : public Pane {
public:
    CardPane(wxWindow* parent, const workflow::ReadCard& card);

    void arrange(const Look& look) override;

private:
    wxStaticText* add_line(std::string_view words,
                           std::initializer_list<const char*> classes,
                           int gap);
    void add_question(const workflow::LiveView& question, std::size_t number);
    void add_hints(const std::vector<std::string>& lines);
    void add_taken_before_skip(const workflow::LiveView& question, const std::string& scores);
    void add_tick(const workflow::LiveView::ItemRow& item);
    void add_note(const workflow::LiveView::Line& line);
    void add_ticks(const workflow::LiveView& question, const std::string& criterion);
    void add_lines(const workflow::LiveView& question, const std::string& criterion);

    std::vector<Row> rows_;
};

/// "3f9a 21c4 77b0 … 88d1": enough of a seal to compare by eye.
[[nodiscard]] std::string short_seal(const std::string& sha256);

}  // namespace evenhand::app
