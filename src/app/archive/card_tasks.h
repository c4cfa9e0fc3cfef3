#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "app/archive/archive_work.h"
#include "app/archive/copy_tasks.h"
#include "app/archive/key_tasks.h"
#include "workflow/archive_steps.h"
#include "workflow/print_preview.h"

namespace evenhand::app {

/// What is done with one card and its candidate.
class CardTasks {
public:
    /// `preview`: shows the pages of a card as they would be written.
    CardTasks(ArchiveWork& work,
              KeyTasks& keys,
              std::function<void(const std::string& card)> preview)
        : work_(work), keys_(keys), copies_(work), preview_(std::move(preview)) {}

    /// Asks in which form.
    void export_card(const workflow::ArchiveCardView& card);
    void prove(const workflow::ArchiveCardView& card);
    void decide(const workflow::ArchiveCardView& card);
    void correct(const workflow::ArchiveCardView& card);
    /// Places a hold, or lifts the one that stands.
    void hold(const workflow::ArchiveCardView& card);
    /// Asks for the erasure, for its second step, or, where that is not for this person, whether
    /// the request is taken back.
    void erase(const workflow::ArchiveCardView& card);
    void ask_erasure(const std::string& card, const std::string& candidate);
    void withdraw_erasure(const std::string& card, const std::string& candidate);
    /// Of an erasure that is done.
    void certify(const workflow::ArchiveCardView& card);
    /// An erasure that was asked for.
    struct Asked {
        std::string card;
        std::string candidate;
        std::string words;    ///< Who asked, when and why.
        std::string request;  ///< Its id: no other one is confirmed.
    };
    void confirm_erasure(const Asked& asked);

private:
    using Act = std::function<Findings(workflow::ArchiveDesk&, const std::string&)>;

    /// One field, one sentence; `done` is said when it was done.
    struct Reason {
        std::string title;
        std::string text;
        std::string field;
        std::string hint;
        std::string next;
        std::string done;
    };
    void ask_reason(const Reason& reason, const Act& act);
    void export_pdf(const std::string& card);
    void keep_pdf(const std::filesystem::path& pdf, const workflow::MadePdf& made);
    void export_xml(const std::string& card);
    void export_decision(const std::string& card);
    void write_xml(const std::string& card, const std::optional<std::filesystem::path>& xml);
    void export_other(const std::string& card);
    struct NamedCard {
        std::string id;
        std::string title;
    };
    void keep_correction(const NamedCard& card, const workflow::TypedCorrection& typed);
    /// `why`: it is asked.
    void ask_departure(const NamedCard& card,
                       const workflow::TypedCorrection& typed,
                       const std::string& why);
    /// Asks whether the panel of a card that was corrected gets it.
    void ask_to_hand_in(const std::string& card,
                        const workflow::PanelOfCard& panel,
                        const std::string& reason);
    void erase_now(const Asked& asked);
    [[nodiscard]] std::optional<std::filesystem::path> choose_certificate(const std::string& card);
    void write_file(const std::filesystem::path& file,
                    const std::function<Findings(workflow::ArchiveDesk&)>& write);

    ArchiveWork& work_;
    KeyTasks& keys_;
    CopyTasks copies_;
    std::function<void(const std::string& card)> preview_;
};

}  // namespace evenhand::app
