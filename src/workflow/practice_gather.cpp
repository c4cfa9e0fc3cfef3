#include "workflow/practice_gather.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/key_comparison.h"
#include "formats/csv_cell.h"
#include "formats/file.h"
#include "formats/practice_file.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/practice_folder.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

class Gatherer {
public:
    explicit Gatherer(const formats::PinnedRound& round)
        : round_(round), gathered_{round.round, {}, {}, {}, {}} {}

    /// Adds a file unless it is of another round.
    void add_file(const fs::path& file) {
        HandedIn one{file.string(), "", ""};
        try {
            one.bytes = formats::read_file(file);
        } catch (const Error& error) {
            refuse(one, "practice.unreadable", error.what());
            return;
        }
        const std::string of = formats::round_of_practice(one.bytes);
        if (of.empty() || of == round_.round.id) {
            add(one);
        }
    }

    void add(const HandedIn& one) {
        auto practice = formats::read_practice(one.bytes, one.place, round_);
        if (!practice.value) {
            refuse(one, std::move(practice.findings));
        } else if (!one.rater.empty() && one.rater != practice.value->rater) {
            refuse(one,
                   "practice.other-name",
                   "It bears the name " + practice.value->rater + ", but " + one.rater +
                       " handed it in.");
        } else {
            append(gathered_.findings, std::move(practice.findings));
            count(std::move(*practice.value), one);
        }
    }

    GatheredRound gathered() && {
        std::ranges::sort(gathered_.practices, {}, &Practice::rater);
        for (const Practice& practice : gathered_.practices) {
            gathered_.raters.push_back({practice.rater,
                                        practice.answers.size(),
                                        fit_view(differences_of(compare(round_.round, practice)),
                                                 practice.rater,
                                                 widest_difference(round_.round.rubric.rubric)),
                                        ""});
        }
        std::ranges::move(faulty_, std::back_inserter(gathered_.raters));
        for (const std::string& name : round_.round.invited) {
            if (std::ranges::find(gathered_.practices, name, &Practice::rater) ==
                gathered_.practices.end()) {
                gathered_.missing.push_back(name);
            }
        }
        return std::move(gathered_);
    }

private:
    void refuse(const HandedIn& one, Findings findings) {
        faulty_.push_back({fs::path(one.place).filename().string(), 0, {}, first_fault(findings)});
        append(gathered_.findings, std::move(findings));
    }
    void refuse(const HandedIn& one, const char* code, const std::string& sentence) {
        refuse(one, {{Severity::error, code, sentence, one.place}});
    }

    void count(Practice practice, const HandedIn& one) {
        const auto known = std::ranges::find(gathered_.practices, practice.rater, &Practice::rater);
        if (known == gathered_.practices.end()) {
            gathered_.practices.push_back(std::move(practice));
        } else if (continues(practice, *known)) {
            *known = std::move(practice);
        } else if (!continues(*known, practice)) {
            refuse(one,
                   "practice.two-of-one-name",
                   "Two different practices bear the name " + practice.rater +
                       "; the other one counts.");
        }
    }

    const formats::PinnedRound& round_;
    GatheredRound gathered_;
    std::vector<GatheredRater> faulty_;
};

}  // namespace

GatheredRound gather(const formats::PinnedRound& round, const std::vector<fs::path>& files) {
    Gatherer gatherer(round);
    for (const fs::path& file : files) {
        gatherer.add_file(file);
    }
    return std::move(gatherer).gathered();
}

GatheredRound gather(const formats::PinnedRound& round, const std::vector<HandedIn>& handed_in) {
    Gatherer gatherer(round);
    for (const HandedIn& one : handed_in) {
        gatherer.add(one);
    }
    return std::move(gatherer).gathered();
}

std::string state_of(const GatheredRound& gathered) {
    const std::size_t answers = answers_of(gathered.round).size();
    const auto finished = static_cast<std::size_t>(std::ranges::count_if(
        gathered.practices,
        [&](const Practice& practice) { return practice.answers.size() == answers; }));
    const std::size_t raters = gathered.practices.size() + gathered.missing.size();
    if (raters == 0) {
        return "Nobody has handed anything in yet.";
    }
    std::string words = std::to_string(finished) + " of " + internal::counted(raters, "rater") +
                        (finished == 1 ? " has finished" : " have finished");
    std::string missing;
    for (const std::string& name : gathered.missing) {
        missing += (missing.empty() ? "; missing: " : ", ") + name;
    }
    return words + missing + ".";
}

std::string ratings_csv(const GatheredRound& gathered) {
    std::string csv = formats::csv_line({"person", "rater", "criterion", "score", "sequence"});
    for (const Practice& practice : gathered.practices) {
        for (std::size_t i = 0; i < practice.answers.size(); ++i) {
            const RatedAnswer& rated = practice.answers[i];
            for (const Rating& rating : rated.ratings) {
                if (rating.score) {
                    csv += formats::csv_line({practice.round + "/" + rated.answer.text(),
                                              practice.rater,
                                              rating.criterion.text(),
                                              std::to_string(rating.score->value()),
                                              std::to_string(i + 1)});
                }
            }
        }
    }
    return csv;
}

std::string gold_csv(const CalibrationRound& round) {
    std::string csv = formats::csv_line({"person", "criterion", "gold"});
    for (const SampleAnswer* answer : answers_of(round)) {
        for (const Key& key : answer->keys) {
            if (key.criterion && key.score) {
                csv += formats::csv_line({round.id + "/" + answer->id.text(),
                                          key.criterion->text(),
                                          std::to_string(key.score->value())});
            }
        }
    }
    return csv;
}

std::vector<fs::path> export_ratings(const GatheredRound& gathered, const fs::path& folder) {
    const fs::path ratings = folder / (gathered.round.id + ".ratings.csv");
    const fs::path gold = folder / (gathered.round.id + ".gold.csv");
    formats::write_file(ratings, ratings_csv(gathered));
    formats::write_file(gold, gold_csv(gathered.round));
    return {ratings, gold};
}

}  // namespace evenhand::workflow
