#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The words of the Kits place: a part of texts.h, which is what to include.
namespace evenhand::app::texts {

// Kits: the list
inline constexpr std::string_view kits = "Kits";
inline constexpr std::string_view kit_column = "Kit";
inline constexpr std::string_view find_kit = "Find a kit";
inline constexpr std::string_view find_kit_hint = "Title, role, level or competency";
inline constexpr std::string_view new_kit = "New kit";
inline constexpr std::string_view new_kit_keys = "Ctrl N";
inline constexpr std::string_view new_kit_title = "Title of the new kit";
inline constexpr std::string_view copied_kit_title = "Title of the copy";
inline constexpr std::string_view kit_needs_title = "Type a title; Esc makes no kit.";
inline constexpr std::string_view copy_kit = "Copy";
inline constexpr std::string_view copy_kit_keys = "Ctrl D";
inline constexpr std::string_view chosen_kit = "The chosen kit";
inline constexpr std::string_view edit_kit = "Edit the kit";
inline constexpr std::string_view interview_with_kit = "Interview with it";
inline constexpr std::string_view discard_kit = "Discard…";
inline constexpr std::string_view discard_kit_title = "Discard the kit?";
inline constexpr std::string_view discard_kit_yes = "Discard the kit";
inline constexpr std::string_view no_kit_found =
    "No kit has all of these words.\n\n"
    "Esc shows all of them again.";
inline constexpr std::string_view no_kits =
    "No kit yet.\n\n"
    "A kit is the plan of one interview: which questions, in which order, in what time, and which "
    "competencies they cover. Everyone who interviews for a role asks the same.\n\n"
    "Press Ctrl N, give it a title, and add questions from the rubrics.";
inline constexpr std::string_view time_table = "Time table";
inline constexpr std::string_view coverage = "Coverage";
inline constexpr std::string_view kit_is_empty = "It asks nothing yet.";

// Printing
inline constexpr std::string_view print = "Print…";
inline constexpr std::string_view print_keys = "Ctrl E";
inline constexpr std::string_view print_sheet = "Blank sheet…";
inline constexpr std::string_view print_sheet_keys = "Ctrl ⇧ E";
inline constexpr std::string_view choose_print = "Print as PDF";

// Kits: the builder
inline constexpr std::string_view kit_head = "Head of the kit";
inline constexpr std::string_view kit_title = "Title";
inline constexpr std::string_view kit_role = "Role";
inline constexpr std::string_view any_level = "Any";
inline constexpr std::string_view length = "Length";
inline constexpr std::string_view opening = "Opening";
inline constexpr std::string_view closing = "Closing";
inline constexpr std::string_view minutes_hint = "min";
inline constexpr std::string_view time_line = "Time line";
inline constexpr std::string_view kit_questions = "Questions of the kit";
inline constexpr std::string_view starts_column = "Starts";
inline constexpr std::string_view asks_about = "Asks about";
inline constexpr std::string_view no_question_in_kit =
    "No question yet.\n\n"
    "Type any word to find one in the library; Enter adds it.";
inline constexpr std::string_view move_up_keys = "Alt ↑";
inline constexpr std::string_view move_down_keys = "Alt ↓";
inline constexpr std::string_view move_question_up = "Up";
inline constexpr std::string_view move_question_down = "Down";
inline constexpr std::string_view take_out = "Take out";
inline constexpr std::string_view ask_newest = "Ask the newest versions";
inline constexpr std::string_view ask_newest_keys = "Ctrl R";
inline constexpr std::string_view library = "Library";
inline constexpr std::string_view rubrics_of_library = "Rubrics of the library";
inline constexpr std::string_view find_in_library = "Find in the library";
inline constexpr std::string_view in_kit_column = "In the kit";
inline constexpr std::string_view add_question = "Add to the kit";
inline constexpr std::string_view no_rubric_to_add =
    "There is no rubric yet. Under Rubrics (Ctrl 2), import a question page or write one.";
inline constexpr std::string_view nothing_to_add =
    "No rubric has all of these words.\n\nEsc shows all of them again.";
inline constexpr std::string_view competencies = "Competencies";
inline constexpr std::string_view competencies_keys = "Space chooses";
inline constexpr std::string_view no_competencies =
    "The word lists name no competency; those of the questions are shown here.";
inline constexpr std::string_view nothing_against_kit = "Nothing speaks against it";
inline constexpr std::string_view back_to_kits = "Back to the kits";
inline constexpr std::string_view state_of_kit = "State of the kit";

// Choices beside a search field
inline constexpr std::string_view any_competency = "Any competency";
inline constexpr std::string_view any_facet_level = "Any level";
inline constexpr std::string_view any_tag = "Any tag";
inline constexpr std::string_view tag = "Tag";

// The start form
inline constexpr std::string_view choose_kit = "&Kit";
inline constexpr std::string_view no_kit = "No kit: single questions";

[[nodiscard]] inline std::string discard_kit_question(const std::string& title, bool came) {
    return "“" + title +
           "” moves to kits/discarded in the folder of the rubrics, where it can be taken back "
           "from." +
           (came ? " The kit that came with Evenhand stands in its place again." : "");
}

[[nodiscard]] inline std::string kit_discarded(const std::string& title, const std::string& file) {
    return "“" + title + "” is now " + file + ". Move it back into kits to have it again.";
}

/// The reason is the end of a sentence.
[[nodiscard]] inline std::string folder_of_open_kit(const std::string& reason) {
    return "The kit that is open under Kits is not saved in this folder: " + reason +
           ". Mend that, then take another folder.";
}

[[nodiscard]] inline std::string copy_of(const std::string& title) {
    return title + ", copy";
}

[[nodiscard]] inline std::string minutes_of(const std::string& number) {
    return number.empty() ? "Minutes" : "Minutes of question " + number;
}

[[nodiscard]] inline std::string added_as(std::size_t number) {
    return "Added as question " + std::to_string(number);
}

[[nodiscard]] inline std::string is_already(std::size_t number) {
    return "Is question " + std::to_string(number) + " already";
}

[[nodiscard]] inline std::string taken_out(const std::string& question) {
    return "Taken out: " + question;
}

/// "Ownership (3)"
[[nodiscard]] inline std::string with_count(const std::string& value, std::size_t count) {
    return value + " (" + std::to_string(count) + ")";
}

}  // namespace evenhand::app::texts
