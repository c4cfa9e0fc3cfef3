#include "core/internal/cues.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::internal;

namespace {

/// The acts of a sentence as "kind: text -> signal", one a line.
std::string acts(const char* sentence,
                 ItemKind plain = ItemKind::look_for,
                 Setting setting = Setting::guidance) {
    constexpr std::array names = {"look-for", "bonus", "strongest", "pitfall"};
    const PageLine line{sentence, 1, 1, false, {}};
    std::string result;
    for (const Act& act : read_sentence(Stretch(line), plain, setting).acts) {
        result += result.empty() ? "" : "\n";
        result += names.at(static_cast<std::size_t>(act.kind)) + std::string(": ") + act.text;
        result += act.signal.empty() ? "" : " -> " + act.signal;
    }
    return result;
}

std::string pitfalls(const char* sentence) {
    return acts(sentence, ItemKind::pitfall);
}

bool is_cued(const char* sentence, bool listed = false) {
    const PageLine line{sentence, 1, 1, listed, {}};
    return read_sentence(Stretch(line), ItemKind::look_for, Setting::guidance).cued;
}

}  // namespace

TEST_CASE("a short phrase is one look-for") {
    CHECK(acts("Ownership without self-flagellation") ==
          "look-for: ownership without self-flagellation");
}

TEST_CASE("'Bonus points for' gives a bonus") {
    CHECK(acts("Bonus points for sharing the lesson with other teams") ==
          "bonus: sharing the lesson with other teams");
    CHECK(acts("Bonus: a follow-up") == "bonus: a follow-up");
    CHECK(acts("Bonus points if they measured it") == "bonus: measured it");
}

TEST_CASE("'both A and B' gives two acts with what they have in common") {
    CHECK(acts("The candidate shows what they did about it \u2014 both the immediate fix and the "
               "structural change to prevent recurrence") ==
          "look-for: what they did about it: the immediate fix\n"
          "look-for: what they did about it: the structural change to prevent recurrence");
    CHECK(acts("They fix both the symptom and the cause") ==
          "look-for: fix the symptom\nlook-for: fix the cause");
    CHECK(acts("Look for both speed and care") == "look-for: speed\nlook-for: care");
    CHECK(acts("Both of them agree") == "look-for: both of them agree");
}

TEST_CASE("each act of a pair keeps its place and that of the context") {
    const PageLine line{"What they did: both the fix and the change", 8, 1, false, {}};
    const Reading reading = read_sentence(Stretch(line), ItemKind::look_for, Setting::guidance);
    REQUIRE(reading.acts.size() == 2);
    REQUIRE(reading.acts[1].from.size() == 2);
    CHECK(reading.acts[1].from[0].place() == SourcePlace{8, 1, "What they did"});
    CHECK(reading.acts[1].from[1].place() == SourcePlace{8, 33, "the change"});
}

TEST_CASE("'Either A or B' gives two pitfalls, each with its own signal") {
    CHECK(pitfalls("Either over-blaming themselves (signals fragility) or deflecting to 'the "
                   "developer's fault' (signals lack of ownership)") ==
          "pitfall: over-blaming themselves -> fragility\n"
          "pitfall: deflecting to 'the developer's fault' -> lack of ownership");
    CHECK(pitfalls("Either denial, blame, or silence") ==
          "pitfall: denial\npitfall: blame\npitfall: silence");
}

TEST_CASE("a signal is known in brackets, behind 'which', behind a dash and as a verb") {
    CHECK(pitfalls("Blaming others, which signals lack of ownership") ==
          "pitfall: blaming others -> lack of ownership");
    CHECK(pitfalls("Blaming others \u2014 signals a lack of ownership") ==
          "pitfall: blaming others -> a lack of ownership");
    CHECK(pitfalls("Blaming others, signalling fear") == "pitfall: blaming others -> fear");
    CHECK(pitfalls("Blaming others signals fear") == "pitfall: blaming others -> fear");
    CHECK(pitfalls("Rambling (signals no plan) for minutes") ==
          "pitfall: rambling for minutes -> no plan");
    CHECK(pitfalls("(signals fear) hiding the gap") == "pitfall: hiding the gap -> fear");
}

TEST_CASE("a pair with nothing but a signal in its second half keeps what the two share") {
    CHECK(pitfalls("Hiding either the gap or (signals fear)") ==
          "pitfall: hiding the gap\npitfall: hiding -> fear");
}

TEST_CASE("'signals' as a noun is no signal, and a look-for has none") {
    CHECK(pitfalls("Ignoring signals from users") == "pitfall: ignoring signals from users");
    CHECK(pitfalls("Ignoring warning signals") == "pitfall: ignoring warning signals");
    CHECK(acts("Naming the gap (signals ownership)") ==
          "look-for: naming the gap (signals ownership)");
}

TEST_CASE("a sentence that is but a signal gives an act without text") {
    const PageLine line{"This signals fragility", 1, 1, false, {}};
    const Reading reading = read_sentence(Stretch(line), ItemKind::pitfall, Setting::guidance);
    REQUIRE(reading.acts.size() == 1);
    CHECK(reading.acts.front().text.empty());
    CHECK(reading.acts.front().signal == "fragility");
}

TEST_CASE("'The strongest answers' gives what they do, also among pitfalls") {
    CHECK(
        pitfalls("The strongest answers state the gap matter-of-factly and spend most of the time "
                 "on the structural fix") ==
        "strongest: state the gap matter-of-factly\n"
        "strongest: spend most of the time on the structural fix");
    CHECK(acts("The best candidates name the people and teams affected") ==
          "strongest: name the people and teams affected");
}

TEST_CASE("'Look for A, B, and C' gives each, and so does what interviewers want") {
    CHECK(acts("Look for a named gap, a real fix, and a lasting change") ==
          "look-for: a named gap\nlook-for: a real fix\nlook-for: a lasting change");
    CHECK(acts("Interviewers want to see a fix and a change",
               ItemKind::look_for,
               Setting::advice) == "look-for: a fix\nlook-for: a change");
    CHECK(acts("Interviewers want candidates who own it", ItemKind::pitfall) == "look-for: own it");
}

TEST_CASE("'Avoid' and 'What signals junior thinking' give pitfalls, seniority gives strengths") {
    CHECK(acts("Avoid: blame, excuses, and jokes") ==
          "pitfall: blame\npitfall: excuses\npitfall: jokes");
    CHECK(acts("Avoid blaming your team") == "pitfall: blaming the team");
    CHECK(acts("What signals junior thinking: hoping for luck") == "pitfall: hoping for luck");
    CHECK(acts("What signals seniority: naming the trade-off") ==
          "strongest: naming the trade-off");
    CHECK(acts("Weak answers blame the plan") == "pitfall: blame the plan");
}

TEST_CASE("a cue alone announces the kind of what follows") {
    const PageLine line{"Bonus points:", 1, 1, false, {}};
    const Reading reading = read_sentence(Stretch(line), ItemKind::look_for, Setting::guidance);
    CHECK(reading.acts.empty());
    CHECK(reading.announced == ItemKind::bonus);
    CHECK(kind_under("What signals seniority", ItemKind::look_for) == ItemKind::strongest);
    CHECK(kind_under("What interviewers look for", ItemKind::look_for) == ItemKind::look_for);
}

TEST_CASE("in advice to candidates only words about interviewers are cues") {
    const auto cued = [](const char* sentence, Setting setting) {
        const PageLine line{sentence, 1, 1, false, {}};
        return has_cue(Stretch(line), setting);
    };
    CHECK(cued("Avoid excuses", Setting::advice));
    CHECK(cued("Interviewers look for care", Setting::advice));
    CHECK(cued("Blame is a red flag", Setting::advice));
    CHECK_FALSE(cued("Look for the cause first", Setting::advice));
    CHECK(cued("Look for the cause first", Setting::guidance));
}

TEST_CASE("a sentence that cannot be cut safely is one act, and said to be doubtful") {
    const auto doubtful = [](const char* sentence, ItemKind plain) {
        const PageLine line{sentence, 1, 1, false, {}};
        return read_sentence(Stretch(line), plain, Setting::guidance).doubtful;
    };
    CHECK(doubtful("Names the gap without blaming others, fixing it, and telling the team",
                   ItemKind::look_for));
    CHECK(doubtful("Don't blame others; own it instead", ItemKind::pitfall));
    CHECK_FALSE(doubtful("Names the gap and fixes the cause", ItemKind::look_for));
    CHECK_FALSE(doubtful("People and teams", ItemKind::look_for));
}

TEST_CASE("a text as long as a page is kept whole") {
    std::string endless = "Names the gap";
    for (int i = 0; i < 100; ++i) {
        endless += ", names the gap";
    }
    const std::string read = acts(endless.c_str());
    CHECK(read == "look-for: n" + endless.substr(1));
}

TEST_CASE("a long sentence without a cue is said to be uncued, a bullet is not") {
    constexpr auto sentence = "In most teams people remember what was said about it years later";
    CHECK_FALSE(is_cued(sentence));
    CHECK(is_cued(sentence, true));
    CHECK(acts(sentence) ==
          "look-for: in most teams people remember what was said about it years later");
}
