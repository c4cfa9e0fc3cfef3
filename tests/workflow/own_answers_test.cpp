#include "workflow/own_answers.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/rubric_edit.h"
#include "formats/round_file.h"
#include "practice_fixture.h"
#include "workflow/sample_form.h"

using namespace evenhand;
using testing::PracticeFixture;
using testing::seed_id;
using workflow::NewAnswer;
using workflow::OfferedAnswer;
using workflow::OwnAnswers;
namespace fs = std::filesystem;

namespace {

const std::string words = "We had shipped it on a Friday. I rolled it back within the hour.";

/// A lead with an answer in a text file, keyed whole.
struct Lead : PracticeFixture {
    OwnAnswers own{folders, time.services()};
    NewAnswer answer;

    Lead() {
        answer.file = folder / "answer.txt";
        formats::write_file(answer.file, words + "\n");
        answer.keys = {{"ownership", 2}, {"immediate-fix", 4}, {"structural-change", 0}};
        answer.reasons = {{"immediate-fix", "“rolled it back” → acts at once"}};
        answer.heard = {items().front().id.text()};
        answer.not_heard = {items().back().id.text()};
    }
    [[nodiscard]] std::vector<Item> items() const {
        return desk.make(order()).value->rubric.rubric.items;
    }
    [[nodiscard]] std::string add() const {
        const auto id = own.add(seed_id.text(), answer);
        REQUIRE(id.value);
        return *id.value;
    }
    /// The library's rubric gets a version 2 without its first criterion.
    void publish_without_ownership() {
        auto library = workflow::usual_library(folders, time.services());
        auto draft = library.open(seed_id);
        REQUIRE(draft.value);
        (*draft.value)->editor().edit([](Rubric rubric) {
            return without_criterion(std::move(rubric), Id<Criterion>("ownership"));
        });
        const std::vector<Item> items = (*draft.value)->editor().rubric().items;
        for (const Item& item : items) {
            if (!item.criterion) {
                (*draft.value)->editor().edit([&](Rubric rubric) {
                    return without_item(std::move(rubric), item.id);
                });
            }
        }
        const auto done = library.publish(**draft.value, "Lead One", "shorter");
        REQUIRE_MESSAGE(done.value, first_fault(done.findings));
    }
};

std::string first_code(const Findings& findings) {
    return findings.empty() ? "" : findings.front().code;
}

}  // namespace

TEST_CASE_FIXTURE(Lead, "an own answer is kept with its key, and a round can have it") {
    CHECK(add() == "own-1");
    CHECK(add() == "own-2");
    const auto offered = desk.offered_answers(seed_id.text());
    REQUIRE(offered.value);
    const auto found = std::ranges::find(*offered.value, "own-1", &OfferedAnswer::id);
    REQUIRE(found != offered.value->end());
    CHECK(found->source == OfferedAnswer::Source::own_answers);
    CHECK(found->keys == "2 · 4 · –");
    CHECK(found->begins.starts_with("We had shipped it on a Friday."));

    auto with_own = order();
    with_own.own = {"own-1"};
    const auto made = desk.make(with_own);
    REQUIRE(made.value);
    REQUIRE(made.value->own.size() == 1);
    const SampleAnswer& kept = made.value->own.front();
    CHECK(kept.passages.front().text == words);
    CHECK(find_key(kept, Id<Criterion>("ownership"))->score->value() == 2);
    CHECK(find_key(kept, Id<Criterion>("immediate-fix"))->reason ==
          "“rolled it back” → acts at once");
    CHECK_FALSE(find_key(kept, Id<Criterion>("structural-change"))->score);
    CHECK(kept.ticks.front().heard);
    CHECK_FALSE(kept.ticks.back().heard);
    CHECK(desk.hand_out(*made.value, shared).value);
}

TEST_CASE_FIXTURE(Lead, "own answers are in no library and no version, and for their owner alone") {
    (void)add();
    CHECK_FALSE(workflow::usual_library(folders, time.services()).draft(seed_id).value);
    CHECK(desk.make(order()).value->own.empty());
    const auto kept = folders.data / "own-answers";
    CHECK((fs::status(kept).permissions() & fs::perms::mask) == fs::perms::owner_all);
}

TEST_CASE_FIXTURE(Lead, "an answer that no round could have is refused, and nothing is kept") {
    std::string code;
    SUBCASE("a criterion without a key") {
        answer.keys.pop_back();
        code = "round.no-key";
    }
    SUBCASE("no words") {
        formats::write_file(answer.file, " \n");
        code = "round.blank-answer";
    }
    SUBCASE("no such file") {
        answer.file = folder / "none.txt";
        code = "own.text";
    }
    SUBCASE("Latin-1") {
        formats::write_file(answer.file, "caf\xE9\n");
        code = "own.text";
    }
    SUBCASE("a criterion that the rubric lacks") {
        answer.keys.front().first = "charm";
        code = "own.unknown";
    }
    SUBCASE("a level off the scale") {
        answer.keys.front().second = 9;
        code = "own.level";
    }
    SUBCASE("an item that the rubric lacks") {
        answer.heard = {"LF99"};
        code = "own.unknown";
    }
    SUBCASE("a reason without a key") {
        answer.keys.erase(answer.keys.begin() + 1);
        code = "own.reason";
    }
    const auto added = own.add(seed_id.text(), answer);
    CHECK_FALSE(added.value);
    CHECK(first_code(added.findings) == code);
    CHECK(own.kept(seed_id).value->empty());
}

TEST_CASE_FIXTURE(Lead, "what looks like a name in an own answer is told when it is kept") {
    formats::write_file(answer.file, "Then Margaret Hamilton and I rolled it back.\n");
    const auto added = own.add(seed_id.text(), answer);
    CHECK(added.value);
    CHECK(std::ranges::any_of(added.findings, [](const Finding& finding) {
        return finding.code == "round.names" &&
               finding.message.find("Margaret") != std::string::npos;
    }));
}

TEST_CASE_FIXTURE(Lead,
                  "an answer that is taken out is gone from the file and from what is offered") {
    (void)add();
    const auto file = folders.data / "own-answers" / "drafts" / (seed_id.text() + ".rubric.xml");
    CHECK(formats::read_file(file).find(words) != std::string::npos);
    CHECK(own.remove(seed_id.text(), "own-1").empty());
    CHECK(formats::read_file(file).find(words) == std::string::npos);
    CHECK(own.kept(seed_id).value->empty());
    CHECK(first_code(own.remove(seed_id.text(), "own-1")) == "own.unknown");
}

TEST_CASE_FIXTURE(Lead, "a round that is repeated can have its own answers when they are gone") {
    auto with_own = order();
    with_own.own = {add()};
    const std::string id = hand_out(with_own);
    REQUIRE(own.remove(seed_id.text(), "own-1").empty());
    const auto offered = desk.offered_answers(seed_id.text(), id);
    CHECK(offered.value->back().id == "own-1");
    CHECK(offered.value->back().source == OfferedAnswer::Source::repeated);
    with_own.repeats = id;
    const auto again = desk.make(with_own);
    REQUIRE(again.value);
    CHECK(again.value->own.front().passages.front().text == words);
}

TEST_CASE_FIXTURE(Lead, "a newer version takes out what it has no place for, and the old is kept") {
    (void)add();
    publish_without_ownership();
    auto opened = own.open(seed_id.text());
    REQUIRE(opened.value);
    const auto hint = std::ranges::find(opened.findings, "own.older-version", &Finding::code);
    REQUIRE(hint != opened.findings.end());
    const SampleAnswer& renewed = (*opened.value)->editor().rubric().samples.front();
    CHECK(find_key(renewed, Id<Criterion>("ownership")) == nullptr);
    CHECK(find_key(renewed, Id<Criterion>("immediate-fix"))->score->value() == 4);
    CHECK(formats::read_file(hint->location).find("criterion=\"ownership\"") != std::string::npos);
    CHECK((*opened.value)->editor().rubric().criteria.size() == 2);
    CHECK(own.open(seed_id.text()).findings.empty());
}

TEST_CASE_FIXTURE(Lead, "what is written in the form is kept and given back") {
    auto opened = own.open(seed_id.text());
    REQUIRE(opened.value);
    auto& editor = (*opened.value)->editor();
    CHECK(editor.rubric().samples.empty());
    editor.edit(workflow::with_own_answer);
    const std::string id = editor.rubric().samples.front().id.text();
    editor.type(workflow::sample_place(id, RubricField::answer), words);
    CHECK((*opened.value)->save().empty());
    const auto again = own.open(seed_id.text());
    REQUIRE(again.value);
    CHECK((*again.value)->editor().rubric() == editor.rubric());
}

TEST_CASE_FIXTURE(Lead, "a file that cannot be read is told, left as it is, and stops no round") {
    (void)add();
    const auto file = folders.data / "own-answers" / "drafts" / (seed_id.text() + ".rubric.xml");
    formats::write_file(file, "<rubric");
    CHECK(first_code(own.open(seed_id.text()).findings) == "own.unreadable");
    const auto offered = desk.offered_answers(seed_id.text());
    CHECK(offered.value);
    CHECK(first_code(offered.findings) == "own.unreadable");
    CHECK(desk.make(order()).value);
    CHECK(formats::read_file(file) == "<rubric");
}

TEST_CASE_FIXTURE(Lead, "there are no own answers to a rubric without a version") {
    CHECK(first_code(own.open("q99-none").findings) == "round.rubric");
    CHECK_FALSE(fs::exists(folders.data / "own-answers"));
}
