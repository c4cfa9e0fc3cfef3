#include "workflow/kit_editor.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/kit_file.h"

using namespace evenhand;
using workflow::KitEditor;
using workflow::typed_minutes;
using Stretch = KitEditor::Stretch;

namespace {

KitEntry entry(const std::string& id) {
    return {Id<Rubric>(id), 1, std::string(64, 'a'), 8, ""};
}

KitEditor three_questions() {
    return KitEditor({"k", "Kit", "", "", 0, 0, {entry("q01"), entry("q02"), entry("q03")}});
}

std::string order_of(const KitEditor& editor) {
    std::string order;
    for (const KitEntry& asked : editor.kit().entries) {
        order += asked.rubric.text() + " ";
    }
    return order;
}

}  // namespace

TEST_CASE("questions are added, moved and taken out, and each step can be undone") {
    KitEditor editor = three_questions();
    CHECK(editor.add(entry("q04")) == 3);
    CHECK(editor.add(entry("q05"), 1) == 1);
    CHECK(order_of(editor) == "q01 q05 q02 q03 q04 ");
    editor.move(0, 3);
    CHECK(order_of(editor) == "q05 q02 q03 q01 q04 ");
    editor.move(4, 0);
    CHECK(order_of(editor) == "q04 q05 q02 q03 q01 ");
    editor.move(0, 99);
    CHECK(order_of(editor) == "q05 q02 q03 q01 q04 ");
    editor.remove(1);
    CHECK(order_of(editor) == "q05 q03 q01 q04 ");
    while (editor.can_undo()) {
        editor.undo();
    }
    CHECK(order_of(editor) == "q01 q02 q03 ");
    editor.redo();
    CHECK(order_of(editor) == "q01 q02 q03 q04 ");
}

TEST_CASE("a question that is in the kit stays where it is and makes no step to undo") {
    KitEditor editor = three_questions();
    CHECK(editor.add(entry("q02"), 0) == 1);
    CHECK(order_of(editor) == "q01 q02 q03 ");
    CHECK_FALSE(editor.can_undo());
}

TEST_CASE("what is typed into one field is undone as one") {
    KitEditor editor = three_questions();
    editor.type_title("K");
    editor.type_title("Ki ");
    editor.type_title("Ki x");
    editor.type_role("QA");
    CHECK(editor.kit().title == "Ki x");
    editor.undo();
    CHECK(editor.kit().role.empty());
    CHECK(editor.kit().title == "Ki x");
    editor.undo();
    CHECK(editor.kit().title == "Kit");
    editor.type_title("Other");
    CHECK(editor.kit().title == "Other");
    editor.undo();
    CHECK(editor.kit().title == "Kit");
    CHECK_FALSE(editor.can_undo());
}

TEST_CASE("minutes are set within their bounds") {
    KitEditor editor = three_questions();
    editor.set_minutes(Stretch::length, 480);
    editor.set_minutes(Stretch::opening, 240);
    editor.set_minutes(Stretch::closing, 5);
    editor.set_minutes(Stretch::closing, 0);
    editor.set_question_minutes(1, 240);
    CHECK(editor.kit().length_minutes == 480);
    CHECK(editor.kit().opening_minutes == 240);
    CHECK(editor.kit().closing_minutes == 0);
    CHECK(editor.kit().entries[1].minutes == 240);
    CHECK_THROWS_AS(editor.set_minutes(Stretch::length, 481), Error);
    CHECK_THROWS_AS(editor.set_minutes(Stretch::opening, 241), Error);
    CHECK_THROWS_AS(editor.set_minutes(Stretch::closing, -1), Error);
    CHECK_THROWS_AS(editor.set_question_minutes(0, 0), Error);
    CHECK(editor.kit().opening_minutes == 240);
}

TEST_CASE("competencies are chosen and left again, in the order of choosing") {
    KitEditor editor = three_questions();
    editor.cover("Quality", true);
    editor.cover("Delivery", true);
    editor.cover("Quality", true);
    CHECK(editor.kit().competencies == std::vector<std::string>{"Quality", "Delivery"});
    editor.cover("Quality", false);
    CHECK(editor.kit().competencies == std::vector<std::string>{"Delivery"});
    editor.undo();
    editor.undo();
    CHECK(editor.kit().competencies == std::vector<std::string>{"Quality"});
}

TEST_CASE("a competency's name is kept clean, once whatever its case, and never blank") {
    KitEditor editor = three_questions();
    editor.cover(" Quality \x01", true);
    editor.cover("quality", true);
    editor.cover(" ", true);
    editor.cover("", true);
    CHECK(editor.kit().competencies == std::vector<std::string>{"Quality"});
    editor.cover("QUALITY", false);
    editor.cover("Delivery", false);
    CHECK(editor.kit().competencies.empty());
    editor.undo();
    editor.undo();
    CHECK_FALSE(editor.can_undo());
}

TEST_CASE("what the editor makes reads back from its file") {
    KitEditor editor = three_questions();
    editor.type_title("a\x01 <b> \r\n c");
    editor.type_role("\x02");
    editor.set_level("\xff");
    editor.cover("\x03", true);
    editor.cover("x\x03", true);
    const auto read = formats::read_kit(formats::kit_bytes(editor.kit()), "k");
    REQUIRE(read.value);
    CHECK(*read.value == editor.kit());
}

TEST_CASE("a whole plan is one step") {
    KitEditor editor = three_questions();
    KitPlan other = editor.kit();
    other.title = "Other";
    other.entries.clear();
    editor.replace(other);
    CHECK(editor.kit() == other);
    editor.undo();
    CHECK(editor.kit() == three_questions().kit());
}

TEST_CASE("a level and a version are set") {
    KitEditor editor = three_questions();
    editor.set_level(" Mid ");
    editor.pin(2, 4, std::string(64, 'b'));
    CHECK(editor.kit().level == "Mid");
    CHECK(editor.kit().entries[2].version == 4);
    CHECK(editor.kit().entries[2].sha256 == std::string(64, 'b'));
}

TEST_CASE("typed minutes are read, or refused with what would be right") {
    CHECK(typed_minutes(" 12 ", 1, 240).value == 12);
    CHECK(typed_minutes("", 0, 240).value == 0);
    CHECK(typed_minutes("240", 1, 240).value == 240);
    for (const char* const wrong : {"", "0", "241", "ten", "5 min", "-3", "1.5"}) {
        CAPTURE(wrong);
        const auto read = typed_minutes(wrong, 1, 240);
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].message ==
              "\u201C" + std::string(wrong) +
                  "\u201D is no number of minutes; type a whole number from 1 to 240.");
    }
}
