#include "report/page_images.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <utility>

#include "core/error.h"
#include "report/internal/unicode.h"

namespace evenhand::report {

namespace {

constexpr double points_per_inch = 72;

std::u32string folded(std::u32string_view text) {
    std::u32string plain = composed(text);
    std::ranges::transform(plain, plain.begin(), without_case);
    return plain;
}

/// Scripts that are written from left to right, a character for each letter.
bool is_plain(char32_t character) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Range, 7> ranges = {{{U' ', 0x2FF},
                                                     {0x370, 0x52F},  // Greek, Cyrillic
                                                     {0x1E00, 0x1EFF},
                                                     {0x2010, 0x22FF},
                                                     {0x3040, 0x30FF},
                                                     {0x4E00, 0x9FFF},
                                                     {0xAC00, 0xD7A3}}};
    return std::ranges::any_of(ranges, [&](const Range& range) {
        return character >= range.first && character <= range.last;
    });
}

/// What a page says, a place for each letter; words and lines are parted by blanks without one.
struct Letters {
    std::u32string text;
    std::vector<poppler::rectf> places;

    /// A mark is composed with its letter where there is a character for both.
    void add(char32_t character, const poppler::rectf& place) {
        if (!text.empty() && continues_cluster(character)) {
            const std::u32string both = folded(std::u32string{text.back(), character});
            if (both.size() == 1) {
                text.back() = both.front();
                return;
            }
        }
        text += without_case(character);
        places.push_back(place);
    }
};

Letters letters_of(const poppler::page& page) {
    Letters letters;
    poppler::rectf before;
    for (const poppler::text_box& box : page.text_list()) {
        const poppler::byte_array utf8 = box.text().to_utf8();
        const std::u32string word = to_utf32({utf8.data(), utf8.size()});
        const poppler::rectf whole = box.bbox();
        // A word may come in pieces, which touch; blanks, columns and lines part others.
        constexpr double touching = 0.05;  // Of the height.
        const double slack = touching * whole.height();
        const double middle = whole.top() + whole.height() / 2;
        const bool goes_on = std::abs(whole.left() - before.right()) < slack &&
                             middle > before.top() && middle < before.bottom();
        if (!letters.text.empty() && !goes_on) {
            letters.text += U' ';
            letters.places.emplace_back();
        }
        for (std::size_t at = 0; at < word.size(); ++at) {
            const poppler::rectf place = box.char_bbox(at);
            letters.add(word[at], place.is_empty() ? whole : place);
        }
        before = whole;
    }
    return letters;
}

/// As far as it stands on the line where it begins.
PageHit place_of(const Letters& letters, std::size_t first, std::size_t count, std::size_t page) {
    poppler::rectf all = letters.places[first];
    for (std::size_t at = first + 1; at < first + count; ++at) {
        const poppler::rectf& place = letters.places[at];
        if (!place.is_empty() && place.top() < all.bottom() && place.bottom() > all.top()) {
            all.set_left(std::min(all.left(), place.left()));
            all.set_right(std::max(all.right(), place.right()));
            all.set_top(std::min(all.top(), place.top()));
            all.set_bottom(std::max(all.bottom(), place.bottom()));
        }
    }
    return {page, all.x(), all.y(), all.width(), all.height()};
}

std::u32string bare(std::u32string text) {
    std::ranges::transform(text, text.begin(), [](char32_t character) {
        return without_case(without_marks(character));
    });
    return text;
}

/// Words that are typed without marks are found with any; those with marks as they are.
std::vector<PageHit> found_among(const Letters& letters,
                                 const std::u32string& wanted,
                                 std::size_t page) {
    const std::u32string text = wanted == bare(wanted) ? bare(letters.text) : letters.text;
    std::vector<PageHit> hits;
    for (std::size_t at = text.find(wanted); at != std::u32string::npos;
         at = text.find(wanted, at + wanted.size())) {
        hits.push_back(place_of(letters, at, wanted.size(), page));
    }
    return hits;
}

/// Knows scripts that run from right to left or join their letters, and reads the page anew for
/// each place.
std::vector<PageHit> found_by_poppler(poppler::page& searched,
                                      const std::string& words,
                                      std::size_t page) {
    const poppler::ustring wanted =
        poppler::ustring::from_utf8(words.data(), static_cast<int>(words.size()));
    std::vector<PageHit> hits;
    poppler::rectf at;
    auto from = poppler::page::search_from_top;
    while (searched.search(wanted, at, from, poppler::case_insensitive)) {
        hits.push_back({page, at.x(), at.y(), at.width(), at.height()});
        from = poppler::page::search_next_result;
    }
    return hits;
}

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
    if (words.empty()) {
        return {};
    }
    const std::unique_ptr<poppler::page> searched = open_->page(page);
    const std::u32string wanted = folded(to_utf32(words));
    std::vector<PageHit> hits = std::ranges::all_of(wanted, is_plain)
                                    ? found_among(letters_of(*searched), wanted, page)
                                    : found_by_poppler(*searched, words, page);
    std::ranges::sort(hits, {}, [](const PageHit& hit) { return std::pair(hit.y, hit.x); });
    return hits;
}

}  // namespace evenhand::report
