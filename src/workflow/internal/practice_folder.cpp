#include "workflow/internal/practice_folder.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/rubric_check.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/practice_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/kept_file.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view origin_file = "beside.txt";
constexpr std::size_t hash_digits = 6;

Finding failure(const char* code, const std::string& message, const fs::path& place) {
    return {Severity::error, code, message, place.string()};
}

}  // namespace

std::string file_name_of(const std::string& rater) {
    std::string name = slug(rater);
    std::string plain = lowered(rater);
    std::ranges::replace(plain, ' ', '-');
    if (!name.empty() && name == plain) {
        return name;
    }
    return (name.empty() ? "rater" : name) + "-" +
           formats::sha256_hex(rater).substr(0, hash_digits);
}

std::string part_id_of(const std::string& person) {
    constexpr std::size_t longest_name = 57;  // With a hyphen and the hash it is 64.
    std::string whole = file_name_of(person);
    if (is_part_id(whole)) {
        return whole;
    }
    std::string name = whole.substr(0, longest_name);
    name.erase(name.find_last_not_of('-') + 1);
    return name + "-" + formats::sha256_hex(person).substr(0, hash_digits);
}

Findings unfit(const CalibrationRound& round) {
    Findings findings = check_round(round);
    std::erase_if(findings, [](const Finding& finding) { return !is_error(finding); });
    return findings;
}

Parsed<formats::PinnedRound> read_round_file(const fs::path& file) {
    try {
        return formats::read_round(formats::read_file(file), file.string());
    } catch (const Error& error) {
        return {std::nullopt, {failure("round.unreadable", error.what(), file)}};
    }
}

std::vector<std::string> PracticeFolder::rounds() const {
    std::vector<std::string> ids;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder_, missing)) {
        const std::string id = entry.path().filename().string();
        if (fs::exists(round_file(id), missing)) {
            ids.push_back(id);
        }
    }
    std::ranges::sort(ids);
    return ids;
}

fs::path PracticeFolder::round_file(const std::string& id) const {
    return folder_of(id) / (id + std::string(round_ending));
}

Parsed<formats::PinnedRound> PracticeFolder::round(const std::string& id) const {
    std::error_code unreadable;
    if (!fs::exists(round_file(id), unreadable)) {
        return {std::nullopt,
                {failure("round.none",
                         "There is no round '" + id + "' here; open its .round.xml file first.",
                         "")}};
    }
    return read_round_file(round_file(id));
}

Findings PracticeFolder::keep(const formats::PinnedRound& round, const fs::path& beside) const {
    const std::string& id = round.round.id;
    const fs::path file = round_file(id);
    std::error_code unreadable;
    if (fs::exists(file, unreadable)) {
        const auto known = read_round_file(file);
        if (!known.value || known.value->sha256 != round.sha256) {
            return {failure("round.other",
                            "Another round with the id '" + id +
                                "' is here already; the lead must give this one an id of its own.",
                            file)};
        }
    } else {
        formats::make_folder(file.parent_path());
        formats::write_file(file, formats::round_bytes(round.round));
    }
    if (!beside.empty()) {
        formats::write_file(folder_of(id) / origin_file, beside.string() + "\n");
    }
    return {};
}

fs::path PracticeFolder::beside(const std::string& id) const {
    const auto origin = bytes_if_readable(folder_of(id) / origin_file);
    return origin ? fs::path(std::string(trimmed(*origin))) : fs::path();
}

fs::path PracticeFolder::practice_file(const std::string& id, const std::string& rater) const {
    return folder_of(id) / (file_name_of(rater) + std::string(practice_ending));
}

fs::path PracticeFolder::journal(const std::string& id,
                                 const std::string& rater,
                                 const Id<SampleAnswer>& answer) const {
    return folder_of(id) / (file_name_of(rater) + "." + answer.text() + ".journal");
}

Parsed<Practice> PracticeFolder::practice(const formats::PinnedRound& round,
                                          const std::string& rater) const {
    const fs::path file = practice_file(round.round.id, rater);
    try {
        const auto bytes = bytes_of(file);
        if (!bytes) {
            return {Practice{round.round.id, round.sha256, rater}, {}};
        }
        return formats::read_practice(*bytes, file.string(), round);
    } catch (const Error& error) {
        return {std::nullopt, {failure("practice.unreadable", error.what(), file)}};
    }
}

Findings hand_in(const Practice& practice,
                 const formats::PinnedRound& round,
                 const fs::path& folder) {
    const fs::path file = folder / (practice.round + "." + file_name_of(practice.rater) +
                                    std::string(practice_ending));
    try {
        if (const auto found = bytes_of(file)) {
            const auto other = formats::read_practice(*found, file.string(), round);
            if (!other.value ||
                !(continues(practice, *other.value) || continues(*other.value, practice))) {
                return {{Severity::warning,
                         "practice.name-taken",
                         "Somebody else has handed in as " + practice.rater +
                             ". Yours stays on this computer; practise under a fuller name.",
                         file.string()}};
            }
            if (other.value->answers.size() >= practice.answers.size()) {
                return {};
            }
        }
        formats::replace_file(file, formats::practice_bytes(practice));
    } catch (const Error& error) {
        return {
            {Severity::warning,
             "practice.not-beside",
             std::string("What you gave is kept on this computer, but could not be handed in: ") +
                 error.what(),
             file.string()}};
    }
    return {};
}

}  // namespace evenhand::workflow::internal
