#include "workflow/rubric_library.h"

#include <algorithm>
#include <thread>

#include <doctest/doctest.h>

#include "core/error.h"
#include "library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::OpenDraft;
using workflow::RubricLibrary;
namespace fs = std::filesystem;

namespace {

const Id<Rubric> id("q01-example");
const std::string file = "drafts/q01-example.rubric.xml";
const RubricPlace title{RubricPart::rubric, "", "", 0, 0, RubricField::title};

struct Desk : LibraryFixture {
    std::unique_ptr<OpenDraft> open(const Id<Rubric>& rubric = id) {
        auto opened = library.open(rubric);
        REQUIRE(opened.value);
        return std::move(*opened.value);
    }
    /// Publishes a version with that title, from a draft that is made when there is none.
    void publish(const std::string& words) {
        if (library.versions(id).empty()) {
            put(file, formats::rubric_bytes(testing::fit_draft()));
        }
        const auto draft = open();
        draft->editor().type(title, words);
        REQUIRE(library.publish(*draft, "Author", words).value);
    }
};

}  // namespace

TEST_CASE("a rubric lives from its first draft to its second version") {
    Desk desk;
    desk.publish("First");
    const auto next = desk.open();
    CHECK(next->editor().rubric().version == 2);
    CHECK(next->editor().rubric().status == RubricStatus::draft);
    CHECK(next->saved());
    CHECK_FALSE(desk.has(file));
    next->editor().type(title, "Second");
    CHECK(next->save().empty());
    CHECK(desk.has(file));
    desk.time.set(100);
    REQUIRE(desk.library.publish(*next, "Other", "better words").value);
    const auto versions = desk.library.versions(id);
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].version == 1);
    CHECK(versions[1].published_at == testing::at(100));
    CHECK(versions[1].note == "better words");
    CHECK(desk.library.version(id, 1).value->rubric.title == "First");
    CHECK(desk.library.version(id, 2).value->rubric.title == "Second");
    CHECK(desk.library.version(id, 2).value->sha256 == versions[1].sha256);
    CHECK(told(desk.library.version(id, 3).findings) == Told{"library.no-version q01-example"});
}

TEST_CASE("the next version can be begun as a file at once") {
    Desk desk;
    desk.publish("First");
    const auto next = desk.open();
    CHECK(next->begin().empty());
    CHECK(desk.has(file));
    CHECK(next->begin().empty());
    CHECK(desk.open()->editor().rubric() == next->editor().rubric());
    CHECK(desk.library.entries().front().draft == 2);
}

TEST_CASE("what is not there cannot be opened, and what cannot be read says why") {
    Desk desk;
    const auto none = desk.library.open(id);
    CHECK_FALSE(none.value);
    CHECK(told(none.findings) == Told{"library.no-rubric q01-example"});
    desk.put(file, "<rubric");
    const auto broken = desk.library.open(id);
    CHECK_FALSE(broken.value);
    CHECK_FALSE(broken.findings.empty());
}

TEST_CASE("the program's own rubric is edited as the next version of the person's") {
    Desk desk;
    const auto draft = desk.open(testing::seed_id);
    CHECK(draft->editor().rubric().version == 2);
    draft->editor().type(title, "Ours");
    CHECK(draft->save().empty());
    CHECK(desk.has("drafts/" + testing::seed_id.text() + ".rubric.xml"));
}

TEST_CASE("a new draft is named after its title, and never takes another's place") {
    Desk desk;
    const auto first = desk.library.create("  Handing over work\n");
    REQUIRE(first.value);
    CHECK((*first.value)->editor().rubric().id == Id<Rubric>("handing-over-work"));
    CHECK((*first.value)->editor().rubric().title == "Handing over work");
    CHECK((*first.value)->saved());
    CHECK(desk.has("drafts/handing-over-work.rubric.xml"));
    const auto second = desk.library.create("Handing over work");
    CHECK((*second.value)->editor().rubric().id == Id<Rubric>("handing-over-work-2"));
    const auto third = desk.library.create("\u201C\u201D");
    CHECK((*third.value)->editor().rubric().id == Id<Rubric>("rubric"));
    (*first.value)->editor().type(title, "Other");
    CHECK((*first.value)->save().empty());
}

TEST_CASE("a new draft takes no id that any file of the library has") {
    Desk desk;
    desk.put("drafts/walrus.rubric.xml", "unreadable");
    desk.put("walrus-2.v3.rubric.xml", "unreadable");
    desk.publish("First");
    const auto created = desk.library.create("Walrus");
    REQUIRE(created.value);
    CHECK((*created.value)->editor().rubric().id == Id<Rubric>("walrus-3"));
    CHECK(desk.get("drafts/walrus.rubric.xml") == "unreadable");
    const auto numbered = desk.library.create("q01 example");
    CHECK((*numbered.value)->editor().rubric().id == Id<Rubric>("q01-example-2"));
}

TEST_CASE("a draft that cannot be read is not told as one that is not there") {
    Desk desk;
    CHECK(told(desk.library.draft(id).findings) == Told{"library.no-draft q01-example"});
    fs::create_directories(desk.folder / "rubrics" / file);
    CHECK(told(desk.library.draft(id).findings) ==
          Told{"rubric.unreadable q01-example.rubric.xml"});
}

TEST_CASE("a draft is taken in once and never over another, and finds its page") {
    Desk desk;
    Rubric draft = testing::fit_draft();
    const std::string page = "\xEF\xBB\xBFLine 1\r\nLine 2";
    draft.source_name = "page.txt";
    draft.source_sha256 = formats::sha256_hex(page);
    desk.put("pages/" + draft.source_sha256, page);
    CHECK(desk.library.add_draft(draft).empty());
    CHECK(desk.library.add_draft(draft).empty());
    const auto source = desk.library.page(draft);
    REQUIRE(source);
    CHECK(source->name == "page.txt");
    REQUIRE(source->lines.size() == 2);
    CHECK(source->lines[1] == "Line 2");
    CHECK(desk.open()->editor().page()->lines == source->lines);
    Rubric other = draft;
    other.title = "Other";
    const Findings refused = desk.library.add_draft(other);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "import.exists");
    CHECK(desk.get(file) == formats::rubric_bytes(draft));
}

TEST_CASE("a page that is not there, was changed or is none is no page") {
    Desk desk;
    Rubric draft = testing::fit_draft();
    CHECK_FALSE(desk.library.page(draft));
    draft.source_sha256 = formats::sha256_hex("page");
    CHECK_FALSE(desk.library.page(draft));
    desk.put("pages/" + draft.source_sha256, "changed");
    CHECK_FALSE(desk.library.page(draft));
    draft.source_sha256 = "../drafts/.lock";
    CHECK_FALSE(desk.library.page(draft));
}

TEST_CASE("a discarded draft stays where it can be found") {
    Desk desk;
    const std::string bytes = formats::rubric_bytes(testing::fit_draft());
    desk.put(file, bytes);
    const fs::path first = desk.library.discard_draft(id);
    CHECK(first == desk.paths.discarded(id, desk.time.now));
    CHECK(formats::read_file(first) == bytes);
    CHECK_FALSE(desk.has(file));
    desk.put(file, bytes);
    const fs::path second = desk.library.discard_draft(id);
    CHECK(second != first);
    CHECK(formats::read_file(second) == bytes);
    CHECK_THROWS_AS((void)desk.library.discard_draft(id), Error);
}

TEST_CASE("what is wrong in the folder is told") {
    Desk desk;
    desk.publish("First");
    desk.publish("Second");
    desk.publish("Third");
    CHECK(desk.library.findings().empty());
    fs::remove(desk.paths.version(id, 1));
    desk.put("q01-example.v2.rubric.xml", "altered");
    desk.put("by-hand.rubric.xml", formats::rubric_bytes(testing::example_rubric()));
    desk.put("broken.rubric.xml", "");
    CHECK(told(desk.library.findings()) == Told{"file.empty broken.rubric.xml:1",
                                                "library.unlisted by-hand.rubric.xml",
                                                "library.missing q01-example.v1.rubric.xml",
                                                "library.altered q01-example.v2.rubric.xml"});
    const auto versions = desk.library.versions(id);
    REQUIRE(versions.size() == 4);
    CHECK_FALSE(versions[0].altered);
    CHECK(versions[0].remark == "This file was put here by hand; it was not published here.");
    CHECK(versions[1].altered);
    CHECK(versions[1].remark.find("is missing") != std::string::npos);
    CHECK(versions[2].altered);
    CHECK(versions[2].remark.find("is not what was published") != std::string::npos);
    CHECK(versions[3].remark.empty());
    CHECK_FALSE(desk.library.version(id, 2).value);
}

TEST_CASE("a list of what was published that cannot be read is told once, with no version given") {
    Desk desk;
    desk.publish("First");
    desk.publish("Second");
    CHECK(desk.library.list_findings().empty());
    desk.put("published.txt", "spoilt");
    const Told spoilt = {"published.foreign published.txt:1"};
    CHECK(told(desk.library.list_findings()) == spoilt);
    CHECK(told(desk.library.findings()) == spoilt);
    for (const workflow::VersionEntry& version : desk.library.versions(id)) {
        CHECK(version.altered);
        CHECK(version.remark.find("published.txt: This is no list") != std::string::npos);
    }
    CHECK_FALSE(desk.library.version(id, 2).value);
    CHECK_FALSE(desk.library.open(id).value);
}

TEST_CASE("a version that died on its way is there at the next look") {
    Desk desk;
    desk.publish("First");
    const std::string list = desk.get("published.txt");
    desk.put("q01-example.v1.publishing", list);
    fs::remove(desk.paths.list());
    CHECK(desk.library.entries().front().published == 1);
    CHECK(desk.get("published.txt") == list);
    CHECK_FALSE(desk.has("q01-example.v1.publishing"));
}

TEST_CASE("entries are found by the beginnings of any words in them") {
    Desk desk;
    desk.publish("Walrus");
    const auto entries = desk.library.entries();
    REQUIRE(entries.size() == 2);
    const auto ids = [&](const std::string& text) {
        std::string found;
        for (const auto& entry : RubricLibrary::matching(entries, text)) {
            found += entry.id.text() + " ";
        }
        return found;
    };
    CHECK(ids("") == "q01-example q09-missed-bug-to-production ");
    CHECK(ids("Missed bug in prod") == "q01-example q09-missed-bug-to-production ");
    CHECK(ids("Q09 Missed") == "q09-missed-bug-to-production ");
    CHECK(ids("acts walr") == "q01-example ");
    CHECK(ids("pancake").empty());
}

TEST_CASE("an organisation's word list adds to the shipped one, and a broken one stops nothing") {
    Desk desk;
    const auto shipped = desk.library.words();
    REQUIRE(shipped.value);
    CHECK(shipped.findings.empty());
    CHECK_FALSE(shipped.value->at("quality").empty());
    desk.put("lint.txt", "[quality]\nzebra-like\n");
    const auto joined = desk.library.words();
    CHECK(joined.value->at("quality").size() == shipped.value->at("quality").size() + 1);
    desk.put("lint.txt", "\xFF");
    const auto broken = desk.library.words();
    CHECK(broken.value == shipped.value);
    REQUIRE(broken.findings.size() == 1);
    CHECK(broken.findings[0].severity == Severity::warning);
    desk.put(file, formats::rubric_bytes(testing::fit_draft()));
    CHECK(desk.library.open(id).value);
}

TEST_CASE("many programs that publish at once make one version each, and no two the same") {
    Desk desk;
    desk.put(file, formats::rubric_bytes(testing::fit_draft()));
    std::vector<std::unique_ptr<OpenDraft>> authors;
    for (int i = 0; i < 6; ++i) {
        authors.push_back(desk.open());
        authors.back()->editor().type(title, "Author " + std::to_string(i));
    }
    std::vector<int> published(authors.size(), 0);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        threads.emplace_back([&, i] {
            const workflow::Services services{[] { return testing::at(0); },
                                              [i] { return "author" + std::to_string(i); },
                                              [] { return Salt{}; }};
            RubricLibrary library(desk.folder / "rubrics", testing::shipped_rubrics, services);
            OpenDraft& draft = *authors[i];
            for (int tries = 0; tries < 200 && published[i] == 0; ++tries) {
                if (draft.conflict()) {
                    (void)draft.keep_ours();
                }
                const auto done = library.publish(draft, "", "");
                published[i] = done.value ? done.value->pinned.rubric.version : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    std::ranges::sort(published);
    CHECK(published == std::vector<int>{1, 2, 3, 4, 5, 6});
    CHECK(desk.library.findings().empty());
    CHECK(desk.library.versions(id).size() == 6);
}

TEST_CASE("the usual library is in the data folder unless another is named") {
    const auto services = testing::StandingClock().services();
    CHECK(workflow::usual_library({"/data", "/shipped"}, services).folder() == "/data/rubrics");
    CHECK(workflow::usual_library({"/data", "/shipped", "/team"}, services).folder() == "/team");
}
