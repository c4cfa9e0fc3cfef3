#include "report/figures/scale_bars.h"

#include <algorithm>
#include <string>

#include "report/figures/marks.h"

namespace evenhand::report::figures {

double top_of(const std::vector<double>& shares, double top) {
    return shares.empty() ? top : std::max(top, *std::ranges::max_element(shares));
}

void paint_scale_bars(Canvas& canvas, const Box& box, const ScaleBars& bars) {
    const double step =
        box.width / static_cast<double>(std::max<std::size_t>(1, bars.given.size()));
    const double width = step * 0.62;
    const auto height = [&](double share) { return box.height * std::min(1.0, share / bars.top); };
    Cover cover{bars.ink};
    if (bars.outlined) {
        cover = {std::nullopt, Stroke{Ink::muted, 1, true}};
    }
    for (std::size_t score = 0; score < bars.given.size(); ++score) {
        const double x = box.x + step * static_cast<double>(score) + (step - width) / 2;
        const double high = height(bars.given[score]);
        if (high > 0.5) {
            canvas.box({x, box.bottom() - high, width, high}, cover);
        }
        if (score < bars.expected.size()) {
            const double y = box.bottom() - height(bars.expected[score]);
            line(canvas, {x - 3, y}, {x + width + 3, y}, {Ink::text, 1.4});
        }
        canvas.text({x + width / 2, box.bottom() + 10},
                    std::to_string(bars.lowest + static_cast<int>(score)),
                    Ink::muted,
                    small,
                    TextAnchor::centre);
    }
    line(canvas, {box.x, box.bottom()}, {box.right(), box.bottom()}, {Ink::muted});
}

}  // namespace evenhand::report::figures
