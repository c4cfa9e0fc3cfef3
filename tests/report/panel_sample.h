#pragma once

#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "core/panel_formula.h"
#include "report/packet_document.h"
#include "report/sample_cards.h"

namespace evenhand::report {

/// Three interviewers' cards of the sample's interview, given in a panel whose committee has
/// decided; the first criterion is split.
struct PanelSample {
    PanelSample() {
        int level = 5;
        for (const std::string name : {"Ana", "Chidi", "Dana"}) {
            Session session = sample_session();
            session.head.interviewer = {Id<Rater>(name), name};
            session.head.id = Id<Session>("by-" + name);
            rate(session, sample_kit(), first().text(), level);
            rate(session, sample_kit(), rubric().criteria[1].id.text(), std::nullopt);
            cards.push_back(card_of(session, sample_kit()));
            level = level == 5 ? 2 : 5;
            const std::string number = std::to_string(cards.size());
            packet.cards.push_back({"scorecard-" + number + ".xml",
                                    sample_seal,
                                    session.head.id,
                                    session.head.interviewer});
            part.cards.push_back({moment(3000), 1, ""});
        }
        part.cards[1] = {moment(4000), 2, "Scored the wrong line."};
        packet.earlier = {
            {"earlier-1.xml", sample_seal, Id<Session>("by-Chidi"), {Id<Rater>("Chidi"), "Chidi"}}};
        packet.papers = {{PacketPaperKind::panel, "panel.xml", sample_seal},
                         {PacketPaperKind::lock, "lock.txt", sample_seal}};
        part.earlier = {{moment(3500), 1, ""}};
        part.lock = std::string(64, 'b');
        part.locked_at = moment(0);
        part.opened_at = moment(5000);
        part.formula = formula_of(part.panel, cards);
        set_debrief();
        std::vector<const Scorecard*> all;
        for (const Scorecard& card : cards) {
            all.push_back(&card);
            sealed.cards.push_back({card, sample_seal, data});
        }
        grid = committee_grid(all);
        sealed.others = {{"earlier-1.xml", "An earlier card", data},
                         {"panel.xml", "The panel", "<panel/>\n"},
                         {"lock.txt", "The lock", "lock\n"}};
    }
    PanelSample(const PanelSample&) = delete;
    PanelSample& operator=(const PanelSample&) = delete;

    static Timestamp moment(int seconds) {
        return Timestamp{std::chrono::seconds{1'770'000'000 + seconds}};
    }
    static const Rubric& rubric() {
        static const Rubric rubric = sample_kit()[0].rubric;
        return rubric;
    }
    static const Id<Criterion>& first() { return rubric().criteria[0].id; }
    [[nodiscard]] PanelFocus focus() const { return {rubric().id, first()}; }

    std::string data = "<scorecard/>\n";
    std::string record = "<packet/>\n";
    std::vector<Scorecard> cards;
    Packet packet{{Id<Candidate>("c"), "Zoë Ramírez"}, "QA engineer", moment(9000), {}};
    PacketPanel part{.panel = made_panel()};
    SealedPacket sealed{packet, sample_seal, record, {}, &part, {}};
    CommitteeGrid grid;

private:
    [[nodiscard]] evenhand::Panel made_panel() const {
        PanelQuestion question{rubric().id, 1, sample_kit()[0].sha256, 10, {}};
        for (const Criterion& criterion : rubric().criteria) {
            question.criteria.push_back({criterion.id, criterion.id == first() ? 2.0 : 1.0});
        }
        return {.id = Id<evenhand::Panel>("p-1"),
                .candidate = packet.candidate,
                .role = "QA engineer",
                .chair = {{Id<Rater>("keiko"), "Keiko Abe"}, std::string(64, 'a')},
                .questions = {question},
                .weights_reason = "The first decides the rest.",
                .rule = {4.5, {}, 1, 5},
                .due = moment(86400),
                .interviewers = {{{Id<Rater>("Ana"), "Ana"}, "", "qa-45", {rubric().id}, {focus()}},
                                 {{Id<Rater>("Chidi"), "Chidi"}, "", "", {rubric().id}, {}},
                                 {{Id<Rater>("Dana"), "Dana"}, "", "", {rubric().id}, {}}}};
    }
    void set_debrief() {
        const Rater ana{Id<Rater>("Ana"), "Ana"};
        const Rater bo{Id<Rater>("Bo"), "Bo Lind"};
        const auto vote = [](const Rater& who, int round, Recommendation what, const char* why) {
            return MemberVote{who.id, round, what, why, moment(6000 + round)};
        };
        part.debrief =
            Debrief{{Id<evenhand::Panel>("p-1"), std::string(64, 'b')},
                    {ana, bo},
                    10,
                    moment(5500),
                    {{moment(6000), ReadingEnded{}},
                     {moment(6100),
                      VotesOpened{1,
                                  {vote(ana, 1, Recommendation::yes, "A change that held."),
                                   vote(bo, 1, Recommendation::no, "")}}},
                     {moment(6200), Discussed{focus()}},
                     {moment(6260), DebriefNote{focus(), "Dana heard the proof too."}},
                     {moment(6300), DebriefNote{std::nullopt, "Salary was not talked about."}},
                     {moment(6400), DiscussionEnded{}},
                     {moment(6500),
                      VotesOpened{2,
                                  {vote(ana, 2, Recommendation::yes, ""),
                                   vote(bo, 2, Recommendation::yes, "The proof convinced me.")}}},
                     {moment(6600),
                      Decided{Decision::hire, "Two heard it.", "The low score is one slip."}}}};
    }
};

}  // namespace evenhand::report
