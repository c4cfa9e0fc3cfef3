#include "workflow/internal/panel_hand_in.h"

#include <optional>
#include <system_error>
#include <utility>

#include "archive/digest.h"
#include "archive/sealed_box.h"
#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "formats/shared_folder.h"
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

/// Whether a file has become a card of this panel since its folder was read.
bool is_card_of(const PanelFolder& in, const fs::path& file) {
    const auto read = formats::read_sealed_card(formats::read_file(file), "");
    return read.value && read.value->head.panel == in.lock.panel &&
           sealed_path(in.folder, read.value->head) == file;
}

/// One try: nothing when another card took the name meanwhile.
std::optional<Parsed<HandedInCard>> tried(const PanelFolder& in,
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
                   "A card of this interviewer was handed in at " + to_iso(before->head.at) +
                       "; another one takes its place with a reason, and both are kept.",
                   name)}};
    }
    formats::SealedCardHead head{in.lock.panel,
                                 interviewer,
                                 before == nullptr ? 1 : before->head.revision + 1,
                                 now,
                                 commitment};
    // What is damaged there stays, and the next name is taken.
    for (std::error_code none; fs::exists(sealed_path(in.folder, head), none); ++head.revision) {
        if (is_card_of(in, sealed_path(in.folder, head))) {
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
    if (!formats::create_file(file, bytes, formats::Permanence::changeable)) {
        return std::nullopt;
    }
    if (formats::read_file(file) != bytes) {
        throw Error(ErrorCode::unwritable_file,
                    "The sealed card read back from " + file.string() +
                        " is not the one written; hand it in again.");
    }
    return Parsed<HandedInCard>{HandedInCard{file, head.revision}, {}};
}

fs::path note_path(const Folders& folders, const Id<Session>& session) {
    return folders.data / "panels" / (session.text() + ".folder");
}

Findings as_warnings(Findings findings, const fs::path& folder) {
    for (Finding& finding : findings) {
        if (is_error(finding)) {
            finding.severity = Severity::warning;
            finding.message =
                "The card is sealed and kept, but not handed in to the panel: " + finding.message +
                " Hand it in later: evenhand-cli panel submit CARD --folder " + folder.string();
        }
    }
    return findings;
}

}  // namespace

Parsed<HandedInCard> hand_in_card(const fs::path& place,
                                  const std::string& bytes,
                                  const std::string& name,
                                  const std::string& reason,
                                  Timestamp now) {
    auto card = formats::read_scorecard(bytes, name);
    if (!card.value) {
        return {std::nullopt, std::move(card.findings)};
    }
    for (int race = 0; race < most_races; ++race) {
        auto in = read_panel_folder(place);
        if (!in.value) {
            return {std::nullopt, std::move(in.findings)};
        }
        if (auto wrong = card_fault(*in.value, card.value->card.session().head, name)) {
            return {std::nullopt, {std::move(*wrong)}};
        }
        if (in.value->record) {
            return {std::nullopt,
                    {fault("panel.opened",
                           "The cards of this panel were opened at " +
                               to_iso(in.value->record->at) + "; none is taken any more.",
                           name)}};
        }
        auto done = tried(*in.value, *card.value, {std::string(trimmed(reason)), bytes}, name, now);
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
    if (panel_folder.empty() || !session.head.panel) {
        return;
    }
    try {
        const fs::path note = note_path(folders, session.head.id);
        formats::make_folder(note.parent_path());
        // Its file, for another panel may come to lie in the same folder.
        const fs::path folder = fs::absolute(panel_folder);
        const fs::path panel = panel_path(
            folder, session.head.panel->id, locked_revision(folder, session.head.panel->id));
        formats::write_file(note, panel.string() + "\n");
        note_panel(folders, panel);
        (void)formats::create_file(
            begun_path(panel_folder, session.head.panel->id, session.head.interviewer.id),
            to_iso(session.opened_at) + "\n",
            formats::Permanence::changeable);
    } catch (const Error&) {
        // The interview counts more: a card can be handed in by hand, and whoever has not begun is
        // told as not in.
        return;
    }
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
    const fs::path folder = std::string(trimmed(*noted));
    try {
        auto done = hand_in_card(folder, bytes, session.text(), "", now);
        if (done.value) {
            std::error_code stays;
            fs::remove(note, stays);
        }
        return as_warnings(std::move(done.findings), folder);
    } catch (const Error& error) {
        return as_warnings({fault("panel.not-handed-in", error.what(), folder.string())}, folder);
    }
}

}  // namespace evenhand::workflow::internal
