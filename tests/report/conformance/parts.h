#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "report/conformance/profile.h"
#include "report/internal/qpdf.h"

// The parts of the profile. Each adds what it finds.

namespace evenhand::report {

class Breaches {
public:
    void add(const std::string& rule, const std::string& what) { all_.push_back({rule, what}); }
    void unless(bool kept, const std::string& rule, const std::string& what) {
        if (!kept) {
            add(rule, what);
        }
    }
    [[nodiscard]] std::vector<Breach> take() { return std::move(all_); }

private:
    std::vector<Breach> all_;
};

/// Page, from 0, and marked content id.
using Content = std::pair<std::size_t, long long>;

/// The codes of each font that were shown, by the font's object number.
using UsedCodes = std::map<int, std::set<unsigned>>;

/// Identification, Info = XMP, language, colours.
void check_metadata(QPDF& pdf, Breaches& breaches);

void check_attachment(QPDF& pdf, const std::string& name, Breaches& breaches);

/// Tags, headings, tables, figures, and the way from element to content and back. Returns what the
/// tree names.
[[nodiscard]] std::set<Content> check_structure(QPDF& pdf, Breaches& breaches);

/// Everything that paints is tagged or an artifact; `named`: by the tree.
[[nodiscard]] UsedCodes check_content(QPDF& pdf,
                                      const std::set<Content>& named,
                                      Breaches& breaches);

/// Fonts are embedded, cut down, have the widths they say, and a text for every glyph.
void check_fonts(QPDF& pdf, const UsedCodes& used, Breaches& breaches);

}  // namespace evenhand::report
