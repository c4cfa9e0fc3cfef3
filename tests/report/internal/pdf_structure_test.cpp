#include "report/internal/pdf_structure.h"

#include <doctest/doctest.h>

#include "report/internal/qpdf.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    QPDF pdf;
    std::vector<Element> elements = {Element{}};
    Drawing drawing;

    explicit Fixture() {
        pdf.emptyPDF();
        for (int page = 0; page < 2; ++page) {
            pdf.addPage(pdf.makeIndirectObject(QPDFObjectHandle::parse("<</Type/Page>>")), false);
        }
        drawing.owners.resize(2);
    }

    std::size_t add(Tag tag, std::size_t parent = 0, const std::string& alternative = {}) {
        elements.push_back({tag, parent, alternative});
        return elements.size() - 1;
    }

    /// The document's element.
    QPDFObjectHandle write() {
        drawing.bounds.resize(elements.size());
        add_structure(pdf, elements, drawing);
        return root().getKey("/K").getArrayItem(0);
    }
    QPDFObjectHandle root() { return pdf.getRoot().getKey("/StructTreeRoot"); }
};

QPDFObjectHandle part(QPDFObjectHandle element, int index) {
    return element.getKey("/K").getArrayItem(index);
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "elements stand under their parents in the order of the document") {
    const std::size_t title = add(Tag::heading_1);
    const std::size_t list = add(Tag::list);
    const std::size_t item = add(Tag::list_item, list);
    const std::size_t body = add(Tag::list_body, item);
    drawing.owners[0] = {title, body};
    QPDFObjectHandle document = write();
    CHECK(document.getKey("/S").getName() == "/Document");
    CHECK(part(document, 0).getKey("/S").getName() == "/H1");
    CHECK(part(document, 1).getKey("/S").getName() == "/L");
    QPDFObjectHandle list_body = part(part(part(document, 1), 0), 0);
    CHECK(list_body.getKey("/S").getName() == "/LBody");
    CHECK(part(list_body, 0).getIntValue() == 1);
    CHECK(pdf.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
}

TEST_CASE_FIXTURE(Fixture, "content on a further page names its page") {
    const std::size_t paragraph = add(Tag::paragraph);
    drawing.owners = {{paragraph}, {paragraph}};
    QPDFObjectHandle element = part(write(), 0);
    CHECK(part(element, 0).isInteger());
    QPDFObjectHandle further = part(element, 1);
    CHECK(further.getKey("/Type").getName() == "/MCR");
    QPDFObjectHandle second_page = pdf.getAllPages()[1];
    CHECK(further.getKey("/Pg").getObjGen() == second_page.getObjGen());
    CHECK(further.getKey("/MCID").getIntValue() == 0);
}

TEST_CASE_FIXTURE(Fixture, "the way back leads from each piece of content to its element") {
    const std::size_t first = add(Tag::paragraph);
    const std::size_t second = add(Tag::paragraph);
    drawing.owners = {{first, second}, {second}};
    QPDFObjectHandle document = write();
    QPDFObjectHandle numbers = root().getKey("/ParentTree").getKey("/Nums");
    REQUIRE(numbers.getArrayNItems() == 4);
    CHECK(numbers.getArrayItem(2).getIntValue() == 1);
    CHECK(numbers.getArrayItem(1).getArrayItem(1).getObjGen() == part(document, 1).getObjGen());
    CHECK(numbers.getArrayItem(3).getArrayItem(0).getObjGen() == part(document, 1).getObjGen());
    QPDFObjectHandle second_page = pdf.getAllPages()[1];
    CHECK(second_page.getKey("/StructParents").getIntValue() == 1);
}

TEST_CASE_FIXTURE(Fixture, "an element with nothing in it is left out, an empty cell is not") {
    add(Tag::paragraph);
    const std::size_t table = add(Tag::table);
    const std::size_t row = add(Tag::table_row, table);
    const std::size_t head = add(Tag::row_head, row);
    add(Tag::table_cell, row);
    drawing.owners[0] = {head};
    QPDFObjectHandle document = write();
    REQUIRE(document.getKey("/K").getArrayNItems() == 1);
    CHECK(part(part(document, 0), 0).getKey("/K").getArrayNItems() == 2);
}

TEST_CASE_FIXTURE(Fixture,
                  "heads of tables say what they head, figures where they are and what they show") {
    const std::size_t table = add(Tag::table);
    const std::size_t row = add(Tag::table_row, table);
    add(Tag::column_head, row);
    add(Tag::row_head, row);
    const std::size_t figure = add(Tag::figure, 0, "4 of 5");
    drawing.owners[0] = {figure};
    drawing.bounds.resize(elements.size());
    drawing.bounds[figure] = DrawnBounds{0, 1, 2, 3, 4.5};
    QPDFObjectHandle document = write();
    QPDFObjectHandle cells = part(part(document, 0), 0);
    CHECK(part(cells, 0).getKey("/A").getKey("/Scope").getName() == "/Column");
    CHECK(part(cells, 1).getKey("/A").getKey("/Scope").getName() == "/Row");
    CHECK(part(document, 1).getKey("/Alt").getUTF8Value() == "4 of 5");
    CHECK(part(document, 1).getKey("/A").getKey("/BBox").unparse() == "[ 1 2 3 4.5 ]");
}
