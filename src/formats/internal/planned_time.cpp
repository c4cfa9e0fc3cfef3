#include "formats/internal/planned_time.h"

#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

ValueRule planned_minutes_rule() {
    return whole_number(1, most_minutes);
}

ElementRule minutes_element(const char* name, int most) {
    return {name, at_most_once, {required("minutes", whole_number(1, most))}, {}, {}};
}

int minutes_of(const XmlElement& parent, const char* name) {
    const auto element = parent.child(name);
    return element ? element->number("minutes") : 0;
}

InterviewMargins margins_of(const XmlElement& parent) {
    return {minutes_of(parent, "opening"), minutes_of(parent, "closing")};
}

void add_minutes(pugi::xml_node parent, const char* name, int minutes) {
    if (minutes > 0) {
        set_minutes(parent.append_child(name), minutes);
    }
}

void set_minutes(pugi::xml_node element, int minutes) {
    if (minutes > 0) {
        set(element, "minutes", minutes);
    }
}

}  // namespace evenhand::formats::internal
