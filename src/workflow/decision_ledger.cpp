#include "workflow/decision_ledger.h"

#include <algorithm>
#include <utility>

#include "core/bar.h"
#include "core/error.h"
#include "core/number_text.h"
#include "core/panel_formula.h"
#include "formats/csv_cell.h"
#include "formats/json_writer.h"
#include "workflow/internal/panel_folder.h"
#include "workflow/internal/panel_place.h"
#include "workflow/packet_panel.h"
#include "workflow/panel_batch.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

DecisionLine line_of(const Panel& panel, const formats::PanelLock& lock) {
    return {.panel = panel.id.text(),
            .lock = lock.panel.sha256,
            .candidate = panel.candidate,
            .role = panel.role,
            .chair = panel.chair.who.name,
            .locked_at = lock.at,
            .bar = panel.rule.bar,
            .seats = panel.interviewers.size(),
            .opened_at = {},
            .cards = 0,
            .formula = {},
            .met = {},
            .decided_at = {},
            .decision = {},
            .departs = false,
            .reason = {},
            .departure = {},
            .votes = {},
            .seal = {}};
}

void add_decision(const formats::SealedDebrief& sealed,
                  const PanelFormula& formula,
                  DecisionLine& line) {
    const DebriefEntry* entry = decision_of(sealed.record.debrief);
    const auto& decided = std::get<Decided>(entry->change);
    line.decided_at = entry->at;
    line.decision = decided.decision;
    line.departs = departs(decided.decision, formula);
    line.reason = decided.reason;
    line.departure = decided.departure;
    line.votes = vote_words(sealed.record.debrief);
    line.seal = sealed.sha256;
}

/// Of a panel whose cards are opened.
void add_cards(const CommitteeCards& cards, DecisionLine& line) {
    std::vector<Scorecard> counting;
    for (const ReadCard& card : cards.cards) {
        counting.push_back(card.card);
    }
    const PanelFormula formula = formula_of(cards.panel->panel, counting);
    line.opened_at = cards.panel->opening.at;
    line.cards = cards.cards.size();
    line.formula = formula.mean;
    line.met = formula.met;
    if (cards.panel->decision) {
        add_decision(*cards.panel->decision, formula, line);
    }
}

Parsed<DecisionLine> read_line(const Folders& folders, const fs::path& place) {
    const auto in = internal::read_panel_folder(*internal::open_place(folders, place));
    if (!in.value) {
        return {std::nullopt, in.findings};
    }
    DecisionLine line = line_of(in.value->panel, in.value->lock);
    if (!in.value->record) {
        return {std::move(line), in.findings};
    }
    auto cards = gather_panel(folders, place, in.value->record->at);
    if (!cards.value) {
        return {std::nullopt, std::move(cards.findings)};
    }
    add_cards(*cards.value, line);
    return {std::move(line), std::move(cards.findings)};
}

std::string state_of(const DecisionLine& line) {
    if (line.decision) {
        return words(*line.decision);
    }
    return line.opened_at ? "not decided" : "cards not opened";
}

std::string moment_text(const std::optional<Timestamp>& moment) {
    return moment ? to_iso(*moment) : "";
}

std::string truth_text(const std::optional<bool>& truth) {
    return truth ? (*truth ? "yes" : "no") : "";
}

std::string formula_text(const DecisionLine& line) {
    if (!line.formula) {
        return "";
    }
    return mean_text(*line.formula, line.bar) + " of bar " + exact_text(line.bar) +
           (line.met.value_or(false) ? ", met" : ", not met");
}

void write_moment(formats::JsonWriter& json,
                  std::string_view name,
                  const std::optional<Timestamp>& moment) {
    json.text_or_null(name, moment_text(moment));
}

void write_line(formats::JsonWriter& json, const DecisionLine& line) {
    json.begin_object();
    json.text("panel", line.panel);
    json.text("lock", line.lock);
    json.begin_object("candidate");
    json.text("id", line.candidate.id.text());
    json.text("name", line.candidate.name);
    json.end();
    json.text("role", line.role);
    json.text("chair", line.chair);
    json.text("locked_at", to_iso(line.locked_at));
    write_moment(json, "opened_at", line.opened_at);
    write_moment(json, "decided_at", line.decided_at);
    json.number("interviewers", static_cast<std::int64_t>(line.seats));
    json.number("cards", static_cast<std::int64_t>(line.cards));
    json.real("bar", line.bar);
    if (line.formula) {
        json.real("formula", *line.formula);
    } else {
        json.null("formula");
    }
    if (line.met) {
        json.truth("met", *line.met);
    } else {
        json.null("met");
    }
    json.text_or_null("decision", line.decision ? words(*line.decision) : "");
    json.truth("departs", line.departs);
    json.text_or_null("reason", line.reason);
    json.text_or_null("departure", line.departure);
    json.text_or_null("votes", line.votes);
    json.text_or_null("seal", line.seal);
    json.end();
}

}  // namespace

Parsed<std::vector<DecisionLine>> decisions_in(const Folders& folders,
                                               const std::vector<fs::path>& places,
                                               const std::string& role) {
    Parsed<std::vector<DecisionLine>> read{std::vector<DecisionLine>(), {}};
    std::vector<fs::path> panels;
    for (const fs::path& place : places) {
        const std::vector<fs::path> found = panels_in(folders, place);
        panels.insert(panels.end(), found.begin(), found.end());
    }
    if (panels.empty()) {
        return {std::nullopt,
                {{Severity::error,
                  "packet.no-panel",
                  "There is no locked panel in what was named, nor in the folders below.",
                  ""}}};
    }
    for (const fs::path& panel : panels) {
        auto line = read_line(folders, panel);
        if (line.value && !is_role(role, line.value->role)) {
            continue;
        }
        append(read.findings, about_panel(panel, std::move(line.findings)));
        if (line.value) {
            read.value->push_back(std::move(*line.value));
        }
    }
    return read;
}

std::string decisions_text(const std::vector<DecisionLine>& lines) {
    std::string text;
    for (const DecisionLine& line : lines) {
        text += line.panel + ", " + line.candidate.name + ", " + line.role + ": " + state_of(line) +
                (line.decided_at ? " on " + long_date(*line.decided_at) : "");
        const std::string formula = formula_text(line);
        text += (formula.empty() ? "" : ". The rule: " + formula) + ".\n";
        if (line.departs) {
            text += "  Departs from the rule: " + line.departure + "\n";
        }
    }
    return text;
}

std::string decisions_csv(const std::vector<DecisionLine>& lines) {
    std::string bytes = formats::csv_line(
        {"panel",   "candidate",    "name",   "role",    "chair",     "state",  "decision",
         "formula", "bar",          "met",    "departs", "departure", "reason", "votes",
         "cards",   "interviewers", "locked", "opened",  "decided",   "lock",   "seal"});
    for (const DecisionLine& line : lines) {
        const std::string state =
            line.decision ? "decided" : (line.opened_at ? "not decided" : "not opened");
        bytes += formats::csv_line({line.panel,
                                    line.candidate.id.text(),
                                    line.candidate.name,
                                    line.role,
                                    line.chair,
                                    state,
                                    line.decision ? words(*line.decision) : "",
                                    line.formula ? exact_text(*line.formula) : "",
                                    exact_text(line.bar),
                                    truth_text(line.met),
                                    line.decision ? truth_text(line.departs) : "",
                                    line.departure,
                                    line.reason,
                                    line.votes,
                                    std::to_string(line.cards),
                                    std::to_string(line.seats),
                                    to_iso(line.locked_at),
                                    moment_text(line.opened_at),
                                    moment_text(line.decided_at),
                                    line.lock,
                                    line.seal});
    }
    return bytes;
}

std::string decisions_json(const std::vector<DecisionLine>& lines) {
    formats::JsonWriter json;
    json.begin_array();
    for (const DecisionLine& line : lines) {
        write_line(json, line);
    }
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
