#include "formats/card_copy_file.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "example_card.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "formats/word_finder.h"
#include "scratch_folder.h"
#include "shell.h"

using namespace evenhand;
using testing::at;

namespace {

struct Story {
    std::string name;
    std::string note;
    std::string expected;
};

const CopyMeans means{formats::words_in, [](const Rubric& rubric) {
                          return formats::sha256_hex(formats::rubric_bytes(rubric));
                      }};

Scorecard card_with(const std::string& name, const std::string& note) {
    const Kit kit = testing::card_kit(1);
    InterviewHead head = testing::example_head();
    head.candidate.name = name;
    Session session = new_session(head, kit, at(0));
    for (const SessionChange& change :
         std::vector<SessionChange>{QuestionOpened{0},
                                    NotesEdited{0, 0, 0, {note}},
                                    ItemTicked{0, Id<Item>("LF1"), true, std::nullopt},
                                    ItemTicked{0, Id<Item>("LF2"), true, std::nullopt},
                                    RatingGiven{0, Id<Criterion>("owning"), 4},
                                    RatingGiven{0, Id<Criterion>("repair"), 4}}) {
        session = apply(std::move(session), change, kit, at(5));
    }
    return *finish(session, kit, {Recommendation::yes, ""}, testing::example_salt(), at(600)).value;
}

CardCopy anonymised(const Scorecard& card) {
    return copy_of(card, {CopyKind::anonymised, {}, Id<Session>("c"), Salt{3}}, means);
}

}  // namespace

TEST_CASE("a name is taken out in every script, spelling and form") {
    const std::vector<Story> stories = {
        {"Jürgen Müller",
         "Dr. Mueller fixed it; MULLER’s plan",
         "[candidate] fixed it; [candidate]’s plan"},
        {"Nguyễn Thị Ngọc Ánh", "then Nguyen Thi Ngoc Anh went", "then [candidate] went"},
        {"Anne-Marie O'Neill",
         "Anne-Marie and ONeill, anne.marie@x.org",
         "[candidate] and [candidate], [address]"},
        {"Анна Щербакова", "потом АННА сказала", "потом [candidate] сказала"},
        {"Ελένη Παπαδοπούλου", "η Ελενη πήγε", "η [candidate] πήγε"},
        {"田中太郎", "田中さんは直した。太郎も", "[candidate]さんは直した。[candidate]も"},
        {"王小明", "王先生和小明说", "[candidate]先生和[candidate]说"},
        {"김민수", "그래서 민수는 김민수", "그래서 [candidate]는 [candidate]"},
        {"محمد الأحمد", "ثم قال محمد الاحمد ذلك", "ثم قال [candidate] ذلك"},
        {"שרה לוי", "אמרתי לשרה", "אמרתי [candidate]"},
        {"प्रिया शर्मा", "फिर प्रिया ने कहा", "फिर [candidate] ने कहा"},
        {"Jan van der Berg", "Van der Berg owns it", "[candidate] owns it"},
        {"Priya Raman",
         "then Pri\u00ADya and said\u200BRam\u2060an",
         "then [candidate] and said\u200B[candidate]"},
        {"Priya Raman",
         "then Pri\u200Bya and Priya\u2011Raman",
         "then [candidate] and [candidate]"},
        {"پریا راد", "بعد پریا\u200Cها گفت", "بعد [candidate]\u200Cها گفت"},
        {"علی\u200Cرضا راد", "بعد علیرضا گفت", "بعد [candidate] گفت"},
        {"शर्मा प्रिया", "फिर शर्\u200Dमा ने", "फिर [candidate] ने"},
        {"王小明", "王\u200B小明说", "[candidate]说"},
        {"さくら", "さくらさんは、くらい", "[candidate]さんは、くらい"},
        {"Ayşe Yılmaz", "sonra Ayşe’nin planı", "sonra [candidate] planı"},
        {"Zoë Lee", "then Zoe and ZOË", "then [candidate] and [candidate]"}};
    for (const Story& story : stories) {
        CAPTURE(story.name);
        const CardCopy copy = anonymised(card_with(story.name, story.note));
        CHECK(copy.card.session().questions[0].notes[0].text == story.expected);
    }
}

TEST_CASE("a copy reads back as it was written, under a seal of its own") {
    const CardCopy copy = anonymised(testing::example_card());
    const std::string bytes = formats::card_copy_bytes(copy.card, copy.kind);
    const auto read = formats::read_card_copy(bytes, "f");
    REQUIRE(read.value);
    CHECK(read.value->card == copy.card);
    CHECK(read.value->kind == CopyKind::anonymised);
    CHECK(formats::is_card_copy(bytes));
    CHECK(bytes.find(read.value->sha256) != std::string::npos);
}

TEST_CASE("a copy is never taken for a card, nor a card for a copy") {
    const Scorecard card = testing::example_card();
    const CardCopy copy = anonymised(card);
    const std::string bytes = formats::card_copy_bytes(copy.card, copy.kind);
    formats::RubricMemo memo;
    for (const auto& read :
         {formats::read_scorecard(bytes, "f"), formats::read_scorecard(bytes, "f", memo)}) {
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].code == "card.redacted-copy");
        CHECK(read.findings[0].location == "f");
    }
    const std::string original = formats::scorecard_bytes(card);
    CHECK_FALSE(formats::read_card_copy(original, "f").value);
    CHECK_FALSE(formats::is_card_copy(original));
}

TEST_CASE("no byte of a copy can be changed unseen") {
    const CardCopy copy = anonymised(testing::example_card());
    const std::string bytes = formats::card_copy_bytes(copy.card, copy.kind);
    for (std::size_t at = 0; at < bytes.size(); at += 37) {
        std::string changed = bytes;
        changed[at] = changed[at] == 'x' ? 'y' : 'x';
        CAPTURE(at);
        CHECK_FALSE(formats::read_card_copy(changed, "f").value);
    }
    CHECK_FALSE(formats::read_card_copy(bytes.substr(0, bytes.size() / 2), "f").value);
}

TEST_CASE("docs/redacted-copy.xsd takes both kinds of copies and refuses broken ones") {
    const testing::ScratchFolder folder;
    const auto status = [&](const std::string& bytes) {
        formats::write_file(folder / "copy.xml", bytes);
        const auto ran = testing::validate(folder / "copy.xml", "redacted-copy.xsd");
        CAPTURE(ran.output);
        return ran.status;
    };
    const Scorecard card = testing::example_card();
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        const CardCopy copy = copy_of(card, {kind, {}, Id<Session>("c"), Salt{3}}, means);
        CHECK(status(formats::card_copy_bytes(copy.card, kind)) == 0);
    }
    const CardCopy copy = anonymised(card);
    const std::string bytes = formats::card_copy_bytes(copy.card, copy.kind);
    const std::vector<std::pair<std::string, std::string>> faults{
        {"kind=\"anonymised\"", "kind=\"secret\""},
        {" kind=\"anonymised\"", ""},
        {"mark=\"situation\"", "mark=\"sit\""},
        {"  <salt>03", "  <salt>"},
        {"<tick item=\"LF1\"", "<tick item=\"PF1\""},
        {"<candidate id=\"candidate\">", "<candidate>"}};
    for (const auto& [old, now] : faults) {
        CAPTURE(now);
        std::string broken = bytes;
        REQUIRE(broken.find(old) != std::string::npos);
        broken.replace(broken.find(old), old.size(), now);
        CHECK(status(broken) == 3);
        CHECK_FALSE(formats::read_card_copy(broken, "f").value);
    }
}
