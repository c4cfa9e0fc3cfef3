#pragma once

#include <array>
#include <cmath>
#include <string>

#include "report/figures/views.h"

namespace evenhand::report::figures {

/// A number between −1 and 1 that looks like chance and is always the same.
inline double wobble(int seed) {
    return std::sin(seed * 12.9898) * 0.97;
}

inline std::string made_up_name(int number) {
    constexpr std::array<const char*, 6> given = {
        "Ana", "Björn", "Chidi", "Dana", "Emre", "Nguyễn"};
    constexpr std::array<const char*, 5> family = {
        "Ferreira", "Lindqvist", "Okonkwo", "Weiss", "Oyelaran-Featherstonehaugh"};
    const auto at = static_cast<std::size_t>(number);
    return std::string(given.at(at % 6)) + " " + family.at(at % 5) +
           (number < 30 ? "" : " " + std::to_string(number));
}

inline std::string made_up_id(int number) {
    return "R" + std::to_string(number);
}

/// One in six is strict, one in six lenient, one in ten has too few interviews.
inline SeverityRow made_up_row(int number) {
    SeverityRow row{made_up_id(number), made_up_name(number), 60, {}};
    double points = 0.15 * wobble(number);
    if (number % 6 == 2) {
        points = -0.6 - 0.2 * wobble(number);
        row.flags.push_back({Effect::severe, points, 0, {points - 0.1, points + 0.1}});
    } else if (number % 6 == 4) {
        points = 0.7 + 0.2 * wobble(number);
        row.flags.push_back({Effect::lenient, points, 0, {points - 0.1, points + 0.1}});
    } else if (number % 6 == 1) {
        row.flags.push_back({Effect::drift, -0.9});
    }
    double half = 0.1;
    if (number % 10 == 9) {
        row.interviews = 9;
        row.flags.clear();
        half = 1.3;  // Beyond both ends of the axis.
    }
    row.points = {points, {points - half, points + half}};
    return row;
}

inline SeverityView made_up_severity(int interviewers) {
    SeverityView view;
    for (int number = 0; number < interviewers; ++number) {
        view.rows.push_back(made_up_row(number));
    }
    return view;
}

inline ScaleUseView made_up_scale_use(int interviewers) {
    ScaleUseView view;
    for (int number = 0; number < interviewers; ++number) {
        ScaleUsePanel panel{made_up_id(number),
                            made_up_name(number),
                            number % 10 == 9 ? 9 : 60,
                            {0.1, 0.2, 0.4, 0.2, 0.1}};
        panel.expected = std::vector<double>{0.12, 0.2, 0.36, 0.2, 0.12};
        if (number % 10 == 4) {
            panel.given = {0.01, 0.2, 0.55, 0.22, 0.02};
            panel.shape = Flag{Effect::central_tendency, 0.03, 0.24};
        }
        if (number % 10 == 7) {
            panel.shape = Flag{Effect::extremity, 0.46, 0.23};
        }
        view.panels.push_back(panel);
    }
    return view;
}

inline Ruler made_up_ruler(int candidates, int interviewers, int criteria) {
    Ruler ruler;
    for (int half = 3; half <= 9; ++half) {
        ruler.ticks.push_back({half / 2.0, 0.75 * (half - 6)});
    }
    for (int number = 0; number < candidates; ++number) {
        ruler.candidates.push_back({"P" + std::to_string(number),
                                    "Candidate " + std::to_string(number),
                                    1.8 * wobble(number),
                                    0.16});
    }
    for (int number = 0; number < interviewers; ++number) {
        const SeverityRow row = made_up_row(number);
        ruler.interviewers.push_back({{row.id, row.name, -1.2 * row.points.value, 0.07},
                                      row.interviews,
                                      std::abs(row.points.value) > 0.3});
    }
    for (int number = 0; number < criteria; ++number) {
        ruler.criteria.push_back({"C" + std::to_string(number),
                                  "Takes ownership without blame " + std::to_string(number),
                                  0.3 * wobble(number + 3),
                                  0.05});
    }
    return ruler;
}

/// Reliability of 0.5 with one interviewer; the band is this wide.
inline PanelSizeView made_up_panel_size(double one = 0.65, double band = 0.07) {
    PanelSizeView view;
    for (int n = 1; n <= 8; ++n) {
        const double value = n * one / (1 + (n - 1) * one);
        const double half = band / std::sqrt(n);
        view.steps.push_back({n,
                              value,
                              Interval{value - half, std::min(0.99, value + half / 2)},
                              value + 0.03 * (1 - value)});
    }
    return view;
}

inline DriftView made_up_drift(int interviews, double total) {
    DriftView view;
    view.told = std::abs(total) >= 0.4;
    for (int number = 1; number <= interviews; ++number) {
        const double share = interviews == 1 ? 0 : (number - 1.0) / (interviews - 1.0);
        const double trend = total * (share - 0.5);
        view.steps.push_back({number, trend + 0.5 * wobble(number), trend, 0.2});
    }
    return view;
}

inline AgreementRow made_up_agreement_row(const std::string& name, int pairs, double within) {
    const Estimate low{within - 0.45, {within - 0.49, within - 0.41}};
    return {
        name, pairs, low, {within, {within - 0.04, within + 0.04}}, within - 0.46, within - 0.02};
}

inline AgreementView made_up_agreement(int criteria) {
    AgreementView view{made_up_agreement_row("All criteria", 2697, 0.78), {}};
    for (int number = 0; number < criteria; ++number) {
        view.criteria.push_back(made_up_agreement_row("Takes ownership " + std::to_string(number),
                                                      500 + number,
                                                      0.7 + 0.15 * wobble(number)));
    }
    return view;
}

inline OwnScaleView made_up_own_scale(int interviews) {
    OwnScaleView view;
    view.interviews = interviews;
    for (const double share : {0.10, 0.27, 0.29, 0.22, 0.12}) {
        view.given.push_back({share, {share - 0.04, share + 0.04}});
    }
    view.expected = std::vector<double>{0.12, 0.24, 0.31, 0.24, 0.11};
    return view;
}

inline PairsView made_up_pairs(int interviewers) {
    PairsView view;
    const auto count = static_cast<std::size_t>(interviewers);
    view.cells.assign(count, std::vector<std::optional<PairCell>>(count));
    for (int one = 0; one < interviewers; ++one) {
        view.ids.push_back(made_up_id(one));
        view.names.push_back(made_up_name(one));
        for (int other = one + 1; other < interviewers; ++other) {
            view.cells[static_cast<std::size_t>(one)][static_cast<std::size_t>(other)] = PairCell{
                (one + other) % 7 == 3 ? 12 : 80, 0.35, 0.75 + 0.2 * wobble(one * 7 + other)};
        }
    }
    return view;
}

inline FitView made_up_fit(int interviewers) {
    FitView view;
    view.reliability = 0.93;
    for (int number = 0; number < interviewers; ++number) {
        FitRow row{made_up_id(number), made_up_name(number), number % 10 == 9 ? 9 : 60, 265};
        row.infit = number % 6 == 5 ? 1.8 : 1 + 0.2 * wobble(number);
        row.outfit = row.infit + 0.05;
        view.rows.push_back(row);
    }
    return view;
}

inline FairView made_up_fair(int candidates) {
    FairView view;
    for (int number = 0; number < candidates; ++number) {
        const double raw = 3 + 1.2 * wobble(number);
        const double fair = raw + 0.4 * wobble(number * 5 + 1);
        view.rows.push_back({"P" + std::to_string(number),
                             "Candidate " + std::to_string(number),
                             4,
                             raw,
                             {fair, {fair - 0.3, fair + 0.3}}});
    }
    return view;
}

}  // namespace evenhand::report::figures
