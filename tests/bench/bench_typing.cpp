// How long a keystroke takes until it is painted, with 50,000 characters of notes, and a score
// until it is shown; with spelling off and on, in many lines and in a single one; beside a bare
// wxTextCtrl with the same text. Needs a display. Prints the measures.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <gtk/gtk.h>
#include <string>
#include <vector>

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/live/live_page.h"
#include "app/platform/native_widget.h"
#include "app/platform/style.h"
#include "app/style_sheet.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"
#include "workflow/completion.h"
#include "workflow/live_interview.h"
#include "workflow/live_view.h"
#include "workflow/spell_check.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::size_t characters = 50000;
constexpr int keystrokes = 200;
constexpr int warm_up = 20;  ///< Not counted.

std::vector<std::string> long_notes() {
    std::vector<std::string> lines;
    std::size_t size = 0;
    for (int i = 0; size < characters; ++i) {
        lines.push_back("Line " + std::to_string(i) +
                        ": said what had been missed, and what was done about it then.");
        size += lines.back().size() + 1;
    }
    return lines;
}

/// The same in a single line.
std::vector<std::string> one_long_line() {
    std::string all;
    for (const std::string& line : long_notes()) {
        all += line + ' ';
    }
    return {all};
}

void note_painting(GdkFrameClock* /*clock*/, gpointer painted) {
    *static_cast<bool*>(painted) = true;
}

/// From the moment of `act` until the window has been painted with all that came of it.
double time_to_paint(wxWindow& window, const std::function<void()>& act) {
    // A person's keys come further apart than two frames; nothing is left to be painted then.
    const auto rest = std::chrono::steady_clock::now() + std::chrono::milliseconds(40);
    while (std::chrono::steady_clock::now() < rest) {
        (void)g_main_context_iteration(nullptr, FALSE);
    }
    auto* widget = app::platform::outer_widget(window);
    GdkFrameClock* clock = gtk_widget_get_frame_clock(widget);
    bool painted = false;
    const gulong handler =
        g_signal_connect(clock, "after-paint", G_CALLBACK(note_painting), &painted);
    const auto start = std::chrono::steady_clock::now();
    act();
    while (!painted) {
        (void)g_main_context_iteration(nullptr, TRUE);
    }
    const double time = Milliseconds(std::chrono::steady_clock::now() - start).count();
    g_signal_handler_disconnect(clock, handler);
    return time;
}

/// A key as the X server would send it.
void send_key(wxWindow& field, guint keyval) {
    GtkWidget* widget = app::platform::inner_widget(field);
    for (const GdkEventType type : {GDK_KEY_PRESS, GDK_KEY_RELEASE}) {
        GdkEvent* event = gdk_event_new(type);
        event->key.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(widget)));
        event->key.keyval = keyval;
        event->key.time = GDK_CURRENT_TIME;
        GdkKeymapKey* keys = nullptr;
        gint count = 0;
        if (gdk_keymap_get_entries_for_keyval(
                gdk_keymap_get_for_display(gdk_display_get_default()), keyval, &keys, &count) ==
                TRUE &&
            count > 0) {
            event->key.hardware_keycode = static_cast<guint16>(keys[0].keycode);
            g_free(keys);
        }
        gdk_event_set_device(
            event, gdk_seat_get_keyboard(gdk_display_get_default_seat(gdk_display_get_default())));
        gtk_main_do_event(event);
        gdk_event_free(event);
    }
}

struct Spread {
    double median = 0;
    double p95 = 0;
};

Spread spread_of(std::vector<double> times) {
    times.erase(times.begin(), times.begin() + warm_up);
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

void print(const char* what, const Spread& spread) {
    std::printf("%s: median %.1f ms, p95 %.1f ms\n", what, spread.median, spread.p95);
}

Spread measure(const std::function<double(int)>& one) {
    std::vector<double> times;
    for (int i = 0; i < keystrokes + warm_up; ++i) {
        times.push_back(one(i));
    }
    return spread_of(std::move(times));
}

guint letter(int i) {
    return static_cast<guint>(i % 6 == 5 ? ' ' : 'a' + i % 26);
}

/// The whole of the notes and of the rubric is looked through in vain.
double time_of_completion(const workflow::SessionEditor& editor, int i) {
    const workflow::LiveView view = workflow::live_view(editor, editor.now());
    const std::vector<std::string> phrases = workflow::completion_phrases(view);
    std::vector<std::string> lines;
    for (const workflow::LiveView::Line& line : view.notes) {
        lines.push_back(line.text);
    }
    const std::string typed = "then zzz" + std::to_string(i);
    const auto start = std::chrono::steady_clock::now();
    const std::string rest = workflow::completion(typed, lines, phrases);
    const double time = Milliseconds(std::chrono::steady_clock::now() - start).count();
    if (!rest.empty()) {
        std::puts("the word was completed");
    }
    return time;
}

class Bench : public wxApp {
public:
    bool OnInit() override {
        CallAfter([this] {
            run();
            std::fflush(stdout);
            std::_Exit(0);
        });
        return true;
    }

private:
    static wxFrame* frame(const char* title) {
        return new wxFrame(nullptr, wxID_ANY, title, wxDefaultPosition, wxSize(1280, 800));
    }

    static void show(wxFrame& frame, wxWindow& field) {
        frame.Show();
        frame.Raise();
        field.SetFocus();
        const auto ready = std::chrono::steady_clock::now() + std::chrono::milliseconds(1500);
        while (std::chrono::steady_clock::now() < ready) {
            (void)g_main_context_iteration(nullptr, FALSE);
        }
    }

    void run() {
        const Spread bare = of_bare_field(long_notes());
        print("keystroke to paint, bare wxTextCtrl, 50,000 characters", bare);
        const Spread bare_line = of_bare_field(one_long_line());
        print("the same in a single line", bare_line);
        of_live_page(bare, bare_line);
    }

    static void compare(const Spread& ours, const Spread& bare) {
        std::printf("  ratio to the bare field: median %.2f, p95 %.2f (goal: p95 at most 16 ms)\n",
                    ours.median / bare.median,
                    ours.p95 / bare.p95);
    }

    static Spread of_bare_field(const std::vector<std::string>& lines) {
        wxFrame* window = frame("Bare");
        auto* field = new wxTextCtrl(window,
                                     wxID_ANY,
                                     wxString(),
                                     wxDefaultPosition,
                                     wxDefaultSize,
                                     wxTE_MULTILINE | wxBORDER_NONE);
        std::string text;
        for (const std::string& line : lines) {
            text += (text.empty() ? "" : "\n") + line;
        }
        field->SetValue(wxString::FromUTF8(text));
        field->SetInsertionPointEnd();
        show(*window, *field);
        const Spread spread = measure(
            [&](int i) { return time_to_paint(*field, [&] { send_key(*field, letter(i)); }); });
        window->Destroy();
        return spread;
    }

    void of_live_page(const Spread& bare, const Spread& bare_line) {
        const fs::path file =
            fs::path(EVENHAND_SOURCE_DIR) / "rubrics" / "q09-missed-bug-to-production.rubric.xml";
        const auto interview = workflow::begin_interview(
            {folder_.path(), {}},
            workflow::system_services(),
            {{Id<Candidate>("c"), "Candidate"},
             "QA",
             {Id<Rater>("r"), "Rater"},
             {*formats::read_rubric(formats::read_file(file), "q09").value}});
        workflow::SessionEditor& editor = interview->editor();
        editor.open_question(0);
        editor.set_notes(long_notes());

        using namespace app;
        wxFrame* window = frame("Live");
        platform::use_style_sheet(style_sheet(palette_of(Theme::light), 1));
        LivePage::Hooks hooks;
        hooks.finish = [] {};
        hooks.save_state = [&] { return interview->save_state(); };
        hooks.completes = [] { return true; };
        workflow::SpellCheck spelling("en_US", folder_ / "words.txt");
        bool spells = false;
        hooks.spelling = [&] { return spells ? &spelling : nullptr; };
        auto* page = new LivePage(window, editor, std::move(hooks));
        page->use_colours(palette_of(Theme::light));
        window->Bind(wxEVT_SIZE, [&](wxSizeEvent&) {
            const wxSize size = window->GetClientSize();
            page->SetSize(size);
            page->arrange({size.x, size.y, 1});
        });
        show(*window, *page);
        page->take_focus();
        wxWindow& notes = *wxWindow::FindFocus();
        const Spread typing = measure(
            [&](int i) { return time_to_paint(notes, [&] { send_key(notes, letter(i)); }); });
        print("keystroke to paint, live page, 50,000 characters of notes", typing);
        if (editor.record().notes.back().text.size() < keystrokes) {
            std::puts("the keys did not arrive");
        }
        compare(typing, bare);
        const auto type_spelled = [&](const char* what, const Spread& beside) {
            const Spread spelled = measure(
                [&](int i) { return time_to_paint(notes, [&] { send_key(notes, letter(i)); }); });
            print(what, spelled);
            compare(spelled, beside);
        };
        if (spelling.available()) {
            spells = true;
            type_spelled("the same with misspelled words underlined", bare);
            editor.set_notes(one_long_line());
            type_spelled("the same with underlined words in a single line", bare_line);
            spells = false;
            editor.set_notes(long_notes());
        } else {
            std::puts("typing with spelling was not measured: no dictionary of en_US is installed");
        }
        print(
            "score chord to paint", measure([&](int i) {
                return time_to_paint(notes, [&] { (void)page->run({Command::score, 1 + i % 5}); });
            }));
        print("turning to another criterion and scoring it, each to paint", measure([&](int i) {
                  const int turn = i % 4 == 0 ? 1 : -1;
                  return time_to_paint(notes, [&] {
                      (void)page->run(i % 2 == 0 ? Action{Command::step_criterion, turn}
                                                 : Action{Command::score, 1 + i % 5});
                  });
              }));
        while (editor.can_undo()) {
            editor.undo();
        }
        editor.set_notes(long_notes());
        print("first score of a criterion, and its undoing, each to paint", measure([&](int i) {
                  return time_to_paint(notes, [&] {
                      (void)page->run(i % 2 == 0 ? Action{Command::score, 4}
                                                 : Action{Command::undo, 0});
                  });
              }));
        print("completion of a word that nothing begins with",
              measure([&](int i) { return time_of_completion(editor, i); }));
        interview->flush();
    }

    testing::ScratchFolder folder_;
};

}  // namespace

wxIMPLEMENT_APP(Bench);
