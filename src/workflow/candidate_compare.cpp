#include "workflow/candidate_compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "core/utf8.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "report/comparison_document.h"
#include "report/document_pdf.h"
#include "workflow/internal/print_target.h"
#include "workflow/packet_panel.h"
#include "workflow/panel_batch.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using report::CandidatesView;

Finding error(const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), ""};
}

/// A criterion of one very rubric.
struct SharedCriterion {
    std::string sha256;
    Id<Criterion> id;
    std::string title;
    double weight = 1.0;

    [[nodiscard]] bool is(const CommitteeGrid& grid, const GridRow& row) const {
        return grid.rubrics[row.rubric].sha256 == sha256 && grid.criterion_of(row).id == id;
    }
};

const GridRow* row_of(const CommitteeGrid& grid, const SharedCriterion& criterion) {
    const auto found = std::ranges::find_if(
        grid.rows, [&](const GridRow& row) { return criterion.is(grid, row); });
    return found == grid.rows.end() ? nullptr : &*found;
}

std::optional<double> locked_weight(const CommitteeCards& cards, const SharedCriterion& criterion) {
    if (!cards.panel) {
        return std::nullopt;
    }
    for (const PanelQuestion& question : cards.panel->panel.questions) {
        for (const PanelCriterion& each : question.criteria) {
            if (question.sha256 == criterion.sha256 && each.id == criterion.id) {
                return each.weight;
            }
        }
    }
    return std::nullopt;
}

/// Nobody can get more than the scale has, however unsure it is.
calibration::Outcome<calibration::CommitteeMean> within(
    calibration::Outcome<calibration::CommitteeMean> mean, const CandidatesView& view) {
    auto* value = std::get_if<calibration::CommitteeMean>(&mean);
    auto* interval =
        value == nullptr ? nullptr : std::get_if<calibration::Interval>(&value->interval);
    if (interval != nullptr) {
        interval->low = std::max<double>(interval->low, view.lowest);
        interval->high = std::min<double>(interval->high, view.highest);
    }
    return mean;
}

class Comparer {
public:
    explicit Comparer(const std::vector<CommitteeCards>& candidates) {
        for (const CommitteeCards& each : candidates) {
            cards_.push_back(&each);
        }
        std::ranges::sort(cards_, {}, [](const CommitteeCards* each) {
            return std::pair(each->packet.candidate.name, each->packet.candidate.id.text());
        });
        for (const CommitteeCards* each : cards_) {
            grids_.push_back(grid_of(*each));
        }
    }

    Parsed<Candidates> compare() {
        check_candidates();
        if (!has_error(findings_)) {
            find_shared();
        }
        if (has_error(findings_)) {
            return {std::nullopt, std::move(findings_)};
        }
        weigh();
        Candidates made{{}, formats::sha256_hex(seals())};
        made.view = view();
        return {std::move(made), std::move(findings_)};
    }

private:
    void check_candidates() {
        if (cards_.size() < 2) {
            findings_.push_back(error("compare.candidates",
                                      "There is one candidate here, or none; several are compared. "
                                      "Give the scorecards or panel folders of all."));
            return;
        }
        for (std::size_t number = 1; number < cards_.size(); ++number) {
            const Candidate& candidate = cards_[number]->packet.candidate;
            if (cards_[number - 1]->packet.candidate.id == candidate.id) {
                findings_.push_back(error("compare.twice",
                                          "Two of what was given are about " + candidate.name +
                                              " (" + candidate.id.text() +
                                              "). Give each candidate once."));
            }
        }
        const std::string& role = cards_.front()->packet.role;
        for (const CommitteeCards* each : cards_) {
            if (each->packet.role != role) {
                findings_.push_back({Severity::warning,
                                     "compare.roles",
                                     "The candidates are for different roles: “" + role +
                                         "” and “" + each->packet.role +
                                         "”. What one role asks for may not be the other’s.",
                                     each->packet.candidate.name});
                break;
            }
        }
    }

    void find_shared() {
        std::set<std::string> left_out;
        for (const CommitteeGrid& grid : grids_) {
            for (const GridRow& row : grid.rows) {
                const SharedCriterion criterion{grid.rubrics[row.rubric].sha256,
                                                grid.criterion_of(row).id,
                                                grid.criterion_of(row).title,
                                                grid.criterion_of(row).weight};
                const bool everybody = std::ranges::all_of(grids_, [&](const CommitteeGrid& other) {
                    return row_of(other, criterion) != nullptr;
                });
                if (!everybody) {
                    left_out.insert(criterion.title);
                } else if (&grid == &grids_.front()) {
                    shared_.push_back(criterion);
                    scales_.push_back(grid.rubric_of(row).scale);
                }
            }
        }
        left_out_.assign(left_out.begin(), left_out.end());
        if (shared_.empty()) {
            findings_.push_back(error("compare.criteria",
                                      "No criterion is everybody’s: the candidates were asked "
                                      "other questions, or with other versions of their rubrics, "
                                      "and nothing of them can be compared."));
        } else if (std::ranges::any_of(
                       scales_, [&](const Scale& scale) { return scale != scales_.front(); })) {
            findings_.push_back(error("compare.scale",
                                      "The criteria are scored on different scales, so that no "
                                      "mean over them says anything."));
        }
    }

    /// The weights that every panel has locked, else those of the rubrics.
    void weigh() {
        std::vector<double> locked;
        bool same = true;
        for (const SharedCriterion& criterion : shared_) {
            const auto weight = locked_weight(*cards_.front(), criterion);
            same = same && weight && std::ranges::all_of(cards_, [&](const CommitteeCards* each) {
                       return locked_weight(*each, criterion) == weight;
                   });
            locked.push_back(weight.value_or(1.0));
        }
        if (same) {
            for (std::size_t number = 0; number < shared_.size(); ++number) {
                shared_[number].weight = locked[number];
            }
            weights_ = "Means are by the weights that the panels have locked.";
            return;
        }
        weights_ = "Means are by the weights of the rubrics.";
        if (std::ranges::any_of(
                cards_, [](const CommitteeCards* each) { return each->panel.has_value(); })) {
            findings_.push_back({Severity::warning,
                                 "compare.weights",
                                 "Not all candidates have panels with the same locked weights; the "
                                 "rubrics’ weights are taken for everybody.",
                                 ""});
        }
    }

    [[nodiscard]] std::string seals() const {
        std::string seals;
        for (const CommitteeCards* each : cards_) {
            for (const ReadCard& card : each->cards) {
                seals += card.sha256 + "\n";
            }
        }
        return seals;
    }

    [[nodiscard]] calibration::ComparedCandidate scores_of(std::size_t number) const {
        calibration::ComparedCandidate compared;
        for (const ReadCard& card : cards_[number]->cards) {
            compared.raters.push_back(card.card.session().head.interviewer.id.text());
        }
        for (const SharedCriterion& criterion : shared_) {
            calibration::CommitteeCriterion scores{criterion.weight, {}};
            for (const GridCell& cell : row_of(grids_[number], criterion)->cells) {
                scores.scores.push_back(cell.score ? std::optional<double>(cell.score->value())
                                                   : std::nullopt);
            }
            compared.criteria.push_back(std::move(scores));
        }
        return compared;
    }

    [[nodiscard]] std::string name_of(std::size_t number) const {
        const Candidate& candidate = cards_[number]->packet.candidate;
        if (trimmed(candidate.name).empty()) {
            return candidate.id.text();
        }
        const auto same = std::ranges::count_if(cards_, [&](const CommitteeCards* each) {
            return each->packet.candidate.name == candidate.name;
        });
        return same == 1 ? candidate.name : candidate.name + " (" + candidate.id.text() + ")";
    }

    [[nodiscard]] report::ComparedPerson person(std::size_t number) const {
        report::ComparedPerson person{cards_[number]->packet.candidate.id.text(),
                                      name_of(number),
                                      cards_[number]->cards.size(),
                                      calibration::Undefined::no_pairable_units,
                                      {}};
        for (const SharedCriterion& criterion : shared_) {
            report::ComparedCell& shown = person.cells.emplace_back();
            for (const GridCell& cell : row_of(grids_[number], criterion)->cells) {
                if (cell.score) {
                    shown.scores.push_back(cell.score->value());
                } else if (cell.state == CellState::not_observed) {
                    ++shown.not_seen;
                }
            }
            std::ranges::sort(shown.scores);
        }
        return person;
    }

    [[nodiscard]] CandidatesView view() const {
        CandidatesView view;
        std::set<std::string> roles;
        for (const CommitteeCards* each : cards_) {
            if (roles.insert(each->packet.role).second) {
                view.role += (view.role.empty() ? "" : " / ") + each->packet.role;
            }
        }
        view.lowest = scales_.front().lowest();
        view.highest = scales_.front().highest();
        view.left_out = left_out_;
        view.weights = weights_;
        for (const SharedCriterion& criterion : shared_) {
            view.criteria.push_back(criterion.title);
        }
        std::vector<calibration::ComparedCandidate> compared;
        for (std::size_t number = 0; number < cards_.size(); ++number) {
            compared.push_back(scores_of(number));
            view.people.push_back(person(number));
        }
        calibration::CandidateComparison comparison = calibration::compare_candidates(compared);
        for (std::size_t number = 0; number < cards_.size(); ++number) {
            view.people[number].mean = within(comparison.means[number], view);
        }
        view.differences = std::move(comparison.differences);
        view.groups = std::move(comparison.groups);
        view.untold = std::move(comparison.untold);
        return view;
    }

    std::vector<const CommitteeCards*> cards_;
    std::vector<CommitteeGrid> grids_;
    std::vector<SharedCriterion> shared_;
    std::vector<Scale> scales_;
    std::vector<std::string> left_out_;
    std::string weights_;
    Findings findings_;
};

/// Scorecards that are of no panel, those of each candidate together.
Findings gather_loose(std::vector<PlacedCard> cards,
                      Timestamp now,
                      std::vector<CommitteeCards>& candidates) {
    Findings findings;
    std::map<Id<Candidate>, std::vector<PlacedCard>> by_candidate;
    for (PlacedCard& card : cards) {
        const Id<Candidate> id = card.card.card.session().head.candidate.id;
        by_candidate[id].push_back(std::move(card));
    }
    for (auto& [id, own] : by_candidate) {
        auto gathered = gather_cards(std::move(own), now);
        append(findings, std::move(gathered.findings));
        if (gathered.value) {
            candidates.push_back(std::move(*gathered.value));
        }
    }
    return findings;
}

}  // namespace

Parsed<std::vector<CommitteeCards>> gather_candidates(const Folders& folders,
                                                      const std::vector<fs::path>& places,
                                                      Timestamp now,
                                                      std::vector<PlacedCard> others) {
    Findings findings;
    std::vector<CommitteeCards> candidates;
    std::vector<fs::path> loose;
    for (const fs::path& place : places) {
        if (!holds_panel(place)) {
            loose.push_back(place);
            continue;
        }
        auto gathered = gather_panel(folders, place, now);
        append(findings, about_panel(place, std::move(gathered.findings)));
        if (gathered.value) {
            candidates.push_back(std::move(*gathered.value));
        }
    }
    auto cards = read_cards(loose);
    append(findings, std::move(cards.findings));
    if (cards.value) {
        std::ranges::move(others, std::back_inserter(*cards.value));
        append(findings, gather_loose(std::move(*cards.value), now, candidates));
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(candidates), std::move(findings)};
}

Parsed<Candidates> compare_candidates(const std::vector<CommitteeCards>& candidates) {
    return Comparer(candidates).compare();
}

Findings print_comparison(const Candidates& candidates,
                          Timestamp made_at,
                          const fs::path& pdf,
                          const ReportStyle& style) {
    if (auto refused = internal::refused_pdf(pdf)) {
        return {std::move(*refused)};
    }
    report::PrintedPdf printed = report::document_pdf(
        report::comparison_document(candidates.view, made_at, candidates.identity), style);
    formats::write_file(pdf, printed.bytes);
    return std::move(printed.findings);
}

}  // namespace evenhand::workflow
