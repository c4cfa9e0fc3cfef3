#include "core/panel_copy.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "core/internal/id_matcher.h"
#include "core/internal/text_redactor.h"
#include "core/internal/usual_words.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

using internal::NameMatcher;
using internal::RedactedText;
using internal::TextRedactor;

/// Says who is taken out of a panel's texts, and who may be named.
class RuleMaker {
public:
    RuleMaker(const std::vector<Kit>& kits, const WordFinder& words_in) : words_in_(words_in) {
        for (const Kit& kit : kits) {
            internal::add_usual_words(kit, words_in, rules_.usual);
        }
    }

    TextRedactor redactor(CopyKind kind,
                          const PanelPeople& people,
                          const std::vector<std::string>& also) {
        rules_.anonymous = kind == CopyKind::anonymised;
        add_candidate(people);
        for (const std::string& name : people.interviewers) {
            add_out(name, "[interviewer]");
        }
        for (const Rater& member : people.members) {
            add(rules_.out, member.name, "[member]");
            if (is_written_as_name(member.id.text())) {
                add(rules_.out, member.id.text(), "[member]");
            }
            add_id(member.id.text(), "[member]");
        }
        for (const std::string& word : also) {
            if (add_out(word, "[removed]")) {
                rules_.out.back().certain = words_in_(word).size() == 1;
            }
        }
        return {std::move(rules_), words_in_};
    }

private:
    void add_candidate(const PanelPeople& people) {
        for (const std::string& name : people.candidate) {
            add(rules_.anonymous ? rules_.out : rules_.stay, name, candidate_mark);
        }
        if (!rules_.anonymous) {
            return;
        }
        for (const std::string& id : people.candidate_ids) {
            add_id(id, candidate_mark);
        }
        add_id(people.panel_id, "[panel]");
    }

    void add_id(const std::string& id, const char* mark) {
        internal::add_id(rules_.ids, id, mark, words_in_);
    }

    /// Whether it was added: white space is no name.
    bool add(std::vector<TextRedactor::Person>& to, const std::string& name, const char* mark) {
        const bool named = !trimmed(name).empty();
        if (named) {
            to.push_back({NameMatcher({name}, rules_.usual, words_in_), mark});
        }
        return named;
    }

    /// Whether it was added as a name.
    bool add_out(const std::string& name_or_id, const char* mark) {
        add_id(name_or_id, mark);
        return !internal::is_id_alone(name_or_id) && add(rules_.out, name_or_id, mark);
    }

    static constexpr const char* candidate_mark = "[candidate]";

    const WordFinder& words_in_;
    TextRedactor::Rules rules_;
};

/// Redacts one panel.
class PanelCopier {
public:
    PanelCopier(PanelCopy whole, const PanelPeople& people, TextRedactor redactor)
        : made_{std::move(whole), {}, {}}, people_(people), redactor_(std::move(redactor)) {}

    RedactedPanel copy() {
        redact(made_.copy.weights_reason, "why the weights differ");
        redact(made_.copy.closed, "why the cards were opened early");
        for (std::size_t number = 0; number < made_.copy.cards.size(); ++number) {
            redact(made_.copy.cards[number].reason,
                   "why card " + std::to_string(number + 1) + " was revised");
        }
        if (made_.copy.debrief) {
            copy(*made_.copy.debrief);
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] bool is_for_candidate() const {
        return made_.copy.kind == CopyKind::subject_access;
    }

    void redact(std::string& text, const std::string& place) {
        RedactedText redacted = redactor_.redacted(text);
        for (RedactedText::Removal& removal : redacted.removed) {
            made_.replaced.push_back({place, std::move(removal.words), std::move(removal.shown)});
        }
        for (RedactedText::Remark& remark : redacted.remarks) {
            made_.doubts.push_back({place, std::move(remark.words), std::move(remark.reason)});
        }
        text = std::move(redacted.text);
    }

    [[nodiscard]] std::size_t place_of(const Id<Rater>& member) const {
        const auto found = std::ranges::find(people_.members, member, &Rater::id);
        return static_cast<std::size_t>(found - people_.members.begin());
    }

    [[nodiscard]] static Id<Rater> lettered(std::size_t place) {
        return Id<Rater>("member-" + std::to_string(place + 1));
    }

    void copy(Debrief& debrief) {
        debrief.panel = {Id<Panel>(""), ""};
        debrief.members.clear();
        for (std::size_t place = 0; place < people_.members.size(); ++place) {
            debrief.members.push_back({lettered(place), member_letter(place)});
        }
        std::vector<DebriefEntry> entries;
        for (DebriefEntry& entry : debrief.entries) {
            if (std::visit([&](auto& change) { return keeps(change, entry.at); }, entry.change)) {
                entries.push_back(std::move(entry));
            }
        }
        debrief.entries = std::move(entries);
    }

    static bool keeps(ReadingEnded& /*ended*/, Timestamp /*at*/) { return true; }
    static bool keeps(DiscussionEnded& /*ended*/, Timestamp /*at*/) { return true; }
    bool keeps(Discussed& /*discussed*/, Timestamp /*at*/) { return !is_for_candidate(); }

    bool keeps(DebriefNote& note, Timestamp /*at*/) {
        if (is_for_candidate()) {
            return false;
        }
        redact(note.text, "a note of the debrief");
        return true;
    }

    /// In the order of the letters, for that of the votes would tell whose they are.
    bool keeps(VotesOpened& opened, Timestamp at) {
        std::vector<MemberVote> counting;
        for (std::size_t place = 0; place < people_.members.size(); ++place) {
            const auto last = std::find_if(
                opened.votes.rbegin(), opened.votes.rend(), [&](const MemberVote& vote) {
                    return place_of(vote.member) == place;
                });
            if (last == opened.votes.rend()) {
                continue;
            }
            MemberVote& vote = counting.emplace_back(
                MemberVote{lettered(place), opened.round, last->vote, last->reason, at});
            if (is_for_candidate()) {
                vote.reason.clear();
            }
            redact(vote.reason, "the reason of a vote");
        }
        opened.votes = std::move(counting);
        redact(opened.closed, "why a vote was closed early");
        return true;
    }

    bool keeps(Decided& decided, Timestamp /*at*/) {
        redact(decided.reason, "the reason of the decision");
        redact(decided.departure, "the reason of the departure from the rule");
        return true;
    }

    RedactedPanel made_;
    const PanelPeople& people_;
    TextRedactor redactor_;
};

}  // namespace

RedactedPanel redacted_panel(PanelCopy whole,
                             const PanelPeople& people,
                             const std::vector<std::string>& also,
                             const std::vector<Kit>& kits,
                             const WordFinder& words_in) {
    const CopyKind kind = whole.kind;
    return PanelCopier(
               std::move(whole), people, RuleMaker(kits, words_in).redactor(kind, people, also))
        .copy();
}

std::string member_letter(std::size_t place) {
    constexpr std::size_t letters = 26;
    std::string text;
    for (std::size_t left = place + 1; left > 0; left = (left - 1) / letters) {
        text.insert(text.begin(), static_cast<char>('A' + (left - 1) % letters));
    }
    return "Member " + text;
}

}  // namespace evenhand
