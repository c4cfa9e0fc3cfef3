#include "report/reminder_document.h"

#include <string>
#include <variant>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::report;

namespace {

Reminders example() {
    Reminders reminders;
    reminders.panel = "p-014";
    reminders.candidate = "Candidate One";
    reminders.role = "QA engineer";
    reminders.chair = "Keiko Abe";
    reminders.lock = std::string(64, 'a');
    reminders.due = *from_iso("2026-06-03T17:00:00Z");
    reminders.made = *from_iso("2026-06-04T08:05:00Z");
    reminders.interviewers = 3;
    reminders.missing = {{"Ana Ferreira", "ana@example.org", "interview begun"},
                         {"Bo Lind", "", "not begun"}};
    return reminders;
}

/// All paragraphs and cells, a line each.
std::string text_of(const Document& document) {
    std::string text;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            text += paragraph->text + "\n";
        } else if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& row : table->rows) {
                for (const Cell& cell : row) {
                    text += cell.texts.front().text + "|";
                }
                text += "\n";
            }
        }
    }
    return text;
}

}  // namespace

TEST_CASE("the list of missing cards names whose they are and how they are reached") {
    const Document document = reminder_document(example());
    CHECK(text_of(document) ==
          "1 of 3 cards are in; they were due before this was printed.\n"
          "Ana Ferreira|ana@example.org|interview begun|\n"
          "Bo Lind|\u2013|not begun|\n"
          "What the cards that are in say is sealed until they are opened together.\n");
    CHECK(document.info.dated == example().made);
}

TEST_CASE("when all are in the list of missing cards says so and has no table") {
    Reminders none = example();
    none.missing.clear();
    none.made = none.due;
    CHECK(text_of(reminder_document(none)).starts_with("3 of 3 cards are in.\n"));
    none.opened = true;
    CHECK(text_of(reminder_document(none)) ==
          "The cards are opened; no card is taken any more, and nobody is reminded.\n");
}
