#include "report/sample_cards.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace evenhand::report {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// 22 November 2026, 09:30:05 UTC
const Timestamp start{seconds{1795339805}};
const Timestamp asked_at = start + minutes{2};

Timestamp clock(int minute, int second) {
    return asked_at + minutes{minute} + seconds{second};
}

Criterion criterion(const std::string& id,
                    const std::string& title,
                    const std::string& dimension,
                    const std::vector<std::string>& anchors) {
    Criterion result{Id<Criterion>(id), title, title.substr(0, 20), dimension, {}, 1, {}, {}, {}};
    const Scale scale = default_scale();
    for (int level = 1; level <= 5; ++level) {
        result.anchors.push_back(
            {*scale.score(level), anchors[static_cast<std::size_t>(level - 1)], {}, {}});
    }
    return result;
}

Item item(const std::string& id,
          ItemKind kind,
          const std::string& text,
          const std::string& criterion_id,
          const std::string& signal = {}) {
    Item result{Id<Item>(id), kind, text, {}, signal, {}, {}, Id<Criterion>(criterion_id), {}, {}};
    return result;
}

Probe probe(const std::string& id, const std::string& text, const std::string& criterion_id) {
    Probe result{Id<Probe>(id), ProbeKind::general, text, {}, std::nullopt, {}};
    if (!criterion_id.empty()) {
        result.kind = ProbeKind::criterion;
        result.criterion = Id<Criterion>(criterion_id);
    }
    return result;
}

NoteLine note(Timestamp at,
              NoteMark mark,
              const std::string& text,
              const std::string& criterion_id) {
    NoteLine line{at, mark, text, std::nullopt};
    if (!criterion_id.empty()) {
        line.criterion = Id<Criterion>(criterion_id);
    }
    return line;
}

Rubric empty_rubric(const std::string& id) {
    Rubric rubric{.id = Id<Rubric>(id),
                  .version = 1,
                  .status = RubricStatus::published,
                  .title = {},
                  .number = {},
                  .set_size = {},
                  .category = "Behavioural",
                  .level = "Mid",
                  .tags = {},
                  .competency = {},
                  .question = {},
                  .question_provenance = {},
                  .construct = {},
                  .job_link = {},
                  .read_aloud = {},
                  .scale = default_scale(),
                  .minutes = 8,
                  .criteria = {},
                  .items = {},
                  .probes = {},
                  .coverage = {},
                  .samples = {},
                  .rater_notes = {},
                  .source_name = {},
                  .source_sha256 = {}};
    return rubric;
}

void add_criteria(Rubric& rubric) {
    rubric.criteria = {
        criterion(
            "ownership",
            "Owning the gap",
            "How the candidate places the cause of the miss.",
            {"Places the cause on others, or denies any miss; names no part of their own, even "
             "when asked.",
             "Says that they had a part, such as “I missed it” or “it was all me”; does not say "
             "what they left unchecked, even when asked.",
             "Says what they left unchecked, and puts an excuse or blame beside it, of others "
             "or of themselves.",
             "Says what they left unchecked, as a plain fact; puts no excuse and no blame "
             "beside it, not even of themselves.",
             "Says what they left unchecked, as a plain fact without excuse or blame; tells "
             "how they said the same at the time to those affected."}),
        criterion(
            "immediate-fix",
            "Repairing the harm",
            "How far the response to this one bug went.",
            {"Tells of nothing done about the bug itself, even when asked.",
             "Says that something was done about the bug; does not say how it was stopped, or "
             "names no part of their own in that, even when asked.",
             "Tells how the bug was stopped and what their own part in that response was.",
             "Tells how the bug was stopped, what their own part in that response was, and "
             "which people, or what number, were affected.",
             "Tells how the bug was stopped, what their own part in that response was, which "
             "people, or what number, were affected, and how the harm already done was put "
             "right or known to be none."}),
        criterion(
            "structural-change",
            "Preventing a repeat",
            "How far the change reaches beyond this one bug.",
            {"Names no change that they had a part in, even when asked, or only a resolve to "
             "take more care.",
             "Names a check of theirs for this one bug; it would not catch the next bug of its "
             "kind.",
             "Names a change of theirs that would catch the next bug of its kind in the same "
             "part of the product.",
             "Names a routine change of theirs that would catch such bugs in other parts of "
             "the product too.",
             "Names a routine change of theirs that would catch such bugs in other parts of "
             "the product too, says more about it than about the bug, and tells how it took "
             "hold: others use it, or results since."})};
}

void add_items(Rubric& rubric) {
    rubric.items = {
        item("LF1", ItemKind::look_for, "ownership without self-flagellation", "ownership"),
        item("LF2",
             ItemKind::look_for,
             "what they did about it: the immediate fix",
             "immediate-fix"),
        item("LF3",
             ItemKind::look_for,
             "what they did about it: the structural change to prevent recurrence",
             "structural-change"),
        item("LF4", ItemKind::bonus, "sharing the lesson with other teams", "structural-change"),
        item("SA1", ItemKind::strongest, "state the gap matter-of-factly", "ownership"),
        item("SA2",
             ItemKind::strongest,
             "spend most of the time on the structural fix",
             "structural-change"),
        item("PF1", ItemKind::pitfall, "over-blaming themselves", "ownership", "signals fragility"),
        item("PF2",
             ItemKind::pitfall,
             "deflecting to ‘the developer’s fault’",
             "ownership",
             "signals lack of ownership")};
    rubric.probes = {
        probe("P1", "What was your own part in the bug getting through?", "ownership"),
        probe(
            "P2", "What happened between the bug being found and it being over?", "immediate-fix"),
        probe("P3", "What, if anything, was done differently afterwards?", "structural-change"),
        probe("P4", "What became of that change later?", "structural-change"),
        probe("P5", "What did the bug do to the people who used the product?", {}),
        probe("G1", "Which part of that did you do?", {})};
}

Rating rating(const std::string& criterion_id, std::optional<int> level, Timestamp at) {
    Rating result{Id<Criterion>(criterion_id), std::nullopt, at};
    if (level) {
        result.score = default_scale().score(*level);
    }
    return result;
}

InterviewHead sample_head() {
    return {Id<Session>("2026-11-22-0930-7c41"),
            {Id<Candidate>("c-118"), "Zoë Łukasiewicz-Nguyễn"},
            "Test engineer, ticketing",
            {Id<Rater>("r-7"), "Siân O’Neill-Ødegård"}};
}

}  // namespace

Rubric missed_bug_rubric() {
    Rubric rubric = empty_rubric("q09-missed-bug-to-production");
    rubric.title = "Missed bug in production";
    rubric.number = 9;
    rubric.set_size = 32;
    rubric.competency = "Ownership";
    rubric.question =
        "Tell me about a time you missed a bug that reached production. What did you do?";
    add_criteria(rubric);
    add_items(rubric);
    return rubric;
}

Rubric plain_rubric(const std::string& id, int criteria) {
    Rubric rubric = empty_rubric(id);
    rubric.title = "Question " + id;
    rubric.question = "Tell me about a time when " + id + " mattered. What did you do?";
    for (int at = 1; at <= criteria; ++at) {
        const std::string key = id + "-" + std::to_string(at);
        std::vector<std::string> anchors;
        for (int level = 1; level <= 5; ++level) {
            anchors.push_back("Tells of act " + std::to_string(level) + " of " + key + ".");
        }
        rubric.criteria.push_back(criterion(key,
                                            "Criterion " + std::to_string(at),
                                            "How far the act of " + key + " goes.",
                                            anchors));
        rubric.items.push_back(
            item("lf-" + key, ItemKind::look_for, "the act of " + key + ", told plainly", key));
    }
    return rubric;
}

Kit sample_kit() {
    return {
        {missed_bug_rubric(), "5b1f0c3e9d7a4826b0e1c2d3f4a5968778695a4b3c2d1e0f9a8b7c6d5e4f3021"}};
}

Verdict sample_verdict() {
    return {
        Recommendation::strong_yes,
        "Named the gap plainly and told it to the depot managers the next morning. The change "
        "reached every release, with results over a year. One thing stayed open: what became of "
        "the money that people had overpaid."};
}

Session sample_session() {
    const Kit kit = sample_kit();
    Session session = new_session(sample_head(), kit, start);
    QuestionRecord& record = session.questions.front();
    record.spans = {{asked_at, clock(7, 24)}};
    record.notes = {
        note(clock(0, 48),
             NoteMark::situation,
             "Ticket machines for a bus company, new fare rules in spring; weekday passes sold on "
             "the first Sunday",
             ""),
        note(clock(1, 31),
             NoteMark::quote,
             "What I had not tested was a machine that stays on past midnight.",
             "ownership"),
        note(clock(1, 58),
             NoteMark::plus,
             "Put it at the top of the incident note and read it to the depot managers on Monday",
             "ownership"),
        note(clock(2, 40),
             NoteMark::action,
             "Left a lab machine on, moved its clock, saw the fault within the hour; restart "
             "stopped "
             "it; 1,140 wrong passes counted from the sales log",
             "immediate-fix"),
        note(clock(3, 10), NoteMark::ask, "What became of the overpaid money?", "immediate-fix"),
        note(clock(4, 5),
             NoteMark::quote,
             "I wrote down each way our lab differs from a bus: power, clock, network, printer, "
             "heat. "
             "That made nine, and I built a standing test for each.",
             "structural-change"),
        note(clock(5, 2),
             NoteMark::result,
             "Nine tests are a step in the release list; two date faults and one printer fault "
             "stopped since",
             "structural-change"),
        note(clock(5, 30),
             NoteMark::plus,
             "Ticket-gate team found four gaps of their own",
             "structural-change")};
    record.ticks = {{Id<Item>("LF1"), clock(1, 33)},
                    {Id<Item>("SA1"), clock(1, 35)},
                    {Id<Item>("LF2"), clock(2, 52)},
                    {Id<Item>("LF3"), clock(4, 12)},
                    {Id<Item>("LF4"), clock(5, 34)}};
    record.probes = {{Id<Probe>("P4"), clock(4, 48)}, {Id<Probe>("P5"), clock(6, 2)}};
    record.ratings = {rating("ownership", 5, clock(6, 40)),
                      rating("immediate-fix", 4, clock(6, 55)),
                      rating("structural-change", 5, clock(7, 10))};
    return session;
}

Session uniform_session(const Kit& kit, std::optional<int> level) {
    Session session = new_session(sample_head(), kit, start);
    for (std::size_t question = 0; question < kit.size(); ++question) {
        QuestionRecord& record = session.questions[question];
        record.spans = {{asked_at, clock(6, 0)}};
        for (const Criterion& each : kit[question].rubric.criteria) {
            record.ratings.push_back(rating(each.id.text(), level, clock(5, 0)));
            if (level) {
                record.notes.push_back(
                    note(clock(2, 0), NoteMark::none, "Heard for " + each.title, each.id.text()));
            }
        }
    }
    return session;
}

Scorecard card_of(const Session& session, const Kit& kit, const Verdict& verdict) {
    const Parsed<Scorecard> card = finish(session, kit, verdict, Salt{}, start + minutes{20});
    if (!card.value) {
        throw std::logic_error("the test's session has gaps: " + card.findings.front().message);
    }
    return *card.value;
}

Scorecard sample_card() {
    return card_of(sample_session(), sample_kit());
}

void rate(Session& session, const Kit& kit, const std::string& id, std::optional<int> level) {
    for (std::size_t question = 0; question < kit.size(); ++question) {
        for (Rating& each : session.questions[question].ratings) {
            if (each.criterion.text() == id) {
                each.score = level ? kit[question].rubric.scale.score(*level) : std::nullopt;
            }
        }
    }
}

}  // namespace evenhand::report
