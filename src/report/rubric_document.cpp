#include "report/rubric_document.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/words.h"
#include "report/internal/rubric_blocks.h"
#include "report/internal/rubric_words.h"
#include "report/internal/sample_blocks.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

/// Whether the note tells what some pitfall is said to signal.
bool quotes_a_signal(const Rubric& rubric, const std::string& note) {
    return std::ranges::any_of(rubric.items, [&](const Item& item) {
        return !item.signal.empty() && find_phrase(note, lowered(item.signal)) != std::string::npos;
    });
}

class RubricMaker {
public:
    RubricMaker(const PinnedRubric& pinned, Samples samples)
        : pinned_(pinned), rubric_(pinned.rubric), samples_(samples) {}

    Document make() {
        set_frame();
        add_head();
        add_question();
        add_scoring();
        add_rest();
        if (samples_ == Samples::with_keys && !rubric_.samples.empty()) {
            add(PageBreak{});
            add_all(sample_blocks(rubric_));
        }
        return std::move(document_);
    }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void add_all(std::vector<Block> blocks) {
        std::ranges::move(blocks, std::back_inserter(document_.blocks));
    }
    void add_ticks(std::vector<TickBox> ticks) {
        if (!ticks.empty()) {
            add(TickBoxes{std::move(ticks)});
        }
    }

    void set_frame() {
        const bool keyed = samples_ == Samples::with_keys;
        const std::string title = (keyed ? "Rubric with sample answers: " : "Rubric: ");
        document_.info.title = title + rubric_name(rubric_);
        document_.info.subject = joined({rubric_.id.text(), version_text(rubric_)});
        document_.info.language = "en-GB";
        document_.info.identity = pinned_.sha256;
        document_.pages_per_part = keyed ? 0 : 2;
        document_.frame = {rubric_.status == RubricStatus::draft ? "RUBRIC, DRAFT" : "RUBRIC",
                           keyed ? "With keys: for authors and calibration leads only" : "",
                           foot_text(pinned_)};
    }

    void add_head() {
        add(Title{rubric_name(rubric_), facets_text(rubric_, rubric_.minutes)});
        add(Facts{{{"Rubric", joined({rubric_.id.text(), version_text(rubric_)})},
                   {"SHA-256", pinned_.sha256}}});
    }

    void add_question() {
        add(Heading{2, "Question", ""});
        Facts facts;
        if (!rubric_.job_link.empty()) {
            facts.facts.push_back({"Why it is asked", rubric_.job_link});
        }
        if (!rubric_.read_aloud.empty()) {
            facts.facts.push_back({"Read aloud", rubric_.read_aloud});
        }
        if (!facts.facts.empty()) {
            add(std::move(facts));
        }
        add(Paragraph{ParagraphKind::lead, rubric_.question, false});
        add_ticks(fallback_ticks(rubric_));
    }

    void add_scoring() {
        add(Heading{2, "Scoring", "Scale " + range_text(rubric_.scale)});
        add(Paragraph{ParagraphKind::body, rule_text(rubric_.scale), false});
        add(Paragraph{ParagraphKind::secondary,
                      not_observed_text() + " A tick is evidence; it computes no score.",
                      false});
        for (const Criterion& criterion : rubric_.criteria) {
            add_all(criterion_head(rubric_, criterion));
            std::vector<TickBox> ticks = probe_ticks(rubric_, criterion.id);
            std::ranges::move(item_ticks(rubric_, criterion.id), std::back_inserter(ticks));
            Choices levels = level_choices(rubric_, criterion);
            levels.introduces_next = !ticks.empty();
            add(std::move(levels));
            add_ticks(std::move(ticks));
        }
    }

    void add_rest() {
        std::vector<TickBox> ticks = probe_ticks(rubric_, std::nullopt);
        std::ranges::move(item_ticks(rubric_, std::nullopt), std::back_inserter(ticks));
        if (!ticks.empty()) {
            add(Heading{3, "For any criterion", ""});
            add_ticks(std::move(ticks));
        }
        TickRow coverage = coverage_row(rubric_);
        if (!coverage.words.empty()) {
            add(Heading{3, "A complete story", "A memory aid; it is not scored"});
            add(std::move(coverage));
        }
        add_notes();
    }

    void add_notes() {
        TickBoxes notes{{}, TickBoxes::Mark::bullet};
        for (const std::string& note : rubric_.rater_notes) {
            if (!quotes_a_signal(rubric_, note)) {
                notes.ticks.push_back({"", note, ""});
            }
        }
        if (rubric_.rater_notes.empty()) {
            return;
        }
        const bool all = notes.ticks.size() == rubric_.rater_notes.size();
        add(Heading{3,
                    "Notes for the rater",
                    all ? "" : "Notes on what a pitfall signals are on the screen only"});
        add(std::move(notes));
    }

    const PinnedRubric& pinned_;
    const Rubric& rubric_;
    Samples samples_;
    Document document_;
};

}  // namespace

Document rubric_document(const PinnedRubric& rubric, Samples samples) {
    return RubricMaker(rubric, samples).make();
}

}  // namespace evenhand::report
