#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// Above the list: what is sought, how much was found, and what is done with the whole archive.
class SearchPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> find;         ///< What is sought has changed, and typing pauses.
        std::function<void()> leave;        ///< To the list.
        std::function<void()> open;         ///< The chosen card, or a locked archive.
        std::function<bool()> locked;       ///< Nothing is found before it is unlocked.
        std::function<void()> save_search;  ///< Under a name, or drop the one it has.
        std::function<void()> verify;
        std::function<void()> due_list;
        std::function<void()> facets;  ///< Into the list's place, or out of it.
    };
    /// Where the facets are.
    enum class Facets { beside, behind, in_front };

    SearchPane(wxWindow* parent, const Hooks& hooks);

    [[nodiscard]] std::string words() const;
    /// Seeks these words now.
    void seek(const std::string& words);
    /// Empties the field. False when it is empty.
    bool clear();
    void show_found(const std::string& count, const std::string& remark);
    void show_due(std::size_t due);
    /// Without room beside the list a button leads to them, and back.
    void show_facets(Facets where);
    void show_searches(std::vector<workflow::SavedSearchView> searches);
    /// The saved search that is in the field; empty when none is.
    [[nodiscard]] std::string saved_name() const;
    /// Whether there is an archive to search, and to do something with.
    enum class State { none, unanswering, open };
    void enable(State state);
    /// False while there is nothing to search.
    [[nodiscard]] bool focus_field();
    /// A sign that was typed elsewhere goes on in the field. False when the key writes none.
    bool type_key();
    /// Whether the keyboard is at a saved search that is in the field.
    [[nodiscard]] bool at_saved_search() const;
    [[nodiscard]] bool has_keyboard() const { return field_->HasFocus(); }

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    void on_key(wxKeyEvent& event, const Hooks& hooks);
    void find_now();
    void name_save_button();
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int count_width() const;
    [[nodiscard]] bool one_row(const Look& look, int width) const;
    [[nodiscard]] bool remark_below(const Look& look, int width) const;
    [[nodiscard]] int remark_height(const Look& look, int width) const;
    int place_found(const Look& look, int right, int inner, int middle);

    std::function<void()> find_;
    wxTimer pause_;
    std::vector<workflow::SavedSearchView> searches_;
    wxTextCtrl* field_;
    wxStaticText* count_;
    wxStaticText* remark_;
    wxChoice* saved_;
    ActionButton* narrow_;
    ActionButton* save_;
    ActionButton* verify_;
    ActionButton* due_;
};

}  // namespace evenhand::app
