#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <optional>

#include <wx/bitmap.h>
#include <wx/scrolwin.h>

#include "app/background.h"
#include "app/palette.h"
#include "workflow/print_preview.h"

namespace evenhand::app {

/// The page that a preview shows, drawn off the window's thread, with what was found on it marked.
class PageCanvas : public wxScrolledCanvas {
public:
    /// Empty until there is something to show().
    PageCanvas(wxWindow* parent, const Palette& palette);

    /// Shows this preview from now on; it must live until another one is shown. What was shown
    /// before stays in sight until the page is drawn.
    void show(const workflow::PrintPreview& preview);
    /// Draws what the preview shows now; `to_top`: from the page's top, or its end.
    enum class Place { top, end, kept };
    void refresh(Place place);
    /// As large as the page is shown.
    [[nodiscard]] double shown_scale() const;
    /// Scrolls within the page. False when that end of it is in sight already.
    [[nodiscard]] bool scroll_page(int direction);
    /// Brings what the search has chosen into sight.
    void show_hit();
    /// Whether the page in sight is drawn, and not still on its way.
    [[nodiscard]] bool drawn() const;

private:
    struct Drawn {
        std::size_t page = 0;
        int width = 0;  ///< Of the picture, in the screen's pixels.
        wxBitmap bitmap;
    };

    void fit_room();
    void order();
    void keep(std::size_t page, int width, const workflow::PageImage& image);
    [[nodiscard]] const wxBitmap* in_sight() const;
    [[nodiscard]] const Drawn* picture() const;
    [[nodiscard]] wxSize page_size() const;
    [[nodiscard]] wxPoint corner() const;
    [[nodiscard]] wxRect place_of(const workflow::PageHit& hit) const;
    [[nodiscard]] int picture_width() const;
    void paint();

    const workflow::PrintPreview* preview_ = nullptr;
    const Palette& palette_;
    std::list<Drawn> drawn_;  ///< The newest first; a few.
    wxBitmap before_;         ///< What the preview before has shown.
    std::optional<std::size_t> ordered_;
    Background background_;
};

}  // namespace evenhand::app
