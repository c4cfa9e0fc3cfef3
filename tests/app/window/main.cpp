// Runs the tests inside a live event loop, so that they can drive the window as a person does.

#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdio>
#include <unistd.h>

#include <doctest/doctest.h>
#include <wx/app.h>
#include <wx/evtloop.h>

namespace {

/// A failed assertion of wxWidgets would open a dialog that nobody answers.
void fail_on_assertion(const wxString& file,
                       int line,
                       const wxString& /*function*/,
                       const wxString& condition,
                       const wxString& message) {
    std::fprintf(stderr,
                 "wxWidgets asserts %s (%s), %s:%d\n",
                 condition.utf8_string().c_str(),
                 message.utf8_string().c_str(),
                 file.utf8_string().c_str(),
                 line);
    _exit(99);
}

class TestApplication : public wxApp {
public:
    bool OnInit() override {
        SetAppName("evenhand");
        SetExitOnFrameDelete(false);
        wxSetAssertHandler(fail_on_assertion);
        return true;
    }

    int OnRun() override {
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        doctest::Context context;
        std::vector<std::string> arguments;
        std::vector<const char*> pointers;
        for (const wxString& argument : argv.GetArguments()) {
            arguments.push_back(argument.utf8_string());
        }
        for (const std::string& argument : arguments) {
            pointers.push_back(argument.c_str());
        }
        context.applyCommandLine(static_cast<int>(pointers.size()), pointers.data());
        return context.run();
    }

    void OnInitCmdLine(wxCmdLineParser& /*parser*/) override {}
    bool OnCmdLineError(wxCmdLineParser& /*parser*/) override { return true; }
};

}  // namespace

wxIMPLEMENT_APP(TestApplication);
