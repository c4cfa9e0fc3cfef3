#include "workflow/kit_desk.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/number_text.h"
#include "formats/invitation_file.h"
#include "formats/shared_folder.h"

namespace evenhand::workflow {

namespace {

using Stretch = KitEditor::Stretch;

constexpr int longest_question = 240;
constexpr std::string_view invitation_ending = ".invitation.xml";

Finding error_about(std::string place, const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), std::move(place)};
}

/// "ID=NUMBER", of which the number may be missing.
struct Named {
    std::string id;
    std::optional<std::string> number;
};

Named named(const std::string& text) {
    const std::size_t sign = text.find('=');
    return {text.substr(0, sign),
            sign == std::string::npos ? std::nullopt : std::optional(text.substr(sign + 1))};
}

/// Carries out one order on a plan of its own.
class KitChanger {
public:
    KitChanger(const OpenKit& kit, const KitOrder& order)
        : kit_(kit), order_(order), editor_(kit.editor().kit()) {}

    Findings run() {
        set_minutes("length", Stretch::length, order_.length);
        set_minutes("opening", Stretch::opening, order_.opening);
        set_minutes("closing", Stretch::closing, order_.closing);
        for (const std::string& id : order_.dropped) {
            if (const auto place = place_of(id)) {
                editor_.remove(*place);
            }
        }
        ask();
        for (const std::string& text : order_.moved) {
            move(named(text));
        }
        name();
        cover();
        return std::move(findings_);
    }

    [[nodiscard]] const KitPlan& plan() const { return editor_.kit(); }

private:
    void fault(Finding finding) { findings_.push_back(std::move(finding)); }

    /// An error when the kit does not ask it.
    std::optional<std::size_t> place_of(const std::string& id) {
        const auto& entries = editor_.kit().entries;
        const auto entry = std::ranges::find(entries, Id<Rubric>(id), &KitEntry::rubric);
        if (entry != entries.end()) {
            return static_cast<std::size_t>(entry - entries.begin());
        }
        fault(error_about(id, "kit.not-asked", "The kit does not ask this question."));
        return std::nullopt;
    }

    std::optional<int> minutes(const std::string& text,
                               int least,
                               int most,
                               const std::string& place) {
        auto typed = typed_minutes(text, least, most);
        for (Finding& finding : typed.findings) {
            finding.location = place;
            fault(std::move(finding));
        }
        return typed.value;
    }

    void set_minutes(const char* place, Stretch stretch, const std::optional<int>& wanted) {
        if (wanted &&
            minutes(std::to_string(*wanted), 0, KitEditor::most_minutes(stretch), place)) {
            editor_.set_minutes(stretch, *wanted);
        }
    }

    void ask() {
        std::vector<Named> questions;
        std::ranges::transform(order_.questions, std::back_inserter(questions), named);
        std::vector<Id<Rubric>> ids;
        std::ranges::transform(questions, std::back_inserter(ids), [](const Named& question) {
            return Id<Rubric>(question.id);
        });
        const auto newest = ids.empty() ? std::vector<Parsed<KitEntry>>() : kit_.newest(ids);
        for (std::size_t i = 0; i < newest.size(); ++i) {
            std::ranges::copy(newest[i].findings, std::back_inserter(findings_));
            std::optional<int> wanted;
            if (questions[i].number) {
                wanted = minutes(*questions[i].number, 1, longest_question, questions[i].id);
            }
            if (!newest[i].value) {
                continue;
            }
            const std::size_t place = editor_.add(*newest[i].value);
            if (wanted) {
                editor_.set_question_minutes(place, *wanted);
            }
        }
    }

    void move(const Named& question) {
        const auto from = place_of(question.id);
        const auto to = to_int(question.number.value_or(""));
        const int last = static_cast<int>(editor_.kit().entries.size());
        if (from && (!to || *to < 1 || *to > last)) {
            fault(error_about(question.id,
                              "kit.place-typed",
                              "\u201C" + question.number.value_or("") +
                                  "\u201D is no place in the kit; give ID=PLACE, from 1 to " +
                                  std::to_string(last) + "."));
        } else if (from) {
            editor_.move(*from, static_cast<std::size_t>(*to - 1));
        }
    }

    void name() {
        if (order_.title) {
            editor_.type_title(*order_.title);
        }
        if (order_.role) {
            editor_.type_role(*order_.role);
        }
        if (order_.level) {
            editor_.set_level(*order_.level);
        }
    }

    void cover() {
        if (order_.covers.empty()) {
            return;
        }
        for (const std::string& competency : std::vector(editor_.kit().competencies)) {
            editor_.cover(competency, false);
        }
        for (const std::string& competency : order_.covers) {
            editor_.cover(competency, true);
        }
    }

    const OpenKit& kit_;
    const KitOrder& order_;
    KitEditor editor_;
    Findings findings_;
};

}  // namespace

bool KitOrder::empty() const {
    return !title && !role && !level && !length && !opening && !closing && covers.empty() &&
           questions.empty() && dropped.empty() && moved.empty() && !newest;
}

Findings change_kit(OpenKit& kit, const KitOrder& order) {
    KitChanger changer(kit, order);
    Findings findings = changer.run();
    if (!findings.empty()) {
        return findings;
    }
    const KitPlan before = kit.editor().kit();
    kit.editor().replace(changer.plan());
    findings = order.newest ? kit.ask_newest() : Findings();
    if (!findings.empty()) {
        kit.editor().replace(before);
    }
    return findings;
}

Findings write_invitation(const Invitation& invitation, const std::filesystem::path& file) {
    if (!file.filename().string().ends_with(invitation_ending)) {
        return {error_about(file.string(),
                            "invite.name",
                            "An invitation is told by its name; call the file "
                            "NAME.invitation.xml.")};
    }
    formats::InvitationFile written{
        invitation.candidate, invitation.role, invitation.interviewer, {}, invitation.margins};
    for (const PinnedRubric& question : invitation.kit) {
        written.rubrics.push_back(
            {question.rubric.id, question.rubric.version, question.sha256, question.minutes});
    }
    if (formats::create_file(
            file, formats::invitation_bytes(written), formats::Permanence::changeable)) {
        return {};
    }
    return {error_about(
        file.string(),
        "invite.exists",
        "There is a file of this name already, which was left as it is; give another name.")};
}

}  // namespace evenhand::workflow
