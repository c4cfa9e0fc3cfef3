#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What the pages of practice say. The other words are in texts.h.

namespace evenhand::app::texts {

// The rounds
inline constexpr std::string_view practice = "Practice";
inline constexpr std::string_view rounds = "Rounds";
inline constexpr std::string_view round_column = "Round";
inline constexpr std::string_view chosen_round = "The chosen round";
inline constexpr std::string_view rater_name = "Your name";
inline constexpr std::string_view rater_hint = "What you rate is kept under it";
inline constexpr std::string_view new_round = "New round…";
inline constexpr std::string_view new_round_keys = "Ctrl N";
inline constexpr std::string_view open_round = "Open a round…";
inline constexpr std::string_view open_round_keys = "Ctrl O";
inline constexpr std::string_view choose_round = "Open a round";
inline constexpr std::string_view round_files = "Rounds (*.round.xml)|*.round.xml|All files (*)|*";
inline constexpr std::string_view practise_round = "Practise";
inline constexpr std::string_view see_result = "See the result";
inline constexpr std::string_view repeat_round = "Repeat…";
inline constexpr std::string_view repeat_round_keys = "Ctrl R";
inline constexpr std::string_view gather_round = "Who has rated";
inline constexpr std::string_view gather_round_keys = "Ctrl G";
inline constexpr std::string_view export_ratings = "Export ratings…";
inline constexpr std::string_view choose_ratings_folder = "Folder for the ratings and the key";
inline constexpr std::string_view fetch_rounds = "Get the team’s rounds";
inline constexpr std::string_view fetch_rounds_keys = "Ctrl I";
inline constexpr std::string_view hand_in_round = "Hand in";
inline constexpr std::string_view hand_in_round_keys = "Ctrl H";
inline constexpr std::string_view publish_round = "Publish to the team";
inline constexpr std::string_view publish_round_keys = "Ctrl Shift Enter";
inline constexpr std::string_view asking_team = "Asking the team’s archive …";
inline constexpr std::string_view no_team =
    "The archive of this program is a folder, which has no rounds: hand a round out as a file, or "
    "choose a team’s archive under Archive (Ctrl 4).";
inline constexpr std::string_view no_new_rounds =
    "The team’s archive has no round for you that is not here.";
inline constexpr std::string_view no_rounds =
    "No round yet.\n\n"
    "In a round everybody scores the same sample answers without seeing the key, and is shown at "
    "once where and why they differ from it.\n\n"
    "Press Ctrl O to open a round that you were sent, or Ctrl N to make one of a rubric's sample "
    "answers.";
inline constexpr std::string_view no_rounds_of_team =
    "No round yet.\n\n"
    "In a round everybody scores the same sample answers without seeing the key, and is shown at "
    "once where and why they differ from it.\n\n"
    "Press Ctrl I to get the rounds that the team’s archive has for you, Ctrl O to open one that "
    "you were sent as a file, or Ctrl N to make one of a rubric's sample answers.";
inline constexpr std::string_view how_you_rated = "How you rated";
inline constexpr std::string_view over_the_rounds = "Over the rounds";
inline constexpr std::string_view handed_in_title = "Handed in";
inline constexpr std::string_view blind_help =
    "You rate each answer before you see its key. A sealed answer stays as it is. Nothing of it "
    "is kept among interviews or candidates.";
inline constexpr std::string_view name_is_needed =
    "The lead has named who rates here: type your name above, as the lead wrote it.";
inline constexpr std::string_view not_invited =
    "The lead has named who rates here, and your name is not among them as it is written above.";

// A new round
inline constexpr std::string_view new_round_page = "New round";
inline constexpr std::string_view repeat_round_page = "Repeat a round";
inline constexpr std::string_view round_title = "&Title";
inline constexpr std::string_view round_lead = "&Made by";
inline constexpr std::string_view round_rubric = "Rubric";
inline constexpr std::string_view round_answers = "Answers to rate";
inline constexpr std::string_view round_answers_hint = "Space chooses; behind each its key";
inline constexpr std::string_view round_invited = "&Raters, with commas between their names";
inline constexpr std::string_view round_invited_hint = "Empty: whoever has the round";
inline constexpr std::string_view write_own_answers = "Write own answers…";
inline constexpr std::string_view write_own_answers_keys = "Ctrl N";
inline constexpr std::string_view own_answers = "Own answers";
inline constexpr std::string_view for_rounds_alone =
    "For rounds alone: no part of the rubric, and handed out without who speaks";
inline constexpr std::string_view back_to_the_round = "Back to the round";
inline constexpr std::string_view no_own_answers =
    "No answer of your own yet. Ctrl N begins one: write it, or take it from an interview without "
    "what tells who spoke, and give its key for every criterion.";
inline constexpr std::string_view own_answer_help =
    "“Situation:” begins a passage. Raters read this: no name, employer or place.";
inline constexpr std::string_view make_round = "Make the round…";
inline constexpr std::string_view make_for_folder = "Make it for a folder…";
inline constexpr std::string_view make_for_team = "Make and publish to the team";
inline constexpr std::string_view choose_round_folder = "Folder in which the round is handed out";
inline constexpr std::string_view no_rubric_for_round =
    "There is no published rubric with sample answers yet. Under Rubrics (Ctrl 2), publish one.";

// Rating and comparing
inline constexpr std::string_view answer_to_rate = "Answer to rate";
inline constexpr std::string_view answer_beside_key = "The answer beside the key";
inline constexpr std::string_view next_answer = "Next answer";
inline constexpr std::string_view back_to_rounds = "Back to the rounds";
inline constexpr std::string_view why_the_key = "Why";
inline constexpr std::string_view why_not_neighbour = "Why not another";
inline constexpr std::string_view you_gave = "You gave";
inline constexpr std::string_view the_key = "The key";
inline constexpr std::string_view key_mark = "key";
inline constexpr std::string_view you_mark = "you";
inline constexpr std::string_view both_mark = "both";
inline constexpr std::string_view missed_items = "In the answer, not ticked";
inline constexpr std::string_view imagined_items = "Ticked, not in the answer";
inline constexpr std::string_view the_answer_again = "The answer";
inline constexpr std::string_view result_of_round = "Result of the round";
inline constexpr std::string_view by_criterion = "By criterion";
inline constexpr std::string_view again_and_again = "Again and again";
inline constexpr std::string_view bias_column = "Too high or low";
inline constexpr std::string_view miss_column = "Typical miss";
inline constexpr std::string_view exact_column = "As the key";

// Trying an interview
inline constexpr std::string_view try_interview = "Try an interview";
inline constexpr std::string_view try_interview_keys = "Ctrl T";
inline constexpr std::string_view sample_answers = "Sample answers";
inline constexpr std::string_view last_trial_column = "Last trial";
inline constexpr std::string_view trial_under_way = "Under way";
inline constexpr std::string_view begin_trial = "Begin";
inline constexpr std::string_view continue_trial = "Continue";
inline constexpr std::string_view try_another = "Try another";
inline constexpr std::string_view candidate_says = "The candidate says";
inline constexpr std::string_view candidate_title = "Candidate";
inline constexpr std::string_view speech_keys = "F8 pause   F9 faster";
inline constexpr std::string_view about_trials =
    "A sample answer takes the candidate’s place: its words appear as they would be spoken, on the "
    "screen that you will interview with. Take notes, tick what you hear, score. At the end your "
    "scores stand beside the key, and why.";
inline constexpr std::string_view about_trial_keys =
    "Ctrl+Enter asks the question, and is always the next step. F8 makes the candidate pause and "
    "go on, F9 speak faster, Shift+F9 slower. F1 lists all keys.";
inline constexpr std::string_view about_trial_data =
    "Nothing of it comes among interviews, scorecards or the archive. Esc in the notes leaves the "
    "trial; it is kept, and you can go on with it.";
inline constexpr std::string_view nothing_to_try =
    "There is no published rubric with a sample answer that has its key yet. Under Rubrics "
    "(Ctrl 2), publish one.";
inline constexpr std::string_view trial_is_kept =
    "The trial is kept; choose it again to go on with it.";

/// "Sample answer A · 1:26"
[[nodiscard]] inline std::string sample_of(const std::string& answer, const std::string& time) {
    return "Sample answer " + answer + " · " + time;
}

[[nodiscard]] inline std::string round_handed_out(const std::string& title,
                                                  const std::string& file) {
    return "“" + title + "” is " + file +
           ". Give it to the raters; what they hand in belongs beside it.";
}

[[nodiscard]] inline std::string round_published(const std::string& title, bool fresh) {
    return "“" + title + (fresh ? "” is" : "” was") + " published in the team’s archive" +
           (fresh ? "." : " before.");
}

[[nodiscard]] inline std::string rounds_fetched(std::size_t count, const std::string& rater) {
    return std::to_string(count) + (count == 1 ? " round is" : " rounds are") +
           " here from the team’s archive; rate under the name " + rater + ".";
}

[[nodiscard]] inline std::string round_handed_in(const std::string& rater, bool fresh) {
    return "What " + rater + (fresh ? " gave is" : " gave was") +
           " handed in to the team’s archive" + (fresh ? "." : " before.");
}

[[nodiscard]] inline std::string ratings_exported(const std::string& ratings,
                                                  const std::string& gold) {
    return "The ratings are " + ratings + ", the key is " + gold + ".";
}

[[nodiscard]] inline std::string round_of(const std::string& title) {
    return title + ", again";
}

[[nodiscard]] inline std::string within_one(const std::string& count) {
    return count + " within one level";
}

[[nodiscard]] inline std::string pitfall_of(const std::string& text) {
    return "Pitfall: " + text;
}

[[nodiscard]] inline std::string ranges_of(const std::string& bias, const std::string& miss) {
    return bias == miss ? "95 % range: " + bias
                        : "95 % ranges: " + bias + "; a typical miss of " + miss;
}

/// "A: I test the software in ticket machines …"; `from`: "of the draft", or empty.
[[nodiscard]] inline std::string offered_answer(const std::string& id,
                                                const std::string& begins,
                                                std::string_view from) {
    return id + (from.empty() ? "" : " (" + std::string(from) + ")") + ": " + begins;
}
inline constexpr std::string_view answer_of_your_own = "your own";
inline constexpr std::string_view answer_of_draft = "of the draft";
inline constexpr std::string_view answer_of_round = "of the round before";

/// "Own answers: Missed bug in production"
[[nodiscard]] inline std::string own_answers_to(const std::string& rubric) {
    return std::string(own_answers) + ": " + rubric;
}

/// "2 of 4 answers"
[[nodiscard]] inline std::string answers_sealed(std::size_t part, std::size_t answers) {
    return std::to_string(part) + " of " + std::to_string(answers) +
           (answers == 1 ? " answer" : " answers");
}

/// "You gave 4, the key is 5, on a scale from 1 to 5."
[[nodiscard]] inline std::string on_the_scale(const std::string& given,
                                              const std::string& key,
                                              int lowest,
                                              int highest) {
    return "You gave " + given + ", the key is " + key + ", on a scale from " +
           std::to_string(lowest) + " to " + std::to_string(highest) + ".";
}

}  // namespace evenhand::app::texts
