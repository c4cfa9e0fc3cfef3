#include "workflow/proof_check.h"

#include "archive/proof.h"
#include "core/error.h"
#include "formats/debrief_file.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/scorecard_file.h"
#include "workflow/archive_facts.h"
#include "workflow/decision_file.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/decision_record.h"
#include "workflow/internal/verification_json.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

/// NAME.proof and NAME.scorecard.xml, or NAME.debrief.xml, lie side by side.
fs::path proof_of(const fs::path& file) {
    const std::string name = file.filename().string();
    for (const std::string_view ending : {formats::scorecard_ending, formats::debrief_ending}) {
        if (name.ends_with(ending)) {
            return file.parent_path() / (name.substr(0, name.size() - ending.size()) + ".proof");
        }
    }
    return file;
}

bool is_decision(const fs::path& file) {
    return file.filename().string().ends_with(formats::debrief_ending);
}

fs::path card_of(const fs::path& proof) {
    const auto beside = [&](std::string_view ending) {
        return proof.parent_path() / (proof.stem().string() + std::string(ending));
    };
    std::error_code none;
    const fs::path decision = beside(formats::debrief_ending);
    return fs::exists(decision, none) ? decision : beside(formats::scorecard_ending);
}

/// What it is that was sealed.
std::string thing_in(const std::string& bytes) {
    return internal::is_decision_record(bytes) ? "decision record" : "scorecard";
}

archive::Proof read(const fs::path& file) {
    auto read = archive::read_proof(formats::read_file(file), file.filename().string());
    if (!read.value) {
        throw Error(ErrorCode::unreadable_file,
                    "The proof " + file.string() +
                        " cannot be read: " + first_fault(read.findings) +
                        " A proof ends in .proof, a scorecard beside it in .scorecard.xml.");
    }
    return std::move(*read.value);
}

/// The name is beside what is proved; only the key is in the entry.
std::string signer_of(const archive::Proof& proof, const archive::ProofResult& result) {
    return "the key " + archive::hex_of(archive::view_of(result.entry.by)) +
           (proof.author.empty()
                ? "; the proof names nobody to it"
                : "; that it is the key of " + proof.author + " is the proof's own claim");
}

std::string what_card_is(const archive::Proof& proof,
                         const archive::ProofResult& result,
                         const std::string& bytes) {
    const std::string thing = thing_in(bytes);
    if (result.card_is_the_one) {
        return "The " + thing + " is, byte for byte, the one that was sealed.";
    }
    const auto facts = facts_of(bytes);
    if (!facts) {
        return "The " + thing + " was changed after it was sealed, or is no " + thing + ".";
    }
    return formats::sha256_hex(bytes) == proof.card_sha256
               ? "The proof's commitment does not open to this " + thing +
                     ": the proof was changed."
               : "This is another " + thing + " than the one that the proof is about.";
}

std::string title_of(const archive::ProofResult& result, const std::string& thing) {
    if (result.holds()) {
        return "Unchanged: the " + thing + " is the one that was sealed.";
    }
    return result.card_is_the_one
               ? "Not proved: the " + thing + " fits, but the proof itself does not hold."
               : "Not the " + thing + " that was sealed.";
}

}  // namespace

ProofView check_proof(const fs::path& file, const fs::path& card) {
    const fs::path path = proof_of(file);
    std::error_code none;
    if (card.empty() && is_decision(file) && !fs::exists(path, none)) {
        return check_decision(file);
    }
    if (path != file && !fs::exists(path, none)) {
        throw Error(
            ErrorCode::invalid_value,
            "There is no proof " + path.string() + " beside " + file.filename().string() +
                ": \u201Cevenhand-cli archive prove\u201D makes one, and \u201Cevenhand-cli "
                "show\u201D checks the scorecard\u2019s own seal.");
    }
    const archive::Proof proof = read(path);
    const std::string bytes = formats::read_file(card.empty() ? card_of(path) : card);
    const archive::ProofResult result = archive::checked(proof, bytes);
    ProofView view{result.holds(), title_of(result, thing_in(bytes)), {}};
    view.lines.push_back(what_card_is(proof, result, bytes));
    view.lines.push_back(result.author_signed
                             ? "Its entry of " + to_iso(result.entry.at) +
                                   " bears the signature of " + signer_of(proof, result) + "."
                             : "Its entry does not bear the signature of the key that it names.");
    view.lines.push_back(
        result.in_the_log
            ? "The entry is number " + internal::thousands(proof.index + 1) + " of a log of " +
                  internal::counted_thousands(result.checkpoint.size, "entry") + "."
            : "The entry is not in the log that the checkpoint is of.");
    view.lines.push_back(result.archive_signed
                             ? "The checkpoint bears the signature of the archive's key " +
                                   archive::hex_of(archive::view_of(proof.archive)) + "."
                             : "The checkpoint does not bear the archive's signature.");
    if (result.holds()) {
        view.lines.push_back(
            "Not checked: whether that key is the archive's. Compare it with the one on a printed "
            "scorecard, or ask who keeps the archive, who can also say whose key signed the "
            "entry.");
    }
    return view;
}

std::string proof_json(const ProofView& view) {
    return internal::verification_json(
        {view.holds ? "intact" : "altered", "", view.title, view.lines});
}

}  // namespace evenhand::workflow
