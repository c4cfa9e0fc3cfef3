#include "workflow/calibration_tables.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "calibration/fair_average.h"
#include "formats/json_writer.h"
#include "workflow/internal/csv_lines.h"

namespace evenhand::workflow {

namespace {

using calibration::Element;
using calibration::Facet;
using calibration::facets_in_order;
using calibration::index_of;
using calibration::MfrmFit;
using calibration::MmlFit;
using calibration::MmlParameter;
using calibration::Ratings;
using calibration::Standing;
using formats::JsonWriter;
using internal::CsvLines;

struct FacetNames {
    const char* full;
    const char* letter;
};

constexpr std::array facet_names = {
    FacetNames{"person", "p"}, FacetNames{"rater", "r"}, FacetNames{"criterion", "c"}};

std::string_view word_for(Standing standing) {
    switch (standing) {
        case Standing::estimated:
            return "";
        case Standing::minimum:
            return "min";
        case Standing::maximum:
            return "max";
        case Standing::beside_extremes:
            return "beside";
        case Standing::unrated:
            return "unrated";
    }
    return "";
}

/// A word of ours, or an empty cell.
void put_word(CsvLines& lines, std::string_view word) {
    if (word.empty()) {
        lines.empty(1);
    } else {
        lines.text(word);
    }
}

void separation_object(JsonWriter& json,
                       std::string_view name,
                       const calibration::Separation& separation) {
    json.begin_object(name);
    json.real("sd", separation.sd);
    json.real("rmse", separation.rmse);
    json.real("adj_sd", separation.true_sd);
    json.real("separation", separation.separation);
    json.real("strata", separation.strata);
    json.real("reliability", separation.reliability);
    json.end();
}

void facet_object(JsonWriter& json,
                  std::string_view name,
                  const calibration::FacetSummary& summary) {
    json.begin_object(name);
    json.number("n", summary.elements);
    json.number("n_nonextreme", summary.estimated);
    json.real("mean_nonextreme", summary.mean);
    separation_object(json, "population", summary.population);
    separation_object(json, "sample", summary.sample);
    json.real("fixed_chi2", summary.fixed_chi_square);
    json.number("df", summary.df);
    json.real("p", summary.p);
    json.end();
}

void agreement_object(JsonWriter& json, const calibration::ExactAgreement& agreement) {
    json.begin_object("agreement");
    json.real("opportunities", agreement.opportunities);
    json.real("exact", agreement.exact);
    if (agreement.opportunities > 0.0) {
        json.real("observed", agreement.exact / agreement.opportunities);
        json.real("expected", agreement.expected / agreement.opportunities);
    } else {
        json.null("observed");
        json.null("expected");
    }
    json.end();
}

void levels_array(JsonWriter& json, std::string_view name, const std::vector<int>& levels) {
    json.begin_array(name);
    for (const int level : levels) {
        json.number("", level);
    }
    json.end();
}

void extreme_object(JsonWriter& json, const Ratings& ratings, const MfrmFit& fit) {
    json.begin_object("extreme");
    for (const Facet facet : facets_in_order) {
        json.begin_object(facet_names.at(index_of(facet)).letter);
        const std::vector<Element>& elements = fit.of(facet);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (elements[i].standing != Standing::estimated) {
                json.text(ids_of(ratings, facet)[i], word_for(elements[i].standing));
            }
        }
        json.end();
    }
    json.end();
}

void parameter_lines(CsvLines& lines,
                     std::string_view facet,
                     const std::vector<std::string>& ids,
                     const std::vector<MmlParameter>& parameters) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        lines.text(facet).text(ids[i]);
        if (parameters[i].standing == Standing::unrated) {
            lines.empty(2);
        } else {
            lines.number(parameters[i].estimate).number(parameters[i].se_tam);
        }
        lines.end_line();
    }
}

}  // namespace

std::string jmle_table(const Ratings& ratings, const MfrmFit& fit, Facet facet) {
    CsvLines lines(
        "id,total,count,observed_average,measure,model_se,infit_ms,infit_zstd,outfit_ms,"
        "outfit_zstd,fair_m,fair_z,extreme");
    const std::vector<Element>& elements = fit.of(facet);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Element& element = elements[i];
        lines.text(ids_of(ratings, facet)[i]).number(element.total).number(element.count);
        if (element.standing == Standing::unrated) {
            lines.empty(9);
        } else {
            lines.number(element.observed_average()).number(element.measure);
            lines.number(element.model_se);
            if (element.fit) {
                lines.number(element.fit->infit).number(element.fit->infit_zstd);
                lines.number(element.fit->outfit).number(element.fit->outfit_zstd);
            } else {
                lines.empty(4);
            }
            lines.number(element.fair_m).number(element.fair_z);
        }
        put_word(lines, word_for(element.standing));
        lines.end_line();
    }
    return std::move(lines).document();
}

std::string adjusted_table(const Ratings& ratings, const MfrmFit& fit) {
    CsvLines lines("facet,id,corrected,real_se,fair_m,fair_lo,fair_hi,points,points_lo,points_hi");
    const auto severities = calibration::severity_in_points(fit);
    for (const Facet facet : facets_in_order) {
        const std::vector<Element>& elements = fit.of(facet);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            const Element& element = elements[i];
            if (element.standing == Standing::unrated) {
                continue;
            }
            lines.text(facet_names.at(index_of(facet)).full).text(ids_of(ratings, facet)[i]);
            lines.number(fit.corrected(element.measure)).number(element.real_se());
            lines.number(element.fair_m).number(element.fair_m_interval.low);
            lines.number(element.fair_m_interval.high);
            if (facet == Facet::rater) {
                lines.number(severities[i].difference).number(severities[i].interval.low);
                lines.number(severities[i].interval.high);
            } else {
                lines.empty(3);
            }
            lines.end_line();
        }
    }
    return std::move(lines).document();
}

std::string jmle_summary(const Ratings& ratings, const MfrmFit& fit) {
    JsonWriter json;
    json.begin_object();
    json.number("n_ratings", static_cast<std::int64_t>(fit.ratings));
    levels_array(json, "categories", fit.categories.labels);
    levels_array(json, "skipped_categories", fit.categories.skipped);
    levels_array(json, "unused_categories", fit.categories.unused);
    json.begin_array("thresholds");
    for (const double threshold : fit.thresholds) {
        json.real("", threshold);
    }
    json.end();
    json.real("loglik", fit.log_likelihood);
    json.real("deviance", -2.0 * fit.log_likelihood);
    json.number("iterations", fit.cycles);
    agreement_object(json, fit.agreement);
    json.real("mean_ratings_per_person", fit.ratings_per_person);
    json.begin_object("facets");
    for (const Facet facet : facets_in_order) {
        facet_object(json, facet_names.at(index_of(facet)).full, fit.summary_of(facet));
    }
    json.end();
    extreme_object(json, ratings, fit);
    json.real("max_abs_score_residual", fit.largest_residual);
    json.end();
    return std::move(json).document();
}

std::string mml_person_table(const Ratings& ratings, const MmlFit& fit) {
    CsvLines lines("id,eap,eap_sd,wle,wle_se");
    for (std::size_t i = 0; i < fit.persons.size(); ++i) {
        const calibration::MmlPerson& person = fit.persons[i];
        lines.text(ratings.persons[i]);
        if (person.standing == Standing::estimated) {
            lines.number(person.eap).number(person.psd).number(person.wle).number(person.wle_se);
        } else {
            lines.empty(4);
        }
        lines.end_line();
    }
    return std::move(lines).document();
}

std::string mml_parameter_table(const Ratings& ratings, const MmlFit& fit) {
    CsvLines lines("facet,id,estimate,se_tam");
    std::vector<std::string> steps;
    for (std::size_t h = 1; h <= fit.thresholds.size(); ++h) {
        steps.push_back("step" + std::to_string(h));
    }
    parameter_lines(lines, "item", ratings.criteria, fit.criteria);
    parameter_lines(lines, "step", steps, fit.thresholds);
    parameter_lines(lines, "rater", ratings.raters, fit.raters);
    return std::move(lines).document();
}

std::string mml_summary(const MmlFit& fit) {
    JsonWriter json;
    json.begin_object();
    json.text("model",
              "RSM MFRM, theta~N(0,s2), 61 equally spaced nodes -6..6; criteria free, raters sum "
              "0, steps sum 0");
    json.real("deviance", fit.deviance);
    json.real("variance", fit.variance);
    json.real("eap_reliability", fit.eap_reliability);
    json.real("wle_reliability", fit.wle_reliability);
    json.number("iterations", fit.rounds);
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
