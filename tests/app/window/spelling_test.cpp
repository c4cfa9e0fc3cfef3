#include <gtk/gtk.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <wx/frame.h>
#include <wx/textctrl.h>

#include "app/platform/spelling_marks.h"
#include "app/settings.h"
#include "app/window/driver.h"
#include "formats/file.h"
#include "workflow/spell_check.h"

using namespace evenhand;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

/// The window of somebody who writes English.
class Writer : public testing::WindowDriver {
public:
    void begin(const std::string& settings = "") {
        restart([&] {
            formats::write_file(app::settings_file(),
                                "interviewer=Rater One\nspelling=en_US\n" + settings);
        });
        start_interview();
        ctrl(WXK_RETURN);
        REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    }
    /// The underlined words of the notes, which have the keyboard.
    [[nodiscard]] static std::vector<std::string> underlined() {
        GtkWidget* field = gtk_bin_get_child(GTK_BIN(wxWindow::FindFocus()->GetHandle()));
        if (GTK_IS_TEXT_VIEW(field) == FALSE) {
            field = GTK_WIDGET(wxWindow::FindFocus()->GetHandle());
        }
        GtkTextBuffer* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(field));
        GtkTextTag* tag =
            gtk_text_tag_table_lookup(gtk_text_buffer_get_tag_table(buffer), "misspelled");
        std::vector<std::string> words;
        GtkTextIter place;
        gtk_text_buffer_get_start_iter(buffer, &place);
        while (gtk_text_iter_has_tag(&place, tag) == TRUE ||
               gtk_text_iter_forward_to_tag_toggle(&place, tag) == TRUE) {
            GtkTextIter end = place;
            if (gtk_text_iter_has_tag(&place, tag) == TRUE) {
                gtk_text_iter_forward_to_tag_toggle(&end, tag);
                gchar* word = gtk_text_buffer_get_text(buffer, &place, &end, TRUE);
                words.emplace_back(word);
                g_free(word);
            }
            if (gtk_text_iter_is_end(&end) == TRUE) {
                break;
            }
            place = end;
        }
        return words;
    }
    void open_menu() {
        press(WXK_F7);
        REQUIRE(wait_for([] {
            GtkWidget* grabbed = gtk_grab_get_current();
            return grabbed != nullptr && GTK_IS_MENU_SHELL(grabbed) == TRUE &&
                   gtk_menu_shell_get_selected_item(GTK_MENU_SHELL(grabbed)) != nullptr;
        }));
    }
    void end_menu() {
        press(WXK_RETURN);
        REQUIRE(wait_for([] { return gtk_grab_get_current() == nullptr; }));
    }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Writer, "misspelled words are underlined once they are written, names are not") {
    begin();
    type("Ada owned the mistkae");
    CHECK(wait_for([&] { return focused_text() == "Ada owned the mistkae"; }));
    CHECK(underlined().empty());
    type(" at once");
    CHECK(wait_for([&] { return underlined() == Words{"mistkae"}; }));
    press(WXK_RETURN);
    type("and the fxi ");
    CHECK(wait_for([&] { return underlined() == Words{"mistkae", "fxi"}; }));
}

TEST_CASE_FIXTURE(Writer, "a key goes to the next misspelled word, and puts it right") {
    begin();
    type("the mistkae was ");
    REQUIRE(wait_for([&] { return !underlined().empty(); }));
    open_menu();
    end_menu();
    CHECK(wait_for([&] { return focused_text() == "the mistake was "; }));
    CHECK(wait_for([&] { return underlined().empty(); }));
    restart_and_continue();
    REQUIRE(wait_for([&] { return focus() == "Notes"; }));
    CHECK(focused_text() == "the mistake was ");
}

TEST_CASE_FIXTURE(Writer, "a word that is added is right from then on, and kept") {
    begin();
    type("the mistkae was ");
    REQUIRE(wait_for([&] { return !underlined().empty(); }));
    open_menu();
    const workflow::SpellCheck check("en_US", folder() / "none");
    for (std::size_t i = 0; i < check.suggestions("mistkae").size(); ++i) {
        press(WXK_DOWN);
    }
    end_menu();
    CHECK(wait_for([&] { return underlined().empty(); }));
    CHECK(focused_text() == "the mistkae was ");
    CHECK(wait_for([&] {
        return fs::exists(data() / "words.txt") &&
               formats::read_file(data() / "words.txt") == "mistkae\n";
    }));
}

TEST_CASE_FIXTURE(Writer, "nothing is underlined when that is turned off") {
    begin("spells=0\n");
    type("the mistkae was ");
    REQUIRE(wait_for([&] { return focused_text() == "the mistkae was "; }));
    press(WXK_F7);
    CHECK(underlined().empty());
    CHECK_FALSE(app::load_settings().spells);
}

TEST_CASE("in a long line only the words that were touched are looked at") {
    wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "Long line");
    auto* field = new wxTextCtrl(
        frame, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    std::size_t looked_at = 0;
    std::string last;
    {
        app::platform::SpellingMarks marks(*field);
        marks.check_by(app::platform::SpellingMarks::Words{
            [&](const std::string& stretch) {
                looked_at += stretch.size();
                last = stretch;
                return std::vector<WordPlace>();
            },
            [](const std::string&) { return std::vector<std::string>(); },
            [](const std::string&) {},
            "Add"});
        std::string line;
        while (line.size() < 50000) {
            line += "some words ";
        }
        field->SetValue(line);
        REQUIRE(wait_for([&] { return looked_at >= line.size() - 1; }));
        CHECK(looked_at < line.size() + 2000);  // A word at each cut may be looked at twice.
        looked_at = 0;
        field->SetInsertionPoint(25000);
        field->WriteText("x");
        REQUIRE(wait_for([&] { return looked_at > 0; }));
        CHECK(looked_at < 20);
        CHECK(last.find('x') != std::string::npos);
    }
    frame->Destroy();
}
