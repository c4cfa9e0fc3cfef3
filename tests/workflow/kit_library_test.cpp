#include "workflow/kit_library.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/kit_file.h"
#include "library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::KitFile;
using workflow::KitLibrary;
using workflow::OpenKit;
using Stretch = workflow::KitEditor::Stretch;

namespace {

namespace fs = std::filesystem;

/// A program's folder with one kit and the rubric that came with it.
struct Kits : LibraryFixture {
    fs::path shipped = folder / "shipped";
    workflow::RubricLibrary rubrics{folder / "rubrics", shipped, time.services()};
    KitLibrary kits{rubrics, time.services()};

    Kits() {
        formats::make_folder(shipped / "kits");
        for (const char* const name : {"lint.txt", "tags.txt"}) {
            fs::copy_file(testing::shipped_rubrics / name, shipped / name);
        }
        const std::string rubric = seed_file();
        fs::copy_file(testing::shipped_rubrics / rubric, shipped / rubric);
        ship({"thirty", "Thirty minutes", "any", "Mid", 2, 4, {seed()}, 30, {"Ownership"}});
    }
    static std::string seed_file() { return testing::seed_id.text() + ".rubric.xml"; }
    [[nodiscard]] static KitEntry seed() {
        const auto bytes = formats::read_file(testing::shipped_rubrics / seed_file());
        return {testing::seed_id, 1, formats::sha256_hex(bytes), 8, ""};
    }
    void ship(const KitPlan& kit) const {
        formats::write_file(shipped / "kits" / (kit.id + ".kit.xml"), formats::kit_bytes(kit));
    }
    [[nodiscard]] KitPlan in_file(const std::string& id) const {
        return *formats::read_kit(get("kits/" + id + ".kit.xml"), id).value;
    }
    [[nodiscard]] std::string listed() const {
        std::string list;
        for (const KitFile& kit : kits.kits()) {
            list += kit.plan.id + (kit.source == KitFile::Source::shipped   ? " shipped"
                                   : kit.source == KitFile::Source::changed ? " changed"
                                                                            : " own");
            list += kit.unreadable.empty() ? "; " : " unreadable; ";
        }
        return list;
    }
    std::unique_ptr<OpenKit> opened(const std::string& id) const {
        auto kit = kits.open(id);
        REQUIRE(kit.value);
        return std::move(*kit.value);
    }
};

}  // namespace

TEST_CASE("a new kit has its file at once, under an id made of its title") {
    const Kits desk;
    const auto made = desk.kits.create(" Backend, mid: 45 min ");
    REQUIRE(made.value);
    CHECK((*made.value)->plan().title == "Backend, mid: 45 min");
    CHECK(desk.in_file("backend-mid-45-min") == (*made.value)->plan());
    CHECK((*desk.kits.create("Backend mid 45 min").value)->plan().id == "backend-mid-45-min-2");
    CHECK((*desk.kits.create("Thirty").value)->plan().id == "thirty-2");
    CHECK((*desk.kits.create("\u65e5\u672c").value)->plan().id == "kit");
    CHECK(told(desk.kits.create(" ").findings) == Told{"kit.title "});
}

TEST_CASE("a kit is built, kept and opened again the same") {
    const Kits desk;
    const auto made = desk.kits.create("Mine");
    OpenKit& kit = **made.value;
    REQUIRE(kit.add(testing::seed_id).value == 0);
    kit.editor().set_minutes(Stretch::length, 45);
    kit.editor().cover("Ownership", true);
    CHECK_FALSE(kit.saved());
    CHECK(kit.save().empty());
    CHECK(kit.saved());
    const auto again = desk.opened("mine");
    CHECK(again->plan() == kit.plan());
    CHECK(again->plan().entries == std::vector<KitEntry>{Kits::seed()});
    CHECK(again->rubrics().at(0).rubric->id == testing::seed_id);
    CHECK(again->rubrics().at(0).newest == 1);
}

TEST_CASE("changing a kit that came with the program makes the library's own in its place") {
    const Kits desk;
    CHECK(desk.listed() == "thirty shipped; ");
    const auto kit = desk.opened("thirty");
    kit->editor().set_question_minutes(0, 12);
    CHECK(kit->save().empty());
    CHECK(desk.listed() == "thirty changed; ");
    CHECK(desk.kits.kit("thirty").value->entries[0].minutes == 12);
    const fs::path gone = desk.kits.discard("thirty");
    CHECK(fs::exists(gone));
    CHECK(gone.parent_path() == desk.folder / "rubrics/kits/discarded");
    CHECK(desk.listed() == "thirty shipped; ");
    CHECK(desk.kits.kit("thirty").value->entries[0].minutes == 8);
    CHECK_THROWS_AS((void)desk.kits.discard("thirty"), Error);
    CHECK_THROWS_AS((void)desk.kits.discard("../thirty"), Error);
}

TEST_CASE("of two kits discarded within one second both stay") {
    const Kits desk;
    for (int i = 0; i < 2; ++i) {
        REQUIRE(desk.kits.create("Mine").value);
        (void)desk.kits.discard("mine");
    }
    int kept = 0;
    for ([[maybe_unused]] const auto& file :
         fs::directory_iterator(desk.folder / "rubrics/kits/discarded")) {
        ++kept;
    }
    CHECK(kept == 2);
}

TEST_CASE("a copy has the questions of its original and a life of its own") {
    const Kits desk;
    const auto copied = desk.kits.copy("thirty", "Ours");
    REQUIRE(copied.value);
    KitPlan expected = *desk.kits.kit("thirty").value;
    expected.id = "ours";
    expected.title = "Ours";
    CHECK((*copied.value)->plan() == expected);
    CHECK(desk.in_file("ours") == expected);
    CHECK(told(desk.kits.copy("none", "Ours").findings) == Told{"kit.none none"});
}

TEST_CASE("what another person has saved meanwhile is never overwritten") {
    const Kits desk;
    REQUIRE(desk.kits.create("Mine").value);
    const auto one = desk.opened("mine");
    const auto other = desk.opened("mine");
    one->editor().type_role("Tester");
    other->editor().type_role("Nurse");
    CHECK(one->save().empty());
    const Findings findings = other->save();
    REQUIRE(told(findings) == Told{"kit.conflict mine-2.kit.xml"});
    CHECK(findings[0].severity == Severity::warning);
    CHECK(findings[0].message ==
          "Someone else has saved the kit \u201Cmine\u201D meanwhile. Nothing was overwritten: "
          "yours goes on as \u201Cmine-2\u201D.");
    CHECK(desk.in_file("mine").role == "Tester");
    CHECK(desk.in_file("mine-2").role == "Nurse");
    other->editor().type_role("Night nurse");
    CHECK(other->save().empty());
    CHECK(desk.in_file("mine-2").role == "Night nurse");
    CHECK(other->plan().id == "mine-2");
}

TEST_CASE("both writing the same is no conflict, and a discarded kit is there again") {
    const Kits desk;
    REQUIRE(desk.kits.create("Mine").value);
    const auto one = desk.opened("mine");
    const auto other = desk.opened("mine");
    one->editor().type_role("Tester");
    other->editor().type_role("Tester");
    CHECK(one->save().empty());
    CHECK(other->save().empty());
    (void)desk.kits.discard("mine");
    one->editor().type_role("Nurse");
    CHECK(one->save().empty());
    CHECK(desk.in_file("mine").role == "Nurse");
}

TEST_CASE("a kit without a title is not written, and what was there stays") {
    const Kits desk;
    REQUIRE(desk.kits.create("Mine").value);
    const auto kit = desk.opened("mine");
    kit->editor().type_title("");
    CHECK(told(kit->save()) == Told{"kit.title mine"});
    CHECK(desk.in_file("mine").title == "Mine");
    CHECK_FALSE(kit->saved());
}

TEST_CASE("kits that cannot be read are listed with the reason") {
    const Kits desk;
    desk.put("kits/broken.kit.xml", "<kit");
    desk.put("kits/named.kit.xml", formats::kit_bytes({"other", "Other", "", "", 0, 0}));
    CHECK(desk.listed() == "broken own unreadable; named own unreadable; thirty shipped; ");
    CHECK(told(desk.kits.open("broken").findings).at(0).starts_with("xml."));
    CHECK(told(desk.kits.open("named").findings) == Told{"kit.other-id named.kit.xml"});
    CHECK(told(desk.kits.open("../kits/named").findings) == Told{"kit.none ../kits/named"});
    CHECK(told(desk.kits.open("none").findings) == Told{"kit.none none"});
}

TEST_CASE("a draft is asked until it is published, then the kit can ask the newest version") {
    Kits desk;
    Rubric draft = testing::fit_draft();
    REQUIRE(desk.rubrics.add_draft(draft).empty());
    const auto made = desk.kits.create("Mine");
    OpenKit& kit = **made.value;
    REQUIRE(kit.add(draft.id).value == 0);
    CHECK(kit.plan().entries[0].version == 0);
    CHECK(kit.rubrics()[0].rubric == draft);
    auto open = desk.rubrics.open(draft.id);
    REQUIRE(desk.rubrics.publish(**open.value, "Author", "").value);
    kit.refresh();
    CHECK_FALSE(kit.rubrics()[0].rubric);
    CHECK(kit.rubrics()[0].newest == 1);
    CHECK(kit.rubrics()[0].fault ==
          "The draft of \u201Cq01-example\u201D has been published or discarded; ask the newest "
          "version.");
    kit.ask_newest();
    CHECK(kit.plan().entries[0].version == 1);
    CHECK(kit.rubrics()[0].rubric->status == RubricStatus::published);
    CHECK(kit.save().empty());
    CHECK(desk.kits.rubrics_of(kit.plan()) == kit.rubrics());
}

TEST_CASE("a rubric that is not there is not added") {
    const Kits desk;
    const auto kit = desk.opened("thirty");
    for (const char* const id : {"q99", "../q99"}) {
        CHECK(told(kit->add(Id<Rubric>(id)).findings) == Told{std::string("kit.missing ") + id});
    }
    CHECK(kit->saved());
}

TEST_CASE("a version with other words than the kit pinned is not taken for it") {
    const Kits desk;
    KitPlan plan = *desk.kits.kit("thirty").value;
    plan.entries[0].sha256 = std::string(64, '0');
    auto found = desk.kits.rubrics_of(plan);
    CHECK_FALSE(found[0].rubric);
    CHECK(found[0].fault.find("has other words in this library") != std::string::npos);
    plan.entries[0].version = 7;
    found = desk.kits.rubrics_of(plan);
    CHECK(found[0].fault.find("version 7, is not in this library") != std::string::npos);
}

TEST_CASE("a kit that was begun has no file before it is saved") {
    const Kits desk;
    auto begun = desk.kits.begin("Mine", "thirty");
    REQUIRE(begun.value);
    CHECK_FALSE((*begun.value)->saved());
    CHECK_FALSE(desk.has("kits/mine.kit.xml"));
    REQUIRE(desk.kits.create("Mine").value);
    CHECK((*begun.value)->save().empty());
    CHECK((*begun.value)->saved());
    CHECK(desk.in_file("mine").entries.empty());
    CHECK(desk.in_file("mine-2").entries == std::vector<KitEntry>{Kits::seed()});
    CHECK((*begun.value)->plan().id == "mine-2");
}

TEST_CASE("after a lost race a kit takes neither another's id nor one of the program's") {
    const Kits desk;
    desk.ship({"mine-2", "Shipped", "", "", 0, 0});
    REQUIRE(desk.kits.create("Mine").value);
    const auto one = desk.opened("mine");
    const auto other = desk.opened("mine");
    one->editor().type_role("Tester");
    CHECK(one->save().empty());
    other->editor().type_role("Nurse");
    CHECK(told(other->save()) == Told{"kit.conflict mine-3.kit.xml"});
    CHECK(desk.in_file("mine-3").role == "Nurse");
}

TEST_CASE("a kit of one's own that cannot be looked at is never passed over for the program's") {
    const Kits desk;
    formats::make_folder(desk.folder / "rubrics/kits");
    fs::create_symlink("nowhere", desk.folder / "rubrics/kits/thirty.kit.xml");
    CHECK(told(desk.kits.kit("thirty").findings) == Told{"kit.unreadable thirty"});
    fs::remove(desk.folder / "rubrics/kits/thirty.kit.xml");
    fs::create_directory(desk.folder / "rubrics/kits/thirty.kit.xml");
    CHECK(told(desk.kits.open("thirty").findings) == Told{"kit.unreadable thirty"});
    fs::remove_all(desk.folder / "rubrics/kits");
    formats::write_file(desk.folder / "rubrics/kits", "no folder");
    CHECK(told(desk.kits.kit("thirty").findings) == Told{"kit.unreadable thirty"});
    const auto kits = desk.kits.kits();
    REQUIRE(kits.size() == 2);
    CHECK(kits[0].plan.id == "kits");
    CHECK(kits[0].unreadable.starts_with("Cannot read "));
}

TEST_CASE("a hash under another rubric's id or version is not what the kit asks") {
    const Kits desk;
    KitPlan plan = *desk.kits.kit("thirty").value;
    plan.entries[0].rubric = Id<Rubric>("q01-other");
    CHECK_FALSE(desk.kits.rubrics_of(plan)[0].rubric);
    plan.entries[0] = Kits::seed();
    plan.entries[0].version = 3;
    CHECK_FALSE(desk.kits.rubrics_of(plan)[0].rubric);
}

TEST_CASE("a rubric with which no interview can be held is neither asked nor passed over") {
    const Kits desk;
    Rubric unfit = testing::fit_draft();
    unfit.status = RubricStatus::published;
    while (unfit.probes.size() < 9) {  // There are keys for eight.
        unfit.probes.push_back(unfit.probes.back());
        unfit.probes.back().id = Id<Probe>("X" + std::to_string(unfit.probes.size()));
    }
    const std::string bytes = formats::rubric_bytes(unfit);
    desk.put("q01-example.rubric.xml", bytes);
    const KitEntry entry{unfit.id, 1, formats::sha256_hex(bytes), 8, ""};
    const auto found = desk.kits.rubrics_of({"k", "Kit", "", "", 0, 0, {entry}});
    CHECK_FALSE(found[0].rubric);
    CHECK(found[0].fault.starts_with("This rubric is not fit for an interview: "));
    CHECK(told(desk.opened("thirty")->add(unfit.id).findings) == Told{"kit.missing q01-example"});
}

TEST_CASE("asking the newest versions is one step, lowers none and leaves drafts alone") {
    Kits desk;
    const Rubric draft = testing::fit_draft();
    REQUIRE(desk.rubrics.add_draft(draft).empty());
    const auto kit = desk.opened("thirty");
    REQUIRE(kit->add(draft.id).value == 1);
    kit->editor().pin(0, 1, std::string(64, '0'));
    const KitPlan before = kit->editor().kit();
    CHECK(kit->ask_newest().empty());
    CHECK(kit->editor().kit().entries[0] == Kits::seed());
    CHECK(kit->editor().kit().entries[1].version == 0);
    kit->editor().undo();
    CHECK(kit->editor().kit() == before);
    kit->editor().pin(0, 5, std::string(64, '0'));
    CHECK(kit->ask_newest().empty());
    CHECK(kit->editor().kit().entries[0].version == 5);
}
