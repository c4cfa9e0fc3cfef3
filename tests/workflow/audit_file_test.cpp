#include "workflow/audit_file.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/archive_desk.h"
#include "workflow/services.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

/// An archive with the entries of its beginning and of three settings.
class Logged {
public:
    Logged() {
        (void)desk_->set_passphrase("=Rater \"One\"", "");
        for (const char* name : {"first", "second", "third"}) {
            desk_->save_search(name, "words");
        }
    }

    [[nodiscard]] workflow::ArchiveDesk& desk() const { return *desk_; }
    [[nodiscard]] fs::path file() const { return folder_ / "log.csv"; }

private:
    testing::ScratchFolder folder_;
    std::unique_ptr<workflow::ArchiveDesk> desk_ =
        workflow::ArchiveDesk::open({folder_ / "data", "", "", (folder_ / "archive").string()},
                                    workflow::system_services(),
                                    {});
};

}  // namespace

TEST_CASE_FIXTURE(Logged, "every entry of the log has its line, in the order of the log") {
    const std::uint64_t all = desk().standing().entries;
    REQUIRE(all > 0);
    const auto go_on = [](std::uint64_t, std::uint64_t) { return true; };
    CHECK(workflow::write_audit(desk(), file(), go_on) == all);
    const std::string text = formats::read_file(file());
    CHECK(text.starts_with("entry,at,kind,who,card,what\r\n1,"));
    CHECK(static_cast<std::uint64_t>(std::ranges::count(text, '\n')) == all + 1);
}

TEST_CASE_FIXTURE(Logged, "a cell that a spreadsheet would compute is a text, with its quotes") {
    const auto go_on = [](std::uint64_t, std::uint64_t) { return true; };
    (void)workflow::write_audit(desk(), file(), go_on);
    const std::string text = formats::read_file(file());
    CHECK(text.find("\"'=Rater \"\"One\"\"\"") != std::string::npos);
    CHECK(text.find("\"=") == std::string::npos);
}

TEST_CASE_FIXTURE(Logged, "an export that is stopped writes no file") {
    const auto stop = [](std::uint64_t, std::uint64_t) { return false; };
    try {
        (void)workflow::write_audit(desk(), file(), stop);
        FAIL("It was not stopped.");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::cancelled);
    }
    CHECK_FALSE(fs::exists(file()));
}
