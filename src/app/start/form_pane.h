#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "app/start/kit_choice.h"
#include "app/text_field.h"
#include "workflow/interview_desk.h"

namespace evenhand::app {

/// Where an interview is set up: from typed words, or from an invitation.
class FormPane : public Pane {
public:
    struct Hooks {
        std::function<void(const workflow::Invitation&)> start;
        std::function<void()> open_invitation;
    };

    /// `desk` must outlive the pane.
    FormPane(wxWindow* parent, const workflow::InterviewDesk& desk, Hooks hooks);

    void show_rubrics(std::vector<workflow::RubricEntry> rubrics);
    void show_kits(std::vector<workflow::KitOffer> kits);
    /// Nothing more is being read: a kit that has not come does not come any more.
    void end_waiting() { kit_->end_waiting(); }
    /// Chooses the kit, now or when it has been read, and turns to the candidate. An invitation is
    /// put away.
    void choose_kit(const std::string& id);
    /// Null when none is open.
    [[nodiscard]] const workflow::Invitation* invitation() const {
        return invitation_ ? &*invitation_ : nullptr;
    }
    /// Nothing has been typed or chosen since the page was shown.
    [[nodiscard]] bool untouched() const;
    void show_invitation(workflow::Invitation invitation);
    /// Back to typing. False when there is no invitation.
    bool put_invitation_away();

    void set_interviewer(const std::string& name) { interviewer_->set_text(name); }
    [[nodiscard]] std::string interviewer() const { return interviewer_->text(); }
    /// After an interview has begun: the next one is with somebody else.
    void clear();

    /// Starts the interview, or says under each field what is missing.
    void start();
    void take_focus();

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    /// The least height that arrange() can do with.
    [[nodiscard]] int least_height(const Look& look, int width) const;

private:
    void bind_keys();
    void take_complaint_back(TextField& field);
    void show_questions();
    void filter();
    void kit_chosen();
    /// Enter: to the first empty field, or the start when none is empty.
    void advance();
    void complain(const Findings& findings);
    /// Shows the field for when it was held, or puts it away.
    void ask_held();
    /// Begins the interview when the day it was held, if asked for, can be understood.
    void begin(workflow::Invitation invitation);
    void show_sum();
    [[nodiscard]] Kit chosen_kit() const;
    [[nodiscard]] std::vector<TextField*> fields() const;
    [[nodiscard]] int fields_height(const Look& look, int width) const;
    [[nodiscard]] bool finding() const {
        return !invitation_ && kit_->chosen() == nullptr && !kit_->waits();
    }
    [[nodiscard]] int search_height(int width) const;
    int place_all(const Look& look);
    int arrange_search(const Look& look, const wxRect& area);
    void arrange_fields(const Look& look, const wxRect& area);

    const workflow::InterviewDesk& desk_;
    Hooks hooks_;
    Look look_;
    std::vector<workflow::RubricEntry> rubrics_;
    std::vector<std::size_t> listed_;  ///< Indices into rubrics_ of the rows shown.
    bool loaded_ = false;
    std::optional<workflow::Invitation> invitation_;
    wxStaticText* heading_;
    wxStaticText* remark_;
    KitChoice* kit_;
    std::string role_of_kit_;  ///< As it was filled in; the person may have changed it.
    TextField* find_;
    ListView* list_;
    TextField* candidate_;
    TextField* role_;
    TextField* interviewer_;
    TextField* held_;  ///< Hidden until the person says that it was held on paper.
    wxStaticText* sum_;
    ActionButton* later_;
    ActionButton* start_;
    ActionButton* open_;
    ActionButton* put_away_;
};

}  // namespace evenhand::app
