#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The words of the Rubrics place: a part of texts.h, which is what to include.
namespace evenhand::app::texts {

// Rubrics: the library
inline constexpr std::string_view places = "Places";
inline constexpr std::string_view rubrics = "Rubrics";
inline constexpr std::string_view find_rubric = "Find a rubric";
inline constexpr std::string_view find_rubric_hint = "Find by any word";
inline constexpr std::string_view new_rubric = "New rubric";
inline constexpr std::string_view new_rubric_keys = "Ctrl N";
inline constexpr std::string_view new_rubric_title = "Title of the new rubric";
inline constexpr std::string_view new_rubric_needs_title = "Type a title; Esc makes no rubric.";
inline constexpr std::string_view create = "Create";
inline constexpr std::string_view cancel = "Cancel";
inline constexpr std::string_view import_files = "Import files…";
inline constexpr std::string_view import_files_keys = "Ctrl I";
inline constexpr std::string_view import_folder = "Import folder…";
inline constexpr std::string_view paste_page = "Paste page";
inline constexpr std::string_view paste_page_keys = "Ctrl V";
inline constexpr std::string_view rubric_column = "Rubric";
inline constexpr std::string_view no_rubric_found =
    "No rubric has all of these words.\n\nEsc shows all of them again.";
inline constexpr std::string_view library_is_empty =
    "No rubric yet.\n\n"
    "Import question pages: text, Markdown or saved HTML, one file, several or a folder. Each "
    "becomes a draft, and each of its items keeps its place on the page.\n\n"
    "Or copy a page in the browser and paste it here, drop files or folders on this window, or "
    "begin a new rubric from nothing.";
inline constexpr std::string_view folder_is_away =
    "The folder of the rubrics is not there. It may be on a share that is not connected.";
inline constexpr std::string_view change_folder = "Other folder…";
inline constexpr std::string_view usual_folder = "Usual folder";
inline constexpr std::string_view choose_rubrics_folder = "Folder of the rubrics";
inline constexpr std::string_view choose_pages = "Import question pages";
inline constexpr std::string_view choose_pages_folder = "Import a folder of question pages";
inline constexpr std::string_view page_files =
    "Question pages (*.txt *.md *.html)|*.txt;*.text;*.md;*.markdown;*.html;*.htm|All files|*";
inline constexpr std::string_view pasted_text = "Pasted text";
inline constexpr std::string_view nothing_to_paste =
    "There is no text to paste. Copy a question page in the browser first.";
inline constexpr std::string_view chosen_rubric = "The chosen rubric";
inline constexpr std::string_view level_of = "Level ";
inline constexpr std::string_view no_anchor = "No anchor yet";
inline constexpr std::string_view no_question = "No question yet";
inline constexpr std::string_view versions = "Versions";
inline constexpr std::string_view versions_keys = "Ctrl H";
inline constexpr std::string_view discard_draft = "Discard draft…";
inline constexpr std::string_view discard_keys = "Del";
inline constexpr std::string_view enter_key = "↵";
inline constexpr std::string_view edit_draft = "Edit the draft";
inline constexpr std::string_view discard_title = "Discard the draft?";
inline constexpr std::string_view discard_yes = "Discard the draft";
inline constexpr std::string_view discard_no = "Keep it";

// Rubrics: import
inline constexpr std::string_view import_progress = "Import";
inline constexpr std::string_view import_begins = "Looking for question pages";
inline constexpr std::string_view stop = "Stop";
inline constexpr std::string_view stopping = "Stopping after this page";
inline constexpr std::string_view import_is_running =
    "An import is running. Wait for it or stop it, then import these.";
inline constexpr std::string_view folder_of_running_import =
    "An import is writing into this folder. Wait for it or stop it, then take another folder.";
inline constexpr std::string_view no_pages_there =
    "There is no question page: no *.txt, *.md, *.html or *.htm.";
inline constexpr std::string_view imported = "Imported";
inline constexpr std::string_view page_column = "Page";
inline constexpr std::string_view outcome_column = "Outcome";
inline constexpr std::string_view only_refused = "Only those &refused";
inline constexpr std::string_view chosen_page = "The chosen page";
inline constexpr std::string_view things_to_look_at = "To look at";
inline constexpr std::string_view why_refused = "Why";
inline constexpr std::string_view review_draft = "Review the draft";
inline constexpr std::string_view back_to_rubrics = "Back to the rubrics";

// Rubrics: versions
inline constexpr std::string_view version_column = "Version";
inline constexpr std::string_view compared_with = "Compared with";
inline constexpr std::string_view what_differs = "What differs";
inline constexpr std::string_view first_version = "The first version: there is none to compare.";
inline constexpr std::string_view open_version = "Open read-only";
inline constexpr std::string_view hash_label = "Hash";
inline constexpr std::string_view altered = "Altered";
inline constexpr std::string_view not_published = "Not published yet";

[[nodiscard]] inline std::string next_version(int version) {
    return "Start version " + std::to_string(version);
}

[[nodiscard]] inline std::string discard_question(const std::string& title) {
    return "“" + title +
           "” moves to drafts/discarded in the folder of the rubrics, where it can be taken back "
           "from. Published versions stay.";
}

[[nodiscard]] inline std::string discarded(const std::string& title, const std::string& file) {
    return "The draft of “" + title + "” is now " + file;
}

/// "12,408"
[[nodiscard]] inline std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

[[nodiscard]] inline std::string importing(std::size_t page, std::size_t all) {
    return "Importing page " + grouped(page) + " of " + grouped(all);
}

[[nodiscard]] inline std::string import_ended(const std::string& sentence) {
    return sentence + " The report is under Rubrics.";
}

[[nodiscard]] inline std::string review_of(const std::string& title) {
    return "Review “" + title + "”";
}

[[nodiscard]] inline std::string published(const std::string& title, int version) {
    return "Version " + std::to_string(version) + " of “" + title +
           "” is published. It never changes; interviews use it from now on.";
}

[[nodiscard]] inline std::string versions_of(const std::string& title) {
    return "Versions of “" + title + "”";
}

}  // namespace evenhand::app::texts
