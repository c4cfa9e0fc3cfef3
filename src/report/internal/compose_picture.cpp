#include <string>
#include <utility>

#include "report/internal/compose.h"
#include "report/internal/paper_canvas.h"

namespace evenhand::report {

void compose(Desk& desk, const Picture& picture) {
    const Points unit = desk.style().pictures.unit;
    const double width = desk.style().page.measure() / unit;
    const double height = picture.height(width);
    Strip strip;
    strip.space_before = desk.style().block_gap / 2;
    strip.height = height * unit;
    PaperCanvas canvas(desk, strip, desk.element(Tag::figure, 0, picture.alternative));
    picture.paint(canvas, {0, 0, width, height});
    desk.add(std::move(strip));
}

}  // namespace evenhand::report
