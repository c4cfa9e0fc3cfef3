// The shipped word lists on the shipped rubric: for each rule a text that trips it, with what is
// said.

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "core/rubric_check.h"
#include "core/rubric_lint.h"
#include "formats/file.h"
#include "formats/lint_words_file.h"
#include "formats/rubric_file.h"
#include "sound_rubric.h"

using namespace evenhand;

namespace {

const std::string rubrics = EVENHAND_SOURCE_DIR "/rubrics/";

const LintWords& shipped_words() {
    static const LintWords words =
        *formats::read_lint_words(formats::read_file(rubrics + "lint.txt"), "lint.txt").value;
    return words;
}

const Rubric& shipped_rubric() {
    static const Rubric rubric =
        formats::read_rubric(
            formats::read_file(rubrics + "q09-missed-bug-to-production.rubric.xml"), "q09")
            .value->rubric;
    return rubric;
}

std::vector<std::string> page_lines() {
    std::vector<std::string> lines(1);
    for (const char c : formats::read_file(EVENHAND_SOURCE_DIR
                                           "/tests/data/pages/q09-missed-bug-to-production.txt")) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

std::string line_of(const Finding& finding) {
    const std::string severity = finding.severity == Severity::error     ? "E "
                                 : finding.severity == Severity::warning ? "W "
                                                                         : "H ";
    return severity + finding.code + " @ " + finding.location;
}

using Change = std::function<void(Rubric&)>;

/// What check() and lint() say together.
Findings told(const Rubric& rubric) {
    Findings findings = check(rubric);
    for (Finding& finding : lint(rubric, shipped_words(), page_lines())) {
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<std::string> told_after(const Change& change) {
    Rubric rubric = shipped_rubric();
    change(rubric);
    std::vector<std::string> lines;
    for (const Finding& finding : told(rubric)) {
        lines.push_back(line_of(finding));
    }
    return lines;
}

Change ask(const std::string& question) {
    return [=](Rubric& rubric) { rubric.question = question; };
}

Change title(const std::string& text) {
    return [=](Rubric& rubric) { rubric.criteria[0].title = text; };
}

/// The anchor of level 3 for owning the gap.
Change anchor(const std::string& text) {
    return [=](Rubric& rubric) { rubric.criteria[0].anchors[2].text = text; };
}

Change look_for(const std::string& text) {
    return [=](Rubric& rubric) {
        rubric.items[0].text = text;
        rubric.items[0].provenance = {};
    };
}

Change probe(const std::string& text) {
    return [=](Rubric& rubric) { rubric.probes[5].text = text; };
}

Change sample(const std::string& text) {
    return [=](Rubric& rubric) { rubric.samples[2].passages[0].text += " " + text; };
}

const std::string level_3 = "criterion 'ownership', level 3";

struct Row {
    std::string rule;
    Change change;
    std::string finding;
};

}  // namespace

TEST_CASE("the shipped rubric has no remark, nor has it as a draft") {
    for (const RubricStatus status : {RubricStatus::published, RubricStatus::draft}) {
        Rubric rubric = shipped_rubric();
        rubric.status = status;
        const Findings findings = told(rubric);
        CAPTURE((findings.empty() ? std::string() : line_of(findings[0]) + findings[0].message));
        CHECK(findings.empty());
    }
}

TEST_CASE("the rubric that tests publish has no remark of the shipped lists") {
    const Findings findings = lint(testing::sound_rubric(), shipped_words(), std::nullopt);
    CAPTURE((findings.empty() ? std::string() : line_of(findings[0]) + findings[0].message));
    CHECK(findings.empty());
}

TEST_CASE("each rule of the wording is tripped by one text and says one thing") {
    const std::vector<Row> table = {
        {"opening", ask("Have a look at a bug that you missed."), "E question.past @ question"},
        {"hypothetical", ask("Tell me how do you go about a bug."), "E question.past @ question"},
        {"two marks", ask("Tell me about a bug? What did you do?"), "E question.one @ question"},
        {"and/or", ask("Tell me about a bug and/or a slip."), "E question.one @ question"},
        {"second", ask("Tell me about a bug. Was it old?"), "W question.one @ question"},
        {"loaded", ask("Tell me about a bug you overcame."), "W question.neutral @ question"},
        {"loaded phrase",
         ask("Tell me about a difficult person at work."),
         "W question.neutral @ question"},
        {"grade",
         ask("Tell me about an organisational responsibility considerably misinterpreted."),
         "W question.grade @ question"},
        {"size", ask("Tell me about a bug."), "W question.size @ question"},
        {"and in title", title("Owning and mending"), "E criterion.double @ criterion 'ownership'"},
        {"& in title", title("Owning & mending"), "E criterion.double @ criterion 'ownership'"},
        {"comma in title", title("Owning, mending"), "E criterion.double @ criterion 'ownership'"},
        {"trait", title("Staying calm"), "E criterion.trait @ criterion 'ownership'"},
        {"attitude", title("Attitude to gaps"), "E criterion.trait @ criterion 'ownership'"},
        {"V1",
         anchor("Says what was a weak check, beside an excuse."),
         "E anchor.vague @ " + level_3},
        {"V2",
         anchor("Says clearly what was left, beside an excuse."),
         "E anchor.vague @ " + level_3},
        {"V3",
         anchor("Says what was often left, beside an excuse."),
         "E anchor.vague @ " + level_3},
        {"V4",
         anchor("Says several things that were left, beside an excuse."),
         "E anchor.vague @ " + level_3},
        {"V7", anchor("Says in a calm way what was left by them."), "E anchor.vague @ " + level_3},
        {"V8",
         anchor("Says to stakeholders what was left by them."),
         "E anchor.vague @ " + level_3},
        {"V9", anchor("Says what was left, beside an excuse, etc."), "E anchor.vague @ " + level_3},
        {"D",
         anchor("Says with eye contact what was left by them."),
         "E anchor.vague @ " + level_3},
        {"V5",
         anchor("Says that the team knows what was left, then."),
         "W anchor.vague @ " + level_3},
        {"V6", anchor("Says what the log shows, beside an excuse."), "W anchor.vague @ " + level_3},
        {"V5 first",
         anchor("Knows what was left by them, with excuse."),
         "E anchor.opening @ " + level_3},
        {"V6 first",
         anchor("Exhibits what was left, with an excuse there."),
         "E anchor.opening @ " + level_3},
        {"not in O",
         anchor("Builds what was left, with an excuse there."),
         "W anchor.opening @ " + level_3},
        {"alone",
         anchor("Says the same as before, with an excuse then."),
         "E anchor.alone @ " + level_3},
        {"level",
         anchor("Says all of level 2, with an excuse then."),
         "E anchor.alone @ " + level_3},
        {"pronoun",
         anchor("Says what she left, with an excuse beside it."),
         "E anchor.pronoun @ " + level_3},
        {"verdict",
         anchor("Says a naive word of what was left by them."),
         "E anchor.verdict @ " + level_3},
        {"unasked",
         anchor("Says without prompting what was left by them."),
         "W anchor.unasked @ " + level_3},
        {"alternative",
         anchor("Says what was left; or names an excuse."),
         "W anchor.alternative @ " + level_3},
        {"count",
         anchor("Says at least two excuses beside what was left."),
         "H anchor.count @ " + level_3},
        {"look-for", look_for("a robust plan"), "E anchor.vague @ item 'LF1'"},
        {"closed", probe("Did you do that?"), "E probe.open @ probe 'G1'"},
        {"why", probe("Why was that done?"), "W probe.open @ probe 'G1'"},
        {"failed", probe("What failed then?"), "E probe.neutral @ probe 'G1'"},
        {"loaded probe", probe("What of course did you do?"), "E probe.neutral @ probe 'G1'"},
        {"P", probe("Where are you from?"), "E fair.protected @ probe 'G1'"},
        {"P in a sample", sample("It was the mosque."), "W fair.protected @ sample 'B'"},
        {"old", look_for("asks an older colleague"), "E fair.protected @ item 'LF1'"},
        {"gendered", sample("The chairman came."), "W fair.words @ sample 'B'"},
        {"American", sample("The center came."), "W fair.words @ sample 'B'"},
        {"idiom", sample("We touch base."), "H fair.idiom @ sample 'B'"},
        {"page",
         sample("A previous team I was on shipped a settings page."),
         "E sample.copy @ sample 'B'"},
        {"anchor",
         sample("Says what they left unchecked as a fact."),
         "W sample.copy @ sample 'B'"},
    };
    for (const Row& row : table) {
        CAPTURE(row.rule);
        const auto lines = told_after(row.change);
        CAPTURE((lines.size() > 1 ? lines[1] : std::string()));
        REQUIRE(lines.size() == 1);
        CHECK(lines[0] == row.finding);
    }
}

TEST_CASE("each rule of parts, samples and keys is tripped by one change and says one thing") {
    const std::vector<Row> table = {
        {"weights", [](Rubric& r) { r.criteria[0].weight = 2; }, "E criterion.weight @ criteria"},
        {"level",
         [](Rubric& r) { r.criteria[2].anchors.erase(r.criteria[2].anchors.begin()); },
         "E anchor.complete @ criterion 'structural-change', level 1"},
        {"same",
         [](Rubric& r) { r.criteria[2].anchors[1].text = r.criteria[2].anchors[3].text; },
         "E anchor.degree @ criterion 'structural-change', level 4"},
        {"near",
         [](Rubric& r) {
             r.criteria[2].anchors[2].text = "Tells of " + r.criteria[2].anchors[3].text;
         },
         "W anchor.degree @ criterion 'structural-change', level 4"},
        {"handle", [](Rubric& r) { r.items[0].handle = ""; }, "E handle.size @ item 'LF1'"},
        {"job link", [](Rubric& r) { r.job_link = ""; }, "E job-link.size @ job link"},
        {"tie", [](Rubric& r) { r.items[3].criterion.reset(); }, "E item.link @ item 'LF4'"},
        {"place",
         [](Rubric& r) { r.items[0].provenance.places[0].column = 2; },
         "E item.mark @ item 'LF1'"},
        {"tick when", [](Rubric& r) { r.items[0].tick_when = ""; }, "W item.tick @ item 'LF1'"},
        {"signals", [](Rubric& r) { r.items[7].signal = ""; }, "W item.tick @ item 'PF2'"},
        {"added signal",
         [](Rubric& r) { r.items[6].signal_provenance = {}; },
         "W item.tick @ item 'PF1', signal"},
        {"hint",
         [](Rubric& r) { r.probes[3].text = "What results took hold with others?"; },
         "W probe.hint @ probe 'P4'"},
        {"fallback", [](Rubric& r) { r.probes.pop_back(); }, "E probe.cover @ probes"},
        {"quotation",
         [](Rubric& r) { r.samples[0].keys[0].reason += ", \"I owned it\""; },
         "E sample.key @ sample 'S', criterion 'ownership'"},
        {"sentence",
         [](Rubric& r) { r.samples[2].ticks[1].reason = ""; },
         "E sample.key @ sample 'B', item 'LF2'"},
        {"top",
         [](Rubric& r) { r.samples[1].ticks[0].heard = false; },
         "E sample.ticks @ sample 'A', item 'LF1'"},
        {"lowest",
         [](Rubric& r) { r.samples[3].ticks[0].heard = true; },
         "E sample.ticks @ sample 'C', item 'LF1'"},
        {"pitfall",
         [](Rubric& r) { r.samples[0].ticks[7].heard = true; },
         "E sample.ticks @ sample 'S', item 'PF2'"},
        {"probed",
         [](Rubric& r) { r.samples[2].passages[1].text = "Yes?"; },
         "W sample.probed @ sample 'B', criterion 'ownership'"},
        {"use",
         [](Rubric& r) { r.samples[3].ticks[7].heard = false; },
         "W sample.use @ item 'PF2'"},
        {"person",
         [](Rubric& r) { r.samples[3].speaker = "Taj, test lead, sports shop"; },
         "W sample.person @ sample 'C'"},
        {"profile",
         [](Rubric& r) { r.samples[1].keys[1].score = r.scale.score(5); },
         "W sample.profile @ sample 'A'"},
        {"review",
         [](Rubric& r) { r.items[0].provenance.open = true; },
         "W review.open @ item 'LF1'"},
    };
    for (const Row& row : table) {
        CAPTURE(row.rule);
        const auto lines = told_after(row.change);
        CAPTURE((lines.size() > 1 ? lines[1] : std::string()));
        REQUIRE(lines.size() == 1);
        CHECK(lines[0] == row.finding);
    }
}

TEST_CASE("near misses trip nothing") {
    const std::vector<Change> table = {
        ask("Tell me about a time a wardrobe fell. How did you go about it?"),
        ask("Describe a bestseller that you tested for a shop."),
        title("Handling sand"),
        title("Refitting the hand-over"),
        anchor("Says what the well-known check left out, beside an excuse."),
        anchor("Says that it was \u201Ca good, solid check\u201D, beside an excuse."),
        anchor("Says what the theme of the other check left out, with an excuse."),
        anchor("Says at least what was left unchecked, beside an excuse."),
        anchor("Says which valued part of the union-free log was left out."),
        look_for("weekly plan of the manifold"),
        probe("What of the goods was left on the right side?"),
        sample("The laboratory saw an old bus and a young tree."),
        [](Rubric& r) { r.rater_notes.emplace_back("An accent or a pregnancy is not scored."); },
        [](Rubric& r) { r.items[7].not_when = "sick leave, told as a cause"; },
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(i);
        const auto lines = told_after(table[i]);
        CAPTURE((lines.empty() ? std::string() : lines[0]));
        CHECK(lines.empty());
    }
}

TEST_CASE(
    "every vague or protected word of the shipped lists is told where it stands in an anchor") {
    const std::vector<std::string> sections = {"quality",
                                               "degree",
                                               "frequency",
                                               "quantity",
                                               "trait",
                                               "office",
                                               "open-end",
                                               "delivery",
                                               "mind",
                                               "display",
                                               "protected"};
    for (const std::string& section : sections) {
        for (const LintWord& word : shipped_words().at(section)) {
            std::string phrase = word.phrase;
            phrase.erase(std::ranges::remove(phrase, '*').begin(), phrase.end());
            CAPTURE(phrase);
            const auto lines =
                told_after(anchor("Says what was left, " + phrase + ", by them then."));
            REQUIRE(lines.size() == 1);
            CHECK((lines[0] == "E anchor.vague @ " + level_3 ||
                   lines[0] == "W anchor.vague @ " + level_3 ||
                   lines[0] == "E fair.protected @ " + level_3));
        }
    }
}

TEST_CASE("what any question may say makes no two questions of the library alike") {
    std::vector<Rubric> rubrics(2, shipped_rubric());
    rubrics[1].id = Id<Rubric>("another");
    rubrics[0].question = "Describe a bug. What happened?";
    rubrics[1].question = "Tell me about a fix. What happened?";
    const auto overlaps = [&] {
        return std::ranges::count(
            lint_set(rubrics, shipped_words()), "set.overlap", &Finding::code);
    };
    CHECK(overlaps() == 0);
    rubrics[1].question = "Tell me of a bug. What was happening?";
    CHECK(overlaps() == 1);
}
