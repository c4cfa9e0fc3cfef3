#include "report/reminder_document.h"

#include <utility>

namespace evenhand::report {

namespace {

std::string moment_text(Timestamp moment) {
    return long_date(moment) + ", " + to_iso(moment).substr(11, 5) + " UTC";
}

Table missing_table(const std::vector<MissingCard>& missing) {
    Table table;
    table.columns = {
        {"Interviewer", Side::left, 2}, {"Mail", Side::left, 2.5}, {"State", Side::left, 1.5}};
    for (const MissingCard& card : missing) {
        table.rows.push_back({{{}, {{CellTone::strong, card.name}}},
                              {{}, {{CellTone::plain, card.mail.empty() ? "\u2013" : card.mail}}},
                              {{}, {{CellTone::plain, card.state}}}});
    }
    return table;
}

std::string how_many(const Reminders& reminders) {
    if (reminders.opened) {
        return "The cards are opened; no card is taken any more, and nobody is reminded.";
    }
    const std::size_t in = reminders.interviewers - reminders.missing.size();
    return std::to_string(in) + " of " + std::to_string(reminders.interviewers) + " cards are in" +
           (reminders.made > reminders.due ? "; they were due before this was printed." : ".");
}

}  // namespace

Document reminder_document(const Reminders& reminders) {
    Document document;
    document.info.title = "Missing scorecards, panel " + reminders.panel;
    document.info.author = reminders.chair;
    document.info.subject = "Scorecards that a hiring panel waits for";
    document.info.language = "en-GB";
    document.info.dated = reminders.made;
    document.info.identity = reminders.lock;
    document.frame = {"MISSING SCORECARDS", std::string(plain_notice), "Panel " + reminders.panel};
    document.blocks.emplace_back(
        Title{"Missing scorecards", reminders.candidate + ", " + reminders.role});
    Facts facts;
    facts.facts = {{"Panel", reminders.panel},
                   {"Chair", reminders.chair},
                   {"Due", moment_text(reminders.due)},
                   {"As of", moment_text(reminders.made)}};
    document.blocks.emplace_back(std::move(facts));
    document.blocks.emplace_back(
        Paragraph{ParagraphKind::body, how_many(reminders), !reminders.missing.empty()});
    if (!reminders.missing.empty()) {
        document.blocks.emplace_back(missing_table(reminders.missing));
    }
    if (!reminders.opened) {
        document.blocks.emplace_back(
            Paragraph{ParagraphKind::secondary,
                      "What the cards that are in say is sealed until they are opened together.",
                      false});
    }
    return document;
}

}  // namespace evenhand::report
