#pragma once

#include <optional>
#include <string>

#include "app/rubric/answer_pane.h"
#include "app/rubric/form/part_strip.h"
#include "app/rubric/form_tab.h"
#include "app/rubric/key_pane.h"

namespace evenhand::app {

/// The sample answers, one at a time: its text beside its key.
class SamplesTab : public FormTab {
public:
    /// What the answers are for: the rubric itself, or rounds alone (workflow/own_answers.h).
    enum class For { rubric, rounds };

    SamplesTab(wxWindow* parent, workflow::RubricEditor& editor, For what = For::rubric);

    void take_focus() override;

protected:
    void show(const workflow::FieldMaker& maker) override;
    [[nodiscard]] std::vector<Pane*> panes() const override;
    void place_panes(const Look& look) override;
    bool turn_to(const RubricPlace& place) override;
    [[nodiscard]] RubricPlace chosen_place() const override;
    bool step_part(int by) override;
    bool add_part(const RubricPlace& at) override;
    bool move_part(const RubricPlace& at, int by) override;
    bool remove_part(const RubricPlace& at) override;
    bool act(const Action& action) override;

private:
    [[nodiscard]] std::size_t index_of(const std::string& sample) const;
    [[nodiscard]] const SampleAnswer* chosen() const;
    void choose(std::size_t index);
    void follow_focus();
    bool give(const std::string& criterion, int level);
    void remove_key(const std::string& criterion);
    [[nodiscard]] static std::optional<Id<Criterion>> key_of(const std::string& criterion);
    void tick(const std::string& item, bool heard);
    bool quote();

    const For for_;
    std::size_t chosen_ = 0;
    std::string chosen_id_;  ///< It stays chosen when others come and go.
    std::string current_;    ///< The criterion whose key was worked on last.
    PartStrip* strip_;
    AnswerPane* answer_;
    KeyPane* key_;
};

}  // namespace evenhand::app
