#include "workflow/panel_order.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string_view>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/panel_file.h"
#include "workflow/internal/chair_key.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/interview_desk.h"
#include "workflow/kit_library.h"
#include "workflow/people_desk.h"

namespace evenhand::workflow {

namespace {

/// "ana=qa-45" as "ana" and "qa-45"; the second is empty without a "=".
std::pair<std::string, std::string> parted(const std::string& typed, char sign) {
    const std::size_t at = typed.find(sign);
    return at == std::string::npos ? std::pair(typed, std::string())
                                   : std::pair(typed.substr(0, at), typed.substr(at + 1));
}

std::optional<Timestamp> moment_typed(const std::string& typed) {
    const auto moment = from_iso(typed);
    return moment ? moment : from_iso(typed + "T23:59:59Z");
}

class PanelMaker {
public:
    PanelMaker(const Folders& folders, const Services& services, const PanelOrder& order)
        : folders_(folders), services_(services), order_(order) {}

    Parsed<Panel> run() {
        panel_.chair.key = internal::ChairKey(folders_, services_).public_key();
        if (panel_.chair.key.empty()) {
            error("panel.no-key",
                  "There is no chair's key on this computer, to which cards could be sealed; make "
                  "one: evenhand-cli panel key");
        }
        take_head();
        take_interviewers();
        take_weights();
        take_focus();
        if (!panel_.questions.empty() && panel_.role.empty()) {
            error("panel.names", "The role is missing, for the kit has none; say it: --role ROLE");
        }
        if (!has_error(findings_)) {
            append(findings_, check_panel(panel_));
        }
        // What a file of it could not say is told now, not to whoever opens that file.
        if (!has_error(findings_)) {
            append(findings_, formats::read_panel(formats::panel_bytes(panel_), "").findings);
        }
        return {has_error(findings_) ? std::nullopt : std::optional(panel_), std::move(findings_)};
    }

private:
    void error(std::string code, std::string message, std::string place = "") {
        findings_.push_back(
            {Severity::error, std::move(code), std::move(message), std::move(place)});
    }

    static std::string clean(const std::string& text) {
        std::string line = clean_text(text);
        std::ranges::replace(line, '\n', ' ');
        return std::string(trimmed(line));
    }

    void take_head() {
        constexpr std::size_t id_length = 8;
        const auto fresh = [&] { return services_.new_id(); };
        panel_.id = Id<Panel>(order_.id.empty() ? "p-" + fresh().substr(0, id_length) : order_.id);
        panel_.candidate = {
            Id<Candidate>(order_.candidate_id.empty() ? fresh() : clean(order_.candidate_id)),
            clean(order_.candidate)};
        panel_.application = clean(order_.application);
        panel_.role = clean(order_.role);
        const Person chair = person(order_.chair);
        panel_.chair.who = {Id<Rater>(chair.id.text()), chair.name};
        panel_.rule.bar = order_.bar;
        panel_.rule.least = order_.least;
        panel_.opening = order_.all_in ? PanelOpening::all_in : PanelOpening::chair_may_close;
        if (const auto due = moment_typed(order_.due)) {
            panel_.due = *due;
            if (*due < services_.clock()) {
                findings_.push_back({Severity::warning,
                                     "panel.due-past",
                                     "The cards were to be in on " + long_date(*due) +
                                         ", which is over: everybody is late from the beginning.",
                                     ""});
            }
        } else {
            error("panel.typed",
                  "\u201C" + order_.due +
                      "\u201D is no day or moment; write 2026-12-01 or 2026-12-01T17:00:00Z.");
        }
        if (slug(panel_.id.text()) != panel_.id.text()) {
            error("panel.typed",
                  "\u201C" + panel_.id.text() +
                      "\u201D cannot be a panel's id: it has lower-case letters, digits and \"-\" "
                      "alone.");
        }
    }

    /// Somebody who was imported, else a person of that name alone.
    Person person(const std::string& typed) {
        const std::string name = clean(typed);
        auto found = PeopleDesk(folders_, services_).find(name);
        if (found.value) {
            return std::move(*found.value);
        }
        if (first_error(found.findings)->code != "people.unknown") {
            append(findings_, std::move(found.findings));
        }
        return {Id<Person>(internal::part_id_of(name)), name, "", ""};
    }

    void take_interviewers() {
        for (const std::string& typed : order_.interviewers) {
            const auto [who, own_kit] = parted(typed, '=');
            const Person interviewer = person(who);
            PanelInterviewer one{{Id<Rater>(interviewer.id.text()), interviewer.name},
                                 interviewer.mail,
                                 own_kit.empty() ? order_.kit : own_kit,
                                 {},
                                 {}};
            typed_[clean(who)] = panel_.interviewers.size();
            if (const Kit* kit = kit_of(one.kit)) {
                for (const PinnedRubric& question : *kit) {
                    one.asks.push_back(question.rubric.id);
                }
            }
            panel_.interviewers.push_back(std::move(one));
        }
    }

    /// The questions of a kit, read once; null, and an error, when it cannot be asked.
    const Kit* kit_of(const std::string& id) {
        if (const auto known = kits_.find(id); known != kits_.end()) {
            return known->second ? &*known->second : nullptr;
        }
        std::optional<Kit>& kit = kits_[id];
        if (id.empty()) {
            error("panel.kit", "Say which kit is asked: --kit, or WHO=KIT for each.");
            return nullptr;
        }
        const InterviewDesk desk(folders_, services_);
        auto plan = KitLibrary(usual_library(folders_, services_), services_).kit(id);
        if (!plan.value) {
            append(findings_, std::move(plan.findings));
            return nullptr;
        }
        auto questions = desk.questions_of(*plan.value);
        append(findings_, std::move(questions.findings));
        if (!questions.value) {
            return nullptr;
        }
        kit = std::move(*questions.value);
        if (panel_.questions.empty()) {
            panel_.margins = margins_of(*plan.value);
            panel_.role = panel_.role.empty() ? plan.value->role : panel_.role;
        }
        std::ranges::for_each(*kit, [&](const PinnedRubric& one) { add_question(one); });
        return &*kit;
    }

    void add_question(const PinnedRubric& pinned) {
        const Rubric& rubric = pinned.rubric;
        if (const PanelQuestion* known = find_question(panel_, rubric.id)) {
            if (known->sha256 != pinned.sha256) {
                error("panel.kit",
                      "Two kits ask different versions of the question '" + rubric.id.text() +
                          "'; let both ask the same.");
            }
            return;
        }
        if (panel_.questions.empty()) {
            panel_.rule.lowest = rubric.scale.lowest();
            panel_.rule.highest = rubric.scale.highest();
        } else if (rubric.scale.lowest() != panel_.rule.lowest ||
                   rubric.scale.highest() != panel_.rule.highest) {
            error("panel.scales",
                  "The question '" + rubric.id.text() +
                      "' is scored on another scale than the others; one mean cannot be made of "
                      "both.");
        }
        PanelQuestion question{
            rubric.id, rubric.version, pinned.sha256, pinned.minutes, {}, rubric.title};
        for (const Criterion& criterion : rubric.criteria) {
            question.criteria.push_back({criterion.id, criterion.weight, criterion.title});
            if (!criterion.weight_reason.empty()) {
                own_reasons_ += (own_reasons_.empty() ? "" : " ") + criterion.weight_reason;
            }
        }
        panel_.questions.push_back(std::move(question));
    }

    /// Null, and an error, when there is no such criterion.
    PanelCriterion* criterion(const std::string& typed) {
        const auto [rubric, id] = parted(typed, '/');
        for (PanelQuestion& question : panel_.questions) {
            const auto found =
                std::ranges::find(question.criteria, Id<Criterion>(id), &PanelCriterion::id);
            if (question.rubric.text() == rubric && found != question.criteria.end()) {
                return &*found;
            }
        }
        error("panel.typed",
              "\u201C" + typed +
                  "\u201D is no criterion of a question asked; write "
                  "RUBRIC/CRITERION.");
        return nullptr;
    }

    void take_weights() {
        for (const std::string& typed : order_.weights) {
            const auto [where, number] = parted(typed, '=');
            PanelCriterion* weighed = criterion(where);
            const auto weight = to_double(number);
            if (!weight || *weight <= 0) {
                error("panel.typed",
                      "\u201C" + typed +
                          "\u201D has no weight above 0; write "
                          "RUBRIC/CRITERION=NUMBER.");
            } else if (weighed != nullptr) {
                weighed->weight = *weight;
            }
        }
        panel_.weights_reason =
            order_.weights_reason.empty() ? own_reasons_ : clean(order_.weights_reason);
    }

    void take_focus() {
        for (const std::string& typed : order_.focus) {
            const auto [who, where] = parted(typed, '=');
            const auto interviewer = typed_.find(clean(who));
            if (interviewer == typed_.end()) {
                error("panel.typed",
                      "\u201C" + who +
                          "\u201D is none of the interviewers; write "
                          "WHO=RUBRIC/CRITERION.");
            } else if (criterion(where) != nullptr) {
                const auto [rubric, id] = parted(where, '/');
                panel_.interviewers[interviewer->second].focus.push_back(
                    {Id<Rubric>(rubric), Id<Criterion>(id)});
            }
        }
    }

    const Folders& folders_;
    const Services& services_;
    const PanelOrder& order_;
    Panel panel_{.id = Id<Panel>(""),
                 .candidate = {Id<Candidate>(""), ""},
                 .role = "",
                 .chair = {{Id<Rater>(""), ""}, ""},
                 .questions = {},
                 .rule = {},
                 .due = {},
                 .interviewers = {}};
    std::map<std::string, std::size_t> typed_;  ///< Interviewers as they were named.
    std::map<std::string, std::optional<Kit>> kits_;
    std::string own_reasons_;
    Findings findings_;
};

}  // namespace

Parsed<Panel> make_panel(const Folders& folders,
                         const Services& services,
                         const PanelOrder& order) {
    return PanelMaker(folders, services, order).run();
}

}  // namespace evenhand::workflow
