#include "workflow/kit_view.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "workflow/internal/counted.h"
#include "workflow/internal/rubric_words.h"

namespace evenhand::workflow {

namespace {

using internal::counted;

void join(std::string& text, const std::string& more) {
    if (!more.empty()) {
        text += (text.empty() ? "" : " \u00B7 ") + more;
    }
}

/// "Delivery", "Delivery and Learning", "Delivery, Learning and Quality"
std::string enumerated(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        text += (i == 0 ? "" : last ? " and " : ", ") + names[i];
    }
    return text;
}

/// "0:03"
std::string clock_text(int minutes) {
    constexpr int an_hour = 60;
    const std::string rest = std::to_string(minutes % an_hour);
    return std::to_string(minutes / an_hour) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::string facts_of(const KitPlan& kit) {
    std::string facts = counted(kit.entries.size(), "question");
    join(facts, std::to_string(planned_minutes(kit)) + " min");
    join(facts, kit.role);
    join(facts, kit.level);
    return facts;
}

std::string state_of(const KitFile& file) {
    switch (file.source) {
        case KitFile::Source::shipped:
            return "Came with Evenhand";
        case KitFile::Source::changed:
            return "Changed here";
        case KitFile::Source::own:
            break;
    }
    return "";
}

KitListRow list_row(const KitFile& file) {
    const bool own = file.source != KitFile::Source::shipped;
    const bool stands_in = file.source == KitFile::Source::changed;
    if (!file.unreadable.empty()) {
        return {file.plan.id, file.plan.id, "", "Cannot be read", file.unreadable, own, stands_in};
    }
    return {file.plan.id, file.plan.title, facts_of(file.plan), state_of(file), "", own, stands_in};
}

std::string words_in(const KitFile& file) {
    const KitPlan& kit = file.plan;
    std::string words;
    for (const std::string* text : {&kit.id, &kit.title, &kit.role, &kit.level}) {
        words += internal::search_words(*text);
    }
    for (const std::string& competency : kit.competencies) {
        words += internal::search_words(competency);
    }
    for (const KitEntry& entry : kit.entries) {
        words += internal::search_words(entry.rubric.text());
    }
    return words;
}

KitRow row_of(const KitEntry& entry, const KitRubric& found, std::size_t index, int begins) {
    KitRow row{entry.rubric,
               std::to_string(index + 1),
               entry.rubric.text(),
               found.fault,
               "",
               "",
               clock_text(begins),
               entry.round,
               entry.minutes,
               !found.rubric};
    if (found.rubric) {
        row.title = found.rubric->title;
        row.question = found.rubric->question;
        join(row.facets, found.rubric->competency);
        join(row.facets, found.rubric->level);
        row.version = entry.version == 0 ? "Draft" : "Version " + std::to_string(entry.version);
    }
    return row;
}

KitCover cover_of(const KitCoverage& part) {
    if (part.entries.empty()) {
        return part.chosen
                   ? KitCover{part.competency, KitCover::State::missing, "not asked about yet"}
                   : KitCover{
                         part.competency, KitCover::State::left_out, "left to another interview"};
    }
    std::vector<std::string> numbers;
    for (const std::size_t entry : part.entries) {
        numbers.push_back(std::to_string(entry + 1));
    }
    return {part.competency,
            part.chosen ? KitCover::State::covered : KitCover::State::extra,
            (numbers.size() == 1 ? "question " : "questions ") + enumerated(numbers)};
}

std::string spare_words(const KitPlan& kit, const KitTime& time) {
    if (kit.length_minutes == 0 || time.spare == 0) {
        return "";
    }
    return time.spare > 0 ? counted(static_cast<std::size_t>(time.spare), "minute") +
                                (time.spare == 1 ? " is left." : " are left.")
                          : counted(static_cast<std::size_t>(-time.spare), "minute") + " too many.";
}

/// "3 + 36 + 6 = 45 of 45 minutes"
std::string time_words(const KitPlan& kit, const KitTime& time) {
    std::string words;
    if (kit.opening_minutes > 0) {
        words = std::to_string(kit.opening_minutes) + " + ";
    }
    words += std::to_string(time.questions);
    if (kit.closing_minutes > 0) {
        words += " + " + std::to_string(kit.closing_minutes);
    }
    if (time.total != time.questions) {
        words += " = " + std::to_string(time.total);
    }
    if (kit.length_minutes > 0) {
        words += " of " + std::to_string(kit.length_minutes);
    }
    return words + " minutes";
}

std::vector<KitSegment> segments_of(const KitPlan& kit, const std::vector<KitRow>& rows) {
    std::vector<KitSegment> segments;
    const auto add = [&](KitSegment segment) {
        if (segment.minutes > 0) {
            segments.push_back(std::move(segment));
        }
    };
    add({KitSegment::Kind::opening, "Opening", kit.opening_minutes});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        add({KitSegment::Kind::question, rows[i].title, rows[i].minutes, i});
    }
    add({KitSegment::Kind::closing, "Closing", kit.closing_minutes});
    if (kit.length_minutes > 0) {
        add({KitSegment::Kind::spare, "Spare", time_of(kit).spare});
    }
    return segments;
}

}  // namespace

std::vector<KitFile> matching_kits(const std::vector<KitFile>& kits, const std::string& sought) {
    const std::string wanted = internal::search_words(sought);
    std::vector<KitFile> found;
    std::ranges::copy_if(kits, std::back_inserter(found), [&](const KitFile& file) {
        return internal::has_all_words(words_in(file), wanted);
    });
    std::stable_partition(found.begin(), found.end(), [&](const KitFile& file) {
        return internal::has_all_words(internal::search_words(file.plan.title), wanted);
    });
    return found;
}

int planned_minutes(const KitPlan& kit) {
    return kit.length_minutes > 0 ? kit.length_minutes : time_of(kit).total;
}

std::vector<KitListRow> kit_list(const std::vector<KitFile>& kits) {
    std::vector<KitListRow> rows;
    std::ranges::transform(kits, std::back_inserter(rows), list_row);
    return rows;
}

KitView kit_view(const KitPlan& kit,
                 const std::vector<KitRubric>& rubrics,
                 const LintWords& words) {
    KitView view;
    int begins = kit.opening_minutes;
    for (std::size_t i = 0; i < kit.entries.size(); ++i) {
        view.rows.push_back(row_of(kit.entries[i], rubrics[i], i, begins));
        view.newer = view.newer || can_be_newer(kit.entries[i], rubrics[i]);
        begins += kit.entries[i].minutes;
    }
    const KitTime time = time_of(kit);
    view.time = time_words(kit, time);
    view.spare = spare_words(kit, time);
    view.too_long = time.spare < 0;
    view.over = std::max(0, -time.spare);
    view.segments = segments_of(kit, view.rows);
    std::vector<std::string> left_out;
    for (const KitCoverage& part : coverage_of(kit, rubrics, words)) {
        view.covers.push_back(cover_of(part));
        if (view.covers.back().state == KitCover::State::left_out) {
            left_out.push_back(part.competency);
        }
    }
    if (!left_out.empty()) {
        view.left_out = "Left to another interview: " + enumerated(left_out) + ".";
    }
    view.findings = check_kit(kit, rubrics, words);
    return view;
}

}  // namespace evenhand::workflow
