#include "report/calibration_document.h"

#include <algorithm>
#include <utility>

#include "report/figures/numbers.h"
#include "report/figures/words.h"
#include "report/internal/calibration_method.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

using figures::Figure;
using figures::FigureTable;

constexpr std::size_t most_rows = 40;  ///< Of a table on paper.

/// Of each column by the longest word of its head and its longest cell, within limits.
std::vector<double> shares_of(const FigureTable& table) {
    constexpr double least = 5;
    constexpr double most = 24;
    std::vector<double> shares;
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        std::size_t longest = 0;
        const std::string& head = table.head[column];
        for (std::size_t at = 0, end = 0; at < head.size(); at = end + 1) {
            end = std::min(head.find(' ', at), head.size());
            longest = std::max(longest, end - at);
        }
        double share = static_cast<double>(longest) + 2.5;
        for (const auto& row : table.rows) {
            share = std::max(share, 0.9 * static_cast<double>(row[column].size()));
        }
        shares.push_back(std::clamp(share, least, most));
    }
    return shares;
}

/// Whether a column holds numbers in any row: a digit, a sign, or a sign of several bytes first.
bool is_number(const FigureTable& table, std::size_t column) {
    return std::ranges::any_of(table.rows, [&](const auto& row) {
        const std::string& cell = row[column];
        const bool sign = cell.starts_with("+") || cell.starts_with("\u2212");
        const bool digit = !cell.empty() && cell[0] >= '0' && cell[0] <= '9';
        return (sign || digit) && cell.size() < 16;
    });
}

Table paper_table(const FigureTable& table) {
    Table paper;
    const std::vector<double> shares = shares_of(table);
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        const Side side = is_number(table, column) ? Side::right : Side::left;
        paper.columns.push_back({table.head[column], side, shares[column]});
    }
    for (std::size_t at = 0; at < table.rows.size() && at < most_rows; ++at) {
        std::vector<Cell> cells;
        for (const std::string& text : table.rows[at]) {
            cells.push_back({{}, {{CellTone::plain, text}}});
        }
        paper.rows.push_back(std::move(cells));
    }
    return paper;
}

class CalibrationMaker {
public:
    explicit CalibrationMaker(const CalibrationReport& report) : report_(report) {}

    Document make() {
        set_frame();
        add_cover();
        for (const Figure& figure : report_.figures) {
            add_figure(figure);
        }
        add_notes();
        add(PageBreak{});
        for (Block& block : calibration_method()) {
            add(std::move(block));
        }
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void say(std::string words, ParagraphKind kind = ParagraphKind::body, bool with_next = false) {
        add(Paragraph{kind, std::move(words), with_next});
    }

    void set_frame() {
        const CalibrationScope& scope = report_.scope;
        document_.info.title = "Calibration report: " + scope.who;
        document_.info.subject = joined({scope.role, scope.rubric, scope.period});
        document_.info.language = "en-GB";
        document_.info.dated = report_.dated;
        document_.info.identity = report_.identity;
        document_.frame = {"CALIBRATION REPORT",
                           "Confidential: about people’s work",
                           joined({scope.who, scope.role, scope.rubric, scope.period})};
    }

    void add_cover() {
        const CalibrationScope& scope = report_.scope;
        add(Title{"Calibration: " + scope.who, joined({scope.role, scope.rubric, scope.period})});
        add(Facts{facts()});
        add(Heading{2, "At a glance", {}});
        TickBoxes glance;
        glance.mark = TickBoxes::Mark::bullet;
        for (const Figure& figure : report_.figures) {
            glance.ticks.push_back({"", figure.reading, ""});
        }
        add(std::move(glance));
        add(Heading{2, "How to use this", {}});
        say("This report is for talking about how scores are given, not for judging people. Nobody "
            "is ranked unless the scores rank them: a difference counts as dependable when it is "
            "unlikely to be chance and large enough to matter, and everything else is listed by "
            "name. Where there is too little, it says so: “not enough interviews to tell” does not "
            "mean “nothing was found”.");
    }

    [[nodiscard]] std::vector<Fact> facts() const {
        const CalibrationScope& scope = report_.scope;
        std::vector<Fact> facts = {
            {"Interviewers", figures::grouped(scope.interviewers)},
            {"Candidates", figures::grouped(scope.candidates)},
            {"Criteria", joined({figures::grouped(scope.criteria), scope.criterion})},
            {"Scores", figures::grouped(scope.scores)}};
        const std::vector<Fact> words = {{"Period", scope.period},
                                         {"Role", scope.role},
                                         {"Rubric", scope.rubric},
                                         {"Connection", scope.connection},
                                         {"Source", scope.source}};
        std::ranges::copy_if(
            words, std::back_inserter(facts), [](const Fact& fact) { return !fact.value.empty(); });
        return facts;
    }

    void add_figure(const Figure& figure) {
        add(Heading{2, figure.question, {}});
        if (!figure.absence.empty()) {
            say(figure.absence);
        } else {
            say(figure.reading, ParagraphKind::lead, true);
            say(figure.note, ParagraphKind::secondary, true);
            Picture picture;
            picture.alternative = figure.question + " " + figure.description;
            picture.height = [figure](double width) { return figure.height(width, ""); };
            picture.paint = [figure](figures::Canvas& canvas, const figures::Box& box) {
                figures::Scene scene;
                scene.on_paper = true;
                figure.paint(canvas, box, scene);
            };
            add(std::move(picture));
        }
        add_table(figure.table);
    }

    void add_table(const FigureTable& table) {
        if (table.rows.empty()) {
            return;
        }
        add(paper_table(table));
        if (table.rows.size() > most_rows) {
            say(figures::counted(table.rows.size() - most_rows, "more row") +
                    " of this table are in the program, and in what “evenhand-cli calibrate” "
                    "writes.",
                ParagraphKind::secondary);
        }
    }

    void add_notes() {
        add(Heading{2, "What stands out, and why we say so", {}});
        if (report_.obstacle) {
            say(figures::obstacle_sentence(*report_.obstacle));
            return;
        }
        bool any = false;
        for (const CalibrationNote& note : report_.notes) {
            if (!note.flags.empty()) {
                any = true;
                add_note(note);
            }
        }
        if (!any) {
            say(nothing_found());
        }
        add_untold();
    }

    [[nodiscard]] std::string nothing_found() const {
        const auto& notes = report_.notes;
        if (std::ranges::none_of(notes, &CalibrationNote::looked_for)) {
            return "There are not enough interviews to tell what stands out.";
        }
        const bool all = std::ranges::all_of(notes, [](const CalibrationNote& note) {
            return note.looked_for && note.untold.empty();
        });
        return all ? "Nothing stands out about anybody."
                   : "Nothing stands out where there are enough interviews to tell.";
    }

    void add_note(const CalibrationNote& note) {
        add(Heading{4,
                    note.name,
                    figures::counted(static_cast<std::size_t>(note.interviews), "interview")});
        for (const figures::Flag& flag : note.flags) {
            say(figures::flag_words(flag) + ": " +
                    figures::flag_evidence(flag, report_.lowest, report_.highest) + ". " +
                    figures::flag_meaning(flag.effect),
                ParagraphKind::body);
        }
    }

    /// "No finding" must not be read into what could not be looked for.
    void add_untold() {
        Table table;
        table.columns = {{"Interviewer", Side::left, 2},
                         {"Interviews", Side::right, 1},
                         {"Not enough interviews to tell", Side::left, 4}};
        for (const CalibrationNote& note : report_.notes) {
            if (note.untold.empty()) {
                continue;
            }
            std::vector<std::string> effects;
            for (const figures::Effect effect : note.untold) {
                effects.push_back(uncapital(figures::effect_words(effect)) + " (needs " +
                                  std::to_string(figures::interviews_needed(effect)) + ")");
            }
            table.rows.push_back({{{}, {{CellTone::plain, note.name}}},
                                  {{}, {{CellTone::plain, std::to_string(note.interviews)}}},
                                  {{}, {{CellTone::plain, listed(effects)}}}});
        }
        if (!table.rows.empty()) {
            add(Heading{3, "Not enough to tell", {}});
            add(std::move(table));
        }
    }

    static std::string uncapital(std::string text) {
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
        return text;
    }

    const CalibrationReport& report_;
    Document document_;
};

}  // namespace

Document calibration_document(const CalibrationReport& report) {
    return CalibrationMaker(report).make();
}

}  // namespace evenhand::report
