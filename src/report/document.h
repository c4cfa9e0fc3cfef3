#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/timestamp.h"
#include "report/figures/canvas.h"

namespace evenhand::report {

// All texts are UTF-8. A line feed in a text begins a new line on paper.

/// A file that travels inside the PDF, for programs.
struct Attachment {
    std::string name;         ///< "scorecard.xml"
    std::string description;  ///< What it is, in a sentence.
    std::string bytes;        ///< XML when the name ends so, else plain text.
};

/// What a document says of itself to the programs that handle it.
struct DocumentInfo {
    std::string title;
    std::string author;
    std::string subject;
    std::string language;  ///< BCP 47: "en-GB".
    std::optional<Timestamp> dated =
        {};                ///< Stands for creation and last change; blank forms have none.
    std::string identity;  ///< At least 32 hex digits, others for other content.
    std::vector<Attachment> attached = {};  ///< The data that the pages were made of.
};

/// What a notice says that says nothing in particular.
inline constexpr std::string_view plain_notice = "Confidential";

/// What stands on every page.
struct PageFrame {
    std::string kind;    ///< Top left: "INTERVIEW SCORECARD".
    std::string notice;  ///< Top right: "Confidential".
    std::string foot;    ///< Bottom left; "Page 1 of 2" stands at the right.
};

/// The one title of a document.
struct Title {
    std::string text;
    std::string subtitle;  ///< May be empty.
};

/// A heading of level 2, 3 or 4. It is never parted from what follows.
struct Heading {
    int level = 2;
    std::string text;
    std::string aside;  ///< Stands at the right, on the same line; may be empty.
};

enum class ParagraphKind {
    body,
    lead,      ///< Somewhat larger: a question as it was put.
    secondary  ///< Small print.
};

struct Paragraph {
    ParagraphKind kind = ParagraphKind::body;
    std::string text;
    bool introduces_next = false;  ///< Stays on the page of the block that follows.
};

/// "Interviewer: Siân O'Neill"
struct Fact {
    std::string label;
    std::string value;
};

struct Facts {
    std::vector<Fact> facts;
    bool whole = false;  ///< Stays on one page, together with the block that follows.
};

/// The tinted panel that holds the result.
struct Panel {
    std::string score;          ///< "4.7"; words ("No overall score") when `out_of` is empty.
    std::string out_of;         ///< "/ 5"
    std::string score_caption;  ///< "Overall score"
    std::string verdict;        ///< In an outlined pill.
    std::string verdict_caption;
    std::vector<Fact> facts;
    std::string explanation;  ///< How the score was computed.
    std::string remark = {};  ///< Below the rest, over the panel's whole width; may be empty.
};

/// Some of a row of dots filled: a level on a scale.
struct DotScale {
    int reached = 1;
    int levels = 5;
    std::string alternative;  ///< The same in words, for those who cannot see it: "4 of 5".
};

enum class CellTone {
    strong,  ///< The name of the row.
    phrase,  ///< A word or two in place of a value.
    plain,   ///< Running text.
    quiet,   ///< Running text of less weight.
    number
};

struct CellText {
    CellTone tone = CellTone::plain;
    std::string text;
};

/// Dots, then texts below one another.
struct Cell {
    std::optional<DotScale> dots;
    std::vector<CellText> texts;
};

enum class Side { left, right };

struct Column {
    std::string head;
    Side side = Side::left;
    double share = 1;  ///< Of the table's width, relative to the other columns.
};

/// The first cell of a row names the row. The head is repeated on each page.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< Each as long as `columns`.
};

/// One value on a common scale, or the words that stand for there being none.
struct Bar {
    std::string label;
    std::optional<double> value;
    std::string text;  ///< "4", or "Not observed".
};

struct BarGroup {
    std::string heading;  ///< May be empty.
    std::vector<Bar> bars;
};

/// Bars on a scale of whole levels.
struct BarChart {
    int lowest = 1;
    int highest = 5;
    std::vector<BarGroup> groups;
    std::string caption;  ///< Names everything that is encoded.
};

enum class EntryKind {
    note,
    quote,  ///< The candidate's own words; quotation marks are added.
    item,   ///< Something of the rubric that was heard or done.
    absent  ///< Something of the rubric that was not.
};

/// "3:12  Look-for  ownership without self-flagellation"
struct Entry {
    EntryKind kind = EntryKind::note;
    std::string time;   ///< May be empty.
    std::string label;  ///< In a word or two.
    std::string text;
};

struct Entries {
    std::string continued;  ///< Stands above what goes on on a further page; may be empty.
    std::vector<Entry> entries;
};

/// A chart. It is as wide as the page's measure, and as high as it asks to be; one that is higher
/// than a page goes on on the next.
struct Picture {
    std::string alternative;                     ///< The same in words.
    std::function<double(double width)> height;  ///< In pixels of figures/canvas.h.
    std::function<void(figures::Canvas&, const figures::Box&)> paint;
};

// What is filled in by hand.

/// What follows begins a part of the document, at the top of a page.
struct PageBreak {
    enum class Opens {
        next_page,
        left_page  ///< An even page, which lies open beside the next; one may stay empty for it.
    };
    Opens opens = Opens::next_page;
};

/// "Candidate ________"
struct BlankField {
    std::string label;
    double share = 1;  ///< Of the row's width, relative to the other fields.
};

struct BlankFields {
    std::vector<std::vector<BlankField>> rows;
};

/// Lines to write on.
struct RuledLines {
    enum class Extent {
        fixed,
        fills_page,        ///< At least `lines`, and as many more as the page has room for.
        fills_if_any_room  ///< The same, but nothing at all where there is no room for `lines`.
    };
    std::string label;  ///< What is to be written; may be empty.
    int lines = 3;
    Extent extent = Extent::fixed;
};

/// A text with an empty box, or a bullet, before it.
struct TickBox {
    std::string label;  ///< In a word or two: "Pitfall"; may be empty.
    std::string text;
    std::string hint;  ///< When to tick it; may be empty.
};

struct TickBoxes {
    enum class Mark {
        box,
        bullet  ///< To be read, not ticked.
    };
    std::vector<TickBox> ticks;
    Mark mark = Mark::box;
};

/// Words with a box before each, one beside the other.
struct TickRow {
    std::vector<std::string> words;
};

/// One of several, to be marked in its circle.
struct Choice {
    std::string mark;   ///< In the circle: "5"; may be empty.
    std::string label;  ///< "Well above"
    std::string hint;   ///< Under the label: "start here"; may be empty.
    std::string text;
};

struct Choices {
    std::vector<Choice> choices;
    bool introduces_next = false;  ///< Stay on the page of the block that follows.
};

using Block = std::variant<Title,
                           Heading,
                           Paragraph,
                           Facts,
                           Panel,
                           Table,
                           BarChart,
                           Entries,
                           Picture,
                           PageBreak,
                           BlankFields,
                           RuledLines,
                           TickBoxes,
                           TickRow,
                           Choices>;

/// What a printed document says, in reading order. Where things stand is layout's business.
struct Document {
    DocumentInfo info;
    PageFrame frame;
    std::vector<Block> blocks;
    /// How many pages each part that a PageBreak begins is to take at most; 0 means any number.
    /// Where one would take more, document_pdf() sets the whole document closer.
    std::size_t pages_per_part = 0;
};

}  // namespace evenhand::report
