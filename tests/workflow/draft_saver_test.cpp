#include "workflow/draft_saver.h"

#include <future>
#include <thread>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/rubric_file.h"
#include "formats/shared_folder.h"
#include "library_fixture.h"

using namespace evenhand;
using workflow::DraftSaver;
using workflow::SaveState;
namespace fs = std::filesystem;

namespace {

/// A draft in a library of its own, saved once.
struct Draft : testing::LibraryFixture {
    std::unique_ptr<workflow::OpenDraft> draft = open();

    std::unique_ptr<workflow::OpenDraft> open() {
        (void)library.add_draft(testing::fit_draft());
        return std::move(*library.open(Id<Rubric>("q01-example")).value);
    }

    void type_title(const std::string& title) const {
        RubricPlace place;
        place.field = RubricField::title;
        draft->editor().type(place, title);
    }
};

/// Somebody who writes in the library until the work is done, or for some seconds at most.
template <typename Work>
void while_another_writes(const Draft& draft, const Work& work) {
    std::promise<void> locked;
    std::promise<void> done;
    const std::jthread other([&] {
        const formats::FolderLock lock(draft.paths.lock(), std::chrono::seconds(1));
        locked.set_value();
        (void)done.get_future().wait_for(std::chrono::seconds(2));
    });
    locked.get_future().wait();
    work();
    done.set_value();
}

}  // namespace

TEST_CASE_FIXTURE(Draft, "what is typed waits until it is saved") {
    DraftSaver saver(*draft);
    CHECK(saver.state().kind == SaveState::Kind::saved);
    type_title("Another title");
    CHECK(saver.state().kind == SaveState::Kind::saving);
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
}

TEST_CASE_FIXTURE(Draft, "a disk that fails is told in words, and the next save tries again") {
    DraftSaver saver(*draft);
    type_title("Another title");
    const fs::path drafts = folder / "rubrics/drafts";
    fs::rename(drafts, folder / "away");
    formats::write_file(drafts, "a file where the folder was");
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::failed);
    CHECK_FALSE(saver.state().message.empty());
    CHECK_FALSE(saver.state().message.ends_with('.'));
    fs::remove(drafts);
    fs::rename(folder / "away", drafts);
    CHECK(saver.save().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
    CHECK(formats::read_rubric(formats::read_file(drafts / "q01-example.rubric.xml"), "draft")
              .value->rubric.title == "Another title");
}

TEST_CASE_FIXTURE(Draft,
                  "who must not wait for another goes on, and is told when it happens again") {
    DraftSaver saver(*draft);
    type_title("Another title");
    while_another_writes(*this, [&] {
        CHECK(saver.save_soon().empty());
        CHECK(saver.state().kind == SaveState::Kind::saving);
        CHECK(saver.save_soon().empty());
        CHECK(saver.state().kind == SaveState::Kind::failed);
        CHECK(saver.state().message.starts_with("Another Evenhand is writing in "));
        CHECK_FALSE(draft->saved());
    });
    CHECK(saver.save_soon().empty());
    CHECK(saver.state().kind == SaveState::Kind::saved);
    type_title("And another");
    while_another_writes(*this, [&] {
        CHECK(saver.save_soon().empty());
        CHECK(saver.state().kind == SaveState::Kind::saving);
    });
}

TEST_CASE_FIXTURE(Draft, "a save waits for who is writing no longer than it is told") {
    type_title("Another title");
    while_another_writes(*this, [&] {
        CHECK_THROWS_WITH_AS((void)draft->save_within(std::chrono::milliseconds(0)),
                             doctest::Contains("Another Evenhand is writing in "),
                             Error);
    });
    CHECK_FALSE(draft->saved());
    CHECK(draft->save().empty());
    CHECK(draft->saved());
}

TEST_CASE_FIXTURE(Draft, "another author's version is a finding, no failure") {
    const auto other = std::move(*library.open(draft->editor().rubric().id).value);
    RubricPlace title;
    title.field = RubricField::title;
    other->editor().type(title, "Their title");
    (void)other->save();
    DraftSaver saver(*draft);
    type_title("My title");
    const Findings findings = saver.save();
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "draft.conflict");
    CHECK(saver.state().kind == SaveState::Kind::saving);
}
