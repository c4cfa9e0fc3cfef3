#pragma once

#include <string>
#include <string_view>

// The words of the Calibration place: a part of texts.h, which is what to include.
namespace evenhand::app::texts {

inline constexpr std::string_view calibration = "Calibration";
inline constexpr std::string_view all_interviewers = "All interviewers";
inline constexpr std::string_view where_i_stand = "Where I stand";
inline constexpr std::string_view calibration_head = "What is compared";
inline constexpr std::string_view calibration_figures = "Figures";
inline constexpr std::string_view own_figures = "Figures about one interviewer";
inline constexpr std::string_view period = "Period";
inline constexpr std::string_view role_choice = "Role";
inline constexpr std::string_view rubric_choice = "Rubric";
inline constexpr std::string_view group_choice = "Group";
inline constexpr std::string_view criterion_choice = "Criterion";
inline constexpr std::string_view interviewer_choice = "Interviewer";
inline constexpr std::string_view open_ratings = "Open ratings…";
inline constexpr std::string_view open_ratings_keys = "Ctrl O";
inline constexpr std::string_view scores_of_archive = "From the archive";
inline constexpr std::string_view scores_of_archive_keys = "Ctrl I";
inline constexpr std::string_view report_as_pdf = "Report as PDF…";
inline constexpr std::string_view report_keys = "Ctrl E";
inline constexpr std::string_view own_page = "One interviewer";
inline constexpr std::string_view own_page_keys = "O";
inline constexpr std::string_view fair_scores = "Fair scores";
inline constexpr std::string_view hide_fair_scores = "Hide fair scores";
inline constexpr std::string_view fair_scores_keys = "F";
inline constexpr std::string_view practise = "Practise";
inline constexpr std::string_view practise_keys = "P";
inline constexpr std::string_view stop_computing = "Stop";
inline constexpr std::string_view choose_ratings = "Open ratings";
inline constexpr std::string_view choose_report = "Write the calibration report";
inline constexpr std::string_view rating_files =
    "Ratings and scorecards (*.csv;*.json)|*.csv;*.json|All files|*";
inline constexpr std::string_view as_chart = "Chart";
inline constexpr std::string_view scores_behind = "The scores behind it";
inline constexpr std::string_view back_to_figures = "Back to the figures";
inline constexpr std::string_view back_keys = "Esc";
inline constexpr std::string_view only_here =
    "Computed on this computer, from scores that are on it; nothing is sent anywhere.";
inline constexpr std::string_view nothing_compared =
    "Nothing is compared yet.\n\n"
    "Who is strict, who is lenient, who uses the whole scale, how well do you agree, and how many "
    "interviewers does a decision need? All of that comes out of scores that two or more people "
    "gave the same candidates.\n\n"
    "Press Ctrl I to take the scores of the archive, or Ctrl O to open a table of ratings (CSV: "
    "person, rater, criterion, score) or scorecards that another program has exported (JSON).";
inline constexpr std::string_view no_scores_left =
    "No score is left by these choices. Widen the period, the role or the rubric.";
inline constexpr std::string_view who_are_you =
    "Choose an interviewer: in a figure with the arrows, or in the list above.";
inline constexpr std::string_view everybody = "Everybody";
inline constexpr std::string_view own_page_as_pdf = "This page as PDF…";
inline constexpr std::string_view own_page_is_private =
    "This page is seen here alone. As a PDF it can be handed to somebody: nobody else is named in "
    "it.";
inline constexpr std::string_view own_page_file = "own calibration.pdf";
inline constexpr std::string_view report_file = "calibration.pdf";
inline constexpr std::string_view figure_table_key = "T";
inline constexpr std::string_view rated_candidate_column = "Candidate";
inline constexpr std::string_view rated_criterion_column = "Criterion";
inline constexpr std::string_view rated_when_column = "When";
inline constexpr std::string_view given_score_column = "Score";
inline constexpr std::string_view expected_score_column = "Expected";
inline constexpr std::string_view difference_column = "Difference";

/// "recalculating, 45 %"
[[nodiscard]] inline std::string recalculating(int percent) {
    return "recalculating, " + std::to_string(percent) + " %";
}

/// "Show as a table: Who is strict, who is lenient?"
[[nodiscard]] inline std::string show_as_table(const std::string& question, bool table) {
    return (table ? "Show the chart: " : "Show as a table: ") + question;
}

}  // namespace evenhand::app::texts
