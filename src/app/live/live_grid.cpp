#include "app/live/live_grid.h"

#include <algorithm>

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int header_height = 44;
constexpr int timeline_height = 60;
constexpr int footer_height = 44;
constexpr int compact_header = 36;
constexpr int compact_timeline = 34;
constexpr int least_compact_criteria = 80;

int left_width(const Look& look) {
    return look.px(look.roomy() ? 264 : 228);
}

int right_width(const Look& look) {
    return look.px(look.roomy() ? 416 : 352);
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

LiveGrid compact_grid(const Look& look, const Wishes& wishes) {
    const int head = look.px(compact_header);
    const int top = head + look.px(compact_timeline);
    const int foot = look.px(footer_height);
    const int body = look.height - top - foot - 1;
    const int least_middle = wishes.question + wishes.notes;
    const int criteria =
        std::clamp(wishes.criteria,
                   least_compact_criteria,
                   std::max(least_compact_criteria, body - wishes.listen - least_middle));
    const int middle = std::max(least_middle, body - wishes.listen - criteria);
    const int listen = top + middle;
    LiveGrid grid;
    grid.header = {0, 0, look.width, head};
    grid.timeline = {0, head, look.width, top - head};
    grid.question = {0, top + 1, look.width, wishes.question};
    grid.notes = {0, top + 1 + wishes.question, look.width, middle - wishes.question - 1};
    grid.listen = {0, listen + 1, look.width, std::max(0, wishes.listen - 1)};
    grid.criteria = {0, listen + wishes.listen + 1, look.width, criteria - 1};
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
