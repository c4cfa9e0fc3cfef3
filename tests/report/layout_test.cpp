#include "report/layout.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "report/kit_document.h"
#include "report/made_up.h"
#include "report/rubric_document.h"
#include "report/sample_rubrics.h"
#include "report/scorecard_document.h"
#include "report/sheet_document.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const Style style = house_style();

Pages pages_of(std::vector<Block> blocks) {
    Document document;
    document.frame = {"KIND", "Notice", "Foot"};
    document.blocks = std::move(blocks);
    return layout(document, style, made_up_metrics());
}

bool is_body(const PlacedBox& box) {
    const auto* artifact = std::get_if<Artifact>(&box.owner);
    return artifact == nullptr || *artifact == Artifact::decoration;
}

struct HorizontalExtent {
    Points left;
    Points right;
};

HorizontalExtent sides(const Shape& shape) {
    struct SidesOf {
        HorizontalExtent operator()(const TextBox& box) const { return {box.x, box.x + box.width}; }
        HorizontalExtent operator()(const RectBox& box) const { return {box.x, box.x + box.width}; }
        HorizontalExtent operator()(const LineBox& box) const {
            return {std::min(box.x1, box.x2), std::max(box.x1, box.x2)};
        }
        HorizontalExtent operator()(const CircleBox& box) const {
            return {box.x - box.radius, box.x + box.radius};
        }
        HorizontalExtent operator()(const LogoBox& box) const { return {box.x, box.x + box.width}; }
        HorizontalExtent operator()(const PathBox& box) const {
            const auto [left, right] = std::ranges::minmax(box.corners, {}, &PathBox::Corner::x);
            return {left.x, right.x};
        }
    };
    return std::visit(SidesOf{}, shape);
}

void check_margins(const Pages& pages) {
    constexpr Points grain = 0.01;
    for (const Page& page : pages.pages) {
        for (const PlacedBox& box : page.boxes) {
            const HorizontalExtent across = sides(box.shape);
            const Extent down = extent(box.shape);
            CHECK(across.left >= style.page.left - grain);
            CHECK(across.right <= style.page.right + grain);
            if (is_body(box)) {
                CHECK(down.top >= style.page.top - 0.1 * style.title.size);
                CHECK(down.bottom <= style.page.bottom + grain);
            }
        }
    }
}

/// Letters reach from somewhat above the capitals to below the baseline, digits end on it.
bool overlap(const TextBox& one, const TextBox& other) {
    const auto top = [](const TextBox& box) { return box.baseline - 0.75 * box.style.size; };
    const auto bottom = [](const TextBox& box) {
        const bool digits = box.text.find_first_not_of("0123456789.") == std::string::npos;
        return box.baseline + (digits ? 0 : 0.2 * box.style.size);
    };
    const bool across = one.x < other.x + other.width - 0.01 && other.x < one.x + one.width - 0.01;
    return across && top(one) < bottom(other) && top(other) < bottom(one);
}

void check_overlaps(const Pages& pages) {
    for (const Page& page : pages.pages) {
        const std::vector<TextBox> texts = all_of<TextBox>(page.boxes);
        for (std::size_t one = 0; one < texts.size(); ++one) {
            for (std::size_t other = one + 1; other < texts.size(); ++other) {
                CAPTURE(texts[one].text);
                CAPTURE(texts[other].text);
                CHECK_FALSE(overlap(texts[one], texts[other]));
            }
        }
    }
}

/// The texts of a page's body, in reading order.
std::vector<std::string> body_texts(const Page& page) {
    std::vector<PlacedBox> body;
    std::ranges::copy_if(page.boxes, std::back_inserter(body), is_body);
    return texts_of(body);
}

Block lines(int count) {
    std::string text;
    for (int line = 1; line <= count; ++line) {
        text += (line == 1 ? "" : "\n") + std::string("line ") + std::to_string(line);
    }
    return Paragraph{ParagraphKind::body, text, false};
}

int lines_on_a_page() {
    const PageStyle& page = style.page;
    return static_cast<int>((page.bottom - page.top) / style.body.leading);
}

}  // namespace

TEST_CASE("an empty document has one page, with head and foot") {
    const Pages pages = pages_of({});
    REQUIRE(pages.pages.size() == 1);
    CHECK(texts_of(pages.pages.front().boxes) ==
          std::vector<std::string>{"KIND", "Notice", "Foot", "Page 1 of 1"});
    CHECK(pages.width == style.page.width);
    CHECK(pages.height == style.page.height);
}

TEST_CASE("each page has its number and the number of all pages") {
    const Pages pages = pages_of({lines(3 * lines_on_a_page())});
    REQUIRE(pages.pages.size() == 3);
    for (std::size_t page = 0; page < 3; ++page) {
        CHECK(texts_of(pages.pages[page].boxes).back() ==
              "Page " + std::to_string(page + 1) + " of 3");
    }
}

TEST_CASE("a foot takes two lines before it ends in an ellipsis, clear of the page number") {
    for (const std::size_t words : {40U, 200U}) {
        CAPTURE(words);
        Document document;
        for (std::size_t word = 0; word < words; ++word) {
            document.frame.foot += (word == 0 ? "" : " ") + std::string("word");
        }
        const Pages pages = layout(document, style, made_up_metrics());
        const TextBox number = text_that_begins(pages.pages[0].boxes, "Page 1");
        std::vector<TextBox> foot;
        for (const TextBox& text : all_of<TextBox>(pages.pages[0].boxes)) {
            if (text.text.starts_with("word")) {
                foot.push_back(text);
            }
        }
        REQUIRE(foot.size() == 2);
        CHECK(foot[0].baseline == number.baseline);
        CHECK(foot[1].baseline == doctest::Approx(foot[0].baseline + style.foot.leading));
        CHECK(foot[1].baseline + style.foot.size < style.page.height);
        CHECK(std::max(foot[0].width, foot[1].width) < number.x - style.page.left);
        CAPTURE(foot[0].text);
        CAPTURE(foot[1].text);
        const std::size_t letters = foot[0].text.size() + foot[1].text.size();
        CHECK((letters + 1 >= document.frame.foot.size()) == (words == 40));
        CHECK(foot[1].text.ends_with("…") == (words == 200));
    }
}

TEST_CASE("a page ends neither after a paragraph's first line nor before its last") {
    const int full = lines_on_a_page();
    const Pages orphan = pages_of({lines(full - 1), lines(6)});
    CHECK(body_texts(orphan.pages[0]).size() == static_cast<std::size_t>(full - 1));
    CHECK(body_texts(orphan.pages[1]).size() == 6);

    const Pages widow = pages_of({lines(full + 1)});
    CHECK(body_texts(widow.pages[0]).size() == static_cast<std::size_t>(full - 1));
    CHECK(body_texts(widow.pages[1]).size() == 2);
}

TEST_CASE("a heading is not left behind by what it heads") {
    const Pages pages =
        pages_of({lines(lines_on_a_page() - 3), Heading{3, "Heading", {}}, lines(4)});
    REQUIRE(pages.pages.size() == 2);
    CHECK(body_texts(pages.pages[1]).front() == "Heading");
}

TEST_CASE("facts that stay whole are not parted, nor from what explains them") {
    const Facts block{{{"First", "value"}, {"Second", "value"}, {"Third", "value"}}, true};
    const auto pages_with = [&](std::size_t lines, bool whole) {
        Facts facts = block;
        facts.whole = whole;
        std::vector<Block> blocks(lines, Paragraph{ParagraphKind::body, "Line", false});
        blocks.emplace_back(Heading{2, "Archive", {}});
        blocks.emplace_back(facts);
        blocks.emplace_back(Paragraph{ParagraphKind::secondary, "Explained", false});
        return pages_of(std::move(blocks));
    };
    const auto on_how_many = [](const Pages& pages) {
        return std::ranges::count_if(pages.pages, [](const Page& page) {
            const auto texts = texts_of(page.boxes);
            return std::ranges::any_of(texts, [](const std::string& text) {
                return text == "First " || text == "Third " || text == "Explained";
            });
        });
    };
    std::ptrdiff_t most_when_parted = 0;
    for (std::size_t lines = 1; lines < 60; ++lines) {
        CHECK(on_how_many(pages_with(lines, true)) == 1);
        most_when_parted = std::max(most_when_parted, on_how_many(pages_with(lines, false)));
    }
    CHECK(most_when_parted == 2);
}

TEST_CASE("the head of a table stands again on each page, as no part of the text") {
    Table table;
    table.columns = {{"Head", Side::left, 1}};
    for (int row = 0; row < 80; ++row) {
        table.rows.push_back({Cell{{}, {{CellTone::strong, "row " + std::to_string(row)}}}});
    }
    const Pages pages = pages_of({table});
    REQUIRE(pages.pages.size() > 2);
    for (std::size_t page = 1; page < pages.pages.size(); ++page) {
        const std::vector<std::string> texts = body_texts(pages.pages[page]);
        CHECK(texts.at(0) == "Head");
        CHECK(texts.size() > 2);  // Never the head with a single row.
        CHECK(std::holds_alternative<Artifact>(pages.pages[page].boxes.front().owner));
    }
    CHECK(count_of(pages.elements, Tag::column_head) == 1);
}

TEST_CASE("a quote is not parted, one longer than a page is, with at least two lines on each") {
    const Entry quote{EntryKind::quote, "0:10", "Quote", std::string(500, 'q')};
    const Pages whole = pages_of({lines(lines_on_a_page() - 3), Entries{"", {quote}}});
    REQUIRE(whole.pages.size() == 2);
    CHECK(body_texts(whole.pages[0]).size() == static_cast<std::size_t>(lines_on_a_page() - 3));

    const Entry speech{EntryKind::quote, "0:10", "Quote", std::string(9000, 'q')};
    const Pages parted = pages_of({Entries{"Quote, continued", {speech}}});
    REQUIRE(parted.pages.size() > 1);
    check_margins(parted);
    for (std::size_t page = 1; page < parted.pages.size(); ++page) {
        CHECK(body_texts(parted.pages[page]).front() == "Quote, continued");
    }
}

TEST_CASE("a table row that no page can hold goes on on the next, and nothing of it is lost") {
    Table table;
    table.columns = {{"Head", Side::left, 1}, {"Other", Side::left, 1}};
    std::string text;
    for (int line = 0; line < 150; ++line) {
        text += "line " + std::to_string(line) + "\n";
    }
    table.rows.push_back(
        {Cell{{}, {{CellTone::plain, text}}}, Cell{{}, {{CellTone::strong, text}}}});
    const Pages pages = pages_of({table});
    check_margins(pages);
    check_overlaps(pages);
    std::size_t found = 0;
    for (const Page& page : pages.pages) {
        found += static_cast<std::size_t>(std::ranges::count_if(
            texts_of(page.boxes),
            [](const std::string& each) { return each.starts_with("line"); }));
    }
    CHECK(found == 300);
}

TEST_CASE("heading and head of a table never end a page alone, however long its rows are") {
    Table table;
    table.columns = {{"Head", Side::left, 1}};
    for (const int length : {2, 20, lines_on_a_page() - 3, lines_on_a_page(), 150}) {
        for (int above = 0; above < lines_on_a_page(); ++above) {
            CAPTURE(length);
            CAPTURE(above);
            std::string text = "row";
            for (int line = 1; line < length; ++line) {
                text += "\nrow";
            }
            table.rows = {{Cell{{}, {{CellTone::plain, text}}}},
                          {Cell{{}, {{CellTone::plain, text}}}}};
            const Pages pages = pages_of({lines(above), Heading{2, "Title", ""}, table});
            check_margins(pages);
            for (const Page& page : pages.pages) {
                const auto texts = body_texts(page);
                REQUIRE_FALSE(texts.empty());
                CHECK(texts.back() != "Head");
                CHECK(texts.back() != "Title");
            }
        }
    }
}

TEST_CASE("no box of a scorecard leaves the margins and no text lies on another") {
    Session session = sample_session();
    session.head.candidate.name = std::string(300, 'N');
    session.head.role = "A role with a very long name " + std::string(200, 'r');
    session.questions[0].notes[2].text = std::string(700, 'x');
    session.questions[0].notes[3].text.clear();
    const Kit long_kit = sample_kit();
    const Kit many = {{plain_rubric("q1", 5), "a"}, {plain_rubric("q2", 7), "b"}};
    std::string long_summary;
    for (int sentence = 0; sentence < 200; ++sentence) {
        long_summary += "A sentence of the summary that says little. ";
    }
    const std::vector<Scorecard> cards = {
        sample_card(),
        card_of(session, long_kit),
        card_of(uniform_session(many, 3), many, {Recommendation::no, long_summary}),
        card_of(uniform_session(many, std::nullopt), many)};
    for (const Scorecard& card : cards) {
        const Document document = scorecard_document(card, sample_seal);
        const Pages pages = layout(document, style, made_up_metrics());
        check_margins(pages);
        check_overlaps(pages);
    }
}

TEST_CASE("a part begins on a new page, and what is before it is not drawn along") {
    const Pages pages =
        pages_of({lines(2), Heading{3, "Heading", {}}, PageBreak{}, lines(2), PageBreak{}});
    REQUIRE(pages.pages.size() == 3);
    CHECK(body_texts(pages.pages[0]) == std::vector<std::string>{"line 1", "line 2", "Heading"});
    CHECK(body_texts(pages.pages[1]).size() == 2);
    CHECK(pages.parts == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a part that opens on a left page leaves a page empty for it only where it must") {
    const PageBreak left{PageBreak::Opens::left_page};
    const Pages pages = pages_of({lines(2), left, lines(2), left, lines(2)});
    REQUIRE(pages.pages.size() == 4);
    CHECK(pages.parts == std::vector<std::size_t>{0, 1, 3});
    CHECK(body_texts(pages.pages[2]).at(0).starts_with("This page is left empty"));
    CHECK(std::holds_alternative<Artifact>(pages.pages[2].boxes.front().owner));
    CHECK(texts_of(pages.pages[2].boxes).back() == "Page 3 of 4");
}

TEST_CASE("lines to write on fill their page, and what follows begins the next") {
    const Pages pages =
        pages_of({lines(2), RuledLines{"Notes", 5, RuledLines::Extent::fills_page}, lines(2)});
    REQUIRE(pages.pages.size() == 2);
    check_margins(pages);
    std::vector<PlacedBox> body;
    std::ranges::copy_if(pages.pages[0].boxes, std::back_inserter(body), is_body);
    const std::vector<LineBox> ruled = all_of<LineBox>(body);
    CHECK(ruled.size() > 20);
    CHECK(style.page.bottom - ruled.back().y1 < style.form.pitch);
    CHECK(body_texts(pages.pages[1]).front() == "line 1");
}

TEST_CASE("lines that need too much room go to the next page, or away when they may") {
    const int full = lines_on_a_page();
    const Pages moved =
        pages_of({lines(full - 3), RuledLines{"Notes", 5, RuledLines::Extent::fills_page}});
    REQUIRE(moved.pages.size() == 2);
    CHECK(body_texts(moved.pages[1]).front() == "Notes");
    const Pages left_out =
        pages_of({lines(full - 3), RuledLines{"Notes", 5, RuledLines::Extent::fills_if_any_room}});
    CHECK(left_out.pages.size() == 1);
    CHECK(body_texts(left_out.pages[0]).size() == static_cast<std::size_t>(full - 3));
}

TEST_CASE("no box of a rubric, kit or sheet leaves the margins and no text lies on another") {
    Rubric wordy = with_levels(whole_rubric(), 7);
    wordy.title = std::string(60, 'T');
    wordy.question = std::string(300, 'q');
    wordy.probes[0].text = std::string(200, 'p');
    wordy.probes[0].ask_when = std::string(200, 'w');
    wordy.criteria[0].title = std::string(60, 'C');
    PrintableKit kit = kit_of({wordy, whole_rubric(), plain_rubric("q3", 1)});
    kit.coverage = {{std::string(60, 'Q'), true, {0, 1, 2}}};
    for (const Document& document : {rubric_document({wordy, rubric_hash}, Samples::with_keys),
                                     sheet_document({wordy, rubric_hash}),
                                     sheet_document(kit),
                                     kit_document(kit)}) {
        for (const Density density : {Density::usual, Density::close}) {
            const Pages pages = layout(document, house_style(density), made_up_metrics());
            check_margins(pages);
            check_overlaps(pages);
        }
    }
}

TEST_CASE("every element's parent comes before it, and every owner is an element") {
    const Pages pages =
        layout(scorecard_document(sample_card(), sample_seal), style, made_up_metrics());
    for (std::size_t element = 1; element < pages.elements.size(); ++element) {
        CHECK(pages.elements[element].parent < element);
    }
    for (const Page& page : pages.pages) {
        for (const PlacedBox& box : page.boxes) {
            const auto* owner = std::get_if<std::size_t>(&box.owner);
            CHECK((owner == nullptr || *owner < pages.elements.size()));
        }
    }
}

namespace {

ReportStyle branded() {
    ReportStyle branding;
    branding.organisation = "Fairview";
    branding.confidentiality = "For the hiring team";
    branding.logo = Logo{300, 50, LogoPixels{1, 1, "abc"}};
    return branding;
}

Pages branded_pages(const std::string& notice, const ReportStyle& branding) {
    Document document;
    document.frame = {"KIND", notice, "Foot"};
    document.blocks = {Title{"A title", ""}, PageBreak{}, Paragraph{{}, "More", false}};
    return layout(document, style, made_up_metrics(), branding);
}

}  // namespace

TEST_CASE("the logo stands in the first page's head, in its proportions, and is read first") {
    const Pages pages = branded_pages("Confidential", branded());
    REQUIRE(pages.pages.size() == 2);
    const PlacedBox& first = pages.pages[0].boxes.front();
    const auto* logo = std::get_if<LogoBox>(&first.shape);
    REQUIRE(logo != nullptr);
    CHECK(logo->width == doctest::Approx(150));
    CHECK(logo->height == doctest::Approx(25));
    CHECK(logo->x + logo->width == doctest::Approx(style.page.right));
    CHECK(logo->y + logo->height < style.page.top);
    const Element& element = pages.elements[std::get<std::size_t>(first.owner)];
    CHECK(element.tag == Tag::figure);
    CHECK(element.alternative == "Fairview");
    CHECK(all_of<LogoBox>(pages.pages[1].boxes).empty());
    const TextBox beside = text_that_begins(pages.pages[0].boxes, "Fairview");
    CHECK(beside.x + beside.width == doctest::Approx(logo->x - style.page.logo_gap));
    const TextBox alone = text_that_begins(pages.pages[1].boxes, "Fairview");
    CHECK(alone.x + alone.width == doctest::Approx(style.page.right));
    CHECK(logo->y > 0);
}

TEST_CASE("an organisation's line takes the place of \"Confidential\", and of no other notice") {
    const auto head = [](const std::string& notice, const ReportStyle& branding) {
        const Pages pages = branded_pages(notice, branding);
        for (const TextBox& text : all_of<TextBox>(pages.pages[1].boxes)) {
            if (text.style == style.notice && text.baseline == style.page.overline_baseline) {
                return text.text;
            }
        }
        return std::string();
    };
    CHECK(head("Confidential", branded()) == "Fairview  ·  For the hiring team");
    CHECK(head("Confidential when filled in", branded()) == "Fairview  ·  For the hiring team");
    CHECK(head("", branded()) == "Fairview  ·  For the hiring team");
    CHECK(head("With keys", branded()) == "Fairview  ·  With keys  ·  For the hiring team");
    CHECK(head("Confidential", {}) == "Confidential");
    CHECK(head("", {}).empty());
}

TEST_CASE("where organisation and notice are too long for one line, they take two") {
    ReportStyle wordy = branded();
    wordy.organisation = std::string(200, 'W');
    const Pages pages = branded_pages("With keys", wordy);
    const TextBox notice = text_that_begins(pages.pages[0].boxes, "With keys");
    CHECK(notice.text == "With keys  ·  For the hiring team");
    const TextBox above = text_that_begins(pages.pages[0].boxes, "WWW");
    CHECK(above.baseline < notice.baseline);
    CHECK(above.x + above.width == doctest::Approx(notice.x + notice.width));
}

TEST_CASE("a head of many lines lets the first page begin lower, and no later one") {
    ReportStyle wordy = branded();
    wordy.organisation = std::string(60, 'W');
    wordy.confidentiality = std::string(300, 'c');
    const Pages pages = branded_pages("With keys", wordy);
    std::size_t letters = 0;
    Points lowest = 0;
    for (const TextBox& box : all_of<TextBox>(pages.pages[0].boxes)) {
        if (box.style == style.notice && box.baseline < style.page.bottom) {
            letters += static_cast<std::size_t>(std::ranges::count(box.text, 'c'));
            lowest = std::max(lowest, box.baseline);
        }
    }
    CHECK(letters == 300);
    const TextBox title = text_that_begins(pages.pages[0].boxes, "A title");
    CHECK(title.baseline - title.style.size > lowest);
    CHECK(text_that_begins(pages.pages[1].boxes, "More").baseline < lowest + 40);
}
