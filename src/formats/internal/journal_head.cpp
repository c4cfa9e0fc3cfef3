#include "formats/internal/journal_head.h"

#include <algorithm>
#include <utility>

#include "core/number_text.h"
#include "formats/internal/planned_time.h"
#include "formats/rubric_file.h"

namespace evenhand::formats::internal {

namespace {

std::string titles(const Kit& kit) {
    std::string joined;
    for (const PinnedRubric& pinned : kit) {
        joined += (joined.empty() ? "" : " \u00b7 ") + pinned.rubric.title;
    }
    return joined;
}

Fields begin_fields(const JournalHead& head) {
    const InterviewHead& who = head.interview;
    return {to_iso(head.opened_at),
            "begin",
            who.id.text(),
            who.candidate.id.text(),
            who.candidate.name,
            who.role,
            who.interviewer.id.text(),
            who.interviewer.name,
            titles(head.kit)};
}

bool is_planned(const JournalHead& head) {
    return head.interview.margins != InterviewMargins{} ||
           std::ranges::any_of(head.kit, [](const PinnedRubric& p) { return p.minutes > 0; });
}

Fields plan_fields(const JournalHead& head) {
    const InterviewMargins& margins = head.interview.margins;
    Fields fields = {to_iso(head.opened_at),
                     "plan",
                     std::to_string(margins.opening_minutes),
                     std::to_string(margins.closing_minutes)};
    for (const PinnedRubric& pinned : head.kit) {
        fields.push_back(std::to_string(pinned.minutes));
    }
    return fields;
}

Fields panel_fields(const JournalHead& head) {
    const PanelPin& panel = *head.interview.panel;
    return {to_iso(head.opened_at), "panel", panel.id.text(), panel.sha256};
}

bool is(const Fields& fields, std::string_view kind) {
    return fields.size() > 1 && fields[1] == kind;
}

/// False when the minutes are not those of the head's questions.
bool take_plan(const Fields& fields, JournalHead& head) {
    std::vector<int> minutes;
    for (std::size_t i = 2; i < fields.size(); ++i) {
        const std::optional<int> number = to_int(fields[i]);
        if (!number || *number < 0 || *number > most_minutes) {
            return false;
        }
        minutes.push_back(*number);
    }
    if (head.kit.empty() || minutes.size() != head.kit.size() + 2 || is_planned(head)) {
        return false;
    }
    head.interview.margins = {minutes[0], minutes[1]};
    for (std::size_t i = 0; i < head.kit.size(); ++i) {
        head.kit[i].minutes = minutes[i + 2];
    }
    return true;
}

/// Behind the beginning, before the rubrics, once.
bool take_panel(const Fields& fields, JournalHead& head) {
    if (fields.size() != 4 || !head.kit.empty() || head.interview.panel) {
        return false;
    }
    head.interview.panel = PanelPin{Id<Panel>(fields[2]), fields[3]};
    return true;
}

/// Behind the panel, before the rubrics.
bool take_focus(const Fields& fields, JournalHead& head) {
    if (fields.size() != 4 || !head.kit.empty() || !head.interview.panel) {
        return false;
    }
    head.focus.push_back({Id<Rubric>(fields[2]), Id<Criterion>(fields[3])});
    return true;
}

bool take_rubric(const Fields& fields, JournalHead& head) {
    auto rubric = fields.size() == 3 ? read_rubric(fields[2], "rubric") : Parsed<PinnedRubric>();
    if (!rubric.value || is_planned(head)) {
        return false;
    }
    head.kit.push_back(std::move(*rubric.value));
    return true;
}

}  // namespace

std::vector<Fields> head_fields(const JournalHead& head) {
    std::vector<Fields> records{begin_fields(head)};
    if (head.interview.panel) {
        records.push_back(panel_fields(head));
        for (const PanelFocus& focus : head.focus) {
            records.push_back(
                {to_iso(head.opened_at), "focus", focus.rubric.text(), focus.criterion.text()});
        }
    }
    for (const PinnedRubric& pinned : head.kit) {
        records.push_back({to_iso(head.opened_at), "rubric", rubric_bytes(pinned.rubric)});
    }
    if (is_planned(head)) {
        records.push_back(plan_fields(head));
    }
    return records;
}

std::optional<JournalSummary> to_summary(const Fields& f) {
    const auto opened_at = f.size() == 9 && f[1] == "begin" ? from_iso(f[0]) : std::nullopt;
    if (!opened_at) {
        return std::nullopt;
    }
    return JournalSummary{
        {Id<Session>(f[2]), {Id<Candidate>(f[3]), f[4]}, f[5], {Id<Rater>(f[6]), f[7]}},
        *opened_at,
        f[8]};
}

bool is_of_head(const Fields& fields) {
    return is(fields, "rubric") || is(fields, "plan") || is(fields, "panel") || is(fields, "focus");
}

bool take_into_head(const Fields& fields, JournalHead& head) {
    if (is(fields, "panel")) {
        return take_panel(fields, head);
    }
    if (is(fields, "focus")) {
        return take_focus(fields, head);
    }
    return is(fields, "plan") ? take_plan(fields, head) : take_rubric(fields, head);
}

}  // namespace evenhand::formats::internal
