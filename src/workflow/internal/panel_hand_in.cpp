#include "workflow/internal/panel_hand_in.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "archive/archive.h"
#include "archive/digest.h"
#include "archive/sealed_box.h"
#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "workflow/committee_panels.h"
#include "workflow/internal/chair_key.h"
#include "workflow/internal/kept_file.h"
#include "workflow/internal/panel_folder.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// After so many others that were handed in meanwhile something is wrong with the folder.
constexpr int most_races = 20;

Finding fault(const char* code, const std::string& message, const std::string& place) {
    return {Severity::error, code, message, place};
}

/// Why the card is none that this panel waits for.
std::optional<Finding> card_fault(const PanelFolder& in,
                                  const InterviewHead& head,
                                  const std::string& name) {
    if (!head.panel) {
        return fault("panel.no-panel",
                     "The card was made without a panel's invitation; only an interview that began "
                     "with one can be handed in.",
                     name);
    }
    if (head.panel->id != in.panel.id) {
        return fault("panel.wrong-panel",
                     "The card is for the panel '" + head.panel->id.text() +
                         "', and this folder is of '" + in.panel.id.text() + "'.",
                     name);
    }
    if (head.panel->sha256 != in.lock.panel.sha256) {
        return fault("panel.other-lock",
                     "The card was made for the panel as it was locked otherwise (" +
                         head.panel->sha256.substr(0, 12) + "\u2026, here " +
                         in.lock.panel.sha256.substr(0, 12) +
                         "\u2026); the interview must begin with an invitation from this folder.",
                     name);
    }
    if (find_interviewer(in.panel, head.interviewer.id) == nullptr) {
        return fault("panel.not-member",
                     "The interviewer '" + head.interviewer.id.text() + "' is not in this panel.",
                     name);
    }
    if (head.candidate.id != in.panel.candidate.id) {
        return fault("panel.other-candidate",
                     "The card is of the candidate '" + head.candidate.id.text() +
                         "', and the panel is for '" + in.panel.candidate.id.text() + "'.",
                     name);
    }
    return std::nullopt;
}

Findings clock_findings(const PanelFolder& in, Timestamp now, const std::string& name) {
    if (now >= in.lock.at) {
        return {};
    }
    return {{Severity::warning,
             "panel.clock",
             "The panel was locked at " + to_iso(in.lock.at) + ", and it is " + to_iso(now) +
                 " here: one of the two clocks is wrong. The card is handed in all the same.",
             name}};
}

/// Whether a file has become a card of this panel since that was read.
bool is_card_of(const PanelPlace& place, const PanelFolder& in, const fs::path& file) {
    const auto read = formats::read_sealed_card(place.read(file), "");
    return read.value && read.value->head.panel == in.lock.panel &&
           sealed_path(in.folder, read.value->head) == file;
}

/// One try: nothing when another card took the name meanwhile.
std::optional<Parsed<HandedInCard>> tried(PanelPlace& place,
                                          const PanelFolder& in,
                                          const formats::SealedCard& card,
                                          const formats::SealedContent& content,
                                          const std::string& name,
                                          Timestamp now) {
    const Id<Rater>& interviewer = card.card.session().head.interviewer.id;
    const formats::SealedCardFile* before = in.newest_of(interviewer);
    const std::string commitment = formats::commitment_of(card.sha256);
    if (before != nullptr && before->head.commitment == commitment) {
        return Parsed<HandedInCard>{
            HandedInCard{sealed_path(in.folder, before->head), before->head.revision},
            {{Severity::hint, "panel.same-card", "This card is handed in already.", name}}};
    }
    if (before != nullptr && content.reason.empty()) {
        return Parsed<HandedInCard>{
            std::nullopt,
            {fault("panel.already-in",
                   "A card of this interviewer was handed in on " + long_date(before->head.at) +
                       "; another one takes its place with a reason, and both are kept.",
                   name)}};
    }
    formats::SealedCardHead head{in.lock.panel,
                                 interviewer,
                                 before == nullptr ? 1 : before->head.revision + 1,
                                 now,
                                 commitment};
    // What is damaged there stays, and the next name is taken.
    for (; place.has(sealed_path(in.folder, head)); ++head.revision) {
        if (is_card_of(place, in, sealed_path(in.folder, head))) {
            return std::nullopt;
        }
    }
    // The first card stands for itself.
    const formats::SealedContent sealed{before == nullptr ? "" : content.reason, content.card};
    const auto key = public_key_of(in.panel.chair.key);
    const auto box =
        key ? archive::sealed_to(*key, formats::content_text(head, sealed)) : std::nullopt;
    if (!box) {
        return Parsed<HandedInCard>{
            std::nullopt,
            {fault("panel.key",
                   "The panel names a key for its chair that is none; no card can be sealed to it.",
                   name)}};
    }
    const std::string bytes = formats::sealed_card_bytes({head, archive::hex_of(*box)});
    const fs::path file = sealed_path(in.folder, head);
    if (!place.create(file, bytes, formats::Permanence::changeable)) {
        return std::nullopt;
    }
    return Parsed<HandedInCard>{HandedInCard{file, head.revision}, {}};
}

fs::path note_path(const Folders& folders, const Id<Session>& session) {
    return folders.data / "panels" / (session.text() + ".folder");
}

void write_note(const Folders& folders, const Id<Session>& session, const fs::path& place) {
    const fs::path note = note_path(folders, session);
    formats::make_folder(note.parent_path());
    formats::write_file(note, place.string() + "\n");
}

/// The file of the locked panel in a folder; nothing where it is not, for the folder may be away.
std::optional<fs::path> locked_panel(const fs::path& folder, const Id<Panel>& id) {
    const FolderPlace place(folder);
    const int revision = locked_revision(place, id);
    return revision == 0 ? std::nullopt : std::optional(panel_path(place.path(), id, revision));
}

/// Where the panel of an interview lies: in the team's archive, too, when its invitation lay
/// elsewhere. Empty when it is of none, or nobody knows.
fs::path place_of(const Folders& folders, const Session& session, const fs::path& panel_folder) {
    if (!session.head.panel) {
        return {};
    }
    const bool in_team = is_in_archive(panel_folder) ||
                         (panel_folder.empty() && archive::is_server(folders.archive));
    return in_team ? in_archive(session.head.panel->id) : panel_folder;
}

constexpr const char* somewhere = "FOLDER";

/// No card is taken any more: waiting is of no use.
bool is_opened(const Finding& finding) {
    return finding.code == "panel.opened";
}

/// Whether the panel is listed without the note of its interview, too.
bool stays_listed(const Folders& folders, const fs::path& place) {
    if (is_in_archive(place)) {
        return true;
    }
    try {
        note_panel(folders, place);
        return true;
    } catch (const Error&) {
        return false;
    }
}

Findings as_warnings(Findings findings, const fs::path& folder) {
    for (Finding& finding : findings) {
        if (is_error(finding)) {
            finding.severity = Severity::warning;
            finding.message =
                "The card is sealed and kept, but not handed in to the panel: " + finding.message +
                (is_opened(finding)
                     ? ""
                     : " Hand it in later: evenhand-cli panel submit CARD --folder " +
                           folder.string());
        }
    }
    return findings;
}

}  // namespace

std::optional<Finding> takes_no_card(const PanelFolder& in, const std::string& name) {
    if (!in.record) {
        return std::nullopt;
    }
    return fault("panel.opened",
                 "The cards of panel " + in.panel.id.text() + " (" + in.panel.candidate.name +
                     ") were opened on " + long_date(in.record->at) +
                     "; none is taken any more. Its chair is " + in.panel.chair.who.name + ".",
                 name);
}

Parsed<HandedInCard> hand_in_card(const Folders& folders,
                                  const fs::path& place,
                                  const std::string& bytes,
                                  const std::string& name,
                                  const std::string& reason,
                                  Timestamp now) {
    auto card = formats::read_scorecard(bytes, name);
    if (!card.value) {
        return {std::nullopt, std::move(card.findings)};
    }
    for (int race = 0; race < most_races; ++race) {
        const auto there = open_place(folders, place);
        auto in = read_panel_folder(*there);
        if (!in.value) {
            return {std::nullopt, std::move(in.findings)};
        }
        if (auto wrong = card_fault(*in.value, card.value->card.session().head, name)) {
            return {std::nullopt, {std::move(*wrong)}};
        }
        if (auto late = takes_no_card(*in.value, name)) {
            return {std::nullopt, {std::move(*late)}};
        }
        auto done =
            tried(*there, *in.value, *card.value, {std::string(trimmed(reason)), bytes}, name, now);
        if (done) {
            append(done->findings, clock_findings(*in.value, now, name));
            return std::move(*done);
        }
    }
    throw Error(ErrorCode::unwritable_file,
                "The card cannot be handed in: a file of its name is in " + place.string() +
                    " that is no sealed card.");
}

void note_panel_interview(const Folders& folders,
                          const Session& session,
                          const fs::path& panel_folder) {
    const fs::path place = place_of(folders, session, panel_folder);
    if (place.empty()) {
        return;
    }
    try {
        write_note(folders, session.head.id, place);
    } catch (const Error&) {
        return;  // The interview counts more: a card can be handed in by hand.
    }
}

void tell_panel_begun(const Folders& folders,
                      const Session& session,
                      const fs::path& panel_folder) {
    fs::path panel = place_of(folders, session, panel_folder);
    if (panel.empty()) {
        return;
    }
    const Id<Panel>& id = session.head.panel->id;
    try {
        if (!is_in_archive(panel)) {
            // Its file, for another panel may come to lie in the same folder.
            const auto locked = locked_panel(panel, id);
            if (!locked) {
                return;
            }
            panel = *locked;
            if (fs::exists(note_path(folders, session.head.id))) {
                write_note(folders, session.head.id, panel);
            }
            note_panel(folders, panel);
        }
        const auto place = open_place(folders, panel);
        // That it is in the archive may have been a guess.
        const auto in = read_panel_folder(*place, id);
        if (!in.value || in.value->lock.panel != *session.head.panel) {
            return;
        }
        (void)place->create(begun_path(place->path(), id, session.head.interviewer.id),
                            to_iso(session.opened_at) + "\n",
                            formats::Permanence::changeable);
    } catch (const Error&) {
        return;  // Whoever has not begun is told as not in.
    }
}

Findings hand_in_submitted(const Folders& folders, const Scorecard& card, Timestamp now) {
    const InterviewHead& head = card.session().head;
    if (!head.panel) {
        return {};
    }
    if (!fs::exists(note_path(folders, head.id))) {
        return as_warnings({fault("panel.place-unknown",
                                  "Where the panel '" + head.panel->id.text() +
                                      "' lies is not known here, for its invitation was opened "
                                      "elsewhere.",
                                  head.id.text())},
                           somewhere);
    }
    Findings findings = hand_in_noted(folders, head.id, formats::scorecard_bytes(card), now);
    const bool refused = std::ranges::any_of(findings, [](const Finding& finding) {
        return is_opened(finding) || finding.code == "panel.none";
    });
    if (!refused && !fs::exists(note_path(folders, head.id))) {
        findings.push_back(
            {Severity::hint,
             "panel.handed-in",
             "The card is sealed, and handed in to panel " + head.panel->id.text() + ".",
             head.id.text()});
    }
    return findings;
}

Findings hand_in_noted(const Folders& folders,
                       const Id<Session>& session,
                       const std::string& bytes,
                       Timestamp now) {
    const fs::path note = note_path(folders, session);
    const auto noted = bytes_if_readable(note);
    if (!noted) {
        return {};
    }
    const fs::path place = std::string(trimmed(*noted));
    try {
        auto done = hand_in_card(folders, place, bytes, session.text(), "", now);
        // That the panel is in the archive may have been a guess.
        const bool nowhere = is_in_archive(place) && !done.findings.empty() &&
                             done.findings.front().code == "panel.none";
        const bool too_late =
            std::ranges::any_of(done.findings, is_opened) && stays_listed(folders, place);
        if (done.value || nowhere || too_late) {
            std::error_code stays;
            fs::remove(note, stays);
        }
        return as_warnings(std::move(done.findings), nowhere ? fs::path(somewhere) : place);
    } catch (const Error& error) {
        return as_warnings({fault("panel.not-handed-in", error.what(), place.string())}, place);
    }
}

}  // namespace evenhand::workflow::internal
