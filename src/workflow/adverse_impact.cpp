#include "workflow/adverse_impact.h"

#include <algorithm>
#include <variant>

#include "core/number_text.h"
#include "formats/file.h"
#include "formats/group_selection_file.h"
#include "formats/json_writer.h"
#include "workflow/internal/text_table.h"

namespace evenhand::workflow {

namespace {

using calibration::AdverseImpact;
using calibration::ImpactComparison;
using calibration::ImpactRatio;
using calibration::Undefined;

constexpr double seldom = 0.05;

double rate(const GroupSelection& group) {
    return static_cast<double>(group.selected) / group.considered;
}

std::string percent(double share) {
    return decimals(share * 100.0, 0) + " %";
}

std::string chance_text(double chance) {
    return chance < 0.001 ? "below 0.001" : decimals(chance, 3);
}

std::string reason_text(Undefined reason) {
    switch (reason) {
        case Undefined::needs_two_units:
            return "One group alone has nothing to be compared with.";
        case Undefined::no_variation:
            return "Nobody was selected, so that there is no rate to compare with.";
        default:
            break;
    }
    return "There are too few people: a group needs " +
           std::to_string(calibration::fewest_considered) +
           " to be compared, and so does the one that it is compared with.";
}

std::vector<std::string> line_of(const GroupSelection& group) {
    return {group.group,
            std::to_string(group.considered),
            std::to_string(group.selected),
            percent(rate(group)),
            "",
            "",
            ""};
}

std::string table_text(const ImpactReport& report) {
    internal::TextLines lines = {
        {"Group", "Considered", "Selected", "Rate", "Of the highest", "95 %", "Chance"}};
    std::ranges::transform(report.groups, std::back_inserter(lines), line_of);
    if (const auto* impact = std::get_if<AdverseImpact>(&report.impact)) {
        lines[impact->highest + 1][4] = "highest";
        for (const ImpactComparison& comparison : impact->comparisons) {
            std::vector<std::string>& line = lines[comparison.group + 1];
            const auto* ratio = std::get_if<ImpactRatio>(&comparison.ratio);
            if (ratio == nullptr) {
                line[4] = "too few";
                continue;
            }
            line[4] = decimals(ratio->value, 2);
            line[5] = decimals(ratio->interval.low, 2) + " to " + decimals(ratio->interval.high, 2);
            line[6] = chance_text(ratio->chance);
        }
    }
    return internal::aligned(lines);
}

std::string comparison_text(const std::string& group,
                            const ImpactRatio& ratio,
                            const std::string& highest) {
    const bool rare = ratio.chance < seldom;
    std::string text = group + ": ";
    if (ratio.below_four_fifths) {
        text += "below four fifths of the rate of " + highest;
        text += rare ? ", and groups chosen from alike would seldom differ as much."
                     : ", but groups chosen from alike would often differ as much: these are too "
                       "few people to tell.";
    } else {
        text += "not below four fifths of the rate of " + highest;
        text += rare ? ", yet groups chosen from alike would seldom differ as much."
                     : ". That shows no difference, and does not show that there is none.";
    }
    if (ratio.below_four_fifths && ratio.turned_by_one) {
        text += " One person of this group in the place of one of the other would turn it round.";
    }
    return text + "\n";
}

std::string comparisons_text(const ImpactReport& report) {
    const auto* impact = std::get_if<AdverseImpact>(&report.impact);
    if (impact == nullptr) {
        return reason_text(std::get<Undefined>(report.impact)) + "\n";
    }
    std::string text;
    for (const ImpactComparison& comparison : impact->comparisons) {
        const std::string& group = report.groups[comparison.group].group;
        const auto* ratio = std::get_if<ImpactRatio>(&comparison.ratio);
        text += ratio == nullptr
                    ? group + ": fewer than " + std::to_string(calibration::fewest_considered) +
                          " people, of whom each single one decides the rate. Nothing is "
                          "computed.\n"
                    : comparison_text(group, *ratio, report.groups[impact->highest].group);
    }
    if (impact->comparisons.size() > 1) {
        text += "Of many comparisons one in twenty is rare by chance alone.\n";
    }
    return text;
}

std::string limits_text() {
    return "95 %: where the ratio would lie with other people of the same groups. Chance: how "
           "often groups that are chosen from alike would differ at least so much (Fisher's exact "
           "test).\n"
           "What these figures cannot tell: why rates differ, whether anybody was treated "
           "unfairly, whether the criteria are right. Four fifths is a rule of thumb of the US "
           "Uniform Guidelines (29 CFR 1607.4 D), no verdict and no legal advice.\n"
           "Only the counts in the file were used. Nothing of them is kept, and no candidate's "
           "record says anything of groups.\n";
}

void write_comparison(formats::JsonWriter& json, const ImpactComparison& comparison) {
    const auto* ratio = std::get_if<ImpactRatio>(&comparison.ratio);
    if (ratio == nullptr) {
        json.null("ratio");
        json.text("undefined", calibration::name_of(std::get<Undefined>(comparison.ratio)));
        return;
    }
    json.real("ratio", ratio->value);
    json.real("low", ratio->interval.low);
    json.real("high", ratio->interval.high);
    json.real("chance", ratio->chance);
    json.truth("below_four_fifths", ratio->below_four_fifths);
    json.truth("turned_by_one", ratio->turned_by_one);
}

void write_group(formats::JsonWriter& json, const ImpactReport& report, std::size_t number) {
    const GroupSelection& group = report.groups[number];
    json.begin_object();
    json.text("group", group.group);
    json.number("considered", group.considered);
    json.number("selected", group.selected);
    json.real("rate", rate(group));
    if (const auto* impact = std::get_if<AdverseImpact>(&report.impact)) {
        json.truth("highest", number == impact->highest);
        for (const ImpactComparison& comparison : impact->comparisons) {
            if (comparison.group == number) {
                write_comparison(json, comparison);
            }
        }
    }
    json.end();
}

}  // namespace

Parsed<ImpactReport> read_impact(const std::filesystem::path& counts) {
    auto read =
        formats::read_group_selections(formats::read_file(counts), counts.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    auto impact = calibration::adverse_impact(*read.value);
    return {ImpactReport{std::move(*read.value), std::move(impact)}, std::move(read.findings)};
}

std::string impact_text(const ImpactReport& report) {
    return table_text(report) + "\n" + comparisons_text(report) + "\n" + limits_text();
}

std::string impact_json(const ImpactReport& report) {
    formats::JsonWriter json;
    json.begin_object();
    if (const auto* reason = std::get_if<Undefined>(&report.impact)) {
        json.text("undefined", calibration::name_of(*reason));
    } else {
        json.null("undefined");
    }
    json.begin_array("groups");
    for (std::size_t number = 0; number < report.groups.size(); ++number) {
        write_group(json, report, number);
    }
    json.end();
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
