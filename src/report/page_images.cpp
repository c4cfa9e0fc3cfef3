#include "report/page_images.h"

#include <cmath>
#include <mutex>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <utility>

#include "core/error.h"

namespace evenhand::report {

namespace {

constexpr double points_per_inch = 72;

}  // namespace

struct PageImages::Open {
    std::string bytes;  ///< Read from while the document is open.
    std::unique_ptr<poppler::document> document;
    std::mutex one_at_a_time;
    std::mutex next;     ///< Whoever waits for the document alone has it.
    std::mutex patient;  ///< Held by the one of the patient who may compete for `next`.

    /// The document, before all who are patient.
    [[nodiscard]] std::unique_lock<std::mutex> at_once() {
        const std::lock_guard waiting(next);
        return std::unique_lock(one_at_a_time);
    }

    [[nodiscard]] std::unique_ptr<poppler::page> page(std::size_t number) const {
        std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(number)));
        if (!page) {
            throw Error(ErrorCode::unreadable_file,
                        "Page " + std::to_string(number + 1) + " of the PDF cannot be read.");
        }
        return page;
    }
};

PageImages::PageImages(std::string pdf) : open_(std::make_unique<Open>()) {
    open_->bytes = std::move(pdf);
    open_->document.reset(poppler::document::load_from_raw_data(
        open_->bytes.data(), static_cast<int>(open_->bytes.size())));
    if (!open_->document || open_->document->is_locked()) {
        throw Error(ErrorCode::unreadable_file, "The PDF cannot be shown: it cannot be read.");
    }
}

PageImages::~PageImages() = default;

std::size_t PageImages::count() const {
    return static_cast<std::size_t>(open_->document->pages());
}

PageSize PageImages::size(std::size_t page) const {
    const auto lock = open_->at_once();
    const poppler::rectf box = open_->page(page)->page_rect();
    return {box.width(), box.height()};
}

PageImage PageImages::image(std::size_t page, double resolution) const {
    const auto lock = open_->at_once();
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_rgb24);
    const std::unique_ptr<poppler::page> shown = open_->page(page);
    const poppler::rectf box = shown->page_rect();
    const auto pixels = [&](double points) {
        return static_cast<int>(std::ceil(points * resolution / points_per_inch));
    };
    // A pixel that is begun is part of the picture, as with pdftoppm.
    const poppler::image drawn = renderer.render_page(
        shown.get(), resolution, resolution, 0, 0, pixels(box.width()), pixels(box.height()));
    if (!drawn.is_valid()) {
        throw Error(ErrorCode::unreadable_file,
                    "Page " + std::to_string(page + 1) + " of the PDF cannot be drawn.");
    }
    PageImage image{drawn.width(), drawn.height(), {}};
    const auto row = static_cast<std::size_t>(image.width) * 3;
    image.pixels.reserve(row * static_cast<std::size_t>(image.height));
    for (std::ptrdiff_t at = 0; at < image.height; ++at) {
        image.pixels.append(drawn.const_data() + at * drawn.bytes_per_row(), row);
    }
    return image;
}

std::string PageImages::text(std::size_t page) const {
    const std::lock_guard patient(open_->patient);
    const auto lock = open_->at_once();
    const poppler::byte_array utf8 = open_->page(page)->text().to_utf8();
    return {utf8.begin(), utf8.end()};
}

std::vector<PageHit> PageImages::find(const std::string& words, std::size_t page) const {
    const std::lock_guard patient(open_->patient);
    const auto lock = open_->at_once();
    std::vector<PageHit> hits;
    if (words.empty()) {
        return hits;
    }
    const std::unique_ptr<poppler::page> searched = open_->page(page);
    const poppler::ustring wanted =
        poppler::ustring::from_utf8(words.data(), static_cast<int>(words.size()));
    poppler::rectf at;
    auto from = poppler::page::search_from_top;
    while (searched->search(wanted, at, from, poppler::case_insensitive)) {
        hits.push_back({page, at.x(), at.y(), at.width(), at.height()});
        from = poppler::page::search_next_result;
    }
    return hits;
}

}  // namespace evenhand::report
