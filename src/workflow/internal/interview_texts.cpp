#include "workflow/internal/interview_texts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "formats/file.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

namespace {

constexpr std::array endings = {std::pair(VerdictText::take_aways, ".take-aways.txt"),
                                std::pair(VerdictText::next_interviewer, ".next.txt"),
                                std::pair(VerdictText::departure, ".departure.txt")};

constexpr std::array recommendations = {Recommendation::strong_no,
                                        Recommendation::no,
                                        Recommendation::yes,
                                        Recommendation::strong_yes,
                                        Recommendation::no_decision};

}  // namespace

fs::path private_path(const Folders& folders, const Id<Session>& id) {
    return folders.data / "private" / (id.text() + ".txt");
}

fs::path draft_path(const Folders& folders, const Id<Session>& id, VerdictText which) {
    const auto* ending =
        std::ranges::find(endings, which, &std::pair<VerdictText, const char*>::first);
    return folders.data / "private" / (id.text() + ending->second);
}

fs::path choice_path(const Folders& folders, const Id<Session>& id) {
    return folders.data / "private" / (id.text() + ".recommendation.txt");
}

std::optional<Recommendation> choice_in(const std::string& text) {
    const auto chosen = std::ranges::find_if(
        recommendations, [&](Recommendation each) { return words(each) == text; });
    return chosen == recommendations.end() ? std::nullopt : std::optional(*chosen);
}

std::vector<VerdictText> verdict_texts() {
    std::vector<VerdictText> texts;
    std::ranges::transform(
        endings, std::back_inserter(texts), [](const auto& each) { return each.first; });
    return texts;
}

std::vector<fs::path> text_paths(const Folders& folders, const Id<Session>& id) {
    std::vector<fs::path> paths = {private_path(folders, id), choice_path(folders, id)};
    for (const VerdictText which : verdict_texts()) {
        paths.push_back(draft_path(folders, id, which));
    }
    return paths;
}

std::string text_at(const fs::path& path) {
    return fs::exists(path) ? formats::read_file(path) : std::string();
}

void write_text(const fs::path& path, const std::string& text) {
    formats::make_folder(path.parent_path());
    formats::write_file(path, text);
}

}  // namespace evenhand::workflow::internal
