#include "workflow/packet_copy.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "opened_panel.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "shell.h"
#include "workflow/committee_cards.h"
#include "workflow/debrief_desk.h"
#include "workflow/packet_check.h"
#include "workflow/packet_panel.h"
#include "workflow/people_desk.h"

using namespace evenhand;
using namespace evenhand::workflow;
using Result = PdfCheck::Result;

namespace {

/// All that a person or a program could read of the file: every stream decoded, every attachment,
/// the pages' text, what it says of itself.
std::string everything_in(const std::filesystem::path& pdf, const std::filesystem::path& scratch) {
    const std::string bytes = formats::read_file(pdf);
    REQUIRE(testing::run("qpdf --qdf --object-streams=disable --stream-data=uncompress " +
                         testing::quoted(pdf) + " " + testing::quoted(scratch))
                .status == 0);
    std::string all = bytes + formats::read_file(scratch) + report::text_of_pdf(bytes);
    for (const char* tool : {"pdfinfo -meta ", "pdfinfo ", "pdfdetach -list "}) {
        all += testing::run(tool + testing::quoted(pdf)).output;
    }
    const auto files = report::attached_files(bytes);
    REQUIRE(files);
    for (const auto& [name, content] : *files) {
        all += name + "\n" + content;
    }
    return all;
}

/// Two cards about Priya Sharma, each of whom also names the other interviewer.
struct Fixture : testing::CommitteeFixture {
    Fixture() {
        add("Zoltan Kovacs", "Orsolya Bakos heard the same from Priya.");
        add("Orsolya Bakos", "Mr Kovacs asked Ms Sharma again, p.sharma@example.org.");
    }

    void add(const std::string& rater, const std::string& note) {
        Session session = demo().session();
        session.head.interviewer = {Id<Rater>(rater.substr(0, 3)), rater};
        session.head.id = Id<Session>("secret-interview-" + rater.substr(0, 3));
        session.head.candidate = {Id<Candidate>("secret-candidate-77"), "Priya Sharma"};
        session.questions[0].notes[0].text = note;
        write_card(session, rater.substr(0, 3) + ".scorecard.xml");
    }

    [[nodiscard]] CommitteeCards cards() const {
        auto read = read_cards({folder / "cards"});
        return std::move(
            *gather_cards(std::move(*read.value), Timestamp{std::chrono::seconds{1'770'000'000}})
                 .value);
    }

    /// All that is in the file.
    [[nodiscard]] std::string printed(CopyKind kind) const {
        CHECK_FALSE(has_error(print_packet_copy(redacted_packet(cards(), {kind}), pdf())));
        return everything_in(pdf(), folder / "loose.pdf");
    }
    [[nodiscard]] std::filesystem::path pdf() const { return folder / "copy.pdf"; }
};

/// Which of the words are still to be read, whatever their case.
std::string found_of(const std::vector<std::string>& words, std::string all) {
    const auto lower = [](std::string& text) {
        std::ranges::transform(
            text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    };
    lower(all);
    std::string found;
    for (std::string word : words) {
        lower(word);
        found += all.find(word) == std::string::npos ? "" : word + " ";
    }
    return found;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "nothing of the candidate's name is anywhere in an anonymised packet") {
    const std::string all = printed(CopyKind::anonymised);
    CHECK(found_of({"Priya", "Sharma", "secret-candidate-77", "secret-interview", "p.sharma"},
                   all) == "");
    CHECK(found_of({"Zoltan Kovacs", "Anonymised candidate"}, all) ==
          "zoltan kovacs anonymised candidate ");
    for (const ReadCard& card : cards().cards) {
        CHECK(found_of({card.sha256}, all) == "");
    }
}

TEST_CASE_FIXTURE(Fixture, "no interviewer is named anywhere in a candidate's packet") {
    const std::string all = printed(CopyKind::subject_access);
    CHECK(found_of({"Zoltan", "Kovacs", "Orsolya", "Bakos", "secret-interview"}, all) == "");
    CHECK(found_of({"Priya Sharma", "Name left out"}, all) == "priya sharma name left out ");
}

TEST_CASE_FIXTURE(Fixture, "a further name goes from every card of a redacted packet") {
    CopyWish wish{CopyKind::anonymised, {"Zoltan Kovacs"}};
    const PacketCopies made = redacted_packet(cards(), wish);
    REQUIRE(made.copies.size() == 2);
    CHECK(made.packet.copy == CopyKind::anonymised);
    for (const RedactedCopy& copy : made.copies) {
        CHECK(copy.bytes.find("Mr Kovacs") == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "a redacted packet is verified, and a copy changed in it is told") {
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        (void)printed(kind);
        const PdfCheck check = check_pdf(pdf());
        CHECK(check.result == Result::redacted_copy);
        CHECK(check.title.starts_with("Redacted packet, intact: "));
    }
    const auto changed = folder / "changed.pdf";
    REQUIRE(testing::run("qpdf " + testing::quoted(pdf()) + " --remove-attachment=redacted-2.xml " +
                         testing::quoted(changed))
                .status == 0);
    CHECK(check_pdf(changed).result == Result::altered);
}

TEST_CASE_FIXTURE(Fixture, "what is to be looked at in each copy is told with its file") {
    const PacketCopies copies = redacted_packet(cards(), {CopyKind::anonymised});
    const Findings findings = print_packet_copy(copies, pdf());
    const workflow::CopyView whole = whole_view(copies);
    CHECK(whole.title == "Anonymised copy");
    std::size_t replaced = 0;
    for (const workflow::CopyView& each : copy_views(copies)) {
        replaced += each.replaced.size();
    }
    CHECK(whole.replaced.size() == replaced);
    CHECK(
        whole.summary.starts_with(std::to_string(replaced) + " names and words are replaced in "));
    CHECK(whole.replaced.front().places.starts_with(copies.packet.cards.front().file + ": "));
    CHECK(std::ranges::any_of(findings, [](const Finding& finding) {
        return finding.code == "copy.look" && finding.location.starts_with("redacted-1.xml: ");
    }));
    CHECK(has_error(print_packet_copy(copies, folder / "x.panel.xml")));
}

namespace {

/// The card with other words of the interviewer's, and another first criterion.
void rewrite(ReadCard& card, const std::string& summary, const std::string& criterion = "") {
    Kit kit = card.card.kit();
    if (!criterion.empty()) {
        kit[0].rubric.criteria[0].title = criterion;
    }
    Verdict verdict = card.card.verdict();
    verdict.summary = summary;
    auto made =
        finish(card.card.session(), kit, verdict, card.card.salt(), card.card.submitted_at());
    REQUIRE(made.value);
    card.card = std::move(*made.value);
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "one rubric is one rubric in all copies, whoever's name is in it") {
    CommitteeCards both = cards();
    for (ReadCard& card : both.cards) {
        rewrite(card, "Told it plainly.", "Owning it, as Kovacs did");
    }
    const PacketCopies made = redacted_packet(both, {CopyKind::subject_access});
    const Kit& first = made.copies[0].copy.card.kit();
    const Kit& second = made.copies[1].copy.card.kit();
    CHECK(first[0].rubric == second[0].rubric);
    CHECK(first[0].sha256 == second[0].sha256);
    CHECK(first[0].rubric.criteria[0].title.find("Kovacs") == std::string::npos);
}

namespace {

/// A decided panel whose people are named in every text of it. Ana and Bo interviewed and vote,
/// as does Xenia Quist, who met nobody.
struct DecidedPanel : testing::OpenedPanelFixture {
    DecidedPanel() : OpenedPanelFixture("Priya Tanaka") {
        change = [](Debrief& debrief) {
            debrief.members.push_back({Id<Rater>("xenia"), "Xenia Quist"});
            for (DebriefEntry& entry : debrief.entries) {
                if (auto* votes = std::get_if<VotesOpened>(&entry.change)) {
                    votes->votes[1].reason = "Priya Tanaka told Ferreira secret-reason.";
                    votes->votes.push_back({Id<Rater>("xenia"),
                                            votes->round,
                                            Recommendation::strong_yes,
                                            "",
                                            entry.at});
                } else if (auto* note = std::get_if<DebriefNote>(&entry.change)) {
                    note->text = "Lind and Quist doubted Priya over secret-note.";
                } else if (auto* end = std::get_if<evenhand::Decided>(&entry.change)) {
                    end->reason = "Quist and Ferreira trust Priya, open-reason.";
                    end->departure = "Tanaka met Lind by a slip.";
                }
            }
        };
        decide();
    }

    [[nodiscard]] PacketCopies copies(CopyKind kind) const {
        const auto gathered = gather_panel({}, shared, testing::at(200000));
        REQUIRE(gathered.value);
        return redacted_packet(*gathered.value, {kind});
    }
    [[nodiscard]] std::filesystem::path pdf() const { return folder / "copy.pdf"; }
    [[nodiscard]] std::string printed(CopyKind kind) const {
        CHECK_FALSE(has_error(print_packet_copy(copies(kind), pdf())));
        return everything_in(pdf(), folder / "loose.pdf");
    }
};

}  // namespace

TEST_CASE_FIXTURE(DecidedPanel, "an anonymised packet of a panel has rule, votes and decision") {
    const std::string all = printed(CopyKind::anonymised);
    CHECK(found_of({"Priya", "Tanaka", "Keiko", "Quist", "Xenia", "p-014", panel.chair.key}, all) ==
          "");
    const auto gathered = gather_panel({}, shared, testing::at(200000));
    CHECK(found_of({gathered.value->panel->lock.panel.sha256,
                    gathered.value->panel->decision->sha256,
                    gathered.value->panel->opening.signature},
                   all) == "");
    const std::string pages = report::text_of_pdf(formats::read_file(pdf()));
    for (const char* said : {"Member C",
                             "What does the locked rule say?",
                             "What was said in the debrief?",
                             "[member] and [interviewer] trust [candidate], open-reason.",
                             "secret-note",
                             "secret-reason",
                             "COMMITTEE PACKET, ANONYMISED COPY"}) {
        CAPTURE(said);
        CHECK(pages.find(said) != std::string::npos);
    }
    CHECK(pages.find("Who was to ask what?") == std::string::npos);
}

TEST_CASE_FIXTURE(DecidedPanel,
                  "a candidate's packet has the decision, and nobody's name or notes") {
    const std::string all = printed(CopyKind::subject_access);
    CHECK(found_of({"Ferreira", " Lind", "Keiko", "Quist", "Xenia", "secret-note", "secret-reason"},
                   all) == "");
    CHECK(testing::codes(print_packet_copy(copies(CopyKind::subject_access), pdf()))
              .starts_with("packet.left-out"));
    const std::string pages = report::text_of_pdf(formats::read_file(pdf()));
    CHECK(pages.find("open-reason") != std::string::npos);
    CHECK(pages.find("Decision: Hire") != std::string::npos);
    CHECK(pages.find("Member B") != std::string::npos);
}

TEST_CASE_FIXTURE(DecidedPanel, "rule, votes and decision of a redacted packet are verified") {
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        (void)printed(kind);
        const PdfCheck check = check_pdf(pdf());
        CHECK(check.result == Result::redacted_copy);
        CHECK(check.lines.at(check.lines.size() - 2)
                  .starts_with("The rule, the votes and the decision are"));
    }
    CHECK(report::attached_files(formats::read_file(pdf()))->size() == 4);
    const auto taken = folder / "taken.pdf";
    REQUIRE(testing::run("qpdf " + testing::quoted(pdf()) +
                         " --remove-attachment=redacted-panel.xml " + testing::quoted(taken))
                .status == 0);
    CHECK(check_pdf(taken).result == Result::altered);
}

TEST_CASE_FIXTURE(DecidedPanel,
                  "what was taken out of the panel's texts is shown, and a name tells none") {
    const PacketCopies made = copies(CopyKind::anonymised);
    REQUIRE(made.panel);
    const std::vector<CopyView> views = copy_views(made);
    REQUIRE(views.size() == made.copies.size() + 1);
    CHECK(views.front().title == "Anonymised copy, redacted-1.xml");
    CHECK(views.back().title == "Anonymised copy, redacted-panel.xml");
    CHECK(std::ranges::any_of(views.back().replaced, [](const CopyLine& line) {
        return line.words == "Quist" && line.what == "replaced by [member]";
    }));
    CHECK(copy_name(made).starts_with("anonymised-"));
    CHECK(copy_name(made) == copy_name(copies(CopyKind::anonymised)));
    CHECK(copy_name(made) != copy_name(copies(CopyKind::subject_access)));
}

TEST_CASE("who sits in a debrief that is under way is named in no copy for the candidate") {
    testing::OpenedPanelFixture office;
    const DebriefDesk chair(office.of("chair"), office.services());
    const auto people = office.folder / "people.csv";
    formats::write_file(people, "id,name\nxenia,Xenia Quist\n");
    REQUIRE_FALSE(
        has_error(PeopleDesk(office.of("chair"), office.services()).import(people).findings));
    REQUIRE_FALSE(
        has_error(chair.start({office.shared, {"ana", "bo", "xenia"}, 10, office.passphrase})));
    auto gathered = gather_panel({}, office.shared, testing::at(200000));
    REQUIRE(gathered.value);
    rewrite(gathered.value->cards[0], "Quist heard the same.");
    gathered.value->panel->panel.weights_reason = "Xenia asked for it.";
    const PacketCopies made = redacted_packet(*gathered.value, {CopyKind::subject_access});
    CHECK(made.copies[0].bytes.find("Quist") == std::string::npos);
    CHECK(made.copies[0].bytes.find("heard the same") != std::string::npos);
    CHECK(made.panel->copy.weights_reason == "[member] asked for it.");
}

TEST_CASE("a candidate's name as the panel alone has it goes from every anonymised card") {
    testing::OpenedPanelFixture office("Liz Park");
    auto gathered = gather_panel({}, office.shared, testing::at(200000));
    REQUIRE(gathered.value);
    gathered.value->panel->panel.candidate.name = "Elizabeth Park";
    rewrite(gathered.value->cards[0], "Elizabeth told it, and Liz again.");
    const PacketCopies made = redacted_packet(*gathered.value, {CopyKind::anonymised});
    CHECK(found_of({"Elizabeth", "Liz", "Park"}, made.copies[0].bytes) == "");
    CHECK(made.copies[0].bytes.find("told it, and") != std::string::npos);
}

TEST_CASE("the ids of candidate and panel go from every text of an anonymised packet") {
    testing::OpenedPanelFixture office;
    auto gathered = gather_panel({}, office.shared, testing::at(200000));
    REQUIRE(gathered.value);
    const Panel& panel = gathered.value->panel->panel;
    const std::string told = panel.candidate.id.text() + " of " + panel.id.text() + " told it.";
    rewrite(gathered.value->cards[0], told);
    gathered.value->panel->panel.weights_reason = told;
    const PacketCopies made = redacted_packet(*gathered.value, {CopyKind::anonymised});
    CHECK(made.copies[0].copy.card.verdict().summary == "[candidate] of [panel] told it.");
    CHECK(made.panel->copy.weights_reason == "[candidate] of [panel] told it.");
}

TEST_CASE("of a panel that has not decided a redacted packet has the rule, and says so") {
    testing::OpenedPanelFixture office;
    const auto gathered = gather_panel({}, office.shared, testing::at(200000));
    const auto pdf = office.folder / "copy.pdf";
    const Findings findings =
        print_packet_copy(redacted_packet(*gathered.value, {CopyKind::subject_access}), pdf);
    CHECK(testing::codes(findings).find("packet.left-out") == std::string::npos);
    const auto files = report::attached_files(formats::read_file(pdf));
    REQUIRE(files);
    CHECK(files->size() == 4);
    CHECK(report::text_of_pdf(formats::read_file(pdf)).find("Not decided") != std::string::npos);
    CHECK(check_pdf(pdf).result == Result::redacted_copy);
}
