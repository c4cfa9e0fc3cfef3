#include "report/kit_document.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/rubric_words.h"
#include "report/internal/score_words.h"
#include "report/internal/sheet_blocks.h"

namespace evenhand::report {

namespace {

Cell cell(CellTone tone, const std::string& text, const std::string& below = {}) {
    Cell result;
    if (!text.empty()) {
        result.texts.push_back({tone, text});
    }
    if (!below.empty()) {
        result.texts.push_back({CellTone::quiet, below});
    }
    return result;
}

class KitMaker {
public:
    explicit KitMaker(const PrintableKit& kit) : kit_(kit), plan_(kit.plan) {}

    Document make() {
        set_frame();
        add(Title{plan_.title, joined({plan_.role, plan_.level, minutes_text(length())})});
        add(head_fields(plan_.role));
        add_timetable();
        add_rules();
        add_coverage();
        add(RuledLines{"The candidate’s questions, and what was promised",
                       2,
                       RuledLines::Extent::fills_if_any_room});
        add_all(kit_sheets(kit_, PageBreak::Opens::left_page, true));
        add_all(conclusion_blocks());
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void add_all(std::vector<Block> blocks) {
        std::ranges::move(blocks, std::back_inserter(document_.blocks));
    }

    [[nodiscard]] int length() const {
        return plan_.length_minutes > 0 ? plan_.length_minutes : time_of(plan_).total;
    }

    void set_frame() {
        document_.info.title = "Interview kit: " + plan_.title;
        document_.info.subject = joined({plan_.role, plan_.level});
        document_.info.language = "en-GB";
        document_.info.identity = kit_.sha256;
        document_.frame = {
            "INTERVIEW KIT", sheet_notice, joined({plan_.title, kit_.sha256.substr(0, 8)})};
        document_.pages_per_part = pages_per_question;
    }

    void add_timetable() {
        Table table;
        table.columns = {{"From", Side::left, 0.5},
                         {"Question", Side::left, 6},
                         {"Competency", Side::left, 1.7},
                         {"Minutes", Side::right, 0.8}};
        if (plan_.opening_minutes > 0) {
            add_row(table, 0, cell(CellTone::phrase, "Opening"), {}, plan_.opening_minutes);
        }
        for (std::size_t at = 0; at < plan_.entries.size(); ++at) {
            const Rubric& rubric = kit_.questions[at].rubric;
            add_row(table,
                    begin_of(plan_, at),
                    cell(CellTone::strong,
                         std::to_string(at + 1) + ". " + rubric_name(rubric),
                         rubric.question),
                    cell(CellTone::phrase,
                         rubric.competency,
                         joined({rubric.level, plan_.entries[at].round})),
                    plan_.entries[at].minutes);
        }
        if (plan_.closing_minutes > 0) {
            add_row(table,
                    begin_of(plan_, plan_.entries.size()),
                    cell(CellTone::phrase, "Closing: the candidate’s questions"),
                    {},
                    plan_.closing_minutes);
        }
        add(Heading{2, "Plan", time_text()});
        add(std::move(table));
    }

    static void add_row(Table& table, int from, Cell what, Cell about, int minutes) {
        table.rows.push_back({cell(CellTone::phrase, starts_text(from)),
                              std::move(what),
                              std::move(about),
                              cell(CellTone::number, std::to_string(minutes))});
    }

    [[nodiscard]] std::string time_text() const {
        const KitTime time = time_of(plan_);
        std::string text = std::to_string(time.total) + " minutes planned";
        if (plan_.length_minutes > 0) {
            text += " of " + std::to_string(plan_.length_minutes);
        }
        return text;
    }

    void add_rules() {
        Facts rules;
        const std::vector<std::string> read_aloud = lines_read_aloud();
        for (const std::string& line : read_aloud) {
            rules.facts.push_back({"Read aloud", line});
        }
        rules.facts.push_back({"Same for all",
                               "Every candidate for this job is asked the same questions in the "
                               "same order, with the same planned probes and the same time."});
        rules.facts.push_back({"A fresh example",
                               "Ask for a different example each time; one story answers one "
                               "question."});
        rules.facts.push_back({"Score at once",
                               "Score each answer right after it, before the next question. Keep "
                               "earlier candidates out of it."});
        rules.facts.push_back({"No ranking",
                               "One question ranks nobody. Decide by the whole kit and at least "
                               "two interviewers."});
        add(Heading{2, "For every interview with this kit", ""});
        add(std::move(rules));
    }

    /// Each once, in the order of the questions.
    [[nodiscard]] std::vector<std::string> lines_read_aloud() const {
        std::vector<std::string> lines;
        for (const PinnedRubric& question : kit_.questions) {
            const std::string& line = question.rubric.read_aloud;
            if (!line.empty() && std::ranges::find(lines, line) == lines.end()) {
                lines.push_back(line);
            }
        }
        return lines;
    }

    void add_coverage() {
        Facts covered;
        std::vector<std::string> left_out;
        for (const KitCoverage& part : kit_.coverage) {
            if (!part.entries.empty()) {
                covered.facts.push_back({part.competency, questions_text(part.entries)});
            } else if (part.chosen) {
                covered.facts.push_back({part.competency, "to be covered, but not asked about"});
            } else {
                left_out.push_back(part.competency);
            }
        }
        if (!left_out.empty()) {
            covered.facts.push_back({"Left to another interview", listed(left_out)});
        }
        if (!covered.facts.empty()) {
            add(Heading{2, "What it covers", ""});
            add(std::move(covered));
        }
    }

    static std::string questions_text(const std::vector<std::size_t>& entries) {
        std::vector<std::string> numbers;
        numbers.reserve(entries.size());
        for (const std::size_t entry : entries) {
            numbers.push_back(std::to_string(entry + 1));
        }
        return (numbers.size() == 1 ? "question " : "questions ") + listed(numbers);
    }

    const PrintableKit& kit_;
    const KitPlan& plan_;
    Document document_;
};

}  // namespace

Document kit_document(const PrintableKit& kit) {
    return KitMaker(kit).make();
}

}  // namespace evenhand::report
