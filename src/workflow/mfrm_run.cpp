#include "workflow/mfrm_run.h"

#include <utility>

#include "calibration/connectivity.h"
#include "calibration/jmle.h"
#include "calibration/mml.h"
#include "calibration/rater_effects.h"
#include "calibration/rater_flags.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/json_writer.h"
#include "report/figures/words.h"
#include "workflow/calibration_groups.h"
#include "workflow/calibration_tables.h"
#include "workflow/effect_tables.h"

namespace evenhand::workflow {

namespace {

using calibration::Facet;
using calibration::GoldScore;
using calibration::Link;
using calibration::MfrmFit;
using calibration::MmlFit;
using calibration::Outcome;
using calibration::Progress;
using calibration::Ratings;
using calibration::Subset;
using calibration::Undefined;

std::string sentence_for(Undefined reason, Link broken) {
    switch (reason) {
        case Undefined::needs_two_raters:
            return "there is only one rater; severity is a comparison of at least two";
        case Undefined::needs_two_units:
            return "only one person was rated; at least two are needed";
        case Undefined::no_variation:
            return "without those who got or gave only the lowest or only the highest scores "
                   "nothing is left";
        case Undefined::not_converged:
            return "the estimation did not settle; often a few ratings hold the design together, "
                   "or so few are of each person that persons and thresholds run away together "
                   "without an end, and no such estimates exist";
        case Undefined::disconnected:
            break;
        default:
            return "the ratings do not allow it";
    }
    return report::figures::disconnected_words(broken);
}

class MfrmRun {
public:
    MfrmRun(const Progress& progress, MfrmResult& result) : progress_(progress), result_(result) {}

    /// Everything about ratings that hang together, into the folder `prefix`.
    void run(const Ratings& ratings, std::span<const GoldScore> gold, const std::string& prefix);

private:
    void add(const std::string& name, std::string text) {
        result_.files.push_back({name, std::move(text)});
    }
    void warn(std::string code, std::string message, const std::string& prefix) {
        result_.findings.push_back(
            {Severity::warning, std::move(code), std::move(message), prefix});
    }
    void add_joint(const Ratings& ratings,
                   const MfrmFit& fit,
                   std::span<const GoldScore> gold,
                   const std::string& prefix);
    void add_marginal(const Ratings& ratings, const MmlFit& fit, const std::string& prefix);
    /// `instead`: what stands beside it all the same, as the end of a sentence; or empty.
    void refuse(const std::string& name,
                const Ratings& ratings,
                Undefined reason,
                const std::string& instead,
                const std::string& prefix);

    const Progress& progress_;
    MfrmResult& result_;
};

void MfrmRun::refuse(const std::string& name,
                     const Ratings& ratings,
                     Undefined reason,
                     const std::string& instead,
                     const std::string& prefix) {
    const std::string why =
        sentence_for(reason, calibration::broken_link(ratings.ratings)) + instead + ".";
    formats::JsonWriter json;
    json.begin_object();
    json.text("undefined", name_of(reason));
    json.text("why", capitalised(why));
    json.end();
    add(prefix + name + ".summary.json", std::move(json).document());
    warn("calibration.mfrm", "The many-facet model (" + name + ") was not fitted: " + why, prefix);
}

void MfrmRun::add_joint(const Ratings& ratings,
                        const MfrmFit& fit,
                        std::span<const GoldScore> gold,
                        const std::string& prefix) {
    add(prefix + "jmle.person.csv", jmle_table(ratings, fit, Facet::person));
    add(prefix + "jmle.rater.csv", jmle_table(ratings, fit, Facet::rater));
    add(prefix + "jmle.criterion.csv", jmle_table(ratings, fit, Facet::criterion));
    add(prefix + "jmle.adjusted.csv", adjusted_table(ratings, fit));
    add(prefix + "jmle.summary.json", jmle_summary(ratings, fit));
    const auto effects = calibration::rater_effects(ratings, fit, gold);
    const auto flags = calibration::rater_flags(effects);
    add(prefix + "rater_effects.csv", rater_effects_table(ratings, effects));
    add(prefix + "flags.json", flags_document(ratings, flags));
    add(prefix + "flags.csv", flags_table(ratings, flags));
    for (const int level : fit.categories.skipped) {
        warn("calibration.skipped-level",
             "Nobody gave the score " + std::to_string(level) +
                 "; the model counts the levels around it as neighbours.",
             prefix);
    }
}

/// Every rater is in flags.json, also where nothing can be told.
std::vector<calibration::RaterFlags> no_flags(const Ratings& ratings) {
    return std::vector<calibration::RaterFlags>(ratings.raters.size());
}

void MfrmRun::add_marginal(const Ratings& ratings, const MmlFit& fit, const std::string& prefix) {
    add(prefix + "mml.person.csv", mml_person_table(ratings, fit));
    add(prefix + "mml.parameters.csv", mml_parameter_table(ratings, fit));
    add(prefix + "mml.summary.json", mml_summary(fit));
}

void MfrmRun::run(const Ratings& ratings,
                  std::span<const GoldScore> gold,
                  const std::string& prefix) {
    const Outcome<MfrmFit> joint = calibration::fit_jmle(ratings, {}, progress_);
    const Outcome<MmlFit> marginal = calibration::fit_mml(ratings, progress_);
    if (const auto* fit = std::get_if<MfrmFit>(&joint)) {
        add_joint(ratings, *fit, gold, prefix);
    } else {
        const bool other = std::holds_alternative<MmlFit>(marginal);
        add(prefix + "flags.json", flags_document(ratings, no_flags(ratings)));
        refuse("jmle",
               ratings,
               std::get<Undefined>(joint),
               other ? "; the marginal estimates, which suppose that persons are spread normally, "
                       "stand beside it (mml.*)"
                     : "",
               prefix);
    }
    if (const auto* fit = std::get_if<MmlFit>(&marginal)) {
        add_marginal(ratings, *fit, prefix);
    } else {
        refuse("mml", ratings, std::get<Undefined>(marginal), "", prefix);
    }
}

std::string subsets_document(const Ratings& ratings, std::span<const Subset> subsets) {
    formats::JsonWriter json;
    json.begin_array();
    for (const Subset& subset : subsets) {
        json.begin_object();
        json.begin_array("raters");
        for (const std::uint32_t rater : subset.raters) {
            json.text("", ratings.raters[rater]);
        }
        json.end();
        json.begin_array("persons");
        for (const std::uint32_t person : subset.persons) {
            json.text("", ratings.persons[person]);
        }
        json.end();
        json.end();
    }
    json.end();
    return std::move(json).document();
}

}  // namespace

MfrmResult run_mfrm(const Ratings& ratings,
                    std::span<const GoldScore> gold,
                    const Progress& progress) {
    MfrmResult result;
    MfrmRun run(progress, result);
    const std::vector<Subset> subsets = calibration::linked_subsets(ratings);
    if (subsets.size() < 2) {
        run.run(ratings, gold, "");
        return result;
    }
    result.files.push_back({"subsets.json", subsets_document(ratings, subsets)});
    result.findings.push_back(
        {Severity::warning,
         "calibration.subsets",
         "The ratings fall into " + std::to_string(subsets.size()) +
             " parts that share no person; each is estimated by itself, and measures of different "
             "parts cannot be compared. A person whom raters of both parts score would join them.",
         ""});
    for (std::size_t i = 0; i < subsets.size(); ++i) {
        const Ratings part = calibration::ratings_of(ratings, subsets[i]);
        run.run(part, gold_of(gold, ratings, part), "subset-" + std::to_string(i + 1) + "/");
    }
    return result;
}

void write_mfrm(const MfrmResult& result, const std::filesystem::path& folder) {
    for (const MfrmFile& file : result.files) {
        const std::filesystem::path place = folder / file.name;
        formats::make_folder(place.parent_path());
        formats::write_file(place, file.text);
    }
}

}  // namespace evenhand::workflow
