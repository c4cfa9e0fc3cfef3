#include "workflow/internal/other_places.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr const char* list_name = "other-places";

/// A place is one line.
std::vector<fs::path> listed_in(const fs::path& file) {
    std::vector<fs::path> places;
    std::error_code none;
    if (!fs::exists(file, none)) {
        return places;
    }
    try {
        const std::string text = formats::read_file(file);
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (end > begin) {
                places.emplace_back(text.substr(begin, end - begin));
            }
            begin = end + 1;
        }
    } catch (const Error&) {
        places.clear();  // The other list may say it too.
    }
    return places;
}

std::array<fs::path, 2> lists(const Folders& folders) {
    return {folders.data / list_name,
            folders.settings.empty() ? fs::path() : folders.settings / list_name};
}

/// In bytes; 0 when there is no such file.
std::uintmax_t size_of(const fs::path& file) {
    std::error_code none;
    const std::uintmax_t size = fs::file_size(file, none);
    return none ? 0 : size;
}

void note_in(const fs::path& file, const fs::path& place) {
    std::vector<fs::path> places = listed_in(file);
    std::erase(places, place);
    places.push_back(place);
    std::string text;
    for (const fs::path& each : places) {
        text += each.string() + '\n';
    }
    formats::make_folder(file.parent_path());
    formats::write_file(file, text);
}

}  // namespace

std::vector<fs::path> other_places(const Folders& folders) {
    std::vector<fs::path> places;
    for (const fs::path& list : lists(folders)) {
        for (const fs::path& place : listed_in(list)) {
            if (std::ranges::find(places, place) == places.end()) {
                places.push_back(place);
            }
        }
    }
    return places;
}

Findings note_place(const Folders& folders, const fs::path& place) {
    for (const fs::path& list : lists(folders)) {
        try {
            if (!list.empty()) {
                note_in(list, place);
                return {};
            }
        } catch (const Error&) {
            // The next list, or the warning.
        }
    }
    return {{Severity::warning,
             "interview.place-not-noted",
             "The interview is kept in " + place.string() +
                 ", which could not be noted anywhere: to find it after closing the program, start "
                 "it with EVENHAND_DATA set to that folder.",
             ""}};
}

Folders at_place(Folders folders, const fs::path& place) {
    folders.rubrics = rubrics_folder(folders);
    folders.data = place;
    return folders;
}

std::vector<Folders> every_place(const Folders& folders) {
    std::vector<Folders> all = {folders};
    for (const fs::path& place : other_places(folders)) {
        if (place != folders.data) {
            all.push_back(at_place(folders, place));
        }
    }
    return all;
}

Folders folders_of(const Folders& folders, const Id<Session>& id) {
    Folders found = folders;
    std::uintmax_t longest = size_of(journal_path(folders, id));
    for (const fs::path& place : other_places(folders)) {
        const Folders there = at_place(folders, place);
        if (const auto size = size_of(journal_path(there, id)); size > 0 && size >= longest) {
            longest = size;
            found = there;
        }
    }
    return found;
}

}  // namespace evenhand::workflow::internal
