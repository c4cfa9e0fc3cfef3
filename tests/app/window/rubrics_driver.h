#pragma once

#include <filesystem>
#include <string>

#include "app/window/driver.h"
#include "workflow/rubric_library.h"

namespace evenhand::testing {

/// The text of a question page with this question.
[[nodiscard]] std::string page_with(const std::string& question);

/// Puts the text on the clipboard.
void copy(const std::string& text);

/// The window at the rubrics, read from the disk.
class RubricsDriver : public WindowDriver {
public:
    RubricsDriver();

    /// Another window, whose settings name this folder for the rubrics.
    void restart_in(const std::filesystem::path& rubrics_folder);

    void tab_to(const std::string& name);
    /// Waits for the rubrics to be shown and read.
    void settle();
    /// Presses the key twice before the window has done what the first press asked for.
    void press_twice(int key, int modifiers = wxMOD_NONE);

    [[nodiscard]] workflow::RubricLibrary library() const;
    /// A file of this text.
    [[nodiscard]] std::filesystem::path page(const std::string& name,
                                             const std::string& text) const;
    /// A folder of so many question pages.
    [[nodiscard]] std::filesystem::path many_pages(int count) const;

    /// Publishes the shipped rubric's next version with this title.
    void publish(const std::string& title, const std::string& job_link, const std::string& note);

    /// How many pages of this kind the window has, shown or not.
    template <typename Kind>
    [[nodiscard]] int pages() const {
        int count = 0;
        for (const wxWindow* child : frame().GetChildren()) {
            count += dynamic_cast<const Kind*>(child) != nullptr ? 1 : 0;
        }
        return count;
    }
};

}  // namespace evenhand::testing
