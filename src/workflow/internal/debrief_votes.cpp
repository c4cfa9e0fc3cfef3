#include "workflow/internal/debrief_votes.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "archive/digest.h"
#include "archive/sealed_box.h"
#include "formats/hash.h"
#include "workflow/internal/chair_key.h"

namespace evenhand::workflow::internal {

namespace {

using formats::OpenedVote;
using formats::SealedVoteFile;

Parsed<OpenedVote> opened(const SealedVoteFile& sealed,
                          const archive::Seed& key,
                          const std::string& name) {
    const auto box = archive::bytes_of_hex(sealed.box);
    const auto text = box ? archive::opened_box(key, *box) : std::nullopt;
    auto vote = text ? formats::vote_in(sealed.head, *text) : std::nullopt;
    if (!vote) {
        return {std::nullopt,
                {{Severity::error,
                  "debrief.box-damaged",
                  "The vote of '" + sealed.head.member.text() +
                      "' does not open as it was cast: the file is damaged, or was changed. It can "
                      "be cast again.",
                  name}}};
    }
    if (formats::sha256_hex(formats::vote_text(vote->vote, sealed.head, vote->salt)) !=
        sealed.commitment) {
        return {std::nullopt,
                {{Severity::error,
                  "debrief.not-committed",
                  "The vote of '" + sealed.head.member.text() +
                      "' in the box is not the one that was committed to outside. It can be cast "
                      "again.",
                  name}}};
    }
    return {std::move(vote), {}};
}

/// Whether a later vote of the same member has taken its place.
bool is_replaced(const SealedVoteFile& vote, const std::vector<SealedVoteFile>& all) {
    return std::ranges::any_of(all, [&](const SealedVoteFile& other) {
        return other.head.member == vote.head.member && other.head.round == vote.head.round &&
               other.head.number > vote.head.number;
    });
}

struct Numbered {
    MemberVote vote;
    formats::VoteSalt salt;
};

/// The votes of a round that open.
std::vector<Numbered> votes_of(const DebriefPlace& place,
                               const DebriefCourse& course,
                               const archive::Seed& key,
                               bool closing,
                               Findings& findings) {
    std::vector<Numbered> votes;
    std::set<Id<Rater>> damaged;
    for (const SealedVoteFile& sealed : course.contents.votes) {
        if (sealed.head.round != course.round()) {
            continue;
        }
        auto one = opened(sealed, key, place.name_of_vote(sealed.head));
        if (one.value) {
            one.findings = check_vote(course, one.value->vote);
        }
        const bool replaced = is_replaced(sealed, course.contents.votes);
        for (Finding& finding : one.findings) {
            finding.severity = closing || replaced ? Severity::warning : finding.severity;
            finding.location = place.name_of_vote(sealed.head);
            findings.push_back(std::move(finding));
        }
        if (one.value && one.findings.empty()) {
            votes.push_back({std::move(one.value->vote), {sealed.head.number, one.value->salt}});
        } else if (!replaced) {
            damaged.insert(sealed.head.member);
        }
    }
    std::erase_if(votes, [&](const Numbered& one) { return damaged.contains(one.vote.member); });
    // By time; of one member the order of casting is that of the numbers, whatever a clock said.
    std::ranges::stable_sort(votes, {}, [](const Numbered& one) { return one.vote.at; });
    return votes;
}

bool have_all_voted(const std::vector<Numbered>& votes, const Debrief& debrief) {
    return std::ranges::all_of(debrief.members, [&](const Rater& member) {
        return std::ranges::any_of(
            votes, [&](const Numbered& one) { return one.vote.member == member.id; });
    });
}

}  // namespace

std::optional<Finding> no_vote(DebriefStep step) {
    if (step == DebriefStep::vote || step == DebriefStep::revote) {
        return std::nullopt;
    }
    return Finding{Severity::error,
                   "debrief.step",
                   step == DebriefStep::read
                       ? "The first vote begins when the chair has ended the reading."
                       : (step == DebriefStep::discuss
                              ? "The second vote begins when the chair has ended the discussion."
                              : "Both votes are opened; none is taken any more."),
                   ""};
}

const formats::SealedVoteFile* last_vote_of(const DebriefCourse& course,
                                            const Id<Rater>& member,
                                            int round) {
    const formats::SealedVoteFile* last = nullptr;
    for (const formats::SealedVoteFile& vote : course.contents.votes) {
        if (vote.head.member == member && vote.head.round == round) {
            last = &vote;
        }
    }
    return last;
}

Findings check_vote(const DebriefCourse& course, const MemberVote& vote) {
    // Alone it is a vote that the chair would have closed.
    return check_change(
        course.debrief, VotesOpened{vote.round, {vote}, "others are not asked"}, course.formula);
}

std::optional<SealedVoteFile> sealed_vote(const formats::SealedVoteHead& head,
                                          Recommendation vote,
                                          const std::string& reason,
                                          const Salt& salt,
                                          const std::string& chair_key) {
    const std::string text = formats::vote_text({head.member, head.round, vote, reason, head.at},
                                                head,
                                                archive::hex_of(archive::view_of(salt)));
    const auto key = public_key_of(chair_key);
    const auto box = key ? archive::sealed_to(*key, formats::padded_vote(text)) : std::nullopt;
    return box ? std::optional(
                     SealedVoteFile{head, formats::sha256_hex(text), archive::hex_of(*box)})
               : std::nullopt;
}

Parsed<formats::SealedVoteHead> cast_vote(DebriefPlace& place,
                                          const DebriefCourse& course,
                                          MemberVote vote,
                                          const Services& services) {
    const SealedVoteFile* last = last_vote_of(course, vote.member, vote.round);
    const Timestamp now = services.clock();
    vote.at = last == nullptr ? now : std::max(now, last->head.at);
    if (Findings refused = check_vote(course, vote); has_error(refused)) {
        return {std::nullopt, std::move(refused)};
    }
    formats::SealedVoteHead head{course.debrief.panel,
                                 vote.member,
                                 vote.round,
                                 last == nullptr ? 1 : last->head.number + 1,
                                 vote.at};
    // A file that was not read, or another program's, may have a number already.
    for (; head.number <= formats::most_votes; ++head.number) {
        const auto sealed = sealed_vote(
            head, vote.vote, vote.reason, services.random(), course.panel.panel.chair.key);
        if (!sealed) {
            return {std::nullopt,
                    {{Severity::error,
                      "panel.key",
                      "The panel names a key for its chair that is none; no vote can be sealed to "
                      "it.",
                      ""}}};
        }
        // Before one that was made up it would be taken for the one that was replaced.
        const bool last_of_all =
            std::ranges::none_of(course.aside, [&](const formats::SealedVoteHead& other) {
                return other.member == head.member && other.round == head.round &&
                       other.number == head.number + 1;
            });
        if (place.put(*sealed) && last_of_all) {
            return {std::move(head), {}};
        }
    }
    return {std::nullopt,
            {{Severity::error,
              "debrief.vote-numbers",
              "After this vote's number there is none for another one. If " + vote.member.text() +
                  " did not cast it, take its file out of the folder; then vote again.",
              last == nullptr ? "" : place.name_of_vote(last->head)}}};
}

bool is_too_late(const DebriefCourse& course, const formats::SealedVoteHead& vote) {
    return std::ranges::any_of(course.contents.entries, [&](const formats::DebriefEntryFile& file) {
        const auto* opened = std::get_if<VotesOpened>(&file.entry.change);
        if (opened == nullptr || opened->round != vote.round) {
            return false;
        }
        for (std::size_t i = 0; i < opened->votes.size(); ++i) {
            if (opened->votes[i].member == vote.member && file.salts[i].number == vote.number) {
                return false;
            }
        }
        return true;
    });
}

Parsed<formats::DebriefEntryFile> opened_round(const DebriefPlace& place,
                                               const DebriefCourse& course,
                                               const archive::Seed& key,
                                               const std::string& closed,
                                               Timestamp now) {
    Findings findings;
    // With no vote under way the check below says so.
    const int round = course.step >= DebriefStep::revote ? 2 : 1;
    const auto votes = votes_of(place, course, key, !closed.empty(), findings);
    VotesOpened opening{round, {}, have_all_voted(votes, course.debrief) ? "" : closed};
    formats::DebriefEntryFile file{course.debrief.panel,
                                   static_cast<int>(course.debrief.entries.size()) + 1,
                                   {course.not_before(now), ReadingEnded{}},
                                   {},
                                   {},
                                   head_of(course.contents)};
    for (const Numbered& one : votes) {
        opening.votes.push_back(one.vote);
        file.salts.push_back(one.salt);
    }
    if (!has_error(findings)) {
        append(findings, check_change(course.debrief, opening, course.formula));
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    file.entry.change = std::move(opening);
    file.signature = signature_of(key, formats::debrief_entry_text(file));
    return {std::move(file), std::move(findings)};
}

}  // namespace evenhand::workflow::internal
