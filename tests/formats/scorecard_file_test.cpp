#include "formats/scorecard_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/example_card.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using formats::read_scorecard;
using formats::scorecard_bytes;

namespace {

std::string example_bytes() {
    return scorecard_bytes(testing::example_card());
}

std::string with(std::string bytes, const std::string& old, const std::string& now) {
    REQUIRE(bytes.find(old) != std::string::npos);
    return bytes.replace(bytes.find(old), old.size(), now);
}

/// The same bytes under a seal that fits them again.
std::string sealed_anew(const std::string& bytes) {
    const std::size_t start = bytes.find("  <seal ");
    const std::size_t end = bytes.find('\n', start) + 1;
    const std::string unsealed = bytes.substr(0, start) + bytes.substr(end);
    return bytes.substr(0, start) + "  <seal algorithm=\"sha256\">" +
           formats::sha256_hex(unsealed) + "</seal>\n" + bytes.substr(end);
}

std::vector<std::string> codes(const std::string& bytes) {
    const auto read = read_scorecard(bytes, "c");
    CHECK_FALSE(read.value);
    std::vector<std::string> found;
    for (const Finding& finding : read.findings) {
        CHECK(finding.severity == Severity::error);
        found.push_back(finding.code);
    }
    return found;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a sealed card is read back the same") {
    const Scorecard card = testing::example_card();
    const auto read = read_scorecard(scorecard_bytes(card), "c");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->card == card);
    CHECK(scorecard_bytes(read.value->card) == scorecard_bytes(card));
}

TEST_CASE("a card keeps what was planned and which question was not") {
    Kit kit = testing::card_kit(2);
    kit[0].minutes = 12;
    kit[1].unplanned = true;
    Session session = testing::card_session(kit);
    session.head.margins = {5, 4};
    const auto card = finish(session, kit, {}, testing::example_salt(), testing::at(900));
    REQUIRE(card.value);
    const std::string bytes = scorecard_bytes(*card.value);
    CHECK(bytes.find("  <opening minutes=\"5\" />\n  <closing minutes=\"4\" />\n") !=
          std::string::npos);
    formats::RubricMemo memo;
    for (int time = 0; time < 2; ++time) {
        const auto read = read_scorecard(bytes, "c", memo);
        REQUIRE(read.value);
        CHECK(read.value->card == *card.value);
    }
    const testing::ScratchFolder folder;
    formats::write_file(folder / "card.xml", bytes);
    CHECK(testing::validate(folder / "card.xml", "scorecard.xsd").status == 0);
}

TEST_CASE("a card of a panel says which and how it was locked, under its seal") {
    const Kit kit = testing::card_kit(2);
    Session session = testing::card_session(kit);
    session.head.panel = PanelPin{Id<Panel>("p-014"), std::string(64, 'a')};
    const auto card = finish(session, kit, {}, testing::example_salt(), testing::at(900));
    REQUIRE(card.value);
    std::string bytes = scorecard_bytes(*card.value);
    const auto place = bytes.find("  <panel id=\"p-014\" sha256=\"aaa");
    REQUIRE(place != std::string::npos);
    formats::RubricMemo memo;
    for (int time = 0; time < 2; ++time) {
        const auto read = read_scorecard(bytes, "c", memo);
        REQUIRE(read.value);
        CHECK(read.value->card == *card.value);
    }
    const testing::ScratchFolder folder;
    formats::write_file(folder / "card.xml", bytes);
    CHECK(testing::validate(folder / "card.xml", "scorecard.xsd").status == 0);
    bytes.replace(bytes.find("p-014"), 5, "p-015");
    CHECK(first_error(read_scorecard(bytes, "c").findings)->code == "card.seal-broken");
}

TEST_CASE("a memo that knows a rubric does not know another card's plan") {
    Kit kit = testing::card_kit(2);
    kit[0].minutes = 12;
    const auto planned =
        finish(testing::card_session(kit), kit, {}, testing::example_salt(), testing::at(900));
    formats::RubricMemo memo;
    REQUIRE(read_scorecard(scorecard_bytes(*planned.value), "c", memo).value);
    const auto plain = read_scorecard(example_bytes(), "c", memo);
    REQUIRE(plain.value);
    CHECK(plain.value->card == testing::example_card());
}

TEST_CASE("any system can check the seal without the program") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "card.xml", example_bytes());
    const auto read = read_scorecard(example_bytes(), "c");
    REQUIRE(read.value);
    const std::string path = testing::quoted(folder / "card.xml");
    for (const char* locale : {"LC_ALL=C", "LC_ALL=C.UTF-8"}) {
        const auto sum = testing::run(std::string("export ") + locale + "; grep -av '<seal ' " +
                                      path + " | sha256sum");
        CHECK(sum.output == read.value->sha256 + "  -\n");
    }
    const auto seal =
        testing::run("sed -n 's/.*<seal algorithm=\"sha256\">\\(.*\\)<\\/seal>/\\1/p' " + path);
    CHECK(seal.output == read.value->sha256 + "\n");
}

TEST_CASE("any system can take a rubric out of a card and check its hash") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "card.xml", example_bytes());
    const auto sum =
        testing::run("cd " + testing::quoted(folder.path()) +
                     " && awk '/^<rubric /{n++} n==2' card.xml | sed '/^<\\/rubric>/q' | "
                     "(echo '<?xml version=\"1.0\" encoding=\"UTF-8\"?>'; cat) | sha256sum");
    CHECK(sum.output == testing::card_kit(2)[1].sha256 + "  -\n");
}

TEST_CASE("docs/scorecard.xsd takes a written card and refuses a broken one") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "card.xml", example_bytes());
    const auto good = testing::validate(folder / "card.xml", "scorecard.xsd");
    CAPTURE(good.output);
    CHECK(good.status == 0);
    const std::vector<std::pair<std::string, std::string>> faults{
        {"mark=\"situation\"", "mark=\"sit\""},
        {"  <salt>00", "  <salt>"},
        {"recommendation=\"strong-yes\"", "recommendation=\"maybe\""},
        {"09:00:05Z", "09:00:05+01:00"},
        {"<tick item=\"LF1\"", "<tick item=\"PF1\""},
        {"<anchor score=\"1\"", "<anchor score=\"one\""},
        {"algorithm=\"sha256\"", "algorithm=\"md5\""},
        {"<candidate id=\"c1\">", "<candidate>"}};
    for (const auto& [old, now] : faults) {
        CAPTURE(now);
        const std::string broken = with(example_bytes(), old, now);
        formats::write_file(folder / "broken.xml", broken);
        CHECK(testing::validate(folder / "broken.xml", "scorecard.xsd").status == 3);
        CHECK(codes(broken).front() != "card.seal-broken");
    }
}

TEST_CASE("a card that was changed after it was sealed is refused in so many words") {
    const auto read = read_scorecard(with(example_bytes(), "Candidate One", "Candidate Two"), "c");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "card.seal-broken");
    CHECK(read.findings[0].message ==
          "The card was changed after it was sealed: its SHA-256 is no longer the one in its seal. "
          "Use the copy that was sealed.");
    const auto lines = std::ranges::count(example_bytes(), '\n');
    CHECK(read.findings[0].location == "c:" + std::to_string(lines - 1));
}

TEST_CASE("a score that was changed is found out") {
    CHECK(codes(with(example_bytes(), "score=\"4\"", "score=\"5\"")) == Codes{"card.seal-broken"});
}

TEST_CASE("a rubric that was changed in a card is found out, also under a new seal") {
    const std::string changed =
        with(example_bytes(), "<text>Tells 5 of five acts.", "<text>Tells 4 of five acts.");
    CHECK(codes(changed) == Codes{"card.rubric-changed", "card.seal-broken"});
    CHECK(codes(sealed_anew(changed)) == Codes{"card.rubric-changed"});
}

TEST_CASE("a card that does not hold what finish asks for is refused, also under a new seal") {
    const std::string line =
        "    <rating criterion=\"repair\" score=\"not-observed\" at=\"2026-03-02T09:03:25Z\" />\n";
    CHECK(codes(sealed_anew(with(example_bytes(), line, ""))) == Codes{"session.not-rated"});
}

TEST_CASE("a hint about what the card does not have is refused, also under a new seal") {
    const std::string hint = "kind=\"late\" question=\"1\" criterion=\"repair\"";
    for (const auto& [now, code] : std::vector<std::pair<std::string, std::string>>{
             {"kind=\"late\" question=\"3\" criterion=\"repair\"", "card.unknown-question"},
             {"kind=\"late\" question=\"1\" criterion=\"other\"", "card.unknown-criterion"},
             {"kind=\"late\" criterion=\"repair\"", "card.unknown-criterion"}}) {
        CAPTURE(now);
        CHECK(codes(sealed_anew(with(example_bytes(), hint, now))) == Codes{code});
    }
    CHECK(codes(sealed_anew(with(example_bytes(), "outcome=\"open\"", "outcome=\"changed\""))) ==
          Codes{"card.hint"});
}

TEST_CASE("a card that is laid out otherwise is refused, also under a new seal") {
    for (const auto& [old, now] : std::vector<std::pair<std::string, std::string>>{
             {"  <role>", "\t<role>"},
             {"<role>", "<!-- for --><role>"},
             {"\n", "\r\n"},
             {"&gt;0000", ">0000"},
             {"shown-question=\"1\"", "shown-question=\"01\""},
             {" until=\"2026-03-02T09:10:00Z\"", ""}}) {
        CAPTURE(now);
        CHECK(codes(sealed_anew(with(example_bytes(), old, now))) == Codes{"card.not-canonical"});
    }
}

TEST_CASE("a seal that does not stand as it is written is refused") {
    CHECK(codes(with(example_bytes(), "  <seal ", "<seal ")) == Codes{"card.not-canonical"});
    CHECK(codes(with(example_bytes(), "</seal>\n", "</seal> \n")) == Codes{"card.not-canonical"});
    CHECK(codes(with(example_bytes(), "</seal>\n", "</seal>")) ==
          Codes{"card.not-canonical", "card.seal-broken"});
    const std::string bytes = example_bytes();
    const std::size_t start = bytes.find("  <seal ");
    const std::string line = bytes.substr(start, bytes.find('\n', start) + 1 - start);
    CHECK(codes(with(bytes, line, "")) == Codes{"xml.missing-element"});
    CHECK(codes(with(bytes, line, line + line)) == Codes{"xml.repeated"});
}

TEST_CASE("a second line that looks like a seal hides nothing") {
    const std::string hidden = with(example_bytes(), "  <role>", "  <!-- <seal -->\n  <role>");
    CHECK(codes(hidden) == Codes{"card.not-canonical"});
}

TEST_CASE("a card of a newer version, or no card at all, is refused") {
    CHECK(codes(with(example_bytes(), "scorecard:1", "scorecard:2")) == Codes{"xml.newer"});
    CHECK(codes(formats::rubric_bytes(testing::example_rubric())) == Codes{"xml.foreign"});
    CHECK(codes("") == Codes{"file.empty"});
    CHECK(codes(with(example_bytes(), "rubric:1", "rubric:2")) ==
          Codes{"xml.word", "card.seal-broken"});
}

TEST_CASE("a card cut off anywhere is no card, and nothing breaks") {
    const std::string bytes = example_bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto read = read_scorecard(std::string_view(bytes).substr(0, size), "c");
        CAPTURE(size);
        REQUIRE_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
    }
}

TEST_CASE("a single changed bit anywhere is found") {
    const std::string bytes = example_bytes();
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        for (const unsigned bit : {0U, 1U, 5U, 7U}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
            CAPTURE(at);
            REQUIRE_FALSE(read_scorecard(changed, "c").value);
        }
    }
}

TEST_CASE("a card whose text XML cannot hold is not written") {
    Kit kit = testing::card_kit(1);
    Session session = testing::card_session(testing::card_kit(2));
    session.questions.resize(1);
    session.questions[0].notes[0].text = "bell\a";
    const auto card = finish(session, kit, {Recommendation::no, ""}, {}, testing::at(600));
    REQUIRE(card.value);
    CHECK_THROWS_AS((void)scorecard_bytes(*card.value), Error);
}

TEST_CASE("a card whose rubrics are known is read the same") {
    formats::RubricMemo memo;
    const std::string bytes = example_bytes();
    const auto plain = read_scorecard(bytes, "c");
    for (int times = 0; times < 2; ++times) {
        const auto read = read_scorecard(bytes, "c", memo);
        REQUIRE(read.value);
        CHECK(*read.value == *plain.value);
        CHECK(read.findings.empty());
    }
}

TEST_CASE("a rubric that is known is not read again") {
    formats::RubricMemo memo;
    const Scorecard card = testing::example_card();
    for (PinnedRubric known : card.kit()) {
        known.rubric.title = "From the memo";
        memo.keep(known);
    }
    const auto read = read_scorecard(example_bytes(), "c", memo);
    REQUIRE(read.value);
    CHECK(read.value->card.kit().front().rubric.title == "From the memo");
}

TEST_CASE("whatever is wrong with a card is found although its rubrics are known") {
    formats::RubricMemo memo;
    const std::string bytes = example_bytes();
    REQUIRE(read_scorecard(bytes, "c", memo).value);
    const auto must_be_the_same = [&](const std::string& other) {
        const auto plain = read_scorecard(other, "c");
        const auto read = read_scorecard(other, "c", memo);
        CHECK(read.value == plain.value);
        CHECK(read.findings == plain.findings);
    };
    constexpr std::size_t step = 41;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        must_be_the_same(changed);
        must_be_the_same(bytes.substr(0, at));
        must_be_the_same(sealed_anew(changed));
    }
    const auto parts = formats::parts_of_card(bytes);
    REQUIRE(parts.size() == 4);
    REQUIRE(parts[1].rubric);
    const std::string rubric(parts[1].bytes);
    must_be_the_same(sealed_anew(with(bytes, rubric, "")));
    must_be_the_same(sealed_anew(with(bytes, rubric, rubric + rubric)));
    must_be_the_same(sealed_anew(with(bytes, "\n<rubric ", "\n  <rubric ")));
    must_be_the_same(sealed_anew(with(bytes, "score=\"4\"", "score=\"6\"")));
}
