#include "workflow/panel_text.h"

#include <cstdint>
#include <utility>

#include "core/bar.h"
#include "core/number_text.h"
#include "core/panel_formula.h"
#include "formats/json_writer.h"
#include "formats/panel_file.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow {

namespace {

std::string moment_text(Timestamp moment) {
    return long_date(moment) + ", " + to_iso(moment).substr(11, 5) + " UTC";
}

std::string opening_words(const Panel& panel) {
    return panel.opening == PanelOpening::all_in
               ? "once all cards are in"
               : "once all cards are in, or earlier when the chair closes it with a reason";
}

std::string head_text(const Panel& panel) {
    return "Panel " + panel.id.text() +
           (panel.revision > 1 ? ", revision " + std::to_string(panel.revision) : "") + ": " +
           panel.candidate.name + ", " + panel.role + "\n";
}

std::string asked_text(const PanelInterviewer& one) {
    std::string text;
    for (const Id<Rubric>& asked : one.asks) {
        text += (text.empty() ? "" : ", ") + asked.text();
    }
    std::string focus;
    for (const PanelFocus& each : one.focus) {
        focus += (focus.empty() ? "; above all " : ", ") + each.rubric.text() + "/" +
                 each.criterion.text();
    }
    return text + focus;
}

std::string member_text(const PanelStatus& status, const PanelMemberView& member) {
    std::string text = "  " + member.interviewer.who.name + ": ";
    if (member.at) {
        text += "in since " + moment_text(*member.at);
        text += member.revisions > 1 ? ", revision " + std::to_string(member.revisions) : "";
        return text + (member.late ? ", late\n" : "\n");
    }
    text += member.begun ? "not in, interview begun" : "not in, not begun";
    return text + (member.late && !status.opened ? ", late\n" : "\n");
}

std::string opening_text(const PanelOpeningView& opening) {
    std::string text = "Opened by " + opening.chair + " on " + moment_text(opening.at) + "\n";
    if (!opening.closed.empty()) {
        text += "Closed before all were in: " + opening.closed + "\n";
    }
    return text;
}

void write_opening(formats::JsonWriter& json, const PanelOpeningView& opening) {
    json.begin_object("opened");
    json.text("chair", opening.chair);
    json.text("at", to_iso(opening.at));
    json.text_or_null("closed", opening.closed);
    json.begin_array("missing");
    for (const std::string& id : opening.missing) {
        json.text({}, id);
    }
    json.end();
    json.end();
}

void write_head(formats::JsonWriter& json, const Panel& panel) {
    json.text("panel", panel.id.text());
    json.number("revision", panel.revision);
    json.text_or_null("revised", panel.revised);
    json.text("candidate", panel.candidate.id.text());
    json.text("candidate_name", panel.candidate.name);
    json.text_or_null("application", panel.application);
    json.text("role", panel.role);
    json.text("chair", panel.chair.who.name);
    json.text("due", to_iso(panel.due));
    json.text("opens", panel.opening == PanelOpening::all_in ? "all-in" : "chair-may-close");
}

void write_questions(formats::JsonWriter& json, const Panel& panel) {
    json.begin_array("criteria");
    for (const PanelQuestion& question : panel.questions) {
        for (const PanelCriterion& criterion : question.criteria) {
            json.begin_object();
            json.text("rubric", question.rubric.text());
            json.number("version", question.version);
            json.text("sha256", question.sha256);
            json.text("criterion", criterion.id.text());
            json.real("weight", criterion.weight);
            json.end();
        }
    }
    json.end();
}

void write_interviewers(formats::JsonWriter& json, const Panel& panel) {
    json.begin_array("interviewers");
    for (const PanelInterviewer& one : panel.interviewers) {
        json.begin_object();
        json.text("id", one.who.id.text());
        json.text("name", one.who.name);
        json.text_or_null("mail", one.mail);
        json.text_or_null("kit", one.kit);
        json.begin_array("asks");
        for (const Id<Rubric>& asked : one.asks) {
            json.text({}, asked.text());
        }
        json.end();
        json.begin_array("focus");
        for (const PanelFocus& focus : one.focus) {
            json.text({}, focus.rubric.text() + "/" + focus.criterion.text());
        }
        json.end();
        json.end();
    }
    json.end();
}

/// "Ines Moreau <ines@example.org>"
std::string addressee(const PanelInterviewer& one) {
    return one.mail.empty() ? one.who.name : one.who.name + " <" + one.mail + ">";
}

/// How an interview begins: of a panel in the archive no invitation lies anywhere before it is
/// asked for.
std::string way_to_begin(const PanelStatus& status, const PanelMemberView& member) {
    return is_in_archive(status.folder)
               ? "Begin it in Evenhand's Committee place, or get your invitation and open it:\n"
                 "evenhand-cli panel invitation " +
                     status.folder.string() + "\n"
               : "Open your invitation in Evenhand: " + status.panel.id.text() + "." +
                     member.interviewer.who.id.text() + ".invitation.xml\n";
}

std::string reminder_text(const PanelStatus& status, const PanelMemberView& member) {
    const Panel& panel = status.panel;
    return "To: " + addressee(member.interviewer) + "\nSubject: Your scorecard, panel " +
           panel.id.text() + "\n\nYour scorecard for " + panel.role + ", panel " + panel.id.text() +
           ", " + (member.late ? "was" : "is") + " due on " + moment_text(panel.due) +
           " and is not in yet.\n" +
           (member.begun ? "Your interview has begun: open it in Evenhand, finish it and submit.\n"
                         : way_to_begin(status, member)) +
           "Until all cards are opened together nobody sees yours, and you see nobody's.\n\n" +
           panel.chair.who.name + "\n";
}

}  // namespace

std::string panel_text(const Panel& panel) {
    std::string text = head_text(panel);
    text += panel.revised.empty() ? "" : "Revised: " + panel.revised + "\n";
    text += "Chair: " + panel.chair.who.name + "\nDue: " + moment_text(panel.due) +
            "\nOpened: " + opening_words(panel) + "\nRule: " + words(panel.rule) + "\n\n";
    for (const PanelQuestion& question : panel.questions) {
        text += question.rubric.text() + ", version " + std::to_string(question.version) + "\n";
        for (const PanelCriterion& criterion : question.criteria) {
            text += "  " + criterion.id.text() + ", weight " + exact_text(criterion.weight) + "\n";
        }
    }
    text += panel.weights_reason.empty() ? "" : "Weights: " + panel.weights_reason + "\n";
    text += "\n";
    for (const PanelInterviewer& one : panel.interviewers) {
        text += addressee(one) + " asks " + asked_text(one) + "\n";
    }
    return text + "\nSHA-256 " + formats::panel_hash(panel) + "\n";
}

std::string panel_json(const Panel& panel) {
    formats::JsonWriter json;
    json.begin_object();
    write_head(json, panel);
    json.text("sha256", formats::panel_hash(panel));
    json.begin_object("rule");
    json.real("bar", panel.rule.bar);
    if (panel.rule.least) {
        json.real("least", *panel.rule.least);
    } else {
        json.null("least");
    }
    json.number("lowest", panel.rule.lowest);
    json.number("highest", panel.rule.highest);
    json.end();
    json.text_or_null("weights_reason", panel.weights_reason);
    write_questions(json, panel);
    write_interviewers(json, panel);
    json.end();
    return std::move(json).document();
}

std::string status_text(const PanelStatus& status) {
    std::string text = head_text(status.panel) + "Locked on " + moment_text(status.locked_at) +
                       ", SHA-256 " + status.lock + "\n";
    if (status.opened) {
        text += opening_text(*status.opened);
        text += status.decided ? "Decided; see: evenhand-cli debrief show " +
                                     internal::in_command(status.folder) + "\n"
                               : "";
    } else {
        text += std::to_string(status.cards_in()) + " of " +
                internal::counted(status.members.size(), "card") + " in, due " +
                moment_text(status.panel.due) + (status.overdue() ? ": overdue\n" : "\n");
    }
    for (const PanelMemberView& member : status.members) {
        text += member_text(status, member);
    }
    return text;
}

std::string status_json(const PanelStatus& status) {
    formats::JsonWriter json;
    json.begin_object();
    write_head(json, status.panel);
    json.text("lock", status.lock);
    json.text("locked", to_iso(status.locked_at));
    json.text("now", to_iso(status.now));
    json.truth("all_in", status.all_in());
    json.truth("overdue", status.overdue());
    json.begin_array("interviewers");
    for (const PanelMemberView& member : status.members) {
        json.begin_object();
        json.text("id", member.interviewer.who.id.text());
        json.text("name", member.interviewer.who.name);
        json.text_or_null("mail", member.interviewer.mail);
        json.truth("begun", member.begun);
        json.number("revisions", member.revisions);
        json.text_or_null("in_since", member.at ? to_iso(*member.at) : "");
        json.truth("late", member.late);
        json.end();
    }
    json.end();
    if (status.opened) {
        write_opening(json, *status.opened);
    } else {
        json.null("opened");
    }
    json.truth("decided", status.decided);
    json.end();
    return std::move(json).document();
}

namespace {

/// What the rule that was locked says of the cards that count; no decision.
std::string rule_text(const OpenedPanel& panel) {
    const PanelFormula formula = formula_of(panel.panel, panel.counting());
    if (!formula.mean || !formula.met) {
        return "  by the rule: nothing was observed\n";
    }
    return "  by the rule (" + words(panel.panel.rule) +
           "): " + mean_text(*formula.mean, panel.panel.rule.bar) +
           (*formula.met ? ", met" : ", not met") +
           (formula.not_seen.empty()
                ? ""
                : "; criteria that nobody could rate: " + std::to_string(formula.not_seen.size())) +
           "\n";
}

void write_rule(formats::JsonWriter& json, const OpenedPanel& panel) {
    const PanelFormula formula = formula_of(panel.panel, panel.counting());
    if (!formula.mean || !formula.met) {
        json.null("by_rule");
        return;
    }
    json.begin_object("by_rule");
    json.real("mean", *formula.mean);
    json.truth("met", *formula.met);
    json.number("not_observed", static_cast<std::int64_t>(formula.not_seen.size()));
    json.end();
}

}  // namespace

std::string opened_text(const OpenedPanel& panel) {
    std::string text = head_text(panel.panel) + opening_text(panel.opening);
    for (const std::string& id : panel.opening.missing) {
        const PanelInterviewer* one = find_interviewer(panel.panel, Id<Rater>(id));
        text += "  missing: " + (one == nullptr ? id : one->who.name) + "\n";
    }
    for (const OpenedPanelCard& card : panel.cards) {
        text += "  " + card.card.session().head.interviewer.name + ": " + card.file.string() +
                (card.counts ? "" : " (does not count)") + "\n    seal " + card.seal + "\n";
        text += card.reason.empty() ? "" : "    revised: " + card.reason + "\n";
    }
    text += rule_text(panel);
    return text;
}

std::string opened_json(const OpenedPanel& panel) {
    formats::JsonWriter json;
    json.begin_object();
    write_head(json, panel.panel);
    json.text("lock", panel.lock);
    write_opening(json, panel.opening);
    json.begin_array("cards");
    for (const OpenedPanelCard& card : panel.cards) {
        json.begin_object();
        json.text("interviewer", card.card.session().head.interviewer.id.text());
        json.text("name", card.card.session().head.interviewer.name);
        json.number("revision", card.revision);
        json.truth("counts", card.counts);
        json.text("file", card.file.string());
        json.text("seal", card.seal);
        json.text("handed_in", to_iso(card.handed_in));
        json.text_or_null("reason", card.reason);
        json.end();
    }
    json.end();
    write_rule(json, panel);
    json.end();
    return std::move(json).document();
}

std::string reminders_text(const PanelStatus& status) {
    if (status.opened) {
        return "The cards are opened; no card is taken any more, and nobody is reminded.\n";
    }
    std::string text;
    for (const PanelMemberView& member : status.members) {
        if (member.revisions == 0) {
            text += (text.empty() ? "" : "\n---\n\n") + reminder_text(status, member);
        }
    }
    return text.empty() ? "No card is missing.\n" : text;
}

}  // namespace evenhand::workflow
