#include "app/archive/people_tasks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/clipboard.h"
#include "app/markup.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/wx_text.h"
#include "core/utf8.h"
#include "workflow/archive_steps.h"

namespace evenhand::app {

namespace {

using workflow::ArchiveDesk;
using workflow::SignerView;

constexpr std::size_t key_shown = 16;  // Digits of a key in the list; all stand below it.

ListView::Cells cells_of(const SignerView& signer, const std::string& own) {
    const bool mine = !own.empty() && signer.key == own;
    const bool cut = signer.key.size() > key_shown;
    return {{beginning(signer.name), mine ? words(texts::your_own_key) : signer.login},
            {signer.key.substr(0, key_shown) + (cut ? "…" : ""), ""},
            {signer.since, ""},
            {signer.revoked.empty() ? words(texts::key_counts) : texts::key_revoked(signer.revoked),
             ""}};
}

}  // namespace

PeopleTasks::People PeopleTasks::people_of(ArchiveDesk& desk) {
    return {desk.signers(), desk.own_key(), workflow::has_logins(desk.brief())};
}

void PeopleTasks::show() {
    work_.call([](ArchiveDesk& desk) { return people_of(desk); },
               [this](const People& people) { list(people, 0); });
}

void PeopleTasks::list(const People& people, std::size_t row) {
    Listing listing;
    listing.title = words(texts::signers_title);
    listing.text = words(texts::signers_text);
    if (!people.own.empty()) {
        listing.text += " " + texts::own_key_is(people.own);
    }
    listing.empty = words(texts::nobody_signs);
    listing.columns = {{texts::signer_column, 0},
                       {texts::key_column, 180, true},
                       {texts::since_column, 150, true},
                       {texts::state_column, 180}};
    for (const SignerView& signer : people.signers) {
        listing.rows.push_back(cells_of(signer, people.own));
        listing.details.push_back(texts::key_of(signer.name, signer.key));
    }
    listing.ways = {{words(texts::enrol_ellipsis),
                     "",
                     [this, server = people.server](std::size_t) {
                         keys_.with_key([this, server] { ask_to_enrol(server); });
                     },
                     false},
                    {words(texts::revoke_ellipsis), "", [this, people](std::size_t chosen) {
                         const SignerView& signer = people.signers.at(chosen);
                         if (!signer.revoked.empty()) {
                             work_.say_wrong(words(texts::revoked_before));
                             return;
                         }
                         keys_.with_key([this, signer] { ask_to_revoke(signer); });
                     }}};
    if (!people.own.empty()) {
        listing.ways.push_back({words(texts::copy_own_key),
                                "",
                                [this, own = people.own](std::size_t) {
                                    (void)copy_text(own);
                                    work_.hooks().notify(words(texts::own_key_copied),
                                                         NoticeBar::Kind::done);
                                },
                                false});
    }
    work_.list().show(std::move(listing), row);
}

void PeopleTasks::ask_to_enrol(bool server) {
    Question question;
    question.title = words(texts::enrol_title);
    question.text = words(server ? texts::enrol_on_server_text : texts::enrol_text);
    question.fields = {{words(texts::name_of_signer), "", "", false},
                       {words(texts::public_key), "", words(texts::public_key_hint), false}};
    if (server) {
        question.fields.push_back({words(texts::login), "", words(texts::login_hint), false});
    }
    question.next = words(texts::enrol);
    question.accept = [this](const Question::Answers& answers) {
        const std::string name(trimmed(answers.front()));
        if (name.empty()) {
            work_.ask().complain(words(texts::signer_name_needed), 0);
            return;
        }
        enrol(name, answers.size() > 2 ? std::string(trimmed(answers[2])) : "", answers[1]);
    };
    work_.ask().ask(std::move(question));
}

void PeopleTasks::enrol(const std::string& name, const std::string& login, const std::string& key) {
    work_.call([name, login, key](ArchiveDesk& desk) { return desk.enrol(name, login, key); },
               [this, name](const Findings& findings) { settle(findings, texts::enrolled(name)); });
}

void PeopleTasks::ask_to_revoke(const SignerView& signer) {
    Question question;
    question.title = texts::revoke_key_of(signer.name);
    question.text = words(texts::revoke_text);
    question.fields = {{words(texts::reason_field), "", "", false}};
    question.next = words(texts::revoke_now);
    question.accept = [this, signer](const Question::Answers& answers) {
        const std::string reason(trimmed(answers.front()));
        if (reason.empty()) {
            work_.ask().complain(words(texts::reason_needed));
            return;
        }
        work_.call(
            [key = signer.key, reason](ArchiveDesk& desk) { return desk.revoke(key, reason); },
            [this, name = signer.name](const Findings& findings) {
                settle(findings, texts::revoked(name));
            });
    };
    work_.ask().ask(std::move(question));
}

void PeopleTasks::settle(const Findings& findings, const std::string& done) {
    work_.settle(findings, done);
    if (!has_error(findings)) {
        show();
    }
}

}  // namespace evenhand::app
