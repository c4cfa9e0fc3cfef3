#include "report/internal/score_blocks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/given_score.h"
#include "core/number_text.h"
#include "core/words.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

const std::string not_observed = "Not observed";

Cell criterion_cell(const Session& session,
                    const Criterion& criterion,
                    const QuestionRecord& record) {
    const std::optional<Score> score = score_of(record, criterion);
    Cell cell;
    const auto add = [&](CellTone tone, const std::string& text) {
        if (!text.empty()) {
            cell.texts.push_back({tone, text});
        }
    };
    add(CellTone::strong, criterion.title);
    add(CellTone::quiet, criterion.dimension.empty() ? criterion.handle : criterion.dimension);
    const Anchor* anchor = score ? find_anchor(criterion, *score) : nullptr;
    if (anchor != nullptr && !anchor->text.empty()) {
        add(CellTone::plain, anchor->text);
        add(CellTone::quiet, criterion.terms);
    }
    if (const Rating* rating = find_rating(record, criterion.id)) {
        add(CellTone::quiet, capitalised(late_words(session, record, *rating)));
    }
    if (!criterion.weight_reason.empty()) {
        add(CellTone::quiet,
            "Weight " + exact_text(criterion.weight) + ": " + criterion.weight_reason);
    }
    return cell;
}

Cell level_cell(const Scale& scale, std::optional<Score> score) {
    if (!score) {
        return {{}, {{CellTone::phrase, not_observed}}};
    }
    DotScale dots;
    dots.reached = score->value() - scale.lowest() + 1;
    dots.levels = scale.highest() - scale.lowest() + 1;
    dots.alternative = std::to_string(score->value()) + " on a scale from " +
                       std::to_string(scale.lowest()) + " to " + std::to_string(scale.highest());
    return {dots, {{CellTone::quiet, scale.label(*score)}}};
}

std::vector<Cell> score_row(const Session& session,
                            const Scale& scale,
                            const Criterion& criterion,
                            const QuestionRecord& record) {
    const std::optional<Score> score = score_of(record, criterion);
    return {criterion_cell(session, criterion, record),
            {{}, {{CellTone::phrase, exact_text(criterion.weight)}}},
            level_cell(scale, score),
            {{}, {{CellTone::number, score ? std::to_string(score->value()) : "–"}}}};
}

BarGroup bars_of(std::string heading, const Rubric& rubric, const QuestionRecord& record) {
    BarGroup group{std::move(heading), {}};
    for (const Criterion& criterion : rubric.criteria) {
        const std::optional<Score> score = score_of(record, criterion);
        Bar bar{criterion.title, std::nullopt, not_observed};
        if (score) {
            bar.value = score->value();
            bar.text = std::to_string(score->value());
        }
        group.bars.push_back(std::move(bar));
    }
    return group;
}

std::optional<BarChart> chart(const Scale& scale, std::vector<BarGroup> groups) {
    const bool any = std::ranges::any_of(groups, [](const BarGroup& group) {
        return std::ranges::any_of(group.bars,
                                   [](const Bar& bar) { return bar.value.has_value(); });
    });
    if (!any) {
        return std::nullopt;
    }
    return BarChart{scale.lowest(),
                    scale.highest(),
                    std::move(groups),
                    "Each bar ends at the score: " + levels_text(scale) +
                        ". What was not observed has no bar."};
}

}  // namespace

Table score_table(const Session& session, const Rubric& rubric, const QuestionRecord& record) {
    Table table;
    table.columns.push_back({"Criterion, and what the chosen level says", Side::left, 30});
    table.columns.push_back({"Weight", Side::right, 4});
    table.columns.push_back({"Level (" + range_text(rubric.scale) + ")", Side::left, 10});
    table.columns.push_back({"Score", Side::right, 4});
    for (const Criterion& criterion : rubric.criteria) {
        table.rows.push_back(score_row(session, rubric.scale, criterion, record));
    }
    return table;
}

std::optional<BarChart> profile(const Rubric& rubric, const QuestionRecord& record) {
    return chart(rubric.scale, {bars_of({}, rubric, record)});
}

std::optional<BarChart> profile_of_all(const Scorecard& card) {
    std::vector<BarGroup> groups;
    for (std::size_t question = 0; question < card.kit().size(); ++question) {
        const Rubric& rubric = card.kit()[question].rubric;
        const QuestionRecord& record = card.session().questions[question];
        const std::string heading = std::to_string(question + 1) + "  " + rubric_name(rubric);
        groups.push_back(record.skipped ? BarGroup{heading + " (skipped)", {}}
                                        : bars_of(heading, rubric, record));
    }
    return chart(card.kit().front().rubric.scale, std::move(groups));
}

}  // namespace evenhand::report
