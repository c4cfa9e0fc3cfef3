#include "report/layout.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/compose.h"
#include "report/internal/desk.h"
#include "report/internal/strip.h"

namespace evenhand::report {

namespace {

struct DealtPages {
    std::vector<Page> pages;
    std::vector<std::size_t> parts = {0};  ///< Index of each part's first page.
    std::vector<std::size_t> empty;        ///< Left empty, so that a part opens on a left page.
};

/// Deals the strips of a flow out to pages.
class Paginator {
public:
    Paginator(const PageStyle& page, const Flow& flow) : page_(page), flow_(flow) { new_page(); }

    DealtPages take() {
        const std::vector<Strip>& strips = flow_.strips;
        for (std::size_t begin = 0; begin < strips.size();) {
            if (strips[begin].opens) {
                open_part(*strips[begin].opens);
                ++begin;
                continue;
            }
            std::size_t end = begin + 1;
            while (end < strips.size() && strips[end - 1].keep_with_next && !strips[end].opens) {
                ++end;
            }
            place_chain(begin, end);
            begin = end;
        }
        return std::move(dealt_);
    }

private:
    void open_part(PageBreak::Opens opens) {
        new_page();
        const bool is_left = dealt_.pages.size() % 2 == 0;
        if (opens == PageBreak::Opens::left_page && !is_left) {
            dealt_.empty.push_back(dealt_.pages.size() - 1);
            new_page();
        }
        dealt_.parts.push_back(dealt_.pages.size() - 1);
    }

    [[nodiscard]] Points room() const { return page_.bottom - y_; }
    /// What a new page offers below the head that the strip wants above it.
    [[nodiscard]] Points room_on_new_page(const Strip& strip) const {
        const Points head = strip.head ? flow_.heads[*strip.head].height : 0;
        return page_.bottom - page_.top - head;
    }

    [[nodiscard]] Points height_of(std::size_t begin, std::size_t end, bool at_top) const {
        Points sum = 0;
        for (std::size_t at = begin; at < end; ++at) {
            const bool no_space = at_top && at == begin;
            sum += flow_.strips[at].height + (no_space ? 0 : flow_.strips[at].space_before);
        }
        return sum;
    }

    void new_page() {
        dealt_.pages.emplace_back();
        y_ = page_.top;
        fresh_ = true;
    }

    /// Begins a page with the head that the strip wants above it. The head is an artifact there:
    /// the document has it once.
    void new_page_for(const Strip& strip) {
        new_page();
        if (!strip.head) {
            return;
        }
        const Strip& head = flow_.heads[*strip.head];
        for (const PlacedBox& box : head.boxes) {
            dealt_.pages.back().boxes.push_back(moved_down({Artifact::decoration, box.shape}, y_));
        }
        y_ += head.height;
    }

    /// Strips that stay together go to the next page when they do not fit here. What is longer than
    /// a page begins here if there is a good part of the page left.
    void place_chain(std::size_t begin, std::size_t end) {
        const bool fits_here = height_of(begin, end, fresh_) <= room();
        const Strip& first = flow_.strips[begin];
        if (first.optional && !fits_here) {
            return;
        }
        const Points new_room = room_on_new_page(first);
        const bool fits_a_page = height_of(begin, end, true) <= new_room;
        if (!fits_here && !fresh_ && (fits_a_page || room() < new_room / 3)) {
            new_page_for(first);
        }
        for (std::size_t at = begin; at < end; ++at) {
            place(flow_.strips[at]);
        }
    }

    void place(Strip strip) {
        Points gap = fresh_ ? 0 : strip.space_before;
        const Points new_room = room_on_new_page(strip);
        const bool is_parted = strip.height > new_room && room() > new_room / 3;
        if (!fresh_ && !is_parted && gap + strip.height > room()) {
            new_page_for(strip);
            gap = 0;
        }
        while (strip.height > room()) {
            CutStrip parts = cut(strip, room());
            if (parts.first.boxes.empty()) {
                break;
            }
            put(parts.first, 0);
            new_page_for(strip);
            strip = std::move(parts.rest);
        }
        put(strip, gap);
    }

    void put(const Strip& strip, Points gap) {
        y_ += gap;
        for (const PlacedBox& box : strip.boxes) {
            dealt_.pages.back().boxes.push_back(moved_down(box, y_));
        }
        y_ += strip.height;
        fresh_ = false;
        while (strip.growth && strip.growth->pitch <= room()) {
            dealt_.pages.back().boxes.push_back(moved_down(strip.growth->box, y_));
            y_ += strip.growth->pitch;
        }
    }

    const PageStyle& page_;
    const Flow& flow_;
    DealtPages dealt_;
    Points y_ = 0;
    bool fresh_ = true;
};

/// The line at the head and the line at the foot of each page.
class Framer {
public:
    Framer(const Desk& desk, const PageFrame& frame) : desk_(desk), frame_(frame) {}

    void add(Page& page, std::size_t number, std::size_t count) const {
        const Style& style = desk_.style();
        const PageStyle& sheet = style.page;
        const RectBox bar{sheet.left, sheet.overline_baseline - 15.5, 28, 2.5, 0, style.accent, {}};
        page.boxes.push_back({Artifact::header, bar});
        put_left(page, Artifact::header, frame_.kind, style.overline, sheet.overline_baseline);
        put_right_end(page, Artifact::header, frame_.notice, style.notice, sheet.overline_baseline);
        page.boxes.push_back(
            {Artifact::footer,
             LineBox{sheet.left, sheet.footer_rule, sheet.right, sheet.footer_rule, style.frame}});
        const std::string numbers =
            "Page " + std::to_string(number) + " of " + std::to_string(count);
        const Points room = sheet.measure() - desk_.width(numbers, style.page_number) - 24;
        put_left(page,
                 Artifact::footer,
                 desk_.fit(frame_.foot, style.foot, room),
                 style.foot,
                 sheet.footer_baseline);
        put_right_end(page, Artifact::footer, numbers, style.page_number, sheet.footer_baseline);
    }

    /// Says on a page that was left empty why it is.
    void explain_empty(Page& page) const {
        const PageStyle& sheet = desk_.style().page;
        const std::string words =
            "This page is left empty, so that what follows lies open on two facing pages.";
        const SetText text = desk_.set(words, desk_.style().secondary, sheet.measure());
        Strip strip;
        put(strip, text, sheet.left, sheet.top, Artifact::decoration);
        page.boxes.insert(page.boxes.end(), strip.boxes.begin(), strip.boxes.end());
    }

private:
    void put_left(Page& page,
                  Artifact artifact,
                  const std::string& text,
                  const TextStyle& style,
                  Points baseline) const {
        if (!text.empty()) {
            const Points width = desk_.width(text, style);
            page.boxes.push_back(
                {artifact, TextBox{desk_.style().page.left, baseline, width, text, style, false}});
        }
    }

    void put_right_end(Page& page,
                       Artifact artifact,
                       const std::string& text,
                       const TextStyle& style,
                       Points baseline) const {
        if (!text.empty()) {
            const Points width = desk_.width(text, style);
            const Points x = desk_.style().page.right - width;
            page.boxes.push_back({artifact, TextBox{x, baseline, width, text, style, false}});
        }
    }

    const Desk& desk_;
    const PageFrame& frame_;
};

}  // namespace

Pages layout(const Document& document, const Style& style, const FontMetrics& metrics) {
    Desk desk(style, metrics);
    for (const Block& block : document.blocks) {
        std::visit([&](const auto& content) { compose(desk, content); }, block);
    }
    Flow flow = desk.take();
    Pages pages;
    pages.width = style.page.width;
    pages.height = style.page.height;
    DealtPages dealt = Paginator(style.page, flow).take();
    pages.pages = std::move(dealt.pages);
    pages.parts = std::move(dealt.parts);
    pages.empty = std::move(dealt.empty);
    pages.elements = std::move(flow.elements);
    const Framer framer(desk, document.frame);
    for (const std::size_t empty : pages.empty) {
        framer.explain_empty(pages.pages[empty]);
    }
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        framer.add(pages.pages[page], page + 1, pages.pages.size());
    }
    return pages;
}

}  // namespace evenhand::report
