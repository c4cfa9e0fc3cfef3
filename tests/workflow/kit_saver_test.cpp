#include "workflow/kit_saver.h"

#include <doctest/doctest.h>

#include "formats/kit_file.h"
#include "formats/shared_folder.h"
#include "library_fixture.h"
#include "workflow/internal/kept_file.h"

using namespace evenhand;
using workflow::KitSaver;
using workflow::SaveState;
namespace fs = std::filesystem;

namespace {

/// A kit in a library of its own, saved once.
struct Kit : testing::LibraryFixture {
    workflow::KitLibrary kits{library, time.services()};
    std::unique_ptr<workflow::OpenKit> kit = std::move(*kits.create("Mine").value);

    [[nodiscard]] std::string saved_title() const {
        return formats::read_kit(get("kits/mine.kit.xml"), "mine").value->title;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Kit, "a change of a kit waits until it is saved") {
    KitSaver saver(*kit);
    CHECK(saver.state().kind == SaveState::Kind::saved);
    kit->editor().type_title("Another title");
    CHECK(saver.state().kind == SaveState::Kind::saving);
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
    CHECK(saved_title() == "Another title");
}

TEST_CASE_FIXTURE(Kit, "a disk that fails a kit is told in words, and the next save tries again") {
    KitSaver saver(*kit);
    kit->editor().type_title("Another title");
    const fs::path there = folder / "rubrics/kits";
    fs::rename(there, folder / "away");
    formats::write_file(there, "a file where the folder was");
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::failed);
    CHECK_FALSE(saver.state().message.empty());
    CHECK_FALSE(saver.state().message.ends_with('.'));
    fs::remove(there);
    fs::rename(folder / "away", there);
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
    CHECK(saved_title() == "Another title");
}

TEST_CASE_FIXTURE(Kit, "a kit without a title is not saved until it has one") {
    KitSaver saver(*kit);
    kit->editor().type_title("");
    CHECK(testing::told(saver.save()) == testing::Told{"kit.title mine"});
    CHECK(saver.state().kind == SaveState::Kind::failed);
    CHECK(saver.state().message.find("title") != std::string::npos);
    CHECK(saved_title() == "Mine");
    kit->editor().type_title("Mine again");
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
    CHECK(saved_title() == "Mine again");
}

TEST_CASE_FIXTURE(Kit, "what is taken back after a save that failed is saved") {
    KitSaver saver(*kit);
    kit->editor().type_title("");
    CHECK_FALSE(saver.save().empty());
    kit->editor().undo();
    CHECK(saver.state().kind == SaveState::Kind::saved);
}

TEST_CASE_FIXTURE(Kit, "a kit waits a moment for others, and tells of it when it waits again") {
    KitSaver saver(*kit);
    kit->editor().type_title("Another title");
    {
        const formats::FolderLock others = workflow::internal::lock_library(paths);
        CHECK(saver.save_soon().empty());
        CHECK(saver.state().kind == SaveState::Kind::saving);
        CHECK(saver.save_soon().empty());
        CHECK(saver.state().kind == SaveState::Kind::failed);
        CHECK(saved_title() == "Mine");
    }
    CHECK(saver.save_soon().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
    CHECK(saved_title() == "Another title");
}
