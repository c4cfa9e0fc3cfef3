#include "workflow/internal/debrief_course.h"

#include <algorithm>
#include <utility>

#include "formats/file.h"
#include "formats/hash.h"
#include "workflow/internal/chair_key.h"

namespace evenhand::workflow::internal {

namespace {

using formats::DebriefEntryFile;
using formats::SealedVoteFile;

PanelPin pin_of(const OpenedPanel& panel) {
    return {panel.panel.id, panel.lock};
}

/// What the entry of this number, or the one that is to have it, follows.
std::string head_before(const DebriefContents& contents, std::size_t number) {
    return formats::sha256_hex(number == 1
                                   ? formats::debrief_start_bytes(contents.start)
                                   : formats::debrief_entry_bytes(contents.entries[number - 2]));
}

/// Checks one place against its panel, part by part.
class CourseReader {
public:
    CourseReader(const DebriefPlace& place, const OpenedPanel& panel)
        : place_(place), panel_(panel) {}

    Parsed<DebriefCourse> run() {
        auto found = place_.read();
        findings_ = std::move(found.findings);
        if (!found.value) {
            return {std::nullopt, std::move(findings_)};
        }
        DebriefCourse course{panel_,
                             formula_of(panel_.panel, panel_.counting()),
                             std::move(*found.value),
                             {pin_of(panel_), {}, 0, {}, {}}};
        take_start(course);
        take_entries(course);
        if (!has_error(findings_)) {
            take_record(course);
            check_whole(course);
            check_votes(course);
        }
        course.step = step_of(course.debrief);
        return {has_error(findings_) ? std::nullopt : std::optional(std::move(course)),
                std::move(findings_)};
    }

private:
    void add(Severity severity, const char* code, std::string message, std::string place) {
        findings_.push_back({severity, code, std::move(message), std::move(place)});
    }
    void error(const char* code, std::string message, std::string place) {
        add(Severity::error, code, std::move(message), std::move(place));
    }

    void take_start(DebriefCourse& course) {
        const formats::DebriefStart& start = course.contents.start;
        if (start.panel != pin_of(panel_) || start.by != panel_.panel.chair.key ||
            !is_signed(formats::debrief_start_text(start), start.by, start.signature)) {
            error("debrief.start-broken",
                  "The beginning of the debrief is not as this panel's chair signed it; bring the "
                  "file back.",
                  place_.name_of_start());
        }
        course.debrief.members = start.members;
        course.debrief.reading_minutes = start.reading_minutes;
        course.debrief.began = start.at;
    }

    void take_entries(DebriefCourse& course) {
        int next = 1;
        for (const DebriefEntryFile& file : course.contents.entries) {
            const std::string name = place_.name_of_entry(file.number);
            if (file.panel != pin_of(panel_)) {
                error("debrief.foreign-entry", "This entry is of another panel's debrief.", name);
            }
            if (std::holds_alternative<Decided>(file.entry.change)) {
                error("debrief.foreign-entry",
                      "A decision stands in the signed record alone, and not in an entry.",
                      name);
            }
            check_signature(file, name);
            if (file.number != next) {
                error("debrief.entry-missing",
                      "An entry is missing before number " + std::to_string(file.number) +
                          "; bring its file back.",
                      place_.name_of_entry(next));
            }
            // A file that is told already explains the next one's complaint.
            if (!has_error(findings_)) {
                check_link(course.contents, file);
            }
            next = file.number + 1;
            course.debrief.entries.push_back(file.entry);
        }
    }

    /// Whether the file before an entry is the one that its writer saw.
    void check_link(const DebriefContents& contents, const DebriefEntryFile& file) {
        const auto number = static_cast<std::size_t>(file.number);
        if (file.after.empty()) {
            // Of an older debrief no entry names the one before it.
            if (number > 1 && !contents.entries[number - 2].after.empty()) {
                error("debrief.entry-replaced",
                      "This entry does not name the one before it, as that one does; it was "
                      "written by something else than Evenhand. Bring the file back.",
                      place_.name_of_entry(file.number));
            }
        } else if (file.after != head_before(contents, number)) {
            error("debrief.entry-replaced",
                  "This is another file than the one that entry " + std::to_string(number) +
                      " followed, whose SHA-256 was " + file.after + "; bring that one back.",
                  number == 1 ? place_.name_of_start() : place_.name_of_entry(file.number - 1));
        }
    }

    void check_signature(const DebriefEntryFile& file, const std::string& name) {
        if (!formats::is_chairs(file.entry.change) ||
            is_signed(formats::debrief_entry_text(file), panel_.panel.chair.key, file.signature)) {
            return;
        }
        if (std::holds_alternative<VotesOpened>(file.entry.change)) {
            error("debrief.votes-broken",
                  "These votes are not opened as this panel's chair signed it; bring the file "
                  "back, or take it out and let the chair open the votes.",
                  name);
        } else {
            error("debrief.step-broken",
                  "This step is not ended as this panel's chair signed it; bring the file back, or "
                  "take it out and let the chair end the step.",
                  name);
        }
    }

    void take_record(DebriefCourse& course) {
        if (!course.contents.record) {
            return;
        }
        const formats::DebriefRecord& record = course.contents.record->record;
        const std::string name = place_.name_of_record();
        if (record.panel != panel_.panel || record.debrief.panel != pin_of(panel_) ||
            !is_signed(formats::debrief_text(record), panel_.panel.chair.key, record.signature)) {
            error("debrief.record-broken",
                  "The record is not as this panel's chair signed it; bring the file back.",
                  name);
            return;
        }
        const std::vector<DebriefEntry>& there = course.debrief.entries;
        const std::vector<DebriefEntry>& signed_ones = record.debrief.entries;
        const std::size_t before = signed_ones.size() - 1;  // The last one is the decision.
        const bool same_head = record.debrief.members == course.debrief.members &&
                               record.debrief.reading_minutes == course.debrief.reading_minutes &&
                               record.debrief.began == course.debrief.began;
        if (!same_head || there.size() < before ||
            !std::equal(signed_ones.begin(), signed_ones.end() - 1, there.begin()) ||
            record.formula != course.formula) {
            error("debrief.record-differs",
                  "What lies in the folder is not what the chair signed in the record; bring the "
                  "folder back as it was.",
                  name);
            return;
        }
        for (std::size_t i = before; i < there.size(); ++i) {
            add(Severity::warning,
                "debrief.left-out",
                "This entry was written while the chair decided, and is not in the record.",
                place_.name_of_entry(static_cast<int>(i) + 1));
        }
        course.debrief = record.debrief;
    }

    void check_whole(const DebriefCourse& course) {
        for (Finding& finding : check_debrief(course.debrief, course.formula)) {
            findings_.push_back(std::move(finding));
        }
    }

    void check_votes(DebriefCourse& course) {
        std::erase_if(course.contents.votes, [&](const SealedVoteFile& vote) {
            const bool is_of_member = std::ranges::any_of(
                course.debrief.members,
                [&](const Rater& member) { return member.id == vote.head.member; });
            const bool foreign = vote.head.panel != pin_of(panel_) || !is_of_member;
            if (foreign) {
                add(Severity::warning,
                    "debrief.foreign-vote",
                    "This vote is of another panel's debrief, or of '" + vote.head.member.text() +
                        "', who is not in this one; it is left out.",
                    place_.name_of_vote(vote.head));
                course.contents.uncounted_votes.push_back(place_.name_of_vote(vote.head));
            }
            return foreign;
        });
        for (const DebriefEntryFile& file : course.contents.entries) {
            if (const auto* opened = std::get_if<VotesOpened>(&file.entry.change)) {
                check_opened(*opened, file, course.contents.votes);
            }
        }
        set_aside(course);
    }

    static bool is_opened(const DebriefCourse& course, int round) {
        return std::ranges::any_of(course.contents.entries, [&](const DebriefEntryFile& file) {
            const auto* opened = std::get_if<VotesOpened>(&file.entry.change);
            return opened != nullptr && opened->round == round;
        });
    }

    /// The next number of a member's votes in a round. What cannot be read, or is of another
    /// debrief, has taken its own.
    [[nodiscard]] int next_number(const DebriefContents& contents,
                                  formats::SealedVoteHead head) const {
        const auto is_there = [&](int number) {
            head.number = number;
            const std::string name = place_.name_of_vote(head);
            return std::ranges::find(contents.uncounted_votes, name) !=
                       contents.uncounted_votes.end() ||
                   std::ranges::any_of(contents.votes, [&](const SealedVoteFile& vote) {
                       return vote.head.member == head.member && vote.head.round == head.round &&
                              vote.head.number == number;
                   });
        };
        int next = 1;
        while (is_there(next)) {
            ++next;
        }
        return next;
    }

    /// Nobody is kept from voting by a number that another program made up.
    void set_aside(DebriefCourse& course) {
        std::vector<SealedVoteFile> counting;
        for (const SealedVoteFile& vote : course.contents.votes) {
            const int next = is_opened(course, vote.head.round)
                                 ? vote.head.number
                                 : next_number(course.contents, vote.head);
            if (vote.head.number <= next) {
                counting.push_back(vote);
                continue;
            }
            course.aside.push_back(vote.head);
            add(Severity::warning,
                "debrief.vote-gap",
                "This vote of '" + vote.head.member.text() + "' has the number " +
                    std::to_string(vote.head.number) + ", and number " + std::to_string(next) +
                    " is not there: it does not count. If that one was taken away, bring it back, "
                    "or cast the vote again.",
                place_.name_of_vote(vote.head));
        }
        course.contents.votes = std::move(counting);
    }

    /// Whether what was opened is what was committed to, and all of it.
    void check_opened(const VotesOpened& opened,
                      const DebriefEntryFile& file,
                      const std::vector<SealedVoteFile>& sealed) {
        std::vector<formats::SealedVoteHead> heads;
        for (std::size_t i = 0; i < opened.votes.size(); ++i) {
            const MemberVote& vote = opened.votes[i];
            heads.push_back(
                {pin_of(panel_), vote.member, opened.round, file.salts[i].number, vote.at});
            const std::string name = place_.name_of_vote(heads.back());
            const auto found = std::ranges::find_if(sealed, [&](const SealedVoteFile& one) {
                return place_.name_of_vote(one.head) == name;
            });
            if (found == sealed.end()) {
                add(Severity::warning,
                    "debrief.vote-gone",
                    "The sealed vote of '" + vote.member.text() +
                        "' is not there any more: what was opened cannot be compared with it.",
                    name);
            } else if (formats::sha256_hex(formats::vote_text(
                           vote, heads.back(), file.salts[i].salt)) != found->commitment) {
                error("debrief.not-committed",
                      "The vote of '" + vote.member.text() +
                          "' that was opened is not the one that was cast: the commitment is of "
                          "another vote.",
                      name);
            }
        }
        for (const SealedVoteFile& one : sealed) {
            const bool is_opened = std::ranges::any_of(heads, [&](const auto& head) {
                return place_.name_of_vote(head) == place_.name_of_vote(one.head);
            });
            if (one.head.round == opened.round && !is_opened) {
                add(Severity::warning,
                    "debrief.left-out",
                    "This vote of '" + one.head.member.text() +
                        "' is not among those that were opened together.",
                    place_.name_of_vote(one.head));
            }
        }
    }

    const DebriefPlace& place_;
    const OpenedPanel& panel_;
    Findings findings_;
};

}  // namespace

int DebriefCourse::round() const {
    return step == DebriefStep::vote ? 1 : step == DebriefStep::revote ? 2 : 0;
}

Timestamp DebriefCourse::not_before(Timestamp now) const {
    return std::max(now, debrief.entries.empty() ? debrief.began : debrief.entries.back().at);
}

std::string head_of(const DebriefContents& contents) {
    return head_before(contents, contents.entries.size() + 1);
}

Parsed<DebriefCourse> read_course(const DebriefPlace& place, const OpenedPanel& panel) {
    return CourseReader(place, panel).run();
}

Parsed<DebriefCourseView> recorded_course(const std::filesystem::path& file) {
    auto read = formats::read_debrief(formats::read_file(file), file.filename().string());
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    formats::DebriefRecord& record = read.value->record;
    if (!is_signed(formats::debrief_text(record), record.panel.chair.key, record.signature)) {
        read.findings.push_back({Severity::error,
                                 "debrief.record-broken",
                                 "The record is not as its panel's chair signed it.",
                                 file.string()});
        return {std::nullopt, std::move(read.findings)};
    }
    return {DebriefCourseView{std::move(record.panel),
                              std::move(record.formula),
                              std::move(record.debrief),
                              DebriefRecordFile{file, read.value->sha256}},
            std::move(read.findings)};
}

formats::DebriefRecord signed_record(const DebriefCourse& course,
                                     const DebriefEntry& decision,
                                     const archive::Seed& key) {
    formats::DebriefRecord record{.panel = course.panel.panel,
                                  .cards = {},
                                  .formula = course.formula,
                                  .debrief = course.debrief};
    for (const OpenedPanelCard& card : course.panel.cards) {
        record.cards.push_back(
            {card.card.session().head.interviewer.id, card.revision, card.seal, card.counts});
    }
    record.debrief.entries.push_back(decision);
    record.signature = signature_of(key, formats::debrief_text(record));
    return record;
}

}  // namespace evenhand::workflow::internal
