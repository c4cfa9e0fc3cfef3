#include "report/scorecard_pdf.h"

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "report/pdf_tools.h"
#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const std::string attached = "<scorecard>made up</scorecard>\n";

PrintedPdf printed(const Scorecard& card, const std::string& seal = sample_seal) {
    return scorecard_pdf({card, seal, attached});
}

Scorecard card_named(const std::string& name) {
    Session session = sample_session();
    session.head.candidate.name = name;
    return card_of(session, sample_kit());
}

Scorecard card_with_note(const std::string& text) {
    Session session = sample_session();
    session.questions[0].notes[2].text = text;
    return card_of(session, sample_kit());
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Poppler adds such marks around what runs from right to left.
std::string without_direction_marks(std::string text) {
    for (const std::string mark : {"\u202A", "\u202B", "\u202C"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

/// Another time zone and, where the system has one, a locale with a decimal comma; put back at the
/// end.
class Elsewhere {
public:
    Elsewhere() {
        setenv("TZ", "Pacific/Kiritimati", 1);
        tzset();
        for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8"}) {
            if (std::setlocale(LC_ALL, name) != nullptr) {
                return;
            }
        }
    }
    ~Elsewhere() {
        std::setlocale(LC_ALL, "C");
        unsetenv("TZ");
        tzset();
    }
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;
};

}  // namespace

TEST_CASE("a scorecard is a sound PDF with all its fonts in it, each cut down") {
    const PrintedPdf pdf = printed(sample_card());
    CHECK(pdf.findings.empty());
    const ToolResult check = run_on(pdf.bytes, "qpdf --check FILE");
    CHECK(check.exit_code == 0);
    CHECK(contains(check.output, "No syntax or stream encoding errors found"));

    const std::string fonts = run_on(pdf.bytes, "pdffonts FILE").output;
    int rows = 0;
    for (std::size_t at = fonts.find("Identity-H"); at != std::string::npos;
         at = fonts.find("Identity-H", at + 1)) {
        CHECK(fonts.substr(at, 32).find("yes yes yes") != std::string::npos);
        ++rows;
    }
    CHECK(rows == 3);
    CHECK_FALSE(contains(fonts, "Type 1"));
}

TEST_CASE("a scorecard says what it is: title, dates of the card, tags, A4") {
    const std::string info = run_on(printed(sample_card()).bytes, "TZ=UTC pdfinfo FILE").output;
    CHECK(contains(info, "Interview scorecard: Zoë Łukasiewicz-Nguyễn"));
    CHECK(contains(info, "Sun Nov 22 09:50:05 2026 UTC"));
    CHECK(contains(info, "Tagged:          yes"));
    CHECK(contains(info, "(A4)"));
    CHECK(contains(info, "PDF version:     1.7"));
}

TEST_CASE("everything of the card can be read out of the file") {
    const std::string text = text_of_pdf(printed(sample_card()).bytes);
    for (const std::string part :
         {"Zoë Łukasiewicz-Nguyễn",
          "Siân O’Neill-Ødegård",
          "Strong yes",
          "Mean of 3 observed criteria, equal weights: (5 + 4 + 5) / 3 ≈ 4.7.",
          "Tell me about a time you missed a bug that reached production.",
          "“What I had not tested was a machine that stays on past midnight.”",
          "5:34 Bonus sharing the lesson with other teams",
          "Not heard spend most of the time on the structural fix",
          "Not asked Which part of that did you do?"}) {
        CAPTURE(part);
        CHECK(contains(text, part));
    }
    CHECK(contains(text, sample_seal));
    CHECK(contains(text, sample_kit()[0].sha256));
}

TEST_CASE("the card itself travels in its PDF, dated as the card is") {
    const PrintedPdf pdf = printed(sample_card());
    CHECK(contains(run_on(pdf.bytes, "pdfdetach -list FILE").output, "scorecard.xml"));
    CHECK(run_on(pdf.bytes, "qpdf --show-attachment=scorecard.xml FILE").output == attached);
    const std::string described =
        run_on(pdf.bytes, "qpdf --list-attachments --verbose FILE").output;
    CHECK(contains(described, "creation date: D:20261122095005Z"));
    CHECK(contains(described, "text/xml"));
    CHECK(contains(unpacked(pdf.bytes), "/AFRelationship /Data"));
}

TEST_CASE("what a pitfall signals is not printed, hit or not") {
    Session session = sample_session();
    session.questions[0].ticks.push_back({Id<Item>("PF1"), session.opened_at});
    const std::string text = text_of_pdf(printed(card_of(session, sample_kit())).bytes);
    CHECK(contains(text, "over-blaming themselves"));
    CHECK_FALSE(contains(text, "fragility"));
    CHECK_FALSE(contains(text, "lack of ownership"));
    CHECK_FALSE(contains(text, "deflecting"));
}

TEST_CASE("names in many scripts are printed and can be read out again") {
    for (const std::string name : {"Nguyễn Thị Ngọc Ánh",
                                   "Ελένη Παπαδοπούλου",
                                   "Анна Щербакова",
                                   "田中太郎",
                                   "Ǧulan Ṩẘithe",
                                   "שרה לוי",
                                   "สมชาย ใจดี",
                                   "प्रिया शर्मा"}) {
        CAPTURE(name);
        const PrintedPdf pdf = printed(card_named(name));
        CHECK(pdf.findings.empty());
        const std::string info = run_on(pdf.bytes, "pdfinfo FILE").output;
        CHECK(contains(info, name));
        CHECK(contains(without_direction_marks(text_of_pdf(pdf.bytes)), name));
    }
}

TEST_CASE("notes in any script are wrapped, and come out word by word in the order of reading") {
    for (const std::string sentence : {"Ṩẅȋṱẖ ẫṋ ắḉḉẽṋṱ ǭṋ ẽṽẽṟẏ ḻẽṱṱẽṟ",
                                       "Διόρθωσε το σφάλμα και το εξήγησε στην ομάδα",
                                       "Исправила ошибку и рассказала о ней команде",
                                       "תיקנה את התקלה וסיפרה עליה לצוות",
                                       "أصلحت الخطأ وشرحته للفريق بعد ذلك",
                                       "उसने गलती सुधारी और टीम को समझाया",
                                       "เธอแก้ไขข้อผิดพลาด แล้วอธิบายให้ทีมฟัง",
                                       "그녀는 오류를 고치고 팀에 설명했다"}) {
        CAPTURE(sentence);
        std::string note = sentence;
        for (int times = 0; times < 5; ++times) {
            note += " " + sentence;
        }
        const PrintedPdf pdf = printed(card_with_note(note));
        CHECK(pdf.findings.empty());
        const std::string text = without_direction_marks(text_of_pdf(pdf.bytes));
        std::size_t at = 0;
        std::istringstream words(note);
        for (std::string word; words >> word; at += word.size()) {
            CAPTURE(word);
            at = text.find(word, at);
            REQUIRE(at != std::string::npos);
        }
    }
}

TEST_CASE("Chinese and Japanese notes are wrapped between characters") {
    const std::string note =
        "她在发布前没有测试旧的设置，所以她写了回滚脚本，并且告诉了所有的团队。"
        "リリース前に古い設定を試さなかったので、戻す手順を書き、全員に知らせた。";
    const std::string text = text_of_pdf(printed(card_with_note(note)).bytes);
    std::string joined = text;
    std::erase(joined, ' ');
    CHECK(contains(joined, note));
}

TEST_CASE("decomposed letters are read out composed") {
    CHECK(contains(text_of_pdf(printed(card_named("Nguye\u0302\u0303n")).bytes), "Nguyễn"));
}

TEST_CASE("characters that markup and PDF give a meaning to come out as they are") {
    const std::string tricky = R"(<&>"' (a) [b] {c} \n % /Name ]]> &amp;)";
    const PrintedPdf pdf = printed(card_named(tricky));
    CHECK(contains(text_of_pdf(pdf.bytes), tricky));
    CHECK(contains(run_on(pdf.bytes, "pdfinfo FILE").output, tricky));
    CHECK(run_on(pdf.bytes, "qpdf --check FILE").exit_code == 0);
}

TEST_CASE("a character that no font has is warned of with its page, and is not lost") {
    const PrintedPdf pdf = printed(card_with_note("smile \U0001F600, own \uE000 end"));
    REQUIRE(pdf.findings.size() == 2);
    CHECK(pdf.findings[0] == Finding{Severity::warning,
                                     "print.no-glyph",
                                     "None of the fonts for printing has the character U+1F600; "
                                     "the page shows that number in a "
                                     "box in its place.",
                                     "page 2"});
    CHECK(contains(pdf.findings[1].message, "U+E000"));
    const std::string text = text_of_pdf(pdf.bytes);
    CHECK(contains(text, "\U0001F600"));
    CHECK(contains(text, "U+E000"));
}

TEST_CASE("the same card gives the same bytes, here and elsewhere") {
    const std::string here = printed(sample_card()).bytes;
    CHECK(printed(sample_card()).bytes == here);
    const Elsewhere elsewhere;
    CHECK(printed(sample_card()).bytes == here);
}

TEST_CASE("another card or another seal gives other bytes") {
    const std::string bytes = printed(sample_card()).bytes;
    CHECK(printed(card_named("Somebody Else")).bytes != bytes);
    CHECK(printed(sample_card(), std::string(64, '0')).bytes != bytes);
}

TEST_CASE("extreme cards are printed whole") {
    const Kit many = {
        {plain_rubric("q1", 4), "a"}, {plain_rubric("q2", 4), "b"}, {plain_rubric("q3", 4), "c"}};
    const Kit one = sample_kit();
    const std::vector<std::pair<Scorecard, std::string>> cases = {
        {card_of(uniform_session(one, 1), one), "1.0"},
        {card_of(uniform_session(one, 5), one), "5.0"},
        {card_of(uniform_session(one, std::nullopt), one), "No overall score"},
        {card_of(uniform_session(many, 2), many), "Mean of 12 observed criteria"},
        {card_named(std::string(300, 'N')), "NNNNNNNN"},
        {card_with_note(std::string(1000, 'w')), "wwwwwwww"},
        {card_of(sample_session(), one, {Recommendation::no, std::string(20000, 's')}), "ssssss"}};
    for (const auto& [card, expected] : cases) {
        CAPTURE(expected);
        const PrintedPdf pdf = printed(card);
        CHECK(run_on(pdf.bytes, "qpdf --check FILE").exit_code == 0);
        CHECK(contains(text_of_pdf(pdf.bytes), expected));
    }
}

TEST_CASE("a one-page document and its fonts stay small") {
    CHECK(printed(sample_card()).bytes.size() < 40 * 1024);
}
