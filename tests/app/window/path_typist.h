#pragma once

#include <filesystem>
#include <gtk/gtk.h>
#include <string>

#include <wx/dialog.h>
#include <wx/modalhook.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

namespace evenhand::testing {

/// Types this path into the next file dialog, as a person would.
class PathTypist : public wxModalDialogHook {
public:
    explicit PathTypist(const std::filesystem::path& path) : path_(path) {
        Register();
        timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
        timer_.Start(50);
    }
    PathTypist(const PathTypist&) = delete;
    PathTypist& operator=(const PathTypist&) = delete;
    ~PathTypist() override { Unregister(); }

    /// The name that the dialog proposed.
    [[nodiscard]] const std::string& proposed() const { return proposed_; }

protected:
    int Enter(wxDialog* dialog) override {
        dialog_ = dialog;
        return wxID_NONE;
    }
    void Exit(wxDialog* /*dialog*/) override { dialog_ = nullptr; }

private:
    static constexpr int patience = 100;  ///< Looks, 50 ms apart.

    void look() {
        if (dialog_ == nullptr || typed_) {
            return;
        }
        if (++looks_ > patience) {
            dialog_->EndModal(wxID_CANCEL);
            return;
        }
        auto* window = static_cast<GtkWidget*>(dialog_->GetHandle());
        gchar* name = gtk_file_chooser_get_current_name(GTK_FILE_CHOOSER(window));
        proposed_ = name == nullptr ? "" : name;
        g_free(name);
        if (!proposed_.empty() && gtk_window_is_active(GTK_WINDOW(window)) == TRUE) {
            typed_ = true;
            simulator_.Char('A', wxMOD_CONTROL);
            simulator_.Text(path_.string().c_str());
            simulator_.Char(WXK_RETURN);
        }
    }

    std::filesystem::path path_;
    wxDialog* dialog_ = nullptr;
    std::string proposed_;
    bool typed_ = false;
    int looks_ = 0;
    wxTimer timer_;
    wxUIActionSimulator simulator_;
};

}  // namespace evenhand::testing
