#include "workflow/comparison_text.h"

#include <variant>
#include <vector>

#include "formats/json_writer.h"
#include "workflow/internal/text_table.h"

namespace evenhand::workflow {

namespace {

using report::CandidatesView;
using report::ComparedPerson;

std::string people_text(const CandidatesView& view, const std::vector<std::size_t>& numbers) {
    std::string text;
    for (const std::size_t number : numbers) {
        text += "  " + view.people[number].name + ": " + mean_words(view.people[number]) + "\n";
    }
    return text;
}

std::string score_text(const CandidatesView& view) {
    internal::TextLines lines = {{"Criterion"}};
    for (const ComparedPerson& person : view.people) {
        lines.front().push_back(person.name);
    }
    for (std::size_t row = 0; row < view.criteria.size(); ++row) {
        std::vector<std::string>& line = lines.emplace_back();
        line.push_back(view.criteria[row]);
        for (const ComparedPerson& person : view.people) {
            line.push_back(cell_words(person.cells[row]));
        }
    }
    return internal::aligned(lines);
}

void write_cells(formats::JsonWriter& json,
                 const CandidatesView& view,
                 const ComparedPerson& person) {
    json.begin_array("criteria");
    for (std::size_t row = 0; row < view.criteria.size(); ++row) {
        json.begin_object();
        json.text("title", view.criteria[row]);
        json.begin_array("scores");
        for (const int score : person.cells[row].scores) {
            json.number("", score);
        }
        json.end();
        json.number("not_seen", static_cast<std::int64_t>(person.cells[row].not_seen));
        json.end();
    }
    json.end();
}

void write_person(formats::JsonWriter& json,
                  const CandidatesView& view,
                  const ComparedPerson& person) {
    json.begin_object();
    json.text("id", person.id);
    json.text("name", person.name);
    json.number("interviewers", static_cast<std::int64_t>(person.interviewers));
    const auto* mean = std::get_if<calibration::CommitteeMean>(&person.mean);
    const auto* interval =
        mean == nullptr ? nullptr : std::get_if<calibration::Interval>(&mean->interval);
    const auto real = [&](const char* name, bool is_there, double value) {
        if (is_there) {
            json.real(name, value);
        } else {
            json.null(name);
        }
    };
    real("mean", mean != nullptr, mean == nullptr ? 0 : mean->value);
    real("low", interval != nullptr, interval == nullptr ? 0 : interval->low);
    real("high", interval != nullptr, interval == nullptr ? 0 : interval->high);
    write_cells(json, view, person);
    json.end();
}

void write_ids(formats::JsonWriter& json,
               std::string_view name,
               const CandidatesView& view,
               const std::vector<std::size_t>& numbers) {
    json.begin_array(name);
    for (const std::size_t number : numbers) {
        json.text("", view.people[number].id);
    }
    json.end();
}

void write_differences(formats::JsonWriter& json, const CandidatesView& view) {
    json.begin_array("differences");
    for (const calibration::CandidateDifference& each : view.differences) {
        json.begin_object();
        json.text("above", view.people[each.above].id);
        json.text("below", view.people[each.below].id);
        json.real("points", each.value);
        json.real("low", each.interval.low);
        json.real("high", each.interval.high);
        json.real("chance", each.chance);
        json.truth("same_interviewers", each.same_raters);
        json.truth("dependable", each.dependable);
        json.end();
    }
    json.end();
}

}  // namespace

std::string comparison_text(const CandidatesView& view) {
    std::string text = (view.role.empty() ? "" : view.role + "\n\n") + score_text(view);
    for (std::size_t number = 0; number < view.groups.size(); ++number) {
        text += "\n" + group_words(view, number) + ":\n" + people_text(view, view.groups[number]);
    }
    if (!view.untold.empty()) {
        text += "\nNot enough interviewers to tell:\n" + people_text(view, view.untold);
    }
    text += "\n";
    for (const std::string& sentence : difference_words(view)) {
        text += sentence + "\n";
    }
    for (const std::string& sentence : comparison_limits(view)) {
        text += sentence + "\n";
    }
    return text;
}

std::string comparison_json(const CandidatesView& view) {
    formats::JsonWriter json;
    json.begin_object();
    json.text_or_null("role", view.role);
    json.begin_object("scale");
    json.number("lowest", view.lowest);
    json.number("highest", view.highest);
    json.end();
    json.begin_array("left_out");
    for (const std::string& title : view.left_out) {
        json.text("", title);
    }
    json.end();
    json.begin_array("candidates");
    for (const ComparedPerson& person : view.people) {
        write_person(json, view, person);
    }
    json.end();
    json.begin_array("groups");
    for (const std::vector<std::size_t>& group : view.groups) {
        write_ids(json, "", view, group);
    }
    json.end();
    write_ids(json, "untold", view, view.untold);
    write_differences(json, view);
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
