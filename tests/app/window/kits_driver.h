#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/window/driver.h"
#include "core/kit_plan.h"
#include "workflow/kit_library.h"
#include "workflow/rubric_library.h"

namespace evenhand::testing {

/// The window at the kits, with three published rubrics in the library: "Zebra uno" about Delivery,
/// "Zebra dos" about Learning and "Zebra tres" about Quality.
class KitsDriver : public WindowDriver {
public:
    KitsDriver();

    [[nodiscard]] workflow::RubricLibrary library() const;
    [[nodiscard]] workflow::KitLibrary kits() const;
    /// A kit that is there before the window reads them; gives its id.
    std::string add_kit(const std::string& title, const std::vector<std::string>& rubrics) const;
    /// What is in the file of the kit.
    [[nodiscard]] std::optional<KitPlan> saved(const std::string& id) const;
    /// The ids of its rubrics, as "zebra-one zebra-two".
    [[nodiscard]] std::string asks(const std::string& id) const;

    /// Turns to the kits, anew, and waits until they are read.
    void go_to_kits();
    /// Opens the kit that the words find.
    void open_kit(const std::string& words);
    /// Types the words anywhere, adds the question that they find, and leaves the search.
    void add(const std::string& words);
    void settle();
    /// Opens an invitation to an interview with Candidate Two as Release manager, on this kit.
    void open_invitation(const std::string& kit);

private:
    void publish(const std::string& id, const std::string& title, const std::string& competency);
};

}  // namespace evenhand::testing
