#include "report/calibration_document.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/figures/numbers.h"
#include "report/figures/words.h"
#include "report/internal/calibration_method.h"
#include "report/internal/figure_blocks.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

using figures::Figure;

class CalibrationMaker {
public:
    explicit CalibrationMaker(const CalibrationReport& report) : report_(report) {}

    Document make() {
        set_frame();
        add_cover();
        for (const Figure& figure : report_.figures) {
            internal::add_figure(document_, figure);
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
        if (!report_.obstacle) {
            glance.ticks.push_back({"", found_briefly(), ""});
        }
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

    /// Everything that is told of somebody further on, so that page one leaves nobody out.
    [[nodiscard]] std::string found_briefly() const {
        std::string words;
        for (const CalibrationNote& note : report_.notes) {
            std::vector<std::string> flags;
            for (const figures::Flag& flag : note.flags) {
                flags.push_back(uncapital(figures::flag_words(flag)));
            }
            if (!flags.empty()) {
                words += (words.empty() ? "" : "; ") + note.name + ": " + listed(flags);
            }
        }
        return words.empty() ? nothing_found() : "Stands out: " + words + ".";
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
