#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/rubric/form/fields_pane.h"
#include "app/rubric/form/level_row.h"
#include "app/rubric/form/tick_row.h"
#include "workflow/sample_form.h"

namespace evenhand::app {

/// The key of a sample answer: a level and its reason for each criterion, and what is heard in it.
class KeyPane : public FieldsPane {
public:
    struct Hooks {
        std::function<void(const std::string& criterion, int level)> level;
        std::function<void(const std::string& item, bool heard)> tick;
        std::function<void(const std::string& criterion)> remove;
    };

    KeyPane(wxWindow* parent, Form& form, Hooks hooks);

    /// `current`: the criterion whose key is worked on.
    void show(const workflow::SampleForm& view, const std::string& current);

protected:
    int lay_out(const Look& look) override;

private:
    struct Block {
        Block(wxWindow* parent, Form& form, std::function<void()> on_remove);
        void hide();
        wxStaticText* title;
        wxStaticText* summary;
        LevelRow levels;
        RemarkLine remark;
        wxStaticText* anchor;
        FieldBox reason;
        FieldBox not_neighbour;
        ActionButton* remove;  ///< Of a key that is for no criterion.
    };
    struct Tick {
        Tick(wxWindow* parent, Form& form);
        TickRow row;
        FieldBox reason;
    };

    void add_block();
    void add_tick();
    void show_block(std::size_t index);
    void show_tick(std::size_t index);
    void lay_out_block(std::size_t index, Flow& flow);
    int lay_out_ticks(int width);

    Hooks hooks_;
    workflow::SampleForm view_;
    std::string current_;
    wxWindow* keys_;  ///< Each list on a panel of its own: rows added later keep their place.
    std::vector<std::unique_ptr<Block>> blocks_;
    wxStaticText* heard_title_;
    wxWindow* heard_;
    std::vector<std::unique_ptr<Tick>> ticks_;
};

}  // namespace evenhand::app
