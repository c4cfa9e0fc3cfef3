#include "report/packet_document.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "core/words.h"
#include "report/copy_document.h"
#include "report/internal/grid_blocks.h"
#include "report/internal/packet_record.h"
#include "report/internal/panel_blocks.h"
#include "report/internal/score_words.h"
#include "report/internal/severity_blocks.h"
#include "report/rubric_document.h"

namespace evenhand::report {

namespace {

using calibration::CommitteeMean;
using calibration::Interval;

std::string counted(int number, const std::string& one, const std::string& more) {
    static const std::array<std::string, 10> words = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    const std::string count =
        number < 10 ? words.at(static_cast<std::size_t>(number)) : std::to_string(number);
    return count + " " + (number == 1 ? one : more);
}

std::string number_of(std::size_t count, const std::string& one, const std::string& more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
}

bool one_scale(const CommitteeGrid& grid) {
    return std::ranges::all_of(grid.used(), [&](const PinnedRubric& rubric) {
        return rubric.rubric.scale == grid.rubrics.front().rubric.scale;
    });
}

/// "2 Yes, 1 No": in the order from "strong yes" down.
std::string recommendation_counts(const std::vector<const Scorecard*>& cards) {
    constexpr std::array order = {Recommendation::strong_yes,
                                  Recommendation::yes,
                                  Recommendation::no,
                                  Recommendation::strong_no,
                                  Recommendation::no_decision};
    std::string text;
    for (const Recommendation recommendation : order) {
        const auto count = std::ranges::count_if(cards, [&](const Scorecard* card) {
            return card->verdict().recommendation == recommendation;
        });
        if (count > 0) {
            text +=
                (text.empty() ? "" : ", ") + std::to_string(count) + " × " + words(recommendation);
        }
    }
    return text;
}

std::string period_of(const std::vector<const Scorecard*>& cards) {
    std::vector<Timestamp> moments;
    moments.reserve(cards.size());
    for (const Scorecard* card : cards) {
        moments.push_back(interviewed_at(card->session()));
    }
    const auto [first, last] = std::ranges::minmax(moments);
    const std::string from = long_date(first);
    const std::string until = long_date(last);
    return from == until ? from : from + " to " + until;
}

std::string packet_kind(const Packet& packet) {
    if (!packet.copy) {
        return "COMMITTEE PACKET";
    }
    return *packet.copy == CopyKind::anonymised ? "COMMITTEE PACKET, ANONYMISED COPY"
                                                : "COMMITTEE PACKET, COPY FOR THE CANDIDATE";
}

/// A part's blocks one level deeper, so that they stand in the packet below its own headings; its
/// title becomes a heading.
std::vector<Block> as_part(std::vector<Block> blocks, const std::string& title) {
    constexpr int deepest = 4;
    for (Block& block : blocks) {
        if (auto* heading = std::get_if<Heading>(&block)) {
            heading->level = std::min(heading->level + 1, deepest);
        } else if (const auto* own = std::get_if<Title>(&block)) {
            block = Heading{2, title, own->subtitle};
        }
    }
    return blocks;
}

class PacketMaker {
public:
    explicit PacketMaker(const SealedPacket& sealed)
        : sealed_(sealed),
          cards_(cards_of(sealed)),
          names_(column_names(cards_)),
          grid_(committee_grid(cards_, sealed.panel == nullptr ? nullptr : &sealed.panel->panel)) {}

    Document make() {
        set_frame();
        add_cover();
        add_panel();
        add_grid();
        add_evidence();
        add_heard();
        add_cards();
        add_rubrics();
        add_record();
        return std::move(document_);
    }

private:
    static std::vector<const Scorecard*> cards_of(const SealedPacket& sealed) {
        std::vector<const Scorecard*> cards;
        for (const SealedScorecard& card : sealed.cards) {
            cards.push_back(&card.card);
        }
        return cards;
    }

    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void add_all(std::vector<Block> blocks) {
        std::ranges::move(blocks, std::back_inserter(document_.blocks));
    }
    [[nodiscard]] GridColumns columns() const { return {cards_, names_}; }
    [[nodiscard]] std::string candidate() const {
        const std::string& name = sealed_.packet.candidate.name;
        return trimmed(name).empty() ? "Candidate without a name" : name;
    }

    void set_frame() {
        document_.info = {
            "Committee packet: " + candidate(),
            "",
            joined({number_of(cards_.size(), "scorecard", "scorecards"), sealed_.packet.role}),
            "en-GB",
            sealed_.packet.made_at,
            sealed_.sha256};
        document_.frame = {packet_kind(sealed_.packet),
                           std::string(plain_notice),
                           joined({"Packet " + sealed_.sha256.substr(0, 8),
                                   long_date(sealed_.packet.made_at),
                                   candidate()})};
    }

    void add_cover() {
        add(Title{candidate(), sealed_.packet.role});
        std::vector<Fact> facts = {{"Scorecards", std::to_string(cards_.size())},
                                   {"Interviewed", period_of(cards_)},
                                   {"Recommendations", recommendation_counts(cards_)},
                                   {"Criteria", criteria_count()},
                                   {"Packet made", long_date(sealed_.packet.made_at)}};
        add(sealed_.panel == nullptr ? lone_cover(std::move(facts))
                                     : panel_cover(*sealed_.panel, grid_, std::move(facts)));
    }

    /// Of cards that no panel was locked for.
    [[nodiscard]] Panel lone_cover(std::vector<Fact> facts) const {
        Panel panel;
        const auto formula = sealed_.packet.copy ? std::nullopt : formula_of(grid_);
        const auto* mean = formula ? std::get_if<CommitteeMean>(&*formula) : nullptr;
        if (mean != nullptr) {
            const Scale& scale = grid_.rubrics.front().rubric.scale;
            panel.score = one_decimal(mean->value);
            panel.out_of = "/ " + std::to_string(scale.highest());
            panel.score_caption = "By the formula, scale " + range_text(scale);
        } else {
            panel.score = "No score";
        }
        panel.verdict = sealed_.packet.copy ? words(*sealed_.packet.copy) : "Not decided";
        panel.verdict_caption = sealed_.packet.copy ? "No record" : "Decision";
        panel.facts = std::move(facts);
        panel.explanation =
            sealed_.packet.copy
                ? "A packet of redacted copies has no score of its own, and no decision: it is "
                  "there to be read."
                : formula_words(grid_);
        return panel;
    }

    void add_panel() {
        if (sealed_.panel != nullptr) {
            add_all(decision_blocks(*sealed_.panel));
            add_all(rule_blocks(*sealed_.panel, grid_));
            add_all(severity_blocks(*sealed_.panel));
            add_all(discussion_blocks(*sealed_.panel, grid_));
            if (!sealed_.packet.copy) {
                add_all(seats_blocks(*sealed_.panel, grid_));
            }
        }
    }

    [[nodiscard]] std::string criteria_count() const {
        const auto gaps = static_cast<std::size_t>(
            std::ranges::count(grid_.rows, Standing::gap, &GridRow::standing));
        return std::to_string(grid_.rows.size()) +
               (gaps == 0 ? "" : ", " + number_of(gaps, "gap", "gaps"));
    }

    void add_grid() {
        add(Heading{2, "Where do the interviewers agree, and where not?", ""});
        add(Paragraph{ParagraphKind::body, grid_reading(grid_), true});
        add(Paragraph{ParagraphKind::secondary,
                      "◆ split  □ gap  ◇ mixed review  – one rating  ○ close  ● the same. A dot in "
                      "a cell: the criterion was not in that interviewer’s kit. “Not seen”: it was "
                      "asked, and could not be rated; it is no number.",
                      true});
        add_all(grid_blocks(
            grid_, columns(), sealed_.panel == nullptr ? Severities() : sealed_.panel->severity));
    }

    /// What is contested, then the rest: both by what was heard.
    void add_evidence() {
        std::vector<std::size_t> contested;
        std::vector<std::size_t> others;
        for (const std::size_t row : contested_first(grid_)) {
            (grid_.rows[row].standing <= Standing::mixed ? contested : others).push_back(row);
        }
        const std::string aside = "Times are on each question’s own clock";
        if (!contested.empty()) {
            add(Heading{2, "To be talked about", aside});
            add_all(evidence_by_criterion(grid_, contested, columns()));
        }
        if (!others.empty()) {
            add(Heading{2,
                        contested.empty() ? "What was heard" : "What was heard for the rest",
                        contested.empty() ? aside : ""});
            add_all(evidence_by_criterion(grid_, others, columns()));
        }
    }

    void add_heard() {
        std::vector<Block> blocks = heard_blocks(grid_, columns());
        if (!blocks.empty()) {
            add(Heading{2, "Who heard what?", "– listened for, not heard"});
            add_all(std::move(blocks));
        }
    }

    void add_cards() {
        for (std::size_t number = 0; number < sealed_.cards.size(); ++number) {
            const SealedScorecard& sealed = sealed_.cards[number];
            add(PageBreak{});
            add_all(as_part(card_blocks(sealed, sealed_.packet.cards[number].file),
                            "Scorecard " + std::to_string(number + 1) + ": " + names_[number]));
        }
    }

    [[nodiscard]] std::vector<Block> card_blocks(const SealedScorecard& sealed,
                                                 const std::string& file) const {
        const auto& kind = sealed_.packet.copy;
        return kind ? copy_document({*kind, sealed.card, sealed.sha256, sealed.bytes}, {}, file)
                          .blocks
                    : scorecard_document(sealed.card, sealed.sha256, {}, {}, file).blocks;
    }

    void add_rubrics() {
        for (const PinnedRubric& rubric : grid_.used()) {
            add(PageBreak{});
            add_all(as_part(rubric_document(rubric, Samples::left_out).blocks,
                            "Rubric as used: " + rubric_name(rubric.rubric)));
        }
    }

    void add_record() {
        add(PageBreak{});
        add_all(record_blocks(sealed_, names_, grid_));
    }

    const SealedPacket& sealed_;
    std::vector<const Scorecard*> cards_;
    std::vector<std::string> names_;
    CommitteeGrid grid_;
    Document document_;
};

}  // namespace

std::optional<calibration::Outcome<CommitteeMean>> formula_of(const CommitteeGrid& grid) {
    if (grid.used().empty() || !one_scale(grid)) {
        return std::nullopt;
    }
    std::vector<calibration::CommitteeCriterion> criteria;
    for (const GridRow& row : grid.rows) {
        calibration::CommitteeCriterion criterion{grid.criterion_of(row).weight, {}};
        for (const GridCell& cell : row.cells) {
            criterion.scores.push_back(cell.score ? std::optional<double>(cell.score->value())
                                                  : std::nullopt);
        }
        criteria.push_back(std::move(criterion));
    }
    return calibration::committee_mean(criteria);
}

std::string formula_words(const CommitteeGrid& grid) {
    const auto formula = formula_of(grid);
    if (!formula) {
        return "The questions are scored on different scales, so that no score over all of them "
               "says anything.";
    }
    const auto* mean = std::get_if<CommitteeMean>(&*formula);
    if (mean == nullptr) {
        return "Nothing could be rated.";
    }
    std::string text =
        "The formula: the mean over " +
        number_of(static_cast<std::size_t>(mean->criteria), "criterion", "criteria") +
        " of the interviewers’ mean, by the weights of the rubrics.";
    if (const auto* interval = std::get_if<Interval>(&mean->interval)) {
        const Scale& scale = grid.rubrics.front().rubric.scale;
        const Interval limits = calibration::on_scale(*interval, scale.lowest(), scale.highest());
        text += " With other interviewers it would lie between " + one_decimal(limits.low) +
                " and " + one_decimal(limits.high) + " (95 %, each interviewer left out in turn).";
    } else {
        text += " Three interviewers are needed to tell how far it would move with others.";
    }
    return text;
}

std::string grid_reading(const CommitteeGrid& grid) {
    std::map<Standing, int> counts;
    for (const GridRow& row : grid.rows) {
        ++counts[row.standing];
    }
    std::vector<std::string> topics;
    const auto add_topic = [&](Standing standing, const std::string& one, const std::string& more) {
        if (counts[standing] > 0) {
            topics.push_back(counted(counts[standing], one, more));
        }
    };
    add_topic(Standing::split, "split", "splits");
    add_topic(Standing::gap, "gap", "gaps");
    add_topic(Standing::mixed, "mixed review", "mixed reviews");
    const int calm = counts[Standing::close] + counts[Standing::agree];
    const std::string single =
        counts[Standing::single] == 0
            ? ""
            : " " +
                  capitalised(counted(counts[Standing::single], "criterion has", "criteria have")) +
                  " one rating only.";
    if (topics.empty()) {
        return calm == 0 ? "There is nothing to compare." + single
                         : "No criterion is contested." + single;
    }
    const std::string rest = calm == 0
                                 ? "."
                                 : "; on " + counted(calm, "other criterion", "other criteria") +
                                       " the interviewers agree or are close.";
    return "Discuss " + listed(topics) + rest + single;
}

std::vector<std::string> column_names(const std::vector<const Scorecard*>& cards) {
    std::map<std::string, int> counts;
    const auto name_of = [](const Scorecard* card) {
        const std::string& name = card->session().head.interviewer.name;
        return trimmed(name).empty() ? card->session().head.interviewer.id.text() : name;
    };
    for (const Scorecard* card : cards) {
        ++counts[name_of(card)];
    }
    std::map<std::string, int> met;
    std::vector<std::string> names;
    for (const Scorecard* card : cards) {
        const std::string name = name_of(card);
        names.push_back(counts[name] == 1 ? name : name + " (" + std::to_string(++met[name]) + ")");
    }
    return names;
}

Document packet_document(const SealedPacket& sealed) {
    return PacketMaker(sealed).make();
}

PrintedPdf packet_pdf(const SealedPacket& sealed, const ReportStyle& style) {
    Document document = packet_document(sealed);
    document.info.attached.push_back({std::string(attached_packet),
                                      "Which scorecards this packet is made of, under its seal",
                                      sealed.bytes});
    const std::string what =
        sealed.packet.copy ? "A redacted copy of a scorecard" : "A scorecard, under its seal";
    for (std::size_t number = 0; number < sealed.cards.size(); ++number) {
        document.info.attached.push_back(
            {sealed.packet.cards[number].file, what, sealed.cards[number].bytes});
    }
    std::ranges::copy(sealed.others, std::back_inserter(document.info.attached));
    return document_pdf(document, style);
}

}  // namespace evenhand::report
