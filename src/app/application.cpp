#include "app/application.h"

#include <cstdio>
#include <map>
#include <mutex>
#include <string>

#include <wx/app.h>
#include <wx/init.h>
#include <wx/log.h>

#include "app/first_paint.h"
#include "app/guarded.h"
#include "app/main_frame.h"
#include "app/platform/paint.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "workflow/archive_desk.h"
#include "workflow/interview_desk.h"

namespace evenhand::app {

namespace {

/// What is unlocked stays so while the program runs. Safe from several threads.
class RunMemory {
public:
    void remember(const std::string& name, const std::string& text) {
        const std::lock_guard lock(texts_mutex_);
        texts_[name] = text;
    }
    [[nodiscard]] std::string recall(const std::string& name) const {
        const std::lock_guard lock(texts_mutex_);
        const auto found = texts_.find(name);
        return found == texts_.end() ? "" : found->second;
    }

private:
    mutable std::mutex texts_mutex_;
    std::map<std::string, std::string> texts_;
};

class Application : public wxApp {
public:
    explicit Application(const std::optional<std::string>& file) : file_(file) {
        SetAppName("evenhand");
        SetAppDisplayName(say(texts::program));
    }

    bool OnInit() override {
        bool open = false;
        guarded([&] {
            open_window();
            open = true;
        });
        return open;
    }

private:
    void open_window() {
        workflow::Services services = workflow::system_services();
        services.remember = [this](const std::string& name, const std::string& text) {
            unlocked_.remember(name, text);
        };
        services.recall = [this](const std::string& name) { return unlocked_.recall(name); };
        const workflow::InterviewDesk desk(workflow::usual_folders(), services);
        auto* frame = new MainFrame(
            desk, load_settings(), [desk](const std::string& address, const Waiting& waiting) {
                workflow::ArchiveDesk::Options options;
                options.address = address;
                options.waiting = waiting;
                return workflow::ArchiveDesk::open(desk.folders(), desk.services(), options);
            });
        report_first_paint(*frame);
        frame->Show();
        if (file_) {
            // A dialog that is shown before the window is on the screen would stand behind it.
            platform::after_first_paint(*frame, [frame, file = *file_] {
                frame->CallAfter([frame, file] { frame->open_files({file}); });
            });
        }
    }

    std::optional<std::string> file_;
    RunMemory unlocked_;
};

/// wxWidgets' own words about a missing display would come on top of ours.
bool start_toolkit(int& count, char** arguments) {
    const wxLogNull quiet;
    return wxEntryStart(count, arguments);
}

}  // namespace

int run_application(const std::optional<std::string>& file) {
    int count = 1;
    std::string name = "evenhand";  // As the desktop and screen readers call the program.
    char* arguments[] = {name.data(), nullptr};
    wxApp::SetInstance(new Application(file));
    if (!start_toolkit(count, static_cast<char**>(arguments))) {
        std::fputs(texts::no_display.data(), stderr);
        return 1;
    }
    wxSetAssertHandler(nullptr);  // Debian's wxWidgets would stop an interview with a dialog.
    const int status = wxTheApp->CallOnInit() ? wxTheApp->OnRun() : 1;
    wxTheApp->OnExit();
    wxEntryCleanup();
    return status;
}

}  // namespace evenhand::app
