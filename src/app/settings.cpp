#include "app/settings.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <wx/confbase.h>
#include <wx/ffile.h>
#include <wx/fileconf.h>
#include <wx/filename.h>
#include <wx/log.h>
#include <wx/stdpaths.h>

#include "app/texts_keys.h"
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

/// Takes note of what the file's reader complains of.
class Complaints : public wxLog {
public:
    explicit Complaints(std::vector<std::string>& sentences)
        : sentences_(sentences), before_(wxLog::SetActiveTarget(this)) {}
    ~Complaints() override { (void)wxLog::SetActiveTarget(before_); }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

protected:
    void DoLogRecord(wxLogLevel level,
                     const wxString& message,
                     const wxLogRecordInfo& /*info*/) override {
        if (level <= wxLOG_Warning) {
            sentences_.push_back(to_utf8(message));
        }
    }

private:
    std::vector<std::string>& sentences_;
    wxLog* before_;
};

/// A number of the file within limits; `usual` when it is missing, and with a complaint when it is
/// none or is outside them.
double number(const wxConfigBase& config,
              const char* name,
              double usual,
              const std::pair<double, double>& limits,
              std::vector<std::string>& doubts) {
    const wxString written = config.Read(name, wxString());
    if (written.empty()) {
        return usual;
    }
    double value = usual;
    const bool is_number =
        (written.ToCDouble(&value) || written.ToDouble(&value)) && std::isfinite(value);
    if (!is_number || value < limits.first || value > limits.second) {
        doubts.push_back(texts::setting_is_no_number(name, to_utf8(written)));
    }
    return is_number ? std::clamp(value, limits.first, limits.second) : usual;
}

std::vector<KeyMap::Entry> read_keys(wxConfigBase& config) {
    const wxConfigPathChanger group(&config, "/keys/");
    std::vector<KeyMap::Entry> keys;
    wxString name;
    long at = 0;
    for (bool more = config.GetFirstEntry(name, at); more; more = config.GetNextEntry(name, at)) {
        keys.emplace_back(to_utf8(name), to_utf8(config.Read(name, wxString())));
    }
    return keys;
}

/// Copies the file beside itself, unless that was done before; gives the copy's name.
std::string keep_copy(const wxString& path) {
    const wxString copy = path + ".bad";
    wxString before;
    wxString now;
    wxFFile(path).ReadAll(&now, wxConvISO8859_1);
    for (int number = 1;; ++number) {
        const wxString name = number == 1 ? copy : copy + wxString::Format("%d", number);
        if (!wxFileExists(name)) {
            return wxCopyFile(path, name, false) ? to_utf8(name) : "";
        }
        before.clear();
        wxFFile(name).ReadAll(&before, wxConvISO8859_1);
        if (before == now) {
            return to_utf8(name);
        }
    }
}

}  // namespace

std::string settings_file() {
    return to_utf8(settings_path());
}

Settings load_settings() {
    Settings settings;
    const Complaints complaints(settings.doubts);
    const wxString path = settings_path();
    wxFileConfig config(wxString(), wxString(), path, wxString(), wxCONFIG_USE_LOCAL_FILE);
    config.SetExpandEnvVars(false);  // A folder may have a dollar sign in its name.
    const Settings usual;
    settings.interviewer = to_utf8(config.Read("interviewer", wxString()));
    settings.author = to_utf8(config.Read("author", wxString()));
    settings.rubrics_folder = to_utf8(config.Read("rubrics_folder", wxString()));
    settings.archive = to_utf8(config.Read("archive", wxString()));
    std::vector<std::string>& doubts = settings.doubts;
    settings.width =
        static_cast<int>(number(config, "width", usual.width, {least_width, most_size}, doubts));
    settings.height =
        static_cast<int>(number(config, "height", usual.height, {least_height, most_size}, doubts));
    settings.maximized = number(config, "maximized", 0, {0, 1}, doubts) != 0;
    settings.zoom = number(config, "zoom", usual.zoom, {0.8, 2.0}, doubts);
    settings.completes = number(config, "completes", 1, {0, 1}, doubts) != 0;
    settings.spells = number(config, "spells", 1, {0, 1}, doubts) != 0;
    settings.spelling = to_utf8(config.Read("spelling", wxString()));
    settings.keys = read_keys(config);
    if (!doubts.empty()) {
        settings.kept_as = keep_copy(path);
    }
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
    config.Write("completes", settings.completes);
    config.Write("spells", settings.spells);
    config.Write("spelling", to_wx(settings.spelling));
    config.DeleteGroup("/keys");
    for (const auto& [id, chord] : settings.keys) {
        config.Write("/keys/" + to_wx(id), to_wx(chord));
    }
    config.Flush();
}

}  // namespace evenhand::app
