#include "report/internal/pdf_content.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <stdexcept>

#include <doctest/doctest.h>

#include "report/internal/qpdf.h"

using namespace evenhand::report;

namespace {

/// A page whose font F1 has the codes 1 to 3 for "a", "é" and an emoji.
struct Fixture {
    QPDF pdf;
    Fixture() { pdf.emptyPDF(); }

    std::string text_of(const std::string& operators) {
        QPDFObjectHandle map =
            QPDFObjectHandle::newStream(&pdf,
                                        "3 beginbfchar\n<0001> <0061>\n<0002> <00E9>\n"
                                        "<0003> <D83DDE00>\nendbfchar\n");
        QPDFObjectHandle page = QPDFObjectHandle::parse("<</Resources<</Font<</F1<<>>>>>>>>");
        page.getKey("/Resources").getKey("/Font").getKey("/F1").replaceKey("/ToUnicode", map);
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, operators));
        return page_text(pdf, page);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "tagged text is read by what its codes stand for") {
    CHECK(text_of("/P <</MCID 0>> BDC BT /F1 9 Tf [<0001> -20 <00020003>] TJ ET EMC") ==
          "aé\U0001F600 ");
    CHECK(text_of("/P <</MCID 0>> BDC /F1 9 Tf <0001> Tj EMC /P <</MCID 1>> BDC <0002> Tj EMC") ==
          "a é ");
}

TEST_CASE_FIXTURE(Fixture, "artifacts and what no tag holds are left out") {
    CHECK(text_of("/F1 9 Tf <0001> Tj /Artifact BMC <0002> Tj EMC").empty());
}

TEST_CASE_FIXTURE(Fixture, "a text that stands in the mark counts for what is drawn in it") {
    CHECK(text_of("/P <</MCID 0>> BDC /F1 9 Tf /Span <</ActualText <FEFF0062>>> BDC <0001> Tj EMC "
                  "<0002> Tj EMC") == "bé ");
}

TEST_CASE_FIXTURE(Fixture,
                  "codes without a text, ends without a beginning and no font do no harm") {
    CHECK(text_of("/P <</MCID 0>> BDC /F1 9 Tf <0009> Tj EMC EMC") == "\uFFFD ");
    CHECK(text_of("EMC /P <</MCID 0>> BDC <0001> Tj /F2 9 Tf <0001> Tj EMC") == "\uFFFD ");
}

TEST_CASE("a small stream that unpacks to a very large one is refused") {
    QPDF pdf;
    pdf.emptyPDF();
    Pl_Buffer packed("packed");
    Pl_Flate flate("flate", &packed, Pl_Flate::a_deflate);
    const std::string zeros(std::size_t{1} << 20U, '\0');
    for (int part = 0; part < 65; ++part) {
        flate.write(reinterpret_cast<const unsigned char*>(zeros.data()), zeros.size());
    }
    flate.finish();
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, packed.getBufferSharedPointer());
    stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
    CHECK_THROWS_AS((void)stream_content(stream), std::runtime_error);
}
