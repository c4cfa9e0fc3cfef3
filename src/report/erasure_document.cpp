#include "report/erasure_document.h"

#include <utility>

namespace evenhand::report {

namespace {

std::string moment_text(Timestamp moment) {
    return long_date(moment) + ", " + to_iso(moment).substr(11, 5) + " UTC";
}

std::string counted(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

/// 64 digits in groups, which can be compared by eye and broken over lines.
std::string grouped(const std::string& digits) {
    constexpr std::size_t group = 8;
    std::string text;
    for (std::size_t at = 0; at < digits.size(); at += group) {
        text += (at == 0 ? "" : " ") + digits.substr(at, group);
    }
    return text;
}

Facts steps(const ErasureRecord& record) {
    Facts facts;
    facts.facts = {{"Asked for by", record.asked_by + ", " + moment_text(record.asked)},
                   {"Ground", record.ground},
                   {"Confirmed by", record.confirmed_by + ", " + moment_text(record.confirmed)}};
    if (record.asked_by == record.confirmed_by) {
        facts.facts.push_back({"Two steps",
                               "The same person asked and confirmed: nobody else was enrolled in "
                               "the archive."});
    }
    return facts;
}

std::string left_words(const ErasureRecord& record) {
    if (record.files_left == 0) {
        return "; all else there was looked through, and neither the name as the scorecards spell "
               "it nor an id of 12 or more characters was found (what is packed, as in a PDF, "
               "cannot be looked through)";
    }
    return "; " + counted(record.files_left, "file") +
           " there still had a name or id of the candidate, or could not be looked through, and " +
           (record.files_left == 1 ? "was" : "were") + " left to who confirmed, who was told which";
}

std::string beside(const ErasureRecord& record) {
    if (!record.files) {
        return "files in the data folder of who confirmed were removed before the records; how "
               "many, and what was left there, could not be told any more when this was written";
    }
    const std::string removed =
        *record.files == 0
            ? "no file of the candidate\u2019s interviews was found in the data folder of who "
              "confirmed"
            : counted(*record.files, "file") + " in the data folder of who confirmed";
    const std::string unread =
        record.unread == 0 ? ""
                           : "; " + counted(record.unread, "revision") +
                                 " could not be read: a name or id that stands only there was not "
                                 "looked for";
    return removed + left_words(record) + unread;
}

std::string panel_words(std::size_t known) {
    const std::string folders =
        "Folders that interviewers share, in which a hiring panel’s cards, votes and decision may "
        "lie: ";
    return folders +
           (known == 0
                ? "none of this candidate is known to who confirmed."
                : std::to_string(known) + " of this candidate, or away when it was erased, " +
                      (known == 1 ? "was" : "were") + " named to who confirmed, to be deleted.");
}

Facts what_went(const ErasureRecord& record) {
    Facts facts;
    facts.facts = {
        {"Records",
         counted(record.cards, "record") + " with " + counted(record.revisions, "revision") +
             ": scorecards, and decisions of hiring panels that were kept like them"},
        {"Also erased",
         "names, notes, scores and reasons in the log, the search index, the hiring panels of "
         "the candidate that lay in the archive, with their votes and decisions, and, where the "
         "archive is encrypted, the candidate’s own key"},
        {"Beside the archive", beside(record)},
        {"Not reached",
         "copies that left the archive before: printed pages, exported files, and backups, a "
         "database server’s own among them: make a new backup and delete older ones. The log "
         "says what was exported. " +
             panel_words(record.panel_folders)}};
    return facts;
}

Facts proof(const ErasureRecord& record) {
    Facts facts;
    facts.whole = true;
    facts.facts = {{"Candidate", "stands in the log as " + record.candidate},
                   {"Log", record.log},
                   {"Entry", std::to_string(record.entry)}};
    if (record.size > 0) {
        facts.facts.push_back({"Checkpoint", std::to_string(record.size) + " entries"});
        facts.facts.push_back({"Root", grouped(record.root)});
    }
    facts.facts.push_back({"Archive\u2019s key", grouped(record.key)});
    return facts;
}

}  // namespace

Document erasure_document(const ErasureRecord& record) {
    Document document;
    document.info.title = std::string(certificate_title) + " " + record.certificate;
    document.info.author = record.confirmed_by;
    document.info.subject = "Erasure of " + counted(record.cards, "record");
    document.info.language = "en-GB";
    document.info.dated = record.confirmed;
    document.info.identity = record.log + record.candidate;
    document.frame = {"ERASURE CERTIFICATE", "", "Certificate " + record.certificate};
    document.blocks.emplace_back(Title{"Erasure certificate", "Number " + record.certificate});
    document.blocks.emplace_back(Paragraph{
        ParagraphKind::body,
        "The words of one candidate\u2019s records were erased. What is left cannot be led back "
        "to a person: random numbers and the fact that something was there.",
        false});
    document.blocks.emplace_back(Heading{2, "Who, when, why", ""});
    document.blocks.emplace_back(steps(record));
    document.blocks.emplace_back(Heading{2, "What was erased", ""});
    document.blocks.emplace_back(what_went(record));
    document.blocks.emplace_back(Heading{2, "Proof", ""});
    document.blocks.emplace_back(proof(record));
    document.blocks.emplace_back(Paragraph{
        ParagraphKind::secondary,
        "To verify: Evenhand\u2019s archive shows the entry of this number; \u201Carchive "
        "verify\u201D checks that the log still leads to the root above.",
        false});
    return document;
}

}  // namespace evenhand::report
