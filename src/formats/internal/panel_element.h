#pragma once

#include <string>
#include <vector>

#include <pugixml.hpp>

#include "core/panel.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

// A whole panel, as its own file and the record of a debrief hold it.

[[nodiscard]] const DocumentKind& whole_panel_kind();

/// The grammar of docs/panel.xsd.
[[nodiscard]] const ElementRule& whole_panel_rule();

/// What an element says that follows the grammar.
[[nodiscard]] Panel whole_panel_of(const XmlElement& root);

/// A document with the panel in it. Throws Error (invalid_value) for a text that XML cannot hold.
[[nodiscard]] pugi::xml_document panel_document(const Panel& panel);

/// The panel as another document holds it: its canonical bytes without the XML declaration.
[[nodiscard]] std::string embedded_panel(const Panel& panel);

// Parts that a redacted panel has too.

[[nodiscard]] ElementRule panel_question_rule();
[[nodiscard]] ElementRule decision_rule_rule();
[[nodiscard]] std::vector<PanelQuestion> panel_questions_of(const XmlElement& root);
[[nodiscard]] DecisionRule decision_rule_of(const XmlElement& root);
void add_panel_question(pugi::xml_node root, const PanelQuestion& question);
void add_decision_rule(pugi::xml_node root, const DecisionRule& rule);

}  // namespace evenhand::formats::internal
