#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/committee/committee_place.h"
#include "app/window/driver.h"

namespace evenhand::testing {

/// Somebody's window at a panel: what a debrief asks is answered by keys.
class CommitteeWindow : public WindowDriver {
public:
    using WindowDriver::WindowDriver;

    [[nodiscard]] const app::CommitteePlace& place() const { return frame().committee(); }
    [[nodiscard]] const app::CommitteePage& page() const { return *place().page(); }
    [[nodiscard]] bool is_at(DebriefStep step) const { return page().debrief().step == step; }

    /// Where the panels are listed, one of them chosen.
    void go_to_panels() {
        ctrl('7');
        need_page(app::Place::panels);
        REQUIRE(wait_for([&] { return place().panels()->chosen() != nullptr; }));
        REQUIRE(wait_for([&] { return focus() == "Panels"; }));
    }
    /// The page of the cards, which are read and checked first: where there are many that takes its
    /// time.
    void need_cards() {
        const auto there = [&] { return frame().page().place() == app::Place::committee; };
        REQUIRE((wait_for(there) || wait_for(there) || wait_for(there)));
        REQUIRE(wait_for([&] { return !place().busy(); }));
    }

    /// Fills in the sheet, field by field; an empty answer leaves what stands there.
    void answer(const std::vector<std::string>& fields) {
        for (const std::string& field : fields) {
            if (!field.empty()) {
                type(field);
            }
            press(WXK_RETURN);
        }
        const bool done = wait_for([&] { return !page().sheet().asking(); });
        std::string said;
        for (const std::string& text : texts()) {
            said += text + "\n";
        }
        REQUIRE_MESSAGE(done, said);
    }
    /// Presses the button, which opens the sheet.
    void choose(const std::string& button) {
        REQUIRE(wait_for([&] { return shows(button); }));
        for (int step = 0; step < 60 && focus() != button; ++step) {
            press(WXK_TAB);
        }
        press(WXK_SPACE);
        REQUIRE(wait_for([&] { return page().sheet().asking(); }));
    }
    void vote(const std::string& button, const std::string& who, const std::string& why) {
        choose(button);
        REQUIRE(wait_for([&] { return focus() == "Who votes"; }));
        answer({who, why});
    }
    /// The next step, which the chair's key alone leads to.
    void lead_on(const std::string& passphrase) {
        ctrl(WXK_RETURN);
        REQUIRE(wait_for([&] { return focus() == "Passphrase of the chair’s key"; }));
        answer({passphrase});
    }
};

}  // namespace evenhand::testing
