#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wx/choice.h>
#include <wx/statline.h>
#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// What a person is asked in the page: a heading, sentences, fields, and what can be done.
struct Question {
    struct Field {
        std::string label;
        std::string value;  ///< To begin with.
        std::string hint;
        bool secret = false;                    ///< What is typed shows as dots.
        std::vector<std::string> choices = {};  ///< One of them is chosen, nothing is typed.
        int lines = 1;                          ///< Of what is typed; Enter breaks more than one.
        bool list = false;                      ///< Words that wrap: Enter goes on, as in one line.
    };
    struct Way {
        std::string words;
        std::function<void()> take;
    };
    using Answers = std::vector<std::string>;  ///< What the fields say, in their order.

    std::string title;
    std::string text;
    std::string key;  ///< To be read off and kept: large, and selected with the mouse.
    std::vector<Field> fields;
    std::string next;                            ///< The words of the highlighted step.
    std::function<void(const Answers&)> accept;  ///< It closes the sheet, or says what is wrong.
    std::vector<Way> others;
    std::string cancel;            ///< Empty: "Cancel".
    std::function<void()> closed;  ///< It was left without an answer; may be empty.
};

/// Asks one question at a time above the list, which stays in sight.
class AskSheet final : public Pane {
public:
    struct Hooks {
        std::function<void()> changed;  ///< The sheet has come, gone, or wants another height.
        std::function<void()> left;     ///< It has gone with the keyboard, which wants a place.
    };

    AskSheet(wxWindow* parent, Hooks hooks);

    void ask(Question question);
    /// Says what is wrong with the answer; the keyboard goes to `field`, counted from 0, which is
    /// to be typed again, else to where it was.
    void complain(const std::string& sentence, std::optional<std::size_t> field = {});
    /// While a step runs, no other one can be taken, and the sheet stays for what comes of it.
    void wait(bool on);
    void accept();
    /// The answer was taken.
    void close();
    /// Leaves it without an answer; not while a step runs.
    void cancel();
    /// The page that it was asked above has gone. A key that is shown once stays until it is noted.
    void leave();
    /// Which question is asked, counted from 1; 0 while none is.
    [[nodiscard]] int number() const noexcept { return asking_ ? number_ : 0; }
    [[nodiscard]] bool asking() const noexcept { return asking_; }
    [[nodiscard]] Question::Answers answers() const;
    void set_answer(std::size_t field, const std::string& value);
    void take_focus();

    [[nodiscard]] int height_for(const Look& look) { return height_for(look, look.width); }
    [[nodiscard]] int height_for(const Look& look, int width);
    void arrange(const Look& look) override;

private:
    struct Field {
        wxStaticText* label = nullptr;
        wxTextCtrl* entry = nullptr;  ///< Null where one is chosen.
        wxChoice* choice = nullptr;
        int lines = 1;

        [[nodiscard]] wxWindow& control() const;
        [[nodiscard]] wxString text() const;
        void select() const;
    };

    void add_field(const Question::Field& field, std::size_t index);
    [[nodiscard]] wxTextCtrl* new_entry(const Question::Field& field, std::size_t index);
    [[nodiscard]] wxChoice* new_choice(const Question::Field& field);
    void take_complaint_back();
    void add_ways();
    void on_enter(std::size_t index);
    void focus_field(std::size_t index);
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    int lay_out(const Look& look, int width);
    int place_fields(const wxRect& area, int y);

    Hooks hooks_;
    Look look_;
    Question question_;
    bool asking_ = false;
    bool waiting_ = false;
    bool button_had_keyboard_ = false;  ///< Before it waited.
    int number_ = 0;
    wxStaticText* title_ = nullptr;
    wxStaticText* text_ = nullptr;
    wxTextCtrl* key_ = nullptr;
    wxStaticText* complaint_ = nullptr;
    std::vector<Field> fields_;
    std::vector<ActionButton*> ways_;
    ActionButton* next_ = nullptr;
    ActionButton* cancel_ = nullptr;
    wxStaticLine* rule_ = nullptr;
};

}  // namespace evenhand::app
