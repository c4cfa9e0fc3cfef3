#include "app/committee/brief_name.h"

#include "app/wx_text.h"

namespace evenhand::app {

std::string brief_name(const std::string& name) {
    const std::size_t first = name.find(' ');
    const std::size_t last = name.rfind(' ');
    if (first == std::string::npos || last + 1 >= name.size()) {
        return name;
    }
    const wxString family = to_wx(name.substr(last + 1));
    return name.substr(0, first) + " " + to_utf8(family.Left(1)) + ".";
}

}  // namespace evenhand::app
