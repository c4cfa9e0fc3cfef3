#include "workflow/published_view.h"

#include <filesystem>
#include <optional>
#include <utility>

#include "workflow/internal/library_paths.h"
#include "workflow/internal/version_shelf.h"

namespace evenhand::workflow {

namespace {

class PublishedView final : public OpenDraft {
public:
    PublishedView(std::filesystem::path path,
                  Rubric rubric,
                  std::optional<SourcePage> page,
                  LintWords words)
        : path_(std::move(path)), editor_(std::move(rubric), std::move(page), std::move(words), [] {
              return Timestamp{};
          }) {
        editor_.make_read_only();
    }

    [[nodiscard]] RubricEditor& editor() noexcept override { return editor_; }
    [[nodiscard]] const RubricEditor& editor() const noexcept override { return editor_; }
    [[nodiscard]] std::filesystem::path path() const override { return path_; }
    [[nodiscard]] Findings save_within(std::chrono::milliseconds /*patience*/) override {
        return {};
    }
    [[nodiscard]] Findings confirm() override { return {}; }
    [[nodiscard]] Findings begin() override { return {}; }
    [[nodiscard]] bool saved() const noexcept override { return true; }
    [[nodiscard]] const std::optional<Conflict>& conflict() const noexcept override {
        return no_conflict_;
    }
    void take_theirs() override {}
    [[nodiscard]] Findings keep_ours() override { return {}; }
    void retire() override {}

private:
    std::filesystem::path path_;
    RubricEditor editor_;
    std::optional<Conflict> no_conflict_;
};

}  // namespace

Parsed<std::unique_ptr<OpenDraft>> open_read_only(const RubricLibrary& library,
                                                  const Id<Rubric>& id,
                                                  int version) {
    const internal::VersionShelf shelf(internal::LibraryPaths(library.folder()), library.shipped());
    Parsed<PinnedRubric> read = shelf.read_at(id, version);
    Parsed<std::unique_ptr<OpenDraft>> opened;
    opened.findings = std::move(read.findings);
    if (read.value) {
        opened.value =
            open_to_read(library, std::move(read.value->rubric), shelf.at(id, version)->entry.path);
    }
    return opened;
}

std::unique_ptr<OpenDraft> open_to_read(const RubricLibrary& library,
                                        Rubric rubric,
                                        const std::filesystem::path& file) {
    std::optional<SourcePage> page = library.page(rubric);
    return std::make_unique<PublishedView>(
        file, std::move(rubric), std::move(page), library.words().value.value_or(LintWords{}));
}

}  // namespace evenhand::workflow
