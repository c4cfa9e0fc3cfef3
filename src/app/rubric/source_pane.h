#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "app/pane.h"
#include "app/platform/source_text.h"
#include "workflow/rubric_editor.h"

namespace evenhand::app {

/// The question page beside the draft that was made from it.
class SourcePane : public Pane {
public:
    using Spans = platform::SourceText::Spans;

    explicit SourcePane(wxWindow* parent);

    /// Called with the line and the character, from 0, that the person points at.
    void on_point(std::function<void(std::size_t, std::size_t)> hook) {
        text_.on_point(std::move(hook));
    }

    void load(const workflow::SourcePage& page);
    /// `used`: what some part was made from; `chosen`: what the chosen one was made from.
    void show(const Spans& used, const Spans& chosen);
    void focus() { text_.control().SetFocus(); }
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    wxStaticText* title_;
    wxStaticText* keys_;
    platform::SourceText text_;
};

}  // namespace evenhand::app
