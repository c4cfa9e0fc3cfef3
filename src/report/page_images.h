#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "report/style.h"

namespace evenhand::report {

/// Opaque pixels: red, green and blue of each, from the top left, row by row.
struct PageImage {
    int width = 0;
    int height = 0;
    std::string pixels;
};

struct PageSize {
    Points width = 0;
    Points height = 0;
};

/// Where words stand on a page, from its top left corner.
struct PageHit {
    std::size_t page = 0;  ///< Counts from 0.
    Points x = 0;
    Points y = 0;
    Points width = 0;
    Points height = 0;

    friend bool operator==(const PageHit&, const PageHit&) = default;
};

/// The pages of a PDF as pictures and words: what other programs show of the very same bytes. May
/// be used from several threads; one at a time is served, and whoever wants a picture before those
/// who look for words.
class PageImages {
public:
    /// Throws Error (unreadable_file) for what is no PDF, or has a password.
    explicit PageImages(std::string pdf);
    PageImages(const PageImages&) = delete;
    PageImages& operator=(const PageImages&) = delete;
    ~PageImages();

    [[nodiscard]] std::size_t count() const;

    // `page` counts from 0 and is below count().

    [[nodiscard]] PageSize size(std::size_t page) const;
    /// `resolution`: pixels per inch. Throws Error (unreadable_file) when the page cannot be drawn.
    [[nodiscard]] PageImage image(std::size_t page, double resolution) const;
    /// In reading order, UTF-8, with line feeds.
    [[nodiscard]] std::string text(std::size_t page) const;
    /// Every place of these words on the page, from the top down, whatever their case.
    [[nodiscard]] std::vector<PageHit> find(const std::string& words, std::size_t page) const;

private:
    struct Open;
    std::unique_ptr<Open> open_;
};

}  // namespace evenhand::report
