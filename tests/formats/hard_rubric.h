#pragma once

#include <string>

#include "example_interview.h"

namespace evenhand::testing {

/// A text with everything that XML would rather change; another one for each number.
inline std::string hard_text(int number) {
    return "  " + std::to_string(number) +
           " <b>&amp; \"it's\" ]]>\r\n\r\ttab\n\n\u00a0\u00e9\u65e5\U0001F600\u2028 \x7f <seal "
           ">\n ";
}

/// Every field filled with a text of its own.
inline Rubric hard_rubric() {
    int n = 0;
    const auto text = [&n] { return hard_text(++n); };
    const auto from = [&](Origin origin) {
        return Provenance{origin, {{7, 9, text()}, {1, 1, ""}}, text(), origin == Origin::derived};
    };
    Rubric r = testing::example_rubric();
    r.title = text();
    r.category = text();
    r.level = "   ";
    r.tags = {text(), "", " "};
    r.competency = text();
    r.question = text();
    r.question_provenance = from(Origin::stated);
    r.construct = text();
    r.job_link = "\n";
    r.read_aloud = text();
    r.scale = Scale(0, {text(), "b", "c", "d", "e", "f", text()});
    r.source_name = text();
    r.source_sha256 = std::string(64, '0');
    r.criteria[0].title = text();
    r.criteria[0].handle = text();
    r.criteria[0].dimension = text();
    r.criteria[0].terms = text();
    r.criteria[0].weight = 0.1 + 0.2;
    r.criteria[0].weight_reason = text();
    r.criteria[0].provenance = from(Origin::derived);
    r.criteria[0].anchors = {{*r.scale.score(0), text(), text(), from(Origin::stated)},
                             {*r.scale.score(6), "", "", {}}};
    r.items[2] = {Id<Item>("PF1"),
                  ItemKind::pitfall,
                  text(),
                  text(),
                  text(),
                  text(),
                  text(),
                  std::nullopt,
                  from(Origin::derived),
                  from(Origin::stated)};
    r.probes[0].text = text();
    r.probes[0].ask_when = text();
    r.probes[0].provenance = from(Origin::derived);
    r.coverage = {
        {Id<CoverageItem>("CV.1_a-b"), text(), text(), std::nullopt, from(Origin::stated)}};
    r.samples = {{Id<SampleAnswer>("1"),
                  text(),
                  {{text(), text()}, {"", ""}, {"", "\n\n"}},
                  3,
                  {{r.criteria[0].id, r.scale.score(6), text(), text(), from(Origin::added)}},
                  {{Id<Item>("LF1"), false, text()}, {Id<Item>("LF2"), true, ""}},
                  from(Origin::stated)}};
    r.rater_notes = {text(), "", text()};
    return r;
}

}  // namespace evenhand::testing
