#include "workflow/kit_text.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "formats/json_writer.h"

namespace evenhand::workflow {

namespace {

using formats::JsonWriter;

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, length(text)), ' ');
}

template <typename Row, typename Text>
std::size_t width_of(const std::vector<Row>& rows, Text text) {
    std::size_t width = 0;
    for (const Row& row : rows) {
        width = std::max(width, length(text(row)));
    }
    return width;
}

/// `round`: the one that begins with this row, if any.
std::string row_text(const KitRow& row, std::size_t title_width, const std::string& round) {
    const std::string minutes = std::to_string(row.minutes) + " min";
    constexpr std::size_t minutes_width = 7;
    std::string line = round.empty() ? "" : round + "\n";
    line += row.starts + "  " + row.number + ". " + padded(row.title, title_width) + "  " +
            padded(minutes, minutes_width) + "  ";
    line += row.faulty ? row.question : row.facets + " \u00B7 " + row.version;
    return line + "\n";
}

std::string head_of(const KitPlan& kit) {
    std::string head = kit.title + "\n";
    for (const std::string* part : {&kit.role, &kit.level}) {
        head += part->empty() ? "" : *part + "\n";
    }
    return head;
}

std::string_view name_of(KitFile::Source source) {
    switch (source) {
        case KitFile::Source::shipped:
            return "shipped";
        case KitFile::Source::changed:
            return "changed";
        case KitFile::Source::own:
            break;
    }
    return "own";
}

std::string_view name_of(KitCover::State state) {
    switch (state) {
        case KitCover::State::covered:
            return "covered";
        case KitCover::State::missing:
            return "missing";
        case KitCover::State::extra:
            return "extra";
        case KitCover::State::left_out:
            break;
    }
    return "left-out";
}

void put_head(JsonWriter& json, const KitPlan& kit) {
    json.text("id", kit.id);
    json.text("title", kit.title);
    json.text_or_null("role", kit.role);
    json.text_or_null("level", kit.level);
    json.number("length_minutes", kit.length_minutes);
    json.number("total_minutes", time_of(kit).total);
}

void put_entry(JsonWriter& json, const KitEntry& entry, const KitRubric& found) {
    json.begin_object();
    json.text("rubric", entry.rubric.text());
    if (entry.version > 0) {
        json.number("version", entry.version);
    } else {
        json.null("version");
    }
    json.text_or_null("sha256", entry.sha256);
    json.number("minutes", entry.minutes);
    json.text_or_null("round", entry.round);
    json.text_or_null("title", found.rubric ? found.rubric->title : "");
    json.text_or_null("question", found.rubric ? found.rubric->question : "");
    json.text_or_null("competency", found.rubric ? found.rubric->competency : "");
    json.text_or_null("level", found.rubric ? found.rubric->level : "");
    json.text_or_null("missing", found.fault);
    json.end();
}

}  // namespace

std::string kit_text(const KitPlan& kit, const KitView& view) {
    const std::size_t width = width_of(view.rows, [](const KitRow& row) { return row.title; });
    std::string text = head_of(kit) + "\n";
    std::string round;
    for (const KitRow& row : view.rows) {
        text += row_text(row, width, row.round == round ? "" : row.round);
        round = row.round;
    }
    text += (view.rows.empty() ? "" : "\n") + view.time + (view.spare.empty() ? "" : ": ") +
            view.spare + "\n\n";
    const std::size_t names =
        width_of(view.covers, [](const KitCover& cover) { return cover.competency; });
    for (const KitCover& cover : view.covers) {
        text += padded(cover.competency, names) + "  " + cover.words + "\n";
    }
    return text;
}

std::string kits_text(const std::vector<KitListRow>& rows) {
    const std::size_t ids = width_of(rows, [](const KitListRow& row) { return row.id; });
    const std::size_t titles = width_of(rows, [](const KitListRow& row) { return row.title; });
    std::string text;
    for (const KitListRow& row : rows) {
        text += padded(row.id, ids) + "  " + padded(row.title, titles) + "  " +
                (row.fault.empty() ? row.facts : row.fault) + "\n";
    }
    return text;
}

std::string kit_json(const KitPlan& kit,
                     const std::vector<KitRubric>& rubrics,
                     const KitView& view) {
    JsonWriter json;
    json.begin_object();
    put_head(json, kit);
    json.number("opening_minutes", kit.opening_minutes);
    json.number("closing_minutes", kit.closing_minutes);
    json.begin_array("questions");
    for (std::size_t i = 0; i < kit.entries.size(); ++i) {
        put_entry(json, kit.entries[i], rubrics[i]);
    }
    json.end();
    json.begin_array("competencies");
    for (const KitCover& cover : view.covers) {
        json.begin_object();
        json.text("name", cover.competency);
        json.text("state", name_of(cover.state));
        json.end();
    }
    json.end();
    json.findings("findings", view.findings);
    json.end();
    return std::move(json).document();
}

std::string kits_json(const std::vector<KitFile>& kits) {
    JsonWriter json;
    json.begin_array();
    for (const KitFile& file : kits) {
        json.begin_object();
        put_head(json, file.plan);
        json.number("questions", static_cast<std::int64_t>(file.plan.entries.size()));
        json.text("source", name_of(file.source));
        json.text_or_null("unreadable", file.unreadable);
        json.end();
    }
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
