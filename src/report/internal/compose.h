#pragma once

#include "report/document.h"
#include "report/internal/desk.h"

namespace evenhand::report {

// Each call turns one block into strips at the end of the desk's flow.

void compose(Desk& desk, const Title& title);
void compose(Desk& desk, const Heading& heading);
void compose(Desk& desk, const Paragraph& paragraph);
void compose(Desk& desk, const Facts& facts);
void compose(Desk& desk, const Panel& panel);
void compose(Desk& desk, const Table& table);
void compose(Desk& desk, const BarChart& chart);
void compose(Desk& desk, const Entries& entries);
void compose(Desk& desk, const Picture& picture);
void compose(Desk& desk, const PageBreak& page_break);
void compose(Desk& desk, const BlankFields& fields);
void compose(Desk& desk, const RuledLines& ruled);
void compose(Desk& desk, const TickBoxes& ticks);
void compose(Desk& desk, const TickRow& row);
void compose(Desk& desk, const Choices& choices);

}  // namespace evenhand::report
