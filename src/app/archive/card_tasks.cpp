#include "app/archive/card_tasks.h"

#include <utility>

#include "app/archive/score_fields.h"
#include "app/boxes_question.h"
#include "app/sentences.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/texts_preview.h"
#include "app/wx_text.h"
#include "core/utf8.h"
#include "workflow/archive_steps.h"

namespace evenhand::app {

namespace {

using workflow::ArchiveCardView;
using workflow::ArchiveDesk;

constexpr int take_aways_lines = 3;

}  // namespace

void CardTasks::write_file(const std::filesystem::path& file,
                           const std::function<Findings(ArchiveDesk&)>& write) {
    work_.hooks().notify(words(texts::writing_file), NoticeBar::Kind::done);
    work_.call([write](ArchiveDesk& desk) { return write(desk); },
               [this, file](const Findings& findings) {
                   work_.settle(findings, texts::written(file.string()));
               });
}

void CardTasks::export_card(const ArchiveCardView& card) {
    if (!card.export_pdf.possible) {
        work_.say_wrong(card.export_pdf.reason);
        return;
    }
    keys_.with_key([this, id = card.card, title = card.title, decision = card.decision] {
        if (decision) {
            export_decision(id);
            return;
        }
        Question question;
        question.title = texts::export_card_of(title);
        question.text = words(texts::export_card_text);
        question.next = words(texts::as_pdf);
        question.accept = [this, id](const Question::Answers&) { export_pdf(id); };
        question.others = {{words(texts::preview_pages),
                            [this, id] {
                                work_.ask().close();
                                preview_(id);
                            }},
                           {words(texts::as_xml), [this, id] { export_xml(id); }},
                           {words(texts::as_other), [this, id] { export_other(id); }},
                           {words(texts::as_copy), [this, id, title] { copies_.ask(id, title); }}};
        work_.ask().ask(std::move(question));
    });
}

void CardTasks::export_pdf(const std::string& card) {
    const auto pdf = work_.choose_file(
        texts::choose_pdf, workflow::card_file_name(card) + ".pdf", texts::pdf_files);
    if (!pdf) {
        return;
    }
    work_.hooks().notify(words(texts::writing_file), NoticeBar::Kind::done);
    work_.call(
        [card, pdf = *pdf](ArchiveDesk& desk) {
            return workflow::made_pdf(
                [&](const workflow::PdfTarget& target) { return desk.print(card, 0, target); },
                pdf);
        },
        [this, pdf = *pdf](const workflow::MadePdf& made) { keep_pdf(pdf, made); });
}

void CardTasks::keep_pdf(const std::filesystem::path& pdf, const workflow::MadePdf& made) {
    if (!has_error(made.findings) && !agrees_to_boxes(work_.ask(), made.doubt)) {
        work_.hooks().notify(words(texts::not_written), NoticeBar::Kind::done);
        return;
    }
    Findings findings = made.findings;
    if (!has_error(findings)) {
        append(findings, workflow::save_pdf(made.bytes, pdf));
    }
    work_.settle(findings, texts::written(pdf.string()));
}

void CardTasks::export_xml(const std::string& card) {
    write_xml(card,
              work_.choose_file(texts::choose_xml,
                                workflow::card_file_name(card) + ".scorecard.xml",
                                texts::scorecard_files));
}

void CardTasks::export_decision(const std::string& card) {
    write_xml(card,
              work_.choose_file(texts::choose_xml,
                                workflow::card_file_name(card) + ".debrief.xml",
                                texts::decision_files));
}

void CardTasks::write_xml(const std::string& card,
                          const std::optional<std::filesystem::path>& xml) {
    if (xml) {
        write_file(
            *xml, [card, xml = *xml](ArchiveDesk& desk) { return desk.export_file(card, 0, xml); });
    }
}

void CardTasks::export_other(const std::string& card) {
    const auto file = work_.choose_file(
        texts::choose_other, workflow::card_file_name(card) + ".json", texts::other_files);
    if (file) {
        write_file(*file, [card, file = *file](ArchiveDesk& desk) {
            return desk.export_file(card, 0, file);
        });
    }
}

void CardTasks::prove(const ArchiveCardView& card) {
    if (!card.prove.possible) {
        work_.say_wrong(card.prove.reason);
        return;
    }
    keys_.with_key([this, id = card.card] {
        const auto proof = work_.choose_file(
            texts::choose_proof, workflow::card_file_name(id) + ".proof", texts::proof_files);
        if (proof) {
            write_file(*proof,
                       [id, proof = *proof](ArchiveDesk& desk) { return desk.prove(id, proof); });
        }
    });
}

void CardTasks::certify(const ArchiveCardView& card) {
    if (!card.certificate.possible) {
        work_.say_wrong(card.certificate.reason);
    } else if (const auto pdf = choose_certificate(card.card)) {
        write_file(*pdf, [id = card.card, pdf = *pdf](ArchiveDesk& desk) {
            return desk.certificate(id, pdf);
        });
    }
}

std::optional<std::filesystem::path> CardTasks::choose_certificate(const std::string& card) {
    return work_.choose_file(texts::choose_certificate,
                             workflow::card_file_name(card) + "-erased.pdf",
                             texts::pdf_files);
}

void CardTasks::ask_reason(const Reason& reason, const Act& act) {
    keys_.with_key([this, reason, act] {
        Question question;
        question.title = reason.title;
        question.text = reason.text;
        question.fields = {{reason.field, "", reason.hint, false}};
        question.next = reason.next;
        question.accept = [this, reason, act](const Question::Answers& answers) {
            const std::string answer(trimmed(answers.front()));
            if (answer.empty()) {
                work_.ask().complain(words(texts::reason_needed));
                return;
            }
            work_.call([act, answer](ArchiveDesk& desk) { return act(desk, answer); },
                       [this, done = reason.done](const Findings& findings) {
                           work_.settle(findings, done);
                       });
        };
        work_.ask().ask(std::move(question));
    });
}

void CardTasks::decide(const ArchiveCardView& card) {
    if (!card.decide.possible) {
        work_.say_wrong(card.decide.reason);
        return;
    }
    ask_reason({texts::decision_of(card.title),
                words(texts::decision_text),
                words(texts::decision_day),
                words(texts::decision_hint),
                words(texts::note_decision),
                texts::decision_noted(card.title)},
               [id = card.card](ArchiveDesk& desk, const std::string& date) {
                   return desk.decide(id, date);
               });
}

void CardTasks::correct(const ArchiveCardView& card) {
    if (!card.correct.possible) {
        work_.say_wrong(card.correct.reason);
        return;
    }
    keys_.with_key([this,
                    id = card.card,
                    title = card.title,
                    says = card.recommendation,
                    take_aways = card.take_aways,
                    scorable = card.scorable,
                    levels = card.levels] {
        Question question;
        question.title = texts::correct_card_of(title);
        question.text = words(texts::correct_text);
        question.fields = {
            {words(texts::recommendation_field),
             says,
             "",
             false,
             workflow::recommendation_choices()},
            {words(texts::take_aways_field), take_aways, "", false, {}, take_aways_lines}};
        const std::size_t first_score = question.fields.size();
        add_score_fields(scorable, levels, question);
        question.fields.push_back({words(texts::reason_field), "", "", false});
        question.next = words(texts::keep_correction);
        question.accept = [this, id, title, scorable, first_score](const Question::Answers& typed) {
            workflow::TypedCorrection correction{typed[0], typed[1], typed.back()};
            correction.scores = chosen_scores(scorable, typed, first_score);
            keep_correction({id, title}, correction);
        };
        work_.ask().ask(std::move(question));
    });
}

void CardTasks::keep_correction(const NamedCard& card, const workflow::TypedCorrection& typed) {
    work_.call([id = card.id,
                typed](ArchiveDesk& desk) { return workflow::correct_card(desk, id, typed); },
               [this, card, typed](const workflow::CorrectedCard& done) {
                   if (done.needs_departure) {
                       ask_departure(card, typed, sentences(done.findings));
                       return;
                   }
                   const bool taken = !done.panel.takes.empty();
                   // Said at once, for the question may be left.
                   const std::string said = done.panel.advice();
                   work_.settle(done.findings,
                                texts::corrected(card.title) + (said.empty() ? "" : "\n" + said));
                   if (taken) {
                       ask_to_hand_in(card.id, done.panel, typed.reason);
                   }
               });
}

void CardTasks::ask_departure(const NamedCard& card,
                              const workflow::TypedCorrection& typed,
                              const std::string& why) {
    work_.close_question();
    Question question;
    question.title = texts::correct_card_of(card.title);
    question.text = why;
    question.fields = {{words(texts::departure), "", "", false}};
    question.next = words(texts::keep_correction);
    question.accept = [this, card, typed](const Question::Answers& answers) {
        if (trimmed(answers.front()).empty()) {
            work_.ask().complain(words(texts::needs_departure));
            return;
        }
        workflow::TypedCorrection whole = typed;
        whole.departure = answers.front();
        keep_correction(card, whole);
    };
    work_.ask().ask(std::move(question));
}

void CardTasks::ask_to_hand_in(const std::string& card,
                               const workflow::PanelOfCard& panel,
                               const std::string& reason) {
    Question question;
    question.title = texts::hand_in_to(panel.takes);
    question.text = panel.words + (panel.first ? "" : " " + words(texts::hand_in_text));
    if (!panel.first) {
        question.fields = {{words(texts::reason_field), reason, "", false}};
    }
    question.next = words(texts::hand_in_now);
    question.cancel = words(texts::not_now);
    question.accept = [this, card, panel](const Question::Answers& typed) {
        work_.call([card, why = typed.empty() ? "" : typed.front()](
                       ArchiveDesk& desk) { return desk.hand_in(card, why); },
                   [this, panel](const Findings& findings) {
                       work_.settle(findings, texts::handed_in_to(panel.takes, panel.first));
                   });
    };
    work_.ask().ask(std::move(question));
}

void CardTasks::hold(const ArchiveCardView& card) {
    if (card.release.possible) {
        ask_reason({texts::lift_hold_of(card.title),
                    words(texts::lift_hold_text),
                    words(texts::reason_field),
                    "",
                    words(texts::lift_hold_now),
                    texts::hold_lifted(card.title)},
                   [id = card.card](ArchiveDesk& desk, const std::string& reason) {
                       return desk.release(id, reason);
                   });
    } else if (card.hold.possible) {
        ask_reason({texts::place_hold_on(card.title),
                    words(texts::place_hold_text),
                    words(texts::matter),
                    words(texts::matter_hint),
                    words(texts::place_hold_now),
                    texts::hold_placed(card.title)},
                   [id = card.card](ArchiveDesk& desk, const std::string& matter) {
                       return desk.hold(id, matter);
                   });
    } else {
        work_.say_wrong(card.hold.reason);
    }
}

void CardTasks::erase(const ArchiveCardView& card) {
    if (card.only_withdraws()) {
        withdraw_erasure(card.card, card.title);
    } else if (!card.erase.possible) {
        work_.say_wrong(card.erase.reason);
    } else if (card.erase_second) {
        confirm_erasure({card.card, card.title, card.erase_words, card.erase_request});
    } else {
        ask_erasure(card.card, card.title);
    }
}

void CardTasks::ask_erasure(const std::string& card, const std::string& candidate) {
    ask_reason({texts::erase_question(candidate),
                words(texts::erase_text),
                words(texts::erase_ground),
                words(texts::erase_ground_hint),
                words(texts::ask_for_erasure),
                texts::erasure_asked(candidate)},
               [card](ArchiveDesk& desk, const std::string& ground) {
                   return desk.ask_erasure(card, ground);
               });
}

void CardTasks::withdraw_erasure(const std::string& card, const std::string& candidate) {
    ask_reason({texts::withdraw_erasure_of(candidate),
                words(texts::withdraw_text),
                words(texts::reason_field),
                words(texts::withdraw_hint),
                words(texts::withdraw_now),
                texts::erasure_withdrawn(candidate)},
               [card](ArchiveDesk& desk, const std::string& reason) {
                   return desk.withdraw_erasure(card, reason);
               });
}

void CardTasks::confirm_erasure(const Asked& asked) {
    keys_.with_key([this, asked] {
        Question question;
        question.title = texts::confirm_erasure_of(asked.candidate);
        question.text =
            (asked.words.empty() ? "" : asked.words + "\n") + words(texts::confirm_erasure_text);
        question.next = words(texts::erase_now);
        question.others = {{words(texts::withdraw_erasure),
                            [this, asked] { withdraw_erasure(asked.card, asked.candidate); }}};
        question.cancel = words(texts::not_now);
        question.accept = [this, asked](const Question::Answers&) { erase_now(asked); };
        work_.ask().ask(std::move(question));
    });
}

void CardTasks::erase_now(const Asked& asked) {
    const auto certificate = choose_certificate(asked.card);
    if (!certificate || work_.bar().running()) {
        return;
    }
    work_.ask().close();
    work_.bar().run(
        archive_task(texts::erasing(asked.candidate)),
        [desk = &work_.desk(), asked, file = *certificate](const workflow::Progress& progress) {
            return desk->confirm_erasure(asked.card, {file, asked.request}, progress);
        },
        [this, candidate = asked.candidate, file = *certificate](const Attempt<Findings>& erased) {
            if (erased.failure) {
                work_.fail(*erased.failure);
                work_.hooks().changed();
            } else {
                work_.settle(*erased.value, texts::erased(candidate, file.string()));
            }
        });
}

}  // namespace evenhand::app
