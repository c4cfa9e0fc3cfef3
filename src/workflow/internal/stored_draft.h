#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "workflow/internal/draft_file.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow::internal {

/// A draft that is open for editing, and its file.
class StoredDraft : public OpenDraft {
public:
    /// `saved`: what the file says; nothing when there is none, and then `editor` may still hold
    /// what nobody has changed yet. `next_version` tells which version a draft of this rubric will
    /// be.
    StoredDraft(DraftFile file,
                LibraryPaths paths,
                Services services,
                RubricEditor editor,
                Rubric saved,
                std::function<int()> next_version);

    [[nodiscard]] RubricEditor& editor() noexcept override { return editor_; }
    [[nodiscard]] const RubricEditor& editor() const noexcept override { return editor_; }
    [[nodiscard]] std::filesystem::path path() const override { return file_.path(); }
    [[nodiscard]] Findings save_within(std::chrono::milliseconds patience) override;
    [[nodiscard]] Findings confirm() override;
    [[nodiscard]] Findings begin() override;
    [[nodiscard]] bool saved() const noexcept override;
    [[nodiscard]] const std::optional<Conflict>& conflict() const noexcept override {
        return conflict_;
    }
    void take_theirs() override;
    [[nodiscard]] Findings keep_ours() override;
    void retire() override;

private:
    [[nodiscard]] Findings write(std::chrono::milliseconds patience);
    [[nodiscard]] Findings meet(const std::optional<std::string>& theirs, const std::string& ours);
    void keep_beside(const std::string& ours);
    void settled();
    void number_anew();

    DraftFile file_;
    LibraryPaths paths_;
    Services services_;
    RubricEditor editor_;
    Rubric saved_;
    std::function<int()> next_version_;
    std::optional<Conflict> conflict_;
    std::string theirs_;          ///< The bytes of the conflict.
    std::filesystem::path copy_;  ///< Of what was written here during a conflict; empty if none.
    std::string copied_;          ///< What it holds.
};

}  // namespace evenhand::workflow::internal
