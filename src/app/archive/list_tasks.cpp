#include "app/archive/list_tasks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/archive/name_task.h"
#include "app/clipboard.h"
#include "app/local_time.h"
#include "app/markup.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/wx_text.h"
#include "core/utf8.h"
#include "workflow/audit_file.h"
#include "workflow/private_page.h"

namespace evenhand::app {

namespace {

using workflow::ArchiveDesk;
using workflow::AuditLine;
using workflow::DueView;
using workflow::RuleView;
using workflow::VerifyView;

constexpr std::size_t id_digits = 10;  // Of a card, as the command line prints it.
constexpr std::size_t log_page = 500;  // Entries shown at once.

ListView::Cells cells_of(const DueView& due) {
    return {{beginning(due.candidate), isolated(due.role)},
            {due.since, ""},
            {due.rule, due.words, ListView::Weight::plain},
            {due.kept, ""},
            {words(due.asked ? texts::erasure_is_asked : texts::erasure_is_due), ""}};
}

ListView::Cells cells_of(const AuditLine& line) {
    return {{texts::grouped(line.entry), ""},
            {local_time(line.at), ""},
            {beginning(line.who), ""},
            {line.card.substr(0, id_digits), ""},
            {line.what, ""}};
}

ListView::Cells cells_of(const RuleView& rule) {
    return {{rule.used ? words(texts::rule_is_used) : "", ""},
            {rule.title, rule.says},
            {rule.jurisdiction, rule.citation, ListView::Weight::plain},
            {rule.note, ""}};
}

/// The whole rule: in the list it may be cut.
std::string details_of(const RuleView& rule) {
    std::string text = rule.title + ". " + rule.says + "\n" + rule.jurisdiction;
    text += rule.citation.empty() ? "" : ", " + rule.citation;
    return text + (rule.note.empty() ? "" : "\n" + rule.note);
}

}  // namespace

void ListTasks::verify() {
    if (!work_.ready() || work_.bar().running()) {
        return;
    }
    work_.bar().run(
        archive_task(words(texts::verifying)),
        [desk = &work_.desk()](const workflow::Progress& progress) {
            return desk->verify(progress);
        },
        [this](const Attempt<VerifyView>& verified) {
            if (verified.failure) {
                work_.fail(*verified.failure);
            } else {
                show_verified(*verified.value);
            }
        });
}

void ListTasks::checkpoint() {
    keys_.with_key([this] {
        work_.call([](ArchiveDesk& desk) { return desk.sign_checkpoint(); },
                   [this](const std::string& note) { show_checkpoint(note); });
    });
}

void ListTasks::show_checkpoint(const std::string& note) {
    Question question;
    question.title = words(texts::checkpoint_title);
    question.text = words(texts::checkpoint_text) + "\n\n" + note;
    question.next = words(texts::save_checkpoint);
    question.accept = [this, note](const Question::Answers&) { save_checkpoint(note); };
    question.others = {{words(texts::copy_checkpoint), [this, note] {
                            if (copy_text(note)) {
                                work_.hooks().notify(words(texts::checkpoint_copied),
                                                     NoticeBar::Kind::done);
                            }
                        }}};
    question.cancel = words(texts::checkpoint_noted);
    work_.ask().ask(std::move(question));
}

void ListTasks::save_checkpoint(const std::string& note) {
    const auto file =
        work_.choose_file(texts::save_checkpoint, words(texts::checkpoint_file), texts::text_files);
    if (!file) {
        return;
    }
    const auto written = attempt([&] {
        workflow::write_private_page(*file, note);
        return true;
    });
    if (written.failure) {
        work_.ask().complain(written.failure->sentence);
        return;
    }
    work_.ask().close();
    work_.hooks().notify(texts::checkpoint_saved(file->string()), NoticeBar::Kind::done);
}

void ListTasks::show_verified(const VerifyView& view) {
    Listing listing;
    listing.title = (view.holds && view.warnings.empty() ? "✓ " : "▲ ") + view.title;
    listing.columns = {{texts::verified_column, 0}};
    const auto add = [&](const std::string& mark, const std::string& words, std::string code) {
        listing.rows.push_back({{mark + words, std::move(code)}});
        listing.details.push_back(words);
    };
    for (const std::string& warning : view.warnings) {
        add("▲ ", warning, "");
    }
    for (const VerifyView::Fault& fault : view.faults) {
        add("▲ ", fault.sentence, fault.code);
    }
    for (const std::string& line : view.lines) {
        add(view.holds ? "✓ " : "– ", line, "");
    }
    work_.list().show(std::move(listing));
    work_.hooks().changed();
}

void ListTasks::due_list() {
    work_.call([](ArchiveDesk& desk) { return desk.due_list(); },
               [this](const std::vector<DueView>& due) { show_due(due); });
}

void ListTasks::show_due(const std::vector<DueView>& due) {
    Listing listing;
    listing.title = words(texts::due_title);
    listing.text = words(texts::due_text);
    listing.empty = words(texts::nothing_due);
    listing.columns = {{texts::who_is_erased, 0},
                       {texts::due_since, 130},
                       {texts::due_rule, 300, true},
                       {texts::cards_column, 100, true},
                       {texts::state_column, 140}};
    std::ranges::transform(
        due, std::back_inserter(listing.rows), [](const DueView& row) { return cells_of(row); });
    std::ranges::transform(due, std::back_inserter(listing.details), &DueView::words);
    listing.ways = {{words(texts::erase),
                     "",
                     [this, due](std::size_t row) {
                         const DueView& chosen = due.at(row);
                         if (chosen.asked) {
                             cards_.confirm_erasure(
                                 {chosen.card, chosen.candidate, chosen.words, chosen.request});
                         } else {
                             cards_.ask_erasure(chosen.card, chosen.candidate);
                         }
                     }},
                    {words(texts::show_the_card), "", [this, due](std::size_t row) {
                         work_.list().close();
                         work_.hooks().show_card(due.at(row).card);
                     }}};
    work_.list().show(std::move(listing));
}

void ListTasks::log() {
    read_log(0);
}

/// The newest entries, or, above 0, those before this one.
void ListTasks::read_log(std::uint64_t before) {
    work_.call(
        [before](ArchiveDesk& desk) { return workflow::audit_before(desk, before, log_page); },
        [this](const workflow::AuditPage& page) { show_log(page); });
}

void ListTasks::show_log(const workflow::AuditPage& page) {
    const std::vector<AuditLine>& lines = page.lines;
    Listing listing;
    listing.title = words(texts::log_title);
    listing.text = words(texts::log_text);
    listing.empty = words(texts::log_is_empty);
    listing.columns = {{texts::entry_column, 80},
                       {texts::when_column, 170},
                       {texts::who_column, 190, true},
                       {texts::log_card_column, 116, true},
                       {texts::what_column, 0}};
    std::ranges::transform(lines, std::back_inserter(listing.rows), [](const AuditLine& line) {
        return cells_of(line);
    });
    std::ranges::transform(lines, std::back_inserter(listing.details), &AuditLine::what);
    listing.ways = {{words(texts::show_the_card),
                     "",
                     [this, lines](std::size_t row) {
                         if (!lines.at(row).card.empty()) {
                             work_.list().close();
                             work_.hooks().show_card(lines.at(row).card);
                         } else {
                             work_.hooks().notify(words(texts::entry_of_no_card),
                                                  NoticeBar::Kind::done);
                         }
                     }},
                    {words(texts::export_log), "", [this](std::size_t) { export_log(); }, false}};
    if (page.first > 1) {
        listing.ways.push_back({words(texts::earlier_entries),
                                "",
                                [this, first = page.first](std::size_t) { read_log(first); }});
    }
    work_.list().show(std::move(listing));
}

void ListTasks::export_log() {
    const auto file =
        work_.choose_file(texts::export_log, words(texts::log_file), texts::csv_files);
    if (!file || work_.bar().running()) {
        return;
    }
    work_.bar().run(
        archive_task(words(texts::exporting_log)),
        [desk = &work_.desk(), file = *file](const workflow::Progress& progress) {
            return workflow::write_audit(*desk, file, progress);
        },
        [this, file = *file](const Attempt<std::uint64_t>& written) {
            if (written.failure) {
                work_.fail(*written.failure);
            } else {
                work_.hooks().notify(texts::log_exported(*written.value, file.string()),
                                     NoticeBar::Kind::done);
            }
        });
}

void ListTasks::rules() {
    work_.call([](ArchiveDesk& desk) { return desk.rules(); },
               [this](std::vector<RuleView> rules) { show_rules(std::move(rules), 0); });
}

void ListTasks::show_rules(std::vector<RuleView> rules, std::size_t row) {
    Listing listing;
    listing.title = words(texts::rules_title);
    listing.text = words(texts::rules_text);
    listing.columns = {{texts::used_column, 90},
                       {texts::rule_column, 0},
                       {texts::law_column, 240, true},
                       {texts::note_column, 240, true}};
    std::ranges::transform(rules, std::back_inserter(listing.rows), [](const RuleView& rule) {
        return cells_of(rule);
    });
    std::ranges::transform(rules, std::back_inserter(listing.details), details_of);
    listing.ways = {{words(texts::turn_rule), "", [this, rules](std::size_t chosen) {
                         keys_.with_key([this, id = rules.at(chosen).id] { turn_rule(id); });
                     }}};
    work_.list().show(std::move(listing), row);
}

/// The rule that was turned stays the chosen one, wherever it stands then.
void ListTasks::turn_rule(const std::string& id) {
    struct Turned {
        Findings findings;
        std::vector<RuleView> rules;
    };
    work_.call(
        [id](ArchiveDesk& desk) {
            Findings findings = workflow::turn_rule(desk, id);
            return Turned{std::move(findings), desk.rules()};
        },
        [this, id](Turned turned) {
            work_.settle(turned.findings, words(texts::rules_changed));
            if (work_.list().showing()) {
                const auto at = std::ranges::find(turned.rules, id, &RuleView::id);
                const auto row = static_cast<std::size_t>(at - turned.rules.begin());
                show_rules(std::move(turned.rules), row);
            }
        });
}

void ListTasks::import_folder() {
    if (!work_.ready() || work_.bar().running()) {
        return;
    }
    keys_.with_key([this] { with_name(work_, [this] { choose_cards(); }); });
}

void ListTasks::choose_cards() {
    if (const auto folder = work_.choose_folder(texts::choose_cards)) {
        work_.bar().run(
            archive_task(words(texts::importing_cards)),
            [desk = &work_.desk(), folder = *folder](const workflow::Progress& progress) {
                return desk->import_folder(folder, progress);
            },
            [this](const auto& result) { moved(result); });
    }
}

void ListTasks::import_archive() {
    keys_.with_key([this] { with_name(work_, [this] { ask_for_archive(); }); });
}

void ListTasks::ask_for_archive() {
    Question question;
    question.title = words(texts::import_archive_title);
    question.text = words(texts::import_archive_text);
    question.fields = {{words(texts::archive_address), "", words(texts::address_hint), false}};
    question.next = words(texts::import_archive);
    question.accept = [this](const Question::Answers& answers) {
        if (trimmed(answers.front()).empty()) {
            work_.ask().complain(words(texts::address_needed), 0);
            return;
        }
        work_.ask().close();
        if (work_.bar().running()) {
            return;
        }
        work_.bar().run(
            archive_task(words(texts::importing_cards)),
            [desk = &work_.desk(), from = answers.front()](const workflow::Progress& progress) {
                return desk->import_archive(from, progress);
            },
            [this](const auto& result) { moved(result); });
    };
    work_.ask().ask(std::move(question));
}

void ListTasks::moved(const Attempt<Parsed<workflow::MoveView>>& moved) {
    if (moved.failure) {
        work_.fail(*moved.failure);
        work_.hooks().changed();
        return;
    }
    const auto& result = *moved.value;
    work_.settle(result.findings, result.value ? result.value->sentence : "");
}

}  // namespace evenhand::app
