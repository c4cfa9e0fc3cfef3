#include "formats/score_matrix_file.h"

#include <doctest/doctest.h>

#include "formats/file.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

std::string classic(const std::string& name) {
    return read_file(std::string(EVENHAND_SOURCE_DIR) + "/tests/data/calibration/classic/" + name);
}

template <typename Table>
std::string code_of(const Parsed<Table>& table) {
    CHECK_FALSE(table.value.has_value());
    REQUIRE_FALSE(table.findings.empty());
    CHECK(is_error(table.findings.back()));
    return table.findings.back().code;
}

std::string matrix_fault(std::string_view bytes) {
    return code_of(read_score_matrix(bytes, "m.csv", ScoreRange{1, 5}));
}

std::string counts_fault(std::string_view bytes) {
    return code_of(read_category_counts(bytes, "c.csv"));
}

}  // namespace

TEST_CASE("a missing score is an empty value") {
    const auto matrix =
        read_score_matrix("unit,A,B\nU1,3,\nU2,,5\nU3,,\n", "m.csv", ScoreRange{1, 5});
    REQUIRE(matrix.value.has_value());
    CHECK(matrix.findings.empty());
    CHECK(matrix.value->raters == std::vector<std::string>{"A", "B"});
    CHECK(matrix.value->units == std::vector<std::string>{"U1", "U2", "U3"});
    REQUIRE(matrix.value->rows.size() == 3);
    CHECK(matrix.value->rows[0].size() == 1);
    CHECK(matrix.value->rows[1][0].rater == 1);
    CHECK(matrix.value->rows[1][0].score == 5);
    CHECK(matrix.value->rows[2].empty());
}

TEST_CASE("without a scale it is the range of the scores, and that is told") {
    const auto matrix = read_score_matrix(classic("irr_anxiety.csv"), "m.csv", std::nullopt);
    REQUIRE(matrix.value.has_value());
    CHECK(matrix.value->scale == ScoreRange{1, 6});
    REQUIRE(matrix.findings.size() == 1);
    CHECK(matrix.findings.front().severity == Severity::warning);
    CHECK(matrix.findings.front().message.find("1 to 6") != std::string::npos);
}

TEST_CASE("a table of units by raters that cannot be right is refused") {
    CHECK(matrix_fault("") == "table.empty");
    CHECK(matrix_fault("unit\nU1\n") == "table.no-raters");
    CHECK(matrix_fault("unit,A,B\nU1,3,6\n") == "table.off-scale");
    CHECK(matrix_fault("unit,A,B\nU1,3,x\n") == "table.not-whole");
    CHECK(matrix_fault("unit,A,B\nU1,3\n") == "table.width");
    CHECK(matrix_fault("unit,A,B\nU1,3,3\nU1,2,2\n") == "table.repeated");
    CHECK(matrix_fault("unit,A,A\nU1,3,3\n") == "table.repeated-column");
    CHECK(matrix_fault("unit,A,B\nU1,,\n") == "table.none");
    CHECK(matrix_fault("unit,A,B\n\"U1,3,3\n") == "table.quote");
    CHECK(code_of(read_score_matrix("unit,A,B\nU,1,500\n", "m.csv", std::nullopt)) ==
          "table.range");
}

TEST_CASE("counts of units have a first column of that name") {
    const auto counts = read_category_counts(classic("fleiss_1971_counts.csv"), "c.csv");
    REQUIRE(counts.value.has_value());
    CHECK_FALSE(counts.value->contingency);
    CHECK(counts.value->categories.size() == 5);
    CHECK(counts.value->rows.size() == 30);
    CHECK(counts.value->rows[0] == std::vector<std::uint32_t>{0, 0, 0, 6, 0});
}

TEST_CASE("a square table of numbers alone is a contingency table") {
    const auto counts = read_category_counts(classic("gwet_3x3_abstractors.csv"), "c.csv");
    REQUIRE(counts.value.has_value());
    CHECK(counts.value->contingency);
    CHECK(counts.value->rows[1] == std::vector<std::uint32_t>{0, 20, 7});
}

TEST_CASE("a table of counts that cannot be right is refused") {
    CHECK(counts_fault("a,b\n1,2\n") == "table.not-square");
    CHECK(counts_fault("a,b\n1,-2\n3,4\n") == "table.not-count");
    CHECK(counts_fault("a,b\n1,2.5\n3,4\n") == "table.not-count");
    CHECK(counts_fault("a,b\n0,0\n0,0\n") == "table.none");
    CHECK(counts_fault("unit,a\nU,1\n") == "table.categories");
    CHECK(counts_fault("a,b\n9000000,9000000\n0,0\n") == "table.counts");
    CHECK(counts_fault("a,b\n1\n2,3\n") == "table.not-square");
}
