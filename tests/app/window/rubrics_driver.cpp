#include "app/window/rubrics_driver.h"

#include <fstream>

#include <doctest/doctest.h>
#include <wx/clipbrd.h>

#include "app/wx_text.h"
#include "formats/file.h"
#include "rubric_places.h"

namespace evenhand::testing {

namespace fs = std::filesystem;

std::string page_with(const std::string& question) {
    std::string text = formats::read_file(fs::path(EVENHAND_SOURCE_DIR) /
                                          "tests/data/pages/q09-missed-bug-to-production.txt");
    const std::string old = "Tell me about a time you missed a bug that reached production.";
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), question);
}

void copy(const std::string& text) {
    REQUIRE(wxTheClipboard->Open());
    wxTheClipboard->SetData(new wxTextDataObject(app::to_wx(text)));
    wxTheClipboard->Close();
}

RubricsDriver::RubricsDriver() {
    ctrl('2');
    settle();
}

void RubricsDriver::restart_in(const fs::path& rubrics_folder) {
    restart([&] {
        app::Settings settings = app::load_settings();
        settings.rubrics_folder = rubrics_folder.string();
        app::save_settings(settings);
    });
    ctrl('2');
    settle();
}

void RubricsDriver::tab_to(const std::string& name) {
    for (int i = 0; i < 20 && focus() != name; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == name);
}

void RubricsDriver::settle() {
    need_page(app::Place::rubrics);
    REQUIRE(wait_for([&] { return !frame().rubrics().loading(); }));
    REQUIRE(wait_for([&] { return says(" rubric"); }));
}

void RubricsDriver::press_twice(int key, int modifiers) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = key;
    event.SetControlDown((modifiers & wxMOD_CONTROL) != 0);
    frame().ProcessWindowEvent(event);
    frame().ProcessWindowEvent(event);
}

workflow::RubricLibrary RubricsDriver::library() const {
    return workflow::usual_library({data(), EVENHAND_ONE_RUBRIC}, workflow::system_services());
}

fs::path RubricsDriver::page(const std::string& name, const std::string& text) const {
    const fs::path file = folder() / name;
    std::ofstream(file) << text;
    return file;
}

fs::path RubricsDriver::many_pages(int count) const {
    const fs::path many = folder() / "many";
    fs::create_directories(many);
    for (int i = 0; i < count; ++i) {
        std::ofstream(many / (std::to_string(i) + ".txt"))
            << page_with("Tell me about time " + std::to_string(i) + " you disagreed.");
    }
    return many;
}

void RubricsDriver::publish(const std::string& title,
                            const std::string& job_link,
                            const std::string& note) {
    workflow::RubricLibrary rubrics = library();
    auto draft = rubrics.open(Id<Rubric>("q09-missed-bug-to-production"));
    REQUIRE(draft.value);
    (*draft.value)->editor().type(testing::place_of(RubricField::job_link), job_link);
    (*draft.value)->editor().type(testing::place_of(RubricField::title), title);
    const auto published = rubrics.publish(**draft.value, "Author One", note);
    REQUIRE(published.value);
}

}  // namespace evenhand::testing
