#include "workflow/packet_copy.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/hash.h"
#include "formats/panel_copy_file.h"
#include "formats/word_finder.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/packet_papers.h"
#include "workflow/internal/packet_pdf.h"

namespace evenhand::workflow {

namespace {

void add_name(std::vector<std::string>& names, const std::string& name) {
    if (!trimmed(name).empty() && std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
    }
}

bool is_interviewer(const CommitteePanel& panel, const Id<Rater>& id) {
    return find_interviewer(panel.panel, id) != nullptr;
}

/// The members of the committee and the chair, of whom some may be interviewers.
std::vector<Rater> committee_of(const CommitteePanel& panel) {
    std::vector<Rater> committee = {panel.panel.chair.who};
    const std::vector<Rater>& members =
        panel.decision ? panel.decision->record.debrief.members : panel.members;
    committee.insert(committee.end(), members.begin(), members.end());
    return committee;
}

/// Colleagues may be written of by their ids.
void add_person(std::vector<std::string>& names, const Rater& person) {
    add_name(names, person.name);
    if (is_written_as_name(person.id.text()) || is_told_from_words(person.id.text())) {
        add_name(names, person.id.text());
    }
}

/// Whose names go from every card.
std::vector<std::string> names_out(const CommitteeCards& cards, const CopyWish& wish) {
    const bool anonymised = wish.kind == CopyKind::anonymised;
    std::vector<std::string> names = wish.also;
    for (const ReadCard& card : cards.cards) {
        const InterviewHead& head = card.card.session().head;
        if (anonymised) {
            add_name(names, head.candidate.name);
        } else {
            add_person(names, head.interviewer);
        }
    }
    if (!cards.panel) {
        return names;
    }
    if (anonymised) {
        add_name(names, cards.panel->panel.candidate.name);
    }
    for (const PanelInterviewer& one : cards.panel->panel.interviewers) {
        if (!anonymised) {
            add_person(names, one.who);
        }
    }
    for (const Rater& one : committee_of(*cards.panel)) {
        if (!anonymised || !is_interviewer(*cards.panel, one.id)) {
            add_person(names, one);
        }
    }
    return names;
}

/// The wish for one card: its own people are found by their names anyway, and by better marks.
CopyWish wish_for(const Scorecard& card, CopyWish wish) {
    const InterviewHead& head = card.session().head;
    const std::string& own =
        wish.kind == CopyKind::anonymised ? head.candidate.name : head.interviewer.name;
    std::erase(wish.also, own);
    return wish;
}

Findings left_out(const PacketCopies& copies) {
    if (copies.packet.copy != CopyKind::subject_access || !copies.panel ||
        !copies.panel->copy.debrief) {
        return {};
    }
    return {{Severity::warning,
             "packet.left-out",
             "The reasons of the committee’s votes and the notes of its talk are between "
             "colleagues, and left out. Where the law gives the candidate these too, send them "
             "separately.",
             ""}};
}

PanelPeople people_of(const CommitteeCards& cards) {
    const CommitteePanel& panel = *cards.panel;
    PanelPeople people;
    people.panel_id = panel.panel.id.text();
    add_name(people.candidate, panel.panel.candidate.name);
    add_name(people.candidate_ids, panel.panel.candidate.id.text());
    add_person(people.interviewers, panel.panel.chair.who);
    for (const PanelInterviewer& one : panel.panel.interviewers) {
        add_person(people.interviewers, one.who);
    }
    for (const ReadCard& card : cards.cards) {
        const InterviewHead& head = card.card.session().head;
        add_name(people.candidate, head.candidate.name);
        add_name(people.candidate_ids, head.candidate.id.text());
        add_name(people.interviewers, head.interviewer.name);
    }
    people.members = panel.members;
    if (panel.decision) {
        // An order that the seal gives, which is not in the copy: nobody finds it from outside.
        people.members = panel.decision->record.debrief.members;
        std::ranges::sort(people.members, {}, [&](const Rater& member) {
            return formats::sha256_hex("letter\n" + panel.decision->sha256 + "\n" +
                                       member.id.text());
        });
    }
    return people;
}

PanelCopyFile panel_copy(const CommitteeCards& cards,
                         const RubricCopies& rubrics,
                         const CopyWish& wish) {
    const CommitteePanel& panel = *cards.panel;
    PanelCopy whole{wish.kind,
                    panel.lock.at,
                    panel.opening.at,
                    panel.panel.rule,
                    panel.panel.questions,
                    panel.panel.weights_reason,
                    panel.opening.closed,
                    static_cast<int>(panel.opening.missing.size()),
                    {},
                    {}};
    for (PanelQuestion& question : whole.questions) {
        const auto copied = rubrics.find(question.sha256);
        if (copied != rubrics.end()) {
            question.sha256 =
                copied->second.sha256;  // Else nobody used it, and it is about nobody.
        }
    }
    std::vector<Kit> kits;
    for (const ReadCard& card : cards.cards) {
        kits.push_back(card.card.kit());
        const auto& opened = panel.opening.cards;
        const auto found = std::ranges::find(opened, card.sha256, &formats::OpenedCard::seal);
        whole.cards.push_back({found->at, found->revision, found->reason});
    }
    if (panel.decision) {
        whole.debrief = panel.decision->record.debrief;
    }
    RedactedPanel made =
        redacted_panel(std::move(whole), people_of(cards), wish.also, kits, formats::words_in);
    std::string bytes = formats::panel_copy_bytes(made.copy);
    const auto read = formats::read_panel_copy(bytes, "copy");
    if (!read.value) {
        throw Error(ErrorCode::invalid_value,
                    "The redacted panel cannot be read back: " + first_fault(read.findings));
    }
    return {
        std::move(made.copy), std::move(bytes), std::move(made.replaced), std::move(made.doubts)};
}

}  // namespace

PacketCopies redacted_packet(const CommitteeCards& cards, const CopyWish& wish) {
    const CopyWish whole{wish.kind, names_out(cards, wish)};
    PacketCopies made{{cards.packet.candidate, "", cards.packet.made_at, {}}, {}};
    made.packet.copy = wish.kind;
    RubricCopies rubrics;
    for (const ReadCard& card : cards.cards) {
        RedactedCopy copy = redacted_copy(card.card, wish_for(card.card, whole), rubrics);
        for (std::size_t i = 0; i < card.card.kit().size(); ++i) {
            rubrics.emplace(card.card.kit()[i].sha256, copy.copy.card.kit()[i]);
        }
        const InterviewHead& head = copy.copy.card.session().head;
        if (made.copies.empty()) {
            made.packet.candidate = head.candidate;
            made.packet.role = head.role;
        }
        made.packet.cards.push_back(
            {"redacted-" + std::to_string(made.packet.cards.size() + 1) + ".xml",
             copy.sha256,
             head.id,
             head.interviewer});
        made.copies.push_back(std::move(copy));
    }
    if (cards.panel) {
        made.panel = panel_copy(cards, rubrics, wish);
        made.packet.papers = {{PacketPaperKind::redacted,
                               internal::paper_name(PacketPaperKind::redacted),
                               formats::sha256_hex(made.panel->bytes)}};
    }
    return made;
}

namespace {

/// The file of the view at this place: a card's, or behind those the panel's.
const std::string& file_of(const PacketCopies& copies, std::size_t number) {
    return number < copies.packet.cards.size() ? copies.packet.cards[number].file
                                               : copies.packet.papers.front().file;
}

}  // namespace

std::vector<CopyView> copy_views(const PacketCopies& copies) {
    std::vector<CopyView> views;
    for (std::size_t number = 0; number < copies.copies.size(); ++number) {
        CopyView& view = views.emplace_back(copy_view(copies.copies[number].copy));
        view.title += ", " + copies.packet.cards[number].file;
    }
    if (copies.panel) {
        CopyView& view = views.emplace_back(
            copy_view(copies.panel->copy.kind, copies.panel->replaced, copies.panel->doubts));
        view.title += ", " + copies.packet.papers.front().file;
    }
    return views;
}

CopyView whole_view(const PacketCopies& copies) {
    CopyView whole;
    const std::vector<CopyView> views = copy_views(copies);
    const auto gather = [](std::vector<CopyLine>& into,
                           const std::vector<CopyLine>& lines,
                           const std::string& file) {
        for (CopyLine line : lines) {
            line.places = file + ": " + line.places;
            into.push_back(std::move(line));
        }
    };
    for (std::size_t number = 0; number < views.size(); ++number) {
        const std::string& file = file_of(copies, number);
        gather(whole.look_at, views[number].look_at, file);
        gather(whole.replaced, views[number].replaced, file);
    }
    whole.title = words(*copies.packet.copy);
    whole.summary = std::to_string(whole.replaced.size()) +
                    (whole.replaced.size() == 1 ? " name or word is" : " names and words are") +
                    " replaced in " + internal::counted(views.size(), "file") + ", " +
                    std::to_string(whole.look_at.size()) +
                    (whole.look_at.size() == 1 ? " is" : " are") + " to be looked at.";
    return whole;
}

std::string copy_name(const PacketCopies& copies) {
    constexpr std::size_t digits = 12;
    std::string seals;
    for (const RedactedCopy& copy : copies.copies) {
        seals += copy.sha256 + "\n";
    }
    const std::string panel = copies.panel ? copies.panel->bytes : "";
    return (copies.packet.copy == CopyKind::anonymised ? "anonymised-" : "subject-access-") +
           formats::sha256_hex(seals + panel).substr(0, digits);
}

Findings print_packet_copy(const PacketCopies& copies,
                           const PdfTarget& pdf,
                           const ReportStyle& style) {
    if (auto refused = pdf.refusal()) {
        return {std::move(*refused)};
    }
    report::PrintedPdf printed = internal::packet_copy_pdf(copies, style);
    pdf.put(printed.bytes);
    Findings findings = left_out(copies);
    const std::vector<CopyView> views = copy_views(copies);
    for (std::size_t number = 0; number < views.size(); ++number) {
        const std::string& file = file_of(copies, number);
        for (Finding& finding : copy_findings(views[number])) {
            finding.location = file + ": " + finding.location;
            findings.push_back(std::move(finding));
        }
    }
    append(findings, std::move(printed.findings));
    return findings;
}

}  // namespace evenhand::workflow
