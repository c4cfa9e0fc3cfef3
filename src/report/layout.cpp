#include "report/layout.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/compose.h"
#include "report/internal/desk.h"
#include "report/internal/page_head.h"
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
    /// `first_top`: where the first page begins.
    Paginator(const PageStyle& page, const Flow& flow, Points first_top)
        : page_(page), flow_(flow) {
        new_page(first_top);
    }

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

    void new_page(Points top) {
        dealt_.pages.emplace_back();
        y_ = top;
        fresh_ = true;
    }
    void new_page() { new_page(page_.top); }

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
        const std::size_t row = first_row(begin, end);
        const Points lead = row == end ? 0 : height_of(begin, row, fresh_);
        if (!fits_here && !fresh_ && (fits_a_page || room() - lead < new_room / 3)) {
            new_page_for(first);
        }
        for (std::size_t at = begin; at < end; ++at) {
            if (at + 1 == row && row < end && leaves_head_alone(at)) {
                new_page_for(flow_.strips[at]);
            }
            place(flow_.strips[at], at > begin && at == row);
        }
    }

    /// Of a table whose head is in this chain; `end` when there is none.
    [[nodiscard]] std::size_t first_row(std::size_t begin, std::size_t end) const {
        std::size_t at = begin;
        while (at < end && !flow_.strips[at].head) {
            ++at;
        }
        return at == begin ? end : at;
    }

    /// Whether the row below a table's head would go to the next page without it.
    [[nodiscard]] bool leaves_head_alone(std::size_t at) const {
        const Strip& row = flow_.strips[at + 1];
        const Points left = room() - height_of(at, at + 1, fresh_);
        return !fresh_ && row.space_before + row.height > left && left < room_on_new_page(row) / 3;
    }

    /// `held`: what stands above it holds it here, so that it is rather parted than moved.
    void place(Strip strip, bool held) {
        Points gap = fresh_ ? 0 : strip.space_before;
        const Points new_room = room_on_new_page(strip);
        const bool is_parted = (held || strip.height > new_room) && room() > new_room / 3;
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

/// What says no more than that a document is confidential gives way to an organisation's own line;
/// what it says of itself in particular does not.
std::string notice_of(const PageFrame& frame, const ReportStyle& branding) {
    const bool plain = frame.notice.starts_with(plain_notice) || frame.notice.empty();
    if (branding.confidentiality.empty() || plain) {
        return branding.confidentiality.empty() ? frame.notice : branding.confidentiality;
    }
    return frame.notice + std::string(head_separator) + branding.confidentiality;
}

/// The box in the head of a page that the logo fills, in its own proportions.
LogoBox logo_box(const Logo& logo, const PageStyle& page) {
    const Points scale = std::min(page.logo_width / logo.width, page.logo_height / logo.height);
    const Points width = logo.width * scale;
    const Points height = logo.height * scale;
    return {page.right - width, page.logo_top + (page.logo_height - height) / 2, width, height};
}

/// The line at the head and the line at the foot of each page.
class Framer {
public:
    Framer(const Desk& desk, const PageFrame& frame, const ReportStyle& branding)
        : desk_(desk), frame_(frame), words_{branding.organisation, notice_of(frame, branding)} {}

    /// The lines at the head of a page that has them end at `right`.
    [[nodiscard]] std::vector<HeadLine> head(Points right) const {
        return head_lines(desk_, frame_.kind, words_, right);
    }

    void add(Page& page, std::size_t number, std::size_t count, Points head_right) const {
        const Style& style = desk_.style();
        const PageStyle& sheet = style.page;
        const RectBox bar{sheet.left, sheet.overline_baseline - 15.5, 28, 2.5, 0, style.accent, {}};
        page.boxes.push_back({Artifact::header, bar});
        put_left(page, Artifact::header, frame_.kind, style.overline, sheet.overline_baseline);
        for (const HeadLine& line : head(head_right)) {
            page.boxes.push_back({Artifact::header,
                                  TextBox{head_right - line.width,
                                          line.baseline,
                                          line.width,
                                          line.text,
                                          style.notice,
                                          line.right_to_left}});
        }
        page.boxes.push_back(
            {Artifact::footer,
             LineBox{sheet.left, sheet.footer_rule, sheet.right, sheet.footer_rule, style.frame}});
        const std::string numbers =
            "Page " + std::to_string(number) + " of " + std::to_string(count);
        const Points room = sheet.measure() - desk_.width(numbers, style.page_number) - 24;
        Points baseline = sheet.footer_baseline;
        for (const std::string& line : foot_lines(room)) {
            put_left(page, Artifact::footer, line, style.foot, baseline);
            baseline += style.foot.leading;
        }
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
    /// Two at most, which is what the sheet has room for.
    [[nodiscard]] std::vector<std::string> foot_lines(Points room) const {
        const TextStyle& look = desk_.style().foot;
        const SetText set = desk_.set(frame_.foot, look, room);
        std::vector<std::string> lines;
        for (const Line& line : set.lines) {
            if (lines.size() < 2) {
                lines.push_back(line.text);
            } else {
                lines.back() += line.text;
            }
        }
        if (set.lines.size() > 2) {
            lines.back() = desk_.fit(lines.back(), look, room);
        }
        return lines;
    }

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
    HeadWords words_;
};

}  // namespace

Pages layout(const Document& document,
             const Style& style,
             const FontMetrics& metrics,
             const ReportStyle& branding) {
    Desk desk(style, metrics);
    std::optional<PlacedBox> logo;
    if (branding.logo) {
        logo = PlacedBox{desk.element(Tag::figure, 0, branding.organisation),
                         logo_box(*branding.logo, style.page)};
    }
    for (const Block& block : document.blocks) {
        std::visit([&](const auto& content) { compose(desk, content); }, block);
    }
    Flow flow = desk.take();
    Pages pages;
    pages.width = style.page.width;
    pages.height = style.page.height;
    const Framer framer(desk, document.frame, branding);
    const Points beside_logo =
        logo ? std::get<LogoBox>(logo->shape).x - style.page.logo_gap : style.page.right;
    const Points first_top = top_below(framer.head(beside_logo), style.page);
    DealtPages dealt = Paginator(style.page, flow, first_top).take();
    pages.pages = std::move(dealt.pages);
    pages.parts = std::move(dealt.parts);
    pages.empty = std::move(dealt.empty);
    pages.elements = std::move(flow.elements);
    pages.logo = branding.logo;
    for (const std::size_t empty : pages.empty) {
        framer.explain_empty(pages.pages[empty]);
    }
    if (logo) {
        std::vector<PlacedBox>& boxes = pages.pages.front().boxes;
        boxes.insert(boxes.begin(), *logo);
    }
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        const Points head_right = page == 0 ? beside_logo : style.page.right;
        framer.add(pages.pages[page], page + 1, pages.pages.size(), head_right);
    }
    return pages;
}

}  // namespace evenhand::report
