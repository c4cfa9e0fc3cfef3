#include <filesystem>

#include <doctest/doctest.h>
#include <wx/modalhook.h>
#include <wx/msgdlg.h>

#include "app/window/kits_driver.h"
#include "app/window/path_typist.h"
#include "app/wx_text.h"
#include "formats/file.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::PathTypist;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

bool is_pdf(const fs::path& file) {
    return formats::read_file(file).starts_with("%PDF-");
}

/// Answers the questions that come, and keeps what they asked.
class Answers final : public wxModalDialogHook {
public:
    explicit Answers(int answer) : answer_(answer) { Register(); }
    Answers(const Answers&) = delete;
    Answers& operator=(const Answers&) = delete;
    ~Answers() override { Unregister(); }

    [[nodiscard]] const std::string& asked() const noexcept { return asked_; }

protected:
    int Enter(wxDialog* dialog) override {
        const auto* question = dynamic_cast<wxMessageDialog*>(dialog);
        if (question == nullptr) {
            return wxID_NONE;
        }
        asked_ = app::to_utf8(question->GetMessage());
        return answer_;
    }

private:
    int answer_;
    std::string asked_;
};

}  // namespace

TEST_CASE_FIXTURE(KitsDriver, "a kit and its blank sheets are printed to a file that one names") {
    add_kit("Zebras", {"zebra-one"});
    go_to_kits();
    type("zebras");
    settle();
    REQUIRE(wait_for([&] { return says("1  Zebra uno"); }));
    {
        const PathTypist typist(folder() / "kit.pdf");
        ctrl('E');
        CHECK(typist.proposed() == "zebras.pdf");
    }
    REQUIRE(wait_for([&] { return frame().notice().starts_with("Exported to "); }));
    CHECK(is_pdf(folder() / "kit.pdf"));
    {
        const PathTypist typist(folder() / "sheets.pdf");
        press('E', wxMOD_CONTROL | wxMOD_SHIFT);
        CHECK(typist.proposed() == "zebras-sheet.pdf");
    }
    const fs::path sheets = folder() / "sheets.pdf";
    REQUIRE(wait_for([&] { return frame().notice() == "Exported to " + sheets.string(); }));
    CHECK(is_pdf(sheets));
}

TEST_CASE_FIXTURE(KitsDriver, "a rubric is printed from the rubrics") {
    ctrl('2');
    need_page(app::Place::rubrics);
    REQUIRE(wait_for([&] { return !frame().rubrics().loading() && says(" rubrics"); }));
    type("zebra uno");
    REQUIRE(wait_for([&] { return says("1 of ") && !frame().rubrics().loading(); }));
    {
        const PathTypist typist(folder() / "rubric.pdf");
        ctrl('E');
        CHECK(typist.proposed() == "zebra-one.pdf");
    }
    REQUIRE(wait_for([&] { return frame().notice().starts_with("Exported to "); }));
    CHECK(is_pdf(folder() / "rubric.pdf"));
}

TEST_CASE_FIXTURE(KitsDriver, "what no font has is asked about before the PDF is written") {
    add_kit("Zebra \U00013080", {"zebra-one"});
    go_to_kits();
    settle();
    const fs::path file = folder() / "boxes.pdf";
    const auto print = [&] {
        const PathTypist typist(file);
        ctrl('E');
    };
    {
        const Answers no(wxID_NO);
        print();
        REQUIRE(wait_for([&] { return !no.asked().empty(); }));
        CHECK(no.asked().find("U+13080") != std::string::npos);
        CHECK(wait_for([&] { return frame().notice().empty(); }));
        CHECK_FALSE(fs::exists(file));
    }
    const Answers yes(wxID_YES);
    print();
    REQUIRE(wait_for([&] { return fs::exists(file); }));
    CHECK(is_pdf(file));
}
