#include "app/settings.h"

#include <algorithm>

#include <wx/fileconf.h>
#include <wx/filename.h>
#include <wx/log.h>
#include <wx/stdpaths.h>

#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int least_width = 460;
constexpr int least_height = 480;
constexpr int most_size = 10000;

wxString settings_path() {
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
    return wxStandardPaths::Get().GetUserConfigDir() + "/evenhand/evenhand.conf";
}

}  // namespace

Settings load_settings() {
    const wxLogNull quiet;
    const wxString path = settings_path();
    wxFileConfig config(wxString(), wxString(), path, wxString(), wxCONFIG_USE_LOCAL_FILE);
    config.SetExpandEnvVars(false);  // A folder may have a dollar sign in its name.
    const Settings usual;
    Settings settings;
    settings.interviewer = to_utf8(config.Read("interviewer", wxString()));
    settings.author = to_utf8(config.Read("author", wxString()));
    settings.rubrics_folder = to_utf8(config.Read("rubrics_folder", wxString()));
    settings.archive = to_utf8(config.Read("archive", wxString()));
    settings.width =
        std::clamp(static_cast<int>(config.ReadLong("width", usual.width)), least_width, most_size);
    settings.height = std::clamp(
        static_cast<int>(config.ReadLong("height", usual.height)), least_height, most_size);
    settings.maximized = config.ReadBool("maximized", usual.maximized);
    settings.zoom = std::clamp(config.ReadDouble("zoom", usual.zoom), 0.8, 2.0);
    return settings;
}

void save_settings(const Settings& settings) {
    const wxLogNull quiet;
    const wxString path = settings_path();
    wxFileName::Mkdir(wxFileName(path).GetPath(), wxS_DIR_DEFAULT, wxPATH_MKDIR_FULL);
    wxFileConfig config(wxString(), wxString(), path, wxString(), wxCONFIG_USE_LOCAL_FILE);
    config.Write("interviewer", to_wx(settings.interviewer));
    config.Write("author", to_wx(settings.author));
    config.Write("rubrics_folder", to_wx(settings.rubrics_folder));
    config.Write("archive", to_wx(settings.archive));
    config.Write("width", settings.width);
    config.Write("height", settings.height);
    config.Write("maximized", settings.maximized);
    config.Write("zoom", settings.zoom);
    config.Flush();
}

}  // namespace evenhand::app
