#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "formats/scorecard_file.h"
#include "library_fixture.h"
#include "workflow/archive_desk.h"

namespace evenhand::testing {

/// Who was interviewed and what was written down.
struct Heard {
    std::string session = "s1";
    std::string candidate = "Ines Moreau";
    std::string candidate_id = "c1";
    std::string role = "QA engineer";
    std::string interviewer = "Ana Ferreira";
    std::string note = "I signed it off, so that one was mine";
    std::string summary = "Owns the mistake.";
    Recommendation says = Recommendation::yes;
    int opened = 0;  ///< Seconds after at(0).
    int score = 4;
};

inline Scorecard told_card(const Heard& told) {
    const Kit kit = pinned_kit();
    const InterviewHead head{Id<Session>(told.session),
                             {Id<Candidate>(told.candidate_id), told.candidate},
                             told.role,
                             {Id<Rater>("r1"), told.interviewer}};
    Session session = new_session(head, kit, at(told.opened));
    int second = told.opened + 10;
    for (const SessionChange& change :
         std::initializer_list<SessionChange>{QuestionOpened{0},
                                              NotesEdited{0, 0, 0, {"\" " + told.note}},
                                              MarkAbsorbed{0, 0},
                                              LineTied{0, 0, Id<Criterion>("owning")},
                                              RatingGiven{0, Id<Criterion>("owning"), told.score},
                                              RatingGiven{0, Id<Criterion>("repair"), {}}}) {
        session = apply(std::move(session), change, kit, at(second));
        second += 20;
    }
    Salt salt{};
    salt.fill(static_cast<std::uint8_t>(told.session.size()));
    auto card = finish(session, kit, {told.says, told.summary}, salt, at(told.opened + 600));
    return std::move(*card.value);
}

inline std::string told_bytes(const Heard& told = {}) {
    return formats::scorecard_bytes(told_card(told));
}

/// An archive in a folder of its own, and the data folder of its person.
struct ArchiveFixture {
    ScratchFolder folder;
    StandingClock time;
    bool encrypt = false;                 ///< When the archive is made.
    std::string person = "Ana Ferreira";  ///< In whose name it begins.
    workflow::Folders folders{folder / "data", shipped_rubrics, {}, (folder / "archive").string()};

    ArchiveFixture() {
        ::unsetenv("XDG_RUNTIME_DIR");  // Nothing of a test is to outlive it.
        time.set(3600);
    }

    [[nodiscard]] workflow::Services services() {
        workflow::Services services = time.services();
        services.light_keys = true;
        return services;
    }
    [[nodiscard]] std::unique_ptr<workflow::ArchiveDesk> desk(bool read_only = false) {
        workflow::ArchiveDesk::Options options;
        options.create = !read_only;
        options.read_only = read_only;
        options.encrypt = encrypt;
        options.person = person;
        return workflow::ArchiveDesk::open(folders, services(), options);
    }
    /// Keeps a card and gives its id.
    std::string keep(workflow::ArchiveDesk& desk, const Heard& told = {}) {
        const auto kept = desk.keep(told_bytes(told), "card");
        return kept.value ? kept.value->card : first_fault(kept.findings);
    }
    /// Writes other bytes over the first such ones of the closed archive, behind its back.
    void alter(const std::string& from, const std::string& to) const {
        const std::filesystem::path file = folder / "archive/archive.db";
        std::string bytes = formats::read_file(file);
        const auto at = bytes.find(from);
        REQUIRE(at != std::string::npos);
        bytes.replace(at, from.size(), to);
        formats::write_file(file, bytes);
    }
    /// The first file below the folder that holds the text; empty when none does.
    [[nodiscard]] std::string file_with(const std::string& text) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            if (entry.is_regular_file() &&
                formats::read_file(entry.path()).find(text) != std::string::npos) {
                return entry.path().string();
            }
        }
        return "";
    }
};

}  // namespace evenhand::testing
