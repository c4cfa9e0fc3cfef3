#include "report/figures/severity.h"

#include <algorithm>
#include <utility>

#include "report/figures/numbers.h"
#include "report/figures/severity_painter.h"
#include "report/figures/words.h"

namespace evenhand::report::figures {

namespace {

constexpr std::size_t most_rows = 40;

using Kind = SeverityGroup::Kind;

bool has_enough(const SeverityRow& row) {
    return row.interviews >= severity_needs && row.enough_scores && !row.extreme;
}

bool has(const SeverityRow& row, Effect effect) {
    return std::ranges::find(row.flags, effect, &Flag::effect) != row.flags.end();
}

Kind kind_of(const SeverityRow& row) {
    if (!has_enough(row)) {
        return Kind::too_few;
    }
    if (has(row, Effect::severe)) {
        return Kind::stricter;
    }
    return has(row, Effect::lenient) ? Kind::lenient : Kind::alike;
}

std::string heading_of(Kind kind) {
    switch (kind) {
        case Kind::stricter:
            return "Stricter than the average interviewer";
        case Kind::alike:
            return "No dependable difference of " + fixed(practical_difference) +
                   " points or more, in order of name";
        case Kind::lenient:
            return "More lenient than the average interviewer";
        case Kind::too_few:
            break;
    }
    return "Not enough interviews to tell: fewer than " + std::to_string(severity_needs) +
           ", or fewer than " + std::to_string(scores_needed) + " scores";
}

void sort(SeverityGroup& group) {
    const bool ranked = group.kind == Kind::stricter || group.kind == Kind::lenient;
    std::ranges::sort(group.rows, [&](const SeverityRow& one, const SeverityRow& other) {
        if (ranked && one.points.value != other.points.value) {
            return one.points.value < other.points.value;
        }
        return std::pair(one.name, one.id) < std::pair(other.name, other.id);
    });
}

void collapse(SeverityGroup& group, const std::string& chosen) {
    const bool may = group.kind == Kind::alike || group.kind == Kind::too_few;
    if (!may || group.rows.size() <= most_rows) {
        return;
    }
    std::vector<SeverityRow> kept;
    for (SeverityRow& row : group.rows) {
        const bool flagged = group.kind == Kind::alike && !row.flags.empty();
        (flagged || row.id == chosen ? kept : group.piled).push_back(std::move(row));
    }
    group.rows = std::move(kept);
}

std::string rest_of(std::size_t few) {
    return few == 0 ? "." : ", and for " + count_word(few) + " there are too few interviews.";
}

std::string reading_of(const SeverityView& view) {
    std::size_t strict = 0;
    std::size_t lenient = 0;
    std::size_t few = 0;
    for (const SeverityRow& row : view.rows) {
        strict += kind_of(row) == Kind::stricter ? 1 : 0;
        lenient += kind_of(row) == Kind::lenient ? 1 : 0;
        few += kind_of(row) == Kind::too_few ? 1 : 0;
    }
    const std::size_t enough = view.rows.size() - few;
    const std::string rest = rest_of(few);
    if (strict + lenient == 0) {
        return "For the same answers no dependable difference of " + fixed(practical_difference) +
               " points or more is seen between " + counted(enough, "interviewer") + rest;
    }
    const auto so_many = [](std::size_t count) {
        return count == 0 ? std::string("nobody") : count_word(count);
    };
    const auto gives = [](std::size_t count) { return count > 1 ? " give" : " gives"; };
    const std::string others =
        strict + lenient == enough ? "" : "; the others show no dependable difference";
    return "For the same answers " + so_many(strict) + " of " + std::to_string(enough) +
           gives(strict) + " clearly less and " + so_many(lenient) +
           " clearly more than the "
           "average interviewer" +
           others + rest;
}

std::string flags_text(const SeverityRow& row, const SeverityView& view) {
    std::string text;
    for (const Flag& flag : row.flags) {
        text += (text.empty() ? "" : "; ") + flag_words(flag) + ": " +
                flag_evidence(flag, view.lowest, view.highest);
    }
    return stands_out(std::move(text), row.untold);
}

FigureTable table_of(const SeverityView& view) {
    FigureTable table;
    table.head = {"Interviewer",
                  "Interviews",
                  "Points from average",
                  "95 % from",
                  "95 % to",
                  "What stands out"};
    for (const SeverityGroup& group : severity_groups(view, "")) {
        std::vector<SeverityRow> rows = group.rows;
        rows.insert(rows.end(), group.piled.begin(), group.piled.end());
        for (const SeverityRow& row : rows) {
            const bool enough = has_enough(row);
            table.ids.push_back(row.id);
            table.rows.push_back({row.name,
                                  std::to_string(row.interviews),
                                  enough ? signed_fixed(row.points.value) : "not enough",
                                  row.extreme ? "–" : signed_fixed(row.points.interval.low),
                                  row.extreme ? "–" : signed_fixed(row.points.interval.high),
                                  enough ? flags_text(row, view) : not_enough});
        }
    }
    return table;
}

/// Why there is nothing to compare; empty when there is.
std::string absence_of(const SeverityView& view) {
    if (view.obstacle) {
        return obstacle_sentence(*view.obstacle);
    }
    return std::ranges::count_if(view.rows, has_enough) < 2
               ? obstacle_sentence({Undefined::needs_two_raters})
               : "";
}

}  // namespace

std::vector<SeverityGroup> severity_groups(const SeverityView& view, const std::string& chosen) {
    std::vector<SeverityGroup> groups;
    for (const Kind kind : {Kind::stricter, Kind::alike, Kind::lenient, Kind::too_few}) {
        SeverityGroup group{kind, heading_of(kind), {}};
        std::ranges::copy_if(view.rows, std::back_inserter(group.rows), [&](const auto& row) {
            return kind_of(row) == kind;
        });
        if (!group.rows.empty()) {
            sort(group);
            collapse(group, chosen);
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

std::string severity_sentence(const SeverityRow& row, int lowest, int highest) {
    std::string text =
        row.name + ", " + counted(static_cast<std::size_t>(row.interviews), "interview") + ": ";
    if (row.extreme) {
        return text + "gave one end of the scale alone, so there is no estimate";
    }
    if (!has_enough(row)) {
        return text + not_enough + ", " + what_lacks(row.interviews);
    }
    const Kind kind = kind_of(row);
    if (kind == Kind::alike) {
        text += "no dependable difference from the average (95 % " +
                signed_range(row.points.interval) + " points)";
    } else {
        text += fixed(kind == Kind::stricter ? -row.points.value : row.points.value) +
                (kind == Kind::stricter ? " points less" : " points more") +
                " for the same answers (95 % " + size_range(row.points.interval) + ")";
    }
    for (const Flag& flag : row.flags) {
        if (flag.effect != Effect::severe && flag.effect != Effect::lenient) {
            text += "; " + flag_words(flag) + ", " + flag_evidence(flag, lowest, highest);
        }
    }
    return text;
}

Figure severity_figure(const SeverityView& view) {
    Figure figure;
    figure.question = "Who is strict, who is lenient?";
    figure.note = "Severity in score points on the " + std::to_string(view.lowest) + "–" +
                  std::to_string(view.highest) +
                  " scale, for the same answers. Dot: estimate, filled where the difference is "
                  "dependable; line: 95 % interval, dashed where there are too few interviews.";
    figure.table = table_of(view);
    figure.absence = absence_of(view);
    figure.reading = figure.absence.empty() ? reading_of(view) : figure.absence;
    figure.description =
        "One row for each interviewer, with a dot and a 95 % interval on a scale of score points "
        "from −1 to +1 around the average. " +
        figure.reading;
    if (figure.absence.empty()) {
        figure.paint = [view](Canvas& canvas, const Box& box, const Scene& scene) {
            paint_severity(canvas, box, scene, view);
        };
        figure.height = [view](double width, const std::string& chosen) {
            return severity_height(view, chosen, width);
        };
    }
    return figure;
}

}  // namespace evenhand::report::figures
