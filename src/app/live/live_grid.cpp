#include "app/live/live_grid.h"

#include <algorithm>

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int header_height = 44;
constexpr int timeline_height = 60;
constexpr int footer_height = 44;
constexpr int compact_header = 24;
constexpr int compact_timeline = 24;
constexpr int compact_footer = 28;
// Around those three; it does not grow with the text, for a narrow window lacks room.
constexpr int header_padding = 12;
constexpr int timeline_padding = 10;
constexpr int footer_padding = 16;
constexpr int least_compact_criteria = 80;
constexpr int most_words = 85;  // Four lines of a question.
constexpr double large = 1.5;   // Zoom

/// Of a column beside the notes: below this width it gives way, so that a line of notes stays long
/// enough to be written in.
constexpr double gives_way_below = 960;

int side_width(const Look& look, int least, int usual, int roomy) {
    if (look.roomy()) {
        return look.px(roomy);
    }
    const double part = std::clamp(
        (look.width / look.zoom - narrow_below) / (gives_way_below - narrow_below), 0.0, 1.0);
    return static_cast<int>(look.zoom * (least + part * (usual - least)));
}

int left_width(const Look& look) {
    return side_width(look, 190, 228, 264);
}

int right_width(const Look& look) {
    return side_width(look, 290, 352, 416);
}

LiveGrid wide_grid(const Look& look, const Wishes& wishes) {
    const int left = left_width(look);
    const int right = right_width(look);
    const int head = look.px(header_height);
    const int top = head + look.px(timeline_height);
    const int foot = look.px(footer_height);
    const int body = look.height - top - foot;
    const int middle = middle_width(look);
    const int question = std::clamp(wishes.question, 0, std::max(0, body - 2 - wishes.notes));
    LiveGrid grid;
    grid.header = {0, 0, look.width, head};
    grid.timeline = {0, head, look.width, top - head};
    grid.listen = {0, top + 1, left, body - 2};
    grid.question = {left + 1, top + 1, middle, question};
    grid.notes = {left + 1, top + 1 + question, middle, body - 2 - question};
    grid.criteria = {look.width - right, top + 1, right, body - 2};
    grid.footer = {0, look.height - foot, look.width, foot};
    grid.rules[0] = {0, top, look.width, 1};
    grid.rules[1] = {0, look.height - foot - 1, look.width, 1};
    grid.rules[2] = {left, top, 1, body};
    grid.rules[3] = {look.width - right - 1, top, 1, body};
    return grid;
}

/// What is left when not all can have what they want: what is listened for scrolls first, then the
/// notes are a few lines, so that the anchors of the current criterion are seen. Levels below are
/// those of the shortest windows and the largest text.
Wishes within(Wishes wishes, int room, const Look& look) {
    int lacking = wishes.question + wishes.notes + wishes.listen + wishes.criteria - room;
    const int words = std::min(wishes.words, look.px(most_words));
    const auto take = [&](int& part, int least) {
        const int fixed = &part == &wishes.notes      ? wishes.above_notes
                          : &part == &wishes.question ? std::max(0, words - look.px(least))
                                                      : 0;
        const int taken = std::clamp(lacking, 0, std::max(0, part - fixed - look.px(least)));
        part -= taken;
        lacking -= taken;
    };
    take(wishes.listen, 106);  // Three rows.
    const int line = wishes.above_notes > 0 ? 34 : 0;
    take(wishes.notes, line + 118);  // Three lines.
    take(wishes.criteria, 250);
    take(wishes.notes, line + 96);
    take(wishes.criteria, 170);
    take(wishes.listen, look.zoom > large ? 55 : 58);  // A row.
    if (look.zoom > large) {
        take(wishes.notes, 78);  // Two lines.
        take(wishes.question, 60);
    }
    take(wishes.notes, 84);
    take(wishes.criteria, least_compact_criteria);
    take(wishes.question, 60);
    take(wishes.listen, 0);
    take(wishes.criteria, 0);
    wishes.notes -= std::min(0, lacking);  // They take what is over.
    return wishes;
}

LiveGrid compact_grid(const Look& look, const Wishes& wanted) {
    const int head = look.px(compact_header) + header_padding;
    const int top = head + look.px(compact_timeline) + timeline_padding;
    const int foot = look.px(compact_footer) + footer_padding;
    const Wishes wishes = within(wanted, look.height - top - foot - 1, look);
    const int middle = wishes.question + wishes.notes;
    const int criteria = wishes.criteria;
    const int listen = top + middle;
    LiveGrid grid;
    grid.header = {0, 0, look.width, head};
    grid.timeline = {0, head, look.width, top - head};
    grid.question = {0, top + 1, look.width, wishes.question};
    grid.notes = {0, top + 1 + wishes.question, look.width, middle - wishes.question - 1};
    grid.listen = {0, listen + 1, look.width, std::max(0, wishes.listen - 1)};
    grid.criteria = {0, listen + wishes.listen + 1, look.width, std::max(0, criteria - 1)};
    grid.footer = {0, look.height - foot, look.width, foot};
    grid.rules[0] = {0, top, look.width, 1};
    grid.rules[1] = {0, look.height - foot - 1, look.width, 1};
    grid.rules[2] = {0, listen + wishes.listen, look.width, 1};
    grid.rules[3] = {0, listen, look.width, 1};
    return grid;
}

}  // namespace

int middle_width(const Look& look) {
    return look.compact() ? look.width : look.width - left_width(look) - right_width(look) - 2;
}

LiveGrid live_grid(const Look& look, const Wishes& wishes) {
    return look.compact() ? compact_grid(look, wishes) : wide_grid(look, wishes);
}

}  // namespace evenhand::app
