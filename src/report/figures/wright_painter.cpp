#include "report/figures/wright_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "report/figures/axis.h"
#include "report/figures/marks.h"
#include "report/figures/numbers.h"
#include "report/figures/words.h"
#include "report/figures/wright.h"

namespace evenhand::report::figures {

namespace {

constexpr double dot = 4.4;
constexpr double label_gap = 16;
constexpr double head_room = 46;
constexpr double foot_room = 26;
constexpr double ruler_room = 36;

class RulerPainter {
public:
    RulerPainter(Canvas& canvas, const Box& box, const Scene& scene, const Ruler& ruler)
        : canvas_(canvas),
          box_(box),
          scene_(scene),
          ruler_(ruler),
          plot_{box.x + ruler_room,
                box.y + head_room,
                box.width - ruler_room,
                box.height - head_room - foot_room},
          candidates_(plot_.x + 8),
          interviewers_(plot_.x + plot_.width * 0.36),
          criteria_(plot_.x + plot_.width * 0.69) {
        // Half a step beyond the outer ticks, so that what stands at the ends keeps room.
        const double low = ruler.ticks.front().measure;
        const double high = ruler.ticks.back().measure;
        const double more = (high - low) * 0.07;
        up_ = {low - more, high + more, plot_.bottom(), -plot_.height};
    }

    void paint() {
        paint_heads();
        paint_ticks();
        paint_candidates();
        paint_interviewers();
        paint_criteria();
    }

private:
    [[nodiscard]] double y_of(double measure) const {
        return up_.at(std::clamp(measure, up_.from, up_.to));
    }

    void column(double x, double width, const std::string& head, const char* up, const char* down) {
        canvas_.text({x, box_.y + 10},
                     fitted(canvas_, head, small_bold, width),
                     Ink::text,
                     small_bold,
                     TextAnchor::left);
        const std::array<std::tuple<double, const char*, Toward>, 2> ends = {
            std::tuple{box_.y + 28, up, Toward::up},
            std::tuple{box_.bottom() - 10, down, Toward::down}};
        for (const auto& [y, words, toward] : ends) {
            paint_arrow(canvas_, {x + 4, y}, toward);
            canvas_.text({x + 13, y},
                         fitted(canvas_, words, small, width - 13),
                         Ink::muted,
                         small,
                         TextAnchor::left);
        }
    }

    void paint_heads() {
        canvas_.text({box_.x, box_.y + 28}, "points", Ink::muted, small, TextAnchor::left);
        column(candidates_ + 6,
               interviewers_ - candidates_ - 16,
               counted(ruler_.candidates.size(), "candidate"),
               "stronger",
               "weaker");
        column(interviewers_,
               criteria_ - interviewers_ - 10,
               counted(ruler_.interviewers.size(), "interviewer"),
               "stricter",
               "more lenient");
        const std::size_t count = ruler_.criteria.size();
        column(criteria_,
               box_.right() - criteria_,
               grouped(count) + (count == 1 ? " criterion" : " criteria"),
               "harder",
               "easier");
    }

    void paint_ticks() {
        const double middle = (ruler_.ticks.front().points + ruler_.ticks.back().points) / 2;
        double last = plot_.bottom() + 40;
        for (const RulerTick& tick : ruler_.ticks) {
            const double y = y_of(tick.measure);
            const bool main = std::abs(tick.points - middle) < 0.01;
            line(canvas_, {plot_.x, y}, {plot_.right(), y}, {main ? Ink::muted : Ink::rule});
            if (last - y >= 14) {
                canvas_.text({plot_.x - 8, y},
                             fixed(tick.points),
                             main ? Ink::text : Ink::muted,
                             main ? small_bold : small,
                             TextAnchor::right);
                last = y;
            }
        }
    }

    void paint_candidates() {
        std::vector<double> places;
        std::vector<double> errors;
        std::size_t ends = 0;
        for (const RulerMark& mark : ruler_.candidates) {
            places.push_back(y_of(mark.measure));
            errors.push_back(mark.error);
            ends += mark.end == RulerMark::End::none ? 0 : 1;
        }
        if (places.empty()) {
            return;
        }
        const double right = interviewers_ - 30;
        const double reach = paint_sideways_pile(canvas_, candidates_, right, places, dot);
        std::ranges::nth_element(errors,
                                 errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2));
        paint_typical(errors[errors.size() / 2], reach);
        if (ends > 0) {
            canvas_.text({candidates_ + 6, plot_.bottom() - 8},
                         fitted(canvas_,
                                std::to_string(ends) + " at min or max",
                                small,
                                interviewers_ - candidates_ - 16),
                         Ink::muted,
                         small,
                         TextAnchor::left);
        }
    }

    /// One candidate's 95 % interval, drawn once as a measure, where the piles leave room.
    void paint_typical(double error, double reach) {
        const double half = 1.96 * error / (up_.to - up_.from) * plot_.height;
        const double x = interviewers_ - 92;
        const double middle = plot_.bottom() - std::max(half, 18.0) - 20;
        if (x < candidates_ + 40 || half > plot_.height / 3 || reach > interviewers_ - 28) {
            return;
        }
        canvas_.box({x - 4, middle - std::max(half, 16.0) - 2, 84, 2 * std::max(half, 16.0) + 4},
                    {Ink::paper});
        line(canvas_, {x, middle - half}, {x, middle + half}, {Ink::text, 1.6});
        canvas_.text({x + 6, middle - 8}, "95 % interval", Ink::muted, small, TextAnchor::left);
        canvas_.text({x + 6, middle + 8}, "of a candidate", Ink::muted, small, TextAnchor::left);
    }

    void paint_interviewers() {
        std::vector<const RulerInterviewer*> named;
        std::vector<double> places;
        std::size_t few = 0;
        for (const RulerInterviewer& each : ruler_.interviewers) {
            const bool chosen = each.mark.id == scene_.chosen && !scene_.chosen.empty();
            if (each.interviews < severity_needs || !each.enough_scores) {
                ++few;
            } else if (each.told_apart || chosen) {
                named.push_back(&each);
            } else {
                places.push_back(y_of(each.mark.measure));
            }
        }
        std::ranges::stable_sort(
            named, std::greater{}, [](const RulerInterviewer* each) { return each->mark.measure; });
        paint_sideways_pile(canvas_, interviewers_, criteria_ - 14, places, dot);
        paint_named(named, places, few);
    }

    /// Names beside their dots, moved apart; the counts of the others take part in that.
    void paint_named(const std::vector<const RulerInterviewer*>& named,
                     const std::vector<double>& others,
                     std::size_t few) {
        std::vector<double> wanted;
        for (const RulerInterviewer* each : named) {
            // A name beside the pile would cover its dots: it stands below them.
            const bool in_pile = !each->told_apart && !others.empty();
            wanted.push_back(in_pile ? *std::ranges::max_element(others) + label_gap
                                     : y_of(each->mark.measure));
        }
        if (!others.empty()) {
            wanted.push_back(*std::ranges::min_element(others) - label_gap);
        }
        const double bottom = plot_.bottom() - (few > 0 ? label_gap : 0);
        const std::vector<double> at = spread(wanted, label_gap, plot_.y + 6, bottom - 6);
        const double room = criteria_ - interviewers_ - 28;
        for (std::size_t each = 0; each < named.size(); ++each) {
            paint_name(*named[each], at[each], room);
        }
        if (!others.empty()) {
            paint_count(at.back(), grouped(others.size()) + " close to average", room);
        }
        if (few > 0) {
            paint_count(plot_.bottom() - 6, std::to_string(few) + " too few interviews", room);
        }
    }

    void paint_count(double y, const std::string& words, double room) {
        const std::string text = fitted(canvas_, words, small, room);
        ground(interviewers_ + 18, y, text, small);
        canvas_.text({interviewers_ + 18, y}, text, Ink::muted, small, TextAnchor::left);
    }

    void paint_name(const RulerInterviewer& interviewer, double label, double room) {
        const RulerMark& mark = interviewer.mark;
        const bool chosen = mark.id == scene_.chosen;
        const Ink ink = chosen ? Ink::accent : Ink::text;
        const double x = interviewers_ - (interviewer.told_apart ? -4 : 8);
        const double y = y_of(mark.measure);
        line(canvas_,
             {x, y_of(mark.measure - 1.96 * mark.error)},
             {x, y_of(mark.measure + 1.96 * mark.error)},
             {ink, 2});
        canvas_.disc({x, y}, dot, {ink});
        if (std::abs(label - y) > 2 || x < interviewers_) {
            line(canvas_, {x, y}, {interviewers_ + 15, label}, {ink});
        }
        const Type type = chosen ? small_bold : small;
        const std::string name = fitted(canvas_, mark.name, type, room);
        ground(interviewers_ + 18, label, name, type);
        canvas_.text({interviewers_ + 18, label}, name, ink, type, TextAnchor::left);
        note_mark(scene_,
                  {interviewers_ - 14, label - 8, criteria_ - interviewers_, 16},
                  mark.id,
                  mark.name + ": at " + fixed(points_at(ruler_, mark.measure)) +
                      " points on the ruler; " +
                      (interviewer.told_apart ? "dependably apart from the average"
                                              : "close to average"));
    }

    void paint_criteria() {
        std::vector<double> wanted;
        for (const RulerMark& mark : ruler_.criteria) {
            wanted.push_back(y_of(mark.measure));
        }
        const std::vector<double> at = spread(wanted, label_gap, plot_.y, plot_.bottom());
        const double room = box_.right() - criteria_ - 24;
        const double gap = at.size() > 1 ? plot_.height / static_cast<double>(at.size() - 1) : 99;
        for (std::size_t each = 0; each < at.size(); ++each) {
            canvas_.disc({criteria_ + 4, wanted[each]}, 3.6, {Ink::text});
            if (gap < 12) {
                continue;  // So many that names would cover each other: the table has them.
            }
            line(canvas_, {criteria_ + 4, wanted[each]}, {criteria_ + 16, at[each]}, {Ink::muted});
            const std::string name = fitted(canvas_, ruler_.criteria[each].name, small, room);
            ground(criteria_ + 20, at[each], name, small);
            canvas_.text({criteria_ + 20, at[each]}, name, Ink::text, small, TextAnchor::left);
        }
    }

    /// Paper behind a label, so that no grid line runs through it.
    void ground(double x, double y, const std::string& words, const Type& type) {
        canvas_.box({x - 2, y - 8, canvas_.text_width(words, type) + 4, 16}, {Ink::paper});
    }

    Canvas& canvas_;
    Box box_;
    const Scene& scene_;
    const Ruler& ruler_;
    Box plot_;
    double candidates_;
    double interviewers_;
    double criteria_;
    Axis up_;
};

}  // namespace

void paint_ruler(Canvas& canvas, const Box& box, const Scene& scene, const Ruler& ruler) {
    RulerPainter(canvas, box, scene, ruler).paint();
}

}  // namespace evenhand::report::figures
