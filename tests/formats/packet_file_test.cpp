#include "formats/packet_file.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/hash.h"
#include "formats/practice_files.h"

using namespace evenhand;
using formats::packet_bytes;
using formats::read_packet;
using testing::beyond_the_schema;
using testing::Broken;

namespace {

Packet example_packet() {
    return {{Id<Candidate>("c-1"), "Zoë <Ramírez>"},
            "QA engineer",
            *from_iso("2026-11-23T09:00:00Z"),
            {{"scorecard-1.xml",
              std::string(64, 'a'),
              Id<Session>("s1"),
              {Id<Rater>("r1"), "Ana & Co"}},
             {"scorecard-2.xml", std::string(64, 'b'), Id<Session>("s2"), {Id<Rater>("r2"), ""}}}};
}

/// With everything that a record can have.
Packet panel_packet() {
    Packet packet = example_packet();
    packet.earlier = {
        {"earlier-1.xml", std::string(64, 'c'), Id<Session>("s1"), {Id<Rater>("r1"), "Ana & Co"}}};
    packet.papers = {{PacketPaperKind::panel, "panel.xml", std::string(64, 'd')},
                     {PacketPaperKind::lock, "lock.txt", std::string(64, 'e')},
                     {PacketPaperKind::opening, "opening.txt", std::string(64, 'f')},
                     {PacketPaperKind::decision, "decision.xml", std::string(64, '0')}};
    packet.copy = CopyKind::subject_access;
    return packet;
}

/// With what is known of the interviewers, which a packet of copies never has.
Packet severe_packet() {
    Packet packet = panel_packet();
    packet.copy.reset();
    packet.cards[0].archived = std::string(32, '7');
    packet.checkpoint = {std::string(64, '9'),
                         "evenhand/77\n5\nr00t=\n\n\u2014 evenhand/77 s1gned=\n"};
    packet.severity = {
        "From 145 interviews & more.",
        {{SeverityKnown::stricter, 34, -0.6, -0.8, -0.4}, {SeverityKnown::too_few, 9}}};
    return packet;
}

/// The bytes with the seal that they should have, so that other faults are met.
std::string sealed_anew(std::string bytes) {
    const std::size_t line = bytes.find("  <seal ");
    const std::size_t end = bytes.find('\n', line) + 1;
    const std::string rest = bytes.substr(0, line) + bytes.substr(end);
    const std::size_t digits = bytes.find('>', line) + 1;
    return bytes.replace(digits, 64, formats::sha256_hex(rest));
}

const std::vector<Broken>& broken_packets() {
    static const std::vector<Broken> files = {
        {"urn:evenhand:packet:1", "urn:evenhand:packet:2", "xml.newer", "version 2"},
        {"made=\"2026-11-23T09:00:00Z\"", "made=\"then\"", "xml.time", "made=\"then\""},
        {"<candidate id=\"c-1\"", "<candidate id=\" \"", "xml.text", "not blank"},
        {"file=\"scorecard-1.xml\"", "file=\"../card.xml\"", "xml.id", "../card.xml"},
        {"sha256=\"aaaa", "sha256=\"AAAA", "xml.hash", "64 digits"},
        {" interview=\"s1\"", "", "xml.missing-attribute", "interview"},
        {"<role>", "<job>x</job><role>", "xml.unknown-element", "<job>"},
        {"file=\"scorecard-2.xml\"",
         "file=\"scorecard-1.xml\"",
         "packet.twice",
         "scorecard-1.xml",
         beyond_the_schema},
        {"file=\"earlier-1.xml\"",
         "file=\"scorecard-1.xml\"",
         "packet.twice",
         "scorecard-1.xml",
         beyond_the_schema},
        {"kind=\"lock\"", "kind=\"panel\"", "packet.twice", "\"panel\"", beyond_the_schema},
        {"kind=\"lock\"", "kind=\"key\"", "xml.word", "\"key\""},
        {"copy=\"subject-access\"", "copy=\"secret\"", "xml.word", "\"secret\""},
    };
    return files;
}

}  // namespace

TEST_CASE("a packet's record is read back the same, under its seal, and follows its grammar") {
    for (const Packet& packet : {example_packet(), panel_packet(), severe_packet()}) {
        const std::string bytes = packet_bytes(packet);
        const auto read = read_packet(bytes, "p");
        REQUIRE(read.value);
        CHECK(read.findings.empty());
        CHECK(read.value->packet == packet);
        const testing::ScratchFolder folder;
        CHECK(testing::follows(folder, bytes, "packet.xsd"));
    }
}

TEST_CASE("each fault of a packet's record is found where it is") {
    const std::string whole = packet_bytes(panel_packet());
    const testing::ScratchFolder folder;
    for (const Broken& broken : broken_packets()) {
        CAPTURE(broken.to);
        const auto damaged = testing::damaged(whole, broken);
        REQUIRE_FALSE(damaged.bytes.empty());
        const auto read = read_packet(sealed_anew(damaged.bytes), "p");
        CHECK_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
        CHECK(read.findings.front().code == broken.code);
        CHECK(read.findings.front().message.find(broken.message) != std::string::npos);
        CHECK(testing::follows(folder, damaged.bytes, "packet.xsd") != broken.schema_sees_it);
    }
}

TEST_CASE("a checkpoint of copies, and an archived card without one, are refused") {
    const std::string whole = packet_bytes(severe_packet());
    const auto begin = whole.find("  <checkpoint");
    const auto end = whole.find("</checkpoint>\n") + 14;
    const auto without = read_packet(sealed_anew(whole.substr(0, begin) + whole.substr(end)), "p");
    CHECK_FALSE(without.value);
    REQUIRE(without.findings.size() == 1);
    CHECK(without.findings.front().code == "packet.checkpoint");
    std::string copy = whole;
    copy.insert(copy.find(" made="), " copy=\"anonymised\"");
    const auto severity = copy.find("  <severity");
    copy.erase(severity, copy.find("</severity>\n") + 12 - severity);
    const auto read = read_packet(sealed_anew(copy), "p");
    CHECK_FALSE(read.value);
    REQUIRE_FALSE(read.findings.empty());
    CHECK(read.findings.front().code == "packet.checkpoint");
}

TEST_CASE("a severity that fits no card, or a packet of copies, is refused") {
    const std::string whole = packet_bytes(severe_packet());
    const std::vector<Broken> broken = {
        {"of file=\"scorecard-1.xml\"",
         "of file=\"scorecard-2.xml\"",
         "packet.severity",
         "",
         beyond_the_schema},
        {"points=\"-0.6\" ", "", "packet.severity", "", beyond_the_schema},
        {"points=\"-0.6\" ", "points=\"-0.9\" ", "packet.severity", "", beyond_the_schema},
        {"points=\"-0.6\" ", "points=\"less\" ", "xml.number", "-0.5"},
        {"known=\"too-few\"", "known=\"alike\"", "packet.severity", "", beyond_the_schema},
        {"known=\"too-few\"", "known=\"mild\"", "xml.word", "mild"},
        {"09:00:00Z\">",
         "09:00:00Z\" copy=\"anonymised\">",
         "packet.severity",
         "",
         beyond_the_schema},
    };
    const testing::ScratchFolder folder;
    for (const Broken& each : broken) {
        CAPTURE(each.to);
        const auto damaged = testing::damaged(whole, each);
        REQUIRE_FALSE(damaged.bytes.empty());
        const auto read = read_packet(sealed_anew(damaged.bytes), "p");
        CHECK_FALSE(read.value);
        REQUIRE_FALSE(read.findings.empty());
        CHECK(read.findings.front().code == each.code);
        CHECK(read.findings.front().message.find(each.message) != std::string::npos);
        CHECK(testing::follows(folder, damaged.bytes, "packet.xsd") != each.schema_sees_it);
    }
}

TEST_CASE("a record that was changed after it was sealed, or laid out anew, is refused") {
    const std::string whole = packet_bytes(example_packet());
    std::string changed = whole;
    changed.replace(changed.find("QA engineer"), 11, "Qa engineer");
    const auto read = read_packet(changed, "p");
    CHECK_FALSE(read.value);
    CHECK(read.findings.front().code == "packet.seal-broken");

    std::string wider = whole;
    wider.replace(wider.find("  <role>"), 2, "    ");
    const auto other = read_packet(sealed_anew(wider), "p");
    CHECK_FALSE(other.value);
    CHECK(other.findings.front().code == "packet.not-canonical");
}

TEST_CASE("a record that is cut off anywhere is no packet") {
    const std::string whole = packet_bytes(example_packet());
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        CHECK_FALSE(read_packet(whole.substr(0, size), "p").value);
    }
}
