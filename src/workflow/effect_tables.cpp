#include "workflow/effect_tables.h"

#include <optional>
#include <string_view>
#include <utility>

#include "formats/json_writer.h"
#include "workflow/internal/csv_lines.h"

namespace evenhand::workflow {

namespace {

using calibration::DriftEffect;
using calibration::FlagState;
using calibration::HaloEffect;
using calibration::RaterEffect;
using calibration::RaterEffects;
using calibration::RaterFlag;
using calibration::RaterFlags;
using calibration::Ratings;
using calibration::Standing;
using internal::CsvLines;

constexpr std::string_view heading =
    "rater,n,mean,sd,severity,se,fair_m,infit,outfit,infit_z,outfit_z,bias_gold,mae_gold,"
    "r_res_exp,slope_obs_exp,slope_se,slope_t,prop_mid,exp_prop_mid,prop_ends,exp_prop_ends,"
    "halo_icc,halo_F,halo_p,within_var,exp_within_var,halo_var_ratio,halo_icc_adj,halo_F_adj,"
    "halo_p_adj,drift_cl_slope,drift_cl_t,drift_cl_p,drift_cl_total,drift_slope,drift_t,drift_p,"
    "drift_total,sev_first,sev_second,drift_z";

void put_level(CsvLines& lines, const RaterEffects& effects) {
    if (effects.standing == Standing::unrated) {
        lines.empty(3);
    } else {
        lines.number(effects.severity).number(effects.se).number(effects.fair_m);
    }
    if (effects.fit) {
        lines.number(effects.fit->infit).number(effects.fit->outfit);
        lines.number(effects.fit->infit_zstd).number(effects.fit->outfit_zstd);
    } else {
        lines.empty(4);
    }
    if (effects.gold) {
        lines.number(effects.gold->bias).number(effects.gold->mean_absolute_error);
    } else {
        lines.empty(2);
    }
}

void put_spread(CsvLines& lines, const RaterEffects& effects) {
    if (effects.spread) {
        lines.number(effects.spread->residual_correlation).number(effects.spread->slope);
        lines.number(effects.spread->se).number(effects.spread->t);
    } else {
        lines.empty(4);
    }
    if (effects.ratings > 0) {
        lines.number(effects.middle).number(effects.expected_middle);
        lines.number(effects.ends).number(effects.expected_ends);
    } else {
        lines.empty(4);
    }
}

void put_halo(CsvLines& lines, const std::optional<HaloEffect>& halo) {
    if (halo) {
        lines.number(halo->icc).number(halo->f).number(halo->p);
    } else {
        lines.empty(3);
    }
}

std::optional<double> ratio(const std::optional<double>& above,
                            const std::optional<double>& below) {
    return above && below ? std::optional(*above / *below) : std::nullopt;
}

void put_drift(CsvLines& lines, const std::optional<DriftEffect>& drift) {
    if (drift) {
        lines.number(drift->slope).number(drift->t).number(drift->p).number(drift->total);
    } else {
        lines.empty(4);
    }
}

void put_halves(CsvLines& lines, const RaterEffects& effects) {
    if (effects.halves) {
        lines.number(effects.halves->first).number(effects.halves->second);
        lines.number(effects.halves->z);
    } else {
        lines.empty(3);
    }
}

void put_rater(CsvLines& lines, const std::string& id, const RaterEffects& effects) {
    lines.text(id).number(effects.ratings);
    if (effects.ratings > 0) {
        lines.number(effects.mean).number(effects.sd);
    } else {
        lines.empty(2);
    }
    put_level(lines, effects);
    put_spread(lines, effects);
    put_halo(lines, effects.raw_halo);
    lines.number(effects.within_variance).number(effects.expected_within_variance);
    lines.number(ratio(effects.within_variance, effects.expected_within_variance));
    put_halo(lines, effects.halo);
    put_drift(lines, effects.drift);
    put_drift(lines, effects.drift_by_rating);
    put_halves(lines, effects);
    lines.end_line();
}

std::string_view word_for(FlagState state) {
    switch (state) {
        case FlagState::clear:
            return "clear";
        case FlagState::raised:
            return "raised";
        case FlagState::too_few:
            return "too_few";
        case FlagState::unknown:
            return "unknown";
    }
    return "";
}

}  // namespace

std::string rater_effects_table(const Ratings& ratings, std::span<const RaterEffects> effects) {
    CsvLines lines(heading);
    for (std::size_t i = 0; i < effects.size(); ++i) {
        put_rater(lines, ratings.raters[i], effects[i]);
    }
    return std::move(lines).document();
}

std::string flags_document(const Ratings& ratings, std::span<const RaterFlags> flags) {
    formats::JsonWriter json;
    json.begin_object();
    for (std::size_t i = 0; i < flags.size(); ++i) {
        json.begin_array(ratings.raters[i]);
        for (const RaterFlag& flag : flags[i]) {
            if (flag.state == FlagState::raised && flag.effect != RaterEffect::muted) {
                json.text("", name_of(flag.effect));
            }
        }
        json.end();
    }
    json.end();
    return std::move(json).document();
}

std::string flags_table(const Ratings& ratings, std::span<const RaterFlags> flags) {
    CsvLines lines("rater,effect,state,p_holm,interviews,needed");
    for (std::size_t i = 0; i < flags.size(); ++i) {
        for (const RaterFlag& flag : flags[i]) {
            lines.text(ratings.raters[i]).text(name_of(flag.effect)).text(word_for(flag.state));
            lines.number(flag.p).number(flag.interviews).number(flag.needed).end_line();
        }
    }
    return std::move(lines).document();
}

}  // namespace evenhand::workflow
